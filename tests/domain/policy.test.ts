/**
 * The policy data keep their promises: complete, legal, sourced, and honest about what is assumed.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { AUDIT_CONTROLS } from '../../src/controls/audits/index.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import { TREE_CONTROLS } from '../../src/controls/tree/index.ts';
import { ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { BEHAVIOUR } from '../../src/domain/policy/behaviour.ts';
import { FLAGS } from '../../src/domain/policy/flags.ts';
import {
  baselineById,
  behaviourById,
  behaviourOf,
  changedFlags,
  flagById,
  policyOf,
  recommendationById,
} from '../../src/domain/policy/policy.ts';
import { NOT_RULES } from '../../src/domain/policy/recommendations/not-rules.ts';
import { RECOMMENDATIONS } from '../../src/domain/policy/recommendations.ts';
import type { Baseline, BehaviourId, FlagId, Policy, Recommendation } from '../../src/domain/policy/types.ts';
import { SOURCES } from '../../src/domain/sources.ts';
import { DEFAULT_STATION } from '../../src/scenario/file.ts';

// Written out by hand, so that the compiler refuses a missing key, an extra key, a missing value and an extra value.
const ALL: { readonly [K in FlagId]: Readonly<Record<`${Policy[K]}`, true>> } = {
  'terminal.variant': { console: true, touchscreen: true },
  'term.sealed': { true: true, false: true },
  'term.hash': { unchecked: true, checked: true },
  'code.mode': { none: true, voterChosen: true, machineAssigned: true },
  'code.len': { 3: true, 4: true, 5: true, 6: true },
  'code.unique': { true: true, false: true },
  'code.duplicate': { accept: true, reject: true },
  'code.slip': { printed: true, none: true },
  'cp.posted': { true: true, false: true },
  'cp.order': { byCode: true, castOrder: true, random: true },
  'cp.copies': { true: true, false: true },
  'cp.hash': { true: true, false: true },
  'cp.reprint': { free: true, minuted: true },
  'paper.mode': { none: true, vvpatRoll: true, vvpatCut: true, bmd: true },
  'paper.official': { true: true, false: true },
  'paper.counted': { text: true, code: true },
  'paper.prompt': { true: true, false: true },
  'paper.interlock': { true: true, false: true },
  'paper.voids': { voter: true, staff: true },
  'paper.ends': { unmarked: true, signed: true },
  'paper.custody': { single: true, twoPerson: true },
  'term.timeout': { none: true, cancel: true, autocast: true },
  'card.crypto': { none: true, mac: true },
  'card.serialLogged': { none: true, issue: true, both: true },
  'card.erasedBy': { member: true, machine: true },
  'card.reconciled': { true: true, false: true },
  'card.matched': { true: true, false: true },
  'booth.phones': { allowed: true, banned: true },
  'voters.informed': { true: true, false: true },
  'card.echo': { true: true, false: true },
  'card.lost': { noted: true, ignored: true },
  'abort.reissue': { 0: true, 1: true },
  'register.mode': { dual: true, unified: true },
  'list.supplement': { true: true, false: true },
  'list.addition': { document: true, application: true, phone: true },
  'list.cap': { none: true, twoPercent: true },
  'avc.enabled': { true: true, false: true },
  'avc.stub': { none: true, retained: true },
  'mobile.enabled': { true: true, false: true },
  'mobile.deadline': { eve: true, noon: true },
  'mobile.merge': { onReturn: true, atClose: true },
  'reset.policy': { minute: true, twoPerson: true },
  'clock.set': { free: true, twoPerson: true },
  'tx.oneWay': { true: true, false: true },
  'box.counter': { none: true, monotonic: true },
  'zero.reader': { own: true, independent: true },
  'count.interlock': { true: true, false: true },
  'count.inventory': { true: true, false: true },
  'close.totals': { none: true, signed: true },
  'desk.reopen': { free: true, refused: true },
  'fallback.electronic': { kept: true, discarded: true },
  'log.order': { castOrder: true, shuffled: true },
  'log.timestamp': { none: true, minute: true, second: true },
  'log.hashchain': { true: true, false: true },
  'log.heads': { 0: true, 15: true, 30: true, 60: true, 120: true },
  'log.published': { true: true, false: true },
  'zero.report': { true: true, false: true },
  'proto.posted': { summary: true, all: true },
  'proto.blanks': { inferred: true, reported: true },
  'proto.copies': { true: true, false: true },
  'proto.prevails': { summary: true, recorder: true },
  'recount.kind': { paper: true, reprint: true },
  'recount.grounds': { protest: true, automatic: true },
  'recount.days': { 1: true, 2: true, 3: true, 5: true, 10: true, 30: true },
  'recount.requester': { officials: true, contestants: true },
  'obs.access': { none: true, partial: true, full: true },
  'proto.copiesDue': { signing: true, handIn: true },
  'tec.correction': { chair: true, decision: true },
  'tec.tables': { refused: true, given: true },
  'register.sync': { none: true, live: true },
  'register.split': { accept: true, refuse: true },
  'register.merge': { silent: true, checked: true },
  'list.frozen': { twoWeeks: true, eve: true },
  'list.display': { true: true, false: true },
  'list.audit': { true: true, false: true },
  'list.echo': { true: true, false: true },
  'desk.issue': { one: true, two: true },
  'card.test': { accepted: true, refused: true },
  'mobile.observers': { stay: true, travel: true },
  'mobile.serial': { none: true, minuted: true },
  'recount.selection': { none: true, random: true, official: true },
  'publish.level': { nation: true, region: true, station: true },
  'publish.days': { 0: true, 2: true, 8: true, 10: true, 30: true },
  'complaint.standing': { officials: true, everybody: true },
  'complaint.days': { 2: true, 5: true, 10: true, 30: true },
  'complaint.duty': { true: true, false: true },
  'tx.enc': { none: true, stream: true, aead: true },
  'tx.auth': { callerId: true, results: true, messages: true },
  'tx.protocolHash': { false: true, true: true },
  'tx.keys': { shared: true, line: true, perStation: true, quorum: true },
  'tx.quorum': { 2: true, 3: true, 4: true, 5: true },
  'tx.freshness': { none: true, counter: true },
  'tx.versions': { first: true, last: true, minuted: true },
  'tx.padding': { none: true, padded: true },
  'tx.fallback': { none: true, voice: true, carried: true },
  'tx.opens': { any: true, signed: true },
  'tec.electronic': { protocol: true, file: true },
  'avc.void': { true: true, false: true },
  'steps.enforced': { true: true, false: true },
  'register.offline': { none: true, printed: true },
  'power.backup': { true: true, false: true },
  'start.password': { single: true, split: true },
  'test.accuracy': { true: true, false: true },
  'test.parallel': { true: true, false: true },
  'test.script': { written: true, lifelike: true },
  'test.audio': { true: true, false: true },
  'definition.hash': { secret: true, published: true },
  'complaint.stop': { 0: true, 2: true, 3: true, 5: true, 8: true, 10: true, 20: true },
  'complaint.receipt': { true: true, false: true },
  'complaint.hotline': { true: true, false: true },
  'audit.kind': { none: true, fixedShare: true, rla: true },
  'audit.riskLimit': { 0.01: true, 0.05: true, 0.1: true },
  'audit.seed': { dice: true, insider: true },
  'audit.manifest': { independent: true, official: true },
  'audit.stopRule': { fixed: true, open: true },
  'audit.tool': { open: true, closed: true },
  'audit.auditor': { independent: true, commission: true },
};

const ALL_BEHAVIOUR: Readonly<Record<BehaviourId, true>> = {
  turnout: true,
  chooseElectronic: true,
  unlistedShare: true,
  unlistedWithDocument: true,
  certificateShare: true,
  homeShare: true,
  homeLate: true,
  requestCode: true,
  humanCodes: true,
  birthdayCodes: true,
  miscopyCode: true,
  checkCode: true,
  complainMismatch: true,
  blankShare: true,
  invalidShare: true,
  spoilBallot: true,
  unableStation: true,
  assistStation: true,
  watchedVoters: true,
  walkOff: true,
  matchSerial: true,
  deviceFault: true,
  showSlip: true,
  lookSlip: true,
  reportSlip: true,
  promptedReport: true,
  voidSlip: true,
  keepsPaper: true,
  leavesPaper: true,
  leavesAtReview: true,
  slipJam: true,
  jamLoses: true,
  slipsOnRoll: true,
  slipUnreadable: true,
  slipCountError: true,
  voidShareMost: true,
  slipLossMost: true,
  seeEcho: true,
  boothSeconds: true,
  boothRegularity: true,
  restartStation: true,
  restartLoss: true,
  fallBackStation: true,
  backupMinutes: true,
  leaveRecorderUnsealed: true,
  retainCertificates: true,
  postProtocols: true,
  postControlProtocol: true,
  refuseCopies: true,
  inspectSeals: true,
  observerPresent: true,
  observerNotices: true,
  electronicShareMean: true,
  electronicShareSpread: true,
  unsignedStation: true,
  skipOpeningCount: true,
  pencilOpening: true,
  skipCancelling: true,
  skipBoxCount: true,
  handCountError: true,
  checkPiles: true,
  contestedBallot: true,
  readsDoubt: true,
  chairDecides: true,
  invalidShareMost: true,
  blankShareMost: true,
  handErrorMost: true,
  desks: true,
  deskSeconds: true,
  balkWaitMin: true,
  impatient: true,
  deadEntries: true,
  otherListShare: true,
  lookUpList: true,
  auditSample: true,
  contactResolves: true,
  callBackSample: true,
  falseNameDenies: true,
  proxyNoticed: true,
  observerTravels: true,
  protocolSlip: true,
  drawnAtTec: true,
  acceptUnreconciled: true,
  returnUnreconciled: true,
  renewCopies: true,
  photographPosted: true,
  lineFailure: true,
  frameNoise: true,
  rehearseLine: true,
  observerClicks: true,
  countSeconds: true,
  answerComplaints: true,
  recountStations: true,
  recountError: true,
  turnAwayBaseline: true,
  secondLanguage: true,
  audioShare: true,
  distinctTestCounts: true,
  parallelBallots: true,
  scriptCoverage: true,
  callsHotline: true,
  mistakenFlip: true,
  asksRecountAfter: true,
  lookUpHours: true,
  photographControl: true,
};

const ENTRIES = [...FLAGS, ...BEHAVIOUR];
const KNOWN_TAGS = new Set([...SOURCES.map(({ id }) => id), 'own']);

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

/** `S04 rec 5; sailau.md A4` cites `S04` and `sailau.md`. */
const tagsOf = (source: string): string[] => source.split('; ').map((part) => part.split(' ')[0] ?? '');

const unknownTags = (items: readonly { readonly source: string }[]): string[] =>
  items.flatMap(({ source }) => tagsOf(source)).filter((tag) => !KNOWN_TAGS.has(tag));

/** The settings that no flag or parameter allows, as `id=value`. */
function illegal(flags: object, behaviour: object): string[] {
  const wrongFlags = Object.entries(flags).filter(([id, value]) => !flagById(id)?.values.includes(value));
  const wrongRates = Object.entries(behaviour).filter(([id, value]) => {
    const entry = behaviourById(id);
    if (entry === undefined || value < entry.min || value > entry.max) return true;
    return entry.integer === true && !Number.isInteger(value);
  });
  return [...wrongFlags, ...wrongRates].map(([id, value]) => `${id}=${value}`);
}

function baseline(id: string): Baseline {
  const found = baselineById(id);
  if (found === undefined) throw new Error(`no baseline ${id}`);
  return found;
}

function recommendation(id: string): Recommendation {
  const found = recommendationById(id);
  if (found === undefined) throw new Error(`no recommendation ${id}`);
  return found;
}

describe('flags', () => {
  test('cover the contract, each once', () => {
    expect(sorted(FLAGS.map(({ id }) => id))).toEqual(sorted(Object.keys(ALL)));
  });

  test.each(FLAGS)('$id lists exactly the values of the contract', ({ id, values }) => {
    expect(sorted(values.map(String))).toEqual(sorted(Object.keys(ALL[id])));
    expect(new Set(values.map((value) => typeof value)).size).toBe(1);
  });

  test('default to one of their values', () => {
    expect(FLAGS.filter((flag) => !flag.values.includes(flag.default))).toEqual([]);
  });
});

describe('behaviour', () => {
  test('covers the contract, each once', () => {
    expect(sorted(BEHAVIOUR.map(({ id }) => id))).toEqual(sorted(Object.keys(ALL_BEHAVIOUR)));
  });

  test('defaults into its range', () => {
    expect(illegal({}, Object.fromEntries(BEHAVIOUR.map((entry) => [entry.id, entry.default])))).toEqual([]);
  });

  test('takes shares from the counts they are made of', () => {
    expect(behaviourById('turnout')?.default).toBeCloseTo(6_871_571 / 8_880_000, 3);
    expect(behaviourById('invalidShare')?.default).toBeCloseTo((6_871_571 - 6_744_267) / 6_871_571, 4);
    expect(baseline('sailau-2004').behaviour.invalidShare).toBeCloseTo((4_893_204 - 4_757_773) / 4_893_204, 4);
  });
});

describe('sources', () => {
  test('resolve every tag that is cited', () => {
    expect(unknownTags([...ENTRIES, ...BASELINES, ...RECOMMENDATIONS, ...NOT_RULES])).toEqual([]);
  });

  test('are each cited, and each listed once', () => {
    const cited = [...ENTRIES, ...BASELINES, ...RECOMMENDATIONS, ...ATTACKS, ...CONTROLS].flatMap(({ source }) =>
      tagsOf(source),
    );
    expect(SOURCES.map(({ id }) => id).filter((id) => !cited.includes(id))).toEqual([]);
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
  });
});

describe('assumptions', () => {
  test('are A1 to A24, each once and in order', () => {
    expect(ASSUMPTIONS.map(({ id }) => id)).toEqual(Array.from({ length: 24 }, (_, index) => `A${index + 1}`));
  });

  test('are named as such in the text of the entries that rest on them', () => {
    const resting = ENTRIES.filter(({ assumption }) => assumption !== undefined);
    expect(resting.filter(({ explains }) => !explains.includes('assumption'))).toEqual([]);
  });

  test('are declared by every entry whose text or source admits one', () => {
    const admits = ENTRIES.filter(({ explains, source }) => explains.includes('assumption') || source === 'own');
    expect(admits.filter(({ assumption }) => assumption === undefined)).toEqual([]);
  });

  test('point to flags, parameters and fields of a station that exist', () => {
    const fields = Object.keys(DEFAULT_STATION).map((field) => `station.${field}`);
    const ids: readonly string[] = [...ENTRIES.map(({ id }) => id), ...fields];
    expect(ASSUMPTIONS.flatMap(({ where }) => where).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('point back to every entry that names them', () => {
    const named = ENTRIES.flatMap(({ id, assumption }) =>
      (assumption ?? 'own').split(', ').map((name) => ({ id, name })),
    ).filter(({ name }) => name !== 'own');
    const missing = named.filter(
      ({ id, name }) => !ASSUMPTIONS.some((assumption) => assumption.id === name && assumption.where.includes(id)),
    );
    expect(missing).toEqual([]);
  });
});

describe('baselines', () => {
  test('are the years of this version', () => {
    expect(BASELINES.map(({ id }) => id)).toEqual([
      'sailau-2004',
      'sailau-2005',
      'sailau-2007',
      'paper-2012',
      'paper-2016',
    ]);
  });

  test.each(BASELINES)('$id sets legal values and notes what exists', ({ flags, behaviour, notes }) => {
    const ids: readonly string[] = ENTRIES.map(({ id }) => id);
    expect(illegal(flags, behaviour)).toEqual([]);
    expect(Object.keys(notes).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('differ in what changed between the years', () => {
    const before = policyOf(baseline('sailau-2004'), [], {});
    const after = policyOf(baseline('sailau-2005'), [], {});
    expect(changedFlags(before, after)).toEqual([
      'terminal.variant',
      'code.mode',
      'code.slip',
      'list.addition',
      'zero.report',
      'proto.posted',
      'publish.days',
    ]);
  });

  test('give a behaviour that single values override', () => {
    const habits = behaviourOf(baseline('sailau-2004'), { turnout: 0.9 });
    expect(habits.turnout).toBe(0.9);
    expect(habits.postProtocols).toBe(0.55);
    expect(habits.assistStation).toBe(0.37);
    expect(Object.keys(habits)).toHaveLength(Object.keys(ALL_BEHAVIOUR).length);
  });
});

/** Section 8 of the dossier, in its order. */
const OF_DOSSIER = [
  ...[2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map((number) => `R04-${number}`),
  ...['R05-17', 'R05-v', 'R05-c', 'R05-a', 'R05-p', 'R05E-1', 'R05E-2', 'R05E-3', 'R12-x1', 'R12-x2'],
  ...[3, 4, 8, 9, 10, 11, 12, 14, 15, 22, 23, 24].map((number) => `R16-${number}`),
];

describe('recommendations', () => {
  const all = [...RECOMMENDATIONS, ...NOT_RULES].map(({ id }) => id);

  test('and controls of the catalogue are all there: those that set rules, and those that do not', () => {
    const controls = Array.from({ length: 53 }, (_, at) => `C${String(at + 1).padStart(2, '0')}`);
    expect(controls.filter((id) => !all.includes(id))).toEqual([]);
    expect(OF_DOSSIER.filter((id) => !all.includes(id))).toEqual([]);
    expect([OF_DOSSIER.length, new Set(all).size]).toEqual([39, all.length]);
  });

  test('that are checks are carried out by one at least, and those outside by none', () => {
    const carried = new Set([...CONTROLS, ...TREE_CONTROLS, ...AUDIT_CONTROLS].flatMap(({ catalogue }) => catalogue));
    expect(NOT_RULES.filter(({ id, is }) => (is === 'check') !== carried.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('have ids of their own', () => {
    expect(new Set(RECOMMENDATIONS.map(({ id }) => id)).size).toBe(RECOMMENDATIONS.length);
  });

  test('set at least one flag, and only to legal values', () => {
    expect(RECOMMENDATIONS.filter(({ flags }) => Object.keys(flags).length === 0)).toEqual([]);
    expect(RECOMMENDATIONS.flatMap(({ flags }) => illegal(flags, {}))).toEqual([]);
  });

  test('split R04-18 into halves that add up to it', () => {
    const halves = { ...recommendation('R04-18.code').flags, ...recommendation('R04-18.paper').flags };
    expect(halves).toEqual(recommendation('R04-18').flags);
  });

  test('change a policy in order, and single flags win', () => {
    const year = baseline('sailau-2005');
    const advised = policyOf(year, [recommendation('C02'), recommendation('R04-18')], { 'code.len': 6 });
    const reversed = policyOf(year, [recommendation('R04-18'), recommendation('C02')], { 'code.mode': 'voterChosen' });
    expect(advised['code.mode']).toBe('none');
    expect(changedFlags(policyOf(year, [], {}), advised)).toEqual([
      'code.mode',
      'code.len',
      'code.unique',
      'paper.mode',
      'paper.official',
      'paper.voids',
    ]);
    expect(reversed['code.mode']).toBe('voterChosen');
  });
});

describe('lookups', () => {
  test('answer undefined for an unknown id', () => {
    expect([baselineById('x'), recommendationById('x'), flagById('x'), behaviourById('x')]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });
});
