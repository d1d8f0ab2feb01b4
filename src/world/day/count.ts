/**
 * The count: unused ballots cancelled, boxes counted, ballots sorted and judged, piles counted, the three protocols.
 *
 * Source: dossier 4.1 (P9, P9a, P10), 7.4 (CT03, CT04, CT08, CT09); assumption A20.
 * @module
 */

import { BLANK, BOXES, INVALID, MEMBERS, NO_CODE } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import type { CodeRow, ElectronicTotals, PaperTotals } from '../../domain/records/acts.ts';
import { NO_VOTE, UNCOUNTED } from '../../domain/records/records.ts';
import { noteByObserver } from '../acts/apply.ts';
import { letIn, seesTable } from '../count-presence.ts';
import { delivered, fetched } from '../records.ts';
import { letters, must, perform, STATION } from '../step.ts';
import { hasMachines, register, type World } from '../world.ts';
import { countedByHand, judged } from './hands.ts';
import { countMarkedPapers } from './marked-papers.ts';

const S = letters('station');
const NOTHING: ElectronicTotals = { accepted: 0, byChoice: [], blank: 0 };

/** Everything between the last device entered and the last signature. */
export function countAndDraw(world: World): void {
  must(world, STATION, 0, S['commission.count']);
  cancelUnused(world);
  countBoxes(world);
  sortBallots(world);
  must(world, STATION, 0, S['chair.drawProtocols']);
  if (world.policy['code.mode'] !== 'none' && !isMarkedPaper(world.policy)) {
    const rows = codeRows(world);
    world.papers.withoutCode = world.ledgers.boxChoice.length - rows.length;
    perform(world, { type: 'controlProtocol.print', rows });
  }
  if (isMarkedPaper(world.policy) && hasMachines(world)) {
    perform(world, { type: 'papers.count', totals: countMarkedPapers(world) });
  } else {
    const electronic = electronicTotals(world);
    perform(world, { type: 'protocol.electronic', totals: electronic });
    perform(world, { type: 'recorder.write', totals: electronic });
  }
  const totals = countPiles(world);
  perform(world, { type: 'protocol.paper', totals });
  // Without a print the commission reads the recorder; without that, nobody can tell it of any electronic vote.
  const { accepted, byChoice: votes, blank } = world.papers.electronic ?? world.papers.recorder ?? NOTHING;
  const paper = world.papers.paper ?? totals;
  perform(world, {
    type: 'protocol.summary',
    totals: {
      voters: booked(world) + accepted,
      byChoice: paper.byChoice.map((onPaper, choice) => onPaper + (votes[choice] ?? 0)),
      blank,
      invalid: paper.invalid,
    },
  });
  must(world, STATION, 0, S['commission.sign']);
  letIn(world);
}

/** Ballots that voters got and kept, by the books. */
function booked(world: World): number {
  return register(world, 'ballotsIssued') - register(world, 'spoiled') + register(world, 'homeIssued');
}

function cancelUnused(world: World): void {
  if (world.streams.staff.fork('cancel').chance(world.behaviour.skipCancelling)) return;
  const gone = register(world, 'ballotsIssued') + register(world, 'homeIssued') + register(world, 'stockTaken');
  perform(world, { type: 'unused.cancel', ballots: delivered(world) + fetched(world) - gone });
}

function countBoxes(world: World): void {
  if (world.streams.staff.fork('boxCount').chance(world.behaviour.skipBoxCount)) return;
  const { ballotBox } = world.ledgers;
  let mobile = 0;
  for (let row = 0; row < ballotBox.length; row += 1) if (ballotBox.at(row) === BOXES.indexOf('mobile')) mobile += 1;
  perform(world, { type: 'boxes.count', stationary: ballotBox.length - mobile, mobile });
}

/** Each ballot goes to a pile. Unsigned ones are invalid without a vote; on those in doubt the commission votes. */
function sortBallots(world: World): void {
  const { behaviour, ledgers, streams } = world;
  const doubts = streams.staff.fork('contested');
  const alone = behaviour.chairDecides > 0 && streams.staff.fork('chairDecides').chance(behaviour.chairDecides);
  for (let row = 0; row < ledgers.ballotChoice.length; row += 1) {
    const mark = ledgers.ballotChoice.at(row);
    const signed = ledgers.ballotSigned.at(row) === 1;
    const contested = signed && behaviour.contestedBallot > 0 && doubts.chance(behaviour.contestedBallot);
    if (contested) {
      const { pile, votes } = judged(world, mark, alone ? 1 : MEMBERS, doubts);
      perform(world, { type: 'ballot.sort', row, mark, pile, contested, votes: alone ? NO_VOTE : votes });
    } else {
      const pile = mark >= 0 && signed ? mark : INVALID;
      perform(world, { type: 'ballot.sort', row, mark, pile, contested, votes: NO_VOTE });
    }
  }
}

/** Piles counted aloud. The number of one that nobody counts is what the others leave over (CT04). */
function countPiles(world: World): PaperTotals {
  const { ledgers, papers, station } = world;
  const size = station.contest.choices.map(() => 0);
  let invalid = 0;
  for (let row = 0; row < ledgers.ballotPile.length; row += 1) {
    const pile = ledgers.ballotPile.at(row);
    if (pile >= 0) size[pile] = (size[pile] ?? 0) + 1;
    else invalid += 1;
  }
  papers.piles = Array.from({ length: size.length + 1 }, () => UNCOUNTED);
  const called = countedByHand(world, [...size, invalid]);
  called.forEach((counted, pile) => {
    perform(world, { type: 'pile.count', pile: pile === size.length ? INVALID : pile, counted });
  });
  const piles = [...papers.piles];
  const left = piles.indexOf(UNCOUNTED);
  if (left >= 0) {
    const { boxCount } = papers;
    const all = boxCount === undefined ? booked(world) : boxCount.stationary + boxCount.mobile;
    const others = piles.filter((counted) => counted !== UNCOUNTED).reduce((sum, counted) => sum + counted, 0);
    piles[left] = Math.max(0, all - others);
    if (seesTable(world)) noteByObserver(world, 'pileNotCounted');
  }
  const byChoice = piles.slice(0, size.length).map((counted) => Math.max(0, counted));
  return {
    byChoice,
    valid: byChoice.reduce((sum, votes) => sum + votes, 0),
    invalid: Math.max(0, piles[size.length] ?? 0),
    contested: register(world, 'contested'),
  };
}

/** Votes in the box by choice. Blank votes are printed only where the rules ask for it; else they are the remainder. */
export function electronicTotals(world: World): ElectronicTotals {
  const byChoice = world.station.contest.choices.map(() => 0);
  let blank = 0;
  let chosen = 0;
  const box = world.ledgers.boxChoice;
  for (let row = 0; row < box.length; row += 1) {
    const choice = box.at(row);
    if (choice >= 0) {
      byChoice[choice] = (byChoice[choice] ?? 0) + 1;
      chosen += 1;
    } else if (choice === BLANK || choice === INVALID) blank += 1;
  }
  const inferred = world.policy['proto.blanks'] === 'inferred';
  return { accepted: box.length, byChoice, blank: inferred ? box.length - chosen : blank };
}

function codeRows(world: World): readonly CodeRow[] {
  const { boxChoice, boxCode } = world.ledgers;
  const rows: CodeRow[] = [];
  for (let row = 0; row < boxChoice.length; row += 1) {
    if (boxCode.at(row) !== NO_CODE) rows.push({ code: boxCode.at(row), choice: boxChoice.at(row) });
  }
  const order = world.policy['cp.order'];
  if (order === 'byCode') return rows.sort((a, b) => a.choice - b.choice || a.code - b.code);
  if (order === 'castOrder') return rows;
  for (let row = rows.length - 1; row > 0; row -= 1) {
    const other = world.streams.shuffle.below(row + 1);
    const held = rows[row] as CodeRow;
    rows[row] = rows[other] as CodeRow;
    rows[other] = held;
  }
  return rows;
}
