/**
 * What attacks on messages of stations do to what is booked, and what somebody makes out who only
 * listens. Keys under every profile are in tests/deep/shared-keys.test.ts.
 *
 * Source: attack catalogue TX-06, TX-07, TX-08, TX-10, TX-11.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../src/domain/policy/types.ts';
import { transmissionOf } from '../../../src/sim/national/transmission.ts';
import { attacked, changed, LITTLE, type Options, stationsAt, wayUpOf } from './country.ts';
import { forgedFiles, product, under, valuesOf } from './forged-files.ts';

describe('TX-08', () => {
  test('takes nobody with keys where nothing is hidden or signed', () => {
    const policy = { 'tx.enc': 'none', 'tx.auth': 'callerId' } as const;
    expect([...attacked('TX-08', {}, {}, under(policy)).intruder.used.keys()]).toEqual(['exchange.line']);
  });

  test('takes one technician for all lines of one key, and the line of every station', () => {
    const policy = { 'tx.keys': 'shared', 'tx.auth': 'callerId' } as const;
    const { used } = attacked('TX-08-STA', {}, {}, under(policy)).intruder;
    expect([used.get('station.modem')?.size, used.get('exchange.line')?.size]).toEqual([1, 8]);
  });

  test('changes rows where they come from files', () => {
    const { honest, run } = attacked('TX-08', {}, {}, under({ 'tec.electronic': 'file' }));
    const files = stationsAt(changed(honest, run), 'file');
    expect(files.length).toBe(8);
    expect(stationsAt(changed(honest, run), 'tecRow')).toEqual(files);
  });
});

describe('TX-10', () => {
  // The prepared file is the first; what becomes of the true one is the rules'.
  test.each(product(valuesOf('tx.versions'), valuesOf('tx.freshness')))(
    'stands, where the first file does: versions %s, freshness %s',
    (versions, freshness) => {
      const policy = { 'tx.versions': versions, 'tx.freshness': freshness };
      const { run } = attacked('TX-10', {}, {}, under(policy));
      expect(forgedFiles('TX-10', policy).length).toBe(versions === 'last' ? 0 : 8);
      const second = run.climb.records.received.filter(({ message, minute }) => {
        return message?.kind === 'results' && minute !== 20 * 60 + 5;
      });
      const fate = { first: 'aside', last: 'booked', minuted: 'refused' }[versions];
      expect(new Set(second.map(({ verdict }) => verdict))).toEqual(new Set([fate]));
    },
  );

  test('comes before the minute that stands on the protocol, with a signature that holds', () => {
    const { records } = attacked('TX-10', {}, {}, under({ 'tx.auth': 'messages', 'tx.enc': 'aead' })).run.climb;
    for (const { station, minute } of records.signings) {
      const first = records.received.find((row) => row.station === station && row.message?.kind === 'results');
      expect([first?.verdict, (first?.minute ?? minute) < minute]).toEqual(['booked', true]);
    }
    expect(records.signings.length).toBe(8);
  });
});

describe('TX-11', () => {
  test.each(product(valuesOf('tx.versions'), valuesOf('tx.freshness')))(
    'takes the place of the first file only where the last one does: versions %s, freshness %s',
    (versions, freshness) => {
      const policy = { 'tx.versions': versions, 'tx.freshness': freshness };
      expect(forgedFiles('TX-11', policy).length).toBe(versions === 'last' ? 8 : 0);
      const rows = attacked('TX-11', {}, {}, under(policy)).run.climb.records.received.slice(-1);
      const fate = { first: 'aside', last: 'booked', minuted: 'refused' }[versions];
      expect(rows.map(({ verdict, why }) => [verdict, why])).toEqual([
        [fate, versions === 'minuted' ? 'undecided' : undefined],
      ]);
    },
  );
});

describe('TX-07', () => {
  test('tells more people at the desk under the strictest profile, from its hour on, and changes nothing else', () => {
    const strict = { 'tx.enc': 'aead', 'tx.auth': 'messages', 'tx.freshness': 'counter', 'tx.keys': 'quorum' } as const;
    const { honest, run } = attacked('TX-07', { hour: '16' }, { regions: ['Astana'] }, under(strict));
    expect(changed(honest, run)).toEqual(['turnout/1/16', 'turnout/1/18', 'turnout/1/20']);
    expect(run.climb.records.received).toEqual(honest.climb.records.received);
  });

  test.each(product(valuesOf('tx.enc'), valuesOf('tx.auth')))(
    'on the line raises what is told only where it is open and not signed, if lists are short: %s, %s',
    (enc, auth) => {
      const { honest, run } = attacked('TX-07-LINE', {}, {}, under({ 'tx.enc': enc, 'tx.auth': auth }));
      const told = (each: typeof run): readonly number[] => each.climb.records.turnout.map(({ came }) => came);
      const added = told(run).map((came, at) => came - (told(honest)[at] ?? 0));
      const refused = run.climb.records.received.filter(({ verdict }) => verdict === 'refused');
      expect(changed(honest, run).filter((place) => !place.startsWith('turnout/'))).toEqual([]);
      expect(added.some((more) => more > 0)).toBe(enc === 'none' && auth !== 'messages');
      expect(new Set(refused.map(({ why }) => why))).toEqual(
        new Set(enc === 'none' && auth === 'messages' ? ['signature'] : []),
      );
    },
  );

  test('under a key stream makes another first digit, the same last ones, and tells of nobody who is on no list', () => {
    // A minute stands for 250 people: only of large stations is a first digit known that can be a higher one.
    const size = { stations: 6, electronic: 6, tecs: 1, middles: 1, voters: 24_000, came: 14_000 };
    const regions = LITTLE.regions.slice(0, 1).map((each) => ({ ...each, ...size }));
    const country = { ...LITTLE, regions, spread: { ...LITTLE.spread, size: 0.1, electronicSize: 4000 } };
    const options = { ...under({ 'tx.enc': 'stream' }), country };
    const { honest, run } = attacked('TX-07-LINE', { hour: '10' }, {}, options);
    const toldBy = (each: typeof run) =>
      each.climb.records.received.flatMap(({ message }) => (message?.kind === 'turnout' ? [message] : []));
    const voters = new Map(run.climb.stations.map((each) => [each.station, each.voters]));
    const pairs = toldBy(run).map((message, at) => {
      const [was = 0, is = 0] = [toldBy(honest)[at]?.figures[0], message.figures[0]];
      return { was, is, listed: voters.get(message.station) ?? 0 };
    });
    const raised = pairs.filter(({ was, is }) => was !== is);
    expect(raised.length).toBeGreaterThan(0);
    for (const { was, is, listed } of raised) {
      expect(is).toBeGreaterThan(was);
      expect(is).toBeLessThanOrEqual(listed);
      expect(String(is).slice(1)).toBe(String(was).slice(1));
    }
  });
});

describe('TX-06', () => {
  const learnt = (policy: Partial<Policy>, more: Options['behaviour'] = {}) => {
    const options = { ...under(policy), behaviour: { lineFailure: 0, ...more } };
    const attacks = [{ attack: { use: 'TX-06', params: {} }, where: {} }];
    const { honest, run, intruder } = attacked('TX-06', {}, {}, options);
    expect([changed(honest, run), intruder.interventions]).toEqual([[], 0]);
    const { summaries } = wayUpOf({ ...options, attacks });
    const guesses = run.uses[0]?.intruder?.tap.learned?.() ?? [];
    const heads = run.climb.records.received.filter(({ message }) => message?.head !== '').length;
    return { guesses, heads, outcome: transmissionOf(run.climb, summaries, run.uses)?.learned };
  };

  test('makes the same guesses whatever hides and signs the messages, and all are right', () => {
    const all = product(valuesOf('tx.enc'), valuesOf('tx.auth')).map(([enc, auth]) =>
      learnt({ 'tx.enc': enc, 'tx.auth': auth }),
    );
    const [first] = all;
    expect(first?.guesses.length).toBe(8 * 7);
    for (const { guesses } of all) expect(guesses).toEqual(first?.guesses);
    expect(first?.outcome?.right).toBe(8 * 7);
    // Lists have 100 lines: what is left to guess in a small station is little.
    expect(first?.outcome?.bits).toBeGreaterThan(0.5);
  });

  // A head is of one length, and the rules say whether there is one: whoever knows them takes it off.
  test.each(valuesOf('log.heads').filter((minutes) => minutes > 0))(
    'makes the same guesses where heads of a chained log go with the messages: every %i minutes',
    (minutes) => {
      const plain = learnt({});
      for (const enc of valuesOf('tx.enc')) {
        const chained = learnt({ 'log.hashchain': true, 'log.heads': minutes, 'tx.enc': enc });
        expect([plain.heads, chained.heads]).toEqual([0, 8 * 7]);
        expect(chained.guesses).toEqual(plain.guesses);
      }
    },
  );

  test('makes none where messages are padded', () => {
    for (const enc of valuesOf('tx.enc')) {
      expect(learnt({ 'tx.enc': enc, 'tx.padding': 'padded' }).outcome).toEqual({ guesses: 0, right: 0, bits: 0 });
    }
  });

  test('takes no rehearsal for turnout', () => {
    expect(learnt({}, { rehearseLine: 1 }).guesses).toEqual(learnt({}).guesses);
  });
});
