/**
 * The batches to count, as a CSV that is filled in by those who count. A batch that was drawn before has its row too,
 * because each draw counts; its cells stay empty.
 * @module
 */
import type { BatchAudit } from '../../../controls/audit/batch-audit.ts';
import { NOT_FOUND } from '../../../domain/audit.ts';
import { type AllPaper, cardKey } from '../../../formats/audit/cards-csv.ts';
import { choiceNames } from '../../../formats/audit/choice-names.ts';
import { csvCell } from '../../../formats/csv-cell.ts';

/**
 * @param drawn - places in the manifest, in the order of the draw.
 * @param after - draws of earlier rounds.
 * @param paper - of a simulated election, to fill the cells in.
 */
export function batchRows(audit: BatchAudit, drawn: readonly number[], after: number, paper?: AllPaper): string {
  const { contest, population } = audit;
  const header = ['draw', 'batch', ...contest.choices.map((name) => csvCell(`votes:${name}`)), 'invalid'];
  const empty = header.slice(2).map(() => '');
  const rows = drawn.map((batch, at) => {
    const { name = '', cards = 0 } = population.batches[batch] ?? {};
    const isFirst = drawn.indexOf(batch) === at;
    const cells = paper === undefined || !isFirst ? empty : countsOf(name, cards, contest.choices, paper);
    return [String(at + 1), csvCell(name), ...cells];
  });
  return [header, ...rows.slice(after)].map((cells) => cells.join(',')).join('\n');
}

/** Of one batch by choice, then what counts for nobody; cards that are not there are not counted. */
function countsOf(batch: string, cards: number, choices: readonly string[], paper: AllPaper): readonly string[] {
  const names = choiceNames(choices, true);
  const counts = [...choices.map(() => 0), 0];
  for (let card = 1; card <= cards; card += 1) {
    const read = names.read(paper.get(cardKey(batch, card)) ?? '');
    if (!read.ok || read.value === NOT_FOUND) continue;
    const place = read.value >= 0 ? read.value : choices.length;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map(String);
}
