/**
 * Attacks on the papers of a station: its protocol written anew, its copies kept back.
 *
 * Source: attack catalogue 2.7; dossier CT13, CT16, CT17.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { TreeAttack } from '../../domain/tree/ports.ts';
import { amount, FROM, number, rate, TO } from '../params.ts';
import { inPapers, shifted } from './forge.ts';

/**
 * A new protocol is written after the count, with votes of one choice given to another.
 *
 * Caught by: copies and photographs, where they were out before and there is something to hold them against; where it
 * is written before the copies, at most an electronic station whose channels no longer look alike. Missed by: every
 * sum, and rows held against protocols.
 */
export const protocolRewritten: TreeAttack = {
  id: 'TB-01',
  name: 'Protocol rewriting at the station',
  category: 'Counting and tabulation',
  summary: 'The station hands in a protocol with votes of one choice moved to another.',
  powers: ['station.papers'],
  guards: [],
  params: {
    votes: amount(50, 10_000, 'votes', 'votes to move in each station'),
    from: FROM,
    to: TO,
    copies: {
      kind: 'option',
      options: ['after', 'before'],
      default: 'after',
      says: 'whether it is written anew after copies are out, or before, so that copies and door agree with it',
    },
  },
  breaks: ['P08', 'P18'],
  caughtBy: [
    'copies-against-tables',
    'copies-against-publication',
    'photographs-against-publication',
    'parallel-tabulation',
    'channels-apart',
    'electronic-in-rows',
    'protocols-as-hashed',
  ],
  missedBy: ['tree-sums', 'published-sums', 'rows-against-handed-in', 'corrections-decided'],
  source: 'S16; O07; O21; attacks.md TB-01',
  mount: ({ params }) => {
    const [from, to] = [number(params, 'from'), number(params, 'to')];
    const moved = new Map<number, number>();
    const forge = inPapers(
      (line, station) => {
        const votes = Math.min(number(params, 'votes'), line.byChoice[from] ?? 0);
        if (votes <= 0 || from === to) return undefined;
        moved.set(station, votes);
        return shifted(line, from, to, votes);
      },
      params.copies === 'before' ? 'before' : 'after',
    );
    return {
      acts: forge,
      did: () => {
        const votes = [...moved.values()].reduce((sum, each) => sum + each, 0);
        return `${counted(votes, 'vote')} moved in the protocols of ${counted(moved.size, 'station')}`;
      },
    };
  },
};

/**
 * The chair refuses certified copies to observers who ask for them.
 *
 * No figure changes; it takes away what TB-01, TB-02 and TB-09 would be seen by. The catalogue's second parameter,
 * 9 % unsigned, is left out: that figure of 2004 is of ballots, not of copies.
 *
 * Caught by: observers who complain, where more are refused than on honest days; a count of the copies that are out,
 * where many are. Missed by: every comparison: a copy that was never made contradicts nothing.
 */
export const copiesWithheld: TreeAttack = {
  id: 'TB-15',
  name: 'Copies withheld',
  category: 'Counting and tabulation',
  summary: 'Observers who ask for a certified copy of the protocol do not get one.',
  powers: ['station.papers'],
  guards: [{ flag: 'proto.copies', oneOf: [true] }],
  params: { rate: rate(0.28, 'chance for each copy that is asked for') },
  breaks: ['P14', 'P18'],
  caughtBy: ['copies-refused', 'copies-share'],
  missedBy: ['copies-against-tables', 'copies-against-publication', 'photographs-against-publication', 'tree-sums'],
  source: 'S04; S16; BBC; attacks.md TB-15',
  mount: ({ params, rng }) => {
    let kept = 0;
    return {
      acts: {
        'copy.give': (act) => {
          if (!rng.chance(number(params, 'rate'))) return [act];
          kept += 1;
          return [];
        },
      },
      did: () => `${counted(kept, 'copy', 'copies')} refused`,
    };
  },
};
