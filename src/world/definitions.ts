/**
 * Ballot definitions: which choice a device records for the one that a voter sees and marks, by language.
 *
 * Leaves out names, order and pictures; contests beyond one; slips, which print what the screen shows.
 * Source: attack catalogue CI-04 and CI-11; control C50.
 * @module
 */
import { canonicalText } from '../base/canonical.ts';
import { sha256Hex } from '../crypto/hash.ts';
import type { Choice } from '../domain/election.ts';
import type { Records } from '../domain/records/records.ts';
import type { World } from './world.ts';

/** The first language and the second. */
export const LANGUAGES = [0, 1] as const;

/** The definition that was meant: each choice records itself. */
export function ownDefinition({ station }: Pick<World, 'station'>): readonly Choice[] {
  return station.contest.choices.map((_, choice) => choice);
}

/** What is recorded for what a voter of this language marked. */
export function recordedIn(world: World, language: number, marked: Choice): Choice {
  return world.definitions[language]?.[marked] ?? marked;
}

/** What is recorded for what this visitor marked. */
export function recordedFor(world: World, visit: number, marked: Choice): Choice {
  const first = recordedIn(world, LANGUAGES[0], marked);
  const second = recordedIn(world, LANGUAGES[1], marked);
  return first === second || !usesSecond(world, visit) ? first : second;
}

/** Drawn by voter and only where it matters, so that it moves nothing else. */
function usesSecond(world: World, visit: number): boolean {
  return world.streams.language.fork(String(visit)).chance(world.behaviour.secondLanguage);
}

export function ballotDefinition(world: World): Records['ballotDefinition'] {
  const own = ownDefinition(world);
  const print = (language: number, records: readonly Choice[]): string =>
    sha256Hex(canonicalText({ language, choices: world.station.contest.choices, records }));
  return {
    published: LANGUAGES.map((language) => print(language, own)),
    found: LANGUAGES.map((language) => print(language, world.definitions[language] ?? own)),
  };
}
