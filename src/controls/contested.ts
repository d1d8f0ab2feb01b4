/**
 * Ballots in doubt: whether the commission voted on them, as it has to.
 *
 * Source: dossier 4.1 (P9), 7.4 (CT08, CT09); control C44.
 * @module
 */
import { control, openFinding } from './control.ts';

/** Every ballot in doubt was put to the vote of all members. Blind to how they ought to have voted. */
export const contestedVotes = control({
  id: 'contested-votes',
  name: 'Votes on ballots in doubt',
  claim: 'as many votes of the commission are recorded as ballots in doubt stand in the paper protocol',
  needs: ['contestedVotes', 'protocolPaper'],
  when: 'counted',
  catalogue: ['C44'],
  kinds: ['contested_without_vote'],
  blindTo: 'how a ballot ought to have been judged, and ballots in doubt that the protocol does not own to',
  source: 'sailau.md CT08, CT09; S16',
  examine: ({ contestedVotes: votes, protocolPaper }) => {
    if (votes === undefined || protocolPaper === undefined) {
      return [openFinding(['contestedVotes', 'protocolPaper'], 'votes or paper protocol')];
    }
    const { contested } = protocolPaper.totals;
    const voted = votes.valid.length;
    if (voted >= contested) return [];
    return [
      {
        kind: 'contested_without_vote',
        level: 'irregularity',
        data: { contested, voted },
        from: ['contestedVotes', 'protocolPaper'],
        innocent: 'a chair who decides alone because it is late, and nobody objects',
      },
    ];
  },
});
