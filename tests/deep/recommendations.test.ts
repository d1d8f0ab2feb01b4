/**
 * Recommendations of observers on lists, count, tabulation, publication and complaints: each is known, can be explained,
 * can be put on top of a scenario, and changes something there.
 *
 * Source: dossier section 8.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { present } from '../../src/base/assert.ts';
import { ruleEntries } from '../../src/cli/entries/rules.ts';
import { behaviourUnder, ENFORCED_STEPS } from '../../src/domain/policy/enforced.ts';
import { behaviourById, recommendationById } from '../../src/domain/policy/policy.ts';
import type { ElectionOutcome } from '../../src/domain/report/election-report.ts';
import type { Outcome } from '../../src/domain/report/report.ts';
import { parseAny } from '../../src/scenario/parse.ts';
import { simulate } from '../../src/sim/index.ts';
import { scaled } from '../../src/sim/national/index.ts';
import { runStationsHere, simulateElection } from '../../src/sim/national/simulate.ts';
import { scenarioOf } from '../adversary/station.ts';

const CATALOGUE = { station: ATTACKS, tree: TREE_ATTACKS };

const ENTRIES = ruleEntries();

const ASKED_FOR = [
  ...['R04-6', 'R04-7', 'R04-13', 'R05-17', 'R05-p', 'R05E-3', 'R05E-3.off', 'R16-4', 'R16-8', 'R16-9', 'R16-10'],
  ...['R16-14', 'R16-15', 'R16-22', 'R16-24'],
];

const prevented = ({ attacks }: Outcome): number => attacks.filter(({ preventedBy }) => preventedBy.length > 0).length;

/** What each changes in a station. `before` and `after` are of the same seed, without it and with it. */
const STATION: Readonly<
  Record<string, { text: string; value: (outcome: Outcome) => unknown; before: unknown; after: unknown }>
> = {
  'R04-13': {
    text: 'baseline: sailau-2004\nattacks: [{ use: EL-04, count: 5 }]',
    value: prevented,
    before: 0,
    after: 1,
  },
  'R05-17': { text: 'attacks: [{ use: TB-17 }]', value: prevented, before: 0, after: 1 },
  // The joint protocol says nothing of votes that were added twice; the three of them side by side do.
  'R05-p': {
    text: `baseline: sailau-2004
behaviour: { postProtocols: 1, observerPresent: 0, postControlProtocol: 0 }
attacks: [{ use: TB-08 }]`,
    value: ({ verdict }) => verdict.noticedBy.includes('public'),
    before: false,
    after: true,
  },
  'R05E-3': { text: 'attacks: [{ use: EL-05, count: 5 }]', value: prevented, before: 0, after: 1 },
  'R05E-3.off': { text: 'attacks: [{ use: EL-05, count: 5 }]', value: prevented, before: 0, after: 1 },
  'R16-4': { text: 'attacks: [{ use: EL-02, count: 5 }]', value: prevented, before: 0, after: 1 },
  'R16-10': {
    text: `behaviour: { skipOpeningCount: 1, skipBoxCount: 1, skipCancelling: 1, pencilOpening: 1,
  leaveRecorderUnsealed: 1, certificateShare: 0.05, retainCertificates: 0 }`,
    value: ({ findings }) => findings.kinds.filter((kind) => /recorder_unsealed|not_kept/.test(kind)).sort(),
    before: ['certificates_not_kept', 'recorder_unsealed'],
    after: [],
  },
  'R16-14': {
    text: 'behaviour: { unlistedShare: 0.1, unlistedWithDocument: 1, certificateShare: 0 }',
    value: ({ turnout }) => turnout.added > 0,
    before: true,
    after: false,
  },
  'R16-15': { text: 'attacks: [{ use: EL-03, count: 5 }]', value: prevented, before: 0, after: 1 },
};

describe('a recommendation', () => {
  test.each(ASKED_FOR)('%s is known and can be explained', (id) => {
    expect(recommendationById(id)?.title).toMatch(/^[A-Z]/);
    const entry = present(
      ENTRIES.find((each) => each.id === id),
      id,
    );
    expect(entry.facts.map(({ label }) => label)).toEqual(expect.arrayContaining(['says', 'sets', 'source']));
  });

  test.each(Object.entries(STATION))('%s changes a station', (id, { text, value, before, after }) => {
    const whole = `title: x\nstation: { voters: 300 }\n${text}\nvariants: [{ name: with, with: [${id}] }]`;
    const parsed = parseAny('a.yaml', whole, CATALOGUE);
    if (!parsed.ok || parsed.value.kind !== 'station') throw new Error(JSON.stringify(parsed));
    const { outcome, variants } = simulate(parsed.value.scenario, { seed: 'one', repeats: 0, closers: false });
    expect([value(outcome), value(present(variants.with, 'variant'))]).toEqual([before, after]);
  });
});

/** An election of 2016 whose rows are false, on rules to which the recommendation is added. */
const ELECTION: Readonly<
  Record<
    string,
    { on: string[]; set?: string; value: (outcome: ElectionOutcome) => unknown; before: unknown; after: unknown }
  >
> = {
  'R04-6': { on: [], value: ({ verdict }) => verdict.noticedOutside, before: false, after: true },
  'R16-8': { on: [], value: ({ verdict }) => verdict.noticedOutside, before: false, after: true },
  'R16-24': {
    on: ['R16-22', 'R16-9'],
    set: 'publish.days: 30',
    value: ({ complaints }) => complaints.upheldCaused > 0,
    before: false,
    after: true,
  },
  'R16-22': {
    on: ['R16-24', 'R16-9'],
    value: ({ complaints }) => complaints.upheldCaused > 0,
    before: false,
    after: true,
  },
  'R16-9': {
    on: ['R16-24', 'R16-22'],
    value: ({ complaints }) => [complaints.admissible > 0, complaints.decided > 0, complaints.votes > 0],
    before: [true, false, false],
    after: [true, true, true],
  },
  'R04-7': {
    on: ['R16-24', 'R16-22'],
    value: ({ complaints }) => complaints.votes > 0,
    before: false,
    after: true,
  },
  'R16-10': { on: [], value: ({ stations }) => stations.copies / stations.count, before: 0, after: 1 },
};

describe('an election', () => {
  // Single flags win over recommendations, so what R16-24 is to change is a rule of the scenario, not of the variant.
  const variants = Object.entries(ELECTION).flatMap(([id, { on }]) => [
    `  - { name: ${id} before, with: [${on.join(', ')}] }`,
    `  - { name: ${id} after, with: [${[...on, id].join(', ')}] }`,
  ]);
  const run = async (set: string, habits: string) => {
    const text = `title: x
election: { of: kz-2016 }
set: { ${set} }
behaviour: { ${habits} }
attacks: [{ use: TB-02, from: CPPK, to: Nur Otan, votes: 30, most: 1 }]
variants:
${variants.join('\n')}`;
    const parsed = parseAny('a.yaml', text, CATALOGUE);
    if (!parsed.ok || parsed.value.kind !== 'election') throw new Error(JSON.stringify(parsed));
    const { scenario } = parsed.value;
    const country = scaled(scenario.country, 34);
    return present(await simulateElection({ ...scenario, country }, 'one', runStationsHere), 'an election');
  };
  const HABITS = 'protocolSlip: 0, observerPresent: 1';

  test('is changed by each of them', async () => {
    const usual = await run('', HABITS);
    const late = await run('publish.days: 30', HABITS);
    const closed = await run('', `${HABITS}, refuseCopies: 1, postProtocols: 0`);
    const found = Object.entries(ELECTION).map(([id, { set, value }]) => {
      const ran = set !== undefined ? late : id === 'R16-10' ? closed : usual;
      const of = (when: string): ElectionOutcome => present(ran.variants[`${id} ${when}`], `${id} ${when}`);
      return [id, value(of('before')), value(of('after'))];
    });
    expect(found).toEqual(Object.entries(ELECTION).map(([id, { before, after }]) => [id, before, after]));
  });
});

describe('steps that are enforced', () => {
  const { policy, behaviour } = scenarioOf({});

  test('are habits at an end of their range, and nothing else changes', () => {
    const enforced = behaviourUnder({ ...policy, 'steps.enforced': true }, behaviour);
    const changed = Object.keys(behaviour).filter((id) => {
      return behaviour[id as keyof typeof behaviour] !== enforced[id as keyof typeof behaviour];
    });
    expect(changed.filter((id) => !ENFORCED_STEPS.some((step) => step === id))).toEqual([]);
    for (const id of ENFORCED_STEPS) {
      const { min, max } = present(behaviourById(id), id);
      expect([min, max]).toContain(enforced[id]);
    }
  });

  test('cost nothing where they are not', () => {
    expect(behaviourUnder({ ...policy, 'steps.enforced': false }, behaviour)).toBe(behaviour);
  });
});
