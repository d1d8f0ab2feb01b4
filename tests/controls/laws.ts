/**
 * The laws of a control. Each takes a control and a piece of evidence and says what is wrong, or nothing; the suite runs
 * all of them on every control there is, and shows on broken controls that each law can fail.
 *
 * Source: design section 9; port `Control` in `src/domain/ports.ts`.
 * @module
 */
import fc from 'fast-check';
import { CONTROLS } from '../../src/controls/index.ts';
import { PHASES } from '../../src/domain/election.ts';
import { type Control, type Finding, NOT_ENOUGH } from '../../src/domain/ports.ts';
import { RECORDS } from '../../src/domain/records/custody.ts';
import { publishesHeads } from '../../src/domain/records/custody-log.ts';
import type { Evidence, RecordType } from '../../src/domain/records/records.ts';
import { fullEvidence, only, RECORD_TYPES, subsets, tamperedEvidence } from './arbitraries.ts';

/** What all controls say, as `control: kind`, in their order. */
export function findingsOf(evidence: Evidence, controls: readonly Control[] = CONTROLS): string[] {
  return controls.flatMap(({ id, examine }) => examine(evidence).map(({ kind }) => `${id}: ${kind}`));
}

/** Findings that say something: `unknown` only says that nothing can be said. */
export function knownOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ level }) => level !== 'unknown');
}

/** Text that is equal exactly when the values are, whatever kind of column they hold. */
function digestOf(value: unknown): string {
  return JSON.stringify(value, (_key, held) =>
    ArrayBuffer.isView(held) ? Array.from(held as Int32Array) : typeof held === 'number' ? String(held) : held,
  );
}

/** No vote is stored, on nothing, that could be held against anything. */
function marksPaper(policy: Evidence['policy']): boolean {
  return policy['paper.mode'] === 'bmd';
}

/** Policies under which a check is not made at all: what it needs is then no part of the procedure. */
const NOT_MADE: Readonly<Record<string, (policy: Evidence['policy']) => boolean>> = {
  'list-audit': (policy) => !policy['list.audit'],
  'home-call-back': (policy) => !policy['list.audit'],
  'addition-call-back': (policy) => !policy['list.audit'],
  'log-chain': (policy) => !policy['log.hashchain'],
  'log-heads': (policy) => !publishesHeads(policy),
  'log-published': (policy) => !publishesHeads(policy) && !policy['log.published'],
  counter: (policy) => policy['box.counter'] === 'none' || marksPaper(policy),
  'close-totals': (policy) => policy['close.totals'] === 'none' || marksPaper(policy),
  'device-inventory': (policy) => !policy['count.inventory'],
  'box-totals': marksPaper,
  'log-reads': marksPaper,
  'card-serials': (policy) => policy['card.serialLogged'] !== 'both',
  'recorder-serial': marksPaper,
  'recorder-totals': marksPaper,
  'portable-serial': (policy) => policy['mobile.serial'] === 'none' || !policy['mobile.enabled'],
  'slip-totals': (policy) => policy['paper.mode'] === 'none',
  'slip-text': (policy) =>
    policy['paper.mode'] === 'none' || policy['paper.counted'] === 'text' || policy['audit.kind'] === 'none',
  'slip-accounting': (policy) => policy['paper.mode'] === 'none',
  'void-share': (policy) => policy['paper.mode'] === 'none',
  'slip-loss': (policy) => policy['paper.mode'] === 'none',
  'slip-seal': (policy) => policy['paper.mode'] === 'none' || policy['paper.custody'] === 'single',
  'roll-ends': (policy) => policy['paper.mode'] !== 'vvpatRoll' || policy['paper.ends'] === 'unmarked',
  'accuracy-test': (policy) => !policy['test.accuracy'],
  'parallel-test': (policy) => !policy['test.parallel'],
  'ballot-definition': (policy) => policy['definition.hash'] === 'secret',
  'flip-claims-tested': (policy) => !policy['test.parallel'],
  'flip-claims-counted': (policy) =>
    policy['paper.mode'] === 'none' ||
    marksPaper(policy) ||
    (policy['paper.counted'] === 'code' && policy['audit.kind'] === 'none'),
  'observer-presence': (policy) => policy['obs.access'] === 'none',
  'recount-deadline': (policy) => policy['recount.grounds'] === 'automatic',
  'page-photos': (policy) => policy['code.mode'] === 'none' || !policy['cp.posted'],
  'list-copy': (policy) => policy['code.mode'] === 'none' || !policy['cp.copies'],
  'list-hash': (policy) => policy['code.mode'] === 'none' || !policy['cp.hash'],
  'hotline-log': (policy) => !policy['complaint.hotline'],
  'code-duplicates': (policy) =>
    !(policy['code.mode'] === 'machineAssigned' && policy['code.unique']) &&
    !(policy['code.mode'] === 'voterChosen' && policy['code.duplicate'] === 'reject'),
};

/** Checks that compare two channels, where there is one, or look at machines, where there are none. */
const NEEDS_MACHINES = ['list-comparison', 'electronic-share', 'portable-serial', 'log-published', 'device-inventory'];

export interface Law {
  readonly claim: string;
  /** @param kept - some of the records, for laws that compare more evidence with less. */
  readonly broken: (control: Control, evidence: Evidence, kept: readonly RecordType[]) => string | undefined;
}

const LEVELS = ['contradiction', 'irregularity', 'unknown'];

function malformed(finding: Finding, { needs, kinds }: Control): string | undefined {
  const { kind, level, data, from, innocent } = finding;
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(kind)) return `kind ${kind}`;
  if (!LEVELS.includes(level)) return `level ${level}`;
  if ((kind === NOT_ENOUGH) !== (level === 'unknown')) return `${kind} is ${level}`;
  if (kind !== NOT_ENOUGH && !kinds.includes(kind)) return `kind ${kind} is not declared`;
  if (from.length === 0 || from.some((type) => !needs.includes(type))) return `from ${from.join()}`;
  const odd = Object.entries(data).find(([, value]) => typeof value !== 'string' && !Number.isFinite(value));
  if (odd !== undefined) return `data ${odd.join(': ')}`;
  if (Object.keys(data).length === 0) return 'no data';
  return innocent.trim() === '' ? 'no innocent cause' : undefined;
}

export const LAWS: readonly Law[] = [
  {
    claim: 'is pure: the same evidence gives the same findings and is left as it was',
    broken: (control, evidence) => {
      const before = digestOf(evidence);
      const first = digestOf(control.examine(evidence));
      const second = digestOf(control.examine(evidence));
      if (digestOf(evidence) !== before) return 'changed the evidence';
      return first === second ? undefined : `first ${first}, then ${second}`;
    },
  },
  {
    claim: 'is total: whatever was tampered with, it does not throw and its findings are well formed',
    broken: (control, evidence) => {
      try {
        const problems = control.examine(evidence).map((finding) => malformed(finding, control));
        return problems.find((problem) => problem !== undefined);
      } catch (error) {
        return `threw ${String(error)}`;
      }
    },
  },
  {
    claim: 'reads the records that it declares and no others',
    broken: (control, evidence) => {
      const all = digestOf(control.examine(evidence));
      const own = digestOf(control.examine(only(evidence, control.needs)));
      return all === own ? undefined : `with all records ${all}, with its own ${own}`;
    },
  },
  {
    claim: 'says that it does not know where a record that it needs is missing',
    broken: (control, evidence) => {
      if (NOT_MADE[control.id]?.(evidence.policy)) return undefined;
      if (!evidence.electronicStation && NEEDS_MACHINES.includes(control.id)) return undefined;
      return control.needs
        .map((missing) => {
          const found = control.examine(
            only(
              evidence,
              RECORD_TYPES.filter((type) => type !== missing),
            ),
          );
          const knows = found.length === 0 || found.some(({ level }) => level !== 'unknown');
          return knows ? `without ${missing}: ${digestOf(found)}` : undefined;
        })
        .find((problem) => problem !== undefined);
    },
  },
  {
    claim: 'is monotone: more evidence never takes a finding back',
    broken: (control, evidence, kept) => {
      const more = knownOf(control.examine(evidence)).map(digestOf);
      const less = knownOf(control.examine(only(evidence, kept))).map(digestOf);
      const lost = less.find((finding) => !more.includes(finding));
      return lost === undefined ? undefined : `${lost} is gone once there is more`;
    },
  },
];

/** What is wrong with the declaration of a control, whatever the evidence. */
export function misdeclared(control: Control): string[] {
  const { id, name, claim, needs, when, catalogue, kinds, blindTo, source } = control;
  const problems: string[] = [];
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) problems.push(`id ${id}`);
  if ([name, claim, blindTo, source].some((text) => text.trim() === '')) problems.push('a text is empty');
  if (needs.length === 0 || new Set(needs).size < needs.length) problems.push(`needs ${needs.join()}`);
  if (catalogue.some((entry) => !/^C(0[1-9]|[1-4]\d|5[0-3])$/.test(entry))) problems.push(`catalogue ${catalogue}`);
  const odd = kinds.some((kind) => kind === NOT_ENOUGH || !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(kind));
  if (odd || kinds.length === 0 || new Set(kinds).size < kinds.length) problems.push(`kinds ${kinds.join()}`);
  const late = needs.filter((type) => PHASES.indexOf(RECORDS[type].from) > PHASES.indexOf(when));
  if (late.length > 0) problems.push(`at ${when} there is no ${late.join()} yet`);
  return problems;
}

/** Some of it has every record, some has gaps. */
const cases = fc.tuple(fc.oneof(fullEvidence, tamperedEvidence), subsets);

/** Holds a law against controls on many pieces of evidence. */
export const brokenBy = (law: Law, controls: readonly Control[], runs: number) =>
  fc.check(
    fc.property(cases, ([evidence, kept]) => {
      for (const control of controls) {
        const problem = law.broken(control, evidence, kept);
        if (problem !== undefined) throw new Error(`${control.id}: ${problem}`);
      }
    }),
    { numRuns: runs, seed: 20_041_219 },
  );
