/**
 * What a plan is made of: files, or the run of a scenario, which gives its own rule.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { counted } from '../../../base/words.ts';
import type { ContestRule } from '../../../controls/audit/contest.ts';
import { type Population, populationOf } from '../../../controls/audit/population.ts';
import type { CardRecord } from '../../../domain/audit.ts';
import type { PlanSource } from '../../../report/audit/plan-text.ts';
import type { Io } from '../../io.ts';
import { type AuditPlanOptions, EXIT, type ExitCode } from '../../options.ts';
import { contestRuleOf, NO_RULE } from '../../outcome-rule.ts';
import { type AuditFiles, readAuditFiles } from './files.ts';
import { paperOfScenario } from './scenario-paper.ts';

export interface Planned {
  readonly source: PlanSource;
  readonly rule: ContestRule;
  readonly choices: readonly string[];
  readonly population: Population;
  readonly records: readonly CardRecord[] | undefined;
  /** What a record commits to; `undefined` of a run, which left no files. */
  readonly files: AuditFiles | undefined;
}

/** Everything that a plan needs, or the exit code after it was said what is wrong. */
export async function plannedFrom(
  io: Io,
  scenario: string | undefined,
  options: AuditPlanOptions,
): Promise<Result<Planned, ExitCode>> {
  const fault = optionFault(io, scenario, options);
  if (fault !== undefined) return refuse(io, fault);
  const rule = contestRuleOf(options);
  if (typeof rule === 'string') return refuse(io, rule);
  if (scenario !== undefined) return plannedFromRun(io, scenario, rule, options);
  if (rule === undefined) return refuse(io, NO_RULE);
  const { manifest = '', totals = '', cvrs, record } = options;
  const files = readAuditFiles(io, { manifest, totals, cvrs });
  if (!files.ok) return files;
  const { choices, population, records } = files.value;
  const names = [manifest, totals, ...(cvrs === undefined ? [] : [cvrs])];
  const source = { files: names, ...(record === undefined ? {} : { record }) };
  return ok({ source, rule, choices, population, records, files: files.value });
}

async function plannedFromRun(
  io: Io,
  scenario: string,
  rule: ContestRule | undefined,
  { seed = io.freshSeed() }: AuditPlanOptions,
): Promise<Result<Planned, ExitCode>> {
  const paper = await paperOfScenario(io, scenario, seed);
  if (!paper.ok) return paper;
  const { contest, manifest, totals, records } = paper.value;
  const { choices } = contest;
  const population = populationOf(manifest, totals, choices.length);
  if (!population.ok) {
    for (const { at, says } of population.error) io.err(`${plain(scenario)}  ${plain(at)}  ${plain(says)}`);
    return err(EXIT.badInput);
  }
  const source = { scenario, seed };
  return ok({
    ...{ source, rule: rule ?? contest.rule, choices },
    ...{ population: population.value, records, files: undefined },
  });
}

function refuse(io: Io, message: string): Result<never, ExitCode> {
  io.err(`sailau-lab audit plan: ${plain(message)}`);
  return err(EXIT.badInput);
}

function optionFault(io: Io, scenario: string | undefined, options: AuditPlanOptions): string | undefined {
  const { manifest, totals, cvrs, seed, design, record, force, countError } = options;
  const files = [manifest, totals, cvrs].filter((each) => each !== undefined);
  if (scenario === undefined) {
    if (manifest === undefined || totals === undefined) return 'give a scenario, or --manifest FILE and --totals FILE';
    if (seed !== undefined)
      return '--seed has a meaning for a scenario only; the seed of a draw comes after the record';
  } else {
    if (files.length > 0) return 'give a scenario or files, not both';
    if (record !== undefined) {
      return '--record names files: write them first, sailau-lab audit files SCENARIO --out FOLDER';
    }
  }
  if (record !== undefined && design === undefined) return '--record: say which --design';
  const tested = testFault(options);
  if (tested !== undefined) return tested;
  if (countError !== undefined && design !== undefined && design !== 'batch') {
    return `--count-error has a meaning for batches only, not for --design ${design}`;
  }
  if (scenario === undefined && design === 'comparison' && cvrs === undefined) {
    return '--design comparison: give the records of cards, --cvrs FILE';
  }
  if (record !== undefined && io.exists(record) && !force) return `${record}: is there already; --force replaces it`;
  return undefined;
}

function testFault({ design, test, schedule, round }: AuditPlanOptions): string | undefined {
  if (test === undefined) {
    return schedule === undefined
      ? undefined
      : '--schedule has a meaning for --test minerva and --test providence only';
  }
  if (design !== 'polling') {
    const given = design === undefined ? '' : `, not --design ${design}`;
    return `--test ${test} is for --design polling, where cards are held against nothing${given}`;
  }
  if (round === undefined || (schedule === undefined && test === 'providence')) return undefined;
  return `--round: the rounds of --test ${test} are those of its schedule`;
}

/** Why so large a round is none. */
export function roundTooLarge({ withPaper }: Population, round: number | undefined): string | undefined {
  if (round === undefined || round <= withPaper.cards) return undefined;
  return `--round: ${counted(withPaper.cards, 'card')} on paper, ${round} asked for`;
}
