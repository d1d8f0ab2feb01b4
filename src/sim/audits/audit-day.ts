/**
 * The audit of one station's day, from its evidence alone: cards are drawn in rounds until every assertion is
 * confirmed, or all paper is counted and takes the place of the reported outcome.
 *
 * The station is audited as an election of its own, which goes to whoever has most votes. Everything that is done
 * passes a gate, where attacks on the audit meet it, and leaves a record. Auditors misread as many of the cards drawn
 * as they are said to, none unless it is said.
 *
 * Source: audit notes 6c; Lindeman and Stark 2012.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import type { CardDesign } from '../../controls/audit/card-tests.ts';
import { mostVotesAudit } from '../../controls/audit/most-votes.ts';
import { populationOf } from '../../controls/audit/population.ts';
import type { AuditActOf } from '../../domain/audits/acts.ts';
import { AUDIT_STEPS, type AuditCommitment, type AuditItem, type AuditRecords } from '../../domain/audits/log.ts';
import type { AuditSight } from '../../domain/audits/ports.ts';
import type { Choice } from '../../domain/election.ts';
import type { Policy } from '../../domain/policy/types.ts';
import { type AuditIntruder, intercept } from './gate.ts';
import { misread } from './misread.ts';
import { type AuditEvidence, type AuditedPaper, auditedPaper } from './paper.ts';
import { inRounds, ofFixedShare, ROUNDS_MAX, type RoundsDone, rehearsal } from './rounds.ts';
import { diceOf, sheetsOf } from './sheets.ts';

export interface AuditTerms {
  readonly design: CardDesign;
  /** `0..1`, both excluded; absent: what the policy asks for. */
  readonly riskLimit?: number;
  /** Share of the cards drawn that auditors misread, `0..1`; absent: none. A full count misreads none. */
  readonly misread?: number;
}

/** What an attack on the audit is given: the published result, in which somebody leads. */
export interface AuditStake {
  readonly reported: AuditRecords['accounts'];
  readonly winner: Choice;
  readonly riskLimit: number;
}

/** @returns the attacks that take part; their streams are forked from `rng`. */
export type MountAttacks = (stake: AuditStake, rng: Rng) => readonly AuditIntruder[];

const NOBODY: MountAttacks = () => [];

export interface AuditedDay {
  /** What was done: `pooled` where a comparison was asked for and slips cannot be matched with records. */
  readonly design: CardDesign;
  /**
   * `impossible`: the lead rests on votes without paper, there is no paper or no protocol at all, or what was committed
   * to does not give the reported outcome. `none`: the policy knows no audit. Nothing is read in either case, and the
   * reported outcome stands.
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
  /** What the audit left behind; absent where none was begun. */
  readonly records?: AuditRecords;
  /** Attacks on it that took part, and what they used. */
  readonly intruders?: readonly AuditIntruder[];
}

export function auditDay(
  evidence: AuditEvidence,
  { design: asked, riskLimit: own, misread: share = 0 }: AuditTerms,
  rng: Rng,
  mount: MountAttacks = NOBODY,
): AuditedDay {
  const policy: Policy = evidence.policy;
  const { 'audit.kind': kind } = policy;
  const riskLimit = own ?? policy['audit.riskLimit'];
  const paper = auditedPaper(evidence);
  const design = asked === 'comparison' && (!paper.ok || paper.value.records === undefined) ? 'pooled' : asked;
  const impossible = { design, verdict: 'impossible', cards: 0, read: 0, rounds: 0 } as const;
  if (!paper.ok) return { ...impossible, reported: [] };
  const { choices } = evidence;
  const accounts = paper.value.totals;
  const reported = choices.map((_, choice) => accounts.reduce((sum, each) => sum + (each.votes[choice] ?? 0), 0));
  if (kind === 'none') return { ...impossible, verdict: 'none', reported };
  const winner = reported.indexOf(Math.max(...reported));
  const intruders = mount({ reported: accounts, winner, riskLimit }, rng.fork('attacks'));
  const made = manifestOf(paper.value, intruders);
  const population = populationOf(made.manifest, made.totals, choices.length);
  if (!population.ok) return { ...impossible, reported, intruders };
  const planned = mostVotesAudit(choices, { population: population.value, design, riskLimit });
  assert(planned.ok, 'a plurality has an outcome');
  // Whoever committed to totals with another winner has nothing to confirm.
  if (planned.value.outcome.winners[0] !== winner) return { ...impossible, reported, intruders };
  const { manifest, totals } = made;
  const commitment: AuditCommitment = {
    at: AUDIT_STEPS.commitment,
    ...{ kind, manifest, totals, choices, winner, design, riskLimit, roundsMax: kind === 'rla' ? ROUNDS_MAX : 1 },
  };
  const read = misread(paper.value.read, share, choices.length, rng.fork('misread'));
  const sheets = sheetsOf(paper.value, made.aside);
  const audit = { plan: planned.value, sheets, asRead: sheetsOf({ ...paper.value, read }, made.aside), intruders };
  const rolled = diceOf(rng);
  const sight: AuditSight = { paper: paperOf(paper.value), rehearse: rehearsal(kind, audit, rng) };
  const { seed } = intercept(intruders, { type: 'seed.say', seed: rolled }, sight);
  const items: AuditItem[] = [];
  const carryOut = kind === 'rla' ? inRounds : ofFixedShare;
  const { rounds: log, ...done }: RoundsDone = carryOut(audit, seed, items, sight, rng);
  const dice = policy['audit.seed'] === 'dice' ? { at: AUDIT_STEPS.seed, seed: rolled } : undefined;
  const records = { commitment, dice, seed: { at: AUDIT_STEPS.seed, seed }, items, rounds: log, accounts };
  return { design, reported, ...done, rounds: done.roundsRead, records, intruders };
}

type MadeManifest = Omit<AuditActOf<'manifest.publish'>, 'type'>;

function manifestOf(paper: AuditedPaper, intruders: readonly AuditIntruder[]): MadeManifest {
  const { manifest, totals } = paper;
  const honest = { type: 'manifest.publish', manifest, totals, aside: new Map() } as const;
  const rehearse = (): boolean => {
    assert(false, 'nothing can be drawn before there is a manifest');
  };
  return intercept(intruders, honest, { paper: paperOf(paper), rehearse });
}

/** What stands on each sheet of a container; empty where there is no such container. */
function paperOf({ manifest, read }: AuditedPaper): AuditSight['paper'] {
  return (batch) => {
    const cards = manifest.find(({ name }) => name === batch)?.cards ?? 0;
    return Array.from({ length: cards }, (_, at) => read(batch, at + 1));
  };
}
