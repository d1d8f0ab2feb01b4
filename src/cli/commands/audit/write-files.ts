/**
 * `sailau-lab audit files`: runs a scenario and writes what an audit of its paper begins with, as files that the other
 * steps read. All of them or none; each says that it is simulated.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { counted } from '../../../base/words.ts';
import type { ContestRule } from '../../../controls/audit/contest.ts';
import { manifestCsv, paperCsv, recordsCsv, totalsCsv } from '../../../formats/audit/write-csv.ts';
import { commandText, seedWords } from '../../../report/shell.ts';
import type { ContestPaper } from '../../../sim/audits/contest-paper.ts';
import type { Io, NamedText } from '../../io.ts';
import { type AuditFilesOptions, EXIT, type ExitCode } from '../../options.ts';
import { paperOfScenario } from './scenario-paper.ts';

/** Files of an audit, looked for before anything is run. */
const NAMES = ['manifest.csv', 'totals.csv', 'cvrs.csv', 'paper.csv', 'README.txt'];

export async function auditFiles(io: Io, file: string, { out, seed, force }: AuditFilesOptions): Promise<ExitCode> {
  const taken = force ? undefined : NAMES.find((name) => io.exists(`${out}/${name}`));
  if (taken !== undefined) {
    io.err(`${plain(out)}: has ${taken} already; --force replaces it`);
    return EXIT.badInput;
  }
  const used = seed ?? io.freshSeed();
  const paper = await paperOfScenario(io, file, used);
  if (!paper.ok) return paper.error;
  const again = commandText(['sailau-lab', 'audit', 'files', file, ...seedWords(used), '--out', out]);
  const files = filesOf(paper.value, out, again);
  const done = io.writeAll(out, files, { overwrite: force });
  if (!done.ok) {
    const hint = done.error.endsWith('already') ? '; --force replaces it' : '';
    io.err(`${plain(out)}: ${plain(done.error)}${hint}`);
    return hint === '' ? EXIT.io : EXIT.badInput;
  }
  for (const { name, text } of files) if (text !== undefined) io.err(`${plain(`${out}/${name}`)}: written`);
  if (seed === undefined) io.err(`again: ${again}`);
  return EXIT.ok;
}

function filesOf(paper: ContestPaper, out: string, again: string): readonly NamedText[] {
  const { contest, manifest, totals, records, read } = paper;
  const { choices } = contest;
  return [
    { name: 'manifest.csv', text: manifestCsv(manifest) },
    { name: 'totals.csv', text: totalsCsv(totals, choices) },
    // One of another run would belong to other cards.
    { name: 'cvrs.csv', text: records === undefined ? undefined : recordsCsv(records, choices) },
    { name: 'paper.csv', text: paperCsv(manifest, read, choices) },
    { name: 'README.txt', text: noteOf(paper, out, again) },
  ];
}

function noteOf({ contest, manifest, records }: ContestPaper, out: string, again: string): string {
  const cards = manifest.reduce((sum, batch) => sum + batch.cards, 0);
  const plan = [
    ...['sailau-lab', 'audit', 'plan', '--manifest', `${out}/manifest.csv`, '--totals', `${out}/totals.csv`],
    ...(records === undefined ? [] : ['--cvrs', `${out}/cvrs.csv`]),
    ...ruleWords(contest.rule),
  ];
  return [
    'Simulated data, not a real election. Made by:',
    `  ${again}`,
    '',
    `${counted(cards, 'card')} in ${counted(manifest.length, 'batch', 'batches')}. Reported is what stations signed.`,
    'paper.csv is what stands on every card: nobody knows that before an audit. Plan the audit with',
    `  ${commandText(plan)}`,
    '',
  ].join('\n');
}

/** The rule as options of `audit plan`. */
function ruleWords(rule: ContestRule): readonly string[] {
  switch (rule.kind) {
    case 'plurality':
      return ['--kind', 'plurality', ...(rule.winners === 1 ? [] : ['--winners', String(rule.winners)])];
    case 'majority':
      return ['--kind', 'president', '--base', rule.base];
    case 'list': {
      const { seats, threshold, base, loneWinner } = rule.rule;
      const percent = (100 * threshold.numerator) / threshold.denominator;
      const lone = loneWinner.kind === 'takesAll' ? 'takes-all' : 'runner-up';
      const shares = ['--threshold', String(percent), '--base', base];
      return ['--kind', 'list', '--seats', String(seats), ...shares, '--lone-winner', lone];
    }
  }
}
