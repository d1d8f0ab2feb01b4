/**
 * What becomes of a finding that somebody complains of, and what a decision does to the published result.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { AUDIENCES } from '../../src/domain/election.ts';
import { flagById } from '../../src/domain/policy/policy.ts';
import type { FlagId, Policy } from '../../src/domain/policy/types.ts';
import { type TreeClaim, type TreeNotice, WHOLE_RESULT } from '../../src/domain/tree/ports.ts';
import type { TreeRecordType } from '../../src/domain/tree/records.ts';
import type { ResultLine } from '../../src/domain/tree/results.ts';
import { complain } from '../../src/sim/national/complaints.ts';
import { addLines, sumLines, votesMoved } from '../../src/tally/lines.ts';
import { type Climb, decideClaims, openRemedy } from '../../src/world/tree/index.ts';
import { attacked, climbed, OPEN, type Options } from '../adversary/tree/country.ts';

/** Observers everywhere, and every one of them with a copy. */
const WATCHED: Options = {
  policy: { ...OPEN, 'publish.days': 0, 'complaint.standing': 'everybody', 'complaint.duty': true },
  behaviour: { observerPresent: 1, refuseCopies: 0, drawnAtTec: 0, answerComplaints: 0 },
};
const { climb } = climbed(WATCHED);
const NOTHING = sumLines([], 3);
const published = present(climb.records.published, 'publication');
const copyOf = (station: number): ResultLine =>
  present(
    climb.records.copies.find((copy) => copy.station === station),
    `copy ${station}`,
  ).line;

const valuesOf = <F extends FlagId>(flag: F): readonly Policy[F][] =>
  present(flagById(flag), flag).values as readonly Policy[F][];

function notice(who: TreeNotice['who'], from: readonly TreeRecordType[], claims: readonly TreeClaim[]): TreeNotice {
  return { control: 'a', kind: 'b', level: 'contradiction', data: { is: 1 }, innocent: 'none', who, from, claims };
}

/** Five votes of the first choice written down for the second. */
function shifted(line: ResultLine): ResultLine {
  const [first = 0, second = 0, third = 0] = line.byChoice;
  return { ...line, byChoice: [first - 5, second + 5, third] };
}

describe('a complaint', () => {
  // Every rule, every finder, on a finding of the night and on one from the publication.
  test('is heard exactly if its finder may contest the result, is in time, and is owed a decision', () => {
    const wrong: string[] = [];
    let cases = 0;
    for (const standing of valuesOf('complaint.standing')) {
      for (const days of valuesOf('complaint.days')) {
        for (const out of valuesOf('publish.days')) {
          for (const duty of valuesOf('complaint.duty')) {
            for (const who of AUDIENCES) {
              for (const type of ['copies', 'tecTables', 'published'] as const) {
                const policy: Policy = {
                  ...climb.policy,
                  'complaint.standing': standing,
                  'complaint.days': days,
                  'publish.days': out,
                  'complaint.duty': duty,
                };
                const day = { copies: 0, tecTables: 2, published: out }[type];
                const outside = who === 'public' || who === 'observer';
                const heard = outside && standing === 'everybody' && day <= days;
                const told = complain({ ...climb, policy }, [notice(who, ['turnout', type], [])]).of[0];
                const fate = heard ? (duty ? 'dismissed' : 'undecided') : undefined;
                const refused = !outside ? 'inside' : standing === 'officials' ? 'noStanding' : 'late';
                if (told?.fate !== (fate ?? refused) || told.day !== day || told.votes !== 0) {
                  wrong.push(`${standing} ${days} ${out} ${duty} ${who} ${type}: ${JSON.stringify(told)}`);
                }
                cases += 1;
              }
            }
          }
        }
      }
    }
    expect([wrong, cases]).toEqual([[], 2 * 4 * 5 * 2 * 4 * 3]);
  });

  test('is none where the check could not be made', () => {
    const open: TreeNotice = { ...notice('public', ['turnout'], []), level: 'unknown' };
    expect(complain(climb, [open]).of).toEqual([undefined]);
  });

  test('that nobody has to decide is decided as often as the habit says', () => {
    const claims = [{ station: WHOLE_RESULT, stands: published.total, ought: published.total }];
    const share = (answerComplaints: number): number => {
      const lax: Climb = {
        ...climb,
        policy: { ...climb.policy, 'complaint.duty': false },
        behaviour: { ...climb.behaviour, answerComplaints },
      };
      const notices = Array.from({ length: 400 }, (_, index) => ({
        ...notice('public', ['turnout'], claims),
        kind: `k${index}`,
      }));
      return complain(lax, notices).of.filter((each) => each?.fate === 'corrected').length / 400;
    };
    expect([share(0), share(1)]).toEqual([0, 1]);
    // Five standard deviations of 400 draws of 0.5.
    expect(Math.abs(share(0.5) - 0.5)).toBeLessThan(0.125);
  });
});

describe('a decision', () => {
  // Any rows forged, any of them complained of, in any order and more than once.
  test('puts right what was shown, and nothing else, whoever comes first', () => {
    const stations = fc.uniqueArray(fc.nat({ max: climb.stations.length - 1 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(stations, fc.array(fc.nat({ max: 11 }), { maxLength: 20 }), (forged, asked) => {
        const shown = new Set(asked.map((at) => forged[at % forged.length] ?? 0));
        const total = forged.reduce((sum, at) => addLines(sum, shifted(copyOf(at)), copyOf(at)), published.total);
        const records = { ...climb.records, published: { ...published, total } };
        const remedy = openRemedy({ ...climb, records });
        const votes = asked.map((at) => {
          const station = forged[at % forged.length] ?? 0;
          const claim = { station, stands: shifted(copyOf(station)), ought: copyOf(station) };
          return decideClaims({ ...climb, records }, remedy, [claim]).votes;
        });
        expect(votes.reduce((sum, each) => sum + each, 0)).toBe(5 * shown.size);
        expect(votesMoved(remedy.total, published.total)).toBe(5 * (forged.length - shown.size));
        expect(remedy.votes).toBe(5 * shown.size);
      }),
      { numRuns: 200, seed: 20_160_320 },
    );
  });

  const paper = copyOf(0);
  const [slip] = [{ ...paper, byChoice: [(paper.byChoice[0] ?? 0) + 1, ...paper.byChoice.slice(1)] }];
  const given = (decided: boolean): Climb => ({
    ...climb,
    records: { ...climb.records, corrections: [{ station: 0, decided }] },
  });
  const chair = (at: Climb): Climb => ({ ...at, policy: { ...at.policy, 'tec.correction': 'chair' } });

  test.each<{ how: string; at?: Climb; claim: TreeClaim; gives: ResultLine | undefined }>([
    { how: 'takes a paper that adds up', claim: { station: 0, stands: NOTHING, ought: paper }, gives: paper },
    { how: 'refuses one that does not', claim: { station: 0, stands: paper, ought: slip }, gives: undefined },
    {
      how: 'refuses where a correction was decided',
      at: given(true),
      claim: { station: 0, stands: NOTHING, ought: paper },
      gives: undefined,
    },
    {
      how: 'does not take a chair for a commission',
      at: given(false),
      claim: { station: 0, stands: NOTHING, ought: paper },
      gives: paper,
    },
    {
      how: 'except where the chair may correct alone',
      at: chair(given(false)),
      claim: { station: 0, stands: NOTHING, ought: paper },
      gives: undefined,
    },
    { how: 'enters a row that was left out, as handed in', claim: { station: 0, stands: NOTHING }, gives: paper },
    { how: 'strikes a station that handed in nothing', claim: { station: 999, stands: paper }, gives: NOTHING },
    { how: 'adds up again', claim: { station: WHOLE_RESULT, stands: paper, ought: slip }, gives: slip },
  ])('$how', ({ at = climb, claim, gives }) => {
    const remedy = openRemedy(at);
    const { upheld } = decideClaims(at, remedy, [claim]);
    const expected = gives === undefined ? published.total : addLines(published.total, gives, claim.stands);
    expect([upheld, remedy.total]).toEqual([gives === undefined ? 0 : 1, expected]);
  });
});

describe('where all is open and every complaint is decided', () => {
  test.each([
    ['TB-01', { votes: 200 }],
    ['TB-02', { votes: 200 }],
    ['TB-02', { votes: 200, from: 'last', to: 'first' }],
    ['TB-03', { level: 'tec' }],
    ['TB-03', { level: 'cec' }],
    ['TB-10', { count: 2, voters: 50, to: 'first' }],
  ] as const)('the result comes back after %s with %o', (use, params) => {
    const { honest, run } = attacked(use, params, {}, WATCHED);
    const right = present(honest.climb.records.published, 'publication').total;
    expect(present(run.climb.records.published, 'publication').total).not.toEqual(right);
    expect(complain(run.climb, run.notices).remedy.total).toEqual(right);
  });

  test('an honest result stays as it is', () => {
    const run = climbed(WATCHED);
    expect(complain(run.climb, run.notices).remedy.total).toEqual(published.total);
  });

  // Copies with a slip differ from rows that were mended: no complaint may bring the slip back.
  test('an honest result with slips of pens is not made worse', () => {
    const run = climbed({ ...WATCHED, behaviour: { ...WATCHED.behaviour, protocolSlip: 0.5 } });
    const counted = sumLines(
      run.climb.arrivals.map(({ line }) => line),
      3,
    );
    const before = votesMoved(present(run.climb.records.published, 'publication').total, counted);
    const { remedy, of } = complain(run.climb, run.notices);
    expect(of.some((each) => each !== undefined)).toBe(true);
    expect(votesMoved(remedy.total, counted)).toBeLessThanOrEqual(before);
  });
});
