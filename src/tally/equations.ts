/**
 * The control equations that hold in one station, as pure arithmetic on the quantities a commission must establish.
 * No source prints the equations themselves; the set is assumption A15, built from the quantities that sources name.
 *
 * Source: dossier 4.2. Symbols: `R0` lines of the initial list, struck ones included, `A` additions by the papers
 * and notes on file, `Ca` certificates accepted, `Cs` lines struck by the book of certificates issued, `Ac` added on
 * certificates by the lists, `Ck` certificates kept, `L` final list, `S` signatures, `B` ballots received, `Ip`
 * issued in the room, `Im` issued at home, `U` unused, `X` spoiled, `F` fetched when the stock ran out, `Kb` ballots
 * in the stationary box, `Km` in the mobile one, `V` valid, `v` valid of all choices, `N` invalid, `E` e-votes
 * accepted, `e` e-votes of all choices, `Eb` blank e-votes, `D` devices issued, `Dr` returned, `De` returned without
 * a vote, `Dl` lost, `Dn` noted as lost, `W` requests to vote at home, `H` marks for them, `P` codes listed, `Pd`
 * codes declined, `T` total of the summary over choices, `Tv` voters of the summary.
 * @module
 */

export const QUANTITIES = [
  'R0',
  'A',
  'Ca',
  'Cs',
  'Ac',
  'L',
  'S',
  'B',
  'Ip',
  'Im',
  'U',
  'X',
  'F',
  'Kb',
  'Km',
  'V',
  'v',
  'N',
  'E',
  'e',
  'Eb',
  'D',
  'Dr',
  'De',
  'Dl',
  'Dn',
  'H',
  'P',
  'Pd',
  'T',
  'Tv',
  'Ck',
  'W',
] as const;
export type Quantity = (typeof QUANTITIES)[number];
/** What is known; a quantity that nobody can see is absent, and equations with it stay open. */
export type Quantities = { readonly [Q in Quantity]?: number };

export interface Equation<Q extends string = Quantity> {
  /** Number in the dossier, with a letter where one line there holds several statements. */
  readonly id: string;
  readonly text: string;
  readonly relation: '=' | '<=';
  readonly left: readonly Q[];
  /** Added up; a minus sign subtracts. */
  readonly right: readonly (Q | `-${Q}`)[];
}

/**
 * In the order of the dossier. 4d follows from 4 and 11 and needs nothing but posted protocols; 9b is what of 9 holds
 * where voters at home have a portable device, and 7b has the rest. Equation 12 needs the commissions above: see
 * `tabulation`. Who can check an equation follows from the records of its quantities: docs/controls.md has the table.
 */
export const EQUATIONS: readonly Equation[] = [
  {
    id: '1',
    text: 'final list = initial list + additions on file + certificates accepted - struck for certificates issued',
    relation: '=',
    left: ['L'],
    right: ['R0', 'A', 'Ca', '-Cs'],
  },
  {
    id: '2',
    text: 'signatures = ballots issued + e-votes accepted + devices lost',
    relation: '=',
    left: ['S'],
    right: ['Ip', 'Im', 'E', 'Dl'],
  },
  {
    id: '3',
    text: 'ballots received + fetched = issued + unused + spoiled',
    relation: '=',
    left: ['B', 'F'],
    right: ['Ip', 'Im', 'U', 'X'],
  },
  {
    id: '4a',
    text: 'ballots in the stationary box <= ballots issued in the room',
    relation: '<=',
    left: ['Kb'],
    right: ['Ip'],
  },
  {
    id: '4b',
    text: 'ballots in both boxes = valid + invalid',
    relation: '=',
    left: ['Kb', 'Km'],
    right: ['V', 'N'],
  },
  {
    id: '4c',
    text: 'ballots in the mobile box <= ballots issued at home',
    relation: '<=',
    left: ['Km'],
    right: ['Im'],
  },
  {
    id: '4d',
    text: 'valid + invalid + e-votes accepted <= voters of the summary',
    relation: '<=',
    left: ['V', 'N', 'E'],
    right: ['Tv'],
  },
  {
    id: '4e',
    text: 'ballots in both boxes + e-votes accepted <= signatures',
    relation: '<=',
    left: ['Kb', 'Km', 'E'],
    right: ['S'],
  },
  { id: '5', text: 'valid = valid of all choices', relation: '=', left: ['V'], right: ['v'] },
  {
    id: '6',
    text: 'e-votes accepted = e-votes of all choices + blank e-votes',
    relation: '=',
    left: ['E'],
    right: ['e', 'Eb'],
  },
  {
    id: '7a',
    text: 'devices issued = returned + noted as lost',
    relation: '=',
    left: ['D'],
    right: ['Dr', 'Dn'],
  },
  {
    id: '7b',
    text: 'e-votes accepted = devices returned with a vote + voters at home without a paper ballot',
    relation: '=',
    left: ['E'],
    right: ['Dr', '-De', 'H', '-Im'],
  },
  {
    id: '7c',
    text: 'devices noted as lost = devices missing from the stock',
    relation: '=',
    left: ['Dn'],
    right: ['Dl'],
  },
  {
    id: '8',
    text: 'codes listed = e-votes accepted - codes declined',
    relation: '=',
    left: ['P'],
    right: ['E', '-Pd'],
  },
  { id: '9', text: 'requests to vote at home = marks in the list', relation: '=', left: ['W'], right: ['H'] },
  { id: '9b', text: 'ballots issued at home <= marks in the list', relation: '<=', left: ['Im'], right: ['H'] },
  { id: '10', text: 'added on certificates = certificates kept', relation: '=', left: ['Ac'], right: ['Ck'] },
  {
    id: '11a',
    text: 'voters of the summary = ballots issued + e-votes accepted',
    relation: '=',
    left: ['Tv'],
    right: ['Ip', 'Im', 'E'],
  },
  {
    id: '11b',
    text: 'totals of the summary = paper totals + electronic totals, line by line',
    relation: '=',
    left: ['T'],
    right: ['v', 'e'],
  },
];

export interface Evaluated<Q extends string = Quantity> {
  readonly equation: Equation<Q>;
  /** `undefined` where a quantity is missing: the equation is open. */
  readonly holds: boolean | undefined;
  readonly left: number | undefined;
  readonly right: number | undefined;
  readonly missing: readonly Q[];
}

/** Puts numbers into one equation. */
export function evaluateEquation<Q extends string>(
  equation: Equation<Q>,
  known: { readonly [Each in Q]?: number },
): Evaluated<Q> {
  const named = [...equation.left, ...equation.right].map((term) => term.replace('-', '') as Q);
  const missing = named.filter((quantity) => known[quantity] === undefined);
  if (missing.length > 0) return { equation, holds: undefined, left: undefined, right: undefined, missing };
  const left = sum(equation.left, known);
  const right = sum(equation.right, known);
  return { equation, holds: equation.relation === '=' ? left === right : left <= right, left, right, missing };
}

function sum<Q extends string>(terms: readonly (Q | `-${Q}`)[], known: { readonly [Each in Q]?: number }): number {
  return terms.reduce((total, term) => {
    const minus = term.startsWith('-');
    const value = known[(minus ? term.slice(1) : term) as Q] ?? 0;
    return minus ? total - value : total + value;
  }, 0);
}
