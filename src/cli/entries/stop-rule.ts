/**
 * The stop rule as `explain` weighs it: how often each number of complaints stops honest devices, misses lying ones,
 * and obeys a campaign.
 *
 * Source: attack catalogue, conflict "C43 stop rule v AU-14" and row AU-14; R08 for voters who speak up.
 * @module
 */
import { stopRisks } from '../../stats/stop-rule.ts';

/** Voters on the devices of a station. An assumption, as is that one of a thousand errs. */
const VOTERS = 400;
const HONEST = 0.001;
/** One vote in twenty is changed on paper and screen, and 6.6 % of those robbed say so (R08). */
const ATTACK = 0.05 * 0.066;
const CAMPAIGN = 0.01;

const percent = (chance: number): string => `${(100 * chance).toFixed(1)} %`;

/** One line a threshold, and what the lines assume. `0`, no rule, is left out. */
export function stopRuleTexts(thresholds: readonly number[]): readonly string[] {
  return [
    `of ${VOTERS} voters on devices; one in 1000 errs; a lying device shows its lie on the slips of one in 20, ` +
      'of whom 6.6 % speak up (R08); a campaign has one in 100 say so falsely',
    ...thresholds
      .filter((threshold) => threshold > 0)
      .map((threshold) => {
        const { falseStop, missed, campaignStop } = stopRisks(
          { voters: VOTERS, threshold },
          { honest: HONEST, attack: ATTACK, campaign: CAMPAIGN },
        );
        return (
          `at ${threshold}: false stops ${percent(falseStop)}, lying devices missed ${percent(missed)}, ` +
          `honest ones stopped by the campaign ${percent(campaignStop)}`
        );
      }),
  ];
}
