/**
 * One station: its memory, ledgers, people, truth, and whoever reaches into it.
 * @module
 */
import { assert } from '../base/assert.ts';
import { type GrowingColumn, growingColumn } from '../base/columns.ts';
import type { Rng } from '../base/rng.ts';
import type { CodeRow, ElectronicTotals, PaperTotals, SummaryTotals } from '../domain/acts.ts';
import type { Disclosure } from '../domain/custody.ts';
import { NEVER, NO_CHOICE, NO_CODE, PHASES, type Phase } from '../domain/election.ts';
import type { Behaviour, Policy } from '../domain/policy/types.ts';
import type { Attack, Group, Tap } from '../domain/ports.ts';
import { POWERS, type Power, type PowerId } from '../domain/powers.ts';
import type { Scenario, StationSpec } from '../domain/scenario.ts';
import type { Tables } from '../machines/index.ts';
import { BOOTH, CARRIER, type Layout, layoutOf, R, type Register, VISIT } from './layout.ts';
import { type People, populate } from './people/people.ts';
import type { Truth } from './truth.ts';

/** An attack that has been mounted, with a count of what it did. */
export interface Intruder {
  readonly attack: Attack;
  readonly tap: Tap;
  /** Whom it reaches. */
  readonly group: Group;
  /** Acts, orders and visits that came from it. */
  interventions: number;
  /** Powers it made use of: the coalition is computed from these. */
  readonly used: Set<PowerId>;
  /** Whom it gave orders or let in knowingly: voters by number, holders of certificates below zero. */
  readonly people: Set<number>;
}

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
  readonly note?: string;
  readonly attack?: string;
}

/** Append-only columns beside the memory, and the papers of the close. */
export interface Ledgers {
  readonly paperSigned: Int32Array;
  readonly paperBasis: Int8Array;
  readonly electronicSigned: Int32Array;
  readonly electronicBasis: Int8Array;
  readonly certificateNumber: GrowingColumn;
  readonly certificateKept: GrowingColumn;
  readonly logSecond: GrowingColumn;
  readonly logEvent: GrowingColumn;
  readonly logSubject: GrowingColumn;
  readonly boxChoice: GrowingColumn;
  readonly boxCode: GrowingColumn;
  readonly boxSecond: GrowingColumn;
  readonly counterSecond: GrowingColumn;
  readonly counterValue: GrowingColumn;
  readonly backupSecond: GrowingColumn;
  readonly backupRecords: GrowingColumn;
  readonly minuteSecond: GrowingColumn;
  readonly minuteSignatures: GrowingColumn;
  readonly minuteBefore: GrowingColumn;
  readonly minuteAfter: GrowingColumn;
  readonly ballotChoice: GrowingColumn;
  readonly slipChoice: GrowingColumn;
  readonly portableChoice: GrowingColumn;
  readonly portableVisit: GrowingColumn;
  readonly complaintSecond: GrowingColumn;
  readonly complaintEvent: GrowingColumn;
  readonly noteSecond: GrowingColumn;
  readonly noteEvent: GrowingColumn;
  readonly shownCode: GrowingColumn;
  readonly shownChoice: GrowingColumn;
  /** What a coercer holds: slips by person. Not evidence; only its holder sees it. */
  readonly collectedPerson: GrowingColumn;
  readonly collectedCode: GrowingColumn;
  /** What members who helped saw on the device: choice by person. Not evidence; only who helped knows it. */
  readonly helpedPerson: GrowingColumn;
  readonly helpedChoice: GrowingColumn;
}

/** Papers drawn after close; filled once. */
export interface Papers {
  /** Head of the log's chain, printed when voting ends. */
  logSeal?: string;
  controlProtocol?: readonly CodeRow[];
  /** Votes without a code, as the program that prints the control protocol counts them. */
  withoutCode?: number;
  electronic?: ElectronicTotals;
  paper?: PaperTotals;
  summary?: SummaryTotals;
  recorder?: ElectronicTotals;
  recountAnswer?: { readonly kind: 'count' | 'reprint'; readonly byChoice: readonly number[] };
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
  readonly disclosed: Disclosure;
  readonly intruders: readonly Intruder[];
  readonly streams: { readonly codes: Rng; readonly staff: Rng; readonly notes: Rng; readonly shuffle: Rng };
  /** Slip that stands in each booth's window: what is printed, which need not be what was chosen. */
  readonly slipInWindow: number[];
  /** How often each kind of thing that an observer could note has happened, by index of NOTE_EVENTS. */
  readonly happened: number[];
  /** Signed in for electronic voting, with no booth free yet. */
  readonly waiting: number[];
  /** Whether this commission keeps the certificates it takes. */
  readonly keepsCertificates: boolean;
  /** Whether members of this commission help whoever cannot work the device, which is not theirs to do. */
  readonly membersHelp: boolean;
  /** Codes given out, where the machine gives each only once. */
  readonly codesUsed: Set<number>;
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
  const { people, truth } = populate(station, behaviour, policy, added, options.rng.fork('people'));
  const layout = layoutOf(station.booths, station.carriers, people.visits);
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
  const staff = options.rng.fork('staff');
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
    ledgers: emptyLedgers(people, policy['register.mode'] === 'unified'),
    papers: {},
    disclosed: {
      protocolsPosted: staff.fork('post').chance(behaviour.postProtocols),
      controlProtocolPosted: policy['cp.posted'] && staff.fork('postCodes').chance(behaviour.postControlProtocol),
      copiesGiven: !staff.fork('copies').chance(behaviour.refuseCopies),
      observersPresent: staff.fork('observers').chance(behaviour.observerPresent),
      recountAsked: options.scenario.recountAsked || policy['recount.grounds'] === 'automatic',
    },
    intruders: options.intruders,
    streams: {
      codes: options.rng.fork('codes'),
      staff,
      notes: options.rng.fork('notes'),
      shuffle: options.rng.fork('shuffle'),
    },
    slipInWindow: [],
    waiting: [],
    happened: [],
    keepsCertificates: staff.fork('certificates').chance(behaviour.retainCertificates),
    membersHelp: staff.fork('help').chance(behaviour.assistStation),
    codesUsed: new Set(),
    depth: 0,
    ...(options.trace === undefined ? {} : { trace: options.trace }),
  };
}

export function clearBooth(memory: Int32Array, layout: Layout, booth: number): void {
  const at = layout.boothAt + booth * BOOTH.stride;
  memory[at + BOOTH.visit] = -1;
  memory[at + BOOTH.carrier] = -1;
  memory[at + BOOTH.choice] = NO_CHOICE;
  memory[at + BOOTH.code] = NO_CODE;
  memory[at + BOOTH.until] = NEVER;
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

/** A visit that is let in needs somebody at the registration table; voters who come knowingly bring their own power. */
function visitsOf(intruder: Intruder): ReturnType<NonNullable<Tap['visits']>> {
  const visits = intruder.tap.visits?.() ?? [];
  if (visits.length === 0) return visits;
  const table = intruder.attack.powers.filter((id) => (POWERS[id] as Power).moves.includes('registrar'));
  assert(table.length > 0, `${intruder.attack.id} adds visits without a power over registrar`);
  intruder.interventions += visits.length;
  for (const { person } of visits) {
    if (person.kind === 'again') intruder.people.add(person.voter);
    if (person.kind === 'votedElsewhere') intruder.people.add(-1 - person.certificate);
  }
  const voters = intruder.attack.powers.filter((id) => id === 'voters.own');
  for (const power of [...table, ...voters]) intruder.used.add(power);
  return visits;
}

/** @param unified - one list for both channels: whoever stands on either stands on it. */
function emptyLedgers(people: People, unified: boolean): Ledgers {
  const { visits } = people;
  const onList = (listed: Uint8Array): Int8Array => {
    const basis = new Int8Array(visits);
    for (let person = 0; person < visits; person += 1) {
      const either = people.onPaper[person] === 1 || people.onElectronic[person] === 1;
      basis[person] = (unified ? either : listed[person] === 1) ? 0 : -1;
    }
    return basis;
  };
  return {
    paperSigned: new Int32Array(visits).fill(NEVER),
    paperBasis: onList(people.onPaper),
    electronicSigned: new Int32Array(visits).fill(NEVER),
    electronicBasis: onList(people.onElectronic),
    certificateNumber: growingColumn(),
    certificateKept: growingColumn(),
    logSecond: growingColumn(),
    logEvent: growingColumn(),
    logSubject: growingColumn(),
    boxChoice: growingColumn(),
    boxCode: growingColumn(),
    boxSecond: growingColumn(),
    counterSecond: growingColumn(4),
    counterValue: growingColumn(4),
    backupSecond: growingColumn(),
    backupRecords: growingColumn(),
    minuteSecond: growingColumn(4),
    minuteSignatures: growingColumn(4),
    minuteBefore: growingColumn(4),
    minuteAfter: growingColumn(4),
    ballotChoice: growingColumn(),
    slipChoice: growingColumn(),
    portableChoice: growingColumn(),
    portableVisit: growingColumn(),
    complaintSecond: growingColumn(4),
    complaintEvent: growingColumn(4),
    noteSecond: growingColumn(4),
    noteEvent: growingColumn(4),
    shownCode: growingColumn(4),
    shownChoice: growingColumn(4),
    collectedPerson: growingColumn(4),
    collectedCode: growingColumn(4),
    helpedPerson: growingColumn(4),
    helpedChoice: growingColumn(4),
  };
}
