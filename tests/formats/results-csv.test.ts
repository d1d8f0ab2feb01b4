/**
 * Reading a CSV of station results: sums against those made by hand, under any way to write the file, and no input that
 * makes it throw.
 *
 * Source: docs/tabulate.md.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ResultsFile, readResults } from '../../src/formats/results-csv.ts';
import { runs } from '../runs.ts';
import { encoded, sumsOf, tables, tidied, type Writing, writings, written } from './tables.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function goodFile(bytes: Uint8Array): ResultsFile {
  const read = readResults(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Faults as `line field: message`, whether or not something was summed. */
function faultsOf(bytes: Uint8Array | string): string[] {
  const read = readResults(typeof bytes === 'string' ? bytesOf(bytes) : bytes);
  const faults = read.ok ? read.value.faults : read.error;
  return faults.map(({ line, field, message }) => `${line} ${field}: ${message}`);
}

const sumsRead = ({ table }: ResultsFile): number[] =>
  table.choices.map((_, at) => table.stations.reduce((sum, { votes }) => sum + (votes[at] ?? 0), 0));

/** In so few columns a row can be the sum of those above it by chance; two figures never make one. */
const noChance = ({ choices }: { choices: readonly string[] }): boolean => choices.length < 3;

/** Only when a line holds a sign that is not ASCII can anybody tell the two encodings apart. */
const looksUtf8 = (bytes: Uint8Array): boolean => {
  const lines = new TextDecoder('latin1').decode(bytes).split('\n');
  const utf8 = lines.map(
    (line) => /[\x80-\xff]/.test(line) && !Buffer.from(line, 'latin1').toString().includes('\ufffd'),
  );
  return utf8.some(Boolean);
};

describe('any table in any writing', () => {
  test('is read whole: every station with its line, every sum as made by hand', () => {
    fc.assert(
      fc.property(tables.filter(noChance), writings, (table, how) => {
        const { bytes, lines } = written(table, how);
        fc.pre(how.encoding !== 'windows-1251' || !looksUtf8(bytes));
        const read = goodFile(bytes);
        expect(read.faults).toEqual([]);
        expect(sumsRead(read)).toEqual(sumsOf(table));
        expect(read.table.choices).toEqual(table.choices.map(tidied));
        expect(read.table.stations.map(({ station, region }) => [region, station])).toEqual(
          table.stations.map(({ id, region }) => [region, tidied(id)]),
        );
        expect(read.table.stations.map(({ line }) => line)).toEqual(lines);
        expect([read.rowsRead, read.rowsBlank, read.leftOut]).toEqual([table.stations.length, 0, {}]);
      }),
      { numRuns: 500 },
    );
  });

  test('with one row spoiled loses that row and no other', () => {
    const spoils = ['', '-1', '1.5', '1,5', 'x', '"x"y', '1234567890', '12 34', '5%'];
    fc.assert(
      fc.property(tables.filter(noChance), fc.nat(), fc.constantFrom(...spoils), (table, at, spoil) => {
        const where = at % table.stations.length;
        const rows = table.stations.map(({ id, votes }, place) => {
          const [first, ...rest] = votes;
          return [`"${id.replaceAll('"', "'")}"`, place === where ? spoil : first, ...rest].join(';');
        });
        const header = ['station', ...table.choices.map((_, choice) => `votes:${choice}`)].join(';');
        const read = readResults(bytesOf([header, ...rows].join('\n')));
        const others = { ...table, stations: table.stations.filter((_, place) => place !== where) };
        if (!read.ok) {
          expect(others.stations).toEqual([]);
          return;
        }
        const { leftOut, rowsRead } = read.value;
        // A wrong quote spoils each line of its row.
        const lines = spoil.includes('"') ? (table.stations[where]?.id.split('\n').length ?? 1) : 1;
        expect(sumsRead(read.value)).toEqual(sumsOf(others));
        expect(Object.values(leftOut).reduce((sum, each) => sum + each, 0)).toBe(rowsRead - others.stations.length);
        expect(rowsRead - others.stations.length).toBeLessThanOrEqual(lines);
        expect(read.value.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('no input', () => {
  const pieces = fc.constantFrom(
    'station',
    'votes:A',
    'A',
    'valid',
    ';',
    ',',
    '\t',
    '|',
    '\n',
    '\r',
    '"',
    '""',
    '1',
    '0',
    ' ',
    'итого',
    '-1',
    'sep=;',
    '\u0000',
    '\ufeff',
    '__proto__',
    'constructor',
  );
  const soup = fc.array(pieces, { maxLength: 60 }).map((parts) => bytesOf(parts.join('')));
  const headed = soup.map((bytes) => Uint8Array.from([...bytesOf('station;votes:A;B\n'), ...bytes]));
  const raw = fc.uint8Array({ maxLength: 200 });
  const marked = raw.map((bytes) => Uint8Array.from([0xff, 0xfe, ...bytes]));

  test('makes it throw, and every row is summed, left out or blank', () => {
    fc.assert(
      fc.property(fc.oneof(soup, headed, raw, marked), (bytes) => {
        const read = readResults(bytes);
        if (!read.ok) {
          expect(read.error.length).toBeGreaterThan(0);
          return;
        }
        const { table, rowsRead, leftOut, faults } = read.value;
        const left = Object.values(leftOut).reduce((sum, each) => sum + each, 0);
        expect(table.stations.length + left).toBe(rowsRead);
        expect(faults.length).toBeGreaterThanOrEqual(left);
        expect(table.stations.every(({ votes }) => votes.every(Number.isSafeInteger))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('that is long and full of wrong quotes takes for ever', () => {
    const started = performance.now();
    const characters = runs(200_000, 1_000_000);
    for (const piece of ['"', '"a"b', '"x;1\n', 'a"\n', '"\n"']) {
      readResults(bytesOf(`station;votes:A\n${piece.repeat(Math.floor(characters / piece.length))}`));
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('a good file', () => {
  test.each<[string, string | Uint8Array]>([
    ['with the mark of Excel', encoded('station;A\n1;5\n', 'utf8bom')],
    ['that names its delimiter', 'sep=;\nstation;A\n1;5\n'],
    ['that names it in quotes, with blank lines above', '\n \n"sep=,"\r\nstation,A\r\n1,5\r\n'],
    ['with headers in capitals and blanks', ' Polling Station ;A\n1;5'],
    ['with Russian headers', 'Участок;A\n1;5'],
    ['with Kazakh headers in windows-1251', encoded('участок;жА\n1;5', 'windows-1251')],
    ['with empty columns at the end', 'station;A;;\n1;5;;\n;;;\n'],
    ['with fewer cells where nothing is missing', 'station;A;;\n1;5\n'],
    ['with one delimiter in another\u2019s cells', 'station|votes:A;B\n1,2;3|5'],
  ])('%s is read', (_, given) => {
    const read = goodFile(typeof given === 'string' ? bytesOf(given) : given);
    expect([read.faults, sumsRead(read)]).toEqual([[], [5]]);
  });

  test('takes choices by their place or by their prefix', () => {
    expect(goodFile(bytesOf('station;valid;Аль Ф;B\n1;5;3;2')).table.choices).toEqual(['Аль Ф', 'B']);
    expect(goodFile(bytesOf('station;votes:valid;valid;Votes: B\n1;3;5;2')).table.choices).toEqual(['valid', 'B']);
  });

  test('has the same station in two regions, and no twin in one', () => {
    expect(faultsOf('region;station;A\nN;1;5\nS;1;5\n')).toEqual([]);
    expect(faultsOf('tec;station;A\nN;1;5\nS;1;5\n')).toEqual([]);
  });
});

describe('a fault', () => {
  const NOT = 'is not a column that is known';
  test.each<[string, string | Uint8Array, string[]]>([
    ['an empty file', '', ['1 : is empty: a table has a header and a row']],
    ['blank lines', '\n \n', ['1 : is empty: a table has a header and a row']],
    ['a header alone', 'station;A\n', ['1 : no row follows the header']],
    ['no choice', 'station;valid\n1;2', ['1 votes:NAME: is missing: the header has no column for a choice']],
    [
      'a title above the header',
      'Results\nstation;A\n1;2',
      [
        '1 station: is missing: the header has no such column',
        '2 : looks like the header: take away what stands above it',
      ],
    ],
    [
      'a column twice',
      'station;A;valid;Valid\n1;1;1;1',
      [
        `1 A: 'A' ${NOT}, and choices stand after the known columns; the column was left out. A choice of that name is written votes:A`,
        '1 votes:NAME: is missing: the header has no column for a choice',
        "1 Valid: is there twice: also as 'valid'",
      ],
    ],
    ['a choice twice', 'station;A;a\n1;1;1', ["1 a: is there twice: also as 'A'"]],
    [
      'a misspelt column',
      'station;regsitered;A\n1;9;1',
      [
        `1 regsitered: 'regsitered' ${NOT}. Nearest: registered; the column was left out. ` +
          'A choice of that name is written votes:regsitered',
      ],
    ],
    [
      'a misspelt column of another language',
      'station;недействительныхх;A\n1;9;1',
      [
        `1 недействительныхх: 'недействительныхх' ${NOT}. Nearest: недействительных (invalid); the column was left out. ` +
          'A choice of that name is written votes:недействительныхх',
      ],
    ],
    [
      'a column of words',
      'station;A;home\n1;1;Mill 4\n2;3;Hill\n',
      ['1 home: holds no number in any row: it is no choice, and the column was left out'],
    ],
    ['another sep', 'sep=:\nstation:A', ['1 : sep=:: a delimiter is a semicolon, a comma, a tab or a bar']],
    ['too few cells', 'station;A\n1;2\n2\n', ['3 : has 1 cells, the header has 2']],
    ['too many cells', 'station;A\n1;2\n2;3;4\n', ['3 : has 3 cells, the header has 2']],
    ['a nameless column in use', 'station;A;\n1;2;\n2;3;4\n', ["3 : '4' stands in column 3, which has no name"]],
    ['a station twice', 'station;A\n1;2\n\n1;2\n', ["4 station: '1' is there already, on line 2"]],
    [
      'a station twice, once without its zeros',
      'station;A\n007;1\n7;1\n',
      ["3 station: '7' is there already as '007', on line 2"],
    ],
    [
      'a station twice, the first unreadable',
      'station;A\n1;x\n1;2\n2;2\n',
      ["2 A: 'x' is not a whole number", "3 station: '1' is there already, on line 2, which could not be read"],
    ],
    [
      'a station twice, the second unreadable',
      'station;A\n1;2\n1;x\n',
      ["3 A: 'x' is not a whole number", "3 station: '1' is there already, on line 2"],
    ],
    ['an open quote', 'station;A\n1;2\n"2;3\n4;5\n', ['3 : a quote opens here and never closes']],
    ['text behind a quote', 'station;A\n1;2\n"2"x;3\n4;5\n', ['3 : something stands behind a closing quote']],
    ['lines in quotes', 'station;A\n"1\n\n1";2\n3;x\n', ["5 A: 'x' is not a whole number"]],
    [
      'no row at all that can be read',
      'station;A\n1;x\n',
      ["2 A: 'x' is not a whole number", '1 : no row could be read'],
    ],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0]),
      ['2 : is not text: holds the sign \\x1a'],
    ],
    [
      'a workbook',
      Uint8Array.from([0x50, 0x4b, 3, 4]),
      ['1 : is an archive or a workbook (.xlsx, .ods): save the sheet as CSV'],
    ],
    [
      'UTF-16 without its mark',
      encoded('station;A', 'utf16le').subarray(2),
      ['1 : is not text: holds the sign \\x00 (UTF-16 needs its mark at the start)'],
    ],
    [
      'half a sign of UTF-16',
      encoded('station;A\n1', 'utf16le').subarray(0, -1),
      ['2 : is not UTF-16LE, though its mark says so'],
    ],
  ])('%s is named with its line', (_, given, said) => {
    expect(faultsOf(given)).toEqual(said);
  });

  test.each([
    ['', 'has no value: write 0 if there were none'],
    ['-5', "'-5' is negative"],
    ['\u22125', "'\u22125' is negative"],
    ['1.5', "'1.5' is a fraction"],
    ['1,5', "'1,5' is a fraction"],
    ['12.0', "'12.0' has a decimal sign: write 12"],
    ['1,240', "'1,240' has a comma: write 1240 if it groups thousands"],
    ['1.240.000', "'1.240.000' has a dot: write 1240000 if it groups thousands"],
    ['45 %', "'45 %' is a percentage: a count is expected"],
    ['1 24', "'1 24' is not a whole number"],
    ['1e3', "'1e3' is not a whole number"],
    ['1000000000', "'1000000000' is above 999999999"],
  ])('of a cell %j names it', (cell, said) => {
    expect(faultsOf(`station;A\n1;2\n2;${cell}\n3;4\n`)).toEqual([`3 A: ${said}`]);
  });
});

describe('a totals row', () => {
  const rows = ['station;valid;A;B', '1;5;3;2', '2;7;4;3'];
  test.each([
    ['by its name', 'Итого;12;7;5', "'Итого' was read as a totals row, not summed: it is the sum of 2 stations above"],
    [
      'by its name in Kazakh',
      'Барлығы;12;7;5',
      "'Барлығы' was read as a totals row, not summed: it is the sum of 2 stations above",
    ],
    [
      'without a name',
      ';12;7;5',
      'a row without a station was read as a totals row, not summed: it is the sum of 2 stations above',
    ],
    ['by its sum', '3;12;7;5', "'3' was read as a totals row, not summed: its figures are the sum of 2 stations above"],
    [
      'that is wrong',
      'total;13;7;5',
      "'total' was read as a totals row, not summed: its valid is 13, the sum of 2 stations above is 12",
    ],
    [
      'that is wrong twice',
      'Total;13;7;6',
      "'Total' was read as a totals row, not summed: its valid is 13, the sum of 2 stations above is 12; 1 more column differs",
    ],
  ])('%s is not summed, and compared', (_, row, said) => {
    const read = goodFile(bytesOf([...rows, row].join('\n')));
    expect(read.faults).toEqual([{ line: 4, field: 'station', message: said }]);
    expect([read.leftOut, read.table.stations.length]).toEqual([{ totals: 1 }, 2]);
  });

  test('with a slip in it is found by its other columns', () => {
    const lines = ['station;voters;valid;A;B', '1;6;5;3;2', '2;8;7;4;3'];
    const read = goodFile(bytesOf([...lines, '3;14;12;7;6', '4;14;12;6;6'].join('\n')));
    expect(read.faults).toEqual([
      {
        line: 4,
        field: 'station',
        message:
          "'3' was read as a totals row, not summed: most of its figures are a sum, " +
          'but its B is 6, the sum of 2 stations above is 5',
      },
    ]);
    expect(sumsRead(read)).toEqual([13, 11]);
  });

  test.each(['Sum', 'Итог', 'Все участки', 'По области', 'N'])('of a region is found by its name: %s', (name) => {
    const read = goodFile(bytesOf(['region;station;A', 'N;1;3', 'N;2;4', `;${name};8`].join('\n')));
    expect(read.faults.map(({ message }) => message)).toEqual([
      `'${name}' was read as a totals row, not summed: its A is 8, the sum of 2 stations above is 7`,
    ]);
    expect(sumsRead(read)).toEqual([7]);
  });

  test('above its stations is found too', () => {
    const read = goodFile(bytesOf(['station;valid;A;B', 'all;12;7;5', '1;5;3;2', '2;7;4;3'].join('\n')));
    expect(read.faults.map(({ line }) => line)).toEqual([2]);
    expect(sumsRead(read)).toEqual([7, 5]);
  });

  test('of a group, of a region and of all are each compared with their own', () => {
    const lines = ['tec;station;valid;A;B'];
    for (const [at, tec] of ['T1', 'T2', 'T3', 'T4'].entries()) {
      lines.push(`${tec};1;${5 + at};${3 + at};2`, `${tec};2;${7 + at};${4 + at};3`);
      lines.push(`${tec};total;${12 + 2 * at};${7 + 2 * at};5`);
      if (at === 1) lines.push(';Total of two;26;16;10');
      if (at === 3) lines.push(';Total of two;34;24;10');
    }
    lines.push(';TOTAL;60;40;20');
    const read = goodFile(bytesOf(lines.join('\n')));
    expect(read.faults.map(({ message }) => message.replace(/.*: /, ''))).toEqual([
      'it is the sum of 2 stations above',
      'it is the sum of 2 stations above',
      'it is the sum of 4 stations above',
      'it is the sum of 2 stations above',
      'it is the sum of 2 stations above',
      'it is the sum of 4 stations above',
      'it is the sum of 8 stations above',
    ]);
  });
});

describe('encodings', () => {
  const mixed = (...lines: readonly (readonly [string, Writing['encoding']])[]): Uint8Array =>
    Uint8Array.from(lines.flatMap(([line, encoding]) => [...encoded(line, encoding), 10]));

  test('that are guessed say so', () => {
    const read = goodFile(encoded('station;A\nШкола;5', 'windows-1251'));
    expect([read.encoding, read.guessedEncoding, read.table.stations[0]?.station]).toEqual([
      'windows-1251',
      true,
      'Школа',
    ]);
  });

  test('that are mixed leave out the lines that differ, and name them', () => {
    const header = ['station;A', 'utf8'] as const;
    const bytes = mixed(header, ['Школа;5', 'utf8'], ['Школа два;7', 'windows-1251'], ['Лицей;9', 'utf8']);
    expect(faultsOf(bytes)).toEqual(['3 : is in another encoding than most lines of the file']);
    expect(sumsRead(goodFile(bytes))).toEqual([14]);
    const other = mixed(header, ['Школа;5', 'windows-1251'], ['Дом;9', 'windows-1251'], ['Школа два;7', 'utf8']);
    expect(faultsOf(other)).toEqual(['4 : is in another encoding than most lines of the file']);
    expect(sumsRead(goodFile(other))).toEqual([14]);
  });

  test('that are mixed in the header are named, and the rows are summed', () => {
    const bytes = mixed(['участок;А', 'windows-1251'], ['Школа;5', 'utf8'], ['Дом;9', 'utf8']);
    expect(faultsOf(bytes)).toEqual(['1 : the header is in another encoding than most lines']);
  });

  test('by a mark that lies are named', () => {
    const bytes = Uint8Array.from([
      0xef,
      0xbb,
      0xbf,
      ...mixed(['station;A', 'utf8'], ['Школа;5', 'windows-1251'], ['b;1', 'utf8']),
    ]);
    expect(faultsOf(bytes)).toEqual(['2 : is in another encoding than most lines of the file']);
  });
});
