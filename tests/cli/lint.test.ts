/**
 * The command `lint`, and what `run` says of a file that cannot be run.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { FILE_SIZE_MAX } from '../../src/scenario/parse.ts';
import { session } from './memory-io.ts';

const GOOD = 'title: A day\nvariants: [{ name: v }]\n';
/** The place of each fault is that of the manual's example. */
const TWO_FAULTS = `title: x
story: >
  Two faults, one of them in a name.



behaviour:
  chooseElectronic: 0.45
  requestCode:   1.4



attacks:
  - use:   CS-3
`;

const SAID = [
  "my.yaml:14:12  attacks[0].use  'CS-3' is not an attack. Nearest: CS-03 (Employer batch check)",
  'my.yaml:9:18   behaviour.requestCode  1.4 is above 1 (a share of electronic voters, 0 to 1)',
];

describe('lint', () => {
  test('says of a good file that it is one', async () => {
    expect(await session(['lint', 'a.yaml'], { 'a.yaml': GOOD })).toMatchObject({
      code: 0,
      out: ['a.yaml: ok  A day, 0 attacks, 1 variant'],
      err: ['1 of 1 file good.'],
    });
  });

  test('names every fault, as the manual shows it', async () => {
    expect(await session(['lint', 'my.yaml'], { 'my.yaml': TWO_FAULTS })).toMatchObject({
      code: 2,
      out: [],
      err: [...SAID, '0 of 1 file good, 2 faults.'],
    });
  });

  test.each(['lint', 'run'])('%s refuses a kind of finding that nothing can make', async (command) => {
    const file = "title: x\nexpect:\n  - findings.kinds lacks 'typo'\n";
    const { code, out, err } = await session([command, 'my.yaml'], { 'my.yaml': file });
    expect([code, out, err[0]]).toEqual([
      2,
      [],
      "my.yaml:3:26  expect[0]  'typo' is not a kind of finding that a control can make here. " +
        'All of them: sailau-lab list kinds',
    ]);
  });

  test('goes on after a file that is wrong or not there', async () => {
    const files = { 'my.yaml': TWO_FAULTS, 'a.yaml': GOOD };
    expect(await session(['lint', 'my.yaml', 'nowhere.yaml', 'a.yaml'], files)).toMatchObject({
      code: 2,
      out: ['a.yaml: ok  A day, 0 attacks, 1 variant'],
      err: [...SAID, 'nowhere.yaml: is not there', '1 of 3 files good, 2 faults.'],
    });
  });

  test('ends with 2 when a name leads to no file', async () => {
    expect(await session(['lint', 'nowhere.yaml'])).toMatchObject({
      code: 2,
      err: ['nowhere.yaml: is not there', '0 of 1 file good.'],
    });
  });

  test('does not read a file that is too large', async () => {
    const size = () => ({ ok: true, value: FILE_SIZE_MAX + 1 }) as const;
    expect(await session(['lint', 'a.yaml'], { 'a.yaml': GOOD }, { size })).toMatchObject({
      code: 2,
      err: ['a.yaml:1:1  is larger than 1000000 bytes: no scenario is', '0 of 1 file good, 1 fault.'],
      read: [],
    });
  });

  test.each([
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000IHDR', 'is not text: holds the sign \\x89'],
    ['zeros', 'title: x\n\u0000\u0000\u0000', 'is not text: holds the sign \\x00'],
    ['an archive', 'PK\u0003\u0004\ufffd\ufffd: {[', 'is not text: holds the sign \\x03'],
    ['bytes of another encoding', 'title: \ufffd\u0000: [', 'is not UTF-8 text'],
    ['broken YAML', 'title: [x\n  y: }\n"z\n\t- a\n', 'not YAML: '],
  ])('says of %s one thing, the first', async (_, text, says) => {
    const { code, out, err } = await session(['lint', 'a.yaml'], { 'a.yaml': text });
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 2 });
    expect(err[0]).toMatch(/^a\.yaml:\d+:\d+ {2}/);
    expect(err[0]).toContain(says);
    expect(err[1]).toBe('0 of 1 file good, 1 fault.');
  });

  test('escapes what would move the cursor', async () => {
    const files = { 'a\u001b[2J.yaml': '"\\e[31mred": 1\ntitle: x' };
    const { err } = await session(['lint', 'a\u001b[2J.yaml'], files);
    expect(err[0]).toMatch(/^a\\x1b\[2J\.yaml:1:1 {2}\['\\x1b\[31mred'\] {2}'\\x1b\[31mred' is not a field here\./);
  });
});

describe('run', () => {
  test('runs nothing and writes nothing when the scenario has faults', async () => {
    const result = await session(['run', 'my.yaml', '--json', 'report.json'], { 'my.yaml': TWO_FAULTS });
    expect(result).toMatchObject({ code: 2, out: [], err: [...SAID, '2 faults, nothing was run.'] });
    expect([...result.files.keys()]).toEqual(['my.yaml']);
  });

  test('names the shipped scenario that was meant', async () => {
    const scenarios = () => [{ file: 'scenarios/student-station.yaml', text: GOOD }];
    expect(await session(['run', 'student-station'], {}, { scenarios })).toMatchObject({
      code: 2,
      err: ['student-station: is not there. Nearest: scenarios/student-station.yaml'],
    });
  });
});
