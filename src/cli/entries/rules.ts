/**
 * Flags, behaviour parameters, baselines and recommendations as entries: what each says, and what depends on it.
 * @module
 */

import { AUDIT_ATTACKS } from '../../adversary/audits/index.ts';
import { ATTACKS } from '../../adversary/index.ts';
import { TREE_ATTACKS } from '../../adversary/tree/index.ts';
import { present, unreachable } from '../../base/assert.ts';
import { CONTROLS } from '../../controls/index.ts';
import { ASSUMPTIONS } from '../../domain/assumptions.ts';
import { BASELINES } from '../../domain/policy/baselines.ts';
import { BEHAVIOUR } from '../../domain/policy/behaviour.ts';
import { FLAGS } from '../../domain/policy/flags.ts';
import { behaviourOf, policyOf } from '../../domain/policy/policy.ts';
import { RECOMMENDATIONS } from '../../domain/policy/recommendations.ts';
import type {
  Baseline,
  BehaviourEntry,
  FlagEntry,
  FlagId,
  FlagValue,
  Policy,
  Recommendation,
} from '../../domain/policy/types.ts';
import type { Guard, ParamSpec } from '../../domain/ports.ts';
import { type Disclosure, RECORDS } from '../../domain/records/custody.ts';
import type { RecordType } from '../../domain/records/records.ts';
import { type Entry, facts, listed } from '../entry.ts';
import { stopRuleTexts } from './stop-rule.ts';

const RECORD_TYPES = Object.keys(RECORDS) as RecordType[];

export function paramText(name: string, spec: ParamSpec): string {
  switch (spec.kind) {
    case 'number': {
      const whole = spec.integer === true ? ', whole numbers' : '';
      return `${name}: ${spec.says} (${spec.unit}, ${spec.min} to ${spec.max}${whole}; default ${spec.default})`;
    }
    case 'choice':
      return `${name}: ${spec.says} (a choice of the contest, or first, last, none; default ${spec.default})`;
    case 'option':
      return `${name}: ${spec.says} (${listed(spec.options)}; default ${spec.default})`;
    default:
      return unreachable(spec);
  }
}

/** `A7: question? Assumed: answer`, `own assumption`, or nothing. */
function assumptionText(named: string | undefined): readonly string[] {
  if (named === undefined) return [];
  if (named === 'own') return ['yes: no source says; the value is ours'];
  return named.split(/,\s*/).map((id) => {
    const found = ASSUMPTIONS.find((assumption) => assumption.id === id);
    return found === undefined ? id : `${id}: ${found.question} Assumed: ${found.assumes}`;
  });
}

const flagTexts = (flags: Partial<Policy>): string[] => Object.entries(flags).map(([id, value]) => `${id} = ${value}`);

/** All disclosures that people can make of a record. */
const DISCLOSURES = [true, false].map(
  (shown): Disclosure => ({
    protocolsPosted: shown,
    controlProtocolPosted: shown,
    copiesGiven: shown,
    observersPresent: shown,
    keptFromCount: shown ? 'no' : 'outside',
    recountAsked: shown,
    logPublished: shown,
  }),
);

/** The rules of each year. */
const YEARS: ReadonlyMap<string, Policy> = new Map(
  BASELINES.map((baseline) => [baseline.id, policyOf(baseline, [], {})]),
);

/** Records whose readers change with the flag and nothing else: what decides what a control can see. */
function recordsUnder({ id, values }: FlagEntry): readonly RecordType[] {
  const policies = values.map((value) => [...YEARS.values()].map((year): Policy => ({ ...year, [id]: value })));
  const readersOf = (type: RecordType, policy: Policy): string =>
    DISCLOSURES.map((disclosed) => RECORDS[type].audience(policy, disclosed, true) ?? 'nobody').join();
  return RECORD_TYPES.filter((type) => {
    const readers = policies.map((years) => years.map((policy) => readersOf(type, policy)).join());
    return new Set(readers).size > 1;
  });
}

function flagEntry(flag: FlagEntry): Entry {
  const { id, values, explains, source, assumption } = flag;
  const records = recordsUnder(flag);
  const attacks = ALL_ATTACKS.flatMap(({ id: attack, guards }) =>
    guards.filter((guard) => guard.flag === id).map(({ oneOf }) => `${attack} (if ${oneOf.map(String).join(' or ')})`),
  );
  const controls = CONTROLS.filter(({ needs }) => needs.some((type) => records.includes(type)));
  return {
    kind: 'flags',
    id,
    title: values.map((value) => (value === flag.default ? `${value} (default)` : String(value))).join(', '),
    facts: facts({
      says: explains,
      values: listed(values),
      default: String(flag.default),
      weighed: id === 'complaint.stop' ? stopRuleTexts(values.map(Number)) : undefined,
      baselines: BASELINES.map(
        (baseline) => `${baseline.id}: ${policyOf(baseline, [], {})[id]}${noteOf(baseline, id)}`,
      ),
      source,
      assumption: assumptionText(assumption),
      'attacks that need it': listed(attacks),
      'records it opens': listed(records),
      'controls of these': listed(controls.map((control) => control.id)),
      'set by': listed(settersOf(id).map(([by, value]) => `${by} (${value})`)),
    }),
  };
}

const settersOf = (id: FlagId): readonly (readonly [string, FlagValue])[] =>
  RECOMMENDATIONS.flatMap(({ id: by, flags }) => {
    const value = flags[id];
    return value === undefined ? [] : [[by, value] as const];
  });

const noteOf = ({ notes }: Baseline, id: string): string => (Object.hasOwn(notes, id) ? `. ${notes[id]}` : '');

function behaviourEntry({ id, unit, min, max, explains, source, assumption, ...entry }: BehaviourEntry): Entry {
  return {
    kind: 'behaviour',
    id,
    title: `${entry.default} (${unit})`,
    facts: facts({
      says: explains,
      unit,
      range: `${min} to ${max}${entry.integer === true ? ', whole numbers' : ''}`,
      default: String(entry.default),
      baselines: BASELINES.map((baseline) => `${baseline.id}: ${behaviourOf(baseline, {})[id]}${noteOf(baseline, id)}`),
      source,
      assumption: assumptionText(assumption),
    }),
  };
}

function baselineEntry(baseline: Baseline): Entry {
  const { id, title, source, flags, behaviour } = baseline;
  const attacks = ALL_ATTACKS.filter((attack) => isAllowed(attack, baseline));
  return {
    kind: 'baselines',
    id,
    title,
    facts: facts({
      says: title,
      flags: flagTexts(flags).length === 0 ? 'all at their defaults' : flagTexts(flags),
      behaviour: Object.entries(behaviour).map(([key, value]) => `${key} = ${value}`),
      notes: Object.entries(baseline.notes).map(([key, note]) => `${key}: ${note}`),
      source,
      'attacks it allows': listed(attacks.map((attack) => attack.id)),
    }),
  };
}

/** Inside stations or above them. */
interface Guarded {
  readonly id: string;
  readonly guards: readonly Guard[];
  readonly needsMachines?: true;
}

const ALL_ATTACKS: readonly Guarded[] = [...ATTACKS, ...TREE_ATTACKS, ...AUDIT_ATTACKS];

/** The years under whose rules it can be carried out; a missing line would look like an oversight. */
export function yearsText(baselines: readonly Baseline[]): string {
  return baselines.length === 0 ? 'no year: only with other rules' : listed(baselines.map(({ id }) => id));
}

/** Whether the rules and the equipment of a year let it be carried out. */
export function isAllowed({ guards, needsMachines }: Guarded, baseline: Baseline): boolean {
  if (needsMachines === true && baseline.equipment === 'none') return false;
  const policy = present(YEARS.get(baseline.id), baseline.id);
  return guards.every(({ flag, oneOf }) => oneOf.includes(policy[flag]));
}

/** Whether the recommendation sets a flag to a value under which the attack cannot be carried out. */
export const closes = ({ flags }: Recommendation, { guards }: Guarded): boolean =>
  guards.some(({ flag, oneOf }) => {
    const value = flags[flag];
    return value !== undefined && !oneOf.includes(value);
  });

function recommendationEntry(recommendation: Recommendation): Entry {
  const { id, title, source, flags, leavesOut } = recommendation;
  return {
    kind: 'recommendations',
    id,
    title,
    facts: facts({
      says: title,
      sets: flagTexts(flags),
      'leaves out': leavesOut,
      source,
      'makes impossible': listed(
        ALL_ATTACKS.filter((attack) => closes(recommendation, attack)).map((attack) => attack.id),
      ),
    }),
  };
}

export const ruleEntries = (): readonly Entry[] => [
  ...BASELINES.map(baselineEntry),
  ...FLAGS.map(flagEntry),
  ...BEHAVIOUR.map(behaviourEntry),
  ...RECOMMENDATIONS.map(recommendationEntry),
];
