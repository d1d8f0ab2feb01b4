/**
 * Ballot accounting: each control equation as a check of its own, open where the evidence does not show its quantities.
 *
 * Source: dossier 4.2; control C11 (equation 7 is C22, equation 10 is C29, equation 8 is C46).
 * @module
 */
import type { Control, Finding } from '../domain/ports.ts';
import type { Evidence, RecordType } from '../domain/records/records.ts';
import { EQUATIONS, type Equation, evaluateEquation, type Quantity } from '../tally/equations.ts';
import { control, openFinding } from './control.ts';
import { quantitiesOf, total } from './quantities.ts';

/** Which records each quantity is read from. */
const READ_FROM: Readonly<Record<Quantity, readonly RecordType[]>> = {
  R0: ['paperList', 'electronicList'],
  A: ['additionFiles'],
  Ca: ['certificates'],
  Cs: ['certificateBook'],
  Ac: ['paperList', 'electronicList'],
  L: ['paperList', 'electronicList'],
  S: ['paperList', 'electronicList'],
  B: ['openingProtocol'],
  F: ['ballotAccount'],
  Ip: ['ballotAccount'],
  Im: ['ballotAccount'],
  U: ['unusedBallots'],
  X: ['ballotAccount'],
  Kb: ['boxCount'],
  Km: ['boxCount'],
  V: ['protocolPaper'],
  v: ['protocolPaper'],
  N: ['protocolPaper'],
  E: ['protocolElectronic'],
  e: ['protocolElectronic'],
  Eb: ['protocolElectronic'],
  D: ['carrierSheet'],
  Dr: ['carrierSheet'],
  De: ['carrierSheet'],
  Dl: ['carrierStock'],
  Dn: ['carrierSheet'],
  H: ['applications'],
  W: ['applications'],
  P: ['controlProtocol'],
  Pd: ['controlProtocol'],
  T: ['protocolSummary'],
  Tv: ['protocolSummary'],
  Ck: ['certificates'],
};

const CATALOGUE: Readonly<Record<string, readonly string[]>> = {
  '1': ['C11', 'C30'],
  '7a': ['C22'],
  '7b': ['C22', 'C11'],
  '7c': ['C22'],
  '8': ['C46', 'C11'],
  '10': ['C29', 'C11'],
  '6': ['C11'],
};

const LOST =
  'votes lost in a restart or discarded when the station went on with paper only, a card refused, a voter who left ' +
  'her session unfinished, or marked paper taken home or miscounted';

/** How an honest day breaks the equation. */
const INNOCENT: Readonly<Record<string, string>> = {
  '4b': 'a hand count that erred and was not held against the ballots on the table',
  '4d': 'a hand count that erred and was not held against the ballots on the table',
  '1': 'papers of additions taken and mislaid, or never asked for',
  '2': LOST,
  '7a': 'a commission that writes nothing down when a device is carried off',
  '7b': LOST,
  '7c': 'a commission that writes nothing down when a device is carried off',
  '10': 'a commission that let holders keep their certificates',
};

/** Equations that a commission breaks by not keeping papers it ought to keep. */
const NEGLECTED: readonly string[] = ['1', '10'];

/** The one equation that is checked choice by choice as well. */
const LINE_BY_LINE = '11b';
const LINES_DIFFER = 'summary_lines_differ';

/** How many records stand behind an equation decides how wide the circle is that can do it. */
function recordsOf(equation: Equation): readonly RecordType[] {
  const terms = [...equation.left, ...equation.right].map((term) => term.replace('-', '') as Quantity);
  return [...new Set(terms.flatMap((term) => READ_FROM[term]))];
}

function controlOf(equation: Equation): Control {
  const needs = recordsOf(equation);
  const broken = `equation_${equation.id}_broken` as const;
  return control({
    id: `equation-${equation.id}`,
    name: `Control equation ${equation.id}`,
    claim: equation.text,
    needs,
    when: 'counted',
    catalogue: CATALOGUE[equation.id] ?? ['C11'],
    kinds: equation.id === LINE_BY_LINE ? [broken, LINES_DIFFER] : [broken],
    blindTo: 'whatever changes both sides by the same number, e.g. one vote put in the place of another',
    source: 'sailau.md 4.2, assumption A15',
    examine: (evidence) => {
      const { holds, left, right, missing } = evaluateEquation(equation, quantitiesOf(evidence));
      if (holds === true) return equation.id === LINE_BY_LINE ? summaryLines(evidence) : [];
      if (holds === undefined || left === undefined || right === undefined) {
        return [openFinding(needs, [...new Set(missing)].join(' '))];
      }
      return [
        {
          kind: broken,
          level: NEGLECTED.includes(equation.id) ? 'irregularity' : 'contradiction',
          data: { left, right, difference: left - right },
          from: needs,
          innocent: INNOCENT[equation.id] ?? 'an arithmetical slip',
        },
      ];
    },
  });
}

/** Equation 11 holds for each choice: a vote moved from one line to another keeps the sum. */
function summaryLines({
  protocolSummary,
  protocolPaper,
  protocolElectronic,
}: Evidence): readonly Finding<typeof LINES_DIFFER>[] {
  const summary = protocolSummary?.totals.byChoice ?? [];
  const paper = protocolPaper?.totals.byChoice ?? [];
  const electronic = protocolElectronic?.totals.byChoice ?? [];
  const lines = Array.from({ length: Math.max(summary.length, paper.length, electronic.length) }, (_, choice) =>
    Math.abs((summary[choice] ?? 0) - (paper[choice] ?? 0) - (electronic[choice] ?? 0)),
  );
  const linesApart = lines.filter((votes) => votes > 0).length;
  if (linesApart === 0) return [];
  return [
    {
      kind: LINES_DIFFER,
      level: 'contradiction',
      data: { linesApart, votesApart: total(lines) },
      from: ['protocolSummary', 'protocolPaper', 'protocolElectronic'],
      innocent: 'two lines exchanged when the summary was written',
    },
  ];
}

export const ACCOUNTING: readonly Control[] = EQUATIONS.map(controlOf);
