/**
 * What came over the lines of electronic stations: messages, refusals, files that are booked beside what was signed.
 * @module
 */
import { count, counted } from '../../base/words.ts';
import type { ElectionReport } from '../../domain/report/election-report.ts';
import { bodyWidth, type Frame, section, share, wrap } from '../layout.ts';

const signedBy = (files: number): string => (files === 1 ? 'its station signed it' : 'their stations signed them');

export function linesSection({ outcome }: ElectionReport, frame: Frame): string[] {
  const { transmission } = outcome;
  if (transmission === undefined) return [];
  const { messages, refused, aside, booked, carried, phoned, missing, differ, votes, decides, learned } = transmission;
  const lines = [
    `${counted(messages, 'message')} came, ${count(refused)} refused; files of ${counted(booked, 'station')} booked` +
      `${phoned === 0 ? '' : ` (${count(phoned)} read out over the telephone)`}, ${count(carried)} carried, ` +
      `${count(missing)} missing`,
    differ === 0
      ? 'Every booked file is the electronic protocol of its station.'
      : `${counted(differ, 'booked file')} not as ${signedBy(differ)}: ${counted(votes, 'vote')}.`,
    decides
      ? 'Rows take their electronic votes from what is booked.'
      : 'Rows take their electronic votes from the signed protocol: what is booked is provisional.',
    ...(aside === 0 ? [] : [`${counted(aside, 'second file')} kept beside the first.`]),
    ...(learned.guesses === 0
      ? []
      : [
          `Made out of length and hour, without a key: ${counted(learned.guesses, 'number')}, ` +
            `${share(learned.right / learned.guesses)} of them rightly, each worth ${learned.bits} bits.`,
        ]),
  ];
  return section(
    ['OVER THE LINES'],
    lines.flatMap((line) => wrap(line, bodyWidth(frame), 2)),
    frame,
  );
}
