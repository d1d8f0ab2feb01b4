/**
 * The rows of the attack catalogue that are carried out on the way up, copied, so that the runs can be held against
 * them, and the settings with which each attack is run.
 *
 * Source: attack catalogue 2.7 and 2.9, `pre` and `detectBy` of each row.
 * @module
 */
import type { Behaviour, FlagId, Policy } from '../../../src/domain/policy/types.ts';
import type { Params } from '../../../src/domain/ports.ts';
import type { Placement } from '../../../src/domain/scenario.ts';
import { type Options, RECOUNTED } from './country.ts';

/** `detectBy` of the catalogue, as it stands there. TB-08-TEC is its row TB-08, done one commission higher. */
export const DETECT_BY: Readonly<Record<string, readonly string[]>> = {
  'TB-01': ['C33', 'C34'],
  'TB-02': ['C34', 'C33'],
  'TB-03': ['C34'],
  'TB-04': ['C41'],
  'TB-08-TEC': ['C11', 'C34'],
  'TB-09': ['C34', 'C37'],
  'TB-10': ['C34'],
  'TB-11': ['C34'],
  'TB-14': ['C42'],
  'TB-15': ['C43'],
  'TB-18': ['C41', 'C42'],
  'AV-04-REC': ['C49'],
  'TX-06': [],
  'TX-07': ['C41', 'C44'],
  'TX-07-LINE': ['C41', 'C44'],
  'TX-08': ['C37', 'C08'],
  'TX-08-STA': ['C37', 'C08'],
  'TX-08-REC': ['C37', 'C08'],
  'TX-10': ['C33', 'C38'],
  'TX-11': ['C38', 'C34'],
  'AU-05': ['C08'],
  'TX-01': ['C49', 'C34'],
  'TX-02': ['C36'],
  'TX-03': ['C37', 'C35'],
  'TX-04': ['C36', 'C37'],
  'TX-05': ['C37'],
};

interface Precondition {
  /** Flags of this model that the row's `pre` speaks of, and flags that the mechanism needs besides. */
  readonly needs: readonly FlagId[];
  /** Those of them that are no guard, each with the reason. */
  readonly without: { readonly [F in FlagId]?: string };
}

const NONE: Precondition = { needs: [], without: {} };
const SHOWS = 'it stops nobody who enters figures; it lets others see them';
const TRIED = 'it is tried all the same, and what comes is refused';

const KEYS: Precondition = {
  needs: ['tx.keys'],
  without: { 'tx.keys': 'how many lines a key opens depends on who else holds it, which its runs show' },
};

/** `pre` in flags of this model; words without a flag (no column check, a single line, a list not fixed) have none. */
export const PRECONDITIONS: Readonly<Record<string, Precondition>> = {
  'TB-01': {
    needs: ['proto.copies'],
    without: { 'proto.copies': 'copies that are out do not hold the pen; they show what it wrote' },
  },
  'TB-02': { needs: ['tec.tables', 'publish.level'], without: { 'tec.tables': SHOWS, 'publish.level': SHOWS } },
  'TB-03': { needs: ['publish.level'], without: { 'publish.level': SHOWS } },
  'TB-04': NONE,
  'TB-08-TEC': NONE,
  'TB-09': NONE,
  'TB-10': NONE,
  'TB-11': { needs: ['publish.level'], without: {} },
  'TB-14': NONE,
  'TB-15': { needs: ['proto.copies'], without: {} },
  'TB-18': NONE,
  'AV-04-REC': NONE,
  'TX-06': {
    needs: ['tx.padding'],
    without: { 'tx.padding': 'whoever listens can; padded, there is nothing to hear' },
  },
  'TX-07': NONE,
  'TX-07-LINE': {
    needs: ['tx.enc', 'tx.auth'],
    without: {
      'tx.enc': 'a message comes by; under a key stream a digit can be guessed, under a tag nothing can be done',
      'tx.auth': 'a message can be altered; signed, it is refused',
    },
  },
  'TX-08': KEYS,
  'TX-08-STA': KEYS,
  'TX-08-REC': {
    needs: [...KEYS.needs, 'tx.quorum'],
    without: { ...KEYS.without, 'tx.quorum': 'with too few members it has no key; how many agree is a parameter' },
  },
  'TX-10': { needs: ['tx.opens'], without: {} },
  'TX-11': { needs: ['tx.versions'], without: { 'tx.versions': 'a second file can be sent; it may be kept aside' } },
  'AU-05': { needs: ['recount.selection'], without: {} },
  'TX-01': NONE,
  'TX-02': { needs: ['tx.freshness'], without: { 'tx.freshness': TRIED } },
  'TX-03': { needs: ['tx.auth'], without: { 'tx.auth': TRIED } },
  'TX-04': { needs: ['tx.auth'], without: { 'tx.auth': TRIED } },
  'TX-05': { needs: ['tx.fallback'], without: { 'tx.fallback': 'where files are carried they are only late' } },
};

/** All that an attack can do, so that every power is used and every control that can notice it gets its chance. */
export const SETTINGS: Readonly<Record<string, readonly Params[]>> = {
  'TB-01': [{}, { votes: 300, copies: 'before' }],
  'TB-02': [{}, { votes: 100_000, most: 300 }, { from: 'last', to: 'first' }, { among: 'stations' }],
  'TB-03': [{}, { level: 'middle' }, { level: 'cec' }],
  'TB-04': [{}, { to: 'first' }, { figures: 'protocols', hour: 'never' }, { figures: 'none', hour: '10' }],
  'TB-08-TEC': [{}, { how: 'omitted' }],
  'TB-09': [{}, { where: 'publication' }],
  'TB-10': [{}, { to: 'first' }],
  'TB-11': [{}, { level: 'nation' }],
  'TB-14': [{ to: 'first' }, { to: 'first', turnout: 95, share: 90 }, { to: 'first', figures: 'protocols' }],
  'TB-15': [{}, { rate: 1 }],
  'TB-18': [{}],
  'AV-04-REC': [{}],
  'TX-06': [{}],
  'TX-07': [{}],
  'TX-07-LINE': [{}],
  'TX-08': [{}],
  'TX-08-STA': [{}],
  'TX-08-REC': [{}, { members: 7 }],
  'TX-10': [{}],
  'TX-11': [{}],
  'AU-05': [{}, { knows: 'told' }],
  'TX-01': [{}],
  'TX-02': [{}],
  'TX-03': [{}],
  'TX-04': [{}],
  'TX-05': [{}],
};

/** Rules and habits beside those of the test. */
export interface Under {
  readonly policy?: Partial<Policy>;
  readonly behaviour?: Partial<Behaviour>;
}

const DECIDES: Partial<Policy> = { 'tec.electronic': 'file' };
const UNPROVEN: Partial<Policy> = { 'tx.auth': 'callerId', 'proto.posted': 'all' };
const OPEN_LINE: Partial<Policy> = { 'tx.auth': 'callerId', 'tx.enc': 'none' };
const VOICE: Partial<Policy> = { 'tx.fallback': 'voice' };
const REHEARSED: Partial<Behaviour> = { rehearseLine: 1 };

/** Where an attack can do what it does, in the first row, and where it leaves other traces. */
export const UNDER: Readonly<Record<string, readonly Under[]>> = {
  'TX-01': [{}, { policy: DECIDES }, { policy: { 'tx.enc': 'aead' } }],
  'TX-02': [{ behaviour: REHEARSED }, { policy: DECIDES, behaviour: REHEARSED }],
  'TX-03': [{ policy: UNPROVEN }, { policy: { ...UNPROVEN, ...DECIDES } }],
  'TX-04': [{ policy: OPEN_LINE }, { policy: { ...OPEN_LINE, ...DECIDES } }],
  'TX-07-LINE': [{ policy: { 'tx.enc': 'none' } }, {}],
  'TX-08-REC': [{ policy: { 'tx.auth': 'callerId' } }, {}, { policy: { 'tx.auth': 'callerId', 'tx.keys': 'quorum' } }],
  'TX-11': [{ policy: { 'tx.versions': 'last' } }, {}],
  'TX-05': [{ policy: VOICE }, { policy: { ...VOICE, ...DECIDES } }, {}],
};

/** Where it is carried out, for attacks that leave other traces in a part of the country than everywhere. */
export const PLACES: Readonly<Record<string, readonly Placement[]>> = {
  'TB-11': [{}, { stations: 5 }],
  'AU-05': [{}, { regions: ['South Kazakhstan'] }],
};

/** Parameters that say how much is done: with all of them at zero nothing is. */
export const AMOUNTS = ['votes', 'rate', 'count', 'add', 'k10', 'k12', 'k14'];

/** Open rules, and those under which the attack can do what it does. */
export function rulesFor(id: string): Options {
  const [first = {}] = UNDER[id] ?? [];
  return { ...first, policy: { ...RECOUNTED, ...first.policy } };
}
