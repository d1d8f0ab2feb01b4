import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { causedBy, shownBy } from '../../src/sim/caused.ts';

const found = (level: string, data: Record<string, number> = {}, control = 'complaints', kind = 'k') => ({
  control,
  kind,
  level,
  data,
});
const complaints = (voters: number) => found('irregularity', { voters });

describe('caused', () => {
  test('a finding that the honest twin lacks is caused, one that it shows is not', () => {
    const seals = found('irregularity', { serial: 1 }, 'recorder-seal');
    expect(causedBy([seals], [])).toEqual([seals]);
    expect(causedBy([seals], [seals])).toEqual([]);
  });

  test('what is not known is never caused', () => {
    expect(causedBy([found('unknown')], [])).toEqual([]);
  });

  test('a contradiction is the same only with the same numbers', () => {
    const off = (difference: number) => found('contradiction', { difference }, 'equation-2');
    expect(shownBy([off(3)])(off(3))).toBe(true);
    expect(shownBy([off(3)])(off(4))).toBe(false);
  });

  test('another irregularity is compared by kind, whatever its numbers', () => {
    const helped = (voters: number) => found('irregularity', { voters }, 'observers');
    expect(shownBy([helped(1)])(helped(500))).toBe(true);
  });

  // A fair coin gives at least 7 heads of 7 in 0.8 % of tries, 6 of 6 in 1.6 %; 8 of 9 in 2.0 %, 10 of 11 in 0.6 %.
  test.each([
    [6, 0, true],
    [7, 0, false],
    [1, 1, true],
    [8, 1, true],
    [10, 1, false],
    [15, 1, false],
    [40, 30, true],
  ])('%i complaints where the honest day has %i are honest: %s', (voters, usual, same) => {
    expect(shownBy([complaints(usual)])(complaints(voters))).toBe(same);
  });

  test.each([
    [31, 0, false],
    [74, 43, false],
    [50, 43, true],
  ])('%i refused observers where the honest day has %i are honest: %s', (stations, usual, same) => {
    const refused = (count: number) => found('irregularity', { stations: count }, 'copies-refused');
    expect(shownBy([refused(usual)])(refused(stations))).toBe(same);
  });

  test('never fewer complaints than on the honest day, and more of them never less', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (voters, usual) => {
        const same = shownBy([complaints(usual)]);
        if (voters <= usual) expect(same(complaints(voters))).toBe(true);
        if (!same(complaints(voters))) expect(same(complaints(voters + 1))).toBe(false);
      }),
    );
  });
});
