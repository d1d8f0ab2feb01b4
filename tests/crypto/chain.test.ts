/**
 * The chain: whatever is done to its entries changes its head, and the first break is found.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainNext, chainOf, chainStart, verifyChain } from '../../src/crypto/chain.ts';

const entries = fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { minLength: 1, maxLength: 8 });
const place = fc.nat();

function headOf(list: readonly string[]): string {
  return chainOf(list).at(-1) ?? chainStart('log');
}

describe('a chain', () => {
  // Pinned: reports and exported logs of other versions must stay checkable.
  test('has fixed heads', () => {
    expect(chainStart('log')).toBe('a255eeefb136180a13b009bb7a33eb65f1dbc7867de7b6effb94dcf683b72872');
    expect(headOf(['zero report', 'launch'])).toBe('945e948f9efe4c4c7c54515d152e94cf5999ebf608933a729fa33e552a05d768');
  });

  test('is built one entry at a time', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(headOf(list)).toBe(list.reduce(chainNext, chainStart('log')));
      }),
    );
  });

  test('holds against its own heads, all of them or the last one', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(verifyChain(list, chainOf(list))).toBeUndefined();
        expect(verifyChain(list, headOf(list))).toBeUndefined();
      }),
    );
    expect(verifyChain([], [])).toBeUndefined();
    expect(verifyChain([], chainStart('log'))).toBeUndefined();
  });

  // Each row does one thing at place `at`; the first entry that no longer fits is the one named.
  test.each<{ tamper: string; change: (list: readonly string[], at: number) => string[] }>([
    { tamper: 'an entry changed', change: (list, at) => list.with(at, `${list[at]}!`) },
    { tamper: 'an entry dropped', change: (list, at) => list.toSpliced(at, 1) },
    { tamper: 'an entry put in', change: (list, at) => list.toSpliced(at, 0, 'put in') },
    { tamper: 'an entry cut in two', change: (list, at) => list.toSpliced(at, 1, '', list[at] ?? '') },
  ])('shows $tamper', ({ change }) => {
    fc.assert(
      fc.property(entries, place, (list, nat) => {
        const at = nat % list.length;
        const changed = change(list, at);
        fc.pre(JSON.stringify(changed) !== JSON.stringify(list));
        const broken = [...list, undefined].findIndex((entry, index) => entry !== changed[index]);
        expect(headOf(changed)).not.toBe(headOf(list));
        expect(verifyChain(changed, chainOf(list))).toBe(broken);
        expect(verifyChain(changed, headOf(list))).toBe(0);
      }),
    );
  });

  test('shows a swap of two different entries at the first of them', () => {
    fc.assert(
      fc.property(entries, place, place, (list, one, other) => {
        const [first, second] = [one % list.length, other % list.length].sort((a, b) => a - b) as [number, number];
        const [a, b] = [list[first] ?? '', list[second] ?? ''];
        fc.pre(a !== b);
        const swapped = list.with(first, b).with(second, a);
        expect(headOf(swapped)).not.toBe(headOf(list));
        expect(verifyChain(swapped, chainOf(list))).toBe(first);
      }),
    );
  });

  test('tells entries apart where joining them would not', () => {
    const lists = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], ['a","b', 'c'], ['a', 'b', 'c'], []];
    expect(new Set(lists.map(headOf)).size).toBe(lists.length);
  });

  test('tells lone surrogates apart, which UTF-8 alone would not', () => {
    expect(headOf(['\ud800'])).not.toBe(headOf(['\ud801']));
  });

  test('never lets a start pass for an entry, nor one label for another', () => {
    expect(chainStart('log')).not.toBe(chainStart('other'));
    expect(chainNext(chainStart('log'), '')).not.toBe(chainStart(''));
    expect(verifyChain(['launch'], chainOf(['launch'], 'other'))).toBe(0);
  });

  test('shows entries cut off at the end only against a kept head', () => {
    const list = ['launch', 'checkIn', 'close'];
    expect(verifyChain(list.slice(0, 2), chainOf(list))).toBe(2);
    // Not a bug: who holds entries and heads cuts both.
    expect(verifyChain(list.slice(0, 2), chainOf(list).slice(0, 2))).toBeUndefined();
  });
});
