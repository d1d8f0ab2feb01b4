/**
 * Attacks on audits: the honest audit first, then one rule and one attack changed. What each does to the records, who
 * notices, what prevents it, and that nothing is done without a power.
 *
 * Source: attacks.md AU-03, AU-04, AU-10, AU-11, AU-13, C12 to C14.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { AUDIT_ATTACKS, auditAttackById, auditCoalition } from '../../src/adversary/audits/index.ts';
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import { AUDIT_CONTROLS, examineAudit } from '../../src/controls/audits/index.ts';
import type { AuditAttack } from '../../src/domain/audits/ports.ts';
import { AUDIT_POWERS } from '../../src/domain/audits/powers.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { onTheAudit } from '../../src/sim/above-station.ts';
import { intercept } from '../../src/sim/audits/gate.ts';
import { audited, type MadeUpAudit, policyWith } from './audit-paper.ts';
import { scenarioOf as shipped } from './shipped.ts';

/** B is reported, and A has a few more slips: as near to right as a wrong outcome is. */
const WRONG: MadeUpAudit = { slips: [76, 74], reported: [60, 90], riskLimit: 0.1 };

/** The rule without which it cannot be carried out, by the catalogue's column of preconditions. */
const NEEDS: Readonly<Record<string, Partial<Policy>>> = {
  'AU-03': { 'audit.seed': 'insider' },
  'AU-04': { 'audit.manifest': 'official' },
  'AU-10': { 'audit.tool': 'closed' },
  'AU-11': { 'audit.stopRule': 'open' },
  'AU-13': { 'audit.auditor': 'commission' },
};
/** Setting that leaves everything as it was. */
const NOTHING: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'AU-03': { tries: 0 },
  'AU-10': { rate: 0 },
  'AU-11': { rate: 0 },
  'AU-13': { rate: 0 },
};

const use = (id: string, params: Readonly<Record<string, number>> = {}) => [{ use: id, params }];
const attackedBy = (id: string, params = {}, more: Partial<MadeUpAudit> = {}) =>
  audited({ ...WRONG, policy: present(NEEDS[id], id), attacks: use(id, params), ...more });
const ids = AUDIT_ATTACKS.map(({ id }) => id);
const SEEDS = ['one', 'two', 'three', 'four', 'five', 'six'];

describe('an honest audit', () => {
  test('under any of these rules is the same, and confirms no wrong outcome here', () => {
    const { records: _, intruders: __, ...honest } = audited(WRONG);
    expect(honest.verdict).toBe('replaced');
    for (const policy of Object.values(NEEDS)) {
      const { records: ___, intruders: ____, ...same } = audited({ ...WRONG, policy });
      expect(same).toEqual(honest);
    }
  });
});

describe.each(ids)('%s', (id) => {
  const attack = present(auditAttackById(id), id);

  test('declares powers, checks and one precondition that exist', () => {
    expect(attack.powers.filter((power) => !(power in AUDIT_POWERS))).toEqual([]);
    const needed = Object.entries(present(NEEDS[id], id)).map(([flag, value]) => ({ flag, oneOf: [value] }));
    expect(attack.guards).toEqual(needed);
    const all = [...attack.caughtBy, ...attack.missedBy].sort();
    expect(all).toEqual(AUDIT_CONTROLS.map((control) => control.id).sort());
  });

  test('confirms the wrong outcome, and exactly its checks find it', () => {
    const days = SEEDS.map((seed) => attackedBy(id, {}, { seed }));
    expect(days.filter(({ verdict }) => verdict === 'confirmed').length).toBeGreaterThan(SEEDS.length / 2);
    const found = days.flatMap(({ records }) =>
      examineAudit(present(records, 'records'), policyWith(NEEDS[id])).filter(({ level }) => level !== 'unknown'),
    );
    expect([...new Set(found.map(({ control }) => control))].sort()).toEqual([...attack.caughtBy].sort());
  });

  test('uses each power that it declares', () => {
    const used = SEEDS.flatMap((seed) => [...present(attackedBy(id, {}, { seed }).intruders?.[0], id).used]);
    expect([...new Set(used)].sort()).toEqual([...attack.powers].sort());
  });

  test('is prevented by the rule, and then leaves the honest audit', () => {
    const { intruders, ...prevented } = audited({ ...WRONG, attacks: use(id) });
    expect(intruders).toEqual([]);
    const { intruders: _, ...honest } = audited(WRONG);
    expect(prevented).toEqual(honest);
  });

  // AU-04 has no setting with which it does nothing.
  if (!(id in NOTHING)) return;
  test('leaves the honest audit where it does nothing', () => {
    const { intruders, ...idle } = attackedBy(id, NOTHING[id]);
    expect(intruders?.map(({ interventions }) => interventions)).toEqual([0]);
    const { intruders: _, ...honest } = audited({ ...WRONG, policy: present(NEEDS[id], id) });
    expect(idle).toEqual(honest);
  });
});

describe('what each does to the records', () => {
  test('AU-03 changes the seed and the cards that follow from it, nothing else', () => {
    const [honest, chosen] = [audited({ ...WRONG, policy: present(NEEDS['AU-03'], '') }), attackedBy('AU-03')];
    expect(chosen.records?.commitment).toEqual(honest.records?.commitment);
    expect(chosen.records?.seed.seed).not.toBe(honest.records?.seed.seed);
    expect([chosen.verdict, chosen.rounds]).toEqual(['confirmed', 1]);
    const told = chosen.intruders?.[0]?.tap.did();
    expect(told).toMatch(/^\d+ seeds? tried, the last of them said$/);
  });

  test('AU-04 puts so many slips aside that B leads by a tenth, and writes totals of the rest', () => {
    const { records } = attackedBy('AU-04');
    const most = Math.floor(74 * 0.9);
    expect(records?.commitment.manifest).toEqual([{ name: 'slips', cards: most + 74, paper: true }]);
    expect(records?.commitment.totals).toEqual([{ name: 'slips', votes: [most, 74], invalid: 0 }]);
    expect(records?.accounts).toEqual([{ name: 'slips', votes: [60, 90], invalid: 0 }]);
    // Where everything is counted in the end, what was put aside is not.
    const counted = attackedBy('AU-04', { lead: 0.001 });
    expect([counted.verdict, counted.handCount]).toEqual(['replaced', [73, 74]]);
  });

  test('AU-10 prints risks below the limit, and reads the cards as they are', () => {
    const { records } = attackedBy('AU-10');
    expect(records?.rounds.at(-1)).toMatchObject({ decision: 'confirm', pValues: [expect.closeTo(0.08)] });
    expect(records?.items.filter(({ read, card }) => read !== (card <= 76 ? 0 : 1))).toEqual([]);
  });

  test('AU-11 leaves out cards for A and no others; or stops above the limit', () => {
    const { records } = attackedBy('AU-11', { rate: 1 });
    const out = records?.items.filter(({ excluded }) => excluded !== undefined) ?? [];
    expect(out.length).toBeGreaterThan(0);
    expect(out.filter(({ read }) => read !== 0)).toEqual([]);
    const early = attackedBy('AU-11', { rate: 0, enough: 1 });
    expect([early.verdict, early.rounds]).toEqual(['confirmed', 1]);
    const kinds = examineAudit(present(early.records, 'records'), policyWith()).map(({ kind }) => kind);
    expect(kinds).toEqual(['stopped_above_limit']);
  });

  test('AU-13 writes what the protocol has, and every computation on it is right', () => {
    const { records } = attackedBy('AU-13');
    const items = records?.items ?? [];
    const forB = items.filter(({ read }) => read === 1).length / items.length;
    expect(forB).toBeGreaterThan(0.5);
    expect(items.some(({ read, card }) => read !== (card <= 76 ? 0 : 1))).toBe(true);
  });
});

describe('coalitions', () => {
  test('take somebody besides the audited commission, unless it audits itself or makes the manifest', () => {
    const alone = (auditor: Policy['audit.auditor']) =>
      AUDIT_ATTACKS.filter(({ powers }) => {
        return auditCoalition(new Set(powers), policyWith({ 'audit.auditor': auditor })).commissionAlone;
      }).map(({ id }) => id);
    expect(alone('independent')).toEqual(['AU-04']);
    expect(alone('commission')).toEqual(ids);
  });

  test('are the fewest roles', () => {
    const roles = AUDIT_ATTACKS.map(({ id, powers }) => [id, auditCoalition(new Set(powers), policyWith()).roles]);
    expect(Object.fromEntries(roles)).toEqual({
      'AU-03': ['PE', 'AO'],
      'AU-04': ['PE'],
      'AU-10': ['VN'],
      'AU-11': ['AO'],
      'AU-13': ['AO'],
    });
  });
});

describe('the gate', () => {
  const rogue = (powers: AuditAttack['powers']) => {
    const tap = present(auditAttackById('AU-03'), 'AU-03').mount({
      params: { tries: 1 },
      rng: rngOf('x'),
      policy: policyWith(),
      reported: [],
      winner: 0,
      riskLimit: 0.1,
    });
    return [
      { attack: { ...present(auditAttackById('AU-03'), ''), powers }, tap, interventions: 0, used: new Set<never>() },
    ];
  };
  const sight = { paper: () => [], rehearse: () => true };

  test('refuses an act and a look without the power', () => {
    const say = { type: 'seed.say', seed: '1' } as const;
    expect(() => intercept(rogue(['audit.program']), say, sight)).toThrow('AU-03 does seed.say without a power');
    expect(() => intercept(rogue(['seed.sayer']), say, sight)).toThrow('looks at what a seed would give without');
    expect(intercept(rogue(['seed.sayer', 'paper.keeper']), say, sight).seed).toHaveLength(20);
  });
});

describe('a seed that is said', () => {
  const close: MadeUpAudit = { slips: [102, 98], reported: [85, 115], riskLimit: 0.1, design: 'polling' };
  const confirmed = (more: Partial<MadeUpAudit>): number =>
    Array.from({ length: 40 }, (_, at) => audited({ ...close, ...more, seed: `${at}` })).filter(
      ({ verdict }) => verdict === 'confirmed',
    ).length;

  test('confirms far above the limit what dice confirm within it', () => {
    expect(confirmed({ attacks: use('AU-03') })).toBeLessThanOrEqual(4);
    expect(confirmed({ attacks: use('AU-03'), policy: present(NEEDS['AU-03'], '') })).toBeGreaterThan(30);
  });
});

describe('the shipped scenario', () => {
  const scenario = shipped('chosen-seed.yaml');
  test('is said by run to act on the audit alone', () => {
    expect(onTheAudit(scenario)).toEqual([
      'C12',
      ...['audit.seed', 'audit.stopRule', 'audit.manifest', 'audit.tool', 'audit.auditor'],
      ...['AU-03', 'AU-11', 'AU-04', 'AU-10', 'AU-13'],
    ]);
  });
});
