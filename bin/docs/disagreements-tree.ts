/**
 * Where the runs and the attack catalogue differ on who notices an attack on the way up, and why. A test runs every
 * such attack against every check and fails on a difference that is not here, and on one that is here and does not
 * show.
 *
 * Source: attack catalogue, `detectBy`; the runs of tests/deep/way-up-matrix.test.ts.
 * @module
 */
import type { NotFound } from './disagreements.ts';
import type { FoundBesides } from './found-besides.ts';

const CHANNELS =
  'whoever changes a row or a summary changes its paper part only, for the electronic protocol lies beside it; ' +
  'where much is moved the two channels of a station no longer look like one electorate';
const FEWER =
  'a row from which much was taken holds fewer votes for a choice than the machine alone counted; the row of the ' +
  'catalogue does not think of the electronic protocol';
const PAPERS =
  'figures invented in a row differ from the paper of the station; the catalogue names only tests of the figures';
const SAMPLE = 'added votes go to one choice and so change its share, which the copies of honest stations do not show';
const TOLD = 'the last message of the day says how many came, and the result says otherwise';

const DECIDES =
  'where rows take their electronic votes from files (assumption A20 the other way), a false file stands in the row, ' +
  'and whatever the row is held against differs; the row of the catalogue thinks of the file alone';
const CHANNELS_KEPT =
  'where rows take their electronic votes from files, what is left of a row without its electronic protocol is no ' +
  'longer what paper voters chose';

function each(attack: string, controls: readonly string[], why: string): readonly FoundBesides[] {
  return controls.map((control) => ({ attack, control, why }));
}

const ALL_PAPERS = [
  'copies-against-tables',
  'copies-against-publication',
  'photographs-against-publication',
  'rows-against-handed-in',
];

const BOOKED =
  'what is booked differs from the electronic protocol, whichever file it was taken from; the catalogue thinks of the ' +
  'hour and the number of files';

export const TREE_FOUND_BESIDES: readonly FoundBesides[] = [
  ...each(
    'TX-08-REC',
    ['carried-files'],
    'a forged file without the signature is refused at every call, so that the true one is carried',
  ),
  ...each(
    'TX-08-REC',
    ['messages-refused'],
    'a forged file without the signature is written down as refused; the row has no profile that signs',
  ),
  ...each('TX-03', ['messages-refused'], 'a changed file that is signed or has a tag is written down as refused'),
  ...each('TX-04', ['sent-before-signed'], 'whoever calls first calls before the protocol is signed'),
  ...each('TX-10', ['files-against-protocols'], BOOKED),
  ...each('TX-11', ['files-against-protocols'], BOOKED),
  ...each(
    'TB-01',
    ['protocols-as-hashed'],
    'the hash that an electronic station sent is of the protocol as it was signed; the row thinks of copies',
  ),
  ...each(
    'TB-04',
    ['protocols-as-hashed'],
    'a protocol with voters added after its file was sent has another hash; the row thinks of turnout',
  ),
  ...each('TB-14', ['protocols-as-hashed'], 'so has one with invented figures; the row thinks of tests of figures'),
  ...each('TX-10', ['protocols-as-hashed'], 'before the signature there is no protocol whose hash could be sent'),
  ...each('TB-01', ['channels-apart'], CHANNELS),
  ...each('TB-01', ['electronic-in-rows'], FEWER),
  ...each('TB-02', ['channels-apart'], CHANNELS),
  ...each('TB-02', ['electronic-in-rows'], FEWER),
  ...each('TB-04', ['channels-apart'], CHANNELS),
  ...each('TB-04', ALL_PAPERS, PAPERS),
  ...each('TB-04', ['parallel-tabulation'], SAMPLE),
  ...each(
    'TB-08-TEC',
    ['copies-against-tables'],
    'the row of the catalogue is about the station, whose own copy is wrong',
  ),
  ...each('TB-08-TEC', ['electronic-in-rows'], 'it is the sum by channel that the row asks for, and goes by C37 here'),
  ...each('TB-08-TEC', ['turnout-final'], TOLD),
  ...each('TB-10', ['turnout-final'], TOLD),
  ...each(
    'TB-10',
    ['turnout-and-winner'],
    'invented stations where nearly everybody came and voted for the winner stand in one corner of the plot',
  ),
  ...each(
    'TB-11',
    ['turnout-final'],
    'published rows that lack a part of the country hold fewer voters than were told',
  ),
  ...each('TB-14', ALL_PAPERS, PAPERS),
  ...each('TB-14', ['electronic-in-rows'], FEWER),
  ...each('TB-14', ['parallel-tabulation'], SAMPLE),
  ...each('TB-14', ['turnout-final'], TOLD),
  ...each(
    'TB-14',
    ['station-throughput'],
    'turnout written up to 95 % of a long list is more than a desk serves that somebody counted',
  ),
  ...each(
    'AU-05',
    ['recount-selection'],
    'the catalogue names the pattern of the list as evidence and gives it no control; it goes by C12 here',
  ),
  ...each('TX-01', ['copies-against-tables', 'electronic-in-rows', 'turnout-final'], DECIDES),
  ...each('TX-02', ['files-against-protocols'], 'a file of other figures lies beside a protocol, however it came'),
  ...each('TX-02', [...ALL_PAPERS, 'electronic-in-rows', 'parallel-tabulation', 'turnout-final'], DECIDES),
  ...each('TX-02', ['channels-apart'], CHANNELS_KEPT),
  ...each('TX-03', ['copies-against-publication', 'photographs-against-publication'], DECIDES),
  ...each(
    'TX-04',
    ['copies-against-publication', 'photographs-against-publication', 'parallel-tabulation', 'turnout-final'],
    DECIDES,
  ),
  ...each('TX-04', ['channels-apart'], CHANNELS_KEPT),
  ...each('TX-05', ['carried-files'], 'where the rules have files carried, breaking calls off is all that is done'),
  ...each('TX-05', ['copies-against-publication', 'photographs-against-publication', 'parallel-tabulation'], DECIDES),
  ...each('TX-05', ['channels-apart'], CHANNELS_KEPT),
];

export const TREE_NOT_FOUND: readonly NotFound[] = [
  {
    attack: 'TB-08-TEC',
    catalogue: 'C11',
    why:
      'the check that carries it adds up tables, and a wrong row is added up rightly; the sum by channel is made by ' +
      'electronic-in-rows, and sees what is left out, not what is added twice',
  },
  {
    attack: 'TX-03',
    catalogue: 'C35',
    why:
      'the check that carries it takes copies as a sample of stations; votes of files reach rows of electronic stations ' +
      'only, a tenth of them, and so few move no share beyond the error of the sample',
  },
  {
    attack: 'TB-09',
    catalogue: 'C37',
    why:
      'the checks that carry it hold papers against the tables of territorial commissions, which stay true; the ' +
      'columns are exchanged above them, where only a published station (C34) shows it',
  },
  {
    attack: 'TX-11',
    catalogue: 'C34',
    why: 'rows take electronic votes from the protocol unless a rule says otherwise, so that what is published is true',
  },
];
