/**
 * The announced turnout of a country's year as facts of its entry: worked out from the published series each time.
 *
 * Source: S16 footnote 78; dossier 9.6.
 * @module
 */
import { count } from '../../base/words.ts';
import { ODIHR_2016 } from '../../domain/published/turnout.ts';
import type { Country } from '../../domain/tree/country.ts';
import { type AnnouncedPace, announcedPaces, announcedSteps } from '../../tally/announced-pace.ts';
import { capacity, placesAbove, TB04_EQUIPMENT, THROUGHPUT_CANNOT_PROVE } from '../../tally/throughput.ts';

/** 20 points in two hours are 100 voters an hour in a station of a thousand. Source: dossier 9.6. */
const STEP_LIMIT_HUNDREDTHS = 2000;
/** Hundredths of a percent in one. */
const POINT = 100;

function paceText({ region, from, to, stepHundredths, stations, flow, verdict, ...needed }: AnnouncedPace): string {
  const { perStation, perStationHour, secondsPerVoter } = flow;
  const places = `${needed.desksNeeded} desks and ${needed.boothsNeeded} booths needed`;
  return (
    `${region}, ${from}:00 to ${to}:00: ${(stepHundredths / POINT).toFixed(2)} points, ` +
    `${count(Math.round(perStation * stations))} voters in ${count(stations)} stations, ` +
    `${Math.round(perStationHour)} an hour in each, one every ${Math.round(secondsPerVoter ?? 0)} seconds` +
    (verdict === 'impossible' ? `; ${places}` : '')
  );
}

/** Labels with their texts; none where the year has no series by the hour. */
export function paceFacts({ year, regions }: Country): Readonly<Record<string, readonly string[]>> {
  const paces = announcedPaces(year, regions);
  if (paces.length === 0) return {};
  const { desks, deskSeconds, booths, boothSeconds } = TB04_EQUIPMENT;
  return {
    'announced turnout': announcedSteps(year).map(({ from, to, rises }) => {
      const above = placesAbove(rises, STEP_LIMIT_HUNDREDTHS).length;
      return `${from}:00 to ${to}:00: more than 20 points in ${above} of ${rises.length} regions`;
    }),
    'fastest hours': paces.map(paceText),
    'places assumed': [
      `${desks} desks of ${deskSeconds} s and ${booths} booths of ${boothSeconds} s a voter serve ` +
        `${capacity(TB04_EQUIPMENT, 1).station} an hour in a station of any size (attack TB-04)`,
    ],
    'as printed': year === 2016 ? printed() : [],
    'does not prove': [THROUGHPUT_CANNOT_PROVE],
  };
}

/** What ODIHR worked out itself, to hold the lines above against. */
function printed(): readonly string[] {
  const { people, stations, votersPerStationHour, secondsPerVoter } = ODIHR_2016.atyrau;
  return [
    `Atyrau: ${count(people)} voters in ${stations} stations, ${votersPerStationHour} an hour in each, ` +
      `${secondsPerVoter} seconds a voter (S16 footnote 78)`,
    `South Kazakhstan: ${ODIHR_2016.southKazakhstan.votersPerStationHour} an hour; its stations are not printed, and ` +
      'those above are assumed',
  ];
}
