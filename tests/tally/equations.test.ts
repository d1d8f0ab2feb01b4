/**
 * The control equations as plain arithmetic.
 *
 * Source: dossier 4.2; the formulas below are written out from there, by hand and by themselves.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import {
  EQUATIONS,
  type Equation,
  evaluateEquation,
  QUANTITIES,
  type Quantities,
  type Quantity,
} from '../../src/tally/equations.ts';

type Numbers = Readonly<Record<Quantity, number>>;

const PLAIN: Readonly<Record<string, (q: Numbers) => boolean>> = {
  '1': (q) => q.L === q.R0 + q.A + q.Ca - q.Cs,
  '2': (q) => q.S === q.Ip + q.Im + q.E + q.Dl,
  '3': (q) => q.B + q.F === q.Ip + q.Im + q.U + q.X,
  '4a': (q) => q.Kb <= q.Ip,
  '4b': (q) => q.Kb + q.Km === q.V + q.N,
  '4c': (q) => q.Km <= q.Im,
  '4d': (q) => q.V + q.N + q.E <= q.Tv,
  '4e': (q) => q.Kb + q.Km + q.E <= q.S,
  '5': (q) => q.V === q.v,
  '6': (q) => q.E === q.e + q.Eb,
  '7a': (q) => q.D === q.Dr + q.Dn,
  '7b': (q) => q.E === q.Dr - q.De + q.H - q.Im,
  '7c': (q) => q.Dn === q.Dl,
  '8': (q) => q.P === q.E - q.Pd,
  '9': (q) => q.W === q.H,
  '9b': (q) => q.Im <= q.H,
  '10': (q) => q.Ac === q.Ck,
  '11a': (q) => q.Tv === q.Ip + q.Im + q.E,
  '11b': (q) => q.T === q.v + q.e,
};

function quantitiesIn({ left, right }: Equation): readonly Quantity[] {
  return [...left, ...right].map((term) => term.replace('-', '') as Quantity);
}

/** Every way to give these quantities values from 0 to `max`: at most 4 ** 6 of them. */
function* assignments(names: readonly Quantity[], max: number): Generator<Quantities> {
  const [first, ...rest] = names;
  if (first === undefined) {
    yield {};
    return;
  }
  for (let value = 0; value <= max; value += 1) {
    for (const others of assignments(rest, max)) yield { ...others, [first]: value };
  }
}

const plain = ({ id }: Equation, known: Quantities): boolean => present(PLAIN[id], `equation ${id}`)(known as Numbers);

describe('the equations', () => {
  test('are those of the dossier, and use every quantity', () => {
    expect(EQUATIONS.map(({ id }) => id)).toEqual(Object.keys(PLAIN).sort(byNumber));
    expect([...new Set(EQUATIONS.flatMap(quantitiesIn))].sort()).toEqual([...QUANTITIES].sort());
  });

  test.each(EQUATIONS)('$id holds exactly when its plain arithmetic says so', (equation) => {
    const verdicts = new Set<boolean>();
    for (const known of assignments(quantitiesIn(equation), 3)) {
      const { holds, left, right, missing } = evaluateEquation(equation, known);
      expect({ known, holds, missing }).toEqual({ known, holds: plain(equation, known), missing: [] });
      // The two sides are what the finding shows: they must lead to the same verdict.
      expect(equation.relation === '=' ? left === right : (left ?? 1) <= (right ?? 0)).toBe(holds);
      verdicts.add(holds ?? false);
    }
    expect(verdicts).toEqual(new Set([true, false]));
  });

  test.each(EQUATIONS)('$id is open exactly when a quantity is missing, and says which', (equation) => {
    const names = quantitiesIn(equation);
    for (let bits = 0; bits < 2 ** names.length; bits += 1) {
      const there = names.filter((_, place) => (bits & (1 << place)) > 0);
      const known = Object.fromEntries(there.map((name) => [name, 1]));
      const { holds, left, right, missing } = evaluateEquation(equation, known);
      const gone = names.filter((name) => !there.includes(name));
      expect(missing).toEqual(gone);
      expect([holds, left, right].map((value) => value === undefined)).toEqual(Array(3).fill(gone.length > 0));
    }
  });

  test.each(EQUATIONS)('$id breaks when any of its quantities changes by one', (equation) => {
    const names = quantitiesIn(equation);
    const exact = [...assignments(names, 3)].filter((known) => {
      const { left, right } = evaluateEquation(equation, known);
      return left === right;
    });
    for (const known of exact) {
      for (const name of names) {
        const broken = [-1, 1].map(
          (step) => evaluateEquation(equation, { ...known, [name]: (known[name] ?? 0) + step }).holds === false,
        );
        // An inequality that holds with nothing to spare breaks one way only.
        expect(broken.filter(Boolean).length).toBe(equation.relation === '=' ? 2 : 1);
      }
    }
  });
});

/** `11a` after `9`: by the number, then by the letter. */
function byNumber(one: string, other: string): number {
  return Number.parseInt(one, 10) - Number.parseInt(other, 10) || (one < other ? -1 : 1);
}
