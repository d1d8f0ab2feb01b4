/**
 * The risk limit of stratified audits over every paper of strata of four and three cards, at several limits.
 *
 * Source: audit notes 6c.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { NOT_FOUND } from '../../src/domain/audit.ts';
import { INVALID } from '../../src/domain/election.ts';
import { auditOfStrata, chanceToConfirm, fillings, type StratumWorld } from '../controls/audit/strata-worlds.ts';

const ERRORS = { oneVote: 0.01, twoVote: 0.01 };
const STRATA: readonly { readonly says: string; readonly strata: readonly [StratumWorld, StratumWorld] }[] = [
  { says: 'by means', strata: [{ recorded: [0, 0, 0, 1] }, { recorded: [0, 0, INVALID] }] },
  { says: 'by records and means', strata: [{ recorded: [0, 0, 0, 1], isMatched: true }, { recorded: [0, 0, 1] }] },
  {
    says: 'by records',
    strata: [
      { recorded: [0, 0, 0, 0], isMatched: true },
      { recorded: [0, 1, 1], isMatched: true },
    ],
  },
];

describe('a stratified audit', () => {
  test.each(STRATA.flatMap((each) => [0.2, 0.4].map((risk) => ({ ...each, risk }))))(
    'confirms a wrong outcome with chance $risk at most, $says',
    ({ strata, risk }) => {
      const audit = auditOfStrata(strata, risk, ERRORS);
      const recorded = strata.map((each) => each.recorded);
      const known = new Map<string, boolean>();
      let most = 0;
      for (const first of fillings(4, [0, 1, NOT_FOUND])) {
        for (const second of fillings(3, [0, 1, INVALID])) {
          const lead = [...first, ...second].reduce(
            (sum, read) => sum + (read === 0 ? 1 : read === INVALID ? 0 : -1),
            0,
          );
          if (lead <= 0) most = Math.max(most, chanceToConfirm(audit, recorded, [first, second], known));
        }
      }
      expect(most).toBeLessThanOrEqual(risk + 1e-9);
    },
  );
});
