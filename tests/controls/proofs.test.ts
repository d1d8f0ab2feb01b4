/**
 * The numbers in a finding prove it: for each kind, those of the first tampering that leads to it.
 * @module
 */
import { expect, test } from 'vitest';
import { CONTROLS } from '../../src/controls/index.ts';
import type { Finding } from '../../src/domain/ports.ts';
import { honestEvidence } from './fixture.ts';
import { TAMPERINGS } from './tamperings.ts';

/** Both sides of an equation, and how far they are apart. */
const sides = (left: number, right: number) => ({ left, right, difference: left - right });

const PROOFS: Readonly<Record<string, Finding['data']>> = {
  equation_1_broken: sides(123, 122),
  many_additions: { added: 2, listed: 63, perMille: 32 },
  lists_differ: { onlyPaper: 0, onlyElectronic: 1, difference: 1 },
  equation_2_broken: sides(19, 18),
  signed_on_both_lists: { voters: 1, first: 0 },
  additions_without_paper: { added: 2, withoutPaper: 1 },
  equation_10_broken: sides(1, 0),
  certificates_not_kept: { accepted: 1, kept: 0 },
  certificate_used_twice: { accepted: 2, distinct: 1 },
  equation_9_broken: sides(2, 1),
  equation_7b_broken: sides(6, 7),
  log_differs_from_votes: { readings: 5, atHome: 2, votes: 6 },
  equation_3_broken: sides(64, 63),
  equation_11a_broken: sides(17, 18),
  equation_4a_broken: sides(12, 11),
  equation_4b_broken: sides(12, 11),
  summary_lines_differ: { linesApart: 2, votesApart: 2 },
  equation_11b_broken: sides(15, 14),
  // 6 of 400 are 15 per mille; sqrt(0.1 squared + 0.35 * 0.65 / 400) = 0.1028, and 0.335 are 3.26 of these.
  electronic_share_outlier: { perMille: 15, tenthsOfDeviation: 33 },
  equation_7a_broken: sides(8, 7),
  equation_7c_broken: sides(1, 0),
  log_chain_broken: { rows: 21 },
  slips_differ: { votesApart: 1, slips: 7, accepted: 6 },
  recorder_unsealed: { serial: 1 },
  other_recorder: { opening: 1, delivered: 2 },
  recorder_differs: { rowsApart: 2, votesApart: 0 },
  store_seal_broken: { intact: 0 },
  protocol_differs_from_box: { rowsApart: 2, stored: 6, printed: 6 },
  box_not_empty: { records: 1 },
  restart_not_minuted: { signatures: 1, members: 7 },
  restart_lost_votes: { lost: 1 },
  restart_without_minute: { restarts: 1, minutes: 0 },
  counter_ahead: { counter: 7, atHome: 1, stored: 6 },
  counter_behind: { counter: 4, atHome: 1, stored: 6 },
  backup_shrank: { before: 2, after: 1 },
  cards_refused: { refused: 1 },
  equation_8_broken: sides(4, 5),
  equation_6_broken: sides(6, 7),
  slips_without_own_row: { pairs: 1, slips: 1 },
  noted_codes_without_own_row: { pairs: 1, slips: 2 },
  more_codes_than_votes: { choice: 'C', codes: 2, votes: 1 },
  code_listed_twice: { rows: 4, repeated: 1 },
  complaint_code_missing: { voters: 1 },
  seen_member_assists: { times: 1 },
};

test('the numbers in each kind of finding are those that prove it', () => {
  const first = new Map<string, Finding['data']>();
  for (const { change } of TAMPERINGS) {
    const honest = honestEvidence();
    const found = CONTROLS.flatMap(({ examine }) => examine({ ...honest, ...change(honest) }));
    for (const { kind, data } of found) if (!first.has(kind)) first.set(kind, data);
  }
  expect(Object.fromEntries(first)).toEqual(PROOFS);
});
