/**
 * A recount of stations beside attacks inside stations: whom it touches. Of a second round: tests/deep.
 *
 * Source: attack catalogue TB-05 and TB-12, C10.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import type { ElectionScenario } from '../../src/domain/scenario.ts';
import { frameOf } from '../../src/report/screen.ts';
import { gapSection } from '../../src/report/sections/election-gap.ts';
import { parseAny } from '../../src/scenario/parse.ts';
import { planOf, runElection, scaled } from '../../src/sim/national/index.ts';
import { attackedStations } from '../../src/sim/national/placing.ts';
import type { CountryPlan } from '../../src/sim/national/plan.ts';
import { runStationsHere } from '../../src/sim/national/simulate.ts';

function electionFrom(text: string): ElectionScenario {
  const parsed = parseAny('x.yaml', `title: x\n${text}`, { station: ATTACKS, tree: TREE_ATTACKS });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  if (parsed.value.kind !== 'election') throw new Error('one station');
  return parsed.value.scenario;
}

/** Real signatures give the same: tests/adversary/tree/labelled-keys.test.ts holds that. */
const labelledPlan = (election: ElectionScenario): CountryPlan => ({ ...planOf(election, 'one'), crypto: 'labelled' });

const QUIET = '{ protocolSlip: 0, homeLate: 0, unlistedShare: 0, recountStations: 10000 }';
const beside = (attack: string): string =>
  `election: { of: kz-2016 }\nset: { recount.selection: random }\nbehaviour: ${QUIET}\n` + `attacks: [${attack}]`;

describe('a recount of every station', () => {
  // What is false on paper is counted as it lies there; what is false in the protocol alone stands out.
  test.each([
    { attack: 'TB-05', differs: true },
    { attack: 'TB-12', differs: false },
  ])('beside $attack in five of them: those differ: $differs, and no other does', async ({ attack, differs }) => {
    const whole = electionFrom(beside(`{ use: ${attack}, where: { stations: 5 } }`));
    const election = { ...whole, country: scaled(whole.country, 34) };
    const plan = labelledPlan(election);
    const summaries = await runStationsHere(election, 'one');
    const { outcome } = runElection(election, plan, 'one', summaries);
    const attacked = [...present(attackedStations(election, plan, rngOf('one').fork('placing'))[0], 'places')];
    const apart = present(outcome.recount, 'a recount').list.filter(({ votesApart }) => votesApart > 0);
    expect(attacked).toHaveLength(5);
    expect(outcome.attacks[0]?.interventions).toBeGreaterThan(0);
    expect(apart.map(({ station }) => station)).toEqual(differs ? attacked.toSorted((a, b) => a - b) : []);
  });
});

describe('a recount by hands that err', () => {
  // By hands that err as seldom as the habit says nothing is explained; by those that err as often, all is.
  test.each([
    [0, true],
    [1, false],
  ])('is held against the habit handErrorMost: %d', async (handErrorMost, accuses) => {
    const hands = `recountError: 0.01, handErrorMost: ${handErrorMost}`;
    const behaviour = `{ protocolSlip: 0, homeLate: 0, unlistedShare: 0, recountStations: 40, ${hands} }`;
    const whole = electionFrom(
      `election: { of: kz-2016 }\nset: { recount.selection: random }\nbehaviour: ${behaviour}`,
    );
    const election = { ...whole, country: scaled(whole.country, 100) };
    const summaries = await runStationsHere(election, 'one');
    const { outcome } = runElection(election, labelledPlan(election), 'one', summaries);
    expect(outcome.recount).toMatchObject({ once: true });
    expect(outcome.recount?.differ).toBeGreaterThan(0);
    expect(outcome.findings.rows.some(({ kind }) => kind === 'recount_differs')).toBe(accuses);
    const screen = gapSection({ outcome }, frameOf({ columns: 100 }))
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(screen).toContain('honest miscounts are among these');
  });
});

describe('a row that a recount contradicts', () => {
  const RIGHTS = 'publish.level: station, complaint.standing: everybody, complaint.duty: true, complaint.days: 30';
  /** Rules of the way up change no station: tests/sim/way-up-flags.test.ts holds that. */
  let stations: ReturnType<typeof runStationsHere> | undefined;
  const outcomeUnder = async (rules: string) => {
    const text = `election: { of: kz-2016 }\nset: { recount.selection: random, ${rules} }\nbehaviour: ${QUIET}\n`;
    const whole = electionFrom(`${text}attacks: [{ use: TB-05, where: { stations: 5 } }]`);
    const election = { ...whole, country: scaled(whole.country, 34) };
    stations ??= runStationsHere(election, 'one');
    return runElection(election, labelledPlan(election), 'one', await stations).outcome;
  };

  test('is put right where anybody may complain and somebody has to decide, to the vote', async () => {
    const { rows, findings, complaints } = await outcomeUnder(RIGHTS);
    expect(rows.map(({ published }) => published)).not.toEqual(rows.map(({ confirmed }) => confirmed));
    expect(rows.map(({ corrected }) => corrected)).toEqual(rows.map(({ confirmed }) => confirmed));
    const found = findings.rows.filter(({ kind }) => kind === 'recount_differs');
    expect(found.map(({ complaint }) => complaint?.fate)).toContain('corrected');
    expect(complaints.upheld).toBeGreaterThan(0);
  });

  test.each([
    ['only officials may complain', RIGHTS.replace('everybody', 'officials')],
    ['nobody has to decide', RIGHTS.replace('true', 'false')],
    ['rows of stations are shown to nobody outside', RIGHTS.replace('level: station', 'level: region')],
  ])('stands where %s', async (_, rules) => {
    const { rows } = await outcomeUnder(rules);
    expect(rows.map(({ corrected }) => corrected)).toEqual(rows.map(({ published }) => published));
  });
});
