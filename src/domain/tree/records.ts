/**
 * Records that results leave behind on their way, who may read them, and the evidence made of them.
 *
 * Source: dossier 4.3, 5, 7.5; design section 6.
 * @module
 */
import type { Audience } from '../election.ts';
import type { Behaviour, Policy } from '../policy/types.ts';
import type { ReceivedMessage } from '../transmission/records.ts';
import type { PublishedRow } from './acts.ts';
import type { CommissionTree, PublishLevel, ResultLine, ResultTable } from './results.ts';

export interface StationLine {
  readonly station: number;
  readonly line: ResultLine;
}

/** What came out where paper was counted again. Votes by choice. */
export interface StationRecount {
  readonly station: number;
  readonly chosenBy: 'random' | 'official';
  /** Ballots with a member's signature, counted by hand out of their packages. */
  readonly paper: readonly number[];
  /** Counted once, so that hands may have erred; absent where the count was repeated until two agreed. */
  readonly once?: true;
  /** Electronic votes, printed again: what the protocol of the night said. Empty where the station has none. */
  readonly printed: readonly number[];
}

/** One station as it was announced before the day. */
export interface AnnouncedStation {
  readonly station: number;
  readonly region: number;
  readonly tec: number;
  /** On the initial list. */
  readonly voters: number;
  readonly electronic: boolean;
  /**
   * Places at its registration table. Absent where the run gives the table no time (`deskSeconds` 0): no source has the
   * number. That everybody can know it is an assumption: whoever stands in the room can count them.
   */
  readonly desks?: number;
}

export interface TreeRecords {
  /** Stations as announced before the day: number, commission, voters. */
  readonly stationList: readonly AnnouncedStation[];
  /** Certified copies of summary protocols that observers took away. */
  readonly copies: readonly StationLine[];
  /** Stations whose observers asked for a certified copy and were refused one: each knows it of her own. */
  readonly refusals: readonly { readonly station: number }[];
  /** Protocols on station doors of which somebody kept a photograph. */
  readonly photographs: readonly StationLine[];
  /** Protocols as stations handed them in. */
  readonly handedIn: readonly StationLine[];
  /** Protocols that a territorial commission changed, and whether it decided so. */
  readonly corrections: readonly { readonly station: number; readonly decided: boolean }[];
  /** Files of electronic stations as they are booked; stations that read theirs out, and whose file was carried. */
  readonly files: readonly { readonly station: number; readonly byChoice: readonly number[] }[];
  readonly phoned: readonly number[];
  readonly carried: readonly number[];
  /** Every message that came over the line, in the order in which it came. */
  readonly received: readonly ReceivedMessage[];
  /** Minute of the day that stands on the protocol of each electronic station. */
  readonly signings: readonly { readonly station: number; readonly minute: number }[];
  /** Electronic protocols on doors of stations, where all three hang. */
  readonly doors: readonly { readonly station: number; readonly byChoice: readonly number[] }[];
  /** Electronic protocols of stations, as far as they went up with the summary. */
  readonly electronicProtocols: readonly { readonly station: number; readonly byChoice: readonly number[] }[];
  /**
   * Times that a device, the desk computer or all of the equipment of an electronic station went out of service, as its
   * log and its minutes have it.
   */
  readonly failures: readonly { readonly station: number; readonly failures: number }[];
  /** Certificates by station: issued to its voters, who were struck from its list, and accepted from others. */
  readonly certificates: readonly { readonly station: number; readonly issued: number; readonly accepted: number }[];
  /** National keys of people who stand on two lists, where their lines are signed. */
  readonly markedKeys: readonly { readonly station: number; readonly keys: readonly number[] }[];
  readonly tecTables: readonly ResultTable[];
  readonly middleTables: readonly ResultTable[];
  readonly cecTable: ResultTable;
  readonly published: {
    readonly level: PublishLevel;
    readonly rows: readonly PublishedRow[];
    readonly total: ResultLine;
  };
  /** Stations whose paper was counted again after publication, before whoever came to see it. */
  readonly recounts: readonly StationRecount[];
  /** Everybody who had come by an hour, as each region told it. */
  readonly turnout: readonly { readonly region: number; readonly hour: number; readonly came: number }[];
  /** Everybody who had come to a station by an hour, as an observer counted there. Forged signatures she counts too. */
  readonly clicks: readonly { readonly station: number; readonly hour: number; readonly came: number }[];
}
export type TreeRecordType = keyof TreeRecords;

/** What an auditor of one class may see. A record that is not there is unknown, which is not the same as fine. */
export type TreeEvidence = { readonly [T in TreeRecordType]?: TreeRecords[T] } & {
  readonly policy: Policy;
  readonly choices: readonly string[];
  readonly tree: CommissionTree;
  /** What the election is called in its messages; everybody knows it. */
  readonly election: string;
  /** What an auditor takes for ordinary; the same habits that checks of a station read. */
  readonly reference: Pick<Behaviour, 'handErrorMost'>;
};

/** The widest class that reads each record; `undefined`: it was never made. */
export const TREE_AUDIENCE: { readonly [T in TreeRecordType]: (policy: Policy) => Audience } = {
  stationList: () => 'public',
  copies: () => 'observer',
  refusals: () => 'observer',
  photographs: () => 'public',
  handedIn: () => 'auditor',
  corrections: (policy) => (policy['tec.tables'] === 'given' ? 'observer' : 'commission'),
  files: () => 'commission',
  phoned: () => 'commission',
  carried: () => 'commission',
  received: () => 'commission',
  signings: () => 'commission',
  doors: () => 'public',
  electronicProtocols: () => 'commission',
  failures: () => 'commission',
  certificates: () => 'commission',
  // No rule of the time joined lists of stations: whoever does it needs all of them.
  markedKeys: () => 'auditor',
  tecTables: (policy) => (policy['tec.tables'] === 'given' ? 'observer' : 'commission'),
  middleTables: () => 'commission',
  cecTable: () => 'commission',
  published: () => 'public',
  recounts: () => 'observer',
  turnout: () => 'public',
  clicks: () => 'observer',
};

/** Days after the vote within which tables of commissions are done. Source: article 94 as read; dossier 5. */
const TABLES_DAY = 2;

/** Days after the vote on which each record can be read, by whoever may. */
export const TREE_RECORD_DAY: { readonly [T in TreeRecordType]: (policy: Policy) => number } = {
  stationList: () => 0,
  copies: () => 0,
  refusals: () => 0,
  photographs: () => 0,
  handedIn: () => 0,
  corrections: () => TABLES_DAY,
  files: () => 0,
  phoned: () => 0,
  carried: () => 0,
  received: () => 0,
  signings: () => 0,
  doors: () => 0,
  electronicProtocols: () => 0,
  // Minutes, books and lists go up with the tables.
  failures: () => TABLES_DAY,
  certificates: () => TABLES_DAY,
  markedKeys: () => TABLES_DAY,
  tecTables: () => TABLES_DAY,
  middleTables: () => TABLES_DAY,
  cecTable: () => TABLES_DAY,
  published: (policy) => policy['publish.days'],
  // Nobody counts again what is not published; that it takes no day more is an assumption.
  recounts: (policy) => policy['publish.days'],
  turnout: () => 0,
  clicks: () => 0,
};

export const TREE_RECORD_SAYS: { readonly [T in TreeRecordType]: string } = {
  stationList: 'list of stations as announced before the day',
  copies: 'certified copies of protocols in the hands of observers',
  refusals: 'refusals of certified copies that observers noted',
  photographs: 'photographs of protocols on station doors',
  handedIn: 'protocols as stations handed them in',
  corrections: 'protocols changed by territorial commissions',
  files: 'result files of electronic stations as they are booked',
  phoned: 'electronic stations that read their figures out over the telephone',
  received: 'messages of electronic stations as they came over the line',
  signings: 'hours that stand on the protocols of electronic stations',
  doors: 'electronic protocols on station doors',
  carried: 'electronic stations whose file was carried by hand',
  electronicProtocols: 'electronic protocols handed in with the summary',
  failures: 'failures of equipment in the minutes of electronic stations',
  certificates: 'absentee voting certificates issued and accepted, station by station',
  markedKeys: 'marked lines of people who stand on the lists of two stations',
  tecTables: 'tables of the territorial commissions, station by station',
  middleTables: 'tables of the regional or district commissions',
  cecTable: 'table of the central commission',
  published: 'results as published',
  recounts: 'stations whose paper was counted again',
  turnout: 'turnout during the day as regions told it',
  clicks: 'counts of observers who clicked for each voter who came',
};
