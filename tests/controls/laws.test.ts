/**
 * Every control keeps every law, on evidence that an attacker left and on evidence of honest days.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import { AUDIENCES } from '../../src/domain/election.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { FLAGS } from '../../src/domain/policy/flags.ts';
import { RECOMMENDATIONS } from '../../src/domain/policy/recommendations.ts';
import type { Baseline, Policy } from '../../src/domain/policy/types.ts';
import { type Control, type Finding, NOT_ENOUGH } from '../../src/domain/ports.ts';
import { DESK_EVENTS } from '../../src/domain/records/records.ts';
import { runs, some } from '../runs.ts';
import { evidenceOn, HABITS, rulesOf, runDay } from './days.ts';
import { FULL_POLICY } from './fixture.ts';
import { brokenBy, knownOf, LAWS, misdeclared } from './laws.ts';

describe('every control', () => {
  test.each(CONTROLS)('$id is declared well', (control) => {
    expect(misdeclared(control)).toEqual([]);
  });

  test('has an id of its own', () => {
    expect(new Set(CONTROLS.map(({ id }) => id)).size).toBe(CONTROLS.length);
  });

  // On more evidence in tests/deep.
  test.each(LAWS)('$claim', (law) => {
    const { failed, errorInstance, counterexample } = brokenBy(law, CONTROLS, runs(12, 30));
    expect({ failed, errorInstance, counterexample }).toEqual({
      failed: false,
      errorInstance: null,
      counterexample: null,
    });
  });
});

/** A control that says what it is told to. */
function controlSaying(examine: Control['examine'], needs: Control['needs'] = ['zeroReport']): Control {
  return {
    ...present(CONTROLS[0], 'a control'),
    id: 'broken',
    needs,
    kinds: ['odd'],
    when: 'opening',
    examine,
  };
}

const finding: Finding = {
  kind: 'odd',
  level: 'irregularity',
  data: { is: 1 },
  from: ['zeroReport'],
  innocent: 'none',
};
let calls = 0;

describe('a control that breaks a law is noticed', () => {
  test.each<{ law: number; how: string; control: Control }>([
    { law: 0, how: 'counts its calls', control: controlSaying(() => [{ ...finding, data: { calls: ++calls } }]) },
    {
      law: 0,
      how: 'sorts a column of the evidence',
      control: controlSaying(({ ballots }) => {
        (ballots?.choice as number[] | undefined)?.sort();
        return [];
      }),
    },
    {
      law: 1,
      how: 'throws',
      control: controlSaying(({ ballots }) => [
        { ...finding, data: { rows: (ballots as unknown as { choice: number[] }).choice.length } },
      ]),
    },
    { law: 1, how: 'divides by nothing', control: controlSaying(() => [{ ...finding, data: { share: 1 / 0 } }]) },
    {
      law: 1,
      how: 'writes kinds like this',
      control: { ...controlSaying(() => [{ ...finding, kind: 'likeThis' }]), kinds: ['likeThis'] },
    },
    {
      law: 1,
      how: 'makes a finding that it does not declare',
      control: controlSaying(() => [{ ...finding, kind: 'even' }]),
    },
    {
      law: 1,
      how: 'names a record that it does not need',
      control: controlSaying(() => [{ ...finding, from: ['ballots'] }]),
    },
    { law: 1, how: 'knows no innocent cause', control: controlSaying(() => [{ ...finding, innocent: ' ' }]) },
    { law: 2, how: 'reads more than it declares', control: controlSaying(({ ballots }) => (ballots ? [finding] : [])) },
    {
      law: 3,
      how: 'is silent without its record',
      control: controlSaying(({ zeroReport }) => (zeroReport ? [finding] : [])),
    },
    { law: 3, how: 'accuses without its record', control: controlSaying(() => [finding]) },
    {
      law: 4,
      how: 'takes a finding back',
      control: controlSaying(({ ballots }) => (ballots ? [] : [finding]), ['ballots']),
    },
  ])('$how', ({ law, control }) => {
    expect(brokenBy(present(LAWS[law], `law ${law}`), [control], 200).failed).toBe(true);
  });

  test('needs what is not there yet', () => {
    expect(misdeclared(controlSaying(() => [], ['slips']))).toEqual(['at opening there is no slips yet']);
  });

  test.each([[], ['odd', 'odd'], ['likeThis'], [NOT_ENOUGH]])('declares the kinds %j', (...kinds: string[]) => {
    expect(misdeclared({ ...controlSaying(() => []), kinds })).toEqual([`kinds ${kinds.join()}`]);
  });
});

/** Everything known that any control says to any class on a day; on an honest day there must be nothing. */
function alarms(baseline: Baseline, policy: Policy, seed: number): string[] {
  const behaviour = present(HABITS[seed % HABITS.length], 'habits');
  const evidence = evidenceOn(runDay({ baseline, policy, behaviour, seed: `honest/${seed}` }));
  return AUDIENCES.flatMap((audience) => {
    const seen = evidence(audience);
    return CONTROLS.flatMap((control) =>
      knownOf(control.examine(seen)).map(
        ({ kind }) => `${baseline.id}, seed ${seed}, ${audience}: ${control.id}: ${kind}`,
      ),
    );
  });
}

const seeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => seed);

/** Rules under which each record is kept at least once; */
const RULES: readonly { readonly rules: string; readonly with: readonly string[]; readonly set: Partial<Policy> }[] = [
  { rules: 'the rules of the year', with: [], set: {} },
  { rules: 'paper instead of the code', with: ['R04-18'], set: {} },
  { rules: 'marked paper as the vote', with: ['R04-18'], set: { 'paper.mode': 'bmd' } },
  { rules: 'every record kept', with: [], set: { ...FULL_POLICY, 'abort.reissue': 0 } },
  { rules: 'one closed list', with: ['R04-13', 'R16-15', 'R05E-3.off'], set: {} },
  { rules: 'recounts by reprint', with: [], set: { 'recount.kind': 'reprint', 'paper.mode': 'vvpatCut' } },
  { rules: 'certificates handed back', with: [], set: { 'avc.stub': 'none', 'code.duplicate': 'reject' } },
  { rules: 'neither order nor time', with: ['C24', 'C38'], set: { 'box.counter': 'monotonic', 'code.len': 3 } },
];

/** Electronic votes that the rules discard do not add up, and should not. */
const NOT_DRAWN = ['fallback.electronic'];

describe.each(BASELINES)('on honest days under $id, nothing known is said to anybody', (baseline) => {
  // Between them, the years have all of a list every day.
  const year = BASELINES.indexOf(baseline);
  const days = runs(5, 15);
  const mixtures = runs(6, 30);

  test.each(some(RULES, 4, year))(`$rules, ${days} days`, ({ with: withIds, set }) => {
    const policy = rulesOf(baseline, withIds, set);
    expect(seeds(days).flatMap((seed) => alarms(baseline, policy, seed))).toEqual([]);
  });

  test('each recommendation alone, 2 days', () => {
    const found = some(RECOMMENDATIONS, 4, year).flatMap(({ id }) =>
      seeds(2).flatMap((seed) => alarms(baseline, rulesOf(baseline, [id], {}), seed)),
    );
    expect(found).toEqual([]);
  });

  test(`any mixture of flags, ${mixtures} days`, () => {
    const found = seeds(mixtures).flatMap((seed) => {
      const rng = rngOf(`${baseline.id}/flags/${seed}`);
      const drawn = FLAGS.filter(({ id }) => !NOT_DRAWN.includes(id)).map(({ id, values }) => [
        id,
        values[rng.fork(id).below(values.length)],
      ]);
      const rules = rulesOf(baseline, [], Object.fromEntries(drawn));
      const found = alarms(baseline, rules, seed);
      // A commission that may keep a loss to itself has a sheet that does not add up.
      return rules['card.lost'] === 'ignored' ? found.filter((alarm) => !/equation-7[ac]:/.test(alarm)) : found;
    });
    expect(found).toEqual([]);
  });
});

test('honest days have what they are meant to have', () => {
  // Else their silence would say nothing: each of these happens on some of the days above.
  const baseline = present(BASELINES[1], 'a year');
  const policy = rulesOf(baseline, [], { ...FULL_POLICY, 'abort.reissue': 0 });
  const days = seeds(40).map((seed) => {
    const behaviour = present(HABITS[seed % HABITS.length], 'habits');
    return evidenceOn(runDay({ baseline, policy, behaviour, seed: `honest/${seed}` }))('auditor');
  });
  const someDay = (holds: (day: (typeof days)[number]) => boolean | undefined): boolean => days.some(holds);
  expect({
    walkedOff: someDay(({ carrierStock }) => carrierStock && carrierStock.after < carrierStock.before),
    unused: someDay(({ carrierSheet }) => carrierSheet && carrierSheet.unused > 0),
    restart: someDay(({ restartMinutes }) => restartMinutes && restartMinutes.second.length > 0),
    fellBack: someDay(({ deskLog }) => deskLog && Array.from(deskLog.event).includes(DESK_EVENTS.indexOf('fallback'))),
    ballotsAtHome: someDay(({ ballotAccount }) => ballotAccount && ballotAccount.issuedHome > 0),
    atHome: someDay(({ applications }) => applications && applications.marked > 0),
    certificates: someDay(({ certificates }) => certificates && certificates.number.length > 0),
    papers: someDay(({ additionFiles }) => additionFiles && additionFiles.papers > 0),
    slips: someDay(({ slips }) => slips && slips.choice.length > 0),
    blanks: someDay(({ protocolElectronic }) => protocolElectronic && protocolElectronic.totals.blank > 0),
  }).toEqual({
    walkedOff: true,
    unused: true,
    restart: true,
    fellBack: true,
    ballotsAtHome: true,
    atHome: true,
    certificates: true,
    papers: true,
    slips: true,
    blanks: true,
  });
});
