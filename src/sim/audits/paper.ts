/**
 * What an audit of one station's day rests on: the protocols as the reported result, slips and ballots as the paper.
 *
 * All of it is evidence, and the result is that of the channels and not of their sum. The manifest is counted in sheets
 * when containers are opened, with slips that the minutes have as lost; it is never smaller than what was reported, so
 * that votes without paper are phantoms. Slips are matched with records only where a single roll and a store in the
 * order of voting let anybody do so, with all that this tells of the voters; nobody writes a number on a slip.
 *
 * Source: audit notes 6c; dossier assumptions A6, A19.
 * @module
 */
import { err, ok, type Result } from '../../base/result.ts';
import { type BatchTotals, type CardRecord, type Manifest, NOT_FOUND } from '../../domain/audit.ts';
import { type Choice, INVALID } from '../../domain/election.ts';
import { type Evidence, paperEvent, UNREADABLE } from '../../domain/records/records.ts';

export const AUDIT_NEEDS = [
  'slips',
  'paperMinutes',
  'ballots',
  'protocolElectronic',
  'protocolPaper',
  'boxRecords',
] as const;
export type AuditEvidence = Pick<Evidence, (typeof AUDIT_NEEDS)[number] | 'choices' | 'policy' | 'electronicStation'>;

export interface AuditedPaper {
  readonly manifest: Manifest;
  readonly totals: readonly BatchTotals[];
  /** What stands on a card, by its batch and its place from 1. */
  readonly read: (batch: string, card: number) => Choice;
  /** Machine's records of single cards; `undefined` where they cannot be matched with paper. */
  readonly records: readonly CardRecord[] | undefined;
}

const SLIPS = 'slips';
const BALLOTS = 'ballots';

/** @returns the paper with what was reported of it, or the protocol that is missing. */
export function auditedPaper(evidence: AuditEvidence): Result<AuditedPaper, 'noProtocol'> {
  const { protocolElectronic, protocolPaper, electronicStation, slips, ballots } = evidence;
  if (protocolPaper === undefined || (electronicStation && protocolElectronic === undefined)) return err('noProtocol');
  const paper = protocolPaper.totals;
  const onBallots = { name: BALLOTS, votes: paper.byChoice, invalid: paper.invalid };
  const batches = [batchOf(onBallots, ballots?.choice.length ?? 0, ballots !== undefined)];
  if (protocolElectronic !== undefined) {
    const { accepted, byChoice } = protocolElectronic.totals;
    const onSlips = { name: SLIPS, votes: byChoice, invalid: Math.max(0, accepted - sumOf(byChoice)) };
    const found = (slips?.choice.length ?? 0) + lostIn(evidence);
    batches.unshift(batchOf(onSlips, found, slips !== undefined));
  }
  // What nobody reported and nobody found is no batch.
  const held = batches.filter(({ batch }) => batch.cards > 0);
  return ok({
    manifest: held.map(({ batch }) => batch),
    totals: held.map(({ totals }) => totals),
    read: (batch, card) => (batch === SLIPS ? slipAt(evidence, card - 1) : ballotAt(evidence, card - 1)),
    records: matchedRecords(evidence),
  });
}

const sumOf = (votes: readonly number[]): number => votes.reduce((sum, each) => sum + each, 0);

function batchOf(totals: BatchTotals, found: number, paper: boolean) {
  const { name, votes, invalid } = totals;
  return { totals, batch: { name, cards: Math.max(found, sumOf(votes) + invalid), paper, stratum: name } };
}

function lostIn({ paperMinutes }: AuditEvidence): number {
  const lost = paperEvent('slipLost');
  return Array.from(paperMinutes?.event ?? []).filter((event) => event === lost).length;
}

function slipAt({ slips }: AuditEvidence, row: number): Choice {
  const choice = slips?.choice[row] ?? UNREADABLE;
  if (choice === UNREADABLE) return NOT_FOUND;
  return choice < 0 ? INVALID : choice;
}

/** A ballot that no member signed is invalid whatever it says. */
function ballotAt({ ballots }: AuditEvidence, row: number): Choice {
  const choice = ballots?.choice[row];
  if (choice === undefined) return NOT_FOUND;
  return choice < 0 || ballots?.signed[row] === 0 ? INVALID : choice;
}

/**
 * The slip at each place of the only roll belongs to the vote that was stored in the same place. One that a jam tore
 * shifts all after it: the audit stays right, and reads more.
 */
function matchedRecords({ slips, ballots, boxRecords, protocolElectronic, policy }: AuditEvidence) {
  if (slips?.roll === undefined || boxRecords === undefined || protocolElectronic === undefined) return undefined;
  if (policy['log.order'] !== 'castOrder' || new Set(slips.roll).size > 1) return undefined;
  if ((ballots?.choice.length ?? 0) > 0) return undefined;
  const stored = Array.from(boxRecords.choice);
  const { accepted, byChoice } = protocolElectronic.totals;
  const differ = byChoice.some((votes, choice) => stored.filter((each) => each === choice).length !== votes);
  // Records that do not give the result are no records of it.
  if (differ || stored.length !== accepted) return undefined;
  return stored.map(
    (choice, row): CardRecord => ({ batch: SLIPS, card: row + 1, choice: choice < 0 ? INVALID : choice }),
  );
}
