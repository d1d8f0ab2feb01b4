/**
 * What attacks on the log do to the records: rows that are gone, a chain over the rest, heads that nobody gets.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { headOfLog, headsOfLog } from '../../src/crypto/logchain.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { DESK_EVENTS, type LogRows } from '../../src/domain/records/records.ts';
import type { StationRun } from '../../src/sim/station-run.ts';
import { evidenceFor } from '../../src/world/index.ts';
import { attackedDay, dayOf, QUIET } from './station.ts';

const RULES: Partial<Policy> = { 'log.hashchain': true, 'log.heads': 60, 'log.published': true };
const options = { policy: RULES, behaviour: { ...QUIET, chooseElectronic: 0.6 } };
const secret = { use: 'RC-12', params: { minute: 'none' } };

const seenBy = (run: StationRun) => evidenceFor(run.world, 'auditor');
const rowsOf = ({ second, event, subject }: LogRows): string[] =>
  Array.from(event, (kind, row) => `${second[row]} ${DESK_EVENTS[kind]} ${subject[row]}`);
const logOf = (run: StationRun): string[] => rowsOf(seenBy(run).deskLog ?? { second: [], event: [], subject: [] });
const kindsOf = (run: StationRun): string[] => run.notices.map(({ kind }) => kind);

describe('an honest day', () => {
  test('publishes a head each hour and at the close, each over the rows of its moment', () => {
    const { deskLog, logHeads, logSeal, logPublication } = seenBy(dayOf(options));
    const heads = headsOfLog(deskLog ?? { second: [], event: [], subject: [] });
    expect(Array.from(logHeads?.second ?? []).slice(0, 3)).toEqual([7200, 10_800, 14_400]);
    expect(logHeads?.head).toHaveLength(13);
    expect(logHeads?.head).toEqual(Array.from(logHeads?.entries ?? [], (entries) => heads[entries]));
    expect(logSeal?.head).toBe(logHeads?.head.at(-1));
    expect(logPublication).toEqual({ heads: 13, log: true });
  });

  test.each([15, 30, 60, 120] as const)('with heads every %i minutes leaves the same log as without', (minutes) => {
    const without = dayOf({ ...options, policy: {} });
    const with_ = dayOf({ ...options, policy: { ...RULES, 'log.heads': minutes } });
    expect(logOf(with_)).toEqual(logOf(without));
    expect(seenBy(with_).logHeads?.head).toHaveLength(Math.ceil((13 * 60) / minutes));
    expect(kindsOf(with_)).toEqual(kindsOf(without));
  });
});

describe('RC-12 without a minute', () => {
  test('is told by the log alone', () => {
    const run = attackedDay('RC-12', { minute: 'none' }, options);
    expect(seenBy(run).restartMinutes?.second).toHaveLength(0);
    expect(logOf(run).filter((row) => row.includes('restart'))).toHaveLength(1);
    expect(kindsOf(run)).toContain('restart_without_minute');
    expect(kindsOf(run)).not.toContain('restart_not_minuted');
  });
});

describe('RC-13', () => {
  const cut = (when: Readonly<Record<string, string | number>>, policy: Partial<Policy> = RULES): StationRun =>
    dayOf({ ...options, policy, attacks: [secret, { use: 'RC-13', params: { what: 'restarts', ...when } }] });

  test('takes the restart and the second launch out, and nothing else', () => {
    const before = logOf(dayOf({ ...options, attacks: [secret] }));
    const after = logOf(cut({ when: 'hour', hour: 19.5 }));
    const gone = before.filter((row) => !after.includes(row));
    expect(gone).toEqual(['46800 restart -1', '46800 launch -1']);
    expect(after).toEqual(before.filter((row) => !gone.includes(row)));
  });

  test('prints a head that fits the cut log, unless it comes after it', () => {
    for (const when of ['hour', 'beforeClose', 'afterClose']) {
      const { deskLog, logSeal } = seenBy(cut({ when }));
      const fits = headOfLog(deskLog ?? { second: [], event: [], subject: [] }) === logSeal?.head;
      expect(fits, when).toBe(when !== 'afterClose');
    }
  });

  test.each<{ rules: Partial<Policy>; when: Readonly<Record<string, string | number>>; seen: readonly string[] }>([
    { rules: {}, when: { when: 'afterClose' }, seen: [] },
    { rules: { 'log.hashchain': true }, when: { when: 'beforeClose' }, seen: [] },
    { rules: { 'log.hashchain': true }, when: { when: 'afterClose' }, seen: ['log_chain_broken'] },
    { rules: RULES, when: { when: 'beforeClose' }, seen: [] },
    { rules: RULES, when: { when: 'afterClose' }, seen: ['log_chain_broken', 'log_head_differs'] },
    { rules: { ...RULES, 'log.heads': 15 }, when: { when: 'hour', hour: 19.2 }, seen: [] },
    { rules: { ...RULES, 'log.heads': 15 }, when: { when: 'hour', hour: 19.25 }, seen: ['log_head_differs'] },
  ])('under $rules cut $when is seen by $seen', ({ rules, when, seen }) => {
    const kinds = kindsOf(cut(when, rules));
    expect(kinds.filter((kind) => kind.startsWith('log_') || kind === 'restart_without_minute')).toEqual(seen);
  });

  test('takes so many rows off the end', () => {
    const all = logOf(dayOf(options));
    const left = logOf(attackedDay('RC-13', { what: 'tail', rows: 7, when: 'afterClose' }, options));
    expect(left).toEqual(all.slice(0, -7));
  });
});

describe('TR-04', () => {
  test.each([
    { what: 'both', heads: 0, log: false, kinds: ['heads_not_published', 'log_not_published'] },
    { what: 'heads', heads: 0, log: true, kinds: ['heads_not_published'] },
    { what: 'log', heads: 13, log: false, kinds: ['log_not_published'] },
  ])('that keeps back $what is seen by $kinds', ({ what, heads, log, kinds }) => {
    const run = attackedDay('TR-04', { what }, options);
    expect(seenBy(run).logPublication).toEqual({ heads, log });
    expect(evidenceFor(run.world, 'public').deskLog === undefined).toBe(!log);
    expect(run.notices.filter(({ control }) => control === 'log-published').map(({ kind }) => kind)).toEqual(kinds);
    expect(logOf(run)).toEqual(logOf(dayOf(options)));
  });

  test('leaves the checks of the heads open for everybody', () => {
    const open = attackedDay('TR-04', {}, options).notices.filter(({ control }) => control === 'log-heads');
    expect(open.map(({ level }) => level)).toEqual(['unknown']);
  });
});
