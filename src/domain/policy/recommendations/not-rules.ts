/**
 * Recommendations and controls that no flag can say: those that are checks, which are made wherever their records are
 * there, and those that are outside the model, each with the reason.
 *
 * With the entries of `recommendations.ts` they are all recommendations of the dossier and all controls of the
 * catalogue; a test holds the lists against both.
 *
 * Source: dossier section 8 (`R...`); attack catalogue section 3 (`C...`).
 * @module
 */

export interface NotRule {
  readonly id: string;
  /** In our own words. */
  readonly title: string;
  readonly source: string;
  /** `check`: it is carried out, by checks that name it. `outside`: nothing here stands for it. */
  readonly is: 'check' | 'outside';
  readonly why: string;
}

const COMMISSIONS = 'who sits on a commission, and for whom, is not modelled: an attack names whom it has won over';

const OF_REPORTS: readonly NotRule[] = [
  {
    id: 'R04-2',
    title: 'Parties broadly represented on commissions, by law',
    source: 'S04 rec 2',
    is: 'outside',
    why: COMMISSIONS,
  },
  {
    id: 'R04-8',
    title: 'Mandates belong to the candidates',
    source: 'S04 rec 8',
    is: 'outside',
    why: 'the model ends with the seats; what becomes of a member afterwards is not in it',
  },
  {
    id: 'R04-9',
    title: 'Other laws that touch elections reviewed',
    source: 'S04 rec 9',
    is: 'outside',
    why: 'it asks for a review and names no rule of voting or counting',
  },
  { id: 'R04-10', title: 'A balanced central commission', source: 'S04 rec 10', is: 'outside', why: COMMISSIONS },
  {
    id: 'R04-11',
    title: 'The central commission meets regularly and in the open',
    source: 'S04 rec 11',
    is: 'outside',
    why: 'meetings of commissions are not modelled; what they decide is a rule',
  },
  {
    id: 'R04-12',
    title: 'Decisions in writing, in time, and public',
    source: 'S04 rec 12',
    is: 'outside',
    why: 'decisions before the day are not modelled; on results, complaint.duty and the minutes stand for it',
  },
  {
    id: 'R04-14',
    title: 'No candidate struck off at the last moment',
    source: 'S04 rec 14',
    is: 'outside',
    why: 'who may stand is settled before the model begins',
  },
  {
    id: 'R04-15',
    title: 'Constituencies of equal size',
    source: 'S04 rec 15',
    is: 'outside',
    why: 'sizes of districts are given with the country; other borders are no rule of the day',
  },
  {
    id: 'R04-16',
    title: 'Pressure on voters prosecuted',
    source: 'S04 rec 16',
    is: 'outside',
    why: 'courts are not modelled; how many give in to pressure is a parameter of each such attack',
  },
  {
    id: 'R04-17',
    title: 'Station commissions better trained, with money for it',
    source: 'S04 rec 17',
    is: 'outside',
    why: 'training is not a rule: what it would change are habits, such as protocolSlip and handCountError',
  },
  {
    id: 'R04-19',
    title: 'Voting made easier, also with poor eyesight',
    source: 'S04 rec 19',
    is: 'outside',
    why: 'a device is not easier by a rule: who needs help is a habit (assistStation, unableStation)',
  },
  {
    id: 'R04-20',
    title: 'Electronic voting brought in step by step, with voters taught',
    source: 'S04 rec 20',
    is: 'outside',
    why: 'how many stations are electronic is a fact of the country; what voters learn is a habit',
  },
  {
    id: 'R05-c',
    title: 'Standards of certification and tests made public',
    source: 'HALL; S05P',
    is: 'outside',
    why: 'what a laboratory finds is not modelled; the wording of the recommendation was not seen',
  },
  {
    id: 'R05-a',
    title: 'Audit facilities used as a routine',
    source: 'HALL',
    is: 'outside',
    why: 'the source breaks off before it says which; audits of paper are audit.kind, C08 to C10',
  },
  {
    id: 'R05E-1',
    title: 'No ban on speaking in public once the campaign is over',
    source: 'S05E rec 1',
    is: 'outside',
    why: 'campaigns and speech are not modelled',
  },
  {
    id: 'R05E-2',
    title: 'The law prefers paper: the two ways to vote need not be equal',
    source: 'S05E rec 2',
    is: 'outside',
    why: 'which way voters take is a habit (chooseElectronic), and a law of preference sets no figure',
  },
  {
    id: 'R12-x1',
    title: 'A lower threshold considered',
    source: 'S12',
    is: 'outside',
    why: 'thresholds stand with the country; `tabulate --threshold` tries another',
  },
  {
    id: 'R16-3',
    title: 'Parties represented on commissions, also when members change',
    source: 'S16 rec 3',
    is: 'outside',
    why: COMMISSIONS,
  },
  {
    id: 'R16-11',
    title: 'Seats go to candidates named before the vote',
    source: 'S16 rec 11',
    is: 'outside',
    why: 'seats are shared among parties; who takes them within a party is not modelled',
  },
  {
    id: 'R16-12',
    title: 'No superior from work in the same commission',
    source: 'S16 rec 12',
    is: 'outside',
    why: COMMISSIONS,
  },
  {
    id: 'R16-23',
    title: 'Complaints and their outcomes published',
    source: 'S16 rec 23',
    is: 'outside',
    why: 'the model counts complaints and what is decided; nobody in it acts on reading of them',
  },
];

const OF_CATALOGUE: readonly NotRule[] = [
  {
    id: 'C03',
    title: 'A code that can be denied, told after the list is posted',
    source: 'attacks.md C03',
    is: 'outside',
    why: 'codes are chosen or given before the vote; a scheme with trackers is another voting system',
  },
  {
    id: 'C07',
    title: 'Ballots marked by hand in the first place',
    source: 'attacks.md C07',
    is: 'outside',
    why: 'paper stations vote so; elsewhere it is the habit chooseElectronic, or a year without machines',
  },
  {
    id: 'C11',
    title: 'Accounting of ballots and cards',
    source: 'attacks.md C11',
    is: 'check',
    why: 'its equations are checked on whatever papers there are',
  },
  {
    id: 'C17',
    title: 'An independent evaluation with an open report',
    source: 'attacks.md C17',
    is: 'outside',
    why: 'what a laboratory would have found in a program is not modelled',
  },
  {
    id: 'C35',
    title: 'Results of a sample of stations added up in parallel',
    source: 'attacks.md C35',
    is: 'check',
    why: 'it is made of the copies that observers hold',
  },
  {
    id: 'C41',
    title: 'Tests of what is plausible and what a station can serve',
    source: 'attacks.md C41',
    is: 'check',
    why: 'it is made of hours and totals that are there anyway',
  },
  {
    id: 'C42',
    title: 'Statistical tests of results',
    source: 'attacks.md C42',
    is: 'check',
    why: 'it is made of published figures; it raises questions and proves nothing',
  },
  {
    id: 'C46',
    title: 'Rows of the list of codes counted, and codes compared',
    source: 'attacks.md C46',
    is: 'check',
    why: 'anybody can do it where the list is posted',
  },
  {
    id: 'C53',
    title: 'Contests recorded apart from each other',
    source: 'attacks.md C53',
    is: 'outside',
    why: 'a station of the model has one contest',
  },
];

export const NOT_RULES: readonly NotRule[] = [...OF_REPORTS, ...OF_CATALOGUE];
