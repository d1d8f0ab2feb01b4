/**
 * Programs of a booth device that are honest while somebody tests them: they go by how the device is handled, or by the
 * hour. Going by the number of votes is CI-02.
 *
 * Leaves out programs that go by both, and a script that is cast all day long.
 * Source: attack catalogue AU-06 and AU-07; controls C15 and C16.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import { MANNERS } from '../../domain/records/acts.ts';
import { lyingDevice, type Session } from '../capture/lying-device.ts';
import { FROM, number, rate, TO } from '../params.ts';

const PROGRAM = {
  category: 'Audit subversion',
  powers: ['terminal.software'],
  needsMachines: true,
  guards: [],
  breaks: ['P06', 'P12'],
  votersTakePart: false,
} as const satisfies Partial<Attack>;

const VOTES = { from: FROM, to: TO, rate: rate(0.1, 'chance for each vote of the robbed choice, when it lies') };

/** Honest in the sessions that `mayLie` leaves out. */
function whenever(mayLie: (session: Session, setting: (name: string) => number) => boolean): Attack['mount'] {
  return ({ params, rng, policy }) => {
    const setting = (name: string): number => number(params, name);
    let spared = 0;
    const device = lyingDevice({
      policy,
      lie: (session) => {
        if (session.choice !== setting('from') || rng.unit() >= setting('rate')) return undefined;
        if (mayLie(session, setting)) return { writes: setting('to'), prints: session.choice };
        spared += 1;
        return undefined;
      },
    });
    return {
      acts: device.acts,
      did: () => `${counted(device.written(), 'vote')} written for another choice, ${spared} spared as if tested`,
    };
  };
}

/**
 * The program takes for a test what is handled as evenly as a script is, and is honest then. With a share `c` of the
 * manners covered by the script and a share `w` spared, a vote of the script meets the lie with chance
 * `max(0, 1 - w/c)`, a vote of a voter with `1 - w`.
 *
 * Caught by: voters who look up their code or compare it, a count of slips, a test that is cast as voters vote. Missed
 * by: tests from a script that somebody wrote down.
 */
export const scriptRecognised: Attack = {
  ...PROGRAM,
  id: 'AU-06',
  name: 'Parallel-test evasion',
  summary: 'The booth device recognises the even hand of a script and lies only to those who handle it otherwise.',
  params: {
    ...VOTES,
    wary: rate(0.01, 'share of all sessions, the most even ones, that it takes for tests and leaves alone'),
  },
  caughtBy: ['parallel-test', 'complaints', 'slip-comparison', 'slip-totals'],
  missedBy: ['accuracy-test', 'equation-2', 'equation-11b', 'code-rows', 'box-totals'],
  source: 'SX; CRS; B06; attacks.md AU-06',
  mount: whenever(({ handling: { manner } }, setting) => manner >= setting('wary') * MANNERS),
};

/**
 * The program goes by its clock and is honest before the polls open, or until a later hour.
 *
 * Caught by: a test on the day after that hour, voters who look up their code or compare it, a count of slips. Missed
 * by: every test before.
 */
export const hourAwaited: Attack = {
  ...PROGRAM,
  id: 'AU-07',
  name: 'Pre-election test evasion',
  summary: 'The booth device goes by its clock: it is honest until the polls open and lies from then on.',
  params: {
    ...VOTES,
    start: {
      kind: 'number',
      unit: 'hour of election day',
      min: 7,
      max: 20,
      integer: true,
      default: 7,
      says: 'hour from which it lies; the polls open at 7, and the parallel test is at 12',
    },
  },
  caughtBy: ['parallel-test', 'complaints', 'slip-comparison', 'slip-totals'],
  missedBy: ['accuracy-test', 'equation-2', 'equation-11b', 'code-rows', 'box-totals'],
  source: 'B06; SX; attacks.md AU-07',
  mount: whenever(({ handling: { second } }, setting) => second >= (setting('start') - 6) * 3600),
};
