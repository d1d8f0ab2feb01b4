/**
 * Flags of the way up: until when copies of a protocol are due, who may correct it, who sees the tables of sums, how
 * far down and when results are published, and who chooses stations that are counted again.
 *
 * Source: dossier sections 5 and 7.5; tags are in `sources.ts`.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const RESULT_FLAGS: readonly FlagEntry[] = [
  {
    id: 'proto.copiesDue',
    values: ['signing', 'handIn'],
    default: 'signing',
    explains:
      'Until when a certified copy of the protocol is due. signing: before the protocol leaves the station. handIn: ' +
      'when the chair is back from the territorial commission; the copy then shows what lies there, whatever was ' +
      'signed at the station. In this model a chair who may wait does wait. Copies are given on request after ' +
      'signing; no source names a time, so that it is before the handing in is an assumption.',
    source: 'CEC05a; attacks.md C33',
    assumption: 'own',
  },
  {
    id: 'tec.correction',
    values: ['chair', 'decision'],
    default: 'decision',
    explains:
      'Who may correct a protocol that a station handed in. chair: the chair of the territorial commission alone. ' +
      'decision: four of its seven members, in an open vote that is written down. No source has the procedure; ' +
      'observers of 2016 missed such decisions, so that one was needed is an assumption.',
    source: 'S16; sailau.md A17',
    assumption: 'A17',
  },
  {
    id: 'tec.tables',
    values: ['refused', 'given'],
    default: 'refused',
    explains:
      'Whether observers get the tables in which a territorial commission adds up protocols, row by row. refused: ' +
      'nothing to compare copies with. given: on request. Seen in 2016, when many commissions refused; for the ' +
      'Sailau years it is an assumption.',
    source: 'S16',
    assumption: 'own',
  },
  {
    id: 'publish.level',
    values: ['nation', 'region', 'station'],
    default: 'region',
    explains:
      'How far down results are published. nation: one total. region: a total for each region. station: each ' +
      'protocol on its own. Regions are documented for 2012 and 2016, and that stations were promised and left out ' +
      'for 2004; that regions were published in the Sailau years is an assumption.',
    source: 'S04; S12; S16',
    assumption: 'own',
  },
  {
    id: 'publish.days',
    values: [0, 2, 8, 10, 30],
    default: 10,
    explains:
      'Days after the vote on which results are published, however far down. Two in 2016, eight in 2004 for party ' +
      'lists. 0: as protocols come in, as observers asked for in 2016. 30: after every usual deadline. Ten, the ' +
      'limit in the law as read, is an assumption for 2005.',
    source: 'S04; S16; L44',
    assumption: 'own',
  },
  {
    id: 'recount.selection',
    values: ['none', 'random', 'official'],
    default: 'none',
    explains:
      'Whether paper is counted again in some stations after results are published, and who chooses them. none: ' +
      'nowhere. random: a lot that is drawn in public after publication. official: somebody of a commission names ' +
      'them. How many they are is `recountStations`. Of an election only; no rule of these years is known, so that ' +
      'there is none is an assumption.',
    source: 'attacks.md AU-05, C12',
    assumption: 'own',
  },
];
