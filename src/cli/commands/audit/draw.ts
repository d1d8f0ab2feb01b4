/**
 * `sailau-lab audit draw`: the cards to read, as a CSV whose last column is filled in by those who read them. It does
 * not show what the machines recorded, so that nobody reads what is expected.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Audit } from '../../../controls/audit/audit.ts';
import { drawBatches } from '../../../controls/audit/batch-draw.ts';
import { drawCards, drawWithReplacement } from '../../../controls/audit/card-draw.ts';
import { endsText } from '../../../controls/audit/pairs/schedule.ts';
import { drawStrata } from '../../../controls/audit/strata/strata-draw.ts';
import { AGAIN, type AllPaper, cardKey, readPaper } from '../../../formats/audit/cards-csv.ts';
import { csvCell } from '../../../formats/csv-cell.ts';
import { SIMULATED_LINE } from '../../../formats/simulated.ts';
import type { Io } from '../../io.ts';
import { type AuditDrawOptions, EXIT, type ExitCode } from '../../options.ts';
import { batchRows } from './draw-batches.ts';
import { type AuditFiles, auditBytes, tell } from './files.ts';
import { auditOfRecord } from './record.ts';

export async function auditDraw(io: Io, file: string, options: AuditDrawOptions): Promise<ExitCode> {
  const { seed, cards, after } = options;
  const committed = auditOfRecord(io, file);
  if (!committed.ok) return committed.error;
  const { audit, files } = committed.value;
  const { population } = audit;
  if (after >= cards) {
    io.err(`sailau-lab audit draw: --after ${after}: all ${cards} cards were drawn in earlier rounds`);
    return EXIT.badInput;
  }
  const paper = options.paper === undefined ? ok(undefined) : readPaperFile(io, options.paper, files);
  if (!paper.ok) return paper.error;
  if (audit.design === 'batch') {
    const batches = drawBatches(audit.bounds, seed, cards);
    if (batches.ok) io.out(`${simulated(paper.value)}${batchRows(audit, batches.value, after, paper.value)}`);
    else io.err(`sailau-lab audit draw: ${plain(batches.error.says)}`);
    return batches.ok ? EXIT.ok : EXIT.badInput;
  }
  const refused = notOfSchedule(audit, after, cards);
  if (refused !== undefined) {
    io.err(`sailau-lab audit draw: ${refused}`);
    return EXIT.badInput;
  }
  const drawn = drawFunction(audit)(population, seed, cards);
  if (!drawn.ok) {
    io.err(`sailau-lab audit draw: --cards ${plain(drawn.error.says)}: so many cards have paper`);
    return EXIT.badInput;
  }
  const seen = new Set<string>();
  const rows = drawn.value.map(({ draw, batch, card }) => {
    const name = population.batches[batch]?.name ?? '';
    const key = cardKey(name, card);
    // Only where cards are put back can one be drawn again; it is read once.
    const cell = seen.has(key) ? AGAIN : csvCell(paper.value?.get(key) ?? '');
    seen.add(key);
    return [String(draw), csvCell(name), String(card), cell].join(',');
  });
  io.out(`${simulated(paper.value)}${['draw,batch,card,read', ...rows.slice(after)].join('\n')}`);
  return EXIT.ok;
}

function drawFunction({ design, test }: Audit): typeof drawCards {
  if (test !== undefined) return drawWithReplacement;
  return design === 'stratified' ? drawStrata : drawCards;
}

/** Why a round is none of those that were committed to. */
function notOfSchedule({ test }: Audit, after: number, cards: number): string | undefined {
  if (test?.schedule === undefined) return undefined;
  const { schedule } = test;
  if (schedule.includes(cards) && (after === 0 || schedule.includes(after))) return undefined;
  const option = schedule.includes(cards) ? `--after ${after}` : `--cards ${cards}`;
  return `${option}: the rounds that were committed to end at draw ${endsText(schedule)}`;
}

/** Paper that is known before it is read is simulated. */
const simulated = (paper: AllPaper | undefined): string => (paper === undefined ? '' : `${SIMULATED_LINE}\n`);

function readPaperFile(io: Io, file: string, { manifest, choices }: AuditFiles): Result<AllPaper, ExitCode> {
  const bytes = auditBytes(io, file);
  if (!bytes.ok) return bytes;
  const paper = readPaper(bytes.value, manifest, choices);
  return paper.ok ? paper : tell(io, file, paper.error);
}
