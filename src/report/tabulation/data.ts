/**
 * What tabulating somebody else's file gave, as versioned data. Every view is made from it.
 * @module
 */
import { VERSION } from '../../base/version.ts';
import type { Outcome } from '../../tally/table-outcome.ts';
import type { Tabulation } from '../../tally/tabulation.ts';

export const TABULATION_VERSION = 1;
export const TABULATION_NOTICE =
  'Computed from the file alone. It says nothing about how the figures came about: invented ones can add up too.';

export interface LeftOutRows {
  readonly why: string;
  readonly says: string;
  readonly rows: number;
}

export interface FileFault {
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/** What is known of the file. */
export interface TabulatedFile {
  readonly file: string;
  readonly encoding: string;
  /** Nothing in the file says which encoding it has. */
  readonly encodingGuessed: boolean;
  readonly delimiter: string;
  /** Rows below the header; blank ones are counted apart. */
  readonly rowsRead: number;
  readonly rowsSummed: number;
  readonly rowsBlank: number;
  readonly leftOut: readonly LeftOutRows[];
  /** Columns that are no known column and no choice. */
  readonly columnsLeftOut: readonly string[];
  readonly faults: readonly FileFault[];
}

export interface TabulationReport extends TabulatedFile, Tabulation {
  readonly format: 'sailau-lab tabulation';
  readonly version: typeof TABULATION_VERSION;
  readonly tool: string;
  readonly notice: typeof TABULATION_NOTICE;
  /** Absent if none was asked for, or if there is none. */
  readonly outcome?: Outcome;
  /** Why there is no outcome although one was asked for. */
  readonly outcomeFault?: string;
}

export function assembleTabulation(
  file: TabulatedFile,
  tabulation: Tabulation,
  decided: Pick<TabulationReport, 'outcome' | 'outcomeFault'>,
): TabulationReport {
  return {
    format: 'sailau-lab tabulation',
    version: TABULATION_VERSION,
    tool: `sailau-lab ${VERSION}`,
    notice: TABULATION_NOTICE,
    ...file,
    ...tabulation,
    ...decided,
  };
}

/** What is wrong with the file: how it is written, and what in it does not add up. */
export const faultsIn = ({ faults, mismatches, outcomeFault }: TabulationReport): number =>
  faults.length + mismatches.length + (outcomeFault === undefined ? 0 : 1);
