/**
 * What an attack changed for voters on one day, beyond what the same day without it shows.
 *
 * Leaves out seats, which no single station decides, and what an attack hides of others.
 *
 * Source: design section 9; docs/adr/0004-honest-twin.md.
 * @module
 */
import type { ChangeFigures } from '../../domain/comparison.ts';
import type { Attack } from '../../domain/ports.ts';
import type { Outcome } from '../../domain/report/report.ts';
import type { CoalitionMember, Scenario } from '../../domain/scenario.ts';
import { scoreBeliefs } from '../score.ts';
import { exposureOf, viewOf } from '../secrecy.ts';
import type { StationRun } from '../station-run.ts';

/**
 * Who looks: people who have no office that shows them stored votes. Whoever keeps the machines may see as much on an
 * honest day, and no attack is needed for that.
 */
const LOOKERS: readonly (readonly CoalitionMember[])[] = [
  ['public', 'observer', 'employer'],
  ['commission', 'registrar'],
];

/** Properties of secrecy and of coercion: only attacks on these are asked whom they expose. */
const SECRECY = ['P01', 'P02', 'P03', 'P04', 'P05'];

export const exposes = ({ breaks }: Attack): boolean => breaks.some((id) => SECRECY.includes(id));

/** @returns by group of lookers, of how many voters it is certain, and right. */
export function exposedTo(scenario: Scenario, { world }: StationRun): readonly number[] {
  return LOOKERS.map((members) => {
    const { beliefs } = exposureOf(viewOf(world, members), scenario);
    return scoreBeliefs(world, beliefs).certainRight;
  });
}

/** A day as it is compared. `exposed` is by group of lookers; empty where nobody asked. */
export interface ScoredDay {
  readonly outcome: Pick<Outcome, 'result' | 'turnout'>;
  readonly exposed: readonly number[];
}

export function changesBeyond(day: ScoredDay, twin: ScoredDay): ChangeFigures {
  const more = (figure: (day: ScoredDay) => number): number => Math.max(0, figure(day) - figure(twin));
  const exposed = day.exposed.map((count, at) => Math.max(0, count - (twin.exposed[at] ?? 0)));
  return {
    votes: more(({ outcome: { result } }) => result.votesMoved + result.votesLost + result.votesAdded),
    told: more(({ outcome }) => votesTold(outcome)),
    castless: Math.max(0, castIn(twin.outcome) - castIn(day.outcome)),
    exposed: Math.max(0, ...exposed),
  };
}

/** Votes that were confirmed for one choice by people who wanted another. */
const votesTold = ({ result: { rows, blank } }: ScoredDay['outcome']): number =>
  [...rows, blank].reduce((sum, { intended, confirmed }) => sum + Math.max(0, intended - confirmed), 0);

const castIn = ({ turnout: { electronic, paper, home } }: ScoredDay['outcome']): number => electronic + paper + home;
