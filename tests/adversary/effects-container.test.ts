/**
 * What each attack on stored slips does to the container, its seal and its minutes: exactly this, and nothing else; and
 * what is left to a recount and an audit when it is done beside an attack on the votes.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../src/base/rng.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { AttackUse } from '../../src/domain/scenario.ts';
import { auditDay } from '../../src/sim/audits/audit-day.ts';
import { AUDIT_NEEDS } from '../../src/sim/audits/paper.ts';
import type { StationRun } from '../../src/sim/station-run.ts';
import { evidenceFor, evidenceOf, type World } from '../../src/world/index.ts';
import { attackedDay, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const station = {
  policy: {
    'code.mode': 'none',
    'audit.kind': 'rla',
    'paper.mode': 'vvpatCut',
    'paper.custody': 'twoPerson',
    'paper.ends': 'signed',
    'obs.access': 'full',
  },
  behaviour: { ...QUIET, chooseElectronic: 1, slipJam: 0, voidSlip: 0 },
  recountAsked: true,
} as const satisfies StationOptions;
const roll = { ...station, policy: { ...station.policy, 'paper.mode': 'vvpatRoll' } } as const satisfies StationOptions;
const honest = dayOf(station);

const slipsOf = ({ ledgers }: World): number[] => Array.from(ledgers.slipChoice.view());
const seal = (world: World) => evidenceFor(world, 'auditor').slipSeal;
const NOTED = seal(honest.world);
const countOf = (slips: readonly number[], choice: number): number => slips.filter((own) => own === choice).length;
const kindsOf = ({ notices }: StationRun): string[] =>
  [...new Set(notices.filter(({ level }) => level !== 'unknown').map(({ kind }) => kind))].sort();
const HONEST_KINDS = kindsOf(honest);
const causedKinds = (run: StationRun): string[] => kindsOf(run).filter((kind) => !HONEST_KINDS.includes(kind));

describe('AU-02', () => {
  test.each([
    { how: 'jams', minutes: 48, kinds: ['slip_loss_outlier'] },
    { how: 'missing', minutes: 0, kinds: ['slips_differ', 'slips_unaccounted'] },
  ])('takes a share of the slips before the seal: $how', ({ how, minutes, kinds }) => {
    const run = attackedDay('AU-02', { rate: 0.4, how }, station);
    expect(slipsOf(run.world)).toEqual(slipsOf(honest.world).slice(0, 72));
    expect(run.world.ledgers.paperEvent.length).toBe(minutes);
    expect(numbersIn(run.did)).toEqual([48]);
    expect(seal(run.world)).toEqual(NOTED);
    expect(run.world.papers).toEqual(honest.world.papers);
    expect(causedKinds(run)).toEqual(kinds);
  });

  test('leaves so many votes that nobody can count again', () => {
    const { world } = attackedDay('AU-02', { rate: 0.4 }, station);
    expect(audited(world)).toMatchObject({ verdict: 'replaced', cards: 120, handCount: slipCounts(world) });
  });
});

describe('AU-16', () => {
  const whole = dayOf(roll).world;

  test('cuts the last slips off, breaks the seal and leaves an end without signatures', () => {
    const run = attackedDay('AU-16', { count: 15 }, roll);
    expect(slipsOf(run.world)).toEqual(slipsOf(whole).slice(0, -15));
    expect(run.world.ledgers.paperEvent.length).toBe(whole.ledgers.paperEvent.length);
    const [before, after] = [whole, run.world].map((world) => evidenceFor(world, 'auditor').rollEnds);
    expect(after).toEqual({ ends: before?.ends, signed: (before?.signed ?? 0) - 1 });
    expect(causedKinds(run)).toEqual(['roll_end_unsigned', 'slip_seal_differs', 'slips_differ', 'slips_unaccounted']);
  });

  test('fitted to a memory that lost votes, makes numbers agree that did not', () => {
    const lost: AttackUse = { use: 'RC-08', params: { rate: 0.2 } };
    const trim: AttackUse = { use: 'AU-16', params: { count: 100, fit: 'memory' } };
    const [open, fitted] = [[lost], [lost, trim]].map((attacks) => dayOf({ ...roll, attacks }));
    const accepted = fitted?.world.papers.electronic?.accepted;
    expect(accepted).toBeLessThan(120);
    expect(open?.world.ledgers.slipChoice.length).toBe(120);
    expect(fitted?.world.ledgers.slipChoice.length).toBe(accepted);
  });

  test('fitted to a memory that has all votes, cuts nothing', () => {
    const { world } = attackedDay('AU-16', { fit: 'memory' }, roll);
    expect(slipsOf(world)).toEqual(slipsOf(whole));
    expect(seal(world)).toEqual(NOTED);
  });
});

describe('AU-08', () => {
  test.each([0, 0.5, 1])('moves a share of the robbed slips and no other, at rate %d', (rate) => {
    const run = attackedDay('AU-08', { aim: 'move', from: 'A', to: 'C', rate }, station);
    const [before, after] = [slipsOf(honest.world), slipsOf(run.world)];
    const moved = Math.round(countOf(before, 0) * rate);
    expect([0, 1, 2].map((choice) => countOf(after, choice) - countOf(before, choice))).toEqual(
      moved === 0 ? [0, 0, 0] : [-moved, 0, moved],
    );
    expect(after.length).toBe(before.length);
    expect(numbersIn(run.did)).toEqual([moved]);
    expect(causedKinds(run)).toEqual(moved === 0 ? [] : ['slip_seal_differs', 'slips_differ']);
  });

  const flip: AttackUse = { use: 'CI-01', params: { from: 'A', to: 'B', rate: 0.6 } };
  const match: AttackUse = { use: 'AU-08', params: {} };
  const copy: AttackUse = { use: 'AU-09', params: {} };

  test.each<{ attacks: AttackUse[]; kinds: string[]; verdict: string }>([
    { attacks: [flip], kinds: ['slips_differ'], verdict: 'replaced' },
    { attacks: [flip, match], kinds: ['slip_seal_differs'], verdict: 'confirmed' },
    // Nothing is left that tells: recount, account of slips, seal and audit all agree with a result that is false.
    { attacks: [flip, match, copy], kinds: [], verdict: 'confirmed' },
  ])('beside flipped votes: $attacks.length attacks, $verdict', ({ attacks, kinds, verdict }) => {
    const run = dayOf({ ...station, attacks });
    expect(causedKinds(run)).toEqual(kinds);
    expect(audited(run.world).verdict).toBe(verdict);
    const { byChoice } = run.world.papers.electronic ?? { byChoice: [] };
    if (attacks.length > 1) expect(slipCounts(run.world)).toEqual(byChoice);
    else expect(slipCounts(run.world)).not.toEqual(byChoice);
  });
});

describe('AU-09', () => {
  test.each([
    { number: 'same', kinds: [] },
    { number: 'other', kinds: ['slip_seal_differs'] },
  ])('changes the seal and nothing in the container: $number', ({ number, kinds }) => {
    const run = attackedDay('AU-09', { number }, station);
    expect(slipsOf(run.world)).toEqual(slipsOf(honest.world));
    expect(run.world.papers).toEqual(honest.world.papers);
    expect(causedKinds(run)).toEqual(kinds);
  });

  test('is seen by nobody where no number was noted', () => {
    const policy: Partial<Policy> = { ...station.policy, 'paper.custody': 'single' };
    expect(causedKinds(attackedDay('AU-09', { number: 'other' }, { ...station, policy }))).toEqual([]);
  });
});

const slipCounts = (world: World): number[] => [0, 1, 2].map((choice) => countOf(slipsOf(world), choice));

function audited(world: World) {
  return auditDay(evidenceOf(world, AUDIT_NEEDS), { design: 'pooled', riskLimit: 0.2 }, rngOf('container'));
}
