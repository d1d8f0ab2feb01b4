/**
 * Which findings an attack caused: those that the same day (or election) without the attacks does not show.
 *
 * Source: docs/adr/0004-honest-twin.md.
 * @module
 */
import { assert } from '../base/assert.ts';
import { atLeastTail } from '../stats/tails.ts';

interface Found {
  readonly control: string;
  readonly kind: string;
  readonly level: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Checks that count complaints, with the name of the count: voters with their codes, observers without a copy. */
const COMPLAINTS: Readonly<Record<string, string>> = { complaints: 'voters', 'copies-refused': 'stations' };

/** Chance at which more complaints than on the honest day pass for luck; an assumption. */
const LUCK = 0.01;

/** @returns a test: does the honest twin, whose findings are given, show this finding too? */
export function shownBy(honest: readonly Found[]): (found: Found) => boolean {
  const twins = new Map(honest.map((found) => [signature(found), found]));
  return (found) => {
    const twin = twins.get(signature(found));
    if (twin === undefined) return false;
    const counted = COMPLAINTS[found.control];
    if (counted === undefined) return true;
    const [people, usual] = [found.data[counted], twin.data[counted]];
    return typeof people !== 'number' || typeof usual !== 'number' || !isMore(people, usual);
  };
}

/** Contradictions and irregularities that the honest twin does not show. */
export function causedBy<T extends Found>(notices: readonly T[], honest: readonly Found[]): readonly T[] {
  const innocent = shownBy(honest);
  return notices.filter((notice) => notice.level !== 'unknown' && !innocent(notice));
}

/**
 * What makes two findings the same. Numbers that cannot all be right are compared as numbers; of a rule that was not
 * kept only the kind counts, or one more voter who was helped would pass for the discovery of an attack.
 */
function signature({ control, kind, level, data }: Found): string {
  return `${control}/${kind}/${level === 'contradiction' ? Object.entries(data).join() : ''}`;
}

/**
 * Complaints are the one irregularity that says more the more people bring it: fifteen voters whose codes show another
 * choice are not the one who remembers hers wrongly. If both days drew from one rate, each complaint would fall on
 * either with chance one half.
 *
 * @param people - who complained on the attacked day; whole, 0 or more.
 * @param usual - who did on the honest day; whole, 0 or more.
 */
function isMore(people: number, usual: number): boolean {
  assert(people >= 0 && usual >= 0, `${people} and ${usual} complaints`);
  return atLeastTail(new Array<number>(people + usual).fill(0.5), people) < LUCK;
}
