/**
 * The drawing, reading and deciding of an audit: in rounds under a risk limit, or once for a fixed share.
 *
 * A round is as large as would be enough in 80 of 100 audits if everything were as reported; after the last round, or
 * where no such number is known, everything is counted: the rule by which an audit stops is fixed beforehand.
 *
 * Source: audit notes 6c; Lindeman and Stark 2012.
 * @module
 */
import { assert, present } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import { type CardAudit, type CardCheck, checkCards, plannedAssertions } from '../../controls/audit/card-audit.ts';
import { drawCards } from '../../controls/audit/card-draw.ts';
import type { DrawnCard } from '../../controls/audit/card-tests.ts';
import type { AuditItem, AuditRound } from '../../domain/audits/log.ts';
import type { AuditSight } from '../../domain/audits/ports.ts';
import { type AuditIntruder, intercept } from './gate.ts';
import type { Sheets } from './sheets.ts';

/** Of the cards, where a fixed share is audited. An assumption. */
const FIXED_SHARE = 0.03;

/** Rounds after which all paper is counted. An assumption. */
export const ROUNDS_MAX = 5;

/** A committed audit, the paper as it lies there, and who is at work in it. */
export interface RunningAudit {
  readonly plan: CardAudit;
  readonly sheets: Sheets;
  /** The same as auditors read what is drawn. */
  readonly asRead: Sheets;
  readonly intruders: readonly AuditIntruder[];
}

export interface RoundsDone {
  readonly verdict: 'confirmed' | 'replaced' | 'impossible';
  readonly cards: number;
  readonly read: number;
  readonly roundsRead: number;
  readonly handCount?: readonly number[];
  readonly rounds: readonly AuditRound[];
}

/** @param items - the list of cards, which this fills. */
export function inRounds(
  audit: RunningAudit,
  seed: string,
  items: AuditItem[],
  sight: AuditSight,
  rng: Rng,
): RoundsDone {
  const { plan } = audit;
  const { cards } = plan.population.withPaper;
  const rounds: AuditRound[] = [];
  let read = 0;
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    readUpTo(audit, seed, read, items, sight);
    const check = checkCards(plan, usedOf(plan, items), rng.fork(`round/${round}`));
    if (check.rows.some(({ status }) => status === 'paperless')) {
      return { verdict: 'impossible', cards, read, roundsRead: 0, rounds };
    }
    const given = check.rows.map(({ pValue }) => pValue);
    const { pValues } = intercept(audit.intruders, { type: 'risk.print', round, pValues: given }, sight);
    const low = pValues.every((p) => p !== undefined && p <= plan.riskLimit);
    const next = read + further(check);
    const decision = low ? 'confirm' : next >= cards || round === ROUNDS_MAX ? 'countAll' : 'goOn';
    const closing = { type: 'round.close', outcome: { round, draws: read, pValues, decision } } as const;
    const { outcome } = intercept(audit.intruders, closing, sight);
    assert(outcome.decision !== 'goOn' || decision === 'goOn', 'nothing is left for another round');
    rounds.push(outcome);
    if (outcome.decision === 'confirm') return { verdict: 'confirmed', cards, read, roundsRead: round - 1, rounds };
    if (outcome.decision === 'countAll') {
      return { verdict: 'replaced', cards, read: cards, roundsRead: round, handCount: handCount(audit), rounds };
    }
    read = next;
  }
  assert(false, 'the last round decides');
}

/** Reads its share, and lets the outcome stand if the reported winner leads alone in it. No risk is computed. */
export function ofFixedShare(audit: RunningAudit, seed: string, items: AuditItem[], sight: AuditSight): RoundsDone {
  const { plan } = audit;
  const { cards } = plan.population.withPaper;
  const lacksPaper = plannedAssertions(plan).some(({ test }) => test === 'paperless');
  if (lacksPaper) return { verdict: 'impossible', cards, read: 0, roundsRead: 0, rounds: [] };
  const read = shareOf(cards);
  readUpTo(audit, seed, read, items, sight);
  const decision = leadsIn(plan, usedOf(plan, items)) ? 'confirm' : 'countAll';
  const closing = { type: 'round.close', outcome: { round: 1, draws: read, pValues: [], decision } } as const;
  const { outcome } = intercept(audit.intruders, closing, sight);
  const done = { cards, roundsRead: 1, rounds: [outcome] };
  if (outcome.decision === 'confirm') return { ...done, verdict: 'confirmed', read };
  return { ...done, verdict: 'replaced', read: cards, handCount: handCount(audit) };
}

const shareOf = (cards: number): number => Math.ceil(cards * FIXED_SHARE);

function leadsIn({ contest, outcome }: CardAudit, drawn: readonly DrawnCard[]): boolean {
  const votes = contest.choices.map(() => 0);
  for (const { read } of drawn) if (read >= 0) votes[read] = (votes[read] ?? 0) + 1;
  const [winner = -1] = outcome.winners;
  return votes.every((own, choice) => choice === winner || own < (votes[winner] ?? 0));
}

/**
 * Whether the first sample of a seed would confirm the outcome, with the very draw and test of the audit. The size of
 * that sample does not depend on the seed.
 */
export function rehearsal(
  kind: 'fixedShare' | 'rla',
  { plan, sheets }: RunningAudit,
  rng: Rng,
): AuditSight['rehearse'] {
  const { cards } = plan.population.withPaper;
  let size: number | undefined;
  return (seed) => {
    size ??= kind === 'rla' ? further(checkCards(plan, [], rng.fork('round/1'))) : shareOf(cards);
    if (size >= cards) return false;
    const sample = usedOf(plan, itemsOf(plan, sheets, seed, size));
    return kind === 'rla' ? checkCards(plan, sample).confirmed : leadsIn(plan, sample);
  };
}

/** Cards of the next round; infinite where only a full count decides, or nobody can say how many are enough. */
function further({ rows }: CardCheck): number {
  const open = rows.filter(({ status }) => status !== 'confirmed');
  return Math.max(...open.map(({ more }) => Math.ceil(more?.p80 ?? Number.POSITIVE_INFINITY)), 1);
}

function itemsOf({ population }: CardAudit, sheets: Sheets, seed: string, count: number): readonly AuditItem[] {
  const drawn = drawCards(population, seed, count);
  assert(drawn.ok, 'a sample that fits');
  return drawn.value.map(({ draw, batch: place, card }) => {
    const batch = present(population.batches[place], 'a batch').name;
    return { draw, batch, card, ...sheets(batch, card) };
  });
}

/** Reads the cards that were not read in earlier rounds. */
function readUpTo(
  { plan, asRead, intruders }: RunningAudit,
  seed: string,
  count: number,
  items: AuditItem[],
  sight: AuditSight,
): void {
  for (const item of itemsOf(plan, asRead, seed, count).slice(items.length)) {
    items.push(intercept(intruders, { type: 'card.write', item }, sight).item);
  }
}

/** The cards that are given to the tool. */
function usedOf({ population }: CardAudit, items: readonly AuditItem[]): readonly DrawnCard[] {
  const placeOf = new Map(population.batches.map(({ name }, place) => [name, place]));
  return items
    .filter(({ excluded }) => excluded === undefined)
    .map(({ batch, recorded, read }) => ({ batch: present(placeOf.get(batch), 'a batch'), recorded, read }));
}

/** What hands count on all paper that stands in the manifest. */
function handCount({ plan: { contest, population }, sheets }: RunningAudit): readonly number[] {
  const votes = contest.choices.map(() => 0);
  for (const { name, cards, paper } of population.batches) {
    for (let card = 1; paper && card <= cards; card += 1) {
      const { read } = sheets(name, card);
      if (read >= 0) votes[read] = (votes[read] ?? 0) + 1;
    }
  }
  return votes;
}
