/**
 * When people came in 2016, region by region, as far as the hourly series tells.
 *
 * Source: dossier 9.6 (T16): shares of the lists at 10, 12, 14 and 16 o'clock by region; country 75.16 % at 18:00,
 * 77.12 % in the end.
 * @module
 */
import { present } from '../../base/assert.ts';
import { REGIONS } from '../../domain/published/regions.ts';

/** In hundredths of a percent of the lists, by region, at 10, 12, 14 and 16 o'clock. */
const SERIES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  Akmola: [2089, 4845, 6997, 7611],
  Aktobe: [1431, 3430, 5701, 7217],
  'Almaty oblast': [2322, 5767, 7716, 8988],
  Atyrau: [1188, 4520, 6587, 8041],
  'East Kazakhstan': [2431, 4583, 6670, 7713],
  Zhambyl: [1930, 4741, 6306, 7628],
  'West Kazakhstan': [1075, 3867, 5637, 6852],
  Karaganda: [1878, 4157, 5920, 7091],
  Kostanay: [2485, 5431, 6817, 7823],
  Kyzylorda: [1983, 4328, 6569, 7753],
  Mangystau: [1523, 3141, 5176, 6906],
  Pavlodar: [1897, 4047, 6177, 6876],
  'North Kazakhstan': [2385, 4810, 6120, 7641],
  'South Kazakhstan': [1286, 3302, 6886, 8092],
  Astana: [2065, 3233, 5471, 6983],
  'Almaty city': [694, 1545, 2145, 2912],
};

const WHOLE = 10_000;

function seriesOf(region: number): readonly [number, number, number, number] {
  const { name } = present(REGIONS[region], `region ${region}`);
  return present(SERIES[name], name);
}

/** People who had come by 16:00. @param voters - on the lists, by region. */
export function cameBySixteen(voters: ArrayLike<number>): readonly number[] {
  return REGIONS.map((_, region) => Math.round(((voters[region] ?? 0) * seriesOf(region)[3]) / WHOLE));
}

/**
 * Share of those who came who were there by each of REPORT_HOURS. Of those after 16:00 half come before 18:00: the
 * country's series has 75.16 of 77.12 points by then, and no figure at 16:00 but "over 70".
 *
 * @param turnout - of the region in the end, `0..1`.
 */
export function arrivals2016(region: number, turnout: number): readonly number[] {
  const [ten, noon, two, four] = seriesOf(region).map((each) => Math.min(1, each / WHOLE / turnout)) as [
    number,
    number,
    number,
    number,
  ];
  return [ten, noon, two, four, four + (1 - four) * LATE_BY_SIX, 1];
}

/** Of those who come after 16:00, the share before 18:00: an assumption between the two country figures. */
const LATE_BY_SIX = 0.7;
