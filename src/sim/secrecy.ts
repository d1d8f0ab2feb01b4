/**
 * Whose vote is exposed: what a coalition can work out about each voter from what it can see, and nothing else.
 *
 * Six sources: a code that was handed over, given out or guessed, and its rows on the control protocol; the order of
 * check-ins and of stored votes, or of voters at a device and of slips on its roll; a choice that a helper saw; a
 * channel in which everybody voted alike; what she brought out to prove her vote, or was left
 * on her card. Whoever reads the box sees to which record a code and a place in the order
 * lead, and keeps only the records that both lead to.
 * Source: dossier 1.5; property P03; results R15 and R20 (order: exact under memoryless times in the booth).
 * @module
 */
import { type Audience, BLANK, NO_CHOICE } from '../domain/election.ts';
import type { Column, Evidence, RecordType } from '../domain/records/records.ts';
import type { SecrecyFigures } from '../domain/report/report.ts';
import type { CoalitionMember, Scenario } from '../domain/scenario.ts';
import { evidenceOf, type Knowledge, knowledgeOf, recordsFor, type World } from '../world/index.ts';
import { ASSUMED, addCodes, addOrder, addProofs, addUnanimity, type Clue, type Weights } from './clues.ts';
import { addGuesses } from './guess-clues.ts';
import { addRolls } from './roll-clues.ts';
import { round4 } from './rounding.ts';

/** What a coalition believes of one voter. */
export interface Belief {
  readonly person: number;
  /** The choice it holds most likely. */
  readonly best: number;
  readonly certain: boolean;
}

export interface View {
  readonly sees: readonly string[];
  readonly evidence: Evidence;
  readonly knowledge: Knowledge;
}

export interface Exposure {
  readonly figures: Omit<SecrecyFigures, 'certainRight' | 'certainWrong' | 'guessRight'>;
  readonly beliefs: readonly Belief[];
}

const CERTAIN = 1 - 1e-9;
/** Audience whose records each member of a coalition reads, and what it holds besides. */
const MEMBERS: Readonly<
  Record<CoalitionMember, { readonly audience: Audience; readonly extra: readonly RecordType[] }>
> = {
  public: { audience: 'public', extra: [] },
  observer: { audience: 'observer', extra: [] },
  // Sees who is checked in; the order of stored votes only if some attack opens it to her.
  registrar: { audience: 'commission', extra: ['deskLog'] },
  commission: { audience: 'commission', extra: [] },
  technician: { audience: 'commission', extra: ['deskLog', 'boxRecords', 'backups'] },
  auditor: { audience: 'auditor', extra: [] },
  employer: { audience: 'public', extra: [] },
};

/** Who sees who goes to which device. */
const IN_ROOM: readonly CoalitionMember[] = ['observer', 'registrar', 'commission', 'technician'];

/** What the members of a coalition see when they put it together. */
export function viewOf(world: World, members: readonly CoalitionMember[]): View {
  const types = new Set<RecordType>();
  for (const member of members) {
    for (const type of recordsFor(world, MEMBERS[member].audience)) types.add(type);
    for (const type of MEMBERS[member].extra) types.add(type);
  }
  const reads = world.intruders.some(({ used }) => used.has('desk.eyes'));
  if (reads && members.includes('registrar')) types.add('boxRecords');
  // Voters who show their slips of their own will are not exposed by anybody.
  types.delete('shownSlips');
  const held = knowledgeOf(world);
  const inRoom = members.some((member) => IN_ROOM.includes(member));
  const helpers = members.some((member) => ['registrar', 'commission'].includes(member));
  return {
    sees: [...types].sort(),
    evidence: evidenceOf(world, [...types]),
    knowledge: {
      collected: members.includes('employer') ? held.collected : [],
      births: members.includes('employer') ? held.births : [],
      proven: members.includes('employer') ? held.proven : [],
      residue: helpers ? held.residue : [],
      helped: helpers ? held.helped : [],
      torn: helpers ? held.torn : [],
      walks: inRoom ? held.walks : [],
    },
  };
}

/** Works out every voter of whom the coalition holds a clue. */
export function exposureOf(view: View, scenario: Pick<Scenario, 'namedVoter' | 'station'>): Exposure {
  const clues = new Map<number, Clue[]>();
  const add = (person: number, clue: Clue): void => {
    const known = clues.get(person);
    if (known === undefined) clues.set(person, [clue]);
    else known.push(clue);
  };
  addCodes(view.evidence, view.knowledge, add);
  addGuesses(view.evidence, view.knowledge, add);
  addProofs(view.knowledge, add);
  addOrder(view.evidence, add);
  addRolls(view.evidence, view.knowledge, add);
  for (const { person, choice } of view.knowledge.helped) {
    if (choice !== NO_CHOICE) add(person, { source: 'assistance', weights: new Map([[choice, 1]]), among: 1 });
  }
  addUnanimity(view.evidence, add);
  const bySource: Record<Clue['source'], number> = {
    proof: 0,
    card: 0,
    codes: 0,
    order: 0,
    assistance: 0,
    unanimity: 0,
  };
  const beliefs: Belief[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  let conflicting = 0;
  const assumed = new Set<keyof typeof ASSUMED>();
  for (const [person, found] of clues) {
    const together = combine(found, view.evidence);
    if (together.conflict) conflicting += 1;
    const certain = isCertain(found, view.evidence);
    beliefs.push({ person, best: likeliest(together.weights)[0], certain });
    for (const { assumes } of certain ? found : []) if (assumes !== undefined) assumed.add(assumes);
    for (const clue of found) {
      smallest = Math.min(smallest, clue.among);
      if (isCertain([clue], view.evidence)) bySource[clue.source] += 1;
    }
  }
  const certain = beliefs.filter((belief) => belief.certain).length;
  return {
    figures: {
      sees: view.sees,
      exposed: {
        of: beliefs.length,
        count: certain,
        share: beliefs.length === 0 ? 0 : round4(certain / beliefs.length),
      },
      assumes: Object.entries(ASSUMED).flatMap(([key, text]) =>
        assumed.has(key as keyof typeof ASSUMED) ? [text] : [],
      ),
      bySource: sourcesOf(bySource),
      conflicting,
      codesKnown: view.knowledge.collected.length,
      smallestAnonymitySet: Number.isFinite(smallest) ? smallest : scenario.station.voters,
      namedVoter: posteriorOf(view, scenario, clues.get(scenario.namedVoter) ?? []),
    },
    beliefs,
  };
}

/** Proofs and cards are named where there are any. */
function sourcesOf({ proof, card, ...others }: Record<Clue['source'], number>): SecrecyFigures['bySource'] {
  return { ...others, ...(proof === 0 ? {} : { proof }), ...(card === 0 ? {} : { card }) };
}

function normalised(weights: Weights): Weights {
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  return new Map([...weights].map(([choice, weight]) => [choice, sum > 0 ? weight / sum : 0]));
}

/** What follows from all clues to one voter. */
interface Together {
  readonly weights: Weights;
  /** No record and no choice fits all of them. */
  readonly conflict: boolean;
}

/**
 * Clues about records meet at the records: independent weights of one record multiply. What is left meets clues about
 * choices in the same way. Where nothing is left one of them is wrong, nobody knows which, and each counts as much.
 */
function combine(clues: readonly Clue[], { boxRecords }: Evidence): Together {
  const alone = clues.map(({ weights }) => normalised(weights));
  const placed = clues.flatMap(({ records }) => (records === undefined ? [] : [records]));
  const open = clues.filter(({ records }) => records === undefined).map(({ weights }) => weights);
  const parts =
    boxRecords === undefined || placed.length < 2 ? alone : [choicesOf(product(placed), boxRecords.choice), ...open];
  const weights = normalised(product(parts));
  const conflict = ![...weights.values()].some((weight) => weight > 0);
  return conflict ? { weights: normalised(sum(alone)), conflict } : { weights, conflict };
}

function product(all: readonly Weights[]): Weights {
  const [first, ...rest] = all;
  const joint = [...(first ?? [])].map(([key, weight]): [number, number] => {
    return [key, rest.reduce((left, weights) => left * (weights.get(key) ?? 0), weight)];
  });
  return new Map(joint.filter(([, weight]) => weight > 0));
}

function sum(all: readonly Weights[]): Weights {
  const joint = new Map<number, number>();
  for (const weights of all) for (const [key, weight] of weights) joint.set(key, (joint.get(key) ?? 0) + weight);
  return joint;
}

/** Weights over records as weights over what stands in them. */
function choicesOf(records: Weights, choice: Column): Weights {
  return sum([...records].map(([row, weight]) => new Map([[choice[row] ?? NO_CHOICE, weight]])));
}

/**
 * All clues agree, and those that speak of the right records leave one choice possible, and at least one of them says
 * that she has voted. A clue to the wrong records may guess; it makes nothing certain, neither alone nor with others.
 */
function isCertain(clues: readonly Clue[], evidence: Evidence): boolean {
  const sure = clues.filter(({ shifted }) => shifted !== true);
  if (sure.every(({ mayBeNone }) => mayBeNone === true)) return false;
  const { weights, conflict } = combine(sure, evidence);
  return !conflict && likeliest(weights)[1] >= CERTAIN && !combine(clues, evidence).conflict;
}

function likeliest(weights: Weights): readonly [number, number] {
  let best: readonly [number, number] = [NO_CHOICE, 0];
  for (const [choice, weight] of weights) if (weight > best[1]) best = [choice, weight];
  return best;
}

/** Clues where there are any, else the totals that the coalition can read. */
function posteriorOf(
  view: View,
  scenario: Pick<Scenario, 'namedVoter' | 'station'>,
  clues: readonly Clue[],
): SecrecyFigures['namedVoter'] {
  const { choices } = scenario.station.contest;
  const totals = view.evidence.protocolSummary?.totals.byChoice ?? codesByChoice(view, choices.length);
  const prior: Weights = new Map(choices.map((_, choice) => [choice, totals?.[choice] ?? 1]));
  const weights = clues.length === 0 ? normalised(prior) : combine(clues, view.evidence).weights;
  const shown: [string, number][] = choices.map((name, choice) => [name, round4(weights.get(choice) ?? 0)]);
  if (weights.has(BLANK)) shown.push(['(blank)', round4(weights.get(BLANK) ?? 0)]);
  const sources = [...new Set(clues.map(({ source }) => source))];
  const from =
    sources.length > 0
      ? sources.join(', ')
      : totals === undefined
        ? 'nothing: every choice alike'
        : view.evidence.protocolSummary === undefined
          ? 'posted codes only'
          : 'totals only';
  return { voter: scenario.namedVoter, posterior: Object.fromEntries(shown), from };
}

/** Where no totals are seen, the rows of the control protocol still show how those with a code voted. */
function codesByChoice(view: View, choices: number): readonly number[] | undefined {
  const rows = view.evidence.controlProtocol?.rows;
  if (rows === undefined || rows.length === 0) return undefined;
  return Array.from({ length: choices }, (_, choice) => rows.filter((row) => row.choice === choice).length);
}
