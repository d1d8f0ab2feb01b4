/**
 * What voters said, held against what else is known of it: calls to a hotline, a test of the device, its slips.
 *
 * Source: attack catalogue AU-14 and AU-15; controls C04, C15 and C43.
 * @module
 */
import { isMarkedPaper } from '../domain/policy/marked-paper.ts';
import { isInTime } from '../domain/policy/recount-time.ts';
import type { Control } from '../domain/ports.ts';
import { COMPLAINT_EVENTS, type NoteRows, UNREADABLE } from '../domain/records/records.ts';
import { handErrorTail } from '../stats/hand-errors.ts';
import { cleanTestChance } from '../stats/stop-rule.ts';
import { ALARM_CHANCE } from './alarm-chance.ts';
import { control, openFinding } from './control.ts';
import { countOf } from './counting.ts';
import { total } from './quantities.ts';
import { lostSlips } from './slips.ts';

/** A clean test is evidence against the complaints where they would leave it that chance or less. An assumption. */
const CLEAN_CHANCE = 0.05;

/** Voters who say that the device took another choice. */
const claimsIn = ({ event }: NoteRows): number => countOf(event, COMPLAINT_EVENTS.indexOf('voteFlipped'));

/** How often each complaint of each second stands in the rows. */
function tally({ second, event }: NoteRows): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < second.length; row += 1) {
    const key = `${second[row]}/${event[row]}`;
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  return rows;
}

/** Who called says when she complained and of what, and that stands on the list. Blind to those who do not call. */
const hotlineLog = control({
  id: 'hotline-log',
  name: 'Hotline against the list of complaints',
  claim: 'every complaint that a voter told the hotline of was taken down at the station',
  needs: ['complaints', 'hotline'],
  when: 'posted',
  catalogue: ['C43', 'C44'],
  kinds: ['call_without_complaint'],
  blindTo: 'complaints of voters who do not call; whether what they say of the vote is true',
  source: 'attacks.md AU-15',
  examine: ({ complaints, hotline, policy }) => {
    if (!policy['complaint.hotline']) return [];
    if (complaints === undefined || hotline === undefined) return [openFinding(['complaints', 'hotline'], 'calls')];
    const taken = tally(complaints);
    let missing = 0;
    for (const [key, calls] of tally(hotline)) missing += Math.max(0, calls - (taken.get(key) ?? 0));
    if (missing === 0) return [];
    return [
      {
        kind: 'call_without_complaint',
        level: 'irregularity',
        data: { calls: hotline.second.length, missing },
        from: ['complaints', 'hotline'],
        innocent: 'a voter who called and never spoke to a member, or names another hour',
      },
    ];
  },
});

/**
 * If as many votes were changed as voters say, and a script met each change as they did, a test without a fault would
 * be a rare thing. Below so many complaints, or in too short a test, it is none, and the check says nothing.
 */
const claimsTested = control({
  id: 'flip-claims-tested',
  name: 'Complaints against the parallel test',
  claim: 'a device that changed as many votes as voters say could well have passed the test of the day',
  needs: ['complaints', 'protocolElectronic', 'parallelTest'],
  when: 'posted',
  catalogue: ['C15'],
  kinds: ['claims_against_test'],
  blindTo:
    'programs that know a test, which pass it and still rob those who complain; complaints too few for its votes',
  source: 'attacks.md AU-14',
  examine: ({ complaints, protocolElectronic, parallelTest, policy }) => {
    if (!policy['test.parallel']) return [];
    const needs = ['complaints', 'protocolElectronic', 'parallelTest'] as const;
    if (complaints === undefined || protocolElectronic === undefined || parallelTest === undefined) {
      return [openFinding(needs, 'complaints, protocol or test')];
    }
    const { marked, recorded, printed } = parallelTest;
    for (let row = 0; row < marked.length; row += 1) {
      if (recorded[row] !== marked[row] || printed[row] !== marked[row]) return [];
    }
    const voters = claimsIn(complaints);
    const votes = protocolElectronic.totals.accepted;
    if (voters === 0 || votes <= 0) return [];
    const chance = cleanTestChance(Math.min(1, voters / votes), marked.length);
    if (chance > CLEAN_CHANCE) return [];
    return [
      {
        kind: 'claims_against_test',
        level: 'irregularity',
        data: { voters, votes, script: marked.length, perMille: Math.round(chance * 1000) },
        from: needs,
        innocent: 'voters who touched the wrong line; a program that knows a test when it sees one',
      },
    ];
  },
});

/**
 * Each vote that was taken from a choice leaves that choice a slip too many, or one that was torn. Totals keep no trace
 * of votes exchanged both ways, so that what it says is no proof against anybody.
 */
const claimsCounted = control({
  id: 'flip-claims-counted',
  name: 'Complaints against the slips',
  claim: 'the slips leave room for as many votes moved one way as voters complain of',
  needs: ['complaints', 'protocolElectronic', 'slips', 'paperMinutes'],
  when: 'recount',
  catalogue: ['C04'],
  kinds: ['claims_against_slips'],
  blindTo:
    'a slip that was wrong and accepted, and a voter who says so of a right one; votes exchanged both ways between ' +
    'choices; texts that nobody reads because codes are counted and nothing is audited',
  source: 'attacks.md AU-14',
  examine: ({ complaints, protocolElectronic, slips, paperMinutes, choices, policy, reference }) => {
    // Marked paper is counted itself: it can be held against nothing that a device wrote.
    if (policy['paper.mode'] === 'none' || isMarkedPaper(policy)) return [];
    // Where a scanner counts codes, an audit is what reads the text.
    if (policy['paper.counted'] === 'code' && policy['audit.kind'] === 'none') return [];
    const needs = ['complaints', 'protocolElectronic', 'slips', 'paperMinutes'] as const;
    if (
      complaints === undefined ||
      protocolElectronic === undefined ||
      slips === undefined ||
      paperMinutes === undefined
    ) {
      return [openFinding(needs, 'complaints, protocol or slips')];
    }
    const voters = claimsIn(complaints);
    const { byChoice } = protocolElectronic.totals;
    const piles = choices.map((_, choice) => countOf(slips.choice, choice));
    const byHand = policy['paper.counted'] === 'text' ? slips.counted : undefined;
    const counted = piles.map((own, choice) => byHand?.[choice] ?? own);
    const surplus = total(counted.map((own, choice) => Math.max(0, own - (byChoice[choice] ?? 0))));
    const room = surplus + lostSlips(paperMinutes) + countOf(slips.choice, UNREADABLE);
    if (voters <= room) return [];
    if (byHand !== undefined && handErrorTail(piles, reference.handErrorMost, voters - room) >= ALARM_CHANCE) {
      return [];
    }
    return [
      {
        kind: 'claims_against_slips',
        level: 'irregularity',
        data: { voters, room },
        from: needs,
        innocent: 'voters who touched the wrong line and did not look at the slip; votes exchanged both ways',
      },
    ];
  },
});

/** Whoever asked in time is not told that it was too late. Blind to whoever asks late, and to what she writes down. */
const recountDeadline = control({
  id: 'recount-deadline',
  name: 'Request for a recount against the journal',
  claim: 'a request for a recount that was brought in time was taken down in time',
  needs: ['recountRequest', 'recountJournal'],
  when: 'recount',
  catalogue: ['C10', 'C43', 'C44'],
  kinds: ['request_timed_out'],
  blindTo: 'who is right about the hour: without a receipt there is the word of whoever asked, and the journal',
  source: 'attacks.md AU-15, C10',
  examine: ({ recountRequest, recountJournal, policy }) => {
    if (policy['recount.grounds'] === 'automatic') return [];
    if (recountRequest === undefined || recountJournal === undefined) {
      return [openFinding(['recountRequest', 'recountJournal'], 'request or journal')];
    }
    const [brought] = recountRequest.brought;
    const { announced, taken } = recountJournal;
    if (brought === undefined || !isInTime(brought, announced, policy)) return [];
    if (isInTime(taken[0], announced, policy)) return [];
    const hoursOf = (second: number): number => Math.ceil((second - announced) / 3600);
    return [
      {
        kind: 'request_timed_out',
        level: 'irregularity',
        data: {
          broughtHours: hoursOf(brought),
          ...(taken[0] === undefined ? {} : { takenHours: hoursOf(taken[0]) }),
          days: policy['recount.days'],
        },
        from: ['recountRequest', 'recountJournal'],
        innocent: 'a request that was left at the wrong place, or whose bringer names another hour',
      },
    ];
  },
});

export const VOICE_CHECKS: readonly Control[] = [recountDeadline, hotlineLog, claimsTested, claimsCounted];
