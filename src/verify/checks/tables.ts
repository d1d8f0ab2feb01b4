/**
 * Checks of the way up: rows of the tables against protocols, totals against rows, publication against tables.
 *
 * Blind to what a station signed wrongly, and to a decided correction that should not have been decided.
 *
 * Source: dossier 4.2 (equation 12), 4.3 and 5.
 * @module
 */
import type { BundleTables } from '../../domain/bundle/files.ts';
import type { PublishLevel, ResultLine, ResultTable } from '../../domain/tree/results.ts';
import { sameLine, sumLines } from '../../tally/lines.ts';
import { given, type Looked, type LookedBy, type Looking, looking, open } from '../looked.ts';
import type { Bundle, Part } from '../read.ts';

type Ids = 'rows' | 'total-tec' | 'total-middle' | 'total-cec' | 'passed' | 'published' | 'complete';

export function tableChecks(bundle: Bundle): LookedBy<Ids> {
  const { tables: part, protocols, published: results, manifest } = bundle;
  const [tables] = part.records;
  const choices = manifest.choices.length;
  const of = (look: (tables: BundleTables) => Looked, ...more: readonly Part<unknown>[]): Looked =>
    given([part, ...more], () => (tables === undefined ? open('no tables') : look(tables)));
  return {
    rows: of((each) => rows(bundle, each), protocols),
    'total-tec': of((each) => totals(each.tec, choices, 'TEC')),
    'total-middle': of((each) => totals(each.middle, choices, 'middle commission')),
    'total-cec': of((each) => totals([each.cec], choices, 'CEC')),
    passed: of(passed),
    published: of((each) => published(bundle, each), results),
    complete: of((each) => complete(bundle, each), results),
  };
}

const FILE = 'tables.json';

function rows({ protocols, manifest }: Bundle, { tec, corrections }: BundleTables): Looked {
  const { expect, done } = looking();
  const stations = new Map(protocols.records.map((each) => [each.station, each]));
  const decided = new Set(corrections.filter((each) => each.decided).map(({ station }) => station));
  const nothing = sumLines([], manifest.choices.length);
  const seen = new Set<number>();
  for (const table of tec) {
    for (const { unit, line } of table.rows) {
      const own = stations.get(unit);
      const isPlaced = own !== undefined && own.tec === table.unit && !seen.has(unit);
      const isSame = own !== undefined && (sameLine(line, own.summary ?? nothing) || decided.has(unit));
      expect(isPlaced && isSame, () => {
        const at = `TEC ${table.unit}, row of station ${unit}`;
        if (own === undefined) return { file: FILE, text: `${at}: there is no such station` };
        if (!isPlaced) return { file: FILE, text: `${at}: it stands twice, or belongs to TEC ${own.tec}` };
        return { file: FILE, text: `${at}: not what its summary says, and no decided correction` };
      });
      seen.add(unit);
    }
  }
  for (const station of stations.keys()) {
    if (!seen.has(station)) expect(false, () => ({ file: FILE, text: `station ${station} has no row` }));
  }
  return done();
}

function totals(tables: readonly ResultTable[], choices: number, name: string): Looked {
  const { expect, done } = looking();
  for (const { unit, rows: own, total } of tables) {
    const sum = sumLines(
      own.map(({ line }) => line),
      choices,
    );
    expect(sameLine(sum, total), () => {
      return { file: FILE, text: `${name} ${unit}: its total is not the sum of its ${own.length} rows` };
    });
  }
  return done('no such tables');
}

function passed({ tec, middle, middleOfTec, cec }: BundleTables): Looked {
  const look = looking();
  hangTogether(look, tec, middle, 'TEC', (unit) => middleOfTec[unit]);
  hangTogether(look, middle, [cec], 'middle commission', () => cec.unit);
  return look.done();
}

/** Each table below has one row above, where it belongs, and that row is its total. */
function hangTogether(
  { expect }: Looking,
  below: readonly ResultTable[],
  above: readonly ResultTable[],
  name: string,
  placeOf: (unit: number) => number | undefined,
): void {
  const totalsOf = new Map(below.map(({ unit, total }) => [unit, total]));
  const seen = new Set<number>();
  for (const table of above) {
    for (const { unit, line } of table.rows) {
      const total = totalsOf.get(unit);
      const isPlaced = total !== undefined && placeOf(unit) === table.unit && !seen.has(unit);
      expect(isPlaced && sameLine(line, total), () => {
        const why = isPlaced ? 'not its total' : 'not one row in the table that it belongs to';
        return { file: FILE, text: `row of ${name} ${unit}: ${why}` };
      });
      seen.add(unit);
    }
  }
  for (const { unit } of below) {
    if (!seen.has(unit)) expect(false, () => ({ file: FILE, text: `${name} ${unit} has no row` }));
  }
}

/** What the rows of a publication are made of, by station or region. */
function behind(
  level: PublishLevel,
  { tec, cec, regions, regionOfMiddle }: BundleTables,
  choices: number,
): ReadonlyMap<number, ResultLine> {
  if (level === 'nation') return new Map();
  if (level === 'station')
    return new Map(tec.flatMap((table) => table.rows.map(({ unit, line }) => [unit, line] as const)));
  // One walk over the rows: a file may have very many of both.
  const own = new Map<number, ResultLine[]>();
  for (const { unit, line } of cec.rows) {
    const region = regionOfMiddle[unit] ?? -1;
    const lines = own.get(region);
    if (lines === undefined) own.set(region, [line]);
    else lines.push(line);
  }
  return new Map(regions.map((_, region) => [region, sumLines(own.get(region) ?? [], choices)] as const));
}

function published({ published: { records, file }, manifest }: Bundle, tables: BundleTables): Looked {
  const { expect, done } = looking();
  for (const { level, rows: shown, total } of records) {
    const made = behind(level, tables, manifest.choices.length);
    expect(sameLine(total, tables.cec.total), () => ({ file, text: 'the total is not that of the CEC' }));
    for (const { unit, line } of shown) {
      const own = made.get(unit);
      expect(own !== undefined && sameLine(line, own), () => {
        return { file, text: `${level} ${unit}: not what the tables say of it` };
      });
    }
  }
  return done();
}

function complete({ published: { records, file }, manifest }: Bundle, tables: BundleTables): Looked {
  const { expect, done } = looking();
  const due = manifest.policy['publish.level'];
  for (const { level, rows: shown } of records) {
    expect(level === due, () => ({ file, text: `published by ${level}, the rules ask for it by ${due}` }));
    const there = new Set<number>();
    for (const { unit } of shown) {
      expect(!there.has(unit), () => ({ file, text: `${level} ${unit} stands twice` }));
      there.add(unit);
    }
    for (const unit of behind(level, tables, manifest.choices.length).keys()) {
      if (!there.has(unit)) expect(false, () => ({ file, text: `${level} ${unit} is not there` }));
    }
  }
  return done();
}
