/**
 * What a corrupt principal can touch: a power is a set of acts, moves and records, and the roles that hold it.
 *
 * Source: dossier 1.4 (where the vote is, moment by moment) and the attackers' column of the attack catalogue.
 * @module
 */
import type { ActType } from './records/acts.ts';
import type { Principal } from './records/events.ts';
import type { RecordType } from './records/records.ts';
import type { Role } from './roles.ts';

/**
 * What a corrupt principal can touch. The world checks it before it offers an act, and asserts it on what comes back.
 */
export interface Power {
  readonly says: string;
  /** Any one of these roles holds it. */
  readonly heldBy: readonly Role[];
  /** Where the holder stands: two powers at different places need different people. */
  readonly place: 'station' | 'outside' | 'anywhere';
  readonly acts: readonly ActType[];
  readonly moves: readonly Principal[];
  readonly reads: readonly RecordType[];
}

export const POWERS = {
  'voters.own': {
    says: 'what the taking-part voters themselves do',
    heldBy: ['VO'],
    place: 'anywhere',
    acts: [],
    moves: ['voter'],
    // Whoever stands on two lists knows of both.
    reads: ['personKeys'],
  },
  'voters.pressed': {
    says: 'tells a dependent group what to do and asks for proof',
    heldBy: ['CO'],
    place: 'outside',
    acts: ['slip.collect', 'code.dictate', 'proof.bring', 'card.swap'],
    moves: ['voter'],
    reads: ['controlProtocol'],
  },
  'voters.files': {
    says: 'has a file on each of a dependent group, with her date of birth',
    heldBy: ['CO'],
    place: 'outside',
    acts: ['file.open'],
    moves: [],
    reads: [],
  },
  'desk.hands': {
    says: 'sits at the registration table: lists, issue, the returned card before and while it is read',
    heldBy: ['PE', 'PC'],
    place: 'station',
    acts: [
      'carrier.deliver',
      'carrier.read',
      'carrier.erase',
      'portable.enter',
      'card.look',
      'list.add',
      'list.sign',
      'certificate.take',
      'ballot.issue',
      'home.request',
      'desk.serve',
      'session.end',
    ],
    moves: ['registrar'],
    reads: ['deskLog', 'paperList', 'electronicList', 'goneEntries'],
  },
  'portable.trip': {
    says: 'carries the portable device to voters at home and back',
    heldBy: ['PE', 'PC'],
    place: 'station',
    acts: ['portable.bring'],
    moves: [],
    reads: [],
  },
  'station.setup': {
    says: 'sets up tables and booth devices before the doors open',
    heldBy: ['PE', 'PC', 'TK'],
    place: 'station',
    acts: ['station.equip'],
    moves: [],
    reads: [],
  },
  'desk.service': {
    says: 'has cards for tests and the cables of the desk in his bag, and looks after the settings of its computer',
    heldBy: ['TK'],
    place: 'station',
    acts: ['box.test', 'register.cut', 'clock.set'],
    moves: [],
    reads: [],
  },
  'list.operator': {
    says: 'makes up the voter lists before they go to the station',
    heldBy: ['TE'],
    place: 'outside',
    acts: ['list.strike', 'list.enter'],
    moves: [],
    reads: [],
  },
  'terminal.software': {
    says: 'the program of the booth device',
    heldBy: ['VN', 'TK'],
    place: 'anywhere',
    acts: ['carrier.write', 'code.assign', 'slip.print', 'slip.drop', 'slip.void', 'device.stop'],
    moves: [],
    reads: [],
  },
  'ballot.definition': {
    says: 'prepares the ballot definitions that go into the booth devices',
    heldBy: ['VN', 'TK'],
    place: 'anywhere',
    acts: ['definition.load'],
    moves: [],
    reads: [],
  },
  'desk.software': {
    says: 'the program of the desk computer',
    heldBy: ['VN', 'TK'],
    place: 'anywhere',
    acts: [
      'box.record',
      'zero.print',
      'close.print',
      'controlProtocol.print',
      'protocol.electronic',
      'recorder.write',
      'log.rewrite',
    ],
    moves: [],
    reads: ['boxRecords', 'deskLog'],
  },
  'box.store': {
    says: 'physical access to the stored votes between close and count',
    heldBy: ['HW', 'TK'],
    place: 'station',
    acts: ['box.rewrite'],
    moves: [],
    reads: ['boxRecords'],
  },
  'recorder.store': {
    says: 'the data recording device on its way from the station',
    heldBy: ['PE', 'PC', 'TK'],
    place: 'station',
    acts: ['recorder.swap'],
    moves: [],
    reads: ['recorder', 'protocolElectronic'],
  },
  'desk.restart': {
    says: 'declares a fault, restarts the desk computer from a backup and enters records',
    heldBy: ['TK'],
    place: 'station',
    acts: ['box.rollback', 'box.insert', 'restart.minute', 'station.fallBack'],
    moves: ['technician'],
    reads: ['boxRecords', 'backups'],
  },
  'protocol.merge': {
    says: 'adds the two channels into the summary protocol',
    heldBy: ['PE', 'PC', 'TE'],
    place: 'anywhere',
    acts: ['protocol.summary'],
    moves: [],
    reads: ['protocolElectronic', 'protocolPaper'],
  },
  'ballots.hands': {
    says: 'has blank ballots at hand and a box to herself for a moment',
    heldBy: ['PE', 'PC'],
    place: 'station',
    acts: ['ballot.take', 'ballot.stuff', 'box.reseal'],
    moves: [],
    reads: [],
  },
  'slips.hands': {
    says: 'clears jams, voids slips with a key, and has the container of the slips to herself for a moment',
    heldBy: ['PE', 'PC'],
    place: 'station',
    acts: ['slip.void', 'slip.lose', 'slips.remove', 'slips.replace', 'slips.reseal'],
    moves: [],
    reads: ['protocolElectronic', 'slips', 'slipSeal'],
  },
  'count.table': {
    says: 'sits at the table where ballots are sorted, judged and counted',
    heldBy: ['PE', 'PC'],
    place: 'station',
    acts: ['ballot.sort', 'ballot.mar', 'pile.count'],
    moves: [],
    reads: [],
  },
  'protocol.paper': {
    says: 'writes the paper protocol, knowing what the machines gave',
    heldBy: ['PE', 'PC', 'TE'],
    place: 'anywhere',
    acts: ['protocol.paper'],
    moves: [],
    reads: ['protocolElectronic'],
  },
  'recount.answer': {
    says: 'decides what is handed over when a recount is asked for',
    heldBy: ['PC', 'TK'],
    place: 'station',
    acts: ['recount.answer'],
    moves: [],
    reads: ['boxRecords'],
  },
  'complaints.desk': {
    says: 'takes down complaints and requests for a recount, later than they are brought or not at all',
    heldBy: ['PE', 'PC'],
    place: 'station',
    acts: ['complaint.take', 'recount.request'],
    moves: [],
    reads: [],
  },
  'list.door': {
    says: 'hangs up the list of codes at the door, and can hang another in its place',
    heldBy: ['PE', 'PC'],
    place: 'station',
    acts: ['page.show'],
    moves: [],
    reads: [],
  },
  'count.room': {
    says: 'decides who may be in the room, and where, while ballots are counted',
    heldBy: ['PC'],
    place: 'station',
    acts: ['observers.keep'],
    moves: [],
    reads: [],
  },
  'chair.refuses': {
    says: 'tells a voter to her face that there is no paper for her',
    heldBy: ['PC'],
    place: 'station',
    acts: [],
    moves: ['chair'],
    reads: [],
  },
  'chair.password': {
    says: 'keeps the envelope with the password that starts the system',
    heldBy: ['PC'],
    place: 'station',
    acts: ['station.open'],
    moves: ['chair'],
    reads: [],
  },
  'log.centre': {
    says: 'publishes what the stations hand up of their logs',
    heldBy: ['CE'],
    place: 'outside',
    acts: ['log.publish'],
    moves: [],
    reads: [],
  },
  line: {
    says: 'reaches the lines into the station: network, telephone, electricity',
    heldBy: ['NW'],
    place: 'outside',
    acts: ['desk.stop', 'power.cut', 'file.send'],
    moves: ['network'],
    reads: [],
  },
  'line.server': {
    says: 'the server of the regional commission, at the other end of the line on which stations report',
    heldBy: ['VN', 'CE'],
    place: 'outside',
    acts: ['line.session', 'definition.load'],
    moves: [],
    reads: [],
  },
  'desk.eyes': {
    says: 'sees who is checked in and reads the stored records in their order',
    heldBy: ['PE', 'PC', 'TK'],
    place: 'station',
    acts: [],
    moves: [],
    reads: ['deskLog', 'boxRecords'],
  },
} as const satisfies Readonly<Record<string, Power>>;
export type PowerId = keyof typeof POWERS;
