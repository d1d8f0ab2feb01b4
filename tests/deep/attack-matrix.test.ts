/**
 * Attack x control: every attack on a month of days under three policies, against every control.
 *
 * Counted are findings that the attack caused: contradictions and irregularities that the same day does not show without
 * it. The result is held against what each attack says of itself (`caughtBy`, `missedBy`) and against the catalogue.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { BY_PRODUCTS, NOT_FOUND } from '../../bin/docs/disagreements.ts';
import { FOUND_BESIDES } from '../../bin/docs/found-besides.ts';
import { ATTACKS } from '../../src/adversary/index.ts';
import { present } from '../../src/base/assert.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import type { Attack, Notice, Params } from '../../src/domain/ports.ts';
import { causedBy } from '../../src/sim/caused.ts';
import { DETECT_BY } from '../adversary/catalogue.ts';
import { allowing, attackedDay, dayOf, type StationOptions, scenarioOf } from '../adversary/station.ts';

const DAYS = 15;

/** Everything that records something is switched on, and people look. */
const RECORDED: Partial<Policy> = {
  'card.reconciled': true,
  'close.totals': 'signed',
  'count.inventory': true,
  'box.counter': 'monotonic',
  'proto.posted': 'all',
  'proto.blanks': 'reported',
  'obs.access': 'full',
  'zero.report': true,
  'cp.posted': true,
  'cp.copies': true,
  'cp.hash': true,
  'term.sealed': true,
  'list.audit': true,
  'mobile.serial': 'minuted',
  'register.merge': 'checked',
  'test.accuracy': true,
  'test.parallel': true,
  'test.script': 'lifelike',
  'complaint.hotline': true,
  'definition.hash': 'published',
};
const WATCHED: Partial<Behaviour> = {
  chooseElectronic: 0.5,
  electronicShareMean: 0.5,
  requestCode: 0.9,
  postControlProtocol: 1,
  checkCode: 0.3,
  photographControl: 0.5,
  showSlip: 0.3,
  inspectSeals: 0.5,
  skipOpeningCount: 0,
  skipCancelling: 0,
  skipBoxCount: 0.5,
  deadEntries: 0.08,
  otherListShare: 0.05,
  auditSample: 60,
  // A code that a voter notes wrongly is no attack, and a group that takes more codes notes more of them wrongly.
  miscopyCode: 0,
};
const POLICIES: readonly { readonly policy: Partial<Policy>; readonly behaviour: Partial<Behaviour> }[] = [
  { policy: {}, behaviour: { miscopyCode: 0 } },
  { policy: RECORDED, behaviour: WATCHED },
  {
    policy: {
      ...RECORDED,
      'paper.mode': 'vvpatCut',
      'paper.custody': 'twoPerson',
      'paper.ends': 'signed',
      'recount.kind': 'paper',
    },
    behaviour: WATCHED,
  },
];

/** Parameters with which an attack matters at a small station; several where they change who can notice it. */
const SETTINGS: Readonly<Record<string, readonly Params[]>> = {
  'EL-01': [{ count: 30 }, { count: 30, when: 'quiet', channel: 'electronic' }],
  'EL-02': [{ count: 20 }, { count: 20, channel: 'electronic' }],
  'EL-03': [{ count: 40 }, { count: 40, channel: 'electronic', basis: 'phone' }],
  'EL-04': [{ count: 30 }, { count: 30, who: 'elsewhere', channel: 'electronic' }],
  'EL-05': [{ count: 20, reuse: 2 }],
  // The table of a station of this size can serve 60 in ten minutes.
  'EL-06': [{ count: 80, bus: 80 }],
  'EL-07': [{ count: 30 }, { count: 30, after: 12, channel: 'electronic' }],
  'EL-08': [{ count: 8, papers: 3 }],
  'EL-09': [{ count: 60 }, { count: 60, how: 'exchanged' }],
  'EL-10': [{ rate: 0.2 }],
  'EL-11': [{ count: 20 }, { count: 20, signs: 'twice' }],
  'EL-12': [{ count: 40 }],
  'EL-13': [{}],
  'EL-14': [{ count: 60 }, { count: 60, lines: 'signed' }],
  'CS-01': [{}, { demand: 'C' }],
  'CS-02': [{}, { demand: 'C', resist: 0.3 }],
  'CS-03': [{ demand: 'C' }],
  'CS-04': [{}, { asks: 'afterPosting' }],
  'CS-06': [{}],
  'CS-15': [{}, { of: 'slip', resist: 0.3 }],
  'CS-17': [{}],
  'CS-18': [{}, { resist: 0.5 }],
  'CS-20': [{ rate: 1 }],
  'CS-22': [{ believe: 1 }],
  'CS-23': [{}, { by: 'chair' }],
  'CI-01': [{ rate: 1 }],
  // More votes than the test of the morning has, fewer than that of the day.
  'CI-02': [{ rate: 1, after: 14 }],
  'CI-03': [{ rate: 1 }],
  'CI-04': [{}],
  'CI-05': [{}, { rate: 0.5 }],
  'CI-06': [{ rate: 1 }, { rate: 1, voided: 'insists' }],
  'CI-07': [{ rate: 1 }],
  'CI-08': [{ rate: 1 }],
  'CI-09': [{ rate: 1 }],
  'CI-10': [{}],
  'CI-11': [{}],
  'CI-12': [{}],
  'RC-01': [{}],
  'RC-02': [{}],
  'RC-03': [{ rate: 1 }],
  'RC-04': [{}, { checkIns: 'padded', codes: 'unused' }],
  'RC-05': [{}],
  'RC-06': [{ rate: 1 }, { rate: 1, target: 'withoutCode' }],
  'RC-07': [{ rate: 1 }],
  'RC-08': [{ rate: 1 }],
  'RC-09': [{ rate: 1 }, { rate: 1, target: 'all' }],
  'RC-10': [{}, { count: 1, copies: 50 }],
  'RC-11': [{}, { count: 1, times: 50 }],
  'RC-12': [{}, { back: 24 }, { minute: 'none' }],
  'RC-13': [{}, { what: 'reads' }, { what: 'tail', when: 'afterClose' }, { what: 'tail', when: 'hour', hour: 19 }],
  'RC-14': [{}, { serial: 'copied' }],
  'RC-15': [{}, { serial: 'copied' }],
  'RC-16': [{}, { shift: -45 }, { at: 12, shift: 120 }],
  'TX-09': [{}, { call: 1 }],
  'RC-17': [{ rate: 1 }, { rate: 1, limit: 'none' }],
  'RC-19': [{}, { log: 'kept' }],
  'RC-18': [{ rate: 1 }, { rate: 1, view: 'visitors' }],
  'RC-20': [{ rate: 0.2 }, { rate: 1, what: 'portable' }],
  'TB-05': [{}],
  'TB-06': [{}],
  'TB-07': [{}, { how: 'marked' }],
  'TB-08': [{}, { how: 'omitted' }],
  'TB-12': [{}, { box: 'mobile', stock: 'printed' }],
  'TB-13': [
    {},
    { signatures: 'forged', moment: 'afterClose' },
    { box: 'mobile', through: 'lid', stock: 'printed', moment: 'afterClose' },
  ],
  'TB-16': [{}],
  'TB-17': [{}, { target: 'withoutCode' }],
  'AU-01': [{}],
  'AU-02': [{ rate: 0.4 }, { rate: 0.4, how: 'missing' }],
  'AU-06': [{ rate: 1 }],
  'AU-07': [{ rate: 1 }, { rate: 1, start: 13 }],
  'AU-08': [{}, { aim: 'move', rate: 0.5 }],
  'AU-09': [{}, { number: 'other' }],
  'AU-12': [{ rate: 1 }, { rate: 1, how: 'distance' }],
  'AU-14': [{ rate: 0.2 }],
  'AU-15': [{ rate: 1 }, { rate: 0, delay: 300 }],
  'AU-16': [{ count: 20 }, { count: 20, fit: 'memory' }],
  'AV-01': [{}],
  'AV-02': [{}],
  'AV-03': [{ count: 60 }],
  'AV-04': [{}],
  'AV-05': [{}],
  'AV-06': [{ extra: 1200 }, { how: 'fewer', withheld: 1 }, { how: 'both', extra: 1200 }],
  'AV-07': [{}],
  'AV-08': [{}],
  'TR-04': [{}, { what: 'heads' }, { what: 'log' }],
};

/** Habits without which an attack has nothing to do. */
const HABITS: Readonly<Record<string, Partial<Behaviour>>> = {
  'CI-05': { leavesAtReview: 0.06 },
  'CI-10': { leavesAtReview: 0.06 },
  // Somebody has to complain before anybody can be refused.
  'AU-15': { miscopyCode: 0.1 },
  'CI-12': { audioShare: 0.3 },
  // Somebody has to miss her code before anybody can be given another's row.
  'RC-19': { miscopyCode: 0.1 },
  'RC-15': { homeShare: 0.1 },
  'RC-20': { homeShare: 0.1 },
};

/** Rules beside the three above under which an attack meets a check that they leave out. */
const RULES: Readonly<Record<string, Partial<Policy>>> = {
  'EL-13': { 'card.serialLogged': 'both' },
  'RC-05': { 'zero.report': true, 'zero.reader': 'independent' },
  'RC-09': { 'card.serialLogged': 'both', 'code.mode': 'machineAssigned', 'code.unique': true },
  'CS-18': { 'card.matched': true, 'card.serialLogged': 'both' },
  'CS-20': { 'card.echo': true, 'card.erasedBy': 'member' },
  'RC-10': { 'card.serialLogged': 'both' },
  'RC-11': { 'card.serialLogged': 'both' },
  'CI-09': { 'paper.mode': 'vvpatCut', 'recount.kind': 'paper', 'paper.counted': 'code', 'audit.kind': 'rla' },
  'CI-12': { 'test.accuracy': true, 'test.parallel': true, 'test.audio': true },
  // Heads have to leave the station for anybody to miss what they were made of.
  'RC-13': { 'log.hashchain': true, 'log.heads': 15, 'log.published': true },
  'TR-04': { 'log.hashchain': true, 'log.heads': 15, 'log.published': true },
  // Papers that are the votes are missed by more than slips beside them.
  'AU-02': { 'paper.mode': 'bmd', 'code.mode': 'none', 'paper.official': true, 'recount.kind': 'paper' },
};

const honestDays = new Map<string, readonly Notice[]>();

/** Days without attacks are the same for all of them, so each is run once. */
function honestNotices(options: StationOptions, seed: string): readonly Notice[] {
  const key = JSON.stringify([options.policy, options.behaviour, seed]);
  const notices = honestDays.get(key) ?? dayOf(options, seed).notices;
  honestDays.set(key, notices);
  return notices;
}

/** Controls that fire because of the attack, each with the number of days on which it did, over policies and settings. */
function fired(attack: Attack): ReadonlyMap<string, number> {
  const shifted = [
    ...BY_PRODUCTS.filter((product) => product.attack === attack.id).map(({ kind }) => kind),
    ...(attack.brings ?? []),
  ];
  const days = new Map<string, number>();
  const besides = RULES[attack.id];
  const policies = besides === undefined ? POLICIES : [...POLICIES, { policy: besides, behaviour: WATCHED }];
  for (const { policy, behaviour } of policies) {
    const options: StationOptions = {
      policy: allowing(attack, scenarioOf({ policy }).policy),
      behaviour: { ...behaviour, ...HABITS[attack.id] },
      station: { voters: 200 },
      groups: [{ name: 'some', share: 0.8 }],
      recountAsked: true,
    };
    for (const params of SETTINGS[attack.id] ?? []) {
      for (let day = 0; day < DAYS; day += 1) {
        const { notices } = attackedDay(attack.id, params, options, `day ${day}`);
        const caused = causedBy(notices, honestNotices(options, `day ${day}`)).filter(
          ({ kind }) => !shifted.includes(kind),
        );
        for (const control of new Set(caused.map((notice) => notice.control)))
          days.set(control, (days.get(control) ?? 0) + 1);
      }
    }
  }
  return days;
}

const MATRIX = new Map(ATTACKS.map((attack) => [attack.id, fired(attack)]));
const firedAgainst = (id: string): readonly string[] => [...present(MATRIX.get(id), id).keys()].sort();
const idsOf = (control: string): readonly string[] =>
  present(
    CONTROLS.find(({ id }) => id === control),
    control,
  ).catalogue;

describe('what an attack says of itself', () => {
  test.each(ATTACKS.map((attack) => ({ id: attack.id, attack })))(
    '$id is caught by exactly the controls it names',
    ({ attack }) => {
      expect(firedAgainst(attack.id)).toEqual([...attack.caughtBy].sort());
    },
  );

  test.each(ATTACKS.map((attack) => ({ id: attack.id, attack })))(
    '$id is missed by the controls it names',
    ({ attack }) => {
      expect(attack.missedBy.filter((control) => firedAgainst(attack.id).includes(control))).toEqual([]);
    },
  );

  test('every attack was run with settings of its own', () => {
    expect(Object.keys(SETTINGS).sort()).toEqual(ATTACKS.map(({ id }) => id).sort());
  });

  test('some attacks are caught every day by somebody, and some never by anybody', () => {
    const silent = ATTACKS.filter(({ id }) => firedAgainst(id).length === 0).map(({ id }) => id);
    expect(silent).toEqual(['EL-02', 'CS-03', 'CS-06', 'CS-17', 'CI-10', 'AU-01']);
    expect(MATRIX.get('TB-08')?.get('equation-11b')).toBe(POLICIES.length * 2 * DAYS);
  });
});

describe('what the catalogue says', () => {
  const modelled = new Set(CONTROLS.flatMap(({ catalogue }) => catalogue));

  test('every control that fires stands in the row, or the difference is explained', () => {
    const besides = ATTACKS.flatMap(({ id }) =>
      firedAgainst(id)
        .filter((control) => !idsOf(control).some((listed) => DETECT_BY[id]?.includes(listed)))
        .map((control) => `${id} ${control}`),
    );
    expect(besides.sort()).toEqual(FOUND_BESIDES.map(({ attack, control }) => `${attack} ${control}`).sort());
  });

  test('every control of the row that is in the model fires, or the difference is explained', () => {
    const silent = ATTACKS.flatMap(({ id }) => {
      const found = new Set(firedAgainst(id).flatMap(idsOf));
      return (DETECT_BY[id] ?? [])
        .filter((listed) => modelled.has(listed) && !found.has(listed))
        .map((listed) => `${id} ${listed}`);
    });
    expect(silent.sort()).toEqual(NOT_FOUND.map(({ attack, catalogue }) => `${attack} ${catalogue}`).sort());
  });

  test('has a row for every attack', () => {
    expect(Object.keys(DETECT_BY).sort()).toEqual(ATTACKS.map(({ id }) => id).sort());
  });
});

describe('a by-product of an attack', () => {
  test('is a kind that honest days show as well', () => {
    const kinds = new Set([...honestDays.values()].flat().map(({ kind }) => kind));
    expect(BY_PRODUCTS.filter(({ kind }) => !kinds.has(kind))).toEqual([]);
  });
});
