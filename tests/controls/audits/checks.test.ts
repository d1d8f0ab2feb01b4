/**
 * Checks of audits: silent on honest ones, exact on one thing that was changed, total on anything.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIT_CONTROLS, examineAudit, trailFor } from '../../../src/controls/audits/index.ts';
import { NOT_FOUND } from '../../../src/domain/audit.ts';
import type { AuditRecords } from '../../../src/domain/audits/log.ts';
import { NOT_ENOUGH } from '../../../src/domain/ports.ts';
import { policyWith, recordsOf } from '../../sim/audit-paper.ts';

const HONEST = recordsOf({ slips: [30, 90], reported: [30, 90] });
const OPEN = policyWith();
const said = (records: AuditRecords): string[] =>
  examineAudit(records, OPEN).map(({ control, kind }) => `${control}: ${kind}`);
const { commitment, seed, items, rounds } = HONEST;
const [first, ...others] = items;
const last = rounds.at(-1);
if (first === undefined || last === undefined || seed === undefined) throw new Error('an audit that read cards');

test('are silent on honest audits: any outcome, kind, design and rule', () => {
  const votes = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
  const rule = fc.record({
    'audit.kind': fc.constantFrom('rla', 'fixedShare'),
    'audit.tool': fc.constantFrom('open', 'closed'),
    'audit.auditor': fc.constantFrom('independent', 'commission'),
  });
  const design = fc.constantFrom('polling', 'pooled', 'comparison');
  fc.assert(
    fc.property(votes, votes, rule, design, fc.string(), (slips, reported, policy, by, named) => {
      fc.pre(reported[0] + reported[1] > 0);
      const records = recordsOf({ slips, reported, policy, design: by, seed: named });
      expect(examineAudit(records, policyWith(policy))).toEqual([]);
      const [unrolled] = examineAudit({ ...records, dice: undefined }, policyWith(policy));
      expect(unrolled).toMatchObject({ control: 'seed-commitment', kind: NOT_ENOUGH, level: 'unknown' });
    }),
    { numRuns: 25 },
  );
});

describe('find one thing that was changed', () => {
  const flipped = { ...first, read: first.read === 0 ? 1 : 0 };
  const out = items.map((item) => (item.read === 0 ? { ...item, excluded: 'human error' } : item));
  test.each<{ tamper: string; change: Partial<AuditRecords>; caught: string[] }>([
    { tamper: 'nothing', change: {}, caught: [] },
    {
      tamper: 'a commitment that came after the seed',
      change: { commitment: { ...commitment, at: 3 } },
      caught: ['seed-commitment: seed_before_commitment'],
    },
    {
      tamper: 'another seed than the dice gave, with the cards of the dice',
      change: { seed: { ...seed, seed: '12345678901234567890' } },
      caught: ['seed-commitment: seed_not_rolled', 'sample-drawn: other_cards'],
    },
    // Not a fault: dice and seed agree, and nobody can tell loaded dice from others.
    { tamper: 'dice that are loaded', change: { dice: { ...seed } }, caught: [] },
    {
      tamper: 'a manifest with a card fewer than was reported',
      change: { commitment: { ...commitment, manifest: [{ name: 'slips', cards: 119, paper: true }] } },
      caught: [
        'manifest-accounts: manifest_short',
        // Totals that do not fit are no audit, so that no card belongs to it.
        'sample-drawn: other_cards',
      ],
    },
    {
      tamper: 'totals that are not those of the protocol',
      change: { accounts: [{ name: 'slips', votes: [31, 89], invalid: 0 }] },
      caught: ['manifest-accounts: totals_differ'],
    },
    {
      tamper: 'a container of the protocol that is in no row',
      change: { accounts: [...HONEST.accounts, { name: 'ballots', votes: [1, 0], invalid: 0 }] },
      caught: ['manifest-accounts: manifest_short', 'manifest-accounts: totals_differ'],
    },
    {
      tamper: 'a card that was read and is not in the list',
      change: { items: others },
      caught: ['sample-drawn: other_cards', 'second-tool: risk_differs'],
    },
    {
      tamper: 'a reading that was changed after the risk was printed',
      change: { items: [flipped, ...others] },
      caught: ['second-tool: risk_differs'],
    },
    {
      tamper: 'a risk that was printed lower',
      change: { rounds: [...rounds.slice(0, -1), { ...last, pValues: [0.001] }] },
      caught: ['second-tool: risk_differs'],
    },
    {
      tamper: 'an outcome confirmed above the limit',
      change: { commitment: { ...commitment, riskLimit: 1e-9 } },
      caught: ['sample-log: stopped_above_limit'],
    },
    {
      tamper: 'cards for A left out, with the risks of all',
      change: { items: out },
      caught: ['second-tool: risk_differs', 'sample-log: items_excluded'],
    },
  ])('$tamper', ({ change, caught }) => {
    expect(said({ ...HONEST, ...change })).toEqual(caught);
  });

  test('every kind that a check declares, here or in an attack', () => {
    const declared = AUDIT_CONTROLS.flatMap(({ kinds }) => kinds);
    expect(new Set(declared).size).toBe(declared.length);
    const wrong = { slips: [76, 74], reported: [60, 90], riskLimit: 0.1 } as const;
    const policy = { 'audit.stopRule': 'open' } as const;
    const away = recordsOf({ ...wrong, policy, attacks: [{ use: 'AU-11', params: { rate: 0.7 } }] });
    expect(said(away)).toEqual(['sample-log: exclusions_confirm']);
  });
});

describe('by whoever may read the records', () => {
  const kinds = (policy: Parameters<typeof policyWith>[0]) =>
    (['public', 'observer', 'commission', 'auditor'] as const).map((who) => {
      return Object.keys(trailFor(HONEST, policyWith(policy), who)).length;
    });

  test('all but the protocols are public, unless the tool is closed or the commission audits itself', () => {
    expect(kinds({})).toEqual([5, 6, 6, 6]);
    expect(kinds({ 'audit.tool': 'closed' })).toEqual([4, 5, 5, 6]);
    expect(kinds({ 'audit.auditor': 'commission' })).toEqual([2, 3, 6, 6]);
  });

  test('say that they do not know without a record', () => {
    for (const { needs, examine } of AUDIT_CONTROLS) {
      for (const missing of needs) {
        expect(examine({ ...HONEST, [missing]: undefined }).map(({ kind }) => kind)).toEqual([NOT_ENOUGH]);
      }
    }
  });
});

test('are total: any numbers give findings and no fault', () => {
  const count = fc.oneof(fc.integer({ min: -3, max: 130 }), fc.constantFrom(Number.NaN, 2 ** 40, 0.5, NOT_FOUND));
  const name = fc.constantFrom('slips', 'ballots', '');
  const totals = fc.array(fc.record({ name, votes: fc.array(count, { maxLength: 3 }), invalid: count }), {
    maxLength: 2,
  });
  const garbage = fc.record({
    manifest: fc.array(fc.record({ name, cards: count, paper: fc.boolean() }), { maxLength: 2 }),
    totals,
    accounts: totals,
    riskLimit: count,
    seed: fc.string(),
    draws: count,
    items: fc.array(
      fc.record({ draw: count, batch: name, card: count, recorded: fc.option(count, { nil: undefined }), read: count }),
      { maxLength: 4 },
    ),
    p: fc.array(fc.option(count, { nil: undefined }), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(garbage, ({ manifest, totals: own, accounts, riskLimit, draws, p, ...more }) => {
      const bad: AuditRecords = {
        ...HONEST,
        commitment: { ...commitment, manifest, totals: own, riskLimit },
        seed: { at: 2, seed: more.seed },
        items: more.items,
        rounds: [{ round: 1, draws, pValues: p, decision: 'confirm' }],
        accounts,
      };
      for (const records of [bad, { ...HONEST, items: more.items }, { ...HONEST, seed: bad.seed }]) {
        expect(Array.isArray(examineAudit(records, OPEN))).toBe(true);
      }
    }),
  );
});
