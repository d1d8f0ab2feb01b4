/**
 * Auditors who misread cards: each card that is drawn is read wrongly with the same chance, as any other choice or as
 * invalid, all alike. A card keeps its reading however often a sample is looked at.
 *
 * Left out: a full count, in which each card is shown to all and counted again where two counts differ; errors that
 * favour somebody. That rates of whole hand counts (R30: 0.5 to 2 %) hold for single cards is an assumption.
 *
 * Source: published result R30.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { NOT_FOUND } from '../../domain/audit.ts';
import { type Choice, INVALID } from '../../domain/election.ts';
import type { AuditedPaper } from './paper.ts';

/**
 * @param share - of cards, `0..1`.
 * @param choices - how many there are.
 * @param rng - a stream of its own: nothing else is drawn from it.
 */
export function misread(read: AuditedPaper['read'], share: number, choices: number, rng: Rng): AuditedPaper['read'] {
  if (share === 0) return read;
  return (batch, card) => {
    const stands = read(batch, card);
    const own = rng.fork(`${batch}/${card}`);
    if (stands === NOT_FOUND || own.unit() >= share) return stands;
    const others: Choice[] = [...Array.from({ length: choices }, (_, choice) => choice), INVALID];
    const wrong = others.filter((choice) => choice !== stands);
    return wrong[own.below(wrong.length)] ?? stands;
  };
}
