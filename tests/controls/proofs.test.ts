/**
 * The numbers in a finding prove it: for each kind, those of the first tampering that leads to it.
 * @module
 */
import { expect, test } from 'vitest';
import { kindsOf } from '../../src/controls/control.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import type { Finding } from '../../src/domain/ports.ts';
import { COMPLAINT_EVENTS, NOTE_EVENTS } from '../../src/domain/records/records.ts';
import { honestEvidence } from './fixture.ts';
import { TAMPERINGS } from './tamperings.ts';

/** Both sides of an equation, and how far they are apart. */
const sides = (left: number, right: number) => ({ left, right, difference: left - right });

const PROOFS: Readonly<Record<string, Finding['data']>> = {
  equation_1_broken: sides(123, 122),
  many_additions: { added: 2, listed: 63, perMille: 32 },
  lists_differ: { onlyPaper: 0, onlyElectronic: 1, difference: 1 },
  equation_2_broken: sides(19, 18),
  signed_on_both_lists: { voters: 1, firstVoter: 0 },
  additions_without_paper: { added: 2, withoutPaper: 1 },
  equation_10_broken: sides(1, 0),
  certificates_not_kept: { accepted: 1, kept: 0 },
  certificate_used_twice: { accepted: 2, distinct: 1 },
  equation_9_broken: sides(2, 1),
  equation_7b_broken: sides(6, 7),
  log_differs_from_votes: { readings: 5, atHome: 2, votes: 6 },
  equation_3_broken: sides(64, 63),
  equation_11a_broken: sides(17, 18),
  opening_in_pencil: { received: 63 },
  equation_4a_broken: sides(11, 10),
  equation_9b_broken: sides(2, 1),
  equation_4d_broken: sides(18, 17),
  equation_4b_broken: sides(13, 11),
  equation_4c_broken: sides(1, 0),
  equation_4e_broken: sides(19, 18),
  equation_5_broken: sides(10, 11),
  box_seal_differs: { boxes: 1 },
  // D(4/11 || 0.0213) = 0.758, so four of 11 have a bound of exp(-8.3) = 0.0002; three have 0.005.
  ballots_differ: { votesApart: 5, ballots: 11 },
  piles_mixed: { misplaced: 5, ruledOut: 0, ballots: 11 },
  invalid_share_outlier: { invalid: 6, ballots: 11 },
  pile_not_counted: { piles: 1 },
  protocol_differs_from_piles: { linesApart: 2 },
  blank_share_outlier: { remainder: 4, accepted: 6 },
  summary_lines_differ: { linesApart: 2, votesApart: 2 },
  equation_11b_broken: sides(15, 16),
  // 6 of 400 are 15 per mille; sqrt(0.1 squared + 0.35 * 0.65 / 400) = 0.1028, and 0.335 are 3.26 of these.
  electronic_share_outlier: { perMille: 15, tenthsOfDeviation: 33 },
  equation_7a_broken: sides(8, 7),
  equation_7c_broken: sides(1, 0),
  log_chain_broken: { rows: 21 },
  log_head_differs: { rowsSound: 1, rowsBroken: 21, broken: 12, heads: 13, rows: 21 },
  heads_not_published: { due: 13, published: 12 },
  log_not_published: { published: 0 },
  slip_text_differs: { slipsApart: 1, slips: 7 },
  slips_unaccounted: { printed: 7, found: 6, difference: 1 },
  void_share_outlier: { voided: 4, printed: 11 },
  slip_loss_outlier: { lost: 4, unreadable: 0, slips: 7 },
  slip_seal_differs: { noted: 601, found: 602 },
  roll_end_unsigned: { ends: 6, signed: 5 },
  accuracy_test_differs: { linesApart: 2, lines: 6 },
  parallel_test_differs: { wrong: 1, votes: 4 },
  definition_differs: { languages: 1 },
  slips_differ: { votesApart: 1, slips: 7, accepted: 6 },
  other_portable_device: { left: 701, back: 702 },
  recorder_unsealed: { serial: 1 },
  other_recorder: { opening: 1, delivered: 2 },
  recorder_differs: { rowsApart: 2, votesApart: 0 },
  store_seal_broken: { intact: 0 },
  protocol_differs_from_box: { rowsApart: 2, stored: 6, printed: 6 },
  protocol_differs_from_close: { rowsApart: 1, atClose: 6, printed: 7 },
  device_not_entered: { cards: 2, portable: 0 },
  box_not_empty: { records: 1 },
  restart_not_minuted: { signatures: 1, members: 7 },
  restart_lost_votes: { lost: 1 },
  restart_without_minute: { restarts: 1, minutes: 0 },
  contested_without_vote: { contested: 2, voted: 1 },
  counter_ahead: { counter: 7, atHome: 1, stored: 6 },
  desk_outage: { outages: 1, minutes: 20 },
  devices_issued_after_switch: { entries: 1 },
  file_not_received: { calls: 3 },
  long_waits: { minutes: 60, peopleInLine: 40 },
  many_cards_missing: { handedOut: 12, missing: 6 },
  many_devices_failed: { devices: 2, usualAtMost: 1 },
  opened_late: { minutesLate: 120 },
  people_left_the_line: { people: 2 },
  counter_behind: { counter: 4, atHome: 1, stored: 6 },
  backup_shrank: { before: 2, after: 1 },
  cards_refused: { refused: 1 },
  clock_was_set: { times: 1 },
  log_goes_back: { steps: 1, seconds: 1800 },
  log_ends_at_other_hour: { minutesLate: 60 },
  bytes_came_in: { calls: 1, bytes: 900 },
  card_read_again: { readings: 3, cards: 1 },
  equation_8_broken: sides(4, 5),
  equation_6_broken: sides(6, 7),
  slips_without_own_row: { pairs: 2, slips: 2, withoutRow: 2, carriedOff: 1 },
  noted_codes_without_own_row: { pairs: 1, slips: 3, withoutRow: 2, carriedOff: 1 },
  more_codes_than_votes: { choice: 'C', codes: 2, votes: 1 },
  code_listed_twice: { rows: 4, repeated: 1 },
  photographed_list_differs: { photographs: 2, differ: 2, pages: 1 },
  copied_list_differs: { copied: 4, rows: 4, notOnCopy: 2 },
  list_hash_differs: { noted: '643b24b8', found: '54c97b1b' },
  complaint_code_missing: { voters: 1 },
  last_hour_crowded: { late: 18, signed: 18, perMille: 1000 },
  // Two places, thirty seconds a voter: 40 in ten minutes.
  check_ins_too_fast: { served: 58, most: 40, places: 2 },
  many_sent_away: { people: 7, expected: 0 },
  trip_too_short: { requests: 1, homes: 0, seconds: 60 },
  readings_without_issue: { readings: 8, issued: 7 },
  marked_without_voting: { asked: 10, deny: 1, gone: 0 },
  visit_not_asked_for: { asked: 1, deny: 1 },
  addition_not_confirmed: { asked: 1, deny: 1 },
  seen_member_assists: { times: 1 },
  observers_sent_out: { minutes: 60 },
  observers_kept_away: { access: 'full' },
  complaint_vote_flipped: { voters: 4 },
  claims_against_test: { voters: 4, votes: 6, script: 4, perMille: 12 },
  claims_against_slips: { voters: 4, room: 1 },
  call_without_complaint: { calls: 2, missing: 1 },
  request_timed_out: { broughtHours: 1, takenHours: 241, days: 10 },
};

/**
 * Kinds that nobody needs a small station for: one for each thing that somebody can complain of or note, by one rule.
 */
const BY_RULE = /^(complaint|seen)_/;

test('every kind of finding that a control declares is made by some tampering, and proved', () => {
  const kinds = kindsOf(CONTROLS).filter((kind) => !BY_RULE.test(kind));
  expect(kinds.filter((kind) => PROOFS[kind] === undefined)).toEqual([]);
});

test('each complaint and each note of an observer is a kind of its own, and declared', () => {
  const honest = honestEvidence();
  const complaints = { ...honest.complaints, event: COMPLAINT_EVENTS.map((_, index) => index) };
  const observerNotes = { ...honest.observerNotes, event: NOTE_EVENTS.map((_, index) => index) };
  const made = CONTROLS.flatMap(({ id, kinds, examine }) =>
    examine({ ...honest, complaints, observerNotes }).map(({ kind }) => ({ kind, declared: kinds.includes(kind), id })),
  );
  expect(made.filter(({ declared }) => !declared)).toEqual([]);
  expect(new Set(made.map(({ kind }) => kind))).toEqual(
    new Set(kindsOf(CONTROLS).filter((kind) => BY_RULE.test(kind))),
  );
});

test('the numbers in each kind of finding are those that prove it', () => {
  const first = new Map<string, Finding['data']>();
  for (const { change } of TAMPERINGS) {
    const honest = honestEvidence();
    const found = CONTROLS.flatMap(({ examine }) => examine({ ...honest, ...change(honest) }));
    for (const { kind, data } of found) if (!first.has(kind)) first.set(kind, data);
  }
  expect(Object.fromEntries(first)).toEqual(PROOFS);
});
