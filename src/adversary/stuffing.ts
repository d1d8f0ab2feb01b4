/**
 * Ballots that no voter brought: put into a box before it is sealed, while nobody watches, or after the doors are
 * closed.
 *
 * Source: attack catalogue 2.7; dossier PB01, PB02.
 * @module
 */

import { counted } from '../base/words.ts';
import { NEVER } from '../domain/election.ts';
import type { Attack, Mount, Params, Sight } from '../domain/ports.ts';
import type { Act } from '../domain/records/acts.ts';
import { amount, number, TO } from './params.ts';

const STOCK = {
  kind: 'option',
  options: ['unused', 'printed'],
  default: 'unused',
  says: 'where the ballots come from: the stock of the station, or a press elsewhere',
} as const;

const BOX = {
  kind: 'option',
  options: ['stationary', 'mobile'],
  default: 'stationary',
  says: 'which box they are put into',
} as const;

/** Numbers of seals that an insider has in her pocket begin here. */
const OTHER_SEAL = 900;

function bundle(params: Params, ballots: number, fromStock: boolean): Act[] {
  const box = params.box === 'mobile' ? 'mobile' : 'stationary';
  return Array.from({ length: ballots }).flatMap((): Act[] => {
    const stuffed: Act = { type: 'ballot.stuff', choice: number(params, 'to'), box };
    return fromStock ? [{ type: 'ballot.take' }, stuffed] : [stuffed];
  });
}

/**
 * A bundle lies in the box when it is shown and sealed in the morning.
 *
 * Caught by: who looks into the box; every count of the box against what was issued or signed for; the two protocols,
 * if somebody subtracts. Missed by: a recount, in which they are good ballots.
 */
export const stuffedBeforeOpening: Attack = {
  id: 'TB-12',
  name: 'Stuffing before opening',
  category: 'Counting and tabulation',
  summary: 'Marked ballots lie in the box before it is sealed.',
  powers: ['ballots.hands'],
  guards: [],
  params: { to: TO, count: amount(40, 2000, 'ballots', 'ballots in the box'), stock: STOCK, box: BOX },
  breaks: ['P09', 'P11'],
  caughtBy: ['equation-3', 'equation-4a', 'equation-4c', 'equation-4d', 'equation-4e', 'observers'],
  missedBy: ['equation-2', 'equation-4b', 'equation-11b', 'ballot-totals', 'pile-inspection', 'box-seals'],
  caughtAbove: ['published-sums', 'corrections-decided'],
  source: 'O21; JPB; sailau.md PB02; attacks.md TB-12',
  votersTakePart: false,
  mount: ({ params }) => {
    let stuffed = 0;
    return {
      at: {
        beforeOpening: () => {
          stuffed = number(params, 'count');
          return bundle(params, stuffed, params.stock === 'unused');
        },
      },
      did: () => `${counted(stuffed, 'ballot')} put into the ${params.box} box before it was sealed`,
    };
  },
};

/**
 * A bundle goes into the box while observers are distracted, or after the last voter has left. With forged signatures
 * of voters who stayed at home every number agrees.
 *
 * Caught by: who sees it; without forged signatures every count of the box; through the lid, the seal; with forged ones
 * the hour at which all of them signed, and whoever asks the absent.
 * Missed by: a recount, in which they are good ballots.
 */
export const stuffedBox: Attack = {
  id: 'TB-13',
  name: 'Stuffing during or after voting',
  category: 'Counting and tabulation',
  summary: 'A bundle of marked ballots is put into the box, with or without forged signatures of absent voters.',
  powers: ['ballots.hands', 'desk.hands'],
  guards: [],
  params: {
    to: TO,
    count: amount(40, 2000, 'ballots', 'ballots in the bundle; with forged signatures no more than voters were absent'),
    moment: {
      kind: 'option',
      options: ['voting', 'afterClose'],
      default: 'voting',
      says: 'when: in a quiet hour, or when the last voter has left',
    },
    signatures: {
      kind: 'option',
      options: ['none', 'forged'],
      default: 'none',
      says: 'whether absent voters are made to sign for the ballots',
    },
    through: {
      kind: 'option',
      options: ['slot', 'lid'],
      default: 'slot',
      says: 'one by one through the slot, or at once under a new seal',
    },
    stock: STOCK,
    box: BOX,
  },
  breaks: ['P09', 'P11'],
  caughtBy: [
    ...['equation-3', 'equation-4a', 'equation-4c', 'equation-4d', 'equation-4e', 'box-seals', 'observers'],
    ...['last-hour', 'check-in-rate', 'list-audit'],
  ],
  missedBy: ['equation-4b', 'equation-11b', 'ballot-totals', 'pile-inspection'],
  caughtAbove: ['published-sums', 'corrections-decided'],
  source: 'O21; sailau.md PB01; attacks.md TB-13',
  votersTakePart: false,
  mount: (given) => {
    const { params } = given;
    let stuffed = 0;
    const act = (sight: Sight): readonly Act[] => {
      const acts = stuff(given, sight);
      stuffed = acts.filter(({ type }) => type === 'ballot.stuff').length;
      return acts;
    };
    return {
      at: params.moment === 'voting' ? { quietHour: act } : { closed: act },
      did: () =>
        `${counted(stuffed, 'ballot')} put into the ${params.box} box` +
        (params.signatures === 'forged' ? ', each signed for in the name of an absent voter' : ''),
    };
  },
};

function stuff({ params, policy }: Mount, sight: Sight): readonly Act[] {
  if (number(params, 'count') === 0) return [];
  const list = policy['register.mode'] === 'unified' ? 'electronic' : 'paper';
  const absent = params.signatures === 'forged' ? unsigned(sight, list).slice(0, number(params, 'count')) : [];
  const ballots = params.signatures === 'forged' ? absent.length : number(params, 'count');
  const books = absent.flatMap((person): Act[] => [
    { type: 'list.sign', person, list },
    { type: 'ballot.issue', person, signed: true },
  ]);
  const box = params.box === 'mobile' ? 'mobile' : 'stationary';
  const lid: Act[] = params.through === 'lid' && ballots > 0 ? [{ type: 'box.reseal', box, seal: OTHER_SEAL }] : [];
  // What is booked as issued is out of the stock by the books.
  return [...books, ...lid, ...bundle(params, ballots, params.stock === 'unused' && absent.length === 0)];
}

/** Who is on the list and has signed neither. */
function unsigned(sight: Sight, list: 'paper' | 'electronic'): readonly number[] {
  const lists = { paper: sight('paperList'), electronic: sight('electronicList') };
  const signed = new Set(
    [lists.paper, lists.electronic].flatMap((rows) =>
      Array.from(rows?.person ?? []).filter((_, row) => (rows?.signed[row] ?? NEVER) !== NEVER),
    ),
  );
  return Array.from(lists[list]?.person ?? []).filter((person) => !signed.has(person));
}
