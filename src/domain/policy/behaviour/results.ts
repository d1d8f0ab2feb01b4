/**
 * How staff treat protocols on their way up, how often the line fails, who decides complaints, and in how many stations
 * paper is counted again.
 *
 * Source: dossier 7.5, 9.7; tags are in `sources.ts`.
 * @module
 */
import type { BehaviourEntry } from '../types.ts';

export const RESULT_BEHAVIOUR: readonly BehaviourEntry[] = [
  {
    id: 'protocolSlip',
    unit: 'share of stations',
    min: 0,
    max: 1,
    default: 0.0047,
    explains:
      'Stations whose signed protocol does not add up because a figure was written wrongly. A fifth of territorial ' +
      'commissions had such protocols in 2016; with 47 stations each, 1 - 0.8^(1/47) of stations would give that: ' +
      'an assumption.',
    source: 'S16; sailau.md TB04',
    assumption: 'own',
  },
  {
    id: 'drawnAtTec',
    unit: 'share of stations',
    min: 0,
    max: 1,
    default: 0.02,
    explains:
      'Stations that fill in their protocol at the territorial commission, where nobody asks for a copy. Seen at 48 ' +
      'territorial commissions in 2012 and often in 2016; the share of stations is an assumption.',
    source: 'S12; S16; sailau.md TB02',
    assumption: 'own',
  },
  {
    id: 'acceptUnreconciled',
    unit: 'share of protocols that do not add up',
    min: 0,
    max: 1,
    default: 0.2,
    explains: 'Protocols that do not add up and are accepted all the same. An assumption.',
    source: 'S16; sailau.md TB04',
    assumption: 'own',
  },
  {
    id: 'returnUnreconciled',
    unit: 'share of the other protocols that do not add up',
    min: 0,
    max: 1,
    default: 0.5,
    explains: 'Of the rest, those given back to be drawn anew; the others are corrected. An assumption.',
    source: 'S04; sailau.md TB01',
    assumption: 'own',
  },
  {
    id: 'renewCopies',
    unit: 'share of corrections',
    min: 0,
    max: 1,
    default: 0.5,
    explains: 'Corrections after which observers get a new copy. No source; an assumption.',
    source: 'sailau.md A17',
    assumption: 'A17',
  },
  {
    id: 'photographPosted',
    unit: 'share of posted protocols',
    min: 0,
    max: 1,
    default: 0.1,
    explains: 'Posted protocols of which somebody keeps a photograph. No source; an assumption.',
    source: 'sailau.md CT15',
    assumption: 'own',
  },
  {
    id: 'lineFailure',
    unit: 'share of calls',
    min: 0,
    max: 1,
    default: 0.1,
    explains: 'Calls from a station to the regional commission that do not get through. No source; an assumption.',
    source: 'sailau.md A11',
    assumption: 'A11',
  },
  {
    id: 'frameNoise',
    unit: 'share of frames',
    min: 0,
    max: 1,
    default: 0,
    explains: 'Frames of a message that noise on the line damages, and that are sent again. No source; an assumption.',
    source: 'sailau.md A11',
    assumption: 'A11',
  },
  {
    id: 'rehearseLine',
    unit: 'share of electronic stations',
    min: 0,
    max: 1,
    default: 0,
    explains:
      'Electronic stations that send a rehearsal on the eve: one vote for the first choice, two for the second, and ' +
      'so on. No source mentions one; an assumption.',
    source: 'attacks.md TX-02',
    assumption: 'own',
  },
  {
    id: 'observerClicks',
    unit: 'share of stations with an observer',
    min: 0,
    max: 1,
    default: 0.2,
    explains:
      'Stations with an observer in which she counts, hour by hour, everybody who comes and signs. The share is that ' +
      'of the catalogue; that she counts without an error, and hears who signed at home, is an assumption.',
    source: 'attacks.md TX-07',
    assumption: 'own',
  },
  {
    id: 'countSeconds',
    unit: 'seconds a ballot',
    min: 0,
    max: 60,
    default: 3,
    explains:
      'How long the hand count takes for each paper ballot, which is when a station with both channels can sign and ' +
      'send. No source; an assumption.',
    source: 'attacks.md TX-06',
    assumption: 'own',
  },
  {
    id: 'answerComplaints',
    unit: 'share of complaints that nobody has to decide',
    min: 0,
    max: 1,
    default: 0.0256,
    explains:
      'Complaints that a commission decides although no rule makes it: 3 of 52 in 2012 and none of 65 letters in ' +
      '2016, 3 of 117 together. That the Sailau years were like these is an assumption.',
    source: 'S12; S16',
    assumption: 'own',
  },
  {
    id: 'recountStations',
    unit: 'stations',
    min: 0,
    max: 10_000,
    integer: true,
    default: 20,
    explains:
      'Stations of the country whose paper is counted again where `recount.selection` has a recount; all of them ' +
      'where there are fewer. No source; an assumption.',
    source: 'attacks.md AU-05',
    assumption: 'own',
  },
  {
    id: 'recountError',
    unit: "share of a choice's pile",
    min: 0,
    max: 0.2,
    default: 0,
    explains:
      'Mean error of the hand count of a recount, of each pile of ballots by itself, drawn as handCountError is. ' +
      'Presets: 0.0048 for the best procedure that was measured, 0.014 on average, 0.0213 for the worst. 0: each is ' +
      'shown and the count repeated until two agree, an assumption. Slips have slipCountError.',
    source: 'R30',
    assumption: 'own',
  },
];
