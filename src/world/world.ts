/**
 * One station: its memory, ledgers, people, truth, and whoever reaches into it.
 *
 * Source: design section 6.
 * @module
 */
import type { Rng } from '../base/rng.ts';
import { LOG_START, type LogChain } from '../crypto/logchain.ts';
import { type Choice, NEVER, NO_CHOICE, NO_CODE, PHASES, type Phase } from '../domain/election.ts';
import type { Behaviour, Policy } from '../domain/policy/types.ts';
import type { NamedCode, Orders } from '../domain/ports.ts';
import type { PowerId } from '../domain/powers.ts';
import type { Disclosure } from '../domain/records/custody.ts';
import type { KeptFromCount } from '../domain/records/declarations.ts';
import type { Scenario, StationSpec } from '../domain/scenario.ts';
import type { Tables } from '../machines/index.ts';
import { perVoterRate } from '../stats/calibrate.ts';
import { type AddedBy, type Intruder, visitsOf } from './acts/intruder.ts';
import { BOOTH, CARRIER, type Layout, layoutOf, R, type Register, VISIT } from './layout.ts';
import { emptyLedgers, type Ledgers } from './ledgers.ts';
import type { Papers } from './papers.ts';
import { openBook } from './people/certificates.ts';
import { createQueue, type Queue } from './people/line.ts';
import { type People, populate } from './people/people.ts';
import type { Truth } from './truth.ts';

/** One step of one machine, or one intervention, for traces and replays. */
export interface Happening {
  readonly second: number;
  readonly machine: string;
  readonly instance: number;
  readonly letter: number;
  readonly from: number;
  readonly to: number;
  readonly visit: number;
  /** Who the visit is of: one person can come twice. */
  readonly person: number;
  /** What it was about, in words. */
  readonly note?: string;
  /** Who did it, where it is no step of a machine. */
  readonly who?: string;
  /** The attack whose doing it is, and the power it used. */
  readonly attack?: string;
  readonly power?: PowerId;
}

export interface World {
  readonly policy: Policy;
  readonly behaviour: Behaviour;
  readonly station: StationSpec;
  readonly tables: Tables;
  /** What follows each effect, by machine and effect number; bound once by `step`. */
  readonly handlers: readonly (readonly Handler[])[];
  readonly layout: Layout;
  readonly memory: Int32Array;
  readonly people: People;
  readonly truth: Truth;
  readonly ledgers: Ledgers;
  readonly papers: Papers;
  readonly disclosed: Disclosure & { keptFromCount: KeptFromCount; recountAsked: boolean; logPublished: boolean };
  readonly intruders: readonly Intruder[];
  /** Visits that attacks add, in the order of their numbers. */
  readonly added: readonly AddedBy[];
  readonly streams: {
    readonly codes: Rng;
    readonly staff: Rng;
    readonly notes: Rng;
    readonly shuffle: Rng;
    readonly printer: Rng;
    readonly language: Rng;
    readonly manner: Rng;
    readonly hotline: Rng;
    readonly door: Rng;
    readonly births: Rng;
    readonly named: Rng;
    readonly matched: Rng;
  };
  /** Slip that stands in each booth's window: what is printed, which need not be what was chosen. */
  readonly slipInWindow: number[];
  /** What the machine code of that slip says. */
  readonly codeInWindow: number[];
  /** By visit: marked paper on its way to the box, as it is printed. */
  readonly paperInHand: Map<number, { readonly choice: Choice; readonly encoded: Choice }>;
  /** By language: the choice that is recorded for each choice on the screen. */
  readonly definitions: (readonly Choice[])[];
  /** How often each kind of thing that an observer could note has happened, by index of NOTE_EVENTS. */
  readonly happened: number[];
  /** The line before the registration table. */
  readonly queue: Queue;
  /** Whether a program looks at how its device is handled; nobody else does. */
  readonly devicesWatch: boolean;
  /** Who have been told to leave with the carrier. */
  readonly keepers: Set<number>;
  /** By visit: copies of their cards that voters have been told to hold to the reader as well. */
  readonly copies: Map<number, number>;
  /** By visit: how often voters have been told to have their own cards read again. */
  readonly again: Map<number, number>;
  /** Who have been told to say that the device took another choice. */
  readonly claimants: Set<number>;
  /** By visit: the code that voters name to whoever asks for it. */
  readonly namers: Map<number, NamedCode>;
  /** By visit: what voters have been told who are to bring out a proof. */
  readonly provers: Map<number, Orders>;
  /** Numbers of cards by the place in which they are handled, once some were exchanged; the one that is outside. */
  readonly chain: { readonly numbers: Map<number, number>; outside?: number };
  /** Signed in for electronic voting, with no booth free yet. */
  readonly waiting: number[];
  /** Whether this commission keeps the certificates it takes. */
  readonly keepsCertificates: boolean;
  /** Whether members of this commission help whoever cannot work the device, which is not theirs to do. */
  readonly membersHelp: boolean;
  /** Chance that the issuing member does not sign a ballot. */
  readonly unsignedBallot: number;
  /** Codes given out, where the machine gives each only once. */
  readonly codesUsed: Set<number>;
  /** How far the chain over the log has been carried. */
  logChain: LogChain;
  /** Depth of the running cascade; its bound is asserted. */
  depth: number;
  /** Where happenings go; absent in bulk runs. */
  readonly trace?: (happening: Happening) => void;
}

/** Carries out one effect of one machine. */
export type Handler = (world: World, instance: number) => void;

export interface WorldOptions {
  readonly scenario: Pick<Scenario, 'policy' | 'behaviour' | 'station' | 'recountAsked'>;
  readonly tables: Tables;
  readonly handlers: readonly (readonly Handler[])[];
  readonly rng: Rng;
  readonly intruders: readonly Intruder[];
  readonly trace?: (happening: Happening) => void;
}

export function createWorld(options: WorldOptions): World {
  const { policy, behaviour, station } = options.scenario;
  const added = options.intruders.flatMap((intruder) => visitsOf(intruder));
  const { people, truth } = populate(
    station,
    behaviour,
    policy,
    added.map(({ visit }) => visit),
    options.rng.fork('people'),
  );
  const layout = layoutOf(station.booths, station.carriers, people.visits);
  const memory = emptyMemory(layout, hasMachines(options.scenario));
  const staff = options.rng.fork('staff');
  // One channel has one list, whatever the rules say of two.
  const lists: Policy = hasMachines(options.scenario) ? policy : { ...policy, 'register.mode': 'dual' };
  const strangers = options.intruders.reduce((sum, { tap }) => sum + (tap.strangers?.() ?? 0), 0);
  const ledgers = emptyLedgers(people, lists, strangers);
  openBook(memory, people, [ledgers.paperBasis, ledgers.electronicBasis]);
  return {
    policy,
    behaviour,
    station,
    tables: options.tables,
    handlers: options.handlers,
    layout,
    memory,
    people,
    truth,
    ledgers,
    papers: {},
    disclosed: disclosedIn(options.scenario, staff),
    intruders: options.intruders,
    added,
    streams: { ...streamsOf(options.rng), staff },
    slipInWindow: [],
    codeInWindow: [],
    paperInHand: new Map(),
    definitions: [],
    queue: createQueue(
      behaviour,
      people.visits,
      options.intruders.some(({ tap }) => tap.acts?.['desk.serve'] !== undefined),
      options.rng.fork('queue'),
    ),
    devicesWatch: options.intruders.some(({ tap }) => tap.acts?.['carrier.write'] !== undefined),
    keepers: new Set(),
    copies: new Map(),
    again: new Map(),
    claimants: new Set(),
    namers: new Map(),
    provers: new Map(),
    chain: { numbers: new Map() },
    waiting: [],
    happened: [],
    keepsCertificates: staff.fork('certificates').chance(behaviour.retainCertificates),
    membersHelp: staff.fork('help').chance(behaviour.assistStation),
    unsignedBallot: perVoterRate(behaviour.unsignedStation, behaviour.watchedVoters),
    codesUsed: new Set(),
    logChain: LOG_START,
    depth: 0,
    ...(options.trace === undefined ? {} : { trace: options.trace }),
  };
}

/** What this commission will show of its papers, and to whom. */
function disclosedIn(scenario: WorldOptions['scenario'], staff: Rng): World['disclosed'] {
  const { policy, behaviour } = scenario;
  return {
    protocolsPosted: staff.fork('post').chance(behaviour.postProtocols),
    controlProtocolPosted: policy['cp.posted'] && staff.fork('postCodes').chance(behaviour.postControlProtocol),
    copiesGiven: !staff.fork('copies').chance(behaviour.refuseCopies),
    observersPresent: staff.fork('observers').chance(behaviour.observerPresent),
    keptFromCount: 'no',
    recountAsked: asksForRecount(scenario),
    logPublished: false,
  };
}

function streamsOf(rng: Rng): Omit<World['streams'], 'staff'> {
  return {
    codes: rng.fork('codes'),
    notes: rng.fork('notes'),
    shuffle: rng.fork('shuffle'),
    printer: rng.fork('printer'),
    language: rng.fork('language'),
    manner: rng.fork('manner'),
    hotline: rng.fork('hotline'),
    door: rng.fork('door'),
    named: rng.fork('named'),
    matched: rng.fork('matched'),
    births: rng.fork('people').fork('births'),
  };
}

/** Whether somebody who may asks, or nobody has to. */
function asksForRecount({ policy, recountAsked }: WorldOptions['scenario']): boolean {
  if (policy['recount.grounds'] === 'automatic') return true;
  return recountAsked && policy['recount.requester'] === 'contestants';
}

/** Nobody anywhere, nothing held. */
function emptyMemory(layout: Layout, machines: boolean): Int32Array {
  const memory = new Int32Array(layout.size);
  for (let booth = 0; booth < layout.booths; booth += 1) clearBooth(memory, layout, booth);
  for (let carrier = 0; carrier < layout.carriers; carrier += 1) {
    const at = layout.carrierAt + carrier * CARRIER.stride;
    memory[at + CARRIER.visit] = -1;
    memory[at + CARRIER.choice] = NO_CHOICE;
    memory[at + CARRIER.code] = NO_CODE;
  }
  for (let visit = 0; visit < layout.visits; visit += 1) {
    memory[layout.visitAt + visit * VISIT.stride + VISIT.carrier] = -1;
    memory[layout.visitAt + visit * VISIT.stride + VISIT.booth] = -1;
  }
  memory[R.storeIntact] = 1;
  // What comes after a change to paper is all there is from the start.
  memory[R.fellBack] = machines ? 0 : 1;
  return memory;
}

/** Whether this station has the electronic system. */
export function hasMachines({ station }: Pick<World, 'station'>): boolean {
  return station.equipment !== 'none';
}

/** One list for both channels: where there is one channel only, the question does not arise. */
export function hasOneList({ policy, station }: Pick<World, 'policy' | 'station'>): boolean {
  return policy['register.mode'] === 'unified' && station.equipment !== 'none';
}

export function clearBooth(memory: Int32Array, layout: Layout, booth: number): void {
  const at = layout.boothAt + booth * BOOTH.stride;
  memory[at + BOOTH.visit] = -1;
  memory[at + BOOTH.carrier] = -1;
  memory[at + BOOTH.choice] = NO_CHOICE;
  memory[at + BOOTH.code] = NO_CODE;
  memory[at + BOOTH.until] = NEVER;
  memory[at + BOOTH.left] = 0;
}

/** Reads a register. */
export function register(world: World, name: Register): number {
  return world.memory[R[name]] ?? 0;
}

export function count(world: World, name: Register, by = 1): void {
  const at = R[name];
  world.memory[at] = (world.memory[at] ?? 0) + by;
}

export function phaseOf(world: World): Phase {
  return PHASES[register(world, 'phase')] ?? 'eve';
}

export function enterPhase(world: World, phase: Phase): void {
  world.memory[R.phase] = PHASES.indexOf(phase);
}
