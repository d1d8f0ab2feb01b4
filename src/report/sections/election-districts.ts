/**
 * Seats of districts that elect one each, and the second day on which some of them, or the whole country, voted again.
 * @module
 */

import { count, counted } from '../../base/words.ts';
import type { ElectionOutcome, ElectionReport } from '../../domain/report/election-report.ts';
import type { DistrictRow, DistrictsOutcome } from '../../domain/report/election-rounds.ts';
import type { SeatsByRound } from '../../domain/tree/country.ts';
import { bodyWidth, type Cell, type ColumnSpec, type Frame, grid, section, share, wrap } from '../layout.ts';

const ROUNDS = ['neither round', 'the first round', 'the second round'] as const;
/** So many districts whose seat went to somebody else are told by name. */
const TOLD_MAX = 8;

const byRound = ({ atOnce, inSecondRound }: SeatsByRound): string => `${count(atOnce)} + ${count(inSecondRound)}`;

function nomineeLines({ nominees, rows }: DistrictsOutcome, width: number, frame: Frame): string[] {
  const official = nominees.some((each) => each.official !== undefined);
  const headings = ['', 'confirmed', 'published', ...(official ? ['official'] : [])];
  const head = headings.map((text): Cell => ({ text, tone: 'dim' }));
  const body = nominees.map(({ choice, confirmed, published, official: real }): Cell[] => {
    const same = byRound(confirmed) === byRound(published);
    return [
      { text: choice },
      { text: byRound(confirmed) },
      { text: byRound(published), ...(same ? {} : ({ tone: 'bad' } as const)) },
      ...(real === undefined ? [] : [{ text: byRound(real), tone: 'dim' } as const]),
    ];
  });
  const specs: ColumnSpec[] = [{ flex: true }, ...headings.slice(1).map((): ColumnSpec => ({ align: 'right' }))];
  const note = official
    ? [`Seats at once + in the second round; official: of the whole country, not claimed for these ${rows.length}.`]
    : ['Seats at once + in the second round.'];
  return [...grid([head, ...body], specs, width, frame.paint), ...note.flatMap((line) => wrap(line, width, 2))];
}

function movedText(rows: readonly DistrictRow[]): string {
  const moved = rows.filter(({ published, confirmed }) => published !== confirmed);
  if (moved.length === 0) return 'The published figures give every seat to whom the confirmed votes give it.';
  const told = moved.slice(0, TOLD_MAX).map(({ district, published, confirmed }) => {
    return `${district} (${published} instead of ${confirmed})`;
  });
  const more = moved.length > TOLD_MAX ? [`${moved.length - TOLD_MAX} more`] : [];
  const names = [...told, ...more].join(', ');
  return `${counted(moved.length, 'seat')} went to others than the confirmed votes give: ${names}.`;
}

/** Seats by nominee and round, who has another's, and the district that is nearest to another end. */
export function districtLines(districts: DistrictsOutcome, frame: Frame): string[] {
  const width = bodyWidth(frame);
  const { count: all, atOnce, inSecondRound, undecided, roundsChanged, owed, closest, rows } = districts;
  const text = [
    `${counted(all, 'seat')}, one a district: more than half of the votes cast, else a second round of two. ` +
      `${count(atOnce)} decided at once, ${count(inSecondRound)} in the second round` +
      (undecided === 0 ? '.' : `, ${count(undecided)} by nobody: equal votes.`),
    movedText(rows),
    roundsChanged === 0
      ? ''
      : `${counted(roundsChanged, 'first round')} ended otherwise than the confirmed votes; ` +
        `${counted(owed, 'second round')} that voters were owed ${owed === 1 ? 'was' : 'were'} not held.`,
    closest === undefined
      ? ''
      : `Closest: ${closest.district}, where ${counted(closest.votes, 'vote')} of ${ROUNDS[closest.round]} moved ` +
        `from ${closest.from} to ${closest.to} would change the seat or who enters the second round.`,
  ].filter((line) => line !== '');
  return [...text.flatMap((line) => wrap(line, width, 2)), ...nomineeLines(districts, width, frame)];
}

function attackText(
  { id, districts, interventions }: NonNullable<ElectionOutcome['secondRound']>['attacks'][number],
  all: number,
): string {
  if (districts === 0) return `${id}: somebody whom it names stands in none of them, so it did nothing.`;
  const where = districts === all ? 'all of them' : `${count(districts)} of them`;
  const acts = counted(interventions, 'act');
  return `${id}: could act in ${where}, where everybody stands whom it names; ${acts} changed.`;
}

/** Who voted again, and what was done on that day. */
export function secondRoundSection({ outcome }: ElectionReport, frame: Frame): string[] {
  const { secondRound } = outcome;
  if (secondRound === undefined) return [];
  const { districts, stations, rows, voters, changed, attacks, noticedBy, causedKinds, causedInStations } = secondRound;
  const width = bodyWidth(frame);
  const votes = changed.inStations + changed.inRows + changed.phantomVotes + changed.inTotals;
  const caused = [...causedKinds, ...causedInStations].length;
  const acted = attacks.some(({ interventions }) => interventions > 0);
  const places = outcome.districts === undefined ? 'The whole country' : counted(districts, 'district');
  const text = [
    `${places} with ${counted(stations, 'station')} voted again: ${count(voters.tookPart)} of ` +
      `${count(voters.registered)} took part (${share(voters.turnout)}), ${count(voters.electronic)} electronically.`,
    `${counted(votes, 'vote')} changed on that day.`,
    ...attacks.map((attack) => attackText(attack, districts)),
    acted && caused === 0 ? 'Nobody can notice what they did on that day.' : '',
    caused === 0 ? '' : `Noticed by ${noticedBy.join(', ')}.`,
  ].filter((line) => line !== '');
  const head = ['', 'confirmed', 'published'].map((heading): Cell => ({ text: heading, tone: 'dim' }));
  const table = rows
    .filter(({ confirmed, published }) => confirmed + published > 0)
    .map(({ choice, confirmed, published }): Cell[] => [
      { text: choice },
      { text: count(confirmed) },
      { text: count(published) },
    ]);
  const specs: ColumnSpec[] = [{ flex: true }, { align: 'right' }, { align: 'right' }];
  const body = [...text.flatMap((line) => wrap(line, width, 2)), ...grid([head, ...table], specs, width, frame.paint)];
  return section(['SECOND', 'ROUND'], body, frame);
}
