/**
 * A figure of a file that is changed on the line, without the key.
 *
 * Source: attack catalogue TX-03; dossier EV17; design section 12.
 * @module
 */
import { counted } from '../../../base/words.ts';
import type { ParamSpec, Params } from '../../../domain/ports.ts';
import type { LineInHand, TreeAttack } from '../../../domain/tree/ports.ts';
import { amount, FROM, number, TO } from '../../params.ts';
import { isFile, listen } from './heard.ts';
import { withMoved } from './moved.ts';
import { chosen, PAPERS_DIFFER, RATE } from './params.ts';
import { figuresAt, movable, openFigures, overwritten } from './wire.ts';

const VOTES_MAX = 10_000;

const KNOWING: ParamSpec = {
  kind: 'option',
  options: ['door', 'nothing'],
  default: 'door',
  says:
    'what is known of a file that the line hides; door: what hangs on the door of its station, and nothing where ' +
    'nothing hangs there; nothing: the first figure is changed unseen',
};

/** What is done to the bytes of one file, and the votes that are moved in it, where that is known. */
interface Change {
  readonly bytes: Uint8Array;
  readonly votes: number;
}

/**
 * Votes are moved within a file in bytes that nobody but the two ends can read. Where the figures are known, as many
 * votes as leave each figure its digits; where they are not, the low bit of the first digit of all is flipped, which
 * makes it one more or one less. A station whose file is refused calls again, and that is let through: so a refused
 * change costs the attacker nothing and gains nothing.
 *
 * Caught by: files held against protocols. Missed by: everything that starts at a table, where rows are taken from
 * protocols.
 */
export const fileAltered: TreeAttack = {
  id: 'TX-03',
  name: 'Alter in transit',
  category: 'Transmission',
  summary: 'Figures of a result file are changed on the line, without the key.',
  powers: ['exchange.line'],
  guards: [],
  params: {
    from: FROM,
    to: TO,
    votes: amount(50, VOTES_MAX, 'votes', 'moved in each file, or as many as leave each figure its digits'),
    knowing: KNOWING,
    rate: RATE,
  },
  breaks: ['P08', 'P12'],
  caughtBy: ['files-against-protocols', 'messages-refused', 'electronic-in-rows', ...PAPERS_DIFFER],
  missedBy: ['tree-sums', 'published-sums', 'turnout-order'],
  source: 'EVE07; attacks.md TX-03',
  mount: ({ params, rng, line }) => {
    const listening = listen(line);
    const tried = new Set<number>();
    let moved = 0;
    return {
      acts: {
        'message.send': (act, sight) => {
          listening.send(act);
          const { station, minute, bytes } = act;
          if (!isFile(act) || tried.has(station) || !chosen(rng, params, station)) return [act];
          const onDoor = (): readonly number[] | undefined =>
            params.knowing === 'door' ? sight('doors').find((each) => each.station === station)?.byChoice : undefined;
          const figures = openFigures(line.profile, bytes) ?? onDoor();
          const change = altered(line, params, bytes, listening.counterAt(station, minute), figures);
          if (change === undefined) return [act];
          tried.add(station);
          moved += change.votes;
          return [{ ...act, bytes: change.bytes }];
        },
      },
      did: () => `${counted(tried.size, 'file')} changed on the line, in them ${counted(moved, 'known vote')} moved`,
    };
  },
};

/**
 * @param figures - of the file; `undefined`: not known.
 * @returns `undefined` where there is no move that leaves all lengths as they are.
 */
export function altered(
  { profile, election }: Pick<LineInHand, 'profile' | 'election'>,
  params: Params,
  wire: Uint8Array,
  counter: number,
  figures: readonly number[] | undefined,
): Change | undefined {
  const at = figuresAt(profile, { counter, election });
  if (number(params, 'votes') === 0 || at >= wire.length) return undefined;
  // Of a digit and its change only the change is needed: '0' and '1' differ in the low bit, as 8 and 9 do.
  if (figures === undefined) return { bytes: overwritten(wire, at, '0', '1'), votes: 0 };
  const [from, to] = [number(params, 'from'), number(params, 'to')];
  const votes = from === to ? 0 : movable(figures[from] ?? 0, figures[to] ?? 0, number(params, 'votes'));
  if (votes === 0) return undefined;
  const wanted = withMoved(figures, from, to, votes);
  return { bytes: overwritten(wire, at, figures.join(), wanted.join()), votes };
}
