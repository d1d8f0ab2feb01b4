/**
 * How honest records of a station can contradict each other, and which habit makes that more frequent.
 * @module
 */
import type { Alarm } from './alarm.ts';

const EQUATIONS = ['3', '4a', '4c', '4e', '5', '6', '9', '9b', '11a', '11b'].map((id) => `equation_${id}_broken`);

export const CONTRADICTIONS: readonly Alarm[] = [
  {
    kinds: [...EQUATIONS, 'summary_lines_differ'],
    cause: 'a slip of the pen. The simulated commission makes none, so in the simulator these have no honest cause',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['equation_4b_broken', 'equation_4d_broken'],
    cause: 'a hand count that erred and was not held against the ballots on the table',
    grows: '`handCountError` with `1 - checkPiles`',
  },
  {
    kinds: ['equation_2_broken', 'equation_7b_broken', 'equation_8_broken', 'log_differs_from_votes', 'counter_ahead'],
    cause:
      'votes that a restart lost, or that the rules discard when a station goes on with paper only; a refused card; a voter who ' +
      'left at the review screen',
    grows:
      '`leavesAtReview`; `restartLoss` with `restartStation`; `fallBackStation` where `fallback.electronic` is `discarded`',
  },
  {
    kinds: [
      'counter_behind',
      'box_not_empty',
      'protocol_differs_from_box',
      'protocol_differs_from_close',
      'code_listed_twice',
      'more_codes_than_votes',
      'photographed_list_differs',
      'copied_list_differs',
      'list_hash_differs',
    ],
    cause: 'none in the simulator; outside, votes of a rehearsal, papers printed at two moments, a faulty program',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['backup_shrank'],
    cause: 'an honest restart from the last backup',
    grows: '`restartLoss` with `restartStation`',
  },
  {
    kinds: ['equation_7a_broken', 'equation_7c_broken'],
    cause: 'a device carried off where the rules have nobody note it',
    grows: '`walkOff` where `card.lost` is `ignored` and `card.reconciled` is true',
  },
  {
    kinds: ['log_chain_broken', 'log_head_differs'],
    cause: 'none: the head is made of the log, whether it is printed or published',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['restart_without_minute'],
    cause: 'a restart that nobody wrote down',
    grows: 'nothing that is modelled: honest restarts are minuted',
  },
  {
    kinds: ['cards_refused'],
    cause: 'a damaged card',
    grows: 'nothing that is modelled: an honest card is read',
  },
  {
    kinds: ['log_goes_back', 'log_ends_at_other_hour'],
    cause: 'none in the simulator, whose clocks are right; outside, a clock that was wrong and was put right',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['bytes_came_in'],
    cause: 'none in the simulator; outside, a server that confirms more than once on a bad line',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['card_read_again'],
    cause: 'none in the simulator; outside, a card read twice because the first reading was not seen',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['slips_differ'],
    cause: 'slips miscounted; votes lost in a restart. One slip for each device that walked off is allowed for',
    grows: '`restartLoss`, `fallBackStation`; `slipCountError` beyond what was measured',
  },
  {
    kinds: ['slip_text_differs'],
    cause:
      'none in the simulator: what spoils a text spoils its code; outside, a smeared code or a scanner that misreads',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['slips_unaccounted', 'slip_seal_differs', 'roll_end_unsigned'],
    cause: 'none in the simulator; outside, a torn slip that nobody wrote down, a seal replaced, an end not signed',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['slips_without_own_row'],
    cause: 'votes lost in a restart. One slip for each device that walked off is allowed for',
    grows: '`restartLoss`, `fallBackStation`, each with `showSlip`',
  },
  {
    kinds: ['accuracy_test_differs', 'parallel_test_differs', 'definition_differs'],
    cause: 'a tester who errs; a correction that nobody announced',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['signed_on_both_lists'],
    cause: 'a signature set on the wrong line',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['certificate_used_twice'],
    cause: 'a number written down wrongly',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['ballots_differ', 'piles_mixed'],
    cause: 'a hand count that errs more than any that was measured, or many ballots laid on a wrong pile',
    grows:
      '`handCountError` beyond `handErrorMost`; honest hands sort rightly here, and unsigned ballots counted as valid ' +
      'are no honest cause',
  },
  {
    kinds: ['protocol_differs_from_piles', 'box_seal_differs'],
    cause: 'a number heard or written wrongly; a torn seal replaced without a minute',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['other_recorder', 'other_portable_device', 'recorder_differs'],
    cause: 'a defective unit replaced without a minute; a recorder written before the last device was entered',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['store_seal_broken'],
    cause: 'a seal torn in handling',
    grows: 'nothing that is modelled; how often a broken seal is seen is `inspectSeals`',
  },
  {
    kinds: ['devices_issued_after_switch'],
    cause: 'none: a computer that was given up logs nothing more',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['readings_without_issue'],
    cause: 'a device read twice because the first reading was not seen',
    grows: 'nothing that is modelled',
  },
];
