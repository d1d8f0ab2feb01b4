/**
 * What the clash of codes that voters choose (RC-02) takes on a day, beside what the closed form expects of it.
 *
 * Source: R13, `n_c - d(1 - (1 - 1/d)^n_c)` summed over the robbed choices; the number of different codes among n uniform
 * draws out of d has mean `d(1 - a)` and variance `d(d - 1)b + d a - d^2 a^2` with `a = (1 - 1/d)^n`, `b = (1 - 2/d)^n`.
 * @module
 */
import type { Policy } from '../../src/domain/policy/types.ts';
import { attackedDay, CHOICES, QUIET, SHARES, type StationOptions } from './station.ts';

export interface Harvest {
  readonly taken: number;
  readonly mean: number;
  readonly variance: number;
}

/** One day on which everybody votes on the machine with a uniform code. `length` is the number of digits. */
export function harvestOf(
  voters: number,
  length: Policy['code.len'],
  seed: string,
  shares: readonly number[] = SHARES,
): Harvest {
  const options: StationOptions = {
    policy: { 'code.len': length },
    behaviour: { ...QUIET, chooseElectronic: 1, requestCode: 1, humanCodes: 0 },
    station: { voters, booths: 60, carriers: 100, contest: { kind: 'president', choices: CHOICES, shares } },
  };
  const { world, intruder } = attackedDay('RC-02', { to: 'C' }, options, seed);
  const d = 10 ** length;
  const robbed = [0, 1].map((choice) => world.truth.confirmed.filter((own) => own === choice).length);
  return {
    taken: intruder.interventions,
    mean: robbed.reduce((sum, n) => sum + n - d * (1 - (1 - 1 / d) ** n), 0),
    variance: robbed.reduce((sum, n) => {
      const a = (1 - 1 / d) ** n;
      return sum + d * (d - 1) * (1 - 2 / d) ** n + d * a - (d * a) ** 2;
    }, 0),
  };
}

/** How many standard deviations the days together are from what the closed form expects of them. */
export function deviationsOf(days: readonly Harvest[]): number {
  const total = (field: keyof Harvest): number => days.reduce((sum, day) => sum + day[field], 0);
  return (total('taken') - total('mean')) / Math.sqrt(total('variance'));
}
