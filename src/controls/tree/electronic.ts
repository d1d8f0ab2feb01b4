/**
 * Electronic stations: files as they arrived, files that were carried, electronic votes within rows, and whether both
 * channels of a station look like one electorate.
 *
 * Source: dossier 7.5 (TB12), 9.5; attacks TB-08, TB-16, TX-01, AV-04; controls C37, C42, C49.
 * @module
 */
import type { TreeControl } from '../../domain/tree/ports.ts';
import type { StationLine, TreeEvidence } from '../../domain/tree/records.ts';
import { atLeastTail } from '../../stats/tails.ts';
import { TWO_SAMPLE_CANNOT_PROVE, twoSample } from '../../stats/two-sample.ts';
import { FALSE_ALARM, isCount, openTreeFinding, perMille } from './open.ts';

function sameVotes(a: readonly number[], b: readonly number[]): boolean {
  const longer = Math.max(a.length, b.length);
  return Array.from({ length: longer }, (_, choice) => (a[choice] ?? 0) === (b[choice] ?? 0)).every((same) => same);
}

const files: TreeControl = {
  id: 'files-against-protocols',
  name: 'Files of electronic stations against their protocols',
  claim: 'every electronic protocol has the figures that are booked, by file or telephone, or a file was carried',
  needs: ['files', 'carried', 'electronicProtocols'],
  catalogue: ['C37', 'C49'],
  kinds: ['file_differs', 'file_missing', 'file_without_protocol'],
  blindTo:
    'votes that were changed before both were made; what is in a carried file; whether booked figures came by file ' +
    'or were read out',
  source: 'sailau.md 5, 7.5; attacks.md TX-01, TX-03, TX-05',
  examine: ({ files: arrived, carried, electronicProtocols }) => {
    const needs = ['files', 'carried', 'electronicProtocols'] as const;
    if (arrived === undefined || carried === undefined || electronicProtocols === undefined) {
      return [openTreeFinding(needs, 'files or protocols')];
    }
    const byStation = new Map(arrived.map(({ station, byChoice }) => [station, byChoice]));
    const onFoot = new Set(carried);
    const papers = new Set(electronicProtocols.map(({ station }) => station));
    const differ = electronicProtocols.filter(({ station, byChoice }) => {
      const file = byStation.get(station);
      return file !== undefined && !sameVotes(file, byChoice);
    });
    const missing = electronicProtocols.filter(({ station }) => !byStation.has(station) && !onFoot.has(station));
    const alone = [...byStation.keys()].filter((station) => !papers.has(station));
    return [
      { kind: 'file_differs', found: differ.length, innocent: 'a file made anew after a slip; a figure misheard' },
      {
        kind: 'file_missing',
        found: missing.length,
        innocent: 'no call got through, and what followed was not written down',
      },
      { kind: 'file_without_protocol', found: alone.length, innocent: 'a protocol that came later' },
    ].flatMap(({ kind, found, innocent }) => {
      if (found === 0) return [];
      const data = { stations: found, of: electronicProtocols.length };
      return [{ kind, level: 'contradiction' as const, data, from: needs, innocent }];
    });
  },
};

/** Share of stations none of whose three calls gets through: the habit `lineFailure`, 0.1, three times. */
export const CARRIED_SHARE = 0.001;
export const LINES_CANNOT_PROVE =
  'That a line was cut, or that what came another way is false: the lines of one exchange fail together.';

const carriedFiles: TreeControl = {
  id: 'carried-files',
  name: 'Files that had to be carried',
  claim: 'no more files were carried than lines fail',
  needs: ['carried', 'electronicProtocols'],
  catalogue: ['C49'],
  kinds: ['many_carried'],
  blindTo: 'single lines that were cut; why a line failed',
  cannotProve: 'That a line was cut, or that what was carried is false: the lines of one exchange fail together.',
  source: 'sailau.md A11; attacks.md AV-04, TX-01',
  examine: ({ carried, electronicProtocols }) => {
    if (carried === undefined || electronicProtocols === undefined) {
      return [openTreeFinding(['carried', 'electronicProtocols'], 'carried files or protocols')];
    }
    const stations = new Set(carried).size;
    const chances = new Array<number>(electronicProtocols.length).fill(CARRIED_SHARE);
    if (stations === 0 || atLeastTail(chances, stations) > FALSE_ALARM) return [];
    return [
      {
        kind: 'many_carried',
        level: 'irregularity',
        data: { stations, of: electronicProtocols.length },
        from: ['carried', 'electronicProtocols'],
        innocent: 'an exchange that was out of order all evening',
      },
    ];
  },
};

/** Row and electronic protocol of each station that has both. */
function pairsOf({ tecTables, electronicProtocols }: TreeEvidence): readonly (StationLine & {
  readonly electronic: readonly number[];
})[] {
  const rows = new Map((tecTables ?? []).flatMap((table) => table.rows.map(({ unit, line }) => [unit, line] as const)));
  return (electronicProtocols ?? []).flatMap(({ station, byChoice }) => {
    const line = rows.get(station);
    return line === undefined ? [] : [{ station, line, electronic: byChoice }];
  });
}

const electronicInRows: TreeControl = {
  id: 'electronic-in-rows',
  name: 'Electronic votes within the rows',
  claim: 'every row holds at least the electronic votes of its station',
  needs: ['electronicProtocols', 'tecTables'],
  catalogue: ['C37'],
  kinds: ['electronic_votes_missing'],
  blindTo: 'electronic votes added twice; paper votes taken away',
  source: 'sailau.md 4.2 (equation 11), TB12; attacks.md TB-08',
  examine: (evidence) => {
    const needs = ['electronicProtocols', 'tecTables'] as const;
    if (needs.some((type) => evidence[type] === undefined)) return [openTreeFinding(needs, 'protocols or rows')];
    const pairs = pairsOf(evidence);
    const short = pairs.filter(({ line, electronic }) => {
      const sum = electronic.reduce((total, votes) => total + votes, 0);
      return sum > line.electronic || electronic.some((votes, choice) => votes > (line.byChoice[choice] ?? 0));
    });
    if (short.length === 0) return [];
    return [
      {
        kind: 'electronic_votes_missing',
        level: 'contradiction',
        data: { stations: short.length, of: pairs.length, first: short[0]?.station ?? -1 },
        from: needs,
        innocent: 'two of three protocols added up by hand at night',
      },
    ];
  },
};

const channelsApart: TreeControl = {
  id: 'channels-apart',
  name: 'Electronic against paper votes of one station',
  claim: 'in no station do electronic and paper votes differ more than chance has it',
  needs: ['electronicProtocols', 'tecTables'],
  catalogue: ['C42'],
  kinds: ['channels_differ'],
  blindTo: 'paper results fitted to the electronic ones; small stations; and why voters took a channel',
  cannotProve: TWO_SAMPLE_CANNOT_PROVE,
  source: 'RFE04; sailau.md 9.5; attacks.md TB-16',
  examine: (evidence) => {
    const needs = ['electronicProtocols', 'tecTables'] as const;
    if (needs.some((type) => evidence[type] === undefined)) return [openTreeFinding(needs, 'protocols or rows')];
    const { choices } = evidence;
    const tested = pairsOf(evidence).flatMap(({ station, line, electronic }) => {
      const votes = choices.map((_, choice) => electronic[choice] ?? 0);
      const paper = choices.map((_, choice) => (line.byChoice[choice] ?? 0) - (votes[choice] ?? 0));
      if (![...votes, ...paper].every((each) => isCount(each))) return [];
      const verdict = twoSample(votes, paper);
      return verdict.kind === 'tested' ? [{ station, ...verdict }] : [];
    });
    // Every station is a chance to look.
    const apart = tested.filter(({ p }) => p * tested.length <= FALSE_ALARM);
    const [first] = apart;
    if (first === undefined) return [];
    const worst = apart.reduce((most, each) => (each.effect > most.effect ? each : most), first);
    return [
      {
        kind: 'channels_differ',
        level: 'irregularity',
        data: {
          stations: apart.length,
          of: tested.length,
          worst: worst.station,
          choice: choices[worst.largest.choice] ?? '',
          electronicMinusPaperPerMille: perMille(worst.largest.difference),
        },
        from: needs,
        innocent: 'voters choose their channel: age, trust and pressure go with both channel and vote',
      },
    ];
  },
};

export const ELECTRONIC_CHECKS: readonly TreeControl[] = [files, carriedFiles, electronicInRows, channelsApart];
