/**
 * The control equations that a table of station results lets one check, and those it leaves open. One file has fewer
 * quantities than a commission, and sums over both channels, so the equations are those of the dossier put together.
 *
 * An equation that holds says little: whoever invents figures can invent them so that they add up.
 *
 * Source: dossier 4.2; the numbers are those of its list. 4a is put together with 11: ballots in the boxes are at most
 * those issued, and every e-vote has its voter. 4p stands for 4a where no column tells of voters or e-votes: the table
 * is then taken for one of paper ballots. 6 bounds, because e-votes of each choice are not in the table.
 * @module
 */
import { type Equation, evaluateEquation } from './equations.ts';
import type { Figure, Figures, StationResult } from './station-results.ts';

/** `choices`: votes of all choices together. */
export type Term = Figure | 'choices';

const TERM_WORDS: Readonly<Record<Term, string>> = {
  registered: 'registered',
  voters: 'voters',
  ballotsReceived: 'ballots received',
  ballotsIssued: 'ballots issued',
  ballotsUnused: 'ballots unused',
  ballotsSpoiled: 'ballots spoiled',
  electronic: 'electronic',
  valid: 'valid',
  invalid: 'invalid',
  blank: 'blank',
  choices: 'votes of all choices',
};

/** The columns that an equation must have, and those that make its left side stricter if they are there. */
interface Draft {
  readonly id: string;
  readonly relation: '=' | '<=';
  readonly left: readonly Term[];
  readonly leftIfThere?: readonly Term[];
  readonly right: readonly Term[];
}

const DRAFTS: readonly Draft[] = [
  { id: '3', relation: '=', left: ['ballotsReceived'], right: ['ballotsIssued', 'ballotsUnused', 'ballotsSpoiled'] },
  { id: '3a', relation: '<=', left: ['ballotsIssued'], right: ['ballotsReceived'] },
  { id: '4a', relation: '<=', left: ['valid'], leftIfThere: ['invalid', 'blank'], right: ['voters'] },
  { id: '4p', relation: '<=', left: ['valid'], leftIfThere: ['invalid', 'blank'], right: ['ballotsIssued'] },
  { id: '5', relation: '=', left: ['valid'], right: ['choices'] },
  { id: '6', relation: '<=', left: ['electronic'], right: ['valid', 'invalid', 'blank'] },
  { id: '11', relation: '=', left: ['voters'], right: ['ballotsIssued', 'electronic'] },
  { id: '11a', relation: '<=', left: ['voters'], right: ['registered'] },
];

export interface StationEquation extends Equation<Term> {
  readonly right: readonly Term[];
}

/** What a table with these figures lets one check, and what it leaves open for want of which columns. */
export interface Checkable {
  readonly equations: readonly StationEquation[];
  readonly open: readonly { readonly equation: StationEquation; readonly missing: readonly Figure[] }[];
}

export function checkable(figures: readonly Figure[]): Checkable {
  const has = (term: Term): boolean => term === 'choices' || figures.includes(term);
  const drafted = DRAFTS.map((draft) => {
    const equation = equationOf(draft, has);
    const missing = [...equation.left, ...equation.right].filter((term): term is Figure => !has(term));
    return { equation, missing };
  });
  const checked = drafted.filter(({ missing }) => missing.length === 0).map(({ equation }) => equation);
  const whole = checked.some(({ id }) => id === '3');
  const paperOnly = !has('electronic') && !has('voters');
  // 3a follows from 3: it is for tables that cannot have 3. Where there may be e-votes, ballots alone bound nothing.
  const equations = checked.filter(({ id }) => !(whole && id === '3a') && (paperOnly || id !== '4p'));
  const stopgaps = ['3a', '4p'];
  return {
    equations,
    open: drafted.filter(({ equation, missing }) => missing.length > 0 && !stopgaps.includes(equation.id)),
  };
}

function equationOf(draft: Draft, has: (term: Term) => boolean): StationEquation {
  // Without a column of its own, `valid` is the sum of the choices, except where just that is asked.
  const known = (term: Term): Term => (term === 'valid' && draft.id !== '5' && !has('valid') ? 'choices' : term);
  const left = [...draft.left.map(known), ...(draft.leftIfThere ?? []).filter(has)];
  const right = boundOf(draft, has).map(known);
  const side = (terms: readonly Term[]): string => terms.map((term) => TERM_WORDS[term]).join(' + ');
  return {
    id: draft.id,
    relation: draft.relation,
    left,
    right,
    text: `${side(left)} ${draft.relation} ${side(right)}${draft.id === '4p' ? ' (no column electronic)' : ''}`,
  };
}

/** The right side, with what else can bound the votes where the column that does it best is missing. */
function boundOf({ id, right }: Draft, has: (term: Term) => boolean): readonly Term[] {
  if (id === '4a' && !has('voters')) return ['ballotsIssued', 'electronic'];
  if (id === '4p' && !has('ballotsIssued')) return ['ballotsReceived'];
  return right;
}

export interface Sides {
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

/** Both sides of an equation that the table has all columns of. */
export function sidesOf(equation: StationEquation, figures: Figures, choices: number): Sides {
  const { left = 0, right = 0, holds = true } = evaluateEquation(equation, { ...figures, choices });
  return { left, right, holds };
}

export interface Mismatch {
  readonly line: number;
  readonly region: string;
  readonly tec: string;
  readonly station: string;
  /** Number of the equation. */
  readonly check: string;
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** What does not add up in one station, in the order of the equations. */
export function mismatchesOf(station: StationResult, equations: readonly StationEquation[]): Mismatch[] {
  const { line, region, tec, figures, votes } = station;
  const choices = votes.reduce((sum, each) => sum + each, 0);
  return equations.flatMap((equation) => {
    const { left, right, holds } = sidesOf(equation, figures, choices);
    if (holds) return [];
    return [{ line, region, tec, station: station.station, check: equation.id, text: equation.text, left, right }];
  });
}
