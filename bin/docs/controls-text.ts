/**
 * The parts of docs/controls.md that are written by hand.
 * @module
 */

export const PREFACE = `# Controls

A control reads evidence and says what does not agree. It never sees the truth, it does not know which attacks there are,
and it never says who did it. This page is made by \`npm run docs\`; do not edit it. How to add a control is in
[adding-a-control.md](adding-a-control.md), the formulas behind the numbers are in [statistics.md](statistics.md).

## How to read a finding

A finding has one of three levels.

- **contradiction**: records cannot all be right. Something was done or noted that did not happen, or happened unnoted.
- **irregularity**: a rule was not kept, or a figure stands out. Nothing need be wrong with the result.
- **unknown**: the evidence is not there. Silence means that a control was made and held; where it could not be made it
  says so. Four controls are not made at all, and say nothing, where the rules know no such thing: \`counter\` without a
  counter, \`slip-totals\` without slips, \`code-duplicates\` where a code may stand twice, \`log-chain\` where
  the log is not chained.

It carries the numbers that prove it, the records it was read from, and how an honest day can show the same.

## Who can make it

Every record says who may read it: \`public\` (what is posted), \`observer\` (seen in the room, or a copy), \`commission\`,
\`auditor\` (devices and logs). Each class sees what the classes before it see. A control is tried with the evidence of each
class, the widest first, and its finding belongs to the first class that makes it. In effect that is the class that reads
the scarcest of the records that the control needs. Which class reads a record depends on the rules and on what happened at
close: whether protocols were posted, copies given, observers let in, a recount asked for.

The table below gives, for each year, the class when all of that was done and, if it differs, the class when none of it
was. *Nobody: the rules leave it open* means that even with every record the control could not decide: blank votes without
a line of their own, for example, leave equation 6 without one of its quantities. *When* is the earliest phase at which all
the records are there.
`;

interface FalseAlarm {
  readonly kinds: readonly string[];
  readonly level: 'contradiction' | 'irregularity';
  readonly cause: string;
  readonly grows: string;
}

const EQUATION_KINDS = ['1', '3', '4a', '4b', '6', '9', '11a', '11b'].map((id) => `equation_${id}_broken`);

/** Every kind of finding there is; a test compares the list with what the controls say. */
export const FALSE_ALARMS: readonly FalseAlarm[] = [
  {
    kinds: [...EQUATION_KINDS, 'summary_lines_differ'],
    level: 'contradiction',
    cause: 'a slip of the pen. The simulated commission makes none, so in the simulator these have no honest cause',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['equation_2_broken', 'equation_7b_broken', 'equation_8_broken', 'log_differs_from_votes', 'counter_ahead'],
    level: 'contradiction',
    cause:
      'votes that a restart lost, or that the rules discard when a station goes on with paper only; a refused card',
    grows: '`restartLoss` with `restartStation`; `fallBackStation` where `fallback.electronic` is `discarded`',
  },
  {
    kinds: [
      'counter_behind',
      'box_not_empty',
      'protocol_differs_from_box',
      'code_listed_twice',
      'more_codes_than_votes',
    ],
    level: 'contradiction',
    cause: 'none in the simulator; outside, votes of a rehearsal, papers printed at two moments, a faulty program',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['backup_shrank'],
    level: 'contradiction',
    cause: 'an honest restart from the last backup',
    grows: '`restartLoss` with `restartStation`',
  },
  {
    kinds: ['restart_lost_votes'],
    level: 'irregularity',
    cause: 'the same, admitted in the minutes',
    grows: '`restartLoss` with `restartStation`',
  },
  {
    kinds: ['equation_7a_broken', 'equation_7c_broken'],
    level: 'contradiction',
    cause: 'a device carried off where the rules have nobody note it',
    grows: '`walkOff` where `card.lost` is `ignored` and `card.reconciled` is true',
  },
  {
    kinds: ['log_chain_broken'],
    level: 'contradiction',
    cause: 'none: the printed head is made of the log',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['restart_without_minute'],
    level: 'contradiction',
    cause: 'a restart that nobody wrote down',
    grows: 'nothing that is modelled: honest restarts are minuted',
  },
  {
    kinds: ['restart_not_minuted'],
    level: 'irregularity',
    cause: 'members who signed late or not at all in the rush',
    grows: 'nothing that is modelled: all seven members sign',
  },
  {
    kinds: ['cards_refused'],
    level: 'contradiction',
    cause: 'a damaged card',
    grows: 'nothing that is modelled: an honest card is read',
  },
  {
    kinds: ['slips_differ'],
    level: 'contradiction',
    cause: 'slips miscounted; votes lost in a restart. One slip for each device that walked off is allowed for',
    grows: '`restartLoss`, `fallBackStation`; errors of a hand count are not modelled',
  },
  {
    kinds: ['noted_codes_without_own_row'],
    level: 'irregularity',
    cause: 'a code noted wrongly by hand; a voter who walked off with the device, and so with her vote, and shows it',
    grows: '`miscopyCode`, `walkOff` with `showSlip`; `restartLoss`',
  },
  {
    kinds: ['slips_without_own_row'],
    level: 'contradiction',
    cause: 'a voter who walked off with the device, and so with her vote, and shows her slip',
    grows: '`walkOff` with `showSlip`; `restartLoss`',
  },
  {
    kinds: ['complaint_code_missing'],
    level: 'irregularity',
    cause: 'a code remembered wrongly; a voter who walked off with the device and looks for her code',
    grows: '`walkOff` with `checkCode`; `restartLoss`',
  },
  {
    kinds: [
      'complaint_code_other_choice',
      'complaint_slip_differs',
      'complaint_read_not_seen',
      'complaint_paper_denied',
    ],
    level: 'irregularity',
    cause: 'a voter who errs or makes it up. The simulated voters do neither',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['signed_on_both_lists'],
    level: 'contradiction',
    cause: 'a signature set on the wrong line',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['lists_differ'],
    level: 'irregularity',
    cause: 'two lists made from two sources and never integrated, as observers saw in 2004',
    grows: '`station.electronicOnly`, `station.paperOnly`',
  },
  {
    kinds: ['many_additions', 'additions_without_paper'],
    level: 'irregularity',
    cause: 'a dormitory or a new block; papers mislaid',
    grows: '`unlistedShare`, `station.arrivingUnlisted` with its ground',
  },
  {
    kinds: ['equation_10_broken', 'certificates_not_kept'],
    level: 'irregularity',
    cause: 'a commission that does not keep the certificates it takes: 18 % of observations in 2016',
    grows: '`1 - retainCertificates`; not where the rules let holders keep them',
  },
  {
    kinds: ['certificate_used_twice'],
    level: 'contradiction',
    cause: 'a number written down wrongly',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['recorder_unsealed', 'seen_recorder_unsealed'],
    level: 'irregularity',
    cause: 'a commission that forgot it: over half of the e-stations observed in 2004',
    grows: '`leaveRecorderUnsealed`; the second with `observerPresent` and `observerNotices` too',
  },
  {
    kinds: ['other_recorder', 'recorder_differs'],
    level: 'contradiction',
    cause: 'a defective unit replaced without a minute; a recorder written before the last device was entered',
    grows: 'nothing that is modelled',
  },
  {
    kinds: ['store_seal_broken'],
    level: 'contradiction',
    cause: 'a seal torn in handling',
    grows: 'nothing that is modelled; how often a broken seal is seen is `inspectSeals`',
  },
  {
    kinds: [
      'seen_member_assists',
      'seen_paper_denied',
      'seen_copy_refused',
      'seen_protocol_not_posted',
      'seen_read_refused',
    ],
    level: 'irregularity',
    cause: 'a commission that does not know the rule or is short of hands',
    grows: '`assistStation`, `refuseCopies`, `1 - postProtocols`, each with `observerPresent` and `observerNotices`',
  },
  {
    kinds: ['electronic_share_outlier'],
    level: 'irregularity',
    cause: 'a station of voters who prefer the machine',
    grows: 'the distance between `chooseElectronic` and `electronicShareMean`, against `electronicShareSpread`',
  },
];

export const AFTERWORD = `## What holds for all of them

A test suite holds every control to these laws, on honest days and on evidence tampered with at random.

- It is pure: the same evidence gives the same findings, and the evidence is left as it was.
- It is total: whatever is missing, ragged or absurd, it neither throws nor shows a number that is none.
- It reads the records that it declares and no others; so who can make it follows from its declaration alone.
- It says that it does not know where one of them is missing.
- More evidence never takes a finding back.
- It is silent on honest days on which staff do their duty, under every mixture of rules that was tried, for every class
  of readers. Voters' mishaps and minuted restarts are part of such days.

For each control there is a change of one record that it catches and one that it rightly misses, with the reason.

## What no control here sees

- **Who voted.** Every list control counts names and signatures; none asks the people.
- **A wrong vote that left no second record.** Without paper, what the terminal wrote is all there is. A voter's own check
  of her code may raise a complaint, but no record can say who is right.
- **The marks of paper ballots.** Equation 4b counts them; that they were read rightly is not checked here.
- **The log against itself.** \`deskLog\` may carry the head of a hash chain; no control recomputes it.
- **Equation 1 in practice.** All of its quantities are read off the lists themselves, so only an entry without a ground
  can break it. It says nothing about whether the initial list was the right one.
- **Other stations and the commissions above**: certificates used elsewhere, rows changed on the way up.
`;
