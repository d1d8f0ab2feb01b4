/**
 * What was worked out from a comparison, as sections of a screen: the smallest sets that close everything, and what
 * each recommendation adds.
 * @module
 */
import { counted } from '../../base/words.ts';
import { bodyWidth, type Cell, type Frame, grid, section, wrap } from '../layout.ts';
import type { CompareReport } from './data.ts';

export function answerSections({ smallest, values }: CompareReport, frame: Frame): string[][] {
  return [
    ...(smallest === undefined ? [] : [section(['SMALLEST SETS'], smallestLines(smallest, frame), frame)]),
    ...(values === undefined ? [] : [section(['WHAT EACH', 'ADDS'], valueLines(values, frame), frame)]),
  ];
}

function smallestLines(
  { open, uncoverable, sets, more, staysMissed, tried }: NonNullable<CompareReport['smallest']>,
  frame: Frame,
): string[] {
  const lines = (text: string): string[] => wrap(text, bodyWidth(frame), 2);
  const closable = open.length - uncoverable.length;
  return [
    ...lines(
      uncoverable.length === 0
        ? 'Each attack that is missed is closed by some recommendation alone.'
        : `No recommendation alone closes: ${uncoverable.join(' ')}`,
    ),
    ...lines(
      closable === 0
        ? 'Nothing else is missed: no set is needed.'
        : `The other ${closable} of ${open.length} that are missed are closed by ` +
            `${counted(sets[0]?.length ?? 0, 'recommendation')}:`,
    ),
    ...(closable === 0 ? [] : sets.flatMap((ids) => lines(`  ${ids.join(' ')}`))),
    ...(more ? lines('  and other sets of the same size') : []),
    ...(tried ?? []).flatMap(({ recommendations, missed }) =>
      lines(
        `Tried together, ${recommendations.join(' ')}: ` +
          (missed.length === 0 ? 'nothing stays missed.' : `still missed: ${missed.join(' ')}`),
      ),
    ),
    ...lines(`An attack stays missed that is missed on more than ${staysMissed} of its runs, an assumption.`),
  ];
}

function valueLines(
  { exact, orders, nobody, all, members }: NonNullable<CompareReport['values']>,
  frame: Frame,
): string[] {
  const head: Cell[] = ['recommendation', 'adds', exact ? '' : '95 % interval'].map((text) => ({ text, tone: 'dim' }));
  const body = members.map(({ recommendation, value, half }): Cell[] => [
    { text: recommendation },
    { text: value.toFixed(4) },
    { text: exact ? '' : `${(value - half).toFixed(4)} to ${(value + half).toFixed(4)}` },
  ]);
  const how = exact ? 'every group was run' : `${orders} orders were drawn`;
  const note =
    `Shapley values of the share of attacks not missed, which is ${nobody} without any and ${all} with all of them; ` +
    `${how}. Below 0: with it more is missed.`;
  return [
    ...grid([head, ...body], [{}, { align: 'right' }, { align: 'right' }], bodyWidth(frame), frame.paint),
    '',
    ...wrap(note, bodyWidth(frame)),
  ];
}
