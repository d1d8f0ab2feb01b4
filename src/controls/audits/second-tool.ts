/**
 * A second tool: the same draw and the same risks, computed again from what was published.
 *
 * It is the same program here, given only the log. That two programs are wrong alike is left out.
 * Source: attacks.md C14, AU-10; audit notes 6c.
 * @module
 */
import type { AuditCommitment, AuditItem, AuditRound } from '../../domain/audits/log.ts';
import { type CardAudit, checkCards } from '../audit/card-audit.ts';
import { drawCards } from '../audit/card-draw.ts';
import { CARD_DESIGNS } from '../audit/card-tests.ts';
import { mostVotesAudit } from '../audit/most-votes.ts';
import { populationOf } from '../audit/population.ts';
import { auditControl, openAuditFinding } from './finding.ts';

/** Both tools round in the same way; this is for one that adds in another order. */
const TOLERANCE = 1e-9;

/** The audit that was committed to; `undefined` where what was committed to cannot be audited. */
export function auditOfCommitment(commitment: AuditCommitment): CardAudit | undefined {
  const { manifest, totals, choices, design, riskLimit } = commitment;
  const fits = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;
  const sane =
    CARD_DESIGNS.includes(design) &&
    riskLimit > 0 &&
    riskLimit < 1 &&
    choices.length >= 2 &&
    manifest.every(({ cards }) => fits(cards) && cards > 0) &&
    totals.every(({ votes, invalid }) => votes.length === choices.length && votes.every(fits) && fits(invalid));
  if (!sane) return undefined;
  const population = populationOf(manifest, totals, choices.length);
  if (!population.ok) return undefined;
  const planned = mostVotesAudit(choices, { population: population.value, design, riskLimit });
  return planned.ok ? planned.value : undefined;
}

/** By assertion, after the first draws of a list of cards; `undefined` where there is no such risk. */
export function risksOf(audit: CardAudit, items: readonly AuditItem[], draws: number): AuditRound['pValues'] {
  const placeOf = new Map(audit.population.batches.map(({ name }, place) => [name, place]));
  const cards = items
    .filter(({ draw }) => draw <= draws)
    .map(({ batch, recorded, read }) => ({ batch: placeOf.get(batch) ?? -1, recorded, read }));
  const known = (choice: number): boolean => Number.isInteger(choice) && choice < audit.contest.choices.length;
  const sound = cards.every(({ batch, recorded = -1, read }) => batch >= 0 && known(recorded) && known(read));
  if (!sound || cards.length > audit.population.withPaper.cards) return [];
  return checkCards(audit, cards).rows.map(({ pValue }) => pValue);
}

/** Cards are those of the seed, each draw once and none left out of the list. Blind to how the seed was found. */
const sampleDrawn = auditControl({
  id: 'sample-drawn',
  name: 'Cards of the list against the seed',
  claim: 'the cards that were read are those that the seed gives, in its order, and all of them',
  needs: ['commitment', 'seed', 'items'],
  catalogue: ['C12', 'C14'],
  kinds: ['other_cards'],
  blindTo: 'how the seed was found; what stands on the cards; cards that stand in no row of the manifest',
  source: 'attacks.md C12, C14; audit notes 6c',
  examine: ({ commitment, seed, items }) => {
    if (commitment === undefined || seed === undefined || items === undefined) {
      return [openAuditFinding(['commitment', 'seed', 'items'], 'commitment, seed or list of cards')];
    }
    const audit = auditOfCommitment(commitment);
    const drawn = audit === undefined ? undefined : drawCards(audit.population, seed.seed, items.length);
    if (audit === undefined || drawn === undefined || !drawn.ok) {
      return items.length === 0 ? [] : [otherCards(items.length, items.length)];
    }
    const wrong = drawn.value.filter(({ draw, batch, card }, at) => {
      const item = items[at];
      const name = audit.population.batches[batch]?.name;
      return item?.draw !== draw || item.batch !== name || item.card !== card;
    });
    return wrong.length === 0 ? [] : [otherCards(wrong.length, items.length)];
  },
});

const otherCards = (other: number, cards: number) =>
  ({
    kind: 'other_cards',
    level: 'contradiction',
    data: { other, cards },
    from: ['commitment', 'seed', 'items'],
    innocent: 'a card taken from the wrong place of its container',
  }) as const;

/** What was printed is what the cards give. Blind to cards that were left out with a reason, and to false readings. */
const secondTool = auditControl({
  id: 'second-tool',
  name: 'Risks computed again by a second tool',
  claim: 'each risk that was printed is the one that the cards give that were not left out',
  needs: ['commitment', 'items', 'rounds'],
  catalogue: ['C14'],
  kinds: ['risk_differs'],
  blindTo: 'cards that were left out with a reason, readings that are false, a fault that both tools have',
  source: 'attacks.md C14, AU-10',
  examine: ({ commitment, items, rounds }) => {
    if (commitment === undefined || items === undefined || rounds === undefined) {
      return [openAuditFinding(['commitment', 'items', 'rounds'], 'commitment, list of cards or printed risks')];
    }
    const audit = auditOfCommitment(commitment);
    if (audit === undefined || commitment.kind === 'fixedShare') return [];
    const used = items.filter(({ excluded }) => excluded === undefined);
    const wrong = rounds.filter(({ draws, pValues }) => !same(risksOf(audit, used, draws), pValues));
    const [first] = wrong;
    if (first === undefined) return [];
    return [
      {
        kind: 'risk_differs',
        level: 'contradiction',
        data: { rounds: wrong.length, firstRound: first.round },
        from: ['commitment', 'items', 'rounds'],
        innocent: 'a slip in typing what was read into one of the tools',
      },
    ];
  },
});

function same(one: AuditRound['pValues'], other: AuditRound['pValues']): boolean {
  const differ = (p: number | undefined, q: number | undefined): boolean => {
    return p === undefined || q === undefined ? p !== q : !(Math.abs(p - q) <= TOLERANCE);
  };
  return one.length === other.length && !one.some((p, at) => differ(p, other[at]));
}

export const TOOL_CHECKS = [sampleDrawn, secondTool] as const;
