/**
 * Builds a station from what a file says about it, and checks that its numbers can be true together.
 * @module
 */

import { excerpt } from '../../base/escape.ts';
import type { Contest } from '../../domain/election.ts';
import type { GroupSpec, StationSpec } from '../../domain/scenario.ts';
import type { FieldPath } from '../faults.ts';
import { CHOICES_MAX, CHOICES_MIN, type ContestFile, SHARE_SUM_TOLERANCE, type StationFile } from '../file.ts';
import type { Found } from '../issues.ts';

export const finding = (path: FieldPath, message: string, about: Found['about'] = 'value'): Found => ({
  path,
  part: 'value',
  about,
  message,
});

/** What the file says, over what holds without it. A fault in the votes is `votesFault`'s to find. */
export function stationOf(file: StationFile, base: StationSpec): StationSpec {
  return { ...base, ...overridesOf(file, base) };
}

/** Only the fields that the file names. */
export function overridesOf({ contest, ...plain }: StationFile, base: StationSpec): Partial<StationSpec> {
  // Where there is one channel, everybody stands on its list.
  const lists = base.equipment === 'none' && plain.voters !== undefined ? { paperOnly: plain.voters } : {};
  const changed = { ...plain, ...lists };
  return contest === undefined ? changed : { ...changed, contest: contestOf(contest, base.contest) };
}

function contestOf({ kind, votes }: ContestFile, base: Contest): Contest {
  if (votes === undefined) return { ...base, kind: kind ?? base.kind };
  const sum = sumOf(votes);
  // Counts become shares. Shares stay as they are written, unless they miss their sum by more than arithmetic does.
  const scale = sum === 0 || Math.abs(sum - 1) < 1e-12 ? 1 : sum;
  return {
    kind: kind ?? base.kind,
    choices: Object.keys(votes),
    shares: Object.values(votes).map((vote) => vote / scale),
  };
}

const sumOf = (votes: Readonly<Record<string, number>>): number =>
  Object.values(votes).reduce((sum, vote) => sum + vote, 0);

/** Whole numbers are counts, unless they are the shares 0 and 1. */
function areCounts(votes: Readonly<Record<string, number>>): boolean {
  return Object.values(votes).every(Number.isInteger) && sumOf(votes) !== 1;
}

function votesFault(votes: Readonly<Record<string, number>>, voters: number): string | undefined {
  const choices = Object.keys(votes);
  if (choices.length < CHOICES_MIN)
    return `${choices.length} is too few: a contest has at least ${CHOICES_MIN} choices`;
  if (choices.length > CHOICES_MAX)
    return `${choices.length} is too many: a contest has at most ${CHOICES_MAX} choices`;
  const sum = sumOf(votes);
  if (sum === 0) return 'nobody votes: the sum is 0';
  if (areCounts(votes)) return sum > voters ? `more votes than voters: ${sum} votes, ${voters} voters` : undefined;
  const large = choices.find((choice) => (votes[choice] ?? 0) > 1);
  if (large !== undefined) {
    return `${excerpt(large)} has ${votes[large]} beside shares: write shares from 0 to 1, or whole numbers for all`;
  }
  if (Math.abs(sum - 1) <= SHARE_SUM_TOLERANCE) return undefined;
  return `the shares sum to ${Number(sum.toPrecision(9))}, not to 1`;
}

/** @param path - where the station is written. */
export function checkStation(file: StationFile, station: StationSpec, path: FieldPath): readonly Found[] {
  const found: Found[] = [];
  const votes = file.contest?.votes;
  const fault = votes === undefined ? undefined : votesFault(votes, station.voters);
  if (fault !== undefined) found.push(finding([...path, 'contest', 'votes'], fault));
  const { voters, electronicOnly, paperOnly } = station;
  if (electronicOnly + paperOnly > voters) {
    const at = file.electronicOnly === undefined ? 'paperOnly' : 'electronicOnly';
    const onOne = `${electronicOnly} on the electronic list only and ${paperOnly} on the paper list only`;
    const message = `${onOne} are more than ${voters} voters`;
    found.push(finding([...path, at], message));
  }
  return found;
}

/** A group cannot have more members than there are voters; a share cannot be too large. */
export function checkGroupSize({ count }: GroupSpec, voters: number, path: FieldPath): readonly Found[] {
  if (count === undefined || count <= voters) return [];
  return [finding([...path, 'count'], `${count} people are more than ${voters} voters`)];
}
