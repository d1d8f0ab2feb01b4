/**
 * The audit of one station's day, from its evidence alone: cards are drawn in rounds until every assertion is
 * confirmed, or all paper is counted and takes the place of the reported outcome.
 *
 * The station is audited as an election of its own, which goes to whoever has most votes. A round is as large as would
 * be enough in 80 of 100 audits if everything were as reported; after the last round, or where no such number is known,
 * everything is counted: the rule by which an audit stops is fixed beforehand. Auditors misread nothing.
 *
 * Source: audit notes 6c; Lindeman and Stark 2012.
 * @module
 */
import { assert, present } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import {
  type CardAudit,
  type CardCheck,
  cardAudit,
  checkCards,
  plannedAssertions,
} from '../../controls/audit/card-audit.ts';
import { drawCards, SEED_DIGITS_MIN } from '../../controls/audit/card-draw.ts';
import { type CardDesign, type DrawnCard, EXPECTED_ERRORS } from '../../controls/audit/card-tests.ts';
import { type Population, populationOf } from '../../controls/audit/population.ts';
import { type AuditEvidence, type AuditedPaper, auditedPaper } from './paper.ts';

/** Of the cards, where a fixed share is audited. An assumption. */
const FIXED_SHARE = 0.03;

/** Rounds after which all paper is counted. An assumption. */
const ROUNDS_MAX = 5;

export interface AuditTerms {
  readonly design: CardDesign;
  /** `0..1`, both excluded; absent: what the policy asks for. */
  readonly riskLimit?: number;
}

export interface AuditedDay {
  /** What was done: `pooled` where a comparison was asked for and slips cannot be matched with records. */
  readonly design: CardDesign;
  /**
   * `impossible`: the lead rests on votes without paper, or there is no paper or no protocol at all. `none`: the policy
   * knows no audit. Nothing is read in either case, and the reported outcome stands.
   */
  readonly verdict: 'confirmed' | 'replaced' | 'impossible' | 'none';
  /** Cards with paper, and cards that were read. */
  readonly cards: number;
  readonly read: number;
  readonly rounds: number;
  /** Votes by choice, as reported; nothing where a protocol is missing. */
  readonly reported: readonly number[];
  /** Votes by choice, as hands counted all paper. */
  readonly handCount?: readonly number[];
}

export function auditDay(evidence: AuditEvidence, { design: asked, riskLimit: own }: AuditTerms, rng: Rng): AuditedDay {
  const { 'audit.kind': kind, 'audit.riskLimit': riskLimit } = { ...evidence.policy, ...limitOf(own) };
  const paper = auditedPaper(evidence);
  const design = asked === 'comparison' && (!paper.ok || paper.value.records === undefined) ? 'pooled' : asked;
  const impossible = { design, verdict: 'impossible', cards: 0, read: 0, rounds: 0 } as const;
  if (!paper.ok) return { ...impossible, reported: [] };
  const { choices } = evidence;
  const population = populationOf(paper.value.manifest, paper.value.totals, choices.length);
  const reported = choices.map((_, choice) =>
    paper.value.totals.reduce((sum, own) => sum + (own.votes[choice] ?? 0), 0),
  );
  if (kind === 'none') return { ...impossible, verdict: 'none', reported };
  if (!population.ok) return { ...impossible, reported };
  const contest = { choices, rule: { kind: 'plurality', winners: 1 } } as const;
  const planned = cardAudit({ contest, population: population.value, design, riskLimit, errors: EXPECTED_ERRORS });
  assert(planned.ok, 'a plurality has an outcome');
  const carryOut = kind === 'rla' ? inRounds : ofFixedShare;
  return { design, reported, ...carryOut(planned.value, paper.value, rng) };
}

const limitOf = (own: number | undefined) => (own === undefined ? {} : { 'audit.riskLimit': own });

type Done = Omit<AuditedDay, 'design' | 'reported'>;

function inRounds(audit: CardAudit, paper: AuditedPaper, rng: Rng): Done {
  const { cards } = audit.population.withPaper;
  const seed = diceOf(rng);
  let read = 0;
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const drawn = readCards(audit.population, paper, seed, read);
    const check = checkCards(audit, drawn, rng.fork(`round/${round}`));
    if (check.rows.some(({ status }) => status === 'paperless')) {
      return { verdict: 'impossible', cards, read, rounds: 0 };
    }
    if (check.confirmed) return { verdict: 'confirmed', cards, read, rounds: round - 1 };
    read += further(check);
    if (read >= cards)
      return { verdict: 'replaced', cards, read: cards, rounds: round, handCount: handCount(audit, paper) };
  }
  return { verdict: 'replaced', cards, read: cards, rounds: ROUNDS_MAX, handCount: handCount(audit, paper) };
}

function diceOf(rng: Rng): string {
  const dice = rng.fork('dice');
  return Array.from({ length: SEED_DIGITS_MIN }, () => dice.below(10)).join('');
}

/** Reads its share, and lets the outcome stand if the reported winner leads alone in it. No risk is computed. */
function ofFixedShare(audit: CardAudit, paper: AuditedPaper, rng: Rng): Done {
  const { cards } = audit.population.withPaper;
  const lacksPaper = plannedAssertions(audit).some(({ test }) => test === 'paperless');
  if (lacksPaper) return { verdict: 'impossible', cards, read: 0, rounds: 0 };
  const read = Math.ceil(cards * FIXED_SHARE);
  const votes = audit.contest.choices.map(() => 0);
  for (const card of readCards(audit.population, paper, diceOf(rng), read)) {
    if (card.read >= 0) votes[card.read] = (votes[card.read] ?? 0) + 1;
  }
  const [winner = -1] = audit.outcome.winners;
  const leads = votes.every((own, choice) => choice === winner || own < (votes[winner] ?? 0));
  if (leads) return { verdict: 'confirmed', cards, read, rounds: 1 };
  return { verdict: 'replaced', cards, read: cards, rounds: 1, handCount: handCount(audit, paper) };
}

/** Cards of the next round; infinite where only a full count decides, or nobody can say how many are enough. */
function further({ rows }: CardCheck): number {
  const open = rows.filter(({ status }) => status !== 'confirmed');
  return Math.max(...open.map(({ more }) => Math.ceil(more?.p80 ?? Number.POSITIVE_INFINITY)), 1);
}

function readCards(population: Population, paper: AuditedPaper, seed: string, count: number): readonly DrawnCard[] {
  const drawn = drawCards(population, seed, count);
  assert(drawn.ok, 'a sample that fits');
  const records = new Map(paper.records?.map(({ card, choice }) => [card, choice]));
  return drawn.value.map(({ batch, card }) => {
    const { name } = present(population.batches[batch], 'a batch');
    return { batch, recorded: records.get(card), read: paper.read(name, card) };
  });
}

function handCount({ contest, population }: CardAudit, { read }: AuditedPaper): readonly number[] {
  const votes = contest.choices.map(() => 0);
  for (const { name, cards, paper } of population.batches) {
    for (let card = 1; paper && card <= cards; card += 1) {
      const choice = read(name, card);
      if (choice >= 0) votes[choice] = (votes[choice] ?? 0) + 1;
    }
  }
  return votes;
}
