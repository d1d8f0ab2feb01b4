/**
 * Messages of electronic stations during the day: a rehearsal on the eve, and turnout by the hour.
 *
 * Leaves out how paper stations tell theirs: by telephone, and taken as told.
 * Source: dossier 4.3; attack catalogue TX-02, TX-06, TX-07.
 * @module
 */
import { MINUTES_A_THOUSAND, REHEARSAL_MINUTE } from '../../domain/transmission/hours.ts';
import { rehearsalFigures } from '../../domain/transmission/rehearsal.ts';
import { REPORT_HOURS } from '../../domain/tree/country.ts';
import type { Climb, StationArrival } from '../tree/climb.ts';
import { call, nextMessage } from './call.ts';
import { rehearsalId } from './election-id.ts';

/** On the eve, to try the line. */
export function rehearse(climb: Climb): void {
  const share = climb.behaviour.rehearseLine;
  if (share === 0) return;
  climb.line.rehearsing = true;
  const figures = rehearsalFigures(climb.country.contest.choices.length);
  for (const arrival of electronicStations(climb)) {
    const { station } = arrival;
    const rng = climb.rng.fork(`rehearsal/${station}`);
    if (!rng.fork('takes part').chance(share)) continue;
    const election = rehearsalId(climb.country);
    const message = nextMessage(climb, station, { kind: 'results', minute: REHEARSAL_MINUTE, figures, election });
    call(climb, { message, cutCalls: 0, states: new Int32Array(1), at: 0, rng });
  }
  climb.line.rehearsing = false;
}

/**
 * Who had come to a station by an hour, as the commission has it: from its message, or where none came or none could be
 * read, as its chair says on the telephone.
 */
export function toldCame(climb: Climb, arrival: StationArrival, index: number): number {
  const { station, byHour, electronicByChoice, headsByHour } = arrival;
  const came = byHour[index] ?? 0;
  if (electronicByChoice === undefined) return came;
  const hour = REPORT_HOURS[index] ?? 0;
  // Padded ones go out on the hour.
  const late = climb.policy['tx.padding'] === 'padded' ? 0 : Math.ceil((came * MINUTES_A_THOUSAND) / 1000);
  const about = { kind: 'turnout', minute: hour * 60 + late, figures: [came], head: headsByHour[index] ?? '' } as const;
  const message = nextMessage(climb, station, about);
  const rng = climb.rng.fork(`turnout/${station}/${hour}`);
  climb.line.came.delete(station);
  call(climb, { message, cutCalls: 0, states: new Int32Array(1), at: 0, rng });
  return climb.line.came.get(station) ?? came;
}

function electronicStations({ arrivals }: Climb): readonly StationArrival[] {
  return arrivals.filter(({ electronicByChoice }) => electronicByChoice !== undefined);
}
