/**
 * What attacks on lines do to what the commission books: exact, station by station, and what refuses them.
 *
 * Source: attack catalogue TX-01 to TX-05.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Behaviour, Policy } from '../../../src/domain/policy/types.ts';
import type { Params } from '../../../src/domain/ports.ts';
import type { TreeRun } from '../../../src/sim/national/tree-run.ts';
import { attacked, changed, climbed, LITTLE, RECOUNTED } from './country.ts';

/** No line fails by itself, so that what is missing was taken. */
const QUIET: Partial<Behaviour> = { lineFailure: 0, rehearseLine: 1 };
const under = (policy: Partial<Policy>, behaviour: Partial<Behaviour> = {}) => ({
  policy: { ...RECOUNTED, ...policy },
  behaviour: { ...QUIET, ...behaviour },
});
const files = ({ climb }: TreeRun) => new Map(climb.records.files.map(({ station, byChoice }) => [station, byChoice]));
const protocols = ({ climb }: TreeRun) =>
  new Map(climb.records.electronicProtocols.map(({ station, byChoice }) => [station, byChoice]));
const refused = ({ climb }: TreeRun): readonly string[] => [
  ...new Set(climb.records.received.flatMap(({ verdict, why }) => (verdict === 'refused' ? [why ?? ''] : []))),
];
const REHEARSAL = LITTLE.contest.choices.map((_, choice) => choice + 1);
/** How many of the eight files are booked as they were sent, otherwise, and not; how many were carried, read out. */
function ends(run: TreeRun): Readonly<Record<'true' | 'false' | 'none' | 'carried' | 'phoned', number>> {
  const [booked, sent] = [files(run), protocols(run)];
  const all = [...sent].map(([station, votes]) => booked.get(station)?.join() === votes.join());
  const none = [...sent.keys()].filter((station) => !booked.has(station)).length;
  const { carried, phoned } = run.climb.records;
  const right = all.filter((same) => same).length;
  return { true: right, false: all.length - right - none, none, carried: carried.length, phoned: phoned.length };
}
const runOf = (use: string, params: Params, policy: Partial<Policy>, behaviour: Partial<Behaviour> = {}): TreeRun =>
  climbed({ ...under(policy, behaviour), attacks: [{ attack: { use, params }, where: {} }] });
const ALL_TRUE = { true: 8, false: 0, none: 0, carried: 0, phoned: 0 };
const ALL_FALSE = { ...ALL_TRUE, true: 0, false: 8 };
const CARRIED = { ...ALL_TRUE, true: 0, none: 8, carried: 8 };

test('without an attack every file is booked as it was sent', () => {
  for (const rules of [{}, { 'tx.freshness': 'counter', 'tx.enc': 'aead' }] as const) {
    const run = climbed(under(rules));
    // A rehearsal is receipted as what it is: no station has to call twice.
    const calls = run.climb.records.received.length;
    expect([ends(run), refused(run), calls]).toEqual([ALL_TRUE, [], 8 * 8]);
  }
});

describe('TX-01', () => {
  // No row has `carried`, so no station knows, unless no receipt could be made.
  test.each<{ rules: Partial<Policy>; is: typeof ALL_TRUE; calls: number }>([
    { rules: { 'tx.enc': 'none' }, is: { ...CARRIED, carried: 0 }, calls: 8 },
    { rules: {}, is: { ...CARRIED, carried: 0 }, calls: 8 },
    { rules: { 'tx.auth': 'messages', 'tx.freshness': 'counter' }, is: { ...CARRIED, carried: 0 }, calls: 8 },
    { rules: { 'tx.padding': 'padded' }, is: { ...CARRIED, carried: 0 }, calls: 8 },
    { rules: { 'tx.enc': 'aead', 'tx.oneWay': true }, is: { ...CARRIED, carried: 0 }, calls: 8 },
    { rules: { 'tx.enc': 'aead' }, is: CARRIED, calls: 24 },
  ])('under $rules: $is', ({ rules, is, calls }) => {
    const { run, intruder, did } = attacked('TX-01', {}, {}, under(rules));
    expect(ends(run)).toEqual(is);
    expect(intruder.interventions).toBe(calls);
    const believed = is.carried === 0 ? 8 : 0;
    expect(did).toBe(`8 files swallowed, and ${believed} stations made to believe that they came`);
  });

  test('without a rehearsal on the eve too: turnout messages are receipted', () => {
    expect(ends(runOf('TX-01', {}, {}, { rehearseLine: 0 }))).toEqual({ ...CARRIED, carried: 0 });
  });

  test('changes nothing in rows taken from protocols; taken from files, rows lack the electronic votes', () => {
    const provisional = attacked('TX-01', {}, {}, under({}));
    expect(changed(provisional.honest, provisional.run).filter((place) => !place.startsWith('file/'))).toEqual([]);
    const { honest, run } = attacked('TX-01', {}, { regions: ['Akmola'] }, under({ 'tec.electronic': 'file' }));
    const total = ({ climb }: TreeRun): number => climb.records.cecTable?.total.electronic ?? -1;
    const lost = [...protocols(run)].filter(([station]) => !files(run).has(station));
    expect(lost.map(([station]) => station).every((station) => station < 12)).toBe(true);
    expect(total(honest) - total(run)).toBe(lost.flatMap(([, votes]) => votes).reduce((sum, each) => sum + each, 0));
    expect(lost.length).toBeGreaterThan(0);
  });
});

describe('TX-02', () => {
  test.each<{ params: Params; rules: Partial<Policy>; is: typeof ALL_TRUE; why: readonly string[] }>([
    { params: {}, rules: {}, is: ALL_FALSE, why: [] },
    { params: {}, rules: { 'tx.versions': 'last' }, is: ALL_TRUE, why: [] },
    { params: { when: 'after' }, rules: {}, is: ALL_TRUE, why: [] },
    { params: { when: 'after' }, rules: { 'tx.versions': 'last' }, is: ALL_FALSE, why: [] },
    { params: { when: 'after' }, rules: { 'tx.versions': 'minuted' }, is: ALL_TRUE, why: ['undecided'] },
    // A message that nobody can read or write serves again as it is.
    { params: {}, rules: { 'tx.enc': 'aead', 'tx.auth': 'messages' }, is: ALL_FALSE, why: [] },
    { params: {}, rules: { 'tx.freshness': 'counter' }, is: ALL_TRUE, why: ['otherElection'] },
    { params: { of: 'file', when: 'after' }, rules: { 'tx.versions': 'last' }, is: ALL_TRUE, why: [] },
    // The same file again is what a station sends that has heard no answer.
    { params: { of: 'file', when: 'after' }, rules: { 'tx.freshness': 'counter' }, is: ALL_TRUE, why: [] },
  ])('$params under $rules: $is, $why', ({ params, rules, is, why }) => {
    const run = runOf('TX-02', params, rules);
    expect([ends(run), refused(run)]).toEqual([is, why]);
    if (is === ALL_FALSE) expect([...files(run).values()]).toEqual(new Array(8).fill(REHEARSAL));
  });

  test('has nothing to send again where nobody rehearsed, and no file before there is one', () => {
    const none = attacked('TX-02', {}, {}, under({}, { rehearseLine: 0 }));
    const early = attacked('TX-02', { of: 'file' }, {}, under({}));
    expect([none, early].map(({ intruder }) => intruder.interventions)).toEqual([0, 0]);
  });
});

describe('TX-03', () => {
  const UNPROVEN: Partial<Policy> = { 'tx.auth': 'callerId' };

  test.each(['none', 'stream'] as const)('moves votes within the file that is booked, where %s hides it', (enc) => {
    const rules = { ...UNPROVEN, 'tx.enc': enc, 'proto.posted': 'all' } as const;
    const { run } = attacked('TX-03', { from: 'A', to: 'B', votes: 7 }, {}, under(rules, { photographPosted: 1 }));
    const known = enc === 'none' ? [...protocols(run).keys()] : run.climb.records.doors.map(({ station }) => station);
    expect(known.length).toBeGreaterThan(2);
    let most = 0;
    for (const station of known) {
      const [was = [], is = []] = [protocols(run).get(station), files(run).get(station)];
      const moved = (was[0] ?? 0) - (is[0] ?? 0);
      most = Math.max(most, moved);
      expect(is.map((votes, choice) => votes - (was[choice] ?? 0))).toEqual([0 - moved, moved, 0]);
      expect(is.join().length).toBe(was.join().length);
    }
    expect(most).toBe(7);
  });

  test('taken from files, the published result is another by what was moved', () => {
    const rules = { ...UNPROVEN, 'tec.electronic': 'file', 'tx.enc': 'none' } as const;
    const { honest, run, did } = attacked('TX-03', { from: 'A', to: 'C', votes: 7 }, {}, under(rules));
    const [was, is] = [honest, run].map(({ climb }) => climb.records.published?.total.byChoice ?? []);
    const moved = (was?.[0] ?? 0) - (is?.[0] ?? 0);
    expect(moved).toBeGreaterThan(0);
    expect(is?.map((votes, choice) => votes - (was?.[choice] ?? 0))).toEqual([-moved, 0, moved]);
    expect(did).toContain(`${moved} known votes moved`);
  });

  test('blindly changes the first figure, or is refused, once for a station', () => {
    const run = runOf('TX-03', { knowing: 'nothing' }, UNPROVEN);
    const { true: right, false: wrong } = ends(run);
    expect([right + wrong, wrong > 0]).toEqual([8, true]);
    for (const [station, is] of files(run)) {
      const was = protocols(run).get(station) ?? [];
      expect(is.slice(1)).toEqual(was.slice(1));
      const step = 10 ** (`${was[0]}`.length - 1);
      expect([0, step]).toContain(Math.abs((is[0] ?? 0) - (was[0] ?? 0)));
    }
    expect(run.climb.records.received.filter(({ why }) => why === 'message').length).toBe(right);
  });

  test.each([
    ['signature', { 'tx.auth': 'results', 'proto.posted': 'all' }],
    ['tag', { ...UNPROVEN, 'tx.enc': 'aead', 'proto.posted': 'all' }],
  ] as const)('is refused by its %s, and the file that comes again is true', (why, rules) => {
    const run = runOf('TX-03', {}, rules);
    expect([ends(run), refused(run)]).toEqual([ALL_TRUE, [why]]);
  });
});

describe('TX-04', () => {
  const UNPROVEN: Partial<Policy> = { 'tx.auth': 'callerId' };
  const INVENTED = [0, 0, 60];

  test.each<{ rules: Partial<Policy>; is: typeof ALL_TRUE; why: readonly string[] }>([
    { rules: { ...UNPROVEN, 'tx.enc': 'none' }, is: ALL_FALSE, why: [] },
    { rules: UNPROVEN, is: ALL_FALSE, why: [] },
    { rules: { ...UNPROVEN, 'tx.versions': 'last' }, is: ALL_TRUE, why: [] },
    { rules: { 'tx.auth': 'results' }, is: ALL_TRUE, why: ['signature'] },
    { rules: { ...UNPROVEN, 'tx.enc': 'aead' }, is: ALL_TRUE, why: ['tag'] },
    // Who can write at all knows the name of the election and counts as its stations do; the station comes too late.
    {
      rules: { ...UNPROVEN, 'tx.freshness': 'counter' },
      is: { ...ALL_FALSE, carried: 8 },
      why: ['notFresh'],
    },
  ])('under $rules: $is, $why', ({ rules, is, why }) => {
    const run = runOf('TX-04', { votes: 60 }, rules);
    expect([ends(run), refused(run)]).toEqual([is, why]);
    if (is.false === 8) expect([...files(run).values()]).toEqual(new Array(8).fill(INVENTED));
    const aside = run.climb.records.received.filter(({ verdict, minute }) => verdict === 'aside' && minute > 1215);
    expect(aside.length).toBe(is === ALL_FALSE ? 8 : 0);
  });

  test('has no key stream where nobody rehearsed, and none that reaches far', () => {
    const silent = attacked('TX-04', {}, {}, under(UNPROVEN, { rehearseLine: 0 }));
    expect([silent.intruder.interventions, ends(silent.run)]).toEqual([0, ALL_TRUE]);
    expect(silent.did).toContain('for 8 stations no message could be made');
  });
});

describe('TX-05', () => {
  test('has figures read out, and another voice heard', () => {
    const params = { from: 'A', to: 'C', share: 0.5 };
    const { run, did } = attacked('TX-05', params, {}, under({ 'tx.fallback': 'voice' }));
    expect(ends(run)).toEqual({ ...ALL_FALSE, phoned: 8 });
    for (const [station, is] of files(run)) {
      const was = protocols(run).get(station) ?? [];
      const moved = Math.floor((was[0] ?? 0) / 2);
      expect(is).toEqual([(was[0] ?? 0) - moved, was[1], (was[2] ?? 0) + moved]);
    }
    expect(did).toBe('calls of 8 stations broken off, the figures of 8 read by another voice');
  });

  test.each<{ rules: Partial<Policy>; is: typeof ALL_TRUE }>([
    { rules: {}, is: CARRIED },
    { rules: { 'tx.fallback': 'none' }, is: { ...CARRIED, carried: 0 } },
    // What is read out has no seal, however messages are sealed.
    { rules: { 'tx.fallback': 'voice', 'tx.enc': 'aead', 'tx.auth': 'messages' }, is: { ...ALL_FALSE, phoned: 8 } },
  ])('under $rules: $is', ({ rules, is }) => {
    expect(ends(runOf('TX-05', {}, rules))).toEqual(is);
  });
});
