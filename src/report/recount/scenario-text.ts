/**
 * The recount of a scenario as a screen of text: the rules for it, who won, and the section of its report.
 * @module
 */
import { plain } from '../../base/escape.ts';
import { count } from '../../base/words.ts';
import type { ElectionOutcome } from '../../domain/report/election-report.ts';
import type { Outcome } from '../../domain/report/report.ts';
import { bodyWidth, type Frame, section, wrap } from '../layout.ts';
import { frameOf, type TextOptions, titleLines } from '../screen.ts';
import { gapSection } from '../sections/election-gap.ts';
import { recountSection } from '../sections/recount.ts';
import { commandLines } from '../shell.ts';
import type { ElectionRecount, StationRecount } from './scenario-data.ts';

/** @param again - the command that gives this again, word by word. */
export function stationRecountText(
  report: StationRecount,
  outcome: Outcome,
  again: readonly string[],
  screen: TextOptions,
): string {
  const { confirmed, reported } = report.winner;
  const winner =
    reported === confirmed ? `${reported}, as voters confirmed` : `${reported}; voters confirmed ${confirmed}`;
  const frame = frameOf(screen);
  return screenOf(report, winner, recountSection({ outcome }, frame), again, frame);
}

/** @param again - as above. */
export function electionRecountText(
  report: ElectionRecount,
  outcome: ElectionOutcome,
  again: readonly string[],
  screen: TextOptions,
): string {
  const frame = frameOf(screen);
  return screenOf(report, electionReported(outcome), gapSection({ outcome }, frame), again, frame);
}

/** Who won; where seats are given, whether each choice got its own: the same leader may have another's seats. */
function electionReported({ winner, rows, seats }: ElectionOutcome): string {
  const { confirmed, published } = winner;
  const same = published === confirmed;
  if (rows.every(({ seatsPublished }) => seatsPublished === undefined)) {
    return same ? `${published}, as voters confirmed` : `${published}; voters confirmed ${confirmed}`;
  }
  const leads = same ? `Most votes: ${published}` : `Most votes: ${published}; by what voters confirmed ${confirmed}`;
  const given = rows.filter(({ seatsPublished = 0 }) => seatsPublished > 0);
  const each = given.map(({ choice, seatsPublished = 0 }) => `${choice} ${count(seatsPublished)}`).join(', ');
  const moved = rows.filter(({ seatsTrue, seatsPublished }) => seatsTrue !== seatsPublished);
  const instead = moved.map(({ choice, seatsTrue = 0 }) => `${choice} ${count(seatsTrue)}`).join(', ');
  // Districts may exchange seats, so that each choice has as many as before.
  const exchanged =
    seats === undefined || seats.moved === 0 ? '' : `, ${count(seats.moved)} of them in other districts`;
  const asConfirmed = `as many each as voters confirmed${exchanged}`;
  return `${leads}. Seats: ${each}; ${moved.length === 0 ? asConfirmed : `voters confirmed ${instead}`}`;
}

function screenOf(
  { title, seed, rules }: StationRecount | ElectionRecount,
  winner: string,
  recount: string[],
  again: readonly string[],
  frame: Frame,
): string {
  const flags = Object.entries(rules).map(([flag, value]) => `${flag} = ${String(value)}`);
  const body = (text: string): string[] => wrap(text, bodyWidth(frame), 2);
  const sections = [
    [...titleLines(title, frame), ...wrap(`seed ${JSON.stringify(seed)}`, frame.columns, 2)],
    section(['RULES'], flags.flatMap(body), frame),
    section(['REPORTED'], body(winner), frame),
    recount,
    section(['AGAIN'], commandLines(again, bodyWidth(frame)).map(plain), frame),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
