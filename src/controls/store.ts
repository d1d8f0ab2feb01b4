/**
 * Checks of the electronic ballot box: its seal, what it held in the morning, restarts, counter, backups, log, totals.
 *
 * Source: dossier 4.1 (P3e, P6f), 7.1 (EV28 to EV31); controls C11, C20, C32, C38, C40.
 * @module
 */
import { MEMBERS } from '../domain/election.ts';
import { isMarkedPaper } from '../domain/policy/marked-paper.ts';
import type { Control } from '../domain/ports.ts';
import { DESK_EVENTS } from '../domain/records/records.ts';
import { control, type FindingOf, openFinding } from './control.ts';
import { countOf, distance, votesAtHome } from './counting.ts';

/** How votes go missing by the book. */
const LOST = 'votes lost in a restart, or discarded when the station went on with paper only';

/** The seal of the desk computer is whole. Blind to whoever knows how to lift one: most do not get caught. */
const storeSeal = control({
  id: 'store-seal',
  name: 'Seal of the desk computer',
  claim: 'nobody reached the stored votes between close and count',
  needs: ['storeSeal'],
  when: 'counted',
  catalogue: ['C20'],
  kinds: ['store_seal_broken'],
  blindTo: 'a seal lifted and put back; inspections find few of them',
  source: 'AP11; RC-06',
  examine: ({ storeSeal: seal, policy }) => {
    // Where there is no seal, nothing follows from finding none broken.
    if (seal === undefined || !policy['term.sealed']) return [openFinding(['storeSeal'], 'seals')];
    if (seal.intact) return [];
    return [
      {
        kind: 'store_seal_broken',
        level: 'contradiction',
        data: { intact: 0 },
        from: ['storeSeal'],
        innocent: 'a seal torn in handling',
      },
    ];
  },
});

/** Stored votes add up to the electronic protocol. Blind to votes changed before the print. */
const boxTotals = control({
  id: 'box-totals',
  name: 'Stored votes against electronic protocol',
  claim: 'the stored votes add up to the electronic protocol',
  needs: ['boxRecords', 'protocolElectronic'],
  when: 'counted',
  catalogue: ['C11'],
  kinds: ['protocol_differs_from_box'],
  blindTo: 'votes changed, added or exchanged before the protocol was printed',
  source: 'P08; sailau.md 4.2',
  examine: ({ boxRecords, protocolElectronic, choices, policy }) => {
    // Marked paper is counted by hand, and no vote is stored beside it.
    if (isMarkedPaper(policy)) return [];
    if (boxRecords === undefined || protocolElectronic === undefined) {
      return [openFinding(['boxRecords', 'protocolElectronic'], 'stored votes')];
    }
    const byChoice = choices.map((_, choice) => countOf(boxRecords.choice, choice));
    const moved = distance(byChoice, protocolElectronic.totals.byChoice);
    if (moved === 0 && boxRecords.choice.length === protocolElectronic.totals.accepted) return [];
    return [
      {
        kind: 'protocol_differs_from_box',
        level: 'contradiction',
        data: { rowsApart: moved, stored: boxRecords.choice.length, printed: protocolElectronic.totals.accepted },
        from: ['boxRecords', 'protocolElectronic'],
        innocent: 'none: both come out of one program',
      },
    ];
  },
});

/** The box was empty in the morning. Blind to a program that prints what is expected. */
const zero = control({
  id: 'zero-report',
  name: 'Zero report',
  claim: 'the box held nothing before opening',
  needs: ['zeroReport'],
  when: 'opening',
  catalogue: ['C32'],
  kinds: ['box_not_empty'],
  blindTo: 'a program that prints zero and holds votes',
  source: 'CEC05c; assumption A10',
  examine: ({ zeroReport }) => {
    if (zeroReport === undefined) return [openFinding(['zeroReport'], 'zero report')];
    if (zeroReport.records === 0) return [];
    return [
      {
        kind: 'box_not_empty',
        level: 'contradiction',
        data: { records: zeroReport.records },
        from: ['zeroReport'],
        innocent: 'votes of a rehearsal left in the box',
      },
    ];
  },
});

/** Every restart has minutes by all members and loses nothing. Blind to what was entered afterwards. */
const restartMinutes = control({
  id: 'restart-minutes',
  name: 'Minutes of restarts',
  claim: 'every restart was minuted by all members and lost no vote',
  needs: ['restartMinutes'],
  when: 'closed',
  catalogue: ['C38', 'C40'],
  kinds: ['restart_not_minuted', 'restart_lost_votes'],
  blindTo: 'what was put in the place of the votes that a restart removed',
  source: 'EKZ; assumption A13',
  examine: ({ restartMinutes: minutes }) => {
    if (minutes === undefined) return [openFinding(['restartMinutes'], 'minutes')];
    return Array.from(minutes.signatures).flatMap((signatures, row) => {
      const lost = (minutes.recordsBefore[row] ?? 0) - (minutes.recordsAfter[row] ?? 0);
      const findings: FindingOf<'restart_not_minuted' | 'restart_lost_votes'>[] = [];
      if (signatures < MEMBERS) {
        findings.push({
          kind: 'restart_not_minuted',
          level: 'irregularity',
          data: { signatures, members: MEMBERS },
          from: ['restartMinutes'],
          innocent: 'members who signed later or not at all in the rush',
        });
      }
      if (lost > 0) {
        findings.push({
          kind: 'restart_lost_votes',
          level: 'irregularity',
          data: { lost },
          from: ['restartMinutes'],
          innocent: 'votes after the last backup',
        });
      }
      return findings;
    });
  },
});

/** The counter that only goes up equals the votes stored. Blind to votes rewritten in place. */
const counter = control({
  id: 'counter',
  name: 'Counter that only goes up',
  claim: 'as many votes are stored as the counter shows, those from homes allowed for',
  needs: ['counter', 'protocolElectronic', 'applications', 'ballotAccount'],
  when: 'counted',
  catalogue: ['C40'],
  kinds: ['counter_ahead', 'counter_behind'],
  blindTo: 'votes rewritten in place; as many added after close as came from homes, which the reading may not hold yet',
  source: 'C40; RC-12',
  examine: (evidence) => {
    const { counter: readings, protocolElectronic, policy } = evidence;
    if (policy['box.counter'] === 'none' || isMarkedPaper(policy)) return [];
    const atHome = votesAtHome(evidence);
    if (readings === undefined || protocolElectronic === undefined || atHome === undefined) {
      return [openFinding(['counter', 'protocolElectronic', 'applications', 'ballotAccount'], 'counter')];
    }
    // The last reading is taken at close, before or after the portable device was entered: both are by the book.
    const atClose = readings.value[readings.value.length - 1] ?? 0;
    const stored = protocolElectronic.totals.accepted;
    if (stored >= atClose && stored <= atClose + Math.max(0, atHome)) return [];
    return [
      {
        kind: stored < atClose ? 'counter_ahead' : 'counter_behind',
        level: 'contradiction',
        data: { counter: atClose, atHome, stored },
        from: ['counter', 'protocolElectronic', 'applications', 'ballotAccount'],
        innocent: LOST,
      },
    ];
  },
});

/** A backup never holds more than what came later. Blind to a store that was filled up again. */
const backups = control({
  id: 'backups',
  name: 'Backups in sequence',
  claim: 'no later backup holds fewer votes than an earlier one, and the log has a minute for each restart',
  needs: ['backups', 'deskLog', 'restartMinutes'],
  when: 'closed',
  catalogue: ['C38', 'C11'],
  kinds: ['backup_shrank', 'restart_without_minute'],
  blindTo: 'a store that was filled up again before the next backup',
  source: 'S04 (periodic local backups); RC-12',
  examine: (evidence) => {
    const { backups: saved, deskLog, restartMinutes: minutes } = evidence;
    if (saved === undefined || deskLog === undefined || minutes === undefined)
      return [openFinding(['backups', 'deskLog'], 'backups or log')];
    const later = Array.from(saved.records).findIndex((records, row) => records < (saved.records[row - 1] ?? records));
    const restarts = countOf(deskLog.event, DESK_EVENTS.indexOf('restart'));
    const findings: FindingOf<'backup_shrank' | 'restart_without_minute'>[] = [];
    if (later > 0)
      findings.push({
        kind: 'backup_shrank',
        level: 'contradiction',
        data: { before: saved.records[later - 1] ?? 0, after: saved.records[later] ?? 0 },
        from: ['backups'],
        innocent: LOST,
      });
    if (restarts !== minutes.second.length) {
      findings.push({
        kind: 'restart_without_minute',
        level: 'contradiction',
        data: { restarts, minutes: minutes.second.length },
        from: ['deskLog', 'restartMinutes'],
        innocent: 'a restart that nobody wrote down',
      });
    }
    return findings;
  },
});

export const STORE_CHECKS: readonly Control[] = [storeSeal, boxTotals, zero, restartMinutes, counter, backups];
