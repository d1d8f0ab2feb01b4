/**
 * What a corrupt principal can touch on the way up, and where: one member of one commission reaches that commission's
 * table and no other.
 *
 * How many members of a commission it takes to use its secret is the rules' affair (`held-keys.ts`).
 * Source: dossier 5, 7.5; attackers' column of the attack catalogue, 2.7.
 * @module
 */
import type { Role } from '../roles.ts';
import type { KeyHolder } from '../transmission/held-keys.ts';
import type { TreeActType } from './acts.ts';
import type { TreeRecordType } from './records.ts';

export interface TreePower {
  readonly says: string;
  /** Any one of these roles holds it. */
  readonly heldBy: readonly Role[];
  /**
   * What one holder reaches: a station, one commission of a level, a region's turnout desk. One person for each, unless
   * a key takes a quorum.
   */
  readonly place: 'station' | 'tec' | 'middle' | 'cec' | 'region';
  readonly acts: readonly TreeActType[];
  readonly reads: readonly TreeRecordType[];
  /** Whose keys of lines and signatures it holds, as the rules have them made. */
  readonly keys?: KeyHolder;
}

export const TREE_POWERS = {
  'station.papers': {
    says: "holds the station's protocol between its door and the territorial commission",
    heldBy: ['PC', 'PE'],
    place: 'station',
    acts: ['copy.give', 'protocol.post', 'protocol.handIn'],
    reads: [],
  },
  'tec.entry': {
    says: 'enters the rows of a territorial commission',
    heldBy: ['TE'],
    place: 'tec',
    acts: ['row.enter', 'protocol.correct'],
    reads: ['handedIn', 'electronicProtocols', 'stationList', 'tecTables'],
  },
  'tec.sum': {
    says: 'adds up the table of a territorial commission',
    heldBy: ['TE'],
    place: 'tec',
    acts: ['tec.total'],
    reads: ['tecTables'],
  },
  'middle.sum': {
    says: 'enters and adds up the table of a regional or district commission',
    heldBy: ['TE'],
    place: 'middle',
    acts: ['middle.enter', 'middle.total'],
    reads: ['middleTables'],
  },
  'cec.database': {
    says: 'keeps the table of the central commission and what is published of it',
    heldBy: ['CE', 'VN'],
    place: 'cec',
    acts: ['cec.enter', 'cec.total', 'results.publish'],
    reads: ['cecTable', 'middleTables', 'tecTables'],
  },
  'recount.list': {
    says: 'names the stations whose paper is counted again',
    heldBy: ['TE', 'CE'],
    place: 'cec',
    acts: ['recount.choose'],
    reads: ['handedIn', 'stationList', 'tecTables'],
  },
  'turnout.desk': {
    says: "tells a region's turnout during the day",
    heldBy: ['TE', 'CE'],
    place: 'region',
    acts: ['turnout.report'],
    reads: ['stationList'],
  },
  'exchange.line': {
    says: "the telephone line of a station's exchange",
    heldBy: ['NW'],
    place: 'station',
    acts: ['message.send', 'receipt.send', 'voice.tell'],
    // What hangs on a door anybody can read who walks by.
    reads: ['doors', 'stationList'],
  },
  'station.modem': {
    says: 'starts the station program that calls the regional commission, and holds its password',
    heldBy: ['PC', 'TK'],
    place: 'station',
    acts: ['message.send'],
    reads: ['electronicProtocols', 'stationList'],
    keys: 'station',
  },
  'keys.vendor': {
    says: 'makes the program of the stations, and keys where the rules leave that to the vendor',
    heldBy: ['VN'],
    place: 'cec',
    acts: [],
    reads: [],
    keys: 'vendor',
  },
  'keys.commission': {
    says: "sits at the regional commission's end of the lines",
    heldBy: ['TE'],
    place: 'middle',
    acts: [],
    reads: [],
    keys: 'commission',
  },
} as const satisfies Readonly<Record<string, TreePower>>;
export type TreePowerId = keyof typeof TREE_POWERS;
