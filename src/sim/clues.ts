/**
 * Clues to single votes, each from one source: a code that was handed over, the order of check-ins and of stored votes,
 * a channel in which everybody voted alike.
 *
 * Source: dossier 1.5 and A6; attacks CS-01, CS-06, CS-08; results R15 and R20.
 * @module
 */
import { BLANK, NEVER } from '../domain/election.ts';
import { DESK_EVENTS, type Evidence, type LogRows } from '../domain/records/records.ts';
import type { SecrecyFigures } from '../domain/report/report.ts';
import { spreadRows } from '../stats/coderows.ts';
import { type Link, linkByOrder, mayHaveLeft, type OrderEvent } from '../stats/orderlink.ts';
import type { Knowledge } from '../world/index.ts';

/** Weights over choices, by choice (`BLANK` stands for itself), or over records, by row. */
export type Weights = ReadonlyMap<number, number>;

export interface Clue {
  readonly source: keyof Required<SecrecyFigures['bySource']>;
  readonly weights: Weights;
  /** Records the vote can be: the anonymity set. */
  readonly among: number;
  /** The same as weights over rows of the box, where the coalition reads it: what tells two clues to one row apart. */
  readonly records?: Weights;
  /** Whether it may be that none of these records is hers, because she brought no vote. */
  readonly mayBeNone?: boolean;
  /** The log does not fit the box or itself: these may be the wrong records even of somebody who brought a vote. */
  readonly shifted?: boolean;
  readonly assumes?: keyof typeof ASSUMED;
}

/** What certainties rest on that no record can show. */
export const ASSUMED = {
  ownRow: 'a code handed over was noted rightly, and its vote was neither carried off nor lost',
  gone: 'whoever is out when no device has been issued for half an hour has left with it',
  counted: 'paper ballots were counted rightly',
  brought: 'what was brought out as proof shows the vote that was cast',
} as const;

type Add = (person: number, clue: Clue) => void;

/** Whoever is out when nobody has been issued a carrier for so long has left with it: an assumption of the observer. */
const GIVEN_UP_SECONDS = 1800;

/** Chance that a voter brought no vote below which it is arithmetic. */
const NONE = 1e-6;

/**
 * A code that was handed over fixes the vote, unless another row has the same code beside another choice.
 *
 * It does so under one assumption, which no record can show to hold: that the code is hers as the list has it. Whoever
 * noted it wrongly, walked off with her card, or lost her vote in a restart has no row, and a row that has her code is
 * somebody else's. Where more people handed a code over than rows have it, that is seen to be so of one of them.
 */
export function addCodes({ controlProtocol, boxRecords }: Evidence, { collected }: Knowledge, add: Add): void {
  const rows = controlProtocol?.rows;
  if (rows === undefined) return;
  const stored = new Map<number, Map<number, number>>();
  Array.from(boxRecords?.code ?? []).forEach((code, row) => {
    stored.set(code, (stored.get(code) ?? new Map<number, number>()).set(row, 1));
  });
  const beside = new Map<number, Map<number, number>>();
  for (const { code, choice } of rows) {
    const choices = beside.get(code) ?? new Map<number, number>();
    choices.set(choice, (choices.get(choice) ?? 0) + 1);
    beside.set(code, choices);
  }
  const holders = new Map<number, number>();
  for (const { code } of collected) holders.set(code, (holders.get(code) ?? 0) + 1);
  for (const { person, code } of collected) {
    const choices = beside.get(code);
    if (choices === undefined) continue;
    const among = [...choices.values()].reduce((sum, each) => sum + each, 0);
    add(person, {
      source: 'codes',
      weights: choices,
      among,
      assumes: 'ownRow',
      mayBeNone: (holders.get(code) ?? 0) > among,
      ...(boxRecords === undefined ? {} : { records: stored.get(code) ?? new Map() }),
    });
  }
}

/**
 * Needs the log with its check-ins, and votes in the order in which they were stored: the box itself, or a control
 * protocol that kept the order. Carriers are handed out in the order of check-ins: the queue is first come, first
 * served.
 */
export function addOrder(evidence: Evidence, add: Add): void {
  const { deskLog } = evidence;
  const votes = votesInOrder(evidence);
  if (deskLog === undefined || votes === undefined) return;
  const story = readLog(deskLog);
  // Records that went with a restart, or were put in by hand, shift all that come after them.
  const fits = story.records === (evidence.boxRecords?.choice.length ?? evidence.protocolElectronic?.totals.accepted);
  const joined = evidence.policy['card.serialLogged'] === 'both';
  const linked = joined ? joinByCarrier(deskLog) : linkByOrder(story.events);
  // Where the serial number joins the two, whoever left with a carrier has no vote beside it.
  const left = joined ? [] : mayHaveLeft(story.events);
  linked.forEach((links, index) => {
    const person = story.people[index];
    if (person === undefined || links.length === 0) return;
    const weights = new Map<number, number>();
    const records = new Map<number, number>();
    for (const { record, probability } of links) {
      const row = story.stored[record] ?? -1;
      records.set(row, probability);
      for (const [choice, share] of votes(row)) weights.set(choice, (weights.get(choice) ?? 0) + probability * share);
    }
    const brought = links.reduce((sum, { probability }) => sum + probability, 0);
    const mayBeNone = brought < 1 - NONE || left[index] === true;
    const shifted = !fits || index >= story.inStep;
    const assumes = story.events.includes('gone') && !joined ? { assumes: 'gone' as const } : {};
    const clue: Clue = { source: 'order', weights, among: links.length, mayBeNone, shifted, ...assumes };
    if (weights.size > 0) add(person, evidence.boxRecords === undefined ? clue : { ...clue, records });
  });
}

/** What stands at a place in the order of storing; `undefined` where no record kept the order. */
function votesInOrder(evidence: Evidence): ((row: number) => Weights) | undefined {
  const { boxRecords, controlProtocol, protocolElectronic, policy, choices } = evidence;
  if (policy['log.order'] !== 'castOrder') return undefined;
  if (boxRecords !== undefined) {
    return (row) => {
      const choice = boxRecords.choice[row];
      return choice === undefined ? new Map() : new Map([[choice, 1]]);
    };
  }
  if (policy['cp.order'] !== 'castOrder' || controlProtocol === undefined || protocolElectronic === undefined) {
    return undefined;
  }
  const { accepted, byChoice } = protocolElectronic.totals;
  const listed = controlProtocol.rows.map(({ choice }) => choice);
  // Blank votes may have no line of their own: they are what is left.
  const blank = accepted - byChoice.reduce((sum, votes) => sum + votes, 0);
  const all = [
    ...choices.map((_, choice): [number, number] => [choice, byChoice[choice] ?? 0]),
    [BLANK, blank] as const,
  ];
  const without = new Map(
    all.map(([choice, votes]) => [choice, Math.max(0, votes - listed.filter((each) => each === choice).length)]),
  );
  return spreadRows({ listed, records: accepted, without });
}

interface Story {
  /** Who was checked in, in order. */
  readonly people: readonly number[];
  readonly events: readonly OrderEvent[];
  /** For each vote read from a carrier, its row in the box. */
  readonly stored: readonly number[];
  /** Votes that the log says were stored. */
  readonly records: number;
  /**
   * So many people, from the first, were each issued the carrier of the same number: as many check-ins as issues, once.
   * Whoever waits for a carrier and takes paper in the end leaves a check-in without one, and shifts all after her.
   */
  readonly inStep: number;
}

function readLog(log: LogRows): Story {
  const people: number[] = [];
  const events: OrderEvent[] = [];
  const stored: number[] = [];
  let records = 0;
  let lastIssue = 0;
  let issued = 0;
  let inStep = 0;
  for (let row = 0; row < log.event.length; row += 1) {
    const event = DESK_EVENTS[log.event[row] ?? -1];
    if (event === 'checkIn') people.push(log.subject[row] ?? -1);
    const second = log.second[row] ?? NEVER;
    if (event === 'issue') {
      if (second !== NEVER && second - lastIssue > GIVEN_UP_SECONDS) events.push('gone');
      events.push('issued');
      lastIssue = second;
      issued += 1;
      if (issued === people.length) inStep = issued;
    }
    if (event === 'read') events.push('stored');
    if (event === 'cleared') events.push('empty');
    if (event === 'read') stored.push(records);
    // Votes of the portable device stand among the others and belong to nobody who was checked in.
    if (event === 'read' || event === 'portable') records += 1;
  }
  return { people, events, stored, records, inStep };
}

/** One serial number beside the name and beside the vote: no guess is left. */
function joinByCarrier(log: LogRows): readonly (readonly Link[])[] {
  const links: Link[][] = [];
  const holder = new Map<number, number>();
  let record = 0;
  for (let row = 0; row < log.event.length; row += 1) {
    const event = DESK_EVENTS[log.event[row] ?? -1];
    const carrier = log.subject[row] ?? -1;
    if (event === 'issue') {
      holder.set(carrier, links.length);
      links.push([]);
    }
    if (event !== 'read') continue;
    const voter = holder.get(carrier);
    if (voter !== undefined) links[voter]?.push({ record, probability: 1 });
    // A second vote from the same carrier is nobody's.
    holder.delete(carrier);
    record += 1;
  }
  return links;
}

/**
 * What she brought out shows one choice; whether it is the one she cast is what she can deny. What was left on her card
 * she cannot deny.
 */
export function addProofs({ proven, residue }: Pick<Knowledge, 'proven' | 'residue'>, add: Add): void {
  for (const { person, choice } of residue) add(person, { source: 'card', weights: new Map([[choice, 1]]), among: 1 });
  for (const { person, choice } of proven) {
    add(person, { source: 'proof', weights: new Map([[choice, 1]]), among: 1, assumes: 'brought' });
  }
}

/** Everybody who voted in a channel without a second opinion is known, to whoever sees list and protocol. */
export function addUnanimity(evidence: Evidence, add: Add): void {
  const { protocolElectronic, protocolPaper, electronicList, paperList, policy } = evidence;
  if (policy['register.mode'] === 'unified') return;
  const tell = (
    byChoice: readonly number[] | undefined,
    others: number,
    list: Evidence['paperList'],
    byHand: boolean,
  ): void => {
    if (byChoice === undefined || list === undefined || others > 0) return;
    const only = byChoice.filter((votes) => votes > 0);
    if (only.length !== 1) return;
    const choice = byChoice.findIndex((votes) => votes > 0);
    const signed = Array.from(list.person).filter((_, row) => (list.signed[row] ?? -1) >= 0);
    // More signatures than votes: some of those who signed voted elsewhere or not at all.
    const mayBeNone = signed.length !== (only[0] ?? 0);
    for (const person of signed) {
      const clue: Clue = { source: 'unanimity', weights: new Map([[choice, 1]]), among: only[0] ?? 1, mayBeNone };
      add(person, byHand ? { ...clue, assumes: 'counted' } : clue);
    }
  };
  tell(protocolElectronic?.totals.byChoice, protocolElectronic?.totals.blank ?? 0, electronicList, false);
  tell(protocolPaper?.totals.byChoice, protocolPaper?.totals.invalid ?? 0, paperList, true);
}
