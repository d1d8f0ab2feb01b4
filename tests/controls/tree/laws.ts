/**
 * The laws of a check of the way up. Each takes a check and evidence and says what is wrong, or nothing.
 *
 * Source: design section 9; port `TreeControl` in `src/domain/tree/ports.ts`.
 * @module
 */
import { TREE_CONTROLS } from '../../../src/controls/tree/index.ts';
import { NOT_ENOUGH } from '../../../src/domain/ports.ts';
import type { TreeControl, TreeFinding } from '../../../src/domain/tree/ports.ts';
import type { TreeEvidence, TreeRecordType } from '../../../src/domain/tree/records.ts';
import { onlyTree, TREE_RECORD_TYPES } from './arbitraries.ts';

/** What all checks say, as `control: kind`, in their order. */
export function treeFindingsOf(evidence: TreeEvidence, controls: readonly TreeControl[] = TREE_CONTROLS): string[] {
  return controls.flatMap(({ id, examine }) => examine(evidence).map(({ kind }) => `${id}: ${kind}`));
}

export function knownTree(findings: readonly TreeFinding[]): readonly TreeFinding[] {
  return findings.filter(({ level }) => level !== 'unknown');
}

/**
 * Records that a check reads where they are there and does without where not: minutes of a correction explain a paper
 * that differs to whoever sees them, and to nobody else.
 */
const EXPLAINED_BY: Readonly<Record<string, readonly TreeRecordType[]>> = {
  'copies-against-tables': ['corrections'],
  'copies-against-publication': ['corrections'],
  'photographs-against-publication': ['corrections'],
};

/** Rules under which a check is not made at all: nobody is owed what it counts. */
const NOT_MADE: Readonly<Record<string, (policy: TreeEvidence['policy']) => boolean>> = {
  'copies-share': (policy) => !policy['proto.copies'],
  'recounts-against-tables': (policy) => policy['recount.selection'] === 'none',
  'recounts-against-publication': (policy) => policy['recount.selection'] === 'none',
  'recount-selection': (policy) => policy['recount.selection'] === 'none',
};

export interface TreeLaw {
  readonly claim: string;
  readonly broken: (
    control: TreeControl,
    evidence: TreeEvidence,
    kept: readonly TreeRecordType[],
  ) => string | undefined;
}

const LEVELS = ['contradiction', 'irregularity', 'unknown'];

function malformed(finding: TreeFinding, { needs, kinds }: TreeControl): string | undefined {
  const { kind, level, data, rows = [], from, innocent } = finding;
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(kind)) return `kind ${kind}`;
  if (!LEVELS.includes(level)) return `level ${level}`;
  if ((kind === NOT_ENOUGH) !== (level === 'unknown')) return `${kind} is ${level}`;
  if (kind !== NOT_ENOUGH && !kinds.includes(kind)) return `kind ${kind} is not declared`;
  if (from.length === 0 || from.some((type) => !needs.includes(type))) return `from ${from.join()}`;
  const numbers = [data, ...rows].flatMap((each) => Object.entries(each));
  const odd = numbers.find(([, value]) => typeof value !== 'string' && !Number.isInteger(value));
  if (odd !== undefined) return `data ${odd.join(': ')}`;
  if (Object.keys(data).length === 0) return 'no data';
  return innocent.trim() === '' ? 'no innocent cause' : undefined;
}

const without = (evidence: TreeEvidence, gone: TreeRecordType): TreeEvidence =>
  onlyTree(
    evidence,
    TREE_RECORD_TYPES.filter((type) => type !== gone),
  );

/** Everything in it, once. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const held of Object.values(value)) freeze(held);
}

export const TREE_LAWS: readonly TreeLaw[] = [
  {
    claim: 'is pure: the same evidence gives the same findings and is left as it was',
    broken: (control, evidence) => {
      // Whoever writes to what is frozen throws.
      freeze(evidence);
      try {
        const first = JSON.stringify(control.examine(evidence));
        const second = JSON.stringify(control.examine(evidence));
        return first === second ? undefined : `first ${first}, then ${second}`;
      } catch (error) {
        return `changed the evidence, or threw: ${String(error)}`;
      }
    },
  },
  {
    claim: 'is total: whatever was tampered with, it does not throw and its findings are well formed',
    broken: (control, evidence, kept) => {
      try {
        const findings = [...control.examine(evidence), ...control.examine(onlyTree(evidence, kept))];
        return findings.map((finding) => malformed(finding, control)).find((problem) => problem !== undefined);
      } catch (error) {
        return `threw ${String(error)}`;
      }
    },
  },
  {
    claim: 'reads the records that it declares and no others',
    broken: (control, evidence) => {
      const own = [...control.needs, ...(EXPLAINED_BY[control.id] ?? [])];
      const all = JSON.stringify(control.examine(evidence));
      const less = JSON.stringify(control.examine(onlyTree(evidence, own)));
      return all === less ? undefined : `with all records ${all}, with its own ${less}`;
    },
  },
  {
    claim: 'says that it does not know where a record that it needs is missing',
    broken: (control, evidence) => {
      if (NOT_MADE[control.id]?.(evidence.policy)) return undefined;
      return control.needs
        .map((missing) => {
          const found = control.examine(without(evidence, missing));
          const knows = found.length === 0 || knownTree(found).length > 0;
          return knows ? `without ${missing}: ${JSON.stringify(found)}` : undefined;
        })
        .find((problem) => problem !== undefined);
    },
  },
  {
    claim: 'is monotone: more evidence never takes a finding back, unless it explains it',
    broken: (control, evidence, kept) => {
      const explaining = EXPLAINED_BY[control.id] ?? [];
      const full = explaining.reduce(without, evidence);
      const more = knownTree(control.examine(full)).map((finding) => JSON.stringify(finding));
      const less = knownTree(control.examine(onlyTree(full, kept))).map((finding) => JSON.stringify(finding));
      const lost = less.find((finding) => !more.includes(finding));
      return lost === undefined ? undefined : `${lost} is gone once there is more`;
    },
  },
];

/** What is wrong with the declaration of a check, whatever the evidence. */
export function misdeclaredTree({ id, name, claim, needs, catalogue, blindTo, source, kinds }: TreeControl): string[] {
  const problems: string[] = [];
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) problems.push(`id ${id}`);
  if ([name, claim, blindTo, source].some((text) => text.trim() === '')) problems.push('a text is empty');
  if (needs.length === 0 || new Set(needs).size < needs.length) problems.push(`needs ${needs.join()}`);
  if (kinds.length === 0 || new Set(kinds).size < kinds.length) problems.push(`kinds ${kinds.join()}`);
  if (catalogue.some((entry) => !/^C(0[1-9]|[1-4]\d|5[0-3])$/.test(entry))) problems.push(`catalogue ${catalogue}`);
  return problems;
}
