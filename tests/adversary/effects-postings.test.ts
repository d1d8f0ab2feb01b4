/**
 * What attacks on the list at the door show to whom, and what stays in the folder.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { correctedList } from '../../src/adversary/corrected-list.ts';
import { restoredPage } from '../../src/adversary/split-view.ts';
import { rngOf } from '../../src/base/rng.ts';
import { hashOfList, listText } from '../../src/crypto/code-list.ts';
import { NO_CODE } from '../../src/domain/election.ts';
import type { CodeRow } from '../../src/domain/records/acts.ts';
import { COMPLAINT_EVENTS } from '../../src/domain/records/records.ts';
import type { World } from '../../src/world/index.ts';
import { attackedDay, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const [A, C] = [0, 2] as const;

/** Everybody votes on a device with a code of her own, looks for it and photographs the page. */
const station: StationOptions = {
  policy: {
    'code.mode': 'machineAssigned',
    'code.unique': true,
    'code.slip': 'printed',
    'cp.copies': true,
    'cp.hash': true,
  },
  behaviour: {
    ...QUIET,
    chooseElectronic: 1,
    requestCode: 1,
    checkCode: 1,
    showSlip: 0,
    photographControl: 1,
    postControlProtocol: 1,
    refuseCopies: 0,
    observerPresent: 1,
  },
  station: { voters: 60 },
};
const KINDS = ['photographed_list_differs', 'copied_list_differs', 'list_hash_differs'];

const kindsOf = (notices: readonly { readonly kind: string }[]): string[] =>
  KINDS.filter((kind) => notices.some((notice) => notice.kind === kind));

/** Voters who complain of a code that stands beside another choice, as the list of complaints has them. */
function mismatches({ ledgers }: World): number {
  const event = COMPLAINT_EVENTS.indexOf('codeOtherChoice');
  return Array.from(ledgers.complaintEvent.view()).filter((each) => each === event).length;
}

/** Voters whose vote the list has beside another choice. */
function wronged({ papers, truth }: World): number {
  const rows = new Set((papers.controlProtocol ?? []).map(({ code, choice }) => `${code}/${choice}`));
  return Array.from(truth.code).filter(
    (code, visit) => code !== NO_CODE && !rows.has(`${code}/${truth.confirmed[visit]}`),
  ).length;
}

describe('a page restored for robbed voters', () => {
  // Goal: each robbed voter finds her code beside her choice, and the page changes for nobody else.
  // Method: every list of three rows with codes 1 and 2 and choices A and C, every set of rows that were robbed.
  test('shows each of them her choice and leaves other rows alone, over every small list', () => {
    const cells = [1, 2].flatMap((code) => [A, C].map((choice): CodeRow => ({ code, choice })));
    let lists = 0;
    for (const first of cells) {
      for (const second of cells) {
        for (const third of cells) {
          const confirmed = [first, second, third];
          const voters = confirmed.map((_, at) => at).filter((at) => confirmed[at]?.choice === A);
          for (let set = 0; set < 2 ** voters.length; set += 1) {
            const robbed = voters.filter((_, at) => (set >> at) % 2 === 1);
            const counted = confirmed.map((row, at) => (robbed.includes(at) ? { ...row, choice: C } : row));
            const taken = robbed.map((at) => confirmed[at]?.code ?? NO_CODE);
            expect(listText(restoredPage(counted, taken, A, C))).toBe(listText(confirmed));
            lists += 1;
          }
        }
      }
    }
    // Of k rows of A, 2^k sets: the sum over rows of (2 codes)(1 + 2) is 6^3.
    expect(lists).toBe(216);
  });
});

describe('a list corrected at the expense of another voter', () => {
  const ORDERS = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];

  // Goal: whoever complains finds her row right, no choice gains or loses a row, and whoever looked stays right.
  // Method: no sampling of lists. Three voters with codes 1 to 3, every pair of what they confirmed and what is listed
  // over two choices, every order in which they look; each complains where her row is wrong.
  test('keeps the totals and everybody who has looked, over every small list and order', () => {
    const lists = Array.from({ length: 8 }, (_, bits) =>
      [1, 2, 3].map((code, at) => ({ code, choice: (bits >> at) % 2 })),
    );
    const rng = rngOf('corrected');
    let [corrected, refused] = [0, 0];
    for (const confirmed of lists) {
      for (const printed of lists) {
        for (const order of ORDERS) {
          let list: readonly CodeRow[] = printed;
          const looked = new Set<number>();
          for (const voter of order) {
            const own = confirmed[voter] as CodeRow;
            const isRight = (row: CodeRow) => row.code === own.code && row.choice === own.choice;
            if (!list.some(isRight)) {
              const instead = correctedList(list, own, looked, rng);
              const payers = list.filter(({ code, choice }) => choice === own.choice && !looked.has(code));
              expect(instead === undefined).toBe(payers.length === 0);
              if (instead === undefined) refused += 1;
              else {
                corrected += 1;
                const before = list;
                list = instead.rows;
                expect(list.filter(isRight)).toHaveLength(1);
                const totals = (rows: readonly CodeRow[]) => rows.filter(({ choice }) => choice === 0).length;
                expect(totals(list)).toBe(totals(before));
                expect(list.map(({ code }) => code).sort()).toEqual([1, 2, 3]);
                for (const code of looked) expect(rowsOf(list, code)).toEqual(rowsOf(before, code));
                expect(looked.has(instead.pays)).toBe(false);
              }
            }
            looked.add(own.code);
          }
        }
      }
    }
    // Who pays is drawn, so that only these are sure: both things happen.
    expect([corrected > 0, refused > 0]).toEqual([true, true]);
  });

  const rowsOf = (rows: readonly CodeRow[], code: number) => rows.filter((row) => row.code === code);

  test('gives a code that is not there the row of somebody else', () => {
    const rows = [
      { code: 1, choice: A },
      { code: 2, choice: C },
    ];
    expect(correctedList(rows, { code: 9, choice: C }, new Set(), rngOf('x'))).toEqual({
      rows: [rows[0], { code: 9, choice: C }],
      pays: 2,
    });
    expect(correctedList(rows, { code: 9, choice: C }, new Set([2]), rngOf('x'))).toBeUndefined();
  });
});

describe('RC-19', () => {
  const robbery = { use: 'RC-06', params: { from: 'A', to: 'C', rate: 0.5 } };
  const day = (params: Readonly<Record<string, number | string>>, options: StationOptions = station) =>
    dayOf({ ...options, attacks: [robbery, { use: 'RC-19', params }] });
  const robbed = dayOf({ ...station, attacks: [robbery] });
  const rows = ({ papers }: World) => papers.controlProtocol ?? [];
  const totalsOf = (world: World) =>
    [0, 1, 2].map((choice) => rows(world).filter((row) => row.choice === choice).length);

  test('leaves fewer complaints than voters whom the list wrongs, and as many rows of each choice', () => {
    const { world } = day({});
    expect(totalsOf(world)).toEqual(totalsOf(robbed.world));
    expect(mismatches(robbed.world)).toBe(wronged(robbed.world));
    expect(mismatches(world)).toBeLessThan(mismatches(robbed.world));
    expect(world.papers.electronic).toEqual(robbed.world.papers.electronic);
  });

  test('is told by the hash, the copy and photographs of what was printed first', () => {
    const { world, notices } = day({});
    expect(kindsOf(robbed.notices)).toEqual([]);
    expect(kindsOf(notices)).toEqual(KINDS);
    expect(world.papers.controlHash).toBe(hashOfList(rows(robbed.world)));
  });

  test('changes nothing else where nobody kept the first print', () => {
    const policy = { ...station.policy, 'cp.copies': false, 'cp.hash': false };
    const behaviour = { ...station.behaviour, photographControl: 0 };
    expect(kindsOf(day({}, { ...station, policy, behaviour }).notices)).toEqual([]);
  });

  test('keeps each complaint on the list where it is not withdrawn', () => {
    expect(mismatches(day({ log: 'kept' }).world)).toBeGreaterThan(mismatches(day({}).world));
  });

  test('cannot be done where a second print takes minutes', () => {
    const policy = { ...station.policy, 'cp.reprint': 'minuted' } as const;
    expect(rows(day({}, { ...station, policy }).world)).toEqual(rows(robbed.world));
  });
});

describe('RC-18', () => {
  const run = (params: Readonly<Record<string, number | string>>, options = station) =>
    attackedDay('RC-18', { from: 'A', to: 'C', rate: 0.5, ...params }, options);

  test('with a page for voters, all robbed voters look and none complains, while the list counts for another', () => {
    const { world, did, notices } = run({ view: 'visitors' });
    const [rewritten] = numbersIn(did);
    expect([wronged(world), mismatches(world)]).toEqual([rewritten, 0]);
    expect(rewritten).toBeGreaterThan(5);
    // The observer photographs the list that was counted: two pages, of which one is not the list.
    expect(
      world.papers.photos?.pages.map((page) => listText(page) === listText(world.papers.controlProtocol ?? [])),
    ).toEqual(expect.arrayContaining([true, false]));
    expect(kindsOf(notices)).toEqual(['photographed_list_differs']);
  });

  test.each([0, 1, 2, 3])('with a page for %d of three hours, those who come later complain', (hours) => {
    const { world, notices } = run({ hours });
    const early = run({ hours: 3 }).world.papers.photos?.second.length ?? 0;
    const late = mismatches(world);
    if (hours === 0) expect(late).toBe(wronged(world));
    else if (hours === 3) expect(late).toBe(0);
    else expect([late > 0, late < wronged(world)]).toEqual([true, true]);
    expect(early).toBe(world.papers.photos?.second.length);
    expect(kindsOf(notices)).toEqual(hours === 0 ? [] : ['photographed_list_differs']);
  });

  test('is the theft of RC-07 and nothing else where nobody photographs', () => {
    const options = { ...station, behaviour: { ...station.behaviour, photographControl: 0 } };
    const { world, notices } = run({ view: 'visitors' }, options);
    expect(kindsOf(notices)).toEqual([]);
    expect(wronged(world)).toBeGreaterThan(0);
  });
});

describe('an honest day', () => {
  test('fixes the list that hangs, and every photograph shows it', () => {
    const { world, notices } = dayOf(station);
    const { controlCopy, controlHash, controlProtocol, photos } = world.papers;
    expect(controlCopy?.rows).toBe(controlProtocol);
    expect(controlHash).toBe(hashOfList(controlProtocol ?? []));
    // Sixty voters and one observer.
    expect([photos?.second.length, photos?.pages.length]).toEqual([61, 1]);
    expect(kindsOf(notices)).toEqual([]);
  });

  test('has the same complaints whenever those who look come', () => {
    const mistaken = { ...station.behaviour, miscopyCode: 0.2 };
    const policy = { ...station.policy, 'code.slip': 'none' } as const;
    const at = (lookUpHours: number) => {
      const { ledgers } = dayOf({ ...station, policy, behaviour: { ...mistaken, lookUpHours } }).world;
      return Array.from(ledgers.complaintEvent.view()).sort();
    };
    expect(at(0).length).toBeGreaterThan(3);
    expect(at(24)).toEqual(at(0));
  });
});
