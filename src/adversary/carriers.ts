/**
 * Attacks on the vote on its way: what the booth writes on the carrier, and the carrier in a member's hands.
 *
 * Source: attack catalogue 2.4 and 2.5; dossier 1.4, EV20, EV28.
 * @module
 */
import { counted } from '../base/words.ts';
import type { Attack } from '../domain/ports.ts';
import { lyingDevice } from './capture/lying-device.ts';
import { FROM, number, rate, TO } from './params.ts';
import { robbed } from './robbed.ts';

/**
 * The program of the booth device writes another choice on the carrier than the voter confirmed. A slip says what she
 * chose; where it says the same as the vote it is CI-06.
 *
 * Caught by: tests of the device, voters who look up their code or compare it, a count of slips. Missed by: every
 * count of records.
 */
export const firmwareFlip: Attack = {
  id: 'CI-01',
  name: 'Malicious firmware flip',
  category: 'Cast-as-intended',
  summary: 'The booth device shows one choice and writes another on the carrier.',
  powers: ['terminal.software'],
  needsMachines: true,
  guards: [{ flag: 'term.hash', oneOf: ['unchecked'] }],
  params: {
    from: FROM,
    to: TO,
    rate: rate(0.1, 'chance for each vote of the robbed choice'),
  },
  breaks: ['P06', 'P07', 'P12'],
  caughtBy: ['accuracy-test', 'parallel-test', 'complaints', 'slip-comparison', 'slip-totals'],
  missedBy: ['equation-2', 'equation-11b', 'code-rows', 'box-totals', 'recorder-totals'],
  source: 'RFE07; attacks.md CI-01',
  votersTakePart: false,
  mount: ({ params, rng, policy }) => {
    const isRobbed = robbed(params, rng);
    const device = lyingDevice({
      policy,
      lie: ({ choice }) => (isRobbed(choice) ? { writes: number(params, 'to'), prints: choice } : undefined),
    });
    return {
      acts: device.acts,
      did: () => `${counted(device.written(), 'vote')} written on the carrier for another choice than was confirmed`,
    };
  },
};

/**
 * A member with a writer changes the card between the voter's hand and the reader.
 *
 * Caught by: voters who look up their code or compare it, a count of slips.
 * Missed by: every count of cards, which agrees.
 */
export const cardRewrite: Attack = {
  id: 'RC-07',
  name: 'Card rewrite on the way to the table',
  category: 'Recorded-as-cast',
  summary: 'The card is rewritten at the table before it is read.',
  powers: ['desk.hands'],
  needsMachines: true,
  guards: [{ flag: 'card.crypto', oneOf: ['none'] }],
  params: { from: FROM, to: TO, rate: rate(0.2, 'chance for each card of the robbed choice') },
  breaks: ['P07'],
  caughtBy: ['complaints', 'slip-comparison', 'slip-totals'],
  missedBy: ['equation-2', 'equation-7b', 'log-reads', 'code-rows'],
  source: 'WIK; attacks.md RC-07',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const isRobbed = robbed(params, rng);
    let rewritten = 0;
    return {
      acts: {
        'carrier.deliver': (act) => {
          if (!isRobbed(act.choice)) return [act];
          rewritten += 1;
          return [{ ...act, choice: number(params, 'to') }];
        },
      },
      did: () => `${counted(rewritten, 'card')} rewritten before reading`,
    };
  },
};

/**
 * A member wipes a card without reading it.
 *
 * Caught by: signatures against votes, cards returned against votes, a count of slips, voters who miss their code.
 * Missed by: the log, which knows only what was read.
 */
export const cardNotRead: Attack = {
  id: 'RC-08',
  name: 'Card not read into the box',
  category: 'Recorded-as-cast',
  summary: 'The card goes back to the pile without having been read.',
  powers: ['desk.hands'],
  needsMachines: true,
  guards: [{ flag: 'card.erasedBy', oneOf: ['member'] }],
  params: { from: FROM, rate: rate(0.2, 'chance for each card of the robbed choice') },
  breaks: ['P07', 'P11'],
  caughtBy: ['equation-2', 'equation-7b', 'complaints', 'slip-comparison', 'slip-totals'],
  missedBy: ['log-reads', 'box-totals', 'equation-11b'],
  source: 'WIK; attacks.md RC-08',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const isRobbed = robbed(params, rng);
    const content = new Map<number, number>();
    let skipped = 0;
    return {
      acts: {
        // He holds the card and a reader: he sees what is on it before he decides.
        'carrier.deliver': (act) => {
          content.set(act.carrier, act.choice);
          return [act];
        },
        'carrier.read': (act) => {
          if (!isRobbed(content.get(act.carrier))) return [act];
          skipped += 1;
          return [];
        },
      },
      did: () => `${counted(skipped, 'card')} wiped without having been read`,
    };
  },
};
