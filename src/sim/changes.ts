/**
 * What a variant changes beside the flags: behaviour, station and attacks, each with its value before and after.
 * @module
 */
import { assert } from '../base/assert.ts';
import type { Contest } from '../domain/election.ts';
import type { Behaviour } from '../domain/policy/types.ts';
import type { Change } from '../domain/report/report.ts';
import type { AttackUse, Scenario } from '../domain/scenario.ts';

export function changesOf(before: Scenario, after: Scenario): readonly Change[] {
  const changes = [
    ...changedHabits(before.behaviour, after.behaviour),
    ...fieldsOf('station', plainStation(before), plainStation(after)),
    { field: 'attacks', from: attacksText(before), to: attacksText(after) },
  ];
  return changes.filter(({ from, to }) => from !== to);
}

/** Habits that differ, in the order in which they are listed. */
export function changedHabits(before: Behaviour, after: Behaviour): readonly Change[] {
  return fieldsOf('behaviour', { ...before }, { ...after }).filter(({ from, to }) => from !== to);
}

type Plain = Readonly<Record<string, number | string>>;

function fieldsOf(under: string, before: Plain, after: Plain): readonly Change[] {
  return Object.entries(before).map(([id, from]) => ({ field: `${under}.${id}`, from, to: after[id] ?? from }));
}

function plainStation({ station: { contest, arrivals, exact, sharedKeys, ownKeys, ...numbers } }: Scenario): Plain {
  // None of them can be written in a file of one station.
  assert(
    arrivals === undefined && exact === undefined && sharedKeys === undefined && ownKeys === undefined,
    'a station of a country has no variants',
  );
  return { ...numbers, 'contest.kind': contest.kind, 'contest.votes': votesText(contest) };
}

/** Shares that came from counts have more digits than anybody wrote. */
const votesText = ({ choices, shares }: Contest): string =>
  choices.map((choice, index) => `${choice} ${Number((shares[index] ?? 0).toPrecision(6))}`).join(', ');

/** `none`, or each attack with what the file gives it: `CS-03 (group students, demand A); CS-23`. */
function attacksText({ attacks }: Scenario): string {
  return attacks.length === 0 ? 'none' : attacks.map(attackText).join('; ');
}

function attackText({ use, group, params }: AttackUse): string {
  const named = group === undefined ? [] : [`group ${group}`];
  const parts = [...named, ...Object.entries(params).map(([id, value]) => `${id} ${value}`)];
  return parts.length === 0 ? use : `${use} (${parts.join(', ')})`;
}
