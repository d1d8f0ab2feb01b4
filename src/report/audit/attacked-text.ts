/**
 * Attacks on audits as text: what they did and who it takes, what the same audits confirm without them, which check
 * finds them and how often the same check speaks up on an honest audit.
 * @module
 */
import { count, counted } from '../../base/words.ts';
import { AUDIENCE_TITLES } from '../../domain/election.ts';
import type { Estimate } from '../../domain/report/report.ts';
import { ROLES } from '../../domain/roles.ts';
import type { AttackedAudits, AuditAttackDone, AuditCheckDone } from '../../sim/audits/attacked.ts';
import { bodyWidth, type Cell, type ColumnSpec, type Frame, grid, wrap } from '../layout.ts';
import type { AuditRow } from './simulate-data.ts';

type Attacked = Pick<AuditRow, 'name' | 'wrongConfirmed'> & { readonly attacks: AttackedAudits };

/** Nothing where no row has attacks on its audit. */
export function attackedLines(rows: readonly AuditRow[], frame: Frame): readonly string[] {
  return rows.flatMap((row, at) => {
    const { attacks } = row;
    if (attacks === undefined) return [];
    const gap = at === 0 ? [] : [''];
    return [...gap, ...rowLines({ name: row.name, wrongConfirmed: row.wrongConfirmed, attacks }, frame)];
  });
}

function rowLines({ name, wrongConfirmed, attacks }: Attacked, frame: Frame): string[] {
  const width = bodyWidth(frame);
  const says = [
    ...attacks.attacks.map(attackText),
    `wrong outcomes confirmed: ${shareText(wrongConfirmed)}; without these attacks ` +
      `${shareText(attacks.wrongConfirmedHonest)}`,
  ];
  return [
    frame.paint('dim', name),
    ...says.flatMap((line) => wrap(line, width, 2)),
    ...(attacks.checks.some(({ found }) => found.runs > 0) ? checkLines(attacks.checks, frame) : []),
  ];
}

function attackText({ id, name, preventedBy, acted, coalition, commissionAlone, did }: AuditAttackDone): string {
  const title = `${id} ${name}`;
  if (preventedBy.length > 0) return `${title}: prevented by ${preventedBy.join(', ')}`;
  if (acted === 0) return `${title}: changed nothing`;
  const people = coalition.map((role) => ROLES[role]).join(' and ');
  const alone = commissionAlone ? '; the audited commission needs nobody else' : '';
  return `${title}: in ${counted(acted, 'audit')}, e.g. ${did}; takes ${people}${alone}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const shareText = ({ hits, runs, share }: Estimate): string =>
  runs === 0 ? 'none was wrong' : `${count(hits)} of ${count(runs)} (${percent(share)})`;

const RIGHT = { align: 'right' } as const;

function checkLines(checks: readonly AuditCheckDone[], frame: Frame): string[] {
  const specs: readonly ColumnSpec[] = [{}, RIGHT, RIGHT, RIGHT, { flex: true }];
  const head = ['check', 'found', 'cannot say', 'false alarms', 'by'].map((text): Cell => ({ text, tone: 'dim' }));
  const body = checks.map(({ control, found, falseAlarms, unknown, who }): Cell[] => [
    { text: control },
    { text: `${count(found.hits)} of ${count(found.runs)}` },
    { text: count(unknown) },
    { text: `${count(falseAlarms.hits)} of ${count(falseAlarms.runs)}` },
    { text: who === undefined ? 'nobody' : AUDIENCE_TITLES[who] },
  ]);
  return grid([head, ...body], specs, bodyWidth(frame), frame.paint);
}
