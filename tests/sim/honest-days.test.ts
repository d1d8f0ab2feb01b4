/**
 * Honest days raise nothing that has no cause, and what has one no oftener than its cause comes about.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../src/base/rng.ts';
import type { Behaviour } from '../../src/domain/policy/types.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { runStation, type StationRun } from '../../src/sim/station-run.ts';
import { perVoterRate } from '../../src/stats/calibrate.ts';
import { register } from '../../src/world/index.ts';
import { runs } from '../runs.ts';
import { scenarioOf } from './shipped.ts';

/** Why a finding can come up on an honest day, and on what share of days it does at most. */
interface Cause {
  readonly kinds: readonly string[];
  /** Whether it happened on this day: a finding without its cause is a false one. */
  readonly happened: (run: StationRun) => boolean;
  readonly dayShare: (behaviour: Behaviour, voters: number) => number;
}

const noted = ({ world }: StationRun): boolean => world.disclosed.observersPresent;

/** The observers' own figures: these things happened on days on which nobody is said to have cheated. */
const CAUSES: readonly Cause[] = [
  {
    kinds: ['certificates_not_kept', 'equation_10_broken'],
    happened: ({ world }) => !world.keepsCertificates && world.ledgers.certificateNumber.length > 0,
    dayShare: ({ retainCertificates }) => 1 - retainCertificates,
  },
  {
    kinds: ['recorder_unsealed'],
    happened: ({ world }) => register(world, 'recorderSealed') === 0,
    dayShare: ({ leaveRecorderUnsealed }) => leaveRecorderUnsealed,
  },
  {
    kinds: ['seen_recorder_unsealed'],
    happened: (run) => noted(run) && register(run.world, 'recorderSealed') === 0,
    dayShare: (behaviour) => behaviour.leaveRecorderUnsealed * behaviour.observerPresent * behaviour.observerNotices,
  },
  {
    kinds: ['seen_member_assists'],
    happened: (run) => noted(run) && run.world.ledgers.helpedPerson.length > 0,
    dayShare: ({ turnout, chooseElectronic, assistStation, watchedVoters, observerPresent }, voters) => {
      const helped = voters * turnout * chooseElectronic * perVoterRate(assistStation, watchedVoters);
      return Math.min(1, assistStation + helped) * observerPresent;
    },
  },
  {
    kinds: ['seen_copy_refused'],
    happened: (run) => noted(run) && !run.world.disclosed.copiesGiven,
    dayShare: ({ refuseCopies, observerPresent }) => refuseCopies * observerPresent,
  },
  {
    kinds: ['seen_protocol_not_posted'],
    happened: (run) => noted(run) && !run.world.disclosed.protocolsPosted,
    dayShare: ({ postProtocols, observerPresent }) => (1 - postProtocols) * observerPresent,
  },
  {
    // She has her code and no vote; if somebody else has the same code, it stands beside another's choice. The expected
    // number of such voters is above the chance that there is one.
    kinds: ['complaint_code_missing', 'complaint_code_other_choice'],
    happened: ({ world }) => register(world, 'lost') > 0 && world.disclosed.controlProtocolPosted,
    dayShare: (behaviour, voters) => {
      const { turnout, chooseElectronic, requestCode, walkOff, checkCode, postControlProtocol } = behaviour;
      return voters * turnout * chooseElectronic * requestCode * walkOff * checkCode * postControlProtocol;
    },
  },
];

interface HonestDay {
  readonly run: StationRun;
  readonly kinds: readonly string[];
}

/** Known findings of each honest day, beside the day. */
function honestDays(scenario: Scenario, days: number): readonly HonestDay[] {
  return Array.from({ length: days }, (_, day) => {
    const run = runStation({ ...scenario, attacks: [] }, rngOf(`honest ${day}`));
    const known = run.notices.filter(({ level }) => level !== 'unknown');
    expect(known.filter(({ level }) => level === 'contradiction')).toEqual([]);
    return { run, kinds: [...new Set(known.map(({ kind }) => kind))] };
  });
}

/** Kinds that came up without a cause, and causes that came up on more days than their parameters allow. */
function unexplained(scenario: Scenario, all: readonly HonestDay[]): string[] {
  const days = all.length;
  const without = all.flatMap(({ run, kinds }) =>
    kinds.filter((kind) => !CAUSES.some((cause) => cause.kinds.includes(kind) && cause.happened(run))),
  );
  const tooOften = CAUSES.flatMap(({ kinds, dayShare }) => {
    const mean = days * Math.min(1, dayShare(scenario.behaviour, scenario.station.voters));
    const hits = all.filter((day) => day.kinds.some((kind) => kinds.includes(kind))).length;
    // Five standard deviations; two more where the mean is near nothing and the distribution far from normal.
    return hits <= mean + 5 * Math.sqrt(mean) + 2 ? [] : [`${kinds.join()} on ${hits} of ${days} days, not ${mean}`];
  });
  return [...new Set(without), ...tooOften];
}

describe('honest days', () => {
  test('of a careful commission raise no finding on any seed', () => {
    expect(honestDays(scenarioOf('honest-2005.yaml'), runs(25, 200)).flatMap(({ kinds }) => kinds)).toEqual([]);
  });

  test('of an ordinary commission raise no contradiction, and the rest for its cause and as often as that happens', () => {
    const scenario = scenarioOf('honest-2004.yaml');
    const days = honestDays(scenario, runs(25, 200));
    expect(unexplained(scenario, days)).toEqual([]);
    const open = days.filter(({ kinds }) => kinds.includes('recorder_unsealed'));
    // Half of the stations leave it open: draws of 0.5, five standard deviations wide.
    expect(Math.abs(open.length - days.length / 2)).toBeLessThan(5 * Math.sqrt(days.length / 4));
  });

  // Nine in ten vote electronically, take a code, look for it and show it: whoever walks off has a slip and no row.
  test('on which voters check everything raise no contradiction, and a missing code only for who walked off', () => {
    const honest = scenarioOf('honest-2004.yaml');
    const diligent = {
      chooseElectronic: 0.9,
      requestCode: 0.9,
      checkCode: 0.9,
      showSlip: 0.9,
      electronicShareMean: 0.9,
      postControlProtocol: 1,
      walkOff: 0.001,
    };
    const scenario: Scenario = { ...honest, behaviour: { ...honest.behaviour, ...diligent } };
    const days = honestDays(scenario, runs(30, 200));
    expect(unexplained(scenario, days)).toEqual([]);
    const missing = days.filter(({ kinds }) => kinds.includes('complaint_code_missing'));
    expect(missing.length).toBeGreaterThan(days.length / 10);
  });
});
