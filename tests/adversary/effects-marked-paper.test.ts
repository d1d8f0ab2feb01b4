/**
 * What each attack does where marked paper is the vote itself: few change a vote, most have nothing to change.
 *
 * Source: docs/adr/0011-marked-paper-as-the-vote.md; attack catalogue; decisive pair 3b; published results R08 to R11.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { present } from '../../src/base/assert.ts';
import { CONTROLS, RECOUNT_NEEDS } from '../../src/controls/index.ts';
import { recount } from '../../src/controls/recount/station.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import { COMPLAINT_EVENTS } from '../../src/domain/records/complaint-events.ts';
import { AUDIT_NEEDS, auditedPaper } from '../../src/sim/audits/paper.ts';
import { scoreVotes } from '../../src/sim/score.ts';
import { evidenceFor, evidenceOf, register, type World } from '../../src/world/index.ts';
import { allowing, attackedDay, dayOf, numbersIn, QUIET, type StationOptions, scenarioOf } from './station.ts';

const [A, B, C] = [0, 1, 2] as const;
const MARKED = {
  'paper.mode': 'bmd',
  'code.mode': 'none',
  'paper.official': true,
  'recount.kind': 'paper',
} as const satisfies Partial<Policy>;

function stationWith(policy: Partial<Policy> = {}, behaviour: Partial<Behaviour> = {}): StationOptions {
  return {
    policy: { ...MARKED, ...policy },
    behaviour: {
      ...QUIET,
      chooseElectronic: 1,
      electronicShareMean: 1,
      reportSlip: 0,
      voidSlip: 0,
      slipJam: 0,
      ...behaviour,
    },
    recountAsked: true,
  };
}

const counts = (column: ArrayLike<number>): number[] =>
  [A, B, C].map((choice) => Array.from(column).filter((own) => own === choice).length);
const confirmed = ({ truth }: World): number[] => counts(truth.confirmed);
const papers = ({ ledgers }: World): number[] => counts(ledgers.slipChoice.view());
const reported = ({ papers: { electronic } }: World): readonly number[] => electronic?.byChoice ?? [];
const recounted = (world: World) => recount(evidenceOf(world, RECOUNT_NEEDS), world.papers.recountAnswer);
const robbed = ([a = 0, b = 0, c = 0]: readonly number[]): number[] => [0, b, a + c];
const complaints = ({ ledgers }: World): number =>
  Array.from(ledgers.complaintEvent.view()).filter((own) => own === COMPLAINT_EVENTS.indexOf('slipDiffers')).length;
const kindsOf = (world: World): string[] =>
  CONTROLS.flatMap((control) => control.examine(evidenceFor(world, 'auditor')))
    .filter(({ level }) => level !== 'unknown')
    .map(({ kind }) => kind);

const ALL = { rate: 1, from: 'A', to: 'C' } as const;

describe('CI-06', () => {
  test('prints what nobody confirmed, and the count, its recount and an audit say the same', () => {
    const { world, did } = attackedDay('CI-06', ALL, stationWith());
    const [a] = confirmed(world);
    expect([papers(world), reported(world)]).toEqual([robbed(confirmed(world)), robbed(confirmed(world))]);
    expect(numbersIn(did)).toEqual([a]);
    expect(recounted(world)).toMatchObject({ electronic: 'counted', gapVotes: 0, byChoice: robbed(confirmed(world)) });
    const audited = auditedPaper(evidenceOf(world, AUDIT_NEEDS));
    const { totals, manifest, read } = present(audited.ok ? audited.value : undefined, 'paper for an audit');
    const onPaper = Array.from({ length: manifest[0]?.cards ?? 0 }, (_, card) => read('slips', card + 1));
    expect([totals[0]?.votes, counts(onPaper)]).toEqual([reported(world), reported(world)]);
    expect(kindsOf(world)).toEqual([]);
  });

  test('robs nobody who reports if it yields, and everybody if it insists', () => {
    const watching = stationWith({ 'paper.voids': 'voter' }, { reportSlip: 1 });
    const { world, did } = attackedDay('CI-06', ALL, watching);
    const votes = confirmed(world);
    expect([papers(world), reported(world), numbersIn(did)]).toEqual([votes, votes, [0]]);
    expect([register(world, 'voided'), complaints(world)]).toEqual([votes[A], votes[A]]);
    const insisting = attackedDay('CI-06', { ...ALL, voided: 'insists' }, watching);
    expect(papers(insisting.world)).toEqual(robbed(votes));
    expect(numbersIn(insisting.did)).toEqual([votes[A]]);
  });

  // Decisive pair 3b: k false papers all pass with chance (1 - p)^k, where p is the published share of R08.
  test('passes unreported on as many days as (1 - p)^k says', () => {
    const p = 0.066;
    const days = Array.from({ length: 150 }, (_, day) => {
      return attackedDay('CI-06', { ...ALL, rate: 0.1 }, stationWith({}, { reportSlip: p }), `day ${day}`).world;
    });
    const wrong = days.map((world) => (confirmed(world)[A] ?? 0) - (papers(world)[A] ?? 0) + complaints(world));
    const chances = wrong.map((k) => (1 - p) ** k);
    const expected = chances.reduce((sum, chance) => sum + chance, 0);
    const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
    const passed = days.filter((world) => complaints(world) === 0).length;
    expect(Math.abs(passed - expected)).toBeLessThan(4 * Math.sqrt(variance));
    expect([passed > 0, passed < days.length]).toEqual([true, true]);
  });

  test('stops with the devices where complaints stop them', () => {
    const policy = { 'paper.prompt': true, 'complaint.stop': 2 } as const;
    const { world } = attackedDay('CI-06', ALL, stationWith(policy, { promptedReport: 1 }));
    expect(complaints(world)).toBe(2);
    expect(world.ledgers.ballotChoice.length).toBeGreaterThan(80);
    expect(scoreVotes(world).result.votesMoved).toBe(0);
  });
});

describe('CI-09', () => {
  test('does nothing where hands count the text, and decides where a scanner counts the code', () => {
    const byHand = attackedDay('CI-09', ALL, stationWith());
    expect([papers(byHand.world), reported(byHand.world)]).toEqual([confirmed(byHand.world), confirmed(byHand.world)]);
    const scanned = attackedDay('CI-09', ALL, stationWith({ 'paper.counted': 'code' })).world;
    expect([papers(scanned), reported(scanned)]).toEqual([confirmed(scanned), robbed(confirmed(scanned))]);
    expect(recounted(scanned)).toMatchObject({
      electronic: 'scanned: codes that no voter could check',
      byChoice: reported(scanned),
    });
    expect(
      kindsOf(attackedDay('CI-09', ALL, stationWith({ 'paper.counted': 'code', 'audit.kind': 'rla' })).world),
    ).toEqual(['slip_text_differs']);
  });
});

describe('a container of marked papers', () => {
  test('that is opened before the count loses votes, and the account of papers says so', () => {
    const { world } = attackedDay('AU-02', { rate: 0.3, how: 'missing' }, stationWith());
    const gone = 120 - papers(world).reduce((sum, own) => sum + own, 0);
    expect(gone).toBe(36);
    expect(scoreVotes(world).result).toMatchObject({ votesLost: gone, votesMoved: 0, votesAdded: 0 });
    expect(kindsOf(world)).toEqual(['equation_2_broken', 'slips_unaccounted']);
  });

  test('that is opened after the count gives another recount, and both counts differ', () => {
    const { world } = attackedDay('AU-08', { rate: 1, aim: 'move', from: 'A', to: 'C' }, stationWith());
    expect([reported(world), scoreVotes(world).result.votesMoved]).toEqual([confirmed(world), 0]);
    expect(recounted(world).byChoice).toEqual(robbed(confirmed(world)));
    expect(kindsOf(world)).toEqual(['slips_differ']);
  });
});

// Goal: no attack changes a vote here unbeknown to this list. Method: all of them, each as strong as it can be, on a day
// that gives each its chance: voters who leave, who vote by ear, who stay at home; a restart.
describe('of all attacks on a station', () => {
  const behaviour = {
    leavesAtReview: 0.1,
    audioShare: 0.2,
    homeShare: 0.1,
    restartStation: 1,
    turnout: 0.9,
    deadEntries: 0.05,
  } as const;
  const found = ATTACKS.map((attack) => {
    const policy = { ...allowing(attack, scenarioOf({}).policy), ...MARKED };
    const rate = 'rate' in attack.params ? { rate: 1 } : {};
    const group = attack.votersTakePart ? { group: 'some' } : {};
    const run = dayOf({
      ...stationWith(policy, behaviour),
      groups: [{ name: 'some', count: 10 }],
      attacks: [{ use: attack.id, params: rate, ...group }],
    });
    const { votesMoved, votesLost, votesAdded } = scoreVotes(run.world).result;
    const refused = run.uses[0]?.intruder === undefined;
    return { id: attack.id, refused, changed: votesMoved + votesLost + votesAdded > 0 };
  });
  const idsOf = (which: (each: (typeof found)[number]) => boolean): string[] => found.filter(which).map(({ id }) => id);

  test('those that need a code, a window or a memory are refused', () => {
    expect(idsOf(({ refused }) => refused)).toEqual([
      ...[
        'CS-01',
        'CS-02',
        'CS-03',
        'CS-04',
        'CS-17',
        'CI-03',
        'CI-07',
        'CI-08',
        'RC-01',
        'RC-02',
        'RC-03',
        'RC-17',
        'RC-18',
        'RC-19',
      ],
      ...['AU-01', 'AU-16'],
    ]);
  });

  test('those on what is printed, on people and on paper change votes, and none on a record of the machines does', () => {
    expect(idsOf(({ changed }) => changed)).toEqual([
      ...['EL-01', 'EL-03', 'EL-04', 'EL-05', 'EL-06', 'EL-07', 'EL-08', 'EL-11', 'EL-12', 'EL-14'],
      ...['CI-05', 'CI-06', 'CI-10', 'CI-12', 'TB-08', 'TB-12', 'TB-13', 'AU-02'],
    ]);
  });
});
