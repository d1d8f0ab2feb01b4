/**
 * `sailau-lab audit plan`: what is to be confirmed, what each design is expected to cost, and, for one design, the
 * record that is published before the seed. Reads files only and simulates no election.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { rngOf } from '../../../base/rng.ts';
import { VERSION } from '../../../base/version.ts';
import { type Audit, auditCosts, auditOf } from '../../../controls/audit/audit.ts';
import { EXPECTED_ERRORS } from '../../../controls/audit/card-tests.ts';
import { AUDIT_DESIGNS, type AuditRecord, RECORD_FORMAT, RECORD_VERSION } from '../../../controls/audit/record.ts';
import { dataJson } from '../../../report/assemble.ts';
import { type AuditPlan, type DesignCost, planOf } from '../../../report/audit/plan-data.ts';
import { planText } from '../../../report/audit/plan-text.ts';
import type { Io } from '../../io.ts';
import { type AuditPlanOptions, EXIT, type ExitCode } from '../../options.ts';
import { contestRuleOf } from '../../outcome-rule.ts';
import { paint } from '../../paint.ts';
import { type AuditFiles, readAuditFiles } from './files.ts';

/** Costs are simulated from a stream of their own: the same files give the same plan. */
const PLAN_STREAM = 'audit plan';

export async function auditPlan(io: Io, options: AuditPlanOptions): Promise<ExitCode> {
  const rule = contestRuleOf(options);
  if (typeof rule === 'string') return refuse(io, rule);
  if (options.record !== undefined && options.design === undefined) return refuse(io, '--record: say which --design');
  if (options.design === 'comparison' && options.cvrs === undefined) {
    return refuse(io, '--design comparison: give the records of cards, --cvrs FILE');
  }
  if (options.record !== undefined && io.exists(options.record) && !options.force) {
    return refuse(io, `${options.record}: is there already; --force replaces it`);
  }
  const files = readAuditFiles(io, options);
  if (!files.ok) return files.error;
  const designs = options.design === undefined ? AUDIT_DESIGNS : [options.design];
  const costs: { readonly audit: Audit; readonly cost: DesignCost }[] = [];
  for (const design of designs) {
    if (design === 'comparison' && files.value.records === undefined) continue;
    const { choices, population } = files.value;
    const contest = { choices, rule };
    const audit = auditOf({ contest, population, riskLimit: options.riskLimit, errors: EXPECTED_ERRORS }, design);
    if (!audit.ok) return refuse(io, `${audit.error.at}: ${audit.error.says}`);
    costs.push({
      audit: audit.value,
      cost: { design, rows: auditCosts(audit.value, rngOf(PLAN_STREAM).fork(design)) },
    });
  }
  const [first] = costs;
  if (first === undefined) return refuse(io, 'no design can be planned from these files');
  const plan = planOf(
    first.audit,
    costs.map(({ cost }) => cost),
  );
  io.out((options.json ? dataJson(plan) : textOf(io, plan, options)).replace(/\n$/, ''));
  return options.record === undefined
    ? EXIT.ok
    : writeRecord(io, first.audit, files.value, options.record, options.force);
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`sailau-lab audit plan: ${plain(message)}`);
  return EXIT.badInput;
}

function textOf(io: Io, plan: AuditPlan, options: AuditPlanOptions): string {
  const screen = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  return planText(plan, options, screen);
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
    files: files.committed,
    outcome: audit.outcome.says,
    assertions: audit.outcome.assertions.map(({ says }) => says),
  };
  const done = io.write(file, dataJson(record), { overwrite });
  io.err(done.ok ? `${plain(file)}: written` : `${plain(file)}: ${plain(done.error)}`);
  return done.ok ? EXIT.ok : EXIT.io;
}
