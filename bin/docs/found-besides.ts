/**
 * Controls that find an attack in the runs though the attack catalogue does not say so, and why. A test runs every attack
 * against every control and fails on one that is not here, and on one that is here and does not show. What the catalogue
 * says and no run shows is in `disagreements.ts`.
 *
 * Source: attack catalogue, `detectBy`; the runs of tests/deep/attack-matrix.test.ts.
 * @module
 */

/** A control of this program that finds the attack, though none of its ids stands in `detectBy` of the row. */
export interface FoundBesides {
  readonly attack: string;
  readonly control: string;
  readonly why: string;
}

const COMPARES = 'a slip that is shown needs a row of its own, and the row of a robbed voter shows another choice';
const COUNTS = 'slips that voters saw are counted against the machine, so any exchange between booth and print shows';
const ASKS = 'voters who look for their code see another choice beside it; the row names no check by voters';

const FIRST_PRINT = 'whoever kept the first print sees that the list is another one; the row has it as evidence';

const SIGNED_ELSEWHERE =
  'the voter whose name was used comes as well and signs on the other of two lists, whose table sees no mark';
const SENT_AWAY = 'voters whose names were used come as well, find their line signed and are sent away';
const ASKED_AFTER = 'auditors who ask people marked as having voted come upon those who were not there';
const LEFT_OPEN = 'lines that are left open and requests that are not marked leave votes without signature or mark';

/** The same reason for several attacks or controls. */
function besides(attacks: readonly string[], controls: readonly string[], why: string): readonly FoundBesides[] {
  return attacks.flatMap((attack) => controls.map((control) => ({ attack, control, why })));
}

const MISSING_SLIPS = 'slips that voters saw are counted against the machine, and there are fewer than it has votes';
const LATE = 'signatures forged after close all bear one hour, whatever name stands beside them';

export const FOUND_BESIDES: readonly FoundBesides[] = [
  ...besides(['EL-01', 'EL-03', 'EL-06', 'EL-08', 'EL-10', 'EL-14'], ['list-audit'], ASKED_AFTER),
  ...besides(['EL-06', 'EL-07', 'EL-08', 'EL-10', 'EL-14'], ['cross-list-join'], SIGNED_ELSEWHERE),
  ...besides(['EL-07', 'EL-14'], ['complaints'], SENT_AWAY),
  ...besides(['EL-06', 'EL-08', 'EL-12', 'EL-14'], ['turned-away'], SENT_AWAY),
  ...besides(['EL-14'], ['equation-2', 'equation-4e', 'equation-7b', 'equation-9', 'log-reads'], LEFT_OPEN),
  ...besides(
    ['EL-12'],
    ['equation-2', 'equation-4e'],
    'copies put together without a look leave one mark for two votes, so there are more votes than signatures',
  ),
  ...besides(['AU-02', 'AU-16'], ['slip-totals'], MISSING_SLIPS),
  ...besides(['AU-08'], ['slip-totals'], COUNTS),
  {
    attack: 'AU-16',
    control: 'slip-seal',
    why: 'whoever cuts a roll opens its container; the row speaks of the ends of the roll only',
  },
  {
    attack: 'EL-13',
    control: 'slip-totals',
    why: 'a card for tests was never in a booth, so no slip was printed for its vote',
  },
  ...besides(
    ['TX-09'],
    ['ballot-definition', 'complaints', 'parallel-test', 'slip-comparison', 'slip-totals'],
    'what came in is a definition, and shows wherever a definition does; the row looks at the line only',
  ),
  {
    attack: 'RC-16',
    control: 'last-hour',
    why: 'the marks in the list are dated by the same clock; put forward, it dates those of the afternoon in the evening',
  },
  ...besides(
    ['RC-10'],
    ['equation-2', 'equation-4e', 'slip-totals'],
    'a copy has no signature, and was never in a booth that printed a slip; the row counts cards only',
  ),
  {
    attack: 'EL-11',
    control: 'cross-list-join',
    why: 'the row names the join (C27) only as prevention; where the voter signs twice it is all that finds her',
  },
  {
    attack: 'CS-01',
    control: 'electronic-share',
    why: 'sellers must vote on the machine to have a code, so a large group of them stands out; who sold is not shown',
  },
  ...besides(
    ['CS-02', 'CS-04', 'CS-15', 'CS-18', 'CS-22'],
    ['electronic-share'],
    'whoever is pressed this way has to vote on the machine, so a large group stands out; who it is is not shown',
  ),
  ...besides(
    ['CS-18'],
    ['log-reads', 'observers'],
    'where the number of each card is looked at (C22), a wrong one is refused, which the log has and others may see',
  ),
  { attack: 'CS-18', control: 'slip-totals', why: COUNTS },
  {
    attack: 'CS-20',
    control: 'complaints',
    why: 'a lamp that shows whether the card is empty (C23) is looked at by voters, and what they see comes as complaints',
  },
  {
    attack: 'CS-23',
    control: 'observers',
    why: 'a chair who refuses paper to the face of voters is seen by others; the row has access (C44) as prevention',
  },
  { attack: 'CI-01', control: 'slip-comparison', why: COMPARES },
  ...besides(['CI-02', 'CI-04', 'CI-09', 'CI-11', 'AU-06', 'AU-07'], ['complaints'], ASKS),
  ...besides(
    ['CI-02', 'CI-04', 'CI-06', 'CI-07', 'CI-08', 'CI-09', 'CI-11', 'AU-06', 'AU-07'],
    ['slip-comparison'],
    COMPARES,
  ),
  ...besides(['CI-02', 'CI-04', 'CI-11', 'AU-06', 'AU-07'], ['slip-totals'], COUNTS),
  {
    attack: 'AU-14',
    control: 'flip-claims-counted',
    why: 'the row has paper (C04) as prevention; it prevents nobody from saying it, and shows that it is not so',
  },
  {
    attack: 'AU-07',
    control: 'parallel-test',
    why: 'a test on the day is cast while the program lies; the row names the test before it, which it waits out',
  },
  ...besides(
    ['CI-01', 'CI-03', 'CI-05', 'CI-06', 'CI-07', 'CI-08', 'CI-09'],
    ['accuracy-test'],
    'a program that waits for nothing lies in the test of the morning as well; the catalogue thinks of programs that wait',
  ),
  ...besides(
    ['CI-03', 'CI-04', 'CI-05', 'CI-06', 'CI-07', 'CI-08', 'CI-09', 'CI-11'],
    ['parallel-test'],
    'a script on the day meets whatever is in the device; the row names other checks',
  ),
  {
    attack: 'CI-12',
    control: 'accuracy-test',
    why: 'a test of the morning that is cast by ear as well (C16) meets the program; the row has it as prevention',
  },
  {
    attack: 'CI-11',
    control: 'ballot-definition',
    why: 'the row has the fingerprint (C50) as prevention; that it differs is its evidence',
  },
  ...besides(
    ['CI-05'],
    ['complaints', 'slip-comparison'],
    'a blank slip, or a blank vote beside her code, is seen by its voter; the row has neither slips nor codes',
  ),
  { attack: 'CI-08', control: 'complaints', why: ASKS },
  {
    attack: 'TR-04',
    control: 'log-published',
    why: 'the row has a policy check and no control of the catalogue for it; anybody can look for what is due',
  },
  {
    attack: 'RC-13',
    control: 'log-issues',
    why: 'a tail that is cut may take cards that were handed out and leave the readings of others',
  },
  { attack: 'RC-01', control: 'slip-totals', why: COUNTS },
  {
    attack: 'RC-02',
    control: 'slip-comparison',
    why: 'two voters with one code and one choice who compare have one row between them, as in RC-01',
  },
  ...besides(['RC-04'], ['last-hour', 'check-in-rate'], LATE),
  ...besides(['RC-04'], ['list-audit'], ASKED_AFTER),
  {
    attack: 'RC-04',
    control: 'counter',
    why: 'the row asks for totals that are fixed at the close, and a reading of the counter (C40) is one',
  },
  ...besides(
    ['RC-04', 'RC-05', 'RC-09', 'RC-11'],
    ['slip-totals'],
    'no voter was in a booth for the vote, so no slip was printed for it; the row counts voters and cards',
  ),
  {
    attack: 'RC-05',
    control: 'zero-report',
    why: 'the row asks for an independent reader in words; where it reads for the zero report (C32), the report is true',
  },
  {
    attack: 'RC-06',
    control: 'close-totals',
    why: 'totals that were signed at the close (C32) do not change with the store; the row looks at seals and paper',
  },
  {
    attack: 'RC-09',
    control: 'code-duplicates',
    why: 'the code of a card that is read twice stands on the list twice, where each is given once',
  },
  ...besides(
    ['RC-11'],
    ['equation-2', 'equation-4e'],
    'a second reading has no signature of its own; the row counts cards only',
  ),
  { attack: 'RC-17', control: 'slip-totals', why: COUNTS },
  {
    attack: 'RC-20',
    control: 'complaints',
    why: 'voters who look for their code do not find it; the row counts devices only',
  },
  ...besides(
    ['RC-20'],
    ['slip-comparison', 'slip-totals'],
    'the slip is there and the vote is not; the row counts devices only',
  ),
  { attack: 'RC-06', control: 'slip-comparison', why: COMPARES },
  { attack: 'RC-06', control: 'complaints', why: ASKS },
  { attack: 'RC-07', control: 'slip-comparison', why: COMPARES },
  { attack: 'RC-07', control: 'slip-totals', why: COUNTS },
  {
    attack: 'RC-08',
    control: 'slip-comparison',
    why: 'a slip that is shown needs a row of its own, and a vote that was never read has none',
  },
  { attack: 'RC-08', control: 'slip-totals', why: COUNTS },
  {
    attack: 'RC-08',
    control: 'complaints',
    why: 'voters who look for their code do not find it; the row counts cards only',
  },
  { attack: 'RC-12', control: 'slip-comparison', why: COMPARES },
  { attack: 'RC-12', control: 'slip-totals', why: COUNTS },
  { attack: 'RC-12', control: 'complaints', why: ASKS },
  { attack: 'RC-15', control: 'slip-totals', why: COUNTS },
  { attack: 'RC-18', control: 'slip-totals', why: COUNTS },
  { attack: 'RC-18', control: 'complaints', why: ASKS },
  { attack: 'RC-19', control: 'page-photos', why: FIRST_PRINT },
  { attack: 'RC-19', control: 'list-copy', why: FIRST_PRINT },
  { attack: 'RC-19', control: 'slip-comparison', why: COMPARES },
  {
    attack: 'RC-15',
    control: 'observers',
    why: 'an observer who rides along (pObserverTravels of the row) sees the second device; observers carry C44 here',
  },
  {
    attack: 'TB-08',
    control: 'electronic-share',
    why: 'the share is taken of the voters of the summary, so where half vote on the machine the error doubles it or more',
  },
  {
    attack: 'AV-03',
    control: 'electronic-share',
    why: 'an empty pool sends everybody to paper, so the share of electronic votes falls; the row names the cards only',
  },
  {
    attack: 'AV-07',
    control: 'electronic-share',
    why: 'half a day on paper halves the share of electronic votes, where many use the machine; why it fell is not shown',
  },
  {
    attack: 'AV-08',
    control: 'queue',
    why: 'whoever comes before the doors open stands in line, and some go home; the row names the hour only',
  },
  {
    attack: 'TB-13',
    control: 'observers',
    why: 'the row has the distracted observer (pObserverNotices) and C44 as prevention; one in three bundles is seen',
  },
  { attack: 'TB-13', control: 'box-seals', why: 'a bundle that does not fit through the slot takes a new seal' },
  { attack: 'TB-13', control: 'last-hour', why: LATE },
  { attack: 'TB-13', control: 'check-in-rate', why: LATE },
  {
    attack: 'TB-13',
    control: 'list-audit',
    why: 'absent voters who are asked say that they did not sign',
  },
  { attack: 'TB-16', control: 'pile-counts', why: 'the piles were called out before the protocol was written' },
  { attack: 'TB-16', control: 'ballot-totals', why: 'the ballots still say what was voted' },
  {
    attack: 'TB-17',
    control: 'slip-comparison',
    why: 'a slip that is shown needs a row of its own, and the vote lost it',
  },
  { attack: 'TB-17', control: 'slip-totals', why: COUNTS },
  { attack: 'TB-17', control: 'complaints', why: 'voters who look for their code do not find it' },
];
