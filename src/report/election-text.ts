/**
 * An election's report as a screen of text. The order never changes: what was expected, the result and its seats, the
 * second round, what happened and where votes changed, who could know, what each attack breaks, copies, complaints, the
 * recount gap, whom it takes, variants, what is assumed and not tested, how to run it again.
 *
 * Everything that came from a file is escaped; no line is longer than the screen unless one word of a command is.
 * @module
 */

import { count } from '../base/words.ts';
import type { ElectionReport } from '../domain/report/election-report.ts';
import { bodyWidth, type Frame, section, wrap } from './layout.ts';
import { frameOf, titleLines } from './screen.ts';
import { againSection, notTestedSection } from './sections/closing.ts';
import { complaintsSection } from './sections/election-complaints.ts';
import { secondRoundSection } from './sections/election-districts.ts';
import { equalitiesSection } from './sections/election-equalities.ts';
import { gapSection } from './sections/election-gap.ts';
import {
  coalitionSection,
  copiesSection,
  electionHappenedSection,
  electionKnownSection,
} from './sections/election-known.ts';
import { linesSection } from './sections/election-lines.ts';
import { changedSection, electionResultSection, seatsSectionLines } from './sections/election-result.ts';
import { electionVariantsSection } from './sections/election-variants.ts';
import { expectedSection } from './sections/result.ts';
import type { ReportTextOptions } from './text.ts';

function headLines(report: ElectionReport, frame: Frame): string[] {
  const { title, country, baseline, with: recommendations, seed, digest, outcome } = report;
  const rules = recommendations.length === 0 ? baseline : `${baseline} with ${recommendations.join(', ')}`;
  const { count: stations, electronic } = outcome.stations;
  const facts =
    `${country}, baseline ${rules}, ${count(stations)} stations, ${count(electronic)} of them electronic, ` +
    `seed ${JSON.stringify(seed)}, digest ${digest}`;
  return [...titleLines(title, frame), ...wrap(facts, frame.columns, 2).map((line) => frame.paint('dim', line))];
}

function assumptionsSection({ assumptions }: ElectionReport, frame: Frame): string[] {
  const width = bodyWidth(frame);
  return section(
    ['ASSUMPTIONS'],
    assumptions.flatMap((text) => wrap(text, width, 2)),
    frame,
  );
}

/** The whole screen, with a newline at the end. */
export function electionText(report: ElectionReport, { again, ...options }: ReportTextOptions): string {
  const frame = frameOf(options);
  const sections = [
    headLines(report, frame),
    expectedSection(report, frame),
    electionResultSection(report, frame),
    seatsSectionLines(report, frame),
    secondRoundSection(report, frame),
    electionHappenedSection(report, frame),
    changedSection(report, frame),
    electionKnownSection(report, frame),
    equalitiesSection(report, frame),
    copiesSection(report, frame),
    linesSection(report, frame),
    complaintsSection(report, frame),
    gapSection(report, frame),
    coalitionSection(report, frame),
    electionVariantsSection(report, frame),
    assumptionsSection(report, frame),
    notTestedSection(report, frame),
    againSection(report, again, frame),
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}
