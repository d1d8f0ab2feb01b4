/**
 * What voters tend to do: come, choose a way of voting, use a code, give up, notice, complain.
 *
 * Shares of stations end at 0.99: a station-level share of 1 would mean that the event happens to every voter.
 *
 * Source: dossier section 9 and detection table 2.1 of the attack catalogue; tags are in `sources.ts`.
 * @module
 */
import type { BehaviourEntry } from '../types.ts';

export const VOTER_BEHAVIOUR: readonly BehaviourEntry[] = [
  {
    id: 'turnout',
    unit: 'share of listed voters',
    min: 0,
    max: 1,
    default: 0.774,
    explains:
      'Share of the people on the list who come. 2005: 6,871,571 cast / 8.88 million registered (preliminary) = 0.774.',
    source: 'EG05; sailau.md 9.1',
  },
  {
    id: 'chooseElectronic',
    unit: 'share of voters in an e-station',
    min: 0,
    max: 1,
    default: 0.2,
    explains:
      'Share of those who come who choose the device over paper. Reports of 2004 only say that most chose paper; ' +
      'the figure is an assumption.',
    source: 'S04; sailau.md A3',
    assumption: 'A3',
  },
  {
    id: 'unlistedShare',
    unit: 'share of people who arrive',
    min: 0,
    max: 1,
    default: 0.01,
    explains:
      'Share of arriving people who are on neither list. Additions were seen in 16 % of stations in 2004, in a ' +
      'few by the hundred; the rate per person is an assumption.',
    source: 'S04; S05E',
    assumption: 'own',
  },
  {
    id: 'unlistedWithDocument',
    unit: 'share of unlisted people',
    min: 0,
    max: 1,
    default: 0.8,
    explains: 'Share of unlisted people who can show proof of residence on the spot. No figure exists; an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'certificateShare',
    unit: 'share of people who arrive',
    min: 0,
    max: 1,
    default: 0.01,
    explains:
      'Share of arriving people who vote on an absentee voting certificate. The rules allow certificates for at ' +
      'most 1 % of the voters of a region; that the ceiling is used up is an assumption.',
    source: 'AVC09',
    assumption: 'own',
  },
  {
    id: 'homeShare',
    unit: 'share of listed voters',
    min: 0,
    max: 1,
    default: 0.01,
    explains: 'Share of listed voters who ask to vote at home. No figure exists; an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'homeLate',
    unit: 'share of those who ask to vote at home',
    min: 0,
    max: 1,
    default: 0.3,
    explains:
      'Share of requests to vote at home that come on the day itself. The rules of mobile.deadline take or refuse ' +
      'them. Late requests were accepted at 62 stations in 2016; the share is an assumption.',
    source: 'S16',
    assumption: 'A24',
  },
  {
    id: 'requestCode',
    unit: 'share of electronic voters',
    min: 0,
    max: 1,
    default: 0.3,
    explains: 'Share of electronic voters who use the optional control code. No source counts them; an assumption.',
    source: 'attacks.md 2.1',
    assumption: 'own',
  },
  {
    id: 'humanCodes',
    unit: 'share of voter-chosen codes',
    min: 0,
    max: 1,
    default: 1,
    explains:
      'Share of voter-chosen codes drawn from the frequencies of leaked passwords (1234 alone 10.7 %) instead of ' +
      'uniformly. That voters choose codes as people choose passwords is an assumption; bank codes are less ' +
      'skewed.',
    source: 'R36',
    assumption: 'own',
  },
  {
    id: 'birthdayCodes',
    unit: 'share of human codes',
    min: 0,
    max: 1,
    default: 0,
    explains:
      'Share of human codes that are the day and month of birth of whoever chose them. A thief who tries the date of ' +
      'birth gets into one account of 11 to 18, so 0.06 to 0.09 (bank codes). 0 keeps the frequencies of ' +
      '`humanCodes`; it is an assumption.',
    source: 'BPA12',
    assumption: 'own',
  },
  {
    id: 'miscopyCode',
    unit: 'share of voters with a code and no printed slip',
    min: 0,
    max: 1,
    default: 0.01,
    explains:
      'Share of voters who note their code wrongly where no slip is printed (code.slip = none). They look for a ' +
      'code that is not theirs, and hand over a wrong one. No source gives a rate; 0.01 is an assumption.',
    source: 'S05E',
    assumption: 'A2',
  },
  {
    id: 'checkCode',
    unit: 'share of code users',
    min: 0,
    max: 1,
    default: 0.05,
    explains:
      'Share of code users who look for their code on a posted control protocol. An assumption; about 0.30 in a ' +
      'mock election elsewhere is an upper value, and real checks there were far fewer.',
    source: 'attacks.md 2.1; R45',
    assumption: 'own',
  },
  {
    id: 'complainMismatch',
    unit: 'share of those who see a mismatch',
    min: 0,
    max: 1,
    default: 1,
    explains:
      'Share of voters who complain after finding their code missing or beside another name. 1 is an assumption ' +
      'that favours detection.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'blankShare',
    unit: 'share of electronic voters',
    min: 0,
    max: 1,
    default: 0.01,
    explains:
      'Share of electronic voters who confirm without a choice. The device allows it, but blanks were not ' +
      'reported; the figure is an assumption.',
    source: 'ACE17; attacks.md TB-17',
    assumption: 'own',
  },
  {
    id: 'invalidShare',
    unit: 'share of paper ballots',
    min: 0,
    max: 1,
    default: 0.0185,
    explains:
      'Share of paper ballots that are not valid. 2005: (6,871,571 cast - 6,744,267 valid) = 127,304 / 6,871,571 ' +
      '= 0.0185, of all votes, since no separate figure for paper exists.',
    source: 'EG05; sailau.md 9.4',
  },
  {
    id: 'spoilBallot',
    unit: 'share of paper voters',
    min: 0,
    max: 1,
    default: 0.005,
    explains: 'Share of paper voters who spoil a ballot and ask for another. No figure exists; an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'unableStation',
    unit: 'share of e-stations',
    min: 0,
    max: 0.99,
    default: 0.19,
    explains:
      'Share of e-stations where observers saw at least one voter fail to finish on the device. Not a rate per ' +
      'voter: `watchedVoters` turns it into one. Seen in 2004; keeping it for the easier device of 2005 is an ' +
      'assumption.',
    source: 'S04; S05P',
    assumption: 'own',
  },
  {
    id: 'assistStation',
    unit: 'share of e-stations',
    min: 0,
    max: 0.99,
    default: 0.37,
    explains:
      'Share of e-stations where observers saw a commission member help somebody vote. Not a rate per voter: ' +
      '`watchedVoters` turns it into one. Seen in 2004 and, uncounted, in 2005; the same share for 2005 is an ' +
      'assumption.',
    source: 'S04; S05E',
    assumption: 'own',
  },
  {
    id: 'watchedVoters',
    unit: 'voters per observed visit',
    min: 1,
    max: 1000,
    integer: true,
    default: 30,
    explains:
      'Electronic voters whom observers saw during one visit to a station. The rate per voter is chosen so that, ' +
      'among so many voters, the event shows at least once in the reported share of stations. The number is an ' +
      'assumption.',
    source: 'sailau.md 9.7',
    assumption: 'own',
  },
  {
    id: 'walkOff',
    unit: 'share of electronic voters',
    min: 0,
    max: 1,
    default: 0.0005,
    explains: 'Share of electronic voters who leave the station with the carrier. No figure exists; an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'showSlip',
    unit: 'share of voters with a code',
    min: 0,
    max: 1,
    default: 0.05,
    explains:
      'Share of code users who show their code and choice to other voters or to a party that compares them. ' +
      'No source gives a rate; 0.05 is an assumption, the one of the clash attack in the catalogue.',
    source: 'attacks.md 2.5; R12',
    assumption: 'own',
  },
  {
    id: 'seeEcho',
    unit: 'share of electronic voters',
    min: 0,
    max: 1,
    default: 0.3,
    explains:
      'Share of voters who read what the desk shows when their vote is read in. Only matters where the desk shows ' +
      'it; the figure is an assumption.',
    source: 'attacks.md RC-07',
    assumption: 'own',
  },
  {
    id: 'boothSeconds',
    unit: 'seconds',
    min: 10,
    max: 900,
    integer: true,
    default: 120,
    explains: 'Mean time a voter spends in a booth. No measurement exists; an assumption.',
    source: 'attacks.md TB-04',
    assumption: 'own',
  },
  {
    id: 'boothRegularity',
    unit: 'shape of an Erlang time',
    min: 1,
    max: 20,
    integer: true,
    default: 1,
    explains:
      'How even booth times are. 1: memoryless, so voters overtake each other often. 20: almost the same for all, ' +
      'so they come out as they went in. No measurement exists; an assumption.',
    source: 'own',
    assumption: 'own',
  },
];
