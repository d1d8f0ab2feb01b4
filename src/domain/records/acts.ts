/**
 * Acts: effects with their data, the only way in which anything changes a record. An adversary that holds the power
 * over an act's type may change the fields named here, drop it, or add more of the same.
 *
 * Source: design section 6; where the vote is moment by moment, dossier 1.4.
 * @module
 */
import type { Basis, BOXES, Channel, Choice, ListName } from '../election.ts';
import type { ComplaintEvent } from './complaint-events.ts';
import type { KeptFromCount } from './declarations.ts';

/** Numbers of the electronic protocol, as the desk computer prints them. `byChoice` has one entry a choice. */
export interface ElectronicTotals {
  readonly accepted: number;
  readonly byChoice: readonly number[];
  readonly blank: number;
}

/** Numbers of the paper protocol. */
export interface PaperTotals {
  readonly byChoice: readonly number[];
  /** The line for all valid ballots, written beside the lines of the choices. */
  readonly valid: number;
  readonly invalid: number;
  /** Ballots in doubt that the commission decided by vote; each of them is among the valid or the invalid ones. */
  readonly contested: number;
}

/** Ways to handle a device that its program can tell apart; a script that was written down has the first of them. */
export const MANNERS = 1000;

/**
 * What the program of a booth device sees of a session beside the choice: its clock, in seconds since 06:00 of election
 * day, and the manner in which the device was handled (pauses, second thoughts, order of touches), `0..MANNERS - 1`.
 * Sessions of voters have every manner equally often.
 */
export interface Handling {
  readonly second: number;
  readonly manner: number;
}

/** Of a slip that a device prints of its own accord. */
export const NO_HANDLING: Handling = { second: 0, manner: 0 };

/** Which box a ballot lies in. */
export type BoxName = (typeof BOXES)[number];

/** Numbers of the summary protocol: voters who took part and the total of each choice over both channels. */
export interface SummaryTotals {
  readonly voters: number;
  readonly byChoice: readonly number[];
  readonly blank: number;
  readonly invalid: number;
}

/** The carrier of a vote that came in on the portable device's own storage. */
export const NO_CARRIER = -1;

/** One line of the control protocol. */
export interface CodeRow {
  readonly code: number;
  readonly choice: Choice;
}

export type Act =
  | { readonly type: 'list.add'; readonly person: number; readonly list: ListName; readonly basis: Basis }
  | { readonly type: 'list.sign'; readonly person: number; readonly list: ListName }
  | { readonly type: 'certificate.take'; readonly certificate: number; readonly retained: boolean }
  | { readonly type: 'carrier.issue'; readonly carrier: number }
  | { readonly type: 'code.assign'; readonly booth: number; readonly choice: Choice; readonly code: number }
  | {
      readonly type: 'carrier.write';
      readonly booth: number;
      readonly choice: Choice;
      readonly code: number;
      /** Whether the voter is still there. */
      readonly attended: boolean;
      readonly handling: Handling;
      /** Whether she votes by ear. */
      readonly audio: boolean;
    }
  | { readonly type: 'carrier.deliver'; readonly carrier: number; readonly choice: Choice; readonly code: number }
  | { readonly type: 'carrier.read'; readonly carrier: number }
  | { readonly type: 'box.record'; readonly carrier: number; readonly choice: Choice; readonly code: number }
  | { readonly type: 'carrier.erase'; readonly carrier: number }
  /** The portable device is connected, and the desk computer takes its votes in. */
  | { readonly type: 'portable.enter' }
  | { readonly type: 'ballot.issue'; readonly person: number; readonly signed: boolean }
  | { readonly type: 'ballot.cast'; readonly choice: Choice; readonly signed: boolean; readonly box: BoxName }
  | BallotAct
  | SlipAct
  | ListAct
  | ServiceAct
  | LogAct
  | PressedAct
  /** A complaint is taken down at the table; nobody has a number where it came up before she was looked up. */
  | {
      readonly type: 'complaint.take';
      readonly person: number;
      readonly event: ComplaintEvent;
      /** Code and choice as she says them, where she complains of the control protocol. */
      readonly says?: CodeRow;
    }
  | { readonly type: 'box.rewrite'; readonly row: number; readonly choice: Choice; readonly code: number }
  | { readonly type: 'box.rollback'; readonly backup: number }
  /** The minute of a restart by one person alone: signatures, and votes in the box before it. */
  | { readonly type: 'restart.minute'; readonly signatures: number; readonly before: number }
  | { readonly type: 'box.insert'; readonly choice: Choice; readonly code: number }
  | { readonly type: 'controlProtocol.print'; readonly rows: readonly CodeRow[] }
  /** Somebody comes to the door, so many seconds after posting, and this page of the control protocol hangs there. */
  | {
      readonly type: 'page.show';
      readonly to: 'voter' | 'observer';
      readonly after: number;
      readonly rows: readonly CodeRow[];
    }
  /** The desk computer prints how many votes it holds before the doors open. */
  | { readonly type: 'zero.print'; readonly records: number }
  /** The desk computer prints its totals when voting has ended, for everybody in the room to sign. */
  | { readonly type: 'close.print'; readonly totals: ElectronicTotals }
  | { readonly type: 'protocol.electronic'; readonly totals: ElectronicTotals }
  | { readonly type: 'protocol.paper'; readonly totals: PaperTotals }
  | { readonly type: 'protocol.summary'; readonly totals: SummaryTotals }
  | { readonly type: 'recorder.write'; readonly totals: ElectronicTotals }
  | { readonly type: 'recorder.swap'; readonly totals: ElectronicTotals; readonly serial: number }
  /** A request for a recount is taken down, at the second that is written on it. */
  | { readonly type: 'recount.request'; readonly second: number }
  | { readonly type: 'recount.answer'; readonly kind: 'count' | 'reprint'; readonly byChoice: readonly number[] };

/**
 * Paper ballots outside the hands of voters. `ballot.take`: a blank ballot leaves the stock unbooked; `box.reseal`: a
 * box is opened and gets a seal of another number; `ballot.sort`: one ballot, by its row, is laid on a pile;
 * `ballot.mar`: a second mark is made on it; `pile.count`: a pile is counted and its number called out.
 */
export type BallotAct =
  | { readonly type: 'opening.count'; readonly received: number; readonly pencil: boolean }
  | { readonly type: 'ballot.take' }
  | { readonly type: 'ballot.stuff'; readonly choice: Choice; readonly box: BoxName }
  | { readonly type: 'box.reseal'; readonly box: BoxName; readonly seal: number }
  | { readonly type: 'unused.cancel'; readonly ballots: number }
  | { readonly type: 'boxes.count'; readonly stationary: number; readonly mobile: number }
  | {
      readonly type: 'ballot.sort';
      readonly row: number;
      readonly mark: Choice;
      readonly pile: Choice;
      /** Whether it was in doubt, and how many members then held it valid; `NO_VOTE` where none was taken. */
      readonly contested: boolean;
      readonly votes: number;
    }
  | { readonly type: 'ballot.mar'; readonly row: number }
  | { readonly type: 'pile.count'; readonly pile: Choice; readonly counted: number };

/**
 * What tells somebody a vote, and is no record. `slip.collect`: a voter says which code was hers; `code.dictate`:
 * somebody outside gives her the code that she is to type, and notes whose it is; `file.open`: somebody who has a file
 * on her looks up her date of birth; `proof.bring`: she brings out what shows this vote; `card.swap`: a card that was
 * prepared outside is handed in in the place of this one, which leaves the station; `card.look`: whoever took a card
 * back looks at what is on it, knowing whose it was.
 */
export type PressedAct =
  | { readonly type: 'slip.collect'; readonly person: number; readonly code: number }
  | { readonly type: 'code.dictate'; readonly person: number; readonly code: number }
  | { readonly type: 'file.open'; readonly person: number }
  | { readonly type: 'proof.bring'; readonly person: number; readonly choice: Choice }
  | { readonly type: 'card.swap'; readonly carrier: number; readonly choice: Choice }
  | { readonly type: 'card.look'; readonly carrier: number };

/**
 * Slips and the sessions that they belong to. `slip.print`: a slip stands in the window, `attended` if the voter is
 * still there; `encoded` is what its machine code says beside its text. `slip.drop`: it falls into the box or is wound
 * up; `slip.void`: it is marked and kept apart;
 * `slip.lose`: it is torn in a jam. `slips.remove`: the last ones are taken out of the container, noted as lost in jams
 * or not; `slips.replace`: one of a choice is exchanged for one of another; `slips.reseal`: it is closed with a seal of
 * that number. `session.end`: a member ends a session whose voter
 * is gone. Of marked paper that is the vote itself, `paper.cast`: a voter drops what she carried to the box, and
 * `papers.count`: the commission has counted what lies in it, which is the electronic part of the result.
 */
export type SlipAct =
  | {
      readonly type: 'slip.print';
      readonly booth: number;
      readonly choice: Choice;
      readonly encoded: Choice;
      readonly attended: boolean;
      readonly handling: Handling;
      /** Whether she votes by ear. */
      readonly audio: boolean;
    }
  | { readonly type: 'slip.drop'; readonly booth: number; readonly choice: Choice; readonly encoded: Choice }
  | { readonly type: 'slip.void'; readonly booth: number; readonly by: 'device' | 'member' }
  | { readonly type: 'slip.lose'; readonly booth: number }
  | { readonly type: 'slips.remove'; readonly slips: number; readonly noted: boolean }
  | { readonly type: 'slips.replace'; readonly from: Choice; readonly to: Choice }
  | { readonly type: 'slips.reseal'; readonly seal: number }
  | { readonly type: 'session.end'; readonly booth: number; readonly cast: boolean; readonly choice: Choice }
  | { readonly type: 'paper.cast'; readonly person: number; readonly choice: Choice; readonly encoded: Choice }
  | { readonly type: 'papers.count'; readonly totals: ElectronicTotals };

/**
 * Lists and records beside the desk. `list.strike`: a name is taken off both lists before the day; `list.enter`: the
 * name of somebody who lives at another station is put on both; `home.request`: a request to vote at home is filed, and
 * marked in the list or not; `portable.bring`: the portable device comes back with these votes, in the order of the
 * trip, and bears this number; `prepared` if it is another one than the one that left. `register.cut`: from now on the
 * two tables of one list do not see each other's marks; `box.test`: a card for tests is read as if it were a voter's.
 */
export type ListAct =
  | { readonly type: 'list.strike'; readonly person: number }
  | { readonly type: 'list.enter' }
  | { readonly type: 'home.request'; readonly person: number; readonly marked: boolean }
  | {
      readonly type: 'portable.bring';
      readonly serial: number;
      readonly votes: readonly Choice[];
      readonly prepared: boolean;
    }
  | { readonly type: 'register.cut' }
  | { readonly type: 'box.test'; readonly choice: Choice };

/**
 * The desk computer's log. `log.publish`: the head of its chain as it stands, or the log itself, is published;
 * `log.rewrite`: these rows, by their numbers, are taken out, and the program makes its chain anew from the rest.
 */
export type LogAct =
  | { readonly type: 'log.publish'; readonly part: 'head' | 'log' }
  | { readonly type: 'log.rewrite'; readonly removed: readonly number[] };

/**
 * What the station serves with, at set times. `station.equip`: so many places at the table and devices are set up
 * before the doors open; `desk.serve`: a voter is looked up and signs, which takes so long.
 */
export type ServiceAct =
  | { readonly type: 'station.equip'; readonly desks: number; readonly devices: number }
  /** The ballot definition of a language comes into the devices: what is recorded for each choice on the screen. */
  | { readonly type: 'definition.load'; readonly language: number; readonly records: readonly Choice[] }
  | { readonly type: 'station.open'; readonly second: number }
  /** The clock of the desk computer is put forward by so many seconds, or back where they are negative. */
  | { readonly type: 'clock.set'; readonly seconds: number }
  | { readonly type: 'desk.serve'; readonly person: number; readonly seconds: number }
  /** Observers are told where to be while ballots are counted. */
  | { readonly type: 'observers.keep'; readonly kept: KeptFromCount }
  /** A call on which turnout is reported: bytes that go out and come in. */
  | { readonly type: 'line.session'; readonly sent: number; readonly received: number }
  /** A call on which the result is sent; the first has number 1. */
  | { readonly type: 'file.send'; readonly attempt: number }
  | FailureAct;

/**
 * Something stops working. `desk.stop`: the desk computer does not answer; `power.cut`: nothing electric works;
 * `device.stop`: so many booth devices are out of service; `station.fallBack`: paper for the rest of the day.
 */
export type FailureAct =
  | { readonly type: 'desk.stop'; readonly seconds: number }
  | { readonly type: 'power.cut'; readonly seconds: number }
  | { readonly type: 'device.stop'; readonly devices: number; readonly seconds: number }
  | { readonly type: 'station.fallBack' };

export type ActType = Act['type'];
export type ActOf<T extends ActType> = Extract<Act, { readonly type: T }>;

/** A person's presence that an attack adds to the day: she was invented, or has voted already. */
export interface AddedVisit {
  /** Seconds since 06:00. */
  readonly second: number;
  readonly channel: Channel;
  readonly choice: Choice;
  /** On what ground the registrar lets the visit in. */
  readonly basis: Basis;
  readonly person:
    | { readonly kind: 'invented' }
    | { readonly kind: 'votedElsewhere'; readonly certificate: number }
    /**
     * The visitor of an earlier visit comes again; `signed` says whether she signs a list again, `openly` that nobody
     * at the table helps her: she is served only where the list in front of it has no mark.
     */
    | { readonly kind: 'again'; readonly voter: number; readonly signed: boolean; readonly openly?: true }
    /**
     * Somebody votes under a name of the initial list, which `Tap.name` gives at that moment for this `key`. `own`: it
     * is her own name, and nobody at the table helps her.
     */
    | { readonly kind: 'named'; readonly key: number; readonly own: boolean };
  /** Served on the trip of the portable device and not in the room. */
  readonly home?: true;
  /** What an observer in the room could note when this visit begins. */
  readonly seen?: 'groupArrival' | 'proxyVote';
}
