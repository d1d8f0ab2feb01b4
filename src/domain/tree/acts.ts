/**
 * Acts on the way of results from the station to the public: the only way in which anything changes a figure there.
 *
 * Source: dossier 4.1 (P11 to P15), 4.3, 5, 7.5; design section 10.
 * @module
 */
import type { PublishLevel, ResultLine } from './results.ts';

/** One line of a published table. `unit` is a station, a region, or 0 for the country, by the level. */
export interface PublishedRow {
  readonly unit: number;
  readonly line: ResultLine;
}

export type TreeAct =
  /** Turnout as a region tells it. `came` is everybody who had come by then. */
  | { readonly type: 'turnout.report'; readonly region: number; readonly hour: number; readonly came: number }
  /** A certified copy leaves the station with an observer. */
  | { readonly type: 'copy.give'; readonly station: number; readonly line: ResultLine }
  | { readonly type: 'protocol.post'; readonly station: number; readonly line: ResultLine }
  /** The protocol as the station's commission hands it over. */
  | { readonly type: 'protocol.handIn'; readonly station: number; readonly line: ResultLine }
  /** Changed by the territorial commission; `decided`: by four of seven, and minuted. */
  | {
      readonly type: 'protocol.correct';
      readonly station: number;
      readonly line: ResultLine;
      readonly decided: boolean;
    }
  /**
   * A message as it is on the line, from whoever the line says is calling. `length`: as its first frame announces it;
   * fewer bytes are half a message. `minute`: of the day. `decided`: a decision about these figures lies beside it.
   */
  | {
      readonly type: 'message.send';
      readonly station: number;
      readonly minute: number;
      readonly length: number;
      readonly bytes: Uint8Array;
      readonly decided: boolean;
    }
  /** What the commission answers, on its way back. */
  | { readonly type: 'receipt.send'; readonly station: number; readonly bytes: Uint8Array }
  /** Figures as they are heard at the commission, where a station reads them out over the telephone. */
  | { readonly type: 'voice.tell'; readonly station: number; readonly byChoice: readonly number[] }
  /** One row of a territorial commission's table. A station number nobody knows is a station nobody opened. */
  | { readonly type: 'row.enter'; readonly tec: number; readonly station: number; readonly line: ResultLine }
  | { readonly type: 'tec.total'; readonly tec: number; readonly line: ResultLine }
  | { readonly type: 'middle.enter'; readonly middle: number; readonly tec: number; readonly line: ResultLine }
  | { readonly type: 'middle.total'; readonly middle: number; readonly line: ResultLine }
  | { readonly type: 'cec.enter'; readonly middle: number; readonly line: ResultLine }
  | { readonly type: 'cec.total'; readonly line: ResultLine }
  | {
      readonly type: 'results.publish';
      readonly level: PublishLevel;
      readonly rows: readonly PublishedRow[];
      readonly total: ResultLine;
    }
  /** The list of stations whose paper is counted again, rising. */
  | { readonly type: 'recount.choose'; readonly stations: readonly number[] };

export type TreeActType = TreeAct['type'];
export type TreeActOf<T extends TreeActType> = Extract<TreeAct, { readonly type: T }>;
