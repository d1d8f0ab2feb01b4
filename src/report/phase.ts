/**
 * What is there and what can be known when a phase of the day ends.
 * @module
 */

import { count, counted } from '../base/words.ts';
import { AUDIENCE_TITLES, AUDIENCES } from '../domain/election.ts';
import type { PhaseView } from '../sim/types.ts';
import { clockText } from './clock.ts';
import { bodyWidth, type Cell, type Frame, grid, section, wrap } from './layout.ts';
import { frameOf, type TextOptions, titleLines } from './screen.ts';
import { findingLines } from './sections/findings.ts';
import { attackLinesSoFar } from './sections/known.ts';

function stationSection(view: PhaseView, frame: Frame): string[] {
  const { phase, stationState, second, cameIn, electronicRecords, paperBallots } = view;
  const stored = `${counted(electronicRecords, 'electronic record')}, ${counted(paperBallots, 'paper ballot')}`;
  // The clock of the model starts in the morning.
  const when = phase === 'eve' ? 'the day before' : `at ${clockText(second)}`;
  const text = `${stationState} ${when}; ${count(cameIn)} came in; ${stored}`;
  return section(['STATION'], wrap(text, bodyWidth(frame), 2), frame);
}

/** Under each class of people the records that its members can read and the classes before it cannot. */
function recordsSection({ records }: PhaseView, frame: Frame): string[] {
  const body = AUDIENCES.flatMap((who) => {
    const rows = records
      .filter((record) => record.who === who)
      .map(({ type, says }): Cell[] => [{ text: `  ${type}` }, { text: says }]);
    if (rows.length === 0) return [];
    const title = wrap(AUDIENCE_TITLES[who], bodyWidth(frame)).map((line) => frame.paint('strong', line));
    return [...title, ...grid(rows, [{ min: 20 }, { flex: true }], bodyWidth(frame), frame.paint)];
  });
  return section(['WHO CAN READ'], body.length === 0 ? ['nothing is there to be read yet'] : body, frame);
}

function findingsSection({ findings, attacks }: PhaseView, frame: Frame): string[] {
  const body =
    findings.length === 0 ? ['nobody: no finding so far'] : findingLines(findings, attacks.length > 0, frame);
  return section(['WHO COULD KNOW'], body, frame);
}

/** The screen of `run --until`, with a newline at the end. */
export function phaseText(view: PhaseView, options: TextOptions): string {
  const frame = frameOf(options);
  const sections = [
    titleLines(`At the end of: ${view.phase}`, frame),
    stationSection(view, frame),
    section(['WHAT HAPPENED'], attackLinesSoFar(view, frame), frame),
    recordsSection(view, frame),
    findingsSection(view, frame),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
