/**
 * The commands `list` and `explain`.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { AUDIT_ATTACKS } from '../../src/adversary/audits/index.ts';
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { KINDS } from '../../src/cli/entry.ts';
import { AUDIT_CONTROLS } from '../../src/controls/audits/index.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import { TREE_CONTROLS } from '../../src/controls/tree/index.ts';
import { ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { AUDIT_POWERS } from '../../src/domain/audits/powers.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { BEHAVIOUR } from '../../src/domain/policy/behaviour.ts';
import { FLAGS } from '../../src/domain/policy/flags.ts';
import { NOT_RULES } from '../../src/domain/policy/recommendations/not-rules.ts';
import { RECOMMENDATIONS } from '../../src/domain/policy/recommendations.ts';
import { POWERS } from '../../src/domain/powers.ts';
import { PROPERTIES } from '../../src/domain/properties.ts';
import { SOURCES } from '../../src/domain/sources.ts';
import { TREE_POWERS } from '../../src/domain/tree/powers.ts';
import { COUNTRIES } from '../../src/sim/national/countries.ts';
import { session } from './memory-io.ts';

const CATALOGUES: Readonly<Record<string, readonly string[]>> = {
  attacks: [...ATTACKS, ...TREE_ATTACKS, ...AUDIT_ATTACKS].map(({ id }) => id),
  controls: [...CONTROLS, ...TREE_CONTROLS, ...AUDIT_CONTROLS].map(({ id }) => id),
  kinds: [...new Set([...CONTROLS, ...TREE_CONTROLS, ...AUDIT_CONTROLS].flatMap(({ kinds }) => kinds))],
  baselines: BASELINES.map(({ id }) => id),
  flags: FLAGS.map(({ id }) => id),
  behaviour: BEHAVIOUR.map(({ id }) => id),
  station: ['voters', 'booths', 'carriers', 'electronicOnly', 'paperOnly', 'arrivingUnlisted'].map(
    (field) => `station.${field}`,
  ),
  recommendations: RECOMMENDATIONS.map(({ id }) => id),
  outside: NOT_RULES.map(({ id }) => id),
  assumptions: ASSUMPTIONS.map(({ id }) => id),
  sources: SOURCES.map(({ id }) => id),
  powers: [...Object.keys(POWERS), ...Object.keys(TREE_POWERS), ...Object.keys(AUDIT_POWERS)],
  properties: PROPERTIES.map(({ id }) => id),
  countries: Object.keys(COUNTRIES),
};

const ALL_IDS = Object.values(CATALOGUES).flat();

const scenarios = () => [
  { file: 'scenarios/a.yaml', text: 'title: A day\nattacks: [{ use: CS-03 }]' },
  { file: 'scenarios/b.yaml', text: 'titel: A night' },
];

describe('list', () => {
  test('without a word counts what there is', async () => {
    const { code, out } = await session(['list'], {}, { scenarios });
    const counts = out.slice(0, KINDS.length).map((line) => line.split(/\s+/));
    const expected = Object.entries(CATALOGUES).map(([kind, ids]) => [kind, String(ids.length)]);
    expect([code, counts]).toEqual([0, [['scenarios', '2'], ...expected]]);
  });

  test.each(Object.entries(CATALOGUES))('%s prints each with what it is', async (kind, ids) => {
    const { code, out, err } = await session(['list', kind]);
    const listed = out.filter((line) => !line.startsWith(' '));
    expect([code, err, listed.map((line) => line.split(/\s/)[0])]).toEqual([0, [], ids]);
    expect(out.filter((line) => line.length > 100)).toEqual([]);
  });

  test('controls tells of each which findings it makes', async () => {
    const text = (await session(['explain', 'certificate-stubs', 'published-sums'])).out.join('\n');
    expect(text).toMatch(/finds +certificates_not_kept, certificate_used_twice/);
    expect(text).toMatch(/finds +published_sum_differs, published_rows_unreconciled/);
    const entries = JSON.parse((await session(['list', 'controls', '--json'])).out.join('\n'));
    const silent = entries.filter(
      ({ facts }: { facts: { label: string }[] }) => !facts.some((f) => f.label === 'finds'),
    );
    expect(silent).toEqual([]);
  });

  test('scenarios tells which have faults', async () => {
    expect(await session(['list', 'scenarios'], {}, { scenarios })).toMatchObject({
      code: 0,
      out: ['scenarios/a.yaml  A day', 'scenarios/b.yaml  has faults: sailau-lab lint scenarios/b.yaml'],
    });
  });

  test('--json gives the same as data', async () => {
    const { out } = await session(['list', 'flags', '--json']);
    const data: unknown = JSON.parse(out.join('\n'));
    expect(data).toMatchObject(FLAGS.map(({ id }) => ({ kind: 'flags', id })));
  });
});

describe('explain', () => {
  test('of a flag tells values, default, baselines, source, assumption and what reads it', async () => {
    const { code, out } = await session(['explain', 'code.mode']);
    const text = out.join('\n');
    expect([code, out[0]]).toEqual([0, 'code.mode  (policy flag)']);
    expect(text).toMatch(/^ {2}values +none, voterChosen, machineAssigned$/m);
    expect(text).toMatch(/^ {2}default +voterChosen$/m);
    expect(text).toMatch(/^ {2}baselines +sailau-2004: machineAssigned\. .*$/m);
    expect(text).toMatch(/^ {2}source +S04; HALL$/m);
    expect(text).toMatch(/^ {2}assumption +A1: /m);
    expect(text).toMatch(/^ {2}attacks that need it +.*CS-01/m);
    expect(text).toMatch(/^ {2}records it opens +.*controlProtocol/m);
    expect(text).toMatch(/^ {2}controls of these +.*code-rows/m);
    expect(text).toMatch(/^ {2}set by +.*R04-18 \(none\)/m);
  });

  test('of a behaviour parameter tells unit, range, default, source and that it is assumed', async () => {
    const text = (await session(['explain', 'requestCode'])).out.join('\n');
    expect(text).toMatch(/^ {2}unit +share of electronic voters$/m);
    expect(text).toMatch(/^ {2}range +0 to 1$/m);
    expect(text).toMatch(/^ {2}default +0\.3$/m);
    expect(text).toMatch(/^ {2}assumption +yes: no source says; the value is ours$/m);
  });

  // Assumption A5 is carried by no flag: whoever asks what rests on it finds the fields, and the other way round.
  test.each([
    ['station.booths', 5, '1 to 50, whole numbers'],
    ['booths', 5, '1 to 50, whole numbers'],
    ['Carriers', 20, '1 to 500, whole numbers'],
  ])('of a field of a station tells range, default and assumption: %s', async (asked, usual, range) => {
    const { code, out } = await session(['explain', asked]);
    const text = out.join('\n');
    expect([code, out[0]?.toLowerCase()]).toEqual([
      0,
      `station.${asked.replace('station.', '').toLowerCase()}  (field of a station)`,
    ]);
    expect(text).toMatch(new RegExp(`^ {2}default +${usual}$`, 'm'));
    expect(text).toMatch(new RegExp(`^ {2}range +${range}$`, 'm'));
    expect(text).toMatch(/^ {2}assumption +A5: /m);
    const carried = (await session(['explain', 'A5'])).out.join('\n');
    expect(carried).toMatch(/^ {2}carried by +station\.booths, station\.carriers$/m);
  });

  test('of an attack tells powers, conditions, parameters and who catches it', async () => {
    const text = (await session(['explain', 'CS-03'])).out.join('\n');
    expect(text).toMatch(/^CS-03 {2}\(attack\) {2}Employer batch check$/m);
    for (const label of ['says', 'powers', 'needs', 'parameters', 'breaks', 'made impossible by', 'source']) {
      expect(text).toMatch(new RegExp(`^ {2}${label} {2,}\\S`, 'm'));
    }
  });

  test('knows every property that an attack breaks, in its order', async () => {
    const broken = [...ATTACKS, ...TREE_ATTACKS, ...AUDIT_ATTACKS].flatMap(({ breaks }) => breaks);
    expect(broken.filter((id) => !PROPERTIES.some((property) => property.id === id))).toEqual([]);
    expect(PROPERTIES.map(({ id }) => id)).toEqual(
      Array.from({ length: 21 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`),
    );
    const text = (await session(['explain', 'P07'])).out.join('\n');
    expect(text).toMatch(/^P07 {2}\(property\) {2}Recorded as cast, without a clash$/m);
    expect(text).toMatch(/^ {2}broken by +.*RC-01/m);
  });

  test('of the country of 2016 works out ODIHR’s figures of Atyrau from the published series', async () => {
    const text = (await session(['explain', 'kz-2016'])).out.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Atyrau, 10:00 to 12:00: 33.32 points, 100,626 voters in 234 stations, 215 an hour in each');
    expect(text).toMatch(/215 an hour in each, one every 17 seconds; 4 desks and 8 booths needed/);
    expect(text).toMatch(/12:00: more than 20 points in 12 of 16 regions .* in 9 of 16 regions .* in 0 of 16 regions/);
    expect(text).toContain('215 an hour in each, 17 seconds a voter (S16 footnote 78)');
    // No series by the hour is known of the Sailau years.
    expect((await session(['explain', 'kz-2004'])).out.join('\n')).not.toMatch(/fastest hours|does not prove/);
  });

  test('of a check that holds figures against chance says what it does not prove', async () => {
    for (const { id, cannotProve } of TREE_CONTROLS) {
      const text = (await session(['explain', id])).out.join(' ').replace(/\s+/g, ' ');
      if (cannotProve === undefined) expect(text).not.toContain('does not prove');
      else expect(text).toContain(`does not prove ${cannotProve}`);
    }
  });

  test.each(['scenarios/a.yaml', 'a', 'A'])('of a scenario tells story, lesson and file: %s', async (asked) => {
    const text = 'title: A day\nstory: It rains.\nteaches: Take a coat.\nattacks: [{ use: CS-03 }]';
    const { code, out } = await session(
      ['explain', asked],
      {},
      { scenarios: () => [{ file: 'scenarios/a.yaml', text }] },
    );
    expect([code, out[0]]).toEqual([0, 'scenarios/a.yaml  (scenario)  A day']);
    expect(out.join('\n')).toMatch(
      /story +It rains\.\n +teaches +Take a coat\.[\s\S]*attacks +CS-03\n +file +scenarios\/a\.yaml/,
    );
  });

  test.each(['EV05', 'vl06', 'CT04'])('says where a weakness stands that sources cite: %s', async (id) => {
    const { code, err } = await session(['explain', id]);
    expect([code, err]).toEqual([
      2,
      [`sailau-lab explain: '${id}' is a weakness in section 7 of the dossier (sailau.md), that sources cite.`],
    ]);
  });

  test('takes several ids, in any case, and says all that an id can mean', async () => {
    const { code, out } = await session(['explain', 'cs-03', 'A7', 'S05E']);
    const heads = out.filter((line) => line !== '' && !line.startsWith(' '));
    expect([code, heads.map((line) => line.split(/ {2}/)[0])]).toEqual([0, ['CS-03', 'A7', 'S05E']]);
  });

  test('prints what it knows and names what it does not', async () => {
    const { code, out, err } = await session(['explain', 'A7', 'R04-l8']);
    expect([code, out[0]]).toEqual([2, 'A7  (assumption)']);
    expect(err).toEqual([
      "sailau-lab explain: 'R04-l8' is not known. Nearest: R04-18 (Paper trail and recount instead of the code)",
    ]);
  });

  // Case does not matter when an id is looked up, so it must not tell two ids apart either.
  test('has one thing for each id, over all catalogues', () => {
    const ids = ALL_IDS.map((id) => id.toLowerCase());
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('escapes what it is asked', async () => {
    const { err } = await session(['explain', '\u001b[31m']);
    expect(err.join('')).not.toContain('\u001b');
  });

  test('knows every id, within a screen of any width', async () => {
    for (const columns of [40, 80, 100, 200]) {
      const { code, out } = await session(['explain', ...ALL_IDS], {}, { columns });
      expect(code).toBe(0);
      expect(out.filter((line) => line.length > Math.min(100, columns))).toEqual([]);
    }
  });

  test('--json gives the same as data', async () => {
    const { out } = await session(['explain', 'A7', 'code.mode', '--json']);
    expect(JSON.parse(out.join('\n'))).toMatchObject(
      [
        { kind: 'flags', id: 'code.mode' },
        { kind: 'assumptions', id: 'A7' },
      ].reverse(),
    );
  });
});
