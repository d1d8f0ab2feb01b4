/**
 * `sailau-lab audit plan`: what is to be confirmed, what each design is expected to cost, and, for one design, the
 * record that is published before the seed. Reads files, or runs a scenario and leaves none.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { ok, type Result } from '../../../base/result.ts';
import { rngOf } from '../../../base/rng.ts';
import { VERSION } from '../../../base/version.ts';
import { type Audit, type AuditGiven, auditCosts, auditOf, firstRound } from '../../../controls/audit/audit.ts';
import { COUNT_ERROR } from '../../../controls/audit/batch-errors.ts';
import { EXPECTED_ERRORS } from '../../../controls/audit/card-tests.ts';
import { plannedTest } from '../../../controls/audit/pairs/planned-test.ts';
import { AUDIT_DESIGNS, type AuditRecord, RECORD_FORMAT, RECORD_VERSION } from '../../../controls/audit/record.ts';
import { strataOf } from '../../../controls/audit/strata/strata.ts';
import { dataJson } from '../../../report/assemble.ts';
import { type DesignCost, planOf } from '../../../report/audit/plan-data.ts';
import { planText } from '../../../report/audit/plan-text.ts';
import type { AssertionFault } from '../../../stats/assertions/linear.ts';
import type { Io } from '../../io.ts';
import { type AuditPlanOptions, EXIT, type ExitCode } from '../../options.ts';
import { paint } from '../../paint.ts';
import { type AuditFiles, recordsFault } from './files.ts';
import { plannedFrom, roundTooLarge } from './plan-source.ts';

/** Costs are simulated from a stream of their own: the same files give the same plan. */
const PLAN_STREAM = 'audit plan';

export async function auditPlan(io: Io, scenario: string | undefined, options: AuditPlanOptions): Promise<ExitCode> {
  const planned = await plannedFrom(io, scenario, options);
  if (!planned.ok) return planned.error;
  const { choices, population, rule, records, files, source } = planned.value;
  const tooLarge = roundTooLarge(population, options.round);
  if (tooLarge !== undefined) return refuse(io, tooLarge);
  const designs = options.design === undefined ? AUDIT_DESIGNS : [options.design];
  const costs: { readonly audit: Audit; readonly cost: DesignCost }[] = [];
  for (const design of designs) {
    if (design === 'comparison' && recordsFault({ population, records }) !== undefined) continue;
    if (options.design === undefined && design === 'stratified' && strataOf(population).length < 2) continue;
    const contest = { choices, rule };
    const { riskLimit, countError = COUNT_ERROR } = options;
    const test = testOf(options, { contest, population, riskLimit });
    if (!test.ok) return refuse(io, `${test.error.at}: ${test.error.says}`);
    const given = { contest, population, riskLimit, errors: EXPECTED_ERRORS, countError, ...test.value };
    const audit = auditOf(given, design, records);
    if (!audit.ok) return refuse(io, `${audit.error.at}: ${audit.error.says}`);
    costs.push({
      audit: audit.value,
      cost: costOf(audit.value, options),
    });
  }
  const [first] = costs;
  if (first === undefined) return refuse(io, 'no design can be planned: records cannot be matched with cards');
  const plan = planOf(
    first.audit,
    costs.map(({ cost }) => cost),
    files?.isSimulated ?? true,
  );
  const screen = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  io.out((options.json ? dataJson(plan) : planText(plan, source, screen)).replace(/\n$/, ''));
  if (options.record === undefined || files === undefined) return EXIT.ok;
  return writeRecord(io, first.audit, files, options.record, options.force);
}

function testOf(
  { test, schedule }: AuditPlanOptions,
  planned: Parameters<typeof plannedTest>[2],
): Result<Pick<AuditGiven, 'test'>, AssertionFault> {
  if (test === undefined) return ok({});
  const found = plannedTest(test, schedule, planned);
  return found.ok ? ok({ test: found.value }) : found;
}

function costOf(audit: Audit, { round }: AuditPlanOptions): DesignCost {
  const { design } = audit;
  const rng = rngOf(PLAN_STREAM);
  const rows = auditCosts(audit, rng.fork(design));
  const size = audit.test?.schedule?.[0] ?? round;
  const ending = size === undefined ? undefined : firstRound(audit, size, rng.fork(`${design}/ending`));
  return {
    ...{ design, rows },
    ...(audit.test === undefined ? {} : { test: audit.test }),
    ...(ending === undefined ? {} : { ending }),
  };
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`sailau-lab audit plan: ${plain(message)}`);
  return EXIT.badInput;
}

function writeRecord(io: Io, audit: Audit, files: AuditFiles, file: string, overwrite: boolean): ExitCode {
  const record: AuditRecord = {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    tool: `sailau-lab ${VERSION}`,
    contest: audit.contest,
    design: audit.design,
    riskLimit: audit.riskLimit,
    expectedErrors: audit.errors,
    ...(audit.test === undefined ? {} : { test: audit.test }),
    ...(audit.design === 'batch' && audit.countError !== undefined ? { countError: audit.countError } : {}),
    files: files.committed,
    outcome: audit.outcome.says,
    assertions: audit.outcome.assertions.map(({ says }) => says),
  };
  const done = io.write(file, dataJson(record), { overwrite });
  io.err(done.ok ? `${plain(file)}: written` : `${plain(file)}: ${plain(done.error)}`);
  return done.ok ? EXIT.ok : EXIT.io;
}
