/**
 * Somebody who calls in as a station before the station does.
 *
 * Source: attack catalogue TX-04; design section 12.
 * @module
 */
import { counted } from '../../../base/words.ts';
import { FILES_FROM } from '../../../domain/transmission/hours.ts';
import type { Message } from '../../../domain/transmission/message.ts';
import type { LineInHand, TreeAttack } from '../../../domain/tree/ports.ts';
import { amount, number, TO } from '../../params.ts';
import { type Heard, listen, rehearsalMessage } from './heard.ts';
import { chosen, FIGURES_INVENTED, RATE } from './params.ts';
import { clearText, composed, knownStream } from './wire.ts';

const VOTES_MAX = 10_000;

/**
 * A file of invented figures comes from the number of the station, before its own: all its votes are for one choice.
 * Where nothing hides a message, it is written down; where a key stream does, the one of the rehearsal serves again, as
 * far as it reaches, for what a rehearsal says is known; where there is a tag, what is written down opens for nobody.
 *
 * Caught by: files held against protocols. Missed by: everything that starts at a table, where rows are taken from
 * protocols.
 */
export const stationImpersonated: TreeAttack = {
  id: 'TX-04',
  name: 'Station impersonation',
  category: 'Transmission',
  summary: 'A file with invented figures comes from the number of a station before its own.',
  powers: ['exchange.line'],
  guards: [],
  params: {
    to: TO,
    votes: amount(100, VOTES_MAX, 'votes', 'in each invented file, all for one choice; at most one for each voter'),
    rate: RATE,
  },
  breaks: ['P08'],
  caughtBy: ['message-repeats', 'sent-before-signed', ...FIGURES_INVENTED, 'protocols-as-hashed'],
  missedBy: ['tree-sums', 'published-sums', 'turnout-order'],
  source: 'EVE07; attacks.md TX-04',
  mount: ({ params, rng, line, country, reach }) => {
    const listening = listen(line);
    const choices = country.contest.choices.length;
    const voters = new Map(reach.stations.map((each) => [each.station, each.voters]));
    const called = new Set<number>();
    const speechless = new Set<number>();
    return {
      acts: {
        'message.send': (act) => {
          listening.send(act);
          return [act];
        },
      },
      at: {
        beforeFile: (station) => {
          const votes = Math.min(number(params, 'votes'), voters.get(station) ?? 0);
          if (votes === 0 || !chosen(rng, params, station)) return [];
          const counter = listening.counterAt(station, FILES_FROM);
          const figures = Array.from({ length: choices }, (_, choice) => (choice === number(params, 'to') ? votes : 0));
          const bytes = inventedFile(line, station, counter, figures, listening.rehearsalOf(station));
          if (bytes === undefined) {
            speechless.add(station);
            return [];
          }
          called.add(station);
          const length = bytes.length;
          return [{ type: 'message.send', station, minute: FILES_FROM, length, bytes, decided: false }];
        },
      },
      did: () => {
        const none = `for ${counted(speechless.size, 'station')} no message could be made`;
        return `called in as ${counted(called.size, 'station')}; ${none}`;
      },
    };
  },
};

/** @param rehearsal - as heard on the eve. @returns `undefined` where nothing can be written that looks right. */
export function inventedFile(
  line: Pick<LineInHand, 'profile' | 'election' | 'rehearsal'>,
  station: number,
  counter: number,
  figures: readonly number[],
  rehearsal: Heard | undefined,
): Uint8Array | undefined {
  const { profile, election } = line;
  const about = { election, station, counter, minute: FILES_FROM, figures, head: '', recorder: '', protocol: '' };
  const message: Message = { ...about, kind: 'results' };
  // Under a tag there is only trying: the same bytes as where nothing hides them, which open as nothing.
  if (profile.enc === 'aead') return composed({ ...profile, enc: 'none' }, message);
  const said = rehearsalMessage(line.rehearsal, station, figures.length);
  const known = rehearsal && knownStream(profile, rehearsal.bytes, clearText(said, profile));
  return composed(profile, message, known);
}
