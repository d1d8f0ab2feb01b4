/**
 * Finds rows that are sums of other rows. Added up with the stations they would count every vote twice; compared with
 * them they say whether somebody else's sum is right.
 * @module
 */

/** Sums over stations, column by column. */
interface Sums {
  readonly stations: number;
  readonly values: readonly number[];
}

export interface Totals {
  /** Of a row that names a station: which sum of two or more stations above it is, or nearly is, if it is one. */
  readonly match: (region: string, values: readonly number[], names: readonly string[]) => string | undefined;
  /** Of a row that calls itself a total: that it is right, or what in it is not. */
  readonly verdict: (values: readonly number[], names: readonly string[]) => string;
  /** Whether stations above belong to a region of this name. */
  readonly isRegion: (name: string) => boolean;
  readonly add: (region: string, values: readonly number[]) => void;
  /** Notes that a totals row stands here: a later one may sum up only what comes after it. */
  readonly mark: () => void;
  /** Whether a station's row is the sum of all other stations, wherever it stands. */
  readonly isSumOfOthers: (values: readonly number[]) => boolean;
}

/** With fewer columns, or fewer stations, a sum can be chance. */
const COLUMNS_MIN = 3;
const STATIONS_MIN = 2;
/** Totals rows that a later one is compared from; the sums of regions are tried too. */
const MARKS_MAX = 60;

export function totalsOf(width: number): Totals {
  const nothing: Sums = { stations: 0, values: Array.from({ length: width }, () => 0) };
  const regions = new Map<string, Sums>();
  let all = nothing;
  let marks: readonly Sums[] = [nothing];
  const since = (mark: Sums): Sums => minus(all, mark);
  return {
    match(region, values, names) {
      const tried = [since(marks.at(-1) ?? nothing), all, regions.get(region) ?? nothing];
      const sums = tried.filter(({ stations }) => stations >= STATIONS_MIN);
      const found = telling(values) ? sums.find((each) => same(each, values)) : undefined;
      if (found !== undefined) return `its figures are ${sumText(found)}`;
      const near = sums.filter((each) => nearly(each, values));
      return near.length === 0
        ? undefined
        : `most of its figures are a sum, but ${differenceText(near, values, names)}`;
    },
    verdict(values, names) {
      const tried = [...marks.map(since).reverse(), ...regions.values()].filter(({ stations }) => stations > 0);
      const right = tried.find((sums) => same(sums, values));
      return right === undefined ? differenceText(tried, values, names) : `it is ${sumText(right)}`;
    },
    isRegion: (name) => name !== '' && regions.has(name),
    add(region, values) {
      regions.set(region, plus(regions.get(region) ?? nothing, values));
      all = plus(all, values);
    },
    mark() {
      marks = [nothing, ...marks.slice(1).slice(-MARKS_MAX), all];
    },
    isSumOfOthers(values) {
      return (
        all.stations > STATIONS_MIN && telling(values) && all.values.every((sum, at) => sum === 2 * (values[at] ?? 0))
      );
    },
  };
}

const telling = (values: readonly number[]): boolean => values.filter((value) => value > 0).length >= COLUMNS_MIN;

const same = (sums: Sums, values: readonly number[]): boolean => sums.values.every((sum, at) => sum === values[at]);

/** A slip in a totals row leaves most of its columns right; a station has not so many of them by chance. */
function nearly({ values: sums }: Sums, values: readonly number[]): boolean {
  const right = values.filter((value, at) => value === sums[at]);
  return telling(right) && right.length * 2 >= values.length;
}

function plus({ stations, values }: Sums, more: readonly number[]): Sums {
  return { stations: stations + 1, values: values.map((value, at) => value + (more[at] ?? 0)) };
}

function minus(one: Sums, other: Sums): Sums {
  return {
    stations: one.stations - other.stations,
    values: one.values.map((value, at) => value - (other.values[at] ?? 0)),
  };
}

const stationsText = ({ stations }: Sums): string =>
  stations === 1 ? 'the station above' : `${stations} stations above`;

const sumText = (sums: Sums): string => `the sum of ${stationsText(sums)}`;

/** Compared with the sum that differs in the fewest columns. */
function differenceText(tried: readonly Sums[], values: readonly number[], names: readonly string[]): string {
  const compared = tried.map((sums) => ({ sums, wrong: differences(sums, values) }));
  const [nearest] = compared.sort((one, other) => one.wrong.length - other.wrong.length);
  if (nearest === undefined) return 'no station stands above it';
  const [first = 0, ...more] = nearest.wrong;
  const sum = nearest.sums.values[first] ?? 0;
  const also =
    more.length === 0 ? '' : `; ${more.length} more ${more.length === 1 ? 'column differs' : 'columns differ'}`;
  return `its ${names[first]} is ${values[first] ?? 0}, ${sumText(nearest.sums)} is ${sum}${also}`;
}

function differences({ values: sums }: Sums, values: readonly number[]): number[] {
  return sums.flatMap((sum, at) => (sum === values[at] ? [] : [at]));
}
