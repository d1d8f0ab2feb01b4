/**
 * What observers lose who are kept from the count, and what their own paper still says, alone and beside a count that
 * is not honest.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/domain/policy/types.ts';
import { NOTE_EVENTS, type RecordType } from '../../src/domain/records/records.ts';
import type { AttackUse } from '../../src/domain/scenario.ts';
import type { StationRun } from '../../src/sim/station-run.ts';
import { audienceOf, evidenceFor } from '../../src/world/index.ts';
import { dayOf, QUIET } from './station.ts';

const behaviour = {
  ...QUIET,
  skipOpeningCount: 0,
  skipCancelling: 0,
  skipBoxCount: 0,
  chooseElectronic: 0.3,
  observerPresent: 1,
  observerNotices: 1,
  refuseCopies: 0,
};
const day = (attacks: readonly AttackUse[], access: Policy['obs.access'] = 'full', observerPresent = 1): StationRun =>
  dayOf({ policy: { 'obs.access': access }, behaviour: { ...behaviour, observerPresent }, attacks });

const SENT_OUT: AttackUse = { use: 'AU-12', params: { rate: 1 } };
const KEPT_AWAY: AttackUse = { use: 'AU-12', params: { rate: 1, how: 'distance' } };
const SUBTRACTED: AttackUse = { use: 'TB-05', params: { to: 'C', rate: 0.5 } };

/** Papers of the count, those that hold piles or votes on ballots last. */
const COUNT: readonly RecordType[] = ['ballotAccount', 'unusedBallots', 'boxCount', 'pileCounts', 'contestedVotes'];
const readers = ({ world }: StationRun) => COUNT.map((type) => audienceOf(world, type));
const said = ({ notices }: StationRun): string[] =>
  notices
    .filter(
      ({ control, level }) =>
        ['pile-counts', 'observers', 'observer-presence'].includes(control) && level !== 'unknown',
    )
    .map(({ kind, who }) => `${kind}: ${who}`);

const OBSERVER = 'observer';
const INSIDE = 'commission';

describe('AU-12', () => {
  test.each([
    { what: 'nobody', access: 'full', attacks: [], read: [OBSERVER, OBSERVER, OBSERVER, OBSERVER, OBSERVER] },
    {
      what: 'those at the table',
      access: 'full',
      attacks: [KEPT_AWAY],
      read: [OBSERVER, OBSERVER, OBSERVER, INSIDE, INSIDE],
    },
    { what: 'everybody', access: 'full', attacks: [SENT_OUT], read: [INSIDE, INSIDE, INSIDE, INSIDE, INSIDE] },
    { what: 'nobody', access: 'partial', attacks: [], read: [OBSERVER, OBSERVER, OBSERVER, INSIDE, INSIDE] },
    {
      what: 'those at the table',
      access: 'partial',
      attacks: [KEPT_AWAY],
      read: [OBSERVER, OBSERVER, OBSERVER, INSIDE, INSIDE],
    },
    { what: 'everybody', access: 'partial', attacks: [SENT_OUT], read: [INSIDE, INSIDE, INSIDE, INSIDE, INSIDE] },
  ] as const)(
    'with $access access and $what kept away, leaves the papers of the count to those who may still read them',
    ({ access, attacks, read }) => {
      expect(readers(day(attacks, access))).toEqual(read);
    },
  );

  test('changes no paper, no ballot and no reader of anything else', () => {
    const honest = day([]).world;
    const { world } = day([SENT_OUT]);
    expect(world.papers).toEqual(honest.papers);
    const { countPresence: before, ...rest } = evidenceFor(honest, 'auditor');
    const { countPresence: after, ...same } = evidenceFor(world, 'auditor');
    expect(same).toEqual(rest);
    expect([before, after]).toEqual([
      { minutesOut: 0, nearTable: true },
      { minutesOut: 60, nearTable: false },
    ]);
    const lost = Object.keys(evidenceFor(honest, 'observer')).filter(
      (type) => !(type in evidenceFor(world, 'observer')),
    );
    expect(lost.sort()).toEqual([...COUNT].sort());
  });

  test('takes a subtractive count from the observers, who still say where they were', () => {
    expect(said(day([]))).toEqual([]);
    expect(said(day([SENT_OUT]))).toEqual(['observers_sent_out: observer']);
    expect(said(day([KEPT_AWAY]))).toEqual(['observers_kept_away: observer']);
    const seen = ['pile_not_counted: observer', 'seen_pile_not_counted: observer'];
    expect(said(day([SUBTRACTED]))).toEqual(seen);
    const hidden = ['pile_not_counted: commission'];
    expect(said(day([SUBTRACTED, SENT_OUT]))).toEqual([...hidden, 'observers_sent_out: observer']);
    expect(said(day([SUBTRACTED, KEPT_AWAY]))).toEqual([...hidden, 'observers_kept_away: observer']);
  });

  test('is in no paper where no observer came, and in none that says more than the rules where they stay at the wall', () => {
    expect(said(day([SENT_OUT], 'full', 0))).toEqual([]);
    expect(said(day([KEPT_AWAY], 'partial'))).toEqual([]);
    expect(said(day([SENT_OUT], 'partial'))).toEqual(['observers_sent_out: observer']);
  });

  test('lets observers in again for what comes after the count', () => {
    const unposted = { ...behaviour, postProtocols: 0 };
    const { world } = dayOf({ policy: { 'obs.access': 'full' }, behaviour: unposted, attacks: [SENT_OUT] });
    const notes = Array.from(world.ledgers.noteEvent.view(), (event) => NOTE_EVENTS[event]);
    expect(notes).toEqual(['protocolNotPosted']);
  });

  test('is done at a share of the stations', () => {
    const stations = Array.from({ length: 60 }, (_, station) =>
      dayOf({ station: { voters: 20 }, behaviour, attacks: [{ use: 'AU-12', params: {} }] }, `station ${station}`),
    );
    const out = stations.filter(({ world }) => world.disclosed.keptFromCount === 'outside').length;
    // One in five of 60 is 12, with a standard deviation of 3.1.
    expect(out).toBeGreaterThan(2);
    expect(out).toBeLessThan(25);
  });
});
