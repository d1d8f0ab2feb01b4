/**
 * Checks of the desk computer's log: that it is the log whose head was printed, and what it says of the votes.
 *
 * Source: dossier 1.4, EV28; control C38.
 * @module
 */
import { headOfLog } from '../crypto/logchain.ts';
import { isMarkedPaper } from '../domain/policy/marked-paper.ts';
import type { Control } from '../domain/ports.ts';
import { DESK_EVENTS } from '../domain/records/records.ts';
import { control, type FindingOf, openFinding } from './control.ts';
import { countOf, votesAtHome } from './counting.ts';

/** How votes go missing by the book. */
const LOST = 'votes lost in a restart, or discarded when the station went on with paper only';

/**
 * As many check-ins as stored votes in the desk computer's own log. Blind to what the same program left out of both.
 */
const readsLogged = control({
  id: 'log-reads',
  name: 'Log of the desk computer',
  claim: 'the log shows as many readings as votes came from carriers, and no refused card',
  needs: ['deskLog', 'protocolElectronic', 'applications', 'ballotAccount'],
  when: 'counted',
  catalogue: ['C38', 'C11'],
  kinds: ['log_differs_from_votes', 'cards_refused'],
  blindTo: 'what the same program leaves out of both',
  source: 'sailau.md 1.4, EV28',
  examine: (evidence) => {
    const { deskLog, protocolElectronic } = evidence;
    // What is carried to the box is read by nobody at the desk.
    if (isMarkedPaper(evidence.policy)) return [];
    const atHome = votesAtHome(evidence);
    if (deskLog === undefined || protocolElectronic === undefined || atHome === undefined) {
      return [openFinding(['deskLog', 'protocolElectronic', 'applications', 'ballotAccount'], 'log')];
    }
    const reads = countOf(deskLog.event, DESK_EVENTS.indexOf('read'));
    const refused = countOf(deskLog.event, DESK_EVENTS.indexOf('refused'));
    const findings: FindingOf<'log_differs_from_votes' | 'cards_refused'>[] = [];
    const expected = reads + atHome;
    if (expected !== protocolElectronic.totals.accepted) {
      findings.push({
        kind: 'log_differs_from_votes',
        level: 'contradiction',
        data: { readings: reads, atHome, votes: protocolElectronic.totals.accepted },
        from: ['deskLog', 'protocolElectronic', 'applications', 'ballotAccount'],
        innocent: LOST,
      });
    }
    if (refused > 0) {
      findings.push({
        kind: 'cards_refused',
        level: 'contradiction',
        data: { refused },
        from: ['deskLog'],
        innocent: 'a damaged card',
      });
    }
    return findings;
  },
});

/**
 * The log is the one whose head was printed. Blind to what the program never wrote, or wrote wrongly from the start.
 */
const chain = control({
  id: 'log-chain',
  name: 'Chain of the log',
  claim: 'the log is the one whose head was printed when voting ended',
  needs: ['deskLog', 'logSeal'],
  when: 'closed',
  catalogue: ['C38'],
  kinds: ['log_chain_broken'],
  blindTo: 'what the program left out or wrote wrongly before the head was printed',
  source: 'attacks.md C38; Haber and Stornetta 1991',
  examine: ({ deskLog, logSeal, policy }) => {
    if (!policy['log.hashchain']) return [];
    if (deskLog === undefined || logSeal === undefined) return [openFinding(['deskLog', 'logSeal'], 'log or its head')];
    if (headOfLog(deskLog) === logSeal.head) return [];
    return [
      {
        kind: 'log_chain_broken',
        level: 'contradiction',
        data: { rows: deskLog.event.length },
        from: ['deskLog', 'logSeal'],
        innocent: 'none: the head is made of the log',
      },
    ];
  },
});

export const LOG_CHECKS: readonly Control[] = [readsLogged, chain];
