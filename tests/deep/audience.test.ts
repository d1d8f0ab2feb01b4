/**
 * A finding belongs to the least privileged class of people whose evidence yields it.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { CONTROLS, examineAll } from '../../src/controls/index.ts';
import { AUDIENCES, type Audience } from '../../src/domain/election.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { baselineById } from '../../src/domain/policy/policy.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import type { Notice } from '../../src/domain/ports.ts';
import { type Disclosure, KEPT_FROM_COUNT, RECORDS } from '../../src/domain/records/custody.ts';
import type { Evidence, RecordType } from '../../src/domain/records/records.ts';
import { only, RECORD_TYPES } from '../controls/arbitraries.ts';
import { DUTIFUL, evidenceOn, rulesOf, runDay } from '../controls/days.ts';
import { FULL_POLICY, honestEvidence } from '../controls/fixture.ts';
import { knownOf } from '../controls/laws.ts';
import { TAMPERINGS } from '../controls/tamperings.ts';

const DISCLOSURES: readonly Disclosure[] = Array.from({ length: 192 }, (_, bits) => ({
  protocolsPosted: (bits & 1) > 0,
  controlProtocolPosted: (bits & 2) > 0,
  copiesGiven: (bits & 4) > 0,
  observersPresent: (bits & 8) > 0,
  recountAsked: (bits & 16) > 0,
  logPublished: (bits & 32) > 0,
  keptFromCount: KEPT_FROM_COUNT[(bits >> 6) % 3] ?? 'no',
}));

/** Different circles of readers: everything posted and open, little of either, nobody let in. */
const POLICIES: readonly { readonly name: string; readonly policy: Policy }[] = [
  { name: 'full access, all posted', policy: FULL_POLICY },
  {
    name: 'partial access, summary posted',
    policy: { ...FULL_POLICY, 'obs.access': 'partial', 'proto.posted': 'summary' },
  },
  {
    name: 'no access, no copies',
    policy: { ...FULL_POLICY, 'obs.access': 'none', 'proto.copies': false, 'cp.posted': false },
  },
];

/** Rank of the widest class that reads a record; a record that was never made is read by nobody. */
function rankOf(type: RecordType, policy: Policy, disclosed: Disclosure): number {
  const reader = RECORDS[type].audience(policy, disclosed, true);
  return reader === undefined ? Number.POSITIVE_INFINITY : AUDIENCES.indexOf(reader);
}

describe('examineAll on the small station', () => {
  // Goal: who can make a finding is decided by the record with the fewest readers among those that the control needs.
  // Method: every tampering, under every disclosure and three policies, against that rule worked out by itself.
  test.each(POLICIES)('gives each finding to the readers of its scarcest record: $name', ({ policy }) => {
    let seenKnown = 0;
    for (const { change, tamper } of TAMPERINGS) {
      const honest = honestEvidence();
      const all: Evidence = { ...honest, ...change(honest), policy };
      const found = CONTROLS.flatMap((control) => knownOf(control.examine(all)).map(({ kind }) => ({ control, kind })));
      if (found.length === 0) continue;
      for (const disclosed of DISCLOSURES) {
        const readable = (audience: Audience): Evidence =>
          only(
            all,
            RECORD_TYPES.filter((type) => rankOf(type, policy, disclosed) <= AUDIENCES.indexOf(audience)),
          );
        const expected = found.flatMap(({ control, kind }) => {
          const rank = Math.max(...control.needs.map((type) => rankOf(type, policy, disclosed)));
          return rank < AUDIENCES.length ? [`${control.id}: ${kind}: ${AUDIENCES[rank]}`] : [];
        });
        const notices = examineAll(readable).filter(({ level }) => level !== 'unknown');
        expect(
          notices.map(({ control, kind, who }) => `${control}: ${kind}: ${who}`),
          tamper,
        ).toEqual(expected);
        seenKnown += notices.length;
      }
    }
    expect(seenKnown).toBeGreaterThan(1000);
  });

  test('leaves open what nobody can read, and says so with the widest evidence there is', () => {
    const evidence = only(honestEvidence(), ['zeroReport']);
    const open = examineAll(() => evidence);
    const asked = CONTROLS.filter(({ id }) => id !== 'zero-report' && id !== 'roll-ends').map(({ id }) => id);
    expect(open.map(({ control }) => control)).toEqual(asked);
    expect(new Set(open.map(({ level, who }) => `${level}: ${who}`))).toEqual(new Set(['unknown: auditor']));
  });

  test('says nothing once some class could make the control and it held', () => {
    const nothing = only(honestEvidence(), []);
    expect(examineAll((audience) => (audience === 'public' ? nothing : honestEvidence()))).toEqual([]);
  });

  test('carries when the control can be made at the earliest', () => {
    const evidence: Evidence = { ...honestEvidence(), zeroReport: { records: 1 } };
    expect(examineAll(() => evidence)).toMatchObject([{ control: 'zero-report', when: 'opening', who: 'public' }]);
  });
});

/** First class, widest first, whose evidence makes a control say something: by asking each class by itself. */
function byAsking(evidence: (audience: Audience) => Evidence): string[] {
  return CONTROLS.flatMap((control) => {
    for (const audience of AUDIENCES) {
      const known = knownOf(control.examine(evidence(audience)));
      if (known.length > 0) return known.map(({ kind }) => `${control.id}: ${kind}: ${audience}`);
    }
    return [];
  });
}

const ATTACKS_TRIED = ['TB-08', 'RC-08', 'RC-12', 'RC-14', 'EL-03', 'EL-05', 'EL-11', 'CI-01', 'RC-06'];

describe('on attacked days', () => {
  test.each(BASELINES)('each class was asked by itself, under $id', (baseline) => {
    const policy = rulesOf(baseline, [], {});
    const lists = ATTACKS_TRIED.flatMap((use) =>
      [0, 1].map((seed) => {
        const run = runDay({ baseline, policy, behaviour: {}, seed: `${use}/${seed}`, attacks: [{ use, params: {} }] });
        const known = run.notices.filter(({ level }) => level !== 'unknown');
        expect(known.map(({ control, kind, who }) => `${control}: ${kind}: ${who}`)).toEqual(byAsking(evidenceOn(run)));
        return known.length;
      }),
    );
    expect(lists.filter((length) => length > 0).length).toBeGreaterThan(ATTACKS_TRIED.length);
  });
});

describe('the sum of the two channels (equation 11b) can be checked', () => {
  // The attack writes the electronic totals into the summary twice; what differs is who gets to see three protocols.
  function who(year: string, behaviour: Partial<Behaviour>): Notice['who'][] {
    const baseline = present(baselineById(year), year);
    const run = runDay({
      baseline,
      policy: rulesOf(baseline, [], {}),
      behaviour: { ...DUTIFUL, ...behaviour },
      seed: 'who',
      attacks: [{ use: 'TB-08', params: {} }],
    });
    return run.notices.filter(({ kind }) => kind === 'equation_11b_broken').map((notice) => notice.who);
  }

  test.each<{ year: string; where: string; behaviour: Partial<Behaviour>; by: Audience }>([
    { year: 'sailau-2005', where: 'all three are posted', behaviour: {}, by: 'public' },
    { year: 'sailau-2005', where: 'nothing is posted', behaviour: { postProtocols: 0 }, by: 'observer' },
    {
      year: 'sailau-2005',
      where: 'nothing is posted and copies are refused',
      behaviour: { postProtocols: 0, refuseCopies: 1 },
      by: 'commission',
    },
    { year: 'sailau-2004', where: 'the summary is posted', behaviour: {}, by: 'observer' },
    {
      year: 'sailau-2004',
      where: 'the summary is posted and copies are refused',
      behaviour: { refuseCopies: 1 },
      by: 'commission',
    },
  ])('by the $by in $year where $where', ({ year, behaviour, by }) => {
    expect(who(year, behaviour)).toEqual([by]);
  });
});
