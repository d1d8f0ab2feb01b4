/**
 * The server at the other end of the line sends a ballot definition while stations report their turnout.
 *
 * Leaves out: other commands than that, and a definition that is sent back before anybody looks.
 * Source: attack catalogue TX-09; controls C36 and C38.
 * @module
 */
import type { Attack } from '../../domain/ports.ts';
import type { Act } from '../../domain/records/acts.ts';
import { FROM, number, TO } from '../params.ts';

/** Bytes of a definition: an assumption; more than a confirmation is what matters. */
const DEFINITION_BYTES = 20_000;
const LANGUAGES = [0, 1] as const;

/**
 * On one of the calls of the day a definition comes in, and from then on devices record one choice as another.
 *
 * Caught by: bytes that came in, fingerprints, a test after the call, voters who look up their code, a count of slips.
 * Missed by: the test of the morning, which is over by then, and every count of records.
 */
export const reverseChannel: Attack = {
  id: 'TX-09',
  name: 'Reverse channel',
  category: 'Transmission',
  summary: 'The regional server sends booth devices another ballot definition while the station reports its turnout.',
  powers: ['line.server'],
  needsMachines: true,
  guards: [{ flag: 'tx.oneWay', oneOf: [false] }],
  params: {
    from: FROM,
    to: TO,
    call: {
      kind: 'number',
      unit: 'call of the day',
      min: 1,
      max: 6,
      integer: true,
      default: 2,
      says: 'on which report of the day the definition comes in',
    },
  },
  breaks: ['P06', 'P12'],
  caughtBy: ['inbound-line', 'ballot-definition', 'parallel-test', 'complaints', 'slip-comparison', 'slip-totals'],
  missedBy: ['accuracy-test', 'equation-2', 'equation-11b', 'code-rows', 'box-totals', 'recorder-totals'],
  source: 'EVE07; attacks.md TX-09',
  votersTakePart: false,
  mount: ({ params, contest }) => {
    let calls = 0;
    let sent = false;
    const records = contest.choices.map((_, choice) =>
      choice === number(params, 'from') ? number(params, 'to') : choice,
    );
    return {
      acts: {
        'line.session': (act) => {
          calls += 1;
          if (calls !== number(params, 'call')) return [act];
          sent = true;
          const loads = LANGUAGES.map((language): Act => ({ type: 'definition.load', language, records }));
          return [{ ...act, received: act.received + DEFINITION_BYTES }, ...loads];
        },
      },
      did: () =>
        sent ? `a ballot definition sent in on call ${number(params, 'call')}` : 'no call to send anything on',
    };
  },
};
