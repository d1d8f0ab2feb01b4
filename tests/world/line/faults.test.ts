/**
 * What a line does to messages: loses, repeats, delays, reorders, cuts, truncates, garbles. Whatever it does without a
 * key, what is booked under a tag or a signature is what stations sent.
 *
 * Source: attack catalogue 2.6; chart `link`.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../../src/base/assert.ts';
import { rngOf } from '../../../src/base/rng.ts';
import type { Behaviour, Policy } from '../../../src/domain/policy/types.ts';
import type { TreeAct, TreeActOf } from '../../../src/domain/tree/acts.ts';
import type { Climb, TreeIntruder } from '../../../src/world/tree/index.ts';
import { electionWith } from '../../controls/tree/fixture.ts';
import { runs } from '../../runs.ts';

const COUNTRY = { country: 'kz-2004', stations: 60, seed: 'lines' } as const;
type Sent = TreeActOf<'message.send'>;

/** Somebody on every line, who has bytes in hand and no key. */
function onTheLine(meet: (act: Sent) => readonly TreeAct[]): TreeIntruder {
  const everywhere = () => true;
  const reach = {
    stations: [],
    hasStation: everywhere,
    hasTec: everywhere,
    hasMiddle: everywhere,
    hasRegion: everywhere,
  };
  const attack = {
    id: 'test',
    name: 'a line',
    category: 'Transmission',
    summary: '',
    powers: ['exchange.line'],
    guards: [],
    params: {},
    breaks: [],
    caughtBy: [],
    missedBy: [],
    source: '',
    mount: () => tap,
  } as const;
  const tap = { acts: { 'message.send': meet }, did: () => '' };
  return { attack, tap, reach, interventions: 0, used: new Map(), stations: new Set() };
}

function climbed(
  set: Partial<Policy>,
  habits: Partial<Behaviour>,
  meet: (act: Sent) => readonly TreeAct[] = (act) => [act],
): Climb {
  return electionWith({ ...COUNTRY, set, habits: { lineFailure: 0, ...habits } }, [onTheLine(meet)]);
}

/** Stations whose booked file is theirs, is another, and is not there. */
function booked({ records }: Climb): { readonly own: number; readonly other: number; readonly none: number } {
  const files = new Map(records.files.map(({ station, byChoice }) => [station, byChoice.join()]));
  const states = records.electronicProtocols.map(({ station, byChoice }) => {
    const file = files.get(station);
    return file === undefined ? 'none' : file === byChoice.join() ? 'own' : 'other';
  });
  const count = (state: string): number => states.filter((each) => each === state).length;
  return { own: count('own'), other: count('other'), none: count('none') };
}

const STRICT: Partial<Policy> = {
  'tx.enc': 'aead',
  'tx.auth': 'messages',
  'tx.keys': 'perStation',
  'tx.freshness': 'counter',
};

/** One thing that a line does, by a number. */
function faultOf(kind: number, held: Sent[]): (act: Sent) => readonly TreeAct[] {
  return (act) => {
    switch (kind % 6) {
      case 0:
        return [];
      case 1:
        return [act, act];
      case 2: {
        // Kept back, and sent with whatever comes next: late, and in another order.
        held.push(act);
        return held.length < 3 ? [] : held.splice(0).reverse();
      }
      case 3:
        return [{ ...act, bytes: act.bytes.slice(0, act.bytes.length >> 1) }];
      case 4:
        return [{ ...act, length: act.length >> 1, bytes: act.bytes.slice(0, act.length >> 1) }];
      default:
        return [{ ...act, bytes: act.bytes.map((byte, at) => (at === act.bytes.length >> 1 ? byte ^ 1 : byte)) }];
    }
  };
}

test('no line without a key has anything booked that no station sent, whatever it does to which messages', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 9 }), (seed, often) => {
      const held: Sent[] = [];
      const dice = rngOf(`${seed}`);
      const climb = climbed(STRICT, {}, (act) => (dice.below(often) === 0 ? faultOf(dice.below(6), held)(act) : [act]));
      expect(booked(climb).other).toBe(0);
      const sent = new Set(climb.records.received.flatMap(({ message }) => message?.election ?? []));
      expect([...sent]).toEqual(['kz-2004']);
    }),
    { numRuns: runs(5, 60) },
  );
});

describe('every message', () => {
  test.each([
    ['lost', 0, { own: 0, none: 1 }],
    ['repeated', 1, { own: 1, none: 0 }],
    ['cut in half', 3, { own: 0, none: 1 }],
    ['truncated', 4, { own: 0, none: 1 }],
    ['changed in one bit', 5, { own: 0, none: 1 }],
  ] as const)('that is %s', (_, kind, share) => {
    const climb = climbed(STRICT, {}, faultOf(kind, []));
    const all = climb.records.electronicProtocols.length;
    expect(booked(climb)).toEqual({ own: share.own * all, other: 0, none: share.none * all });
    // What does not get through is carried.
    expect(climb.records.carried.length).toBe(share.none * all);
    const reasons = new Set(climb.records.received.map(({ why }) => why));
    expect([...reasons]).toEqual([[], [undefined], [], ['half'], ['tag'], ['tag']][kind]);
  });
});

test('noise has frames sent again and changes nothing that is booked', () => {
  const quiet = climbed({}, { frameNoise: 0 });
  const noisy = climbed({}, { frameNoise: 0.1 });
  expect(booked(quiet).own).toBe(quiet.records.electronicProtocols.length);
  expect(booked(noisy).other).toBe(0);
  expect(booked(noisy).own + noisy.records.carried.length).toBeGreaterThanOrEqual(booked(quiet).own);
  // More noise than frames may be sent again for: calls fail, and files are carried.
  const loud = climbed({}, { frameNoise: 0.6 });
  expect(loud.records.carried.length).toBeGreaterThan(noisy.records.carried.length);
  expect(booked(loud).other).toBe(0);
});

test.each(['none', 'counter'] as const)(
  'a lost receipt makes the station send once more (%s), and books nothing anew',
  (fresh) => {
    const answered = new Set<string>();
    const intruder = onTheLine((act) => [act]);
    const tap: TreeIntruder['tap'] = {
      did: () => '',
      acts: {
        'receipt.send': (act) => {
          const key = `${act.station}`;
          if (answered.has(key)) return [act];
          answered.add(key);
          return [];
        },
      },
    };
    const options = { ...COUNTRY, set: { ...STRICT, 'tx.freshness': fresh }, habits: { lineFailure: 0 } } as const;
    const climb = electionWith(options, [{ ...intruder, tap }]);
    const all = climb.records.electronicProtocols.length;
    expect([booked(climb).own, climb.records.carried.length]).toEqual([all, 0]);
    expect(climb.records.received.filter(({ verdict }) => verdict === 'refused')).toEqual([]);
    const first = present(climb.records.electronicProtocols[0], 'a station').station;
    expect(climb.records.received.filter((row) => row.station === first).length).toBe(7 + 1);
  },
);
