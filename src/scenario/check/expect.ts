/**
 * Checks the expectations of a file: that they can be read, that the values they name are those of a report, and that
 * what they compare can be compared.
 * @module
 */
import { kindsOf } from '../../controls/control.ts';
import { CONTROLS } from '../../controls/index.ts';
import { NOT_ENOUGH } from '../../domain/ports.ts';
import { SCENARIO_SHAPE, VARIANT_SHAPE } from '../../domain/report/report-shape.ts';
import type { Shape } from '../../domain/report/shape.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { parseExpectation } from '../../sim/expect.ts';
import type { Expectation, Literal, Spots } from '../../sim/expect-parse.ts';
import type { Found } from '../issues.ts';
import { type Followed, follow, kindText, type ReportNames, wordFault } from '../report-path.ts';
import { finding } from './station.ts';

/** A fault inside a text: `index` counts its characters from 0. */
export interface FoundInText extends Found {
  readonly index?: number;
}

/** What the names in expectations are checked against. */
export interface Nameable {
  readonly scenario: Pick<Scenario, 'station' | 'attacks' | 'variants'>;
  readonly variants: readonly string[];
  readonly coalitions: readonly string[];
  /** Whether nothing was refused in this top-level field. */
  readonly sound: (field: string) => boolean;
}

/** What is wrong, and at which character. */
interface Fault {
  readonly message: string;
  readonly index: number;
}

export function checkExpectations(texts: readonly (string | null)[], names: ReportNames): readonly FoundInText[] {
  return texts.flatMap((text, index) => {
    if (text === null) return [];
    const place = (message: string, at: number): FoundInText => {
      return { ...finding(['expect', index], message, 'name'), index: at };
    };
    const parsed = parseExpectation(text);
    if (parsed.ok) return faultsIn(parsed.value, names).map((fault) => place(fault.message, fault.index));
    const { message, column } = parsed.error;
    return [place(`character ${column}: ${message}`, column - 1)];
  });
}

/** Names in the report of one station. */
export function stationNames({ scenario, variants, coalitions, sound }: Nameable): ReportNames {
  return {
    variants,
    shapes: { scenario: SCENARIO_SHAPE, variant: VARIANT_SHAPE },
    of: (vocabulary, variant) => {
      const changed = scenario.variants.find(({ name }) => name === variant);
      const told = variant === undefined || sound('variants');
      switch (vocabulary) {
        case 'coalitions':
          return coalitions;
        case 'controls':
        case 'stationControls':
          return CONTROLS.map(({ id }) => id);
        case 'kinds':
        case 'stationKinds':
          return kindsOf(CONTROLS);
        case 'kindsOrOpen':
          return [...kindsOf(CONTROLS), NOT_ENOUGH];
        case 'choices':
          return told && sound('station') ? (changed?.station.contest ?? scenario.station.contest).choices : undefined;
        default:
          return told && sound('attacks') ? (changed?.attacks ?? scenario.attacks).map(({ use }) => use) : undefined;
      }
    },
  };
}

function faultsIn(expectation: Expectation, names: ReportNames): readonly Fault[] {
  const { left, right, spots } = expectation;
  const from = follow(left, names);
  const to = right.kind === 'literal' ? { shape: shapeOf(right.value) } : follow(right.path, names);
  if ('shape' in from && 'shape' in to) return comparisonFaults(expectation, from.shape, to.shape, names);
  return [...pathFault(from, spots.left), ...pathFault(to, spots.right)];
}

function pathFault(followed: Followed, spots: Spots): readonly Fault[] {
  if ('shape' in followed) return [];
  const { message, step } = followed;
  return [{ message, index: (step < 0 ? spots.variant : spots.steps[step]) ?? 0 }];
}

function shapeOf(value: Literal): Shape {
  if (typeof value === 'number') return { kind: 'number' };
  return { kind: typeof value === 'boolean' ? 'yesNo' : 'text' };
}

const isSingle = ({ kind }: Shape): boolean => ['number', 'yesNo', 'text', 'anything'].includes(kind);

const mayEqual = (a: Shape, b: Shape): boolean => [a.kind, b.kind].includes('anything') || a.kind === b.kind;

/** What `evaluate` would miss whatever the run gives. */
function comparisonFaults(
  { left, op, right, spots }: Expectation,
  from: Shape,
  to: Shape,
  names: ReportNames,
): readonly Fault[] {
  const start = spots.left.steps[0] ?? 0;
  const rightStart = spots.right.variant ?? spots.right.steps[0] ?? 0;
  const searched = op === 'has' || op === 'lacks';
  if (!isSingle(to))
    return [{ message: `${kindText(to)} cannot be compared, only single values can`, index: rightStart }];
  if (searched && from.kind !== 'list' && from.kind !== 'text' && from.kind !== 'anything') {
    return [{ message: `${op} looks in a list or in a text, not in ${kindText(from)}`, index: spots.op }];
  }
  if (!searched && !isSingle(from)) {
    const instead = from.kind === 'list' ? '; a list is asked with has or lacks' : '';
    return [{ message: `${op} compares single values, not ${kindText(from)}${instead}`, index: start }];
  }
  const one = searched && from.kind === 'list' ? from.items : from;
  if (!isSingle(one))
    return [{ message: `the list holds several values in each entry: name one of them`, index: start }];
  if (!mayEqual(one, to)) {
    return [{ message: `${kindText(to)} is compared with ${kindText(one)}`, index: rightStart }];
  }
  if (!searched && op !== '==' && op !== '!=' && one.kind === 'yesNo') {
    return [{ message: `${op} needs numbers or texts, not true or false`, index: spots.op }];
  }
  // A part of a text is no word of its own, and order is asked of any text.
  const whole = op === '==' || op === '!=' || from.kind === 'list';
  const { value } = right.kind === 'literal' ? right : {};
  const message = whole && typeof value === 'string' ? wordFault(value, one, names, left.variant) : undefined;
  return message === undefined ? [] : [{ message, index: rightStart }];
}
