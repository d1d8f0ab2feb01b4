/**
 * How fast the turnout that was announced during a day makes the stations of each region work.
 *
 * Source: S16 footnote 78; dossier 9.6, whose series are relays of what the central commission said.
 * @module
 */
import { TURNOUT_REGIONS, TURNOUT_SERIES } from '../domain/published/turnout.ts';
import { type CapacityVerdict, capacityVerdict, type Flow, steps, TB04_EQUIPMENT, throughput } from './throughput.ts';

/** Size of a region: what a step of turnout is a share of, and the stations that served it. */
export interface RegionSize {
  readonly name: string;
  readonly voters: number;
  readonly stations: number;
}

export interface AnnouncedPace extends Pick<CapacityVerdict, 'verdict' | 'desksNeeded' | 'boothsNeeded'> {
  readonly region: string;
  /** Hours of the two announcements. */
  readonly from: number;
  readonly to: number;
  /** Rise of the turnout, hundredths of a percent of the listed voters. */
  readonly stepHundredths: number;
  readonly stations: number;
  readonly flow: Flow;
}

/** Two announcements that follow each other, with the rise by place in TURNOUT_REGIONS, hundredths of a percent. */
export interface AnnouncedStep {
  readonly from: number;
  readonly to: number;
  readonly rises: readonly (number | undefined)[];
}

/** @returns none where fewer than two hours of the year are known. */
export function announcedSteps(year: number): readonly AnnouncedStep[] {
  const known = TURNOUT_SERIES.flatMap(({ year: of, hour, hundredths }) =>
    of === year && hour !== undefined ? [{ hour, hundredths }] : [],
  ).sort((a, b) => a.hour - b.hour);
  return known.flatMap(({ hour, hundredths }, at) => {
    const before = known[at - 1];
    return before === undefined ? [] : [{ from: before.hour, to: hour, rises: steps(before.hundredths, hundredths) }];
  });
}

/** The fastest interval of each region, fastest first; a turnout that falls is no pace. */
export function announcedPaces(year: number, regions: readonly RegionSize[]): readonly AnnouncedPace[] {
  const paces = regions.flatMap(({ name, voters, stations }) => {
    const place = (TURNOUT_REGIONS as readonly string[]).indexOf(name);
    const own = announcedSteps(year).flatMap(({ from, to, rises }): readonly AnnouncedPace[] => {
      const stepHundredths = rises[place];
      if (stepHundredths === undefined || stepHundredths < 0) return [];
      const hours = to - from;
      const flow = throughput({ stepHundredths, voters, stations, hours });
      const { verdict, desksNeeded, boothsNeeded } = capacityVerdict(flow, TB04_EQUIPMENT, hours);
      return [{ region: name, from, to, stepHundredths, stations, flow, verdict, desksNeeded, boothsNeeded }];
    });
    return own.sort((a, b) => b.flow.perStationHour - a.flow.perStationHour).slice(0, 1);
  });
  return paces.sort((a, b) => b.flow.perStationHour - a.flow.perStationHour);
}
