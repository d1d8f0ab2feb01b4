/**
 * Whether commissions kept to their rules: corrections decided and few, rows as they were handed in, results published
 * as far down as they should be.
 *
 * Source: dossier 5, 7.5 (TB01, TB03, TB08); attacks TB-02, TB-11; controls C34, C37.
 * @module
 */

import type { TreeControl, TreeFinding } from '../../domain/tree/ports.ts';
import type { TreeEvidence } from '../../domain/tree/records.ts';
import type { PublishLevel, ResultLine } from '../../domain/tree/results.ts';
import { atLeastTail } from '../../stats/tails.ts';
import { sameLine, votesApart } from '../../tally/lines.ts';
import { FALSE_ALARM, openTreeFinding } from './open.ts';

interface CorrectionSettings {
  /** Share of stations that an honest commission may have to correct: those whose protocol does not add up. */
  readonly honestShare: number;
  readonly falseAlarm: number;
}

/**
 * The share is that of the habit `protocolSlip`, which follows from a fifth of commissions with such protocols (S16).
 */
const CORRECTION_SETTINGS: CorrectionSettings = { honestShare: 0.0047, falseAlarm: FALSE_ALARM };

const correctionsDecided: TreeControl = {
  id: 'corrections-decided',
  name: 'Corrections and their decisions',
  claim: 'protocols were corrected seldom, and each time by a decision where the rules ask for one',
  needs: ['corrections', 'stationList'],
  catalogue: ['C34', 'C37'],
  kinds: ['corrected_without_decision', 'many_corrections'],
  blindTo: 'rows changed without a correction being written down; decisions taken for the sake of form',
  cannotProve: 'That a correction was wrong: one form that is hard to fill in makes many.',
  source: 'S16; sailau.md 5, TB01, assumption A17',
  examine: ({ corrections, stationList, policy }) => {
    if (corrections === undefined || stationList === undefined) {
      return [openTreeFinding(['corrections', 'stationList'], 'corrections or list')];
    }
    const findings: TreeFinding[] = [];
    const undecided = corrections.filter(({ decided }) => !decided);
    if (undecided.length > 0 && policy['tec.correction'] === 'decision') {
      findings.push({
        kind: 'corrected_without_decision',
        level: 'irregularity',
        data: { stations: undecided.length, of: corrections.length, first: undecided[0]?.station ?? -1 },
        from: ['corrections'],
        innocent: 'a decision that was taken and not written down',
      });
    }
    const stations = new Set(corrections.map(({ station }) => station)).size;
    const { honestShare, falseAlarm } = CORRECTION_SETTINGS;
    const chances = new Array<number>(stationList.length).fill(honestShare);
    // More corrections than announced stations have no chance at all.
    if (atLeastTail(chances, stations) <= falseAlarm) {
      findings.push({
        kind: 'many_corrections',
        level: 'irregularity',
        data: { stations, of: stationList.length, usual: Math.round(honestShare * stationList.length) },
        from: ['corrections', 'stationList'],
        innocent: 'a new form that many stations filled in wrongly',
      });
    }
    return findings;
  },
};

/** Corrections that explain a row: decided ones, and all where the chair may decide alone. */
function explained({ corrections, policy }: TreeEvidence): ReadonlySet<number> {
  const chair = policy['tec.correction'] === 'chair';
  return new Set((corrections ?? []).filter(({ decided }) => decided || chair).map(({ station }) => station));
}

const rowsHandedIn: TreeControl = {
  id: 'rows-against-handed-in',
  name: 'Protocols as handed in against the tables of territorial commissions',
  claim: 'every row is a protocol that was handed in, changed by a valid correction only',
  needs: ['handedIn', 'tecTables', 'corrections'],
  catalogue: ['C34', 'C37'],
  kinds: ['row_differs', 'row_without_protocol', 'protocol_without_row'],
  blindTo: 'protocols that were rewritten before they were handed in; corrections that were decided and wrong',
  source: 'S16; sailau.md TB01, TB03; attacks.md TB-02',
  examine: (evidence) => {
    const { handedIn, tecTables, corrections } = evidence;
    if (handedIn === undefined || tecTables === undefined || corrections === undefined) {
      return [openTreeFinding(['handedIn', 'tecTables', 'corrections'], 'protocols, rows or corrections')];
    }
    const excused = explained(evidence);
    const papers = new Map(handedIn.map(({ station, line }) => [station, line]));
    const rows = tecTables.flatMap((table) => table.rows.map(({ unit, line }) => ({ station: unit, line })));
    const shown = new Set(rows.map(({ station }) => station));
    const differ = rows.filter(({ station, line }) => {
      const paper = papers.get(station);
      return paper !== undefined && !sameLine(paper, line) && !excused.has(station);
    });
    const apart = (station: number, line: ResultLine): number => votesApart(line, papers.get(station) ?? line);
    const found = [
      {
        kind: 'row_differs',
        data: {
          stations: differ.length,
          of: rows.length,
          votesApart: differ.reduce((sum, { station, line }) => sum + apart(station, line), 0),
          first: differ[0]?.station ?? -1,
        },
        innocent: 'a slip of whoever typed the table',
      },
      {
        kind: 'row_without_protocol',
        data: { stations: rows.filter(({ station }) => !papers.has(station)).length },
        innocent: 'a protocol that was read out over the telephone and came later',
      },
      {
        kind: 'protocol_without_row',
        data: { stations: handedIn.filter(({ station }) => !shown.has(station)).length },
        innocent: 'a row left out when the table was typed',
      },
    ].filter(({ data }) => data.stations > 0);
    const from = ['handedIn', 'tecTables', 'corrections'] as const;
    return found.map((each) => ({ ...each, level: 'contradiction', from }));
  },
};

const LEVELS: readonly PublishLevel[] = ['nation', 'region', 'station'];

const publicationLevel: TreeControl = {
  id: 'publication-level',
  name: 'How far down results are published',
  claim: 'results are published as far down as the rules say',
  needs: ['published'],
  catalogue: ['C34'],
  kinds: ['published_less_than_rules'],
  blindTo: 'rules that ask for little; figures that are published and wrong',
  source: 'S04, S16; sailau.md TB08; attacks.md TB-11',
  examine: ({ published, policy, tree }) => {
    if (published === undefined) return [openTreeFinding(['published'], 'publication')];
    const owed = policy['publish.level'];
    // A heading without its rows publishes no more than the total.
    const headingOnly =
      (published.level === 'station' && published.rows.length === 0) ||
      (published.level === 'region' && published.rows.length < tree.regions.length);
    const got = headingOnly ? 'nation' : published.level;
    if (LEVELS.indexOf(got) >= LEVELS.indexOf(owed)) return [];
    return [
      {
        kind: 'published_less_than_rules',
        level: 'irregularity',
        data: { owed, published: got },
        from: ['published'],
        innocent: 'tables that are late; asking again settles it',
      },
    ];
  },
};

export const RULE_CHECKS: readonly TreeControl[] = [correctionsDecided, rowsHandedIn, publicationLevel];
