/**
 * A report as a screen of text. The order never changes: what was expected, the result, what happened, who could know,
 * whose vote is exposed, the recount, why, what would close it, what was not tested, variants, how to run it again.
 *
 * Everything that came from a file is escaped; no line is longer than the screen unless one word of a command is.
 * Source: design section 14.
 * @module
 */

import { count } from '../base/words.ts';
import type { Report } from '../domain/report/report.ts';
import { type Frame, wrap } from './layout.ts';
import { frameOf, type TextOptions, titleLines } from './screen.ts';
import { againSection, closingSection, notTestedSection, whySection } from './sections/closing.ts';
import { exposedSection } from './sections/exposed.ts';
import { happenedSection, knownSection } from './sections/known.ts';
import { recountSection } from './sections/recount.ts';
import { expectedSection, resultSection } from './sections/result.ts';
import { variantsSection } from './sections/variants.ts';

export interface ReportTextOptions extends TextOptions {
  /** The command that gives this report again, word by word. */
  readonly again?: readonly string[];
}

function headLines(report: Report, frame: Frame): string[] {
  const { title, baseline, with: recommendations, voters, seed, digest } = report;
  const rules = recommendations.length === 0 ? baseline : `${baseline} with ${recommendations.join(', ')}`;
  const facts = `baseline ${rules}, ${count(voters)} voters, seed ${JSON.stringify(seed)}, digest ${digest}`;
  const below = wrap(facts, frame.columns, 2).map((line) => frame.paint('dim', line));
  return [...titleLines(title, frame), ...below];
}

/** The whole screen, with a newline at the end. */
export function reportText(report: Report, { again, ...options }: ReportTextOptions): string {
  const frame = frameOf(options);
  const sections = [
    headLines(report, frame),
    expectedSection(report, frame),
    resultSection(report, frame),
    happenedSection(report, frame),
    knownSection(report, frame),
    exposedSection(report, frame),
    recountSection(report, frame),
    whySection(report, frame),
    closingSection(report, frame),
    notTestedSection(report, frame),
    variantsSection(report, frame),
    againSection(report, again, frame),
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}
