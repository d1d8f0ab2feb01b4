/**
 * An attack on how fast a station serves: slow members, few desks, few devices.
 *
 * Source: attack catalogue 2.9 (AV-06); property P20.
 * @module
 */
import { counted } from '../base/words.ts';
import type { Attack, Tap } from '../domain/ports.ts';
import { number, rate } from './params.ts';

/**
 * Members take their time over each voter of the group, or over everybody, and the line grows; or part of the desks and
 * of the devices are not set up, for everybody. Fewer desks matter where a desk takes time.
 *
 * Caught by: whoever looks at the line, the crowd of the last hour, and a channel used less than usual where stations
 * are known to be alike: with the assumed habits (a mean of 0.2, a spread of 0.1) no device at all is two deviations
 * away, and the alarm is at three. Missed by: every record of votes; who went home has left none, and what was never
 * set up is in no log of failures, and held against no list of what was delivered.
 */
export const slowService: Attack = {
  id: 'AV-06',
  name: 'Slow service',
  category: 'Availability',
  summary: 'Check-in takes so long, or is done at so few desks and devices, that a line forms and people go home.',
  powers: ['desk.hands', 'station.setup'],
  guards: [],
  params: {
    extra: {
      kind: 'number',
      unit: 'seconds',
      min: 0,
      max: 3600,
      integer: true,
      default: 120,
      says: 'more than she needs, for each voter of the group',
    },
    how: {
      kind: 'option',
      options: ['slow', 'fewer', 'both'],
      default: 'slow',
      says: 'whether members are slow, desks and devices fewer, or both',
    },
    withheld: rate(
      0.5,
      'share of the desks and of the devices that are not set up; one desk stays; fewer desks matter where ' +
        'deskSeconds is high',
    ),
  },
  breaks: ['P20'],
  caughtBy: ['queue', 'last-hour', 'electronic-share'],
  missedBy: ['equation-2', 'desk-outage', 'device-failures', 'complaints'],
  source: 'B06; attacks.md AV-06',
  votersTakePart: false,
  mount: ({ params, group }) => {
    let slowed = 0;
    let [desks, devices] = [0, 0];
    const slow: Tap['acts'] = {
      'desk.serve': (act) => {
        if (number(params, 'extra') === 0 || !group.has(act.person)) return [act];
        slowed += 1;
        return [{ ...act, seconds: act.seconds + number(params, 'extra') }];
      },
    };
    const fewer: Tap['acts'] = {
      'station.equip': (act) => {
        desks = Math.min(act.desks - 1, Math.floor(number(params, 'withheld') * act.desks));
        devices = Math.floor(number(params, 'withheld') * act.devices);
        return desks + devices === 0 ? [act] : [{ ...act, desks: act.desks - desks, devices: act.devices - devices }];
      },
    };
    const did = {
      slow: () => `${counted(slowed, 'voter')} kept at the table for ${number(params, 'extra')} seconds more`,
      fewer: () => `${counted(desks, 'desk')} and ${counted(devices, 'device')} not set up`,
    };
    if (params.how === 'slow') return { acts: slow, did: did.slow };
    if (params.how === 'fewer') return { acts: fewer, did: did.fewer };
    return { acts: { ...slow, ...fewer }, did: () => `${did.slow()}; ${did.fewer()}` };
  },
};
