/**
 * `sailau-lab audit draw`: the cards to read, as a CSV whose last column is filled in by those who read them. It does
 * not show what the machines recorded, so that nobody reads what is expected.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { drawBatches } from '../../../controls/audit/batch-draw.ts';
import { drawCards } from '../../../controls/audit/card-draw.ts';
import { csvCell } from '../../../formats/csv-cell.ts';
import type { Io } from '../../io.ts';
import { type AuditDrawOptions, EXIT, type ExitCode } from '../../options.ts';
import { batchRows } from './draw-batches.ts';
import { committedAudit } from './record.ts';

export async function auditDraw(io: Io, file: string, { seed, cards, after }: AuditDrawOptions): Promise<ExitCode> {
  const committed = committedAudit(io, file);
  if (!committed.ok) return committed.error;
  const { audit } = committed.value;
  const { population } = audit;
  if (after >= cards) {
    io.err(`sailau-lab audit draw: --after ${after}: all ${cards} cards were drawn in earlier rounds`);
    return EXIT.badInput;
  }
  if (audit.design === 'batch') {
    const batches = drawBatches(audit.bounds, seed, cards);
    if (batches.ok) io.out(batchRows(audit, batches.value, after));
    else io.err(`sailau-lab audit draw: ${plain(batches.error.says)}`);
    return batches.ok ? EXIT.ok : EXIT.badInput;
  }
  const drawn = drawCards(population, seed, cards);
  if (!drawn.ok) {
    io.err(`sailau-lab audit draw: --cards ${plain(drawn.error.says)}: so many cards have paper`);
    return EXIT.badInput;
  }
  const rows = drawn.value.slice(after).map(({ draw, batch, card }) => {
    return [String(draw), csvCell(population.batches[batch]?.name ?? ''), String(card), ''].join(',');
  });
  io.out(['draw,batch,card,read', ...rows].join('\n'));
  return EXIT.ok;
}
