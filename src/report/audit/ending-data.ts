/**
 * When an audit is expected to end, as data and in words: whole cards, chances in hundredths.
 * @module
 */
import { count, counted } from '../../base/words.ts';
import type { Ending, RoundChance } from '../../controls/audit/ending.ts';

export interface EndingData {
  /** Cards; absent where too many simulated audits gave up. */
  readonly mean?: number;
  readonly p70?: number;
  readonly p80?: number;
  readonly p90?: number;
  /** Of simulated audits, those that ended; absent where nothing but a round was simulated. */
  readonly finished?: number;
  readonly round?: RoundChance;
}

export function endingData({ mean, p70, p80, p90, finished, round }: Ending): EndingData {
  const finite = Object.entries({ mean, p70, p80, p90 }).flatMap(([name, cards]) =>
    cards === undefined || !Number.isFinite(cards) ? [] : [[name, Math.ceil(cards)] as const],
  );
  return {
    ...Object.fromEntries(finite),
    ...(finished === undefined ? {} : { finished }),
    ...(round === undefined ? {} : { round: { ...round, chance: Math.round(round.chance * 100) / 100 } }),
  };
}

/** @param further - `more` after a round, nothing before the first. */
export function endingLines(ending: EndingData, further: string): readonly string[] {
  const { mean, p70, p80, p90, finished, round } = ending;
  const text = (cards: number | undefined): string => (cards === undefined ? 'more than 5,000' : count(cards));
  const sizes = `${text(p70)}, ${text(p80)} and ${text(p90)} for 70, 80 and 90 of 100 audits`;
  return [
    ...(round === undefined
      ? []
      : [
          `${'draws' in round ? counted(round.draws, `${further}draw`) : counted(round.cards, `${further}card`)} ` +
            'in a round end the audit with chance ' +
            `${round.chance.toFixed(2)}, ` +
            'if the rest is as reported.',
        ]),
    ...(finished === undefined
      ? []
      : [`Expected are ${text(mean)} ${further}cards, all assertions together; ${sizes}.`]),
  ];
}
