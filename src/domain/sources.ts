/**
 * What the source tags stand for. Grades of facts: V read in a full document, E read only as the opening of a public
 * page, I our own inference. Grades of literature: x opening read, m from memory, s read in full, r repository read.
 *
 * Source: dossier section 0.2, attack catalogue section 7, list of published results.
 * @module
 */

export interface Source {
  readonly id: string;
  readonly title: string;
  /** Year of publication, or of the edition that was read. */
  readonly year: string;
  readonly grade: 'V' | 'E' | 'I' | 'x' | 'm' | 's' | 'r';
}

export const SOURCES: readonly Source[] = [
  {
    id: 'GAZ04',
    title: 'Gazeta.kz and Kazakhstan Today, statements of the central commission, 20 September 2004',
    year: '2004',
    grade: 'E',
  },
  { id: 'S04', title: 'OSCE/ODIHR, final report on the Majilis elections of 2004', year: '2004', grade: 'V' },
  { id: 'S05E', title: 'ENEMO, preliminary statement on the presidential election of 2005', year: '2005', grade: 'V' },
  {
    id: 'S05P',
    title: 'International observation mission, press release of 5 December 2005',
    year: '2005',
    grade: 'V',
  },
  {
    id: 'S12',
    title: 'International observation mission, preliminary statement on the Majilis election of 2012',
    year: '2012',
    grade: 'V',
  },
  { id: 'S16', title: 'OSCE/ODIHR, final report on the elections of 20 March 2016', year: '2016', grade: 'V' },
  {
    id: 'R30',
    title: 'Goggin, Byrne, Gilbert, Post-Election Auditing, Election Law Journal 11(1)',
    year: '2012',
    grade: 'x',
  },
  { id: 'L41', title: 'Law on Elections, article 41: how voting is done', year: 'after 2009', grade: 'E' },
  { id: 'L43', title: 'Law on Elections, article 43: the count in the station', year: 'after 2009', grade: 'E' },
  { id: 'L44', title: 'Law on Elections, article 44: statement of results', year: 'after 2009', grade: 'E' },
  { id: 'L50b', title: 'Law on Elections: how electronic voting is organised', year: 'after 2009', grade: 'E' },
  {
    id: 'CEC05a',
    title: 'Central commission, release of 28 November 2005 on posting protocols',
    year: '2005',
    grade: 'E',
  },
  { id: 'CEC05b', title: 'Central commission, new premises rules for e-stations', year: '2005', grade: 'E' },
  { id: 'CEC05c', title: 'Central commission, clause 4-1 of the e-system rules', year: '2005', grade: 'E' },
  { id: 'EKZ', title: 'election.kz, page on the Sailau system', year: '2007', grade: 'E' },
  { id: 'BNB', title: 'bravenewballot.org, description before the first use', year: '2004', grade: 'E' },
  {
    id: 'WIK',
    title: 'Wikipedia on elections in Kazakhstan, Sailau paragraph after D. W. Jones',
    year: '2015',
    grade: 'E',
  },
  { id: 'HALL', title: 'J. L. Hall, weblog quoting the ODIHR final report of 2005', year: '2007', grade: 'E' },
  { id: 'ACE17', title: 'ODIHR recommendation 17 of 2005 on blank votes, ACE project copy', year: '2005', grade: 'E' },
  { id: 'AVC09', title: 'Central commission, rules on absentee certificates', year: '2009', grade: 'E' },
  {
    id: 'EG05',
    title: 'ElectionGuide, official result of the presidential election of 2005',
    year: '2005',
    grade: 'E',
  },
  { id: 'AP11', title: 'Appel, case study of security seals on voting machines', year: '2011', grade: 'x' },
  {
    id: 'R08',
    title: 'Bernhard et al., voters and altered printouts of ballot marking devices',
    year: '2020',
    grade: 'x',
  },
  {
    id: 'R09',
    title: 'Everett; Campbell and Byrne, voters who noticed altered review screens, and who left without casting',
    year: '2009',
    grade: 'x',
  },
  { id: 'R10', title: 'DeMillo, Kadel, Marks, observed voters and their printed ballots', year: '2018', grade: 'x' },
  { id: 'R11', title: 'Kortum et al., voters who are told to check printed ballots', year: '2022', grade: 'x' },
  { id: 'R27', title: 'Election Science Institute, paper of voting machines in Cuyahoga', year: '2006', grade: 'x' },
  { id: 'R28', title: 'Unreadable printouts in a recount of Cuyahoga, Plain Dealer', year: '2007', grade: 'x' },
  {
    id: 'R12',
    title: 'Chance that a clash of codes is seen when voters compare slips, closed form',
    year: '2026',
    grade: 'I',
  },
  {
    id: 'R36',
    title: 'Frequencies of human-chosen four-digit codes; caution by Bonneau et al.',
    year: '2012',
    grade: 'x',
  },
  {
    id: 'BPA12',
    title: 'Bonneau, Preibusch, Anderson, A birthday present every eleven wallets? Financial Cryptography',
    year: '2012',
    grade: 'x',
  },
  {
    id: 'WPIN',
    title: 'Wang and others, Understanding human-chosen PINs: characteristics, distribution and security',
    year: '2017',
    grade: 'x',
  },
  {
    id: 'NVT13',
    title: 'OSCE/ODIHR, Handbook for the observation of new voting technologies',
    year: '2013',
    grade: 'x',
  },
  { id: 'R45', title: 'Scantegrity at Takoma Park, share of voters who check a code', year: '2009', grade: 'x' },
  { id: 'L50c', title: 'Law on Elections: how data recording devices are stored', year: 'after 2009', grade: 'E' },
  {
    id: 'RFE07',
    title: 'Press report on the electronic vote of 2007, with views of IT experts',
    year: '2007',
    grade: 'E',
  },
  { id: 'OH07', title: 'Press report on order and time stamps that expose votes, Ohio', year: '2007', grade: 'x' },
  { id: 'W10', title: 'Wolchok et al., analysis of the voting machines of India', year: '2010', grade: 'm' },
  { id: 'R13', title: 'Votes that a clash of voter-chosen codes frees, closed form', year: '2026', grade: 'I' },
  {
    id: 'R20',
    title: 'Chance that an order of check-ins names the stored vote, closed form',
    year: '2026',
    grade: 'I',
  },
  { id: 'R26', title: 'Rows of the control protocol against the electronic protocol', year: '2026', grade: 'I' },
  { id: 'sailau.md', title: 'Dossier on the Sailau system and the polling stations', year: '2004-2016', grade: 'I' },
  { id: 'attacks.md', title: 'Catalogue of attacks, controls and properties', year: '2004-2023', grade: 'I' },
];
