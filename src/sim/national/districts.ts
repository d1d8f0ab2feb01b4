/**
 * Puts what the rounds of an election gave into its outcome: seats by district and nominee, the second day, and who is
 * elected in the end.
 *
 * The figures of the first day stay as they are; what the second day changed stands under it.
 *
 * Source: dossier 9.4; design section 10.
 * @module
 */
import { attackById, resolveParams } from '../../adversary/index.ts';
import { treeAttackById } from '../../adversary/tree/index.ts';
import { present } from '../../base/assert.ts';
import { AUDIENCES } from '../../domain/election.ts';
import type { ElectionOutcome } from '../../domain/report/election-report.ts';
import type { DistrictRow, DistrictsOutcome, SecondRoundOutcome } from '../../domain/report/election-rounds.ts';
import type { Country, SeatsByRound } from '../../domain/tree/country.ts';
import { type DistrictMargin, type DistrictSeat, districtMargins } from '../../tally/districts.ts';
import type { ElectionRun } from './index.ts';
import { namedChoices } from './placing.ts';
import { type Rounds, type UnitResult, unitResults } from './rounds.ts';
import { leaderOf } from './seats.ts';
import { unitsOf } from './second-round.ts';

/** @param run - the first day. @returns its outcome as it was, if nobody had to vote again and no district elects. */
export function withRounds({ outcome, way: { plan } }: ElectionRun, rounds: Rounds): ElectionOutcome {
  const { country, tree } = plan;
  const { held, owed, ordered } = rounds;
  const elects = country.seatRule.kind === 'districts';
  if (!elects && held === undefined && owed === undefined && ordered === undefined) return outcome;
  const units = unitResults(rounds);
  const margins = units.map(({ second }, unit) =>
    districtMargins(present(rounds.first.published[unit], 'unit'), second),
  );
  const both = held === undefined ? outcome : withSecondDay(outcome, rounds);
  const decided: ElectionOutcome = {
    ...both,
    recountGap: { ...both.recountGap, decides: gapDecides(units, margins, rounds) },
    complaints: { ...both.complaints, ...onSecondDays(rounds) },
  };
  if (!elects) return withWinner(decided, country, units);
  return withSeats(decided, country, units, margins, unitsOf(country, tree));
}

/** What somebody could notice on either day, somebody could notice. */
function withSecondDay(outcome: ElectionOutcome, { held }: Rounds): ElectionOutcome {
  const secondRound = secondRoundOutcome(present(held, 'a second round'));
  const { verdict } = outcome;
  const noticedBy = AUDIENCES.filter((who) => verdict.noticedBy.includes(who) || secondRound.noticedBy.includes(who));
  return {
    ...outcome,
    secondRound,
    verdict: {
      ...verdict,
      changedFigures: verdict.changedFigures || secondRound.attacks.some(({ interventions }) => interventions > 0),
      noticed: noticedBy.length > 0,
      noticedBy,
      noticedOutside: noticedBy.some((who) => who === 'public' || who === 'observer'),
    },
  };
}

function secondRoundOutcome({ pairs, election, run }: NonNullable<Rounds['held']>): SecondRoundOutcome {
  const { outcome } = run;
  const standing = pairs.flatMap((pair) => (pair === null ? [] : [pair]));
  const uses = [...election.stationAttacks, ...election.treeAttacks];
  return {
    districts: standing.length,
    stations: outcome.stations.count,
    rows: outcome.rows.map(({ choice, intended, confirmed, signed, published }) => {
      return { choice, intended, confirmed, signed, published };
    }),
    voters: outcome.voters,
    changed: outcome.changed,
    attacks: outcome.attacks.map(({ id, interventions }, index) => {
      const { params } = present(uses[index], `attack ${id}`).attack;
      const attack = present(attackById(id) ?? treeAttackById(id), `attack ${id}`);
      const named = namedChoices(attack.params, resolveParams(attack, params, election.country.contest));
      const districts = standing.filter((pair) => named.every((choice) => pair.includes(choice))).length;
      return { id, districts, interventions };
    }),
    causedKinds: outcome.findings.causedKinds,
    causedInStations: outcome.findings.causedInStations,
    noticedBy: outcome.verdict.noticedBy,
  };
}

/** Complaints about the days that follow the first, those that decisions brought about among them. */
function onSecondDays({ held, ordered }: Rounds): Pick<ElectionOutcome['complaints'], 'secondRounds'> {
  const days = [held, ordered].flatMap((day) => (day === undefined ? [] : [day.run.outcome.complaints]));
  if (days.length === 0) return {};
  const total = (of: (day: ElectionOutcome['complaints']) => number): number =>
    days.reduce((sum, day) => sum + of(day), 0);
  return {
    secondRounds: {
      ordered: (ordered?.pairs ?? []).filter((pair) => pair !== null).length,
      upheld: total(({ upheld }) => upheld),
      votes: total(({ votes }) => votes),
    },
  };
}

/** Whether the e-votes that nobody can count again are enough to change a unit, on the day they were cast. */
function gapDecides(
  units: readonly UnitResult[],
  margins: readonly (readonly DistrictMargin[])[],
  { first }: Rounds,
): boolean {
  return margins.some((ofUnit, unit) =>
    ofUnit.some(({ round, votes }) => {
      return votes <= ((round === 1 ? first.gapVotes[unit] : units[unit]?.second?.gapVotes) ?? 0);
    }),
  );
}

const NOBODY = 'nobody';

function winnerName({ contest }: Country, { winner }: DistrictSeat): string {
  return winner === undefined ? NOBODY : (contest.choices[winner] ?? NOBODY);
}

function withWinner(outcome: ElectionOutcome, country: Country, [unit]: readonly UnitResult[]): ElectionOutcome {
  if (unit === undefined) return outcome;
  const winner = { confirmed: winnerName(country, unit.confirmed), published: winnerName(country, unit.published) };
  const wrongWinner = winner.confirmed !== winner.published;
  const corrected = winnerName(country, unit.corrected);
  const repaired = wrongWinner && corrected === winner.confirmed;
  return {
    ...outcome,
    winner,
    complaints: { ...outcome.complaints, winner: corrected, repaired },
    verdict: { ...outcome.verdict, wrongWinner },
  };
}

type Way = 'published' | 'confirmed' | 'corrected';

function seatsOf(units: readonly UnitResult[], way: Way, choice: number): SeatsByRound {
  const won = units.map((unit) => unit[way]).filter(({ winner }) => winner === choice);
  const atOnce = won.filter(({ round }) => round === 1).length;
  return { atOnce, inSecondRound: won.length - atOnce };
}

const both = ({ atOnce, inSecondRound }: SeatsByRound): number => atOnce + inSecondRound;

function withSeats(
  outcome: ElectionOutcome,
  country: Country,
  units: readonly UnitResult[],
  margins: readonly (readonly DistrictMargin[])[],
  names: readonly string[],
): ElectionOutcome {
  const { choices } = country.contest;
  const districts = districtsOutcome(country, units, margins, names);
  const seats = (way: Way): readonly number[] => choices.map((_, choice) => both(seatsOf(units, way, choice)));
  const [confirmed, published, corrected] = [seats('confirmed'), seats('published'), seats('corrected')];
  const wrong = (way: Way): number => units.filter((unit) => unit.confirmed.winner !== unit[way].winner).length;
  const [moved, left] = [wrong('published'), wrong('corrected')];
  const winner = { confirmed: leaderOf(choices, confirmed), published: leaderOf(choices, published) };
  const leader = leaderOf(choices, corrected);
  const wrongWinner = winner.confirmed !== winner.published;
  const repaired = (wrongWinner || moved > 0) && leader === winner.confirmed && left === 0;
  const { closest } = districts;
  return {
    ...outcome,
    rows: outcome.rows.map((row, choice) => {
      return {
        ...row,
        seatsTrue: confirmed[choice] ?? 0,
        seatsPublished: published[choice] ?? 0,
        seatsCorrected: corrected[choice] ?? 0,
      };
    }),
    seats: {
      total: units.length,
      moved,
      ...(closest === undefined ? {} : { closest: { from: closest.from, to: closest.to, votes: closest.votes } }),
    },
    districts,
    winner,
    complaints: { ...outcome.complaints, seatsMoved: left, winner: leader, repaired },
    verdict: { ...outcome.verdict, wrongWinner, wrongSeats: moved > 0 },
  };
}

function districtsOutcome(
  country: Country,
  units: readonly UnitResult[],
  margins: readonly (readonly DistrictMargin[])[],
  names: readonly string[],
): DistrictsOutcome {
  const { choices } = country.contest;
  const name = (choice: number): string => choices[choice] ?? NOBODY;
  const decidedIn = (round: DistrictSeat['round']): number =>
    units.filter(({ published }) => published.round === round).length;
  const nearest = margins
    .flatMap((ofUnit, unit) => ofUnit.map((margin) => ({ ...margin, district: names[unit] ?? '' })))
    .reduce<(DistrictMargin & { district: string }) | undefined>((best, one) => {
      return best === undefined || one.votes < best.votes ? one : best;
    }, undefined);
  return {
    count: units.length,
    atOnce: decidedIn(1),
    inSecondRound: decidedIn(2),
    undecided: decidedIn(0),
    roundsChanged: units.filter(({ roundChanged }) => roundChanged).length,
    owed: units.filter(({ owed }) => owed).length,
    nominees: choices.map((choice, index) => {
      const official = country.officialSeats?.[index];
      return {
        choice,
        published: seatsOf(units, 'published', index),
        confirmed: seatsOf(units, 'confirmed', index),
        ...(official === undefined ? {} : { official }),
      };
    }),
    ...(nearest === undefined ? {} : { closest: { ...nearest, from: name(nearest.from), to: name(nearest.to) } }),
    rows: units.map(({ published, confirmed, corrected, second }, unit): DistrictRow => {
      const votes = Math.min(...(margins[unit] ?? []).map((margin) => margin.votes));
      return {
        district: names[unit] ?? '',
        round: published.round,
        published: winnerName(country, published),
        confirmed: winnerName(country, confirmed),
        corrected: winnerName(country, corrected),
        pair: (second?.pair ?? []).map(name),
        ...(Number.isFinite(votes) ? { votes } : {}),
      };
    }),
  };
}
