/**
 * Protocols of electronic stations against the hashes that came over the line before they were handed in.
 *
 * Source: attack catalogue TB-01, TX-02, TX-04, TX-10; controls C36, C37.
 * @module
 */
import { sha256Hex } from '../../crypto/hash.ts';
import type { Message } from '../../domain/transmission/message.ts';
import type { TreeControl } from '../../domain/tree/ports.ts';
import { protocolText } from '../../domain/tree/protocol-text.ts';
import type { TreeEvidence } from '../../domain/tree/records.ts';
import { openTreeFinding } from './open.ts';

/** What was taken as results of this election; a copy kept aside names a protocol as well. */
function resultsTaken({ received = [], election }: TreeEvidence): readonly Message[] {
  return received.flatMap(({ message, verdict }) => {
    return message?.kind === 'results' && message.election === election && verdict !== 'refused' ? [message] : [];
  });
}

const stationsOf = (messages: readonly Message[]): readonly number[] => [
  ...new Set(messages.map(({ station }) => station)),
];

const NEEDS = ['received', 'handedIn'] as const;

const asHashed: TreeControl = {
  id: 'protocols-as-hashed',
  name: 'Protocols against their hashes in messages',
  claim: 'the protocol that was handed in is the one whose hash its station sent, where the rules have it sent',
  needs: NEEDS,
  catalogue: ['C36', 'C37'],
  kinds: ['protocol_not_as_hashed', 'protocol_hash_missing'],
  blindTo:
    'what was written before the file was sent; paper stations; files that were carried or read out; who changed what',
  source: 'attacks.md TB-01, TX-10, C37',
  examine: (evidence) => {
    const { handedIn, received, choices, policy } = evidence;
    if (received === undefined || handedIn === undefined) return [openTreeFinding(NEEDS, 'messages or protocols')];
    const taken = resultsTaken(evidence);
    const named = taken.filter(({ protocol }) => protocol !== '');
    const papers = new Map(handedIn.map(({ station, line }) => [station, line]));
    const other = stationsOf(
      named.filter(({ station, protocol }) => {
        const line = papers.get(station);
        return line !== undefined && sha256Hex(protocolText(line, choices.length)) !== protocol;
      }),
    );
    const bare = policy['tx.protocolHash'] ? stationsOf(taken.filter(({ protocol }) => protocol === '')) : [];
    const of = stationsOf(taken).length;
    return [
      {
        kind: 'protocol_not_as_hashed',
        level: 'contradiction' as const,
        found: other,
        innocent: 'a protocol that did not add up and was drawn anew after its file was sent',
      },
      {
        kind: 'protocol_hash_missing',
        level: 'irregularity' as const,
        found: bare,
        innocent: 'a station program of the year before',
      },
    ].flatMap(({ kind, level, found, innocent }) => {
      if (found.length === 0) return [];
      return [{ kind, level, data: { stations: found.length, of, first: found[0] ?? -1 }, from: NEEDS, innocent }];
    });
  },
};

export const PROTOCOL_HASH_CHECKS: readonly TreeControl[] = [asHashed];
