/**
 * Flags of the register and the voter lists: how they are made, shown, shared, marked and checked, and who hands out
 * cards and ballots.
 *
 * Source: dossier section 6 and 7.2, recommendations R16-4 and R16-14; tags are in `sources.ts`.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const LIST_FLAGS: readonly FlagEntry[] = [
  {
    id: 'register.sync',
    values: ['none', 'live'],
    default: 'none',
    explains:
      'Whether registers of people and voters are joined nationwide. none: the dead and those who moved stay on the ' +
      'list, and nobody sees what was marked elsewhere. live: such entries are gone, and a desk refuses whoever has ' +
      'voted at another station. Missing in 2016; that it was missing in 2005 is an assumption.',
    source: 'S16',
    assumption: 'own',
  },
  {
    id: 'register.split',
    values: ['accept', 'refuse'],
    default: 'accept',
    explains:
      'What the two tables of one list do when the line between them is dead. accept: each goes on with its own ' +
      'copy. refuse: nobody is served until it works. Only matters where `register.mode` is unified; no source ' +
      'says, accept is an assumption.',
    source: 'attacks.md EL-12',
    assumption: 'own',
  },
  {
    id: 'register.merge',
    values: ['silent', 'checked'],
    default: 'silent',
    explains:
      'What becomes of two copies of one list after the day. silent: they are put together and a name that was ' +
      'marked in both has one mark. checked: both marks are kept and can be joined. No source says; silent is an ' +
      'assumption.',
    source: 'attacks.md EL-12',
    assumption: 'own',
  },
  {
    id: 'list.frozen',
    values: ['twoWeeks', 'eve'],
    default: 'twoWeeks',
    explains:
      'When a station gets its final list. twoWeeks: whoever registered since is not on it and is added on the day ' +
      'or sent away. eve: people with documents who registered late are on it. Two weeks is the practice of 2016; ' +
      'for 2005 it is an assumption.',
    source: 'S16',
    assumption: 'own',
  },
  {
    id: 'list.display',
    values: [false, true],
    default: true,
    explains:
      'Whether voters can look up their names before the day. true: whoever looks and is missing is put back; how ' +
      'many look is `lookUpList`. The law has lists shown; in 2012 a number of commissions did not, and very few ' +
      'voters looked in 2004.',
    source: 'S04; S12',
  },
  {
    id: 'list.audit',
    values: [false, true],
    default: false,
    explains:
      'Whether independent auditors ask people after the day: some of those marked as having voted, of those ' +
      'visited at home, of those added on a call. How many, and how they answer, is behaviour. No source mentions ' +
      'one; false is an assumption.',
    source: 'attacks.md C28',
    assumption: 'own',
  },
  {
    id: 'list.echo',
    values: [false, true],
    default: false,
    explains:
      'Whether the voter sees whose line is being marked for her. false: a mark can go to somebody else. No source ' +
      'describes such a display; false is an assumption.',
    source: 'attacks.md EL-10',
    assumption: 'own',
  },
  {
    id: 'desk.issue',
    values: ['one', 'two'],
    default: 'one',
    explains:
      'How many members it takes to have a line signed and a card or ballot handed out. one: a single member can do ' +
      'all of it alone. two: one signs, another issues. The issuing member signs the list; that one was enough is ' +
      'an assumption.',
    source: 'L41; attacks.md C19',
    assumption: 'own',
  },
  {
    id: 'card.test',
    values: ['accepted', 'refused'],
    default: 'accepted',
    explains:
      "Whether the desk takes a technician's card for tests while people vote. accepted: its content is stored like " +
      "a voter's. refused: the desk knows such cards and leaves them out. No source says; accepted is an assumption.",
    source: 'attacks.md EL-13',
    assumption: 'own',
  },
  {
    id: 'mobile.observers',
    values: ['stay', 'travel'],
    default: 'stay',
    explains:
      'Whether observers ride along to voters at home. stay: nobody but two members sees the trip. travel: no vote ' +
      'can be cast for somebody who was not visited. Observers may ride along by law; that they stay is an ' +
      'assumption.',
    source: 'L41; attacks.md EL-14',
    assumption: 'own',
  },
  {
    id: 'mobile.serial',
    values: ['none', 'minuted'],
    default: 'none',
    explains:
      'Whether the number of the portable device is written down when it leaves and compared when it comes back. ' +
      'none: one device is as good as another. No source describes such a number; none is an assumption.',
    source: 'attacks.md RC-15, C20, C31',
    assumption: 'own',
  },
];
