/**
 * What a trace is told: each step of a machine with what it is about, each act that fixes a vote, what voters do and
 * find after the close. A bulk run has no trace, and nothing here is worked out for it.
 *
 * The trace shows what nobody in the station sees together: what she chose, beside what was stored.
 * @module
 */

import { NO_CHOICE, NO_CODE } from '../domain/election.ts';
import type { Orders } from '../domain/ports.ts';
import type { Act } from '../domain/records/acts.ts';
import type { MachineName } from '../machines/index.ts';
import { BOOTH, CARRIER } from './layout.ts';
import { type Happening, register, type World } from './world.ts';

/** Instead of the name of a machine, for what is no step of one. */
const ACT = 'act';

/** A choice as people read it. */
export function choiceName(world: World, choice: number): string {
  return world.station.contest.choices[choice] ?? 'blank';
}

/** `A 4471`, or `A` without a code. */
function voteText(world: World, choice: number, code: number): string {
  return code === NO_CODE ? choiceName(world, choice) : `${choiceName(world, choice)} ${codeText(world, code)}`;
}

const codeText = (world: World, code: number): string => String(code).padStart(world.policy['code.len'], '0');

/** Whose journey something on a booth device or a carrier belongs to. */
export const visitAtBooth = ({ memory, layout }: World, booth: number): number =>
  memory[layout.boothAt + booth * BOOTH.stride + BOOTH.visit] ?? -1;
export const visitOfCarrier = ({ memory, layout }: World, carrier: number): number =>
  memory[layout.carrierAt + carrier * CARRIER.stride + CARRIER.visit] ?? -1;

type Step = Pick<Happening, 'machine' | 'instance' | 'letter' | 'from' | 'to'>;

/** One step of a machine, before what follows from it. */
export function tellStep(world: World, step: Step & { readonly machine: MachineName }): void {
  const { machine, instance, letter } = step;
  const visits: Readonly<Record<string, () => number>> = {
    visit: () => instance,
    terminal: () => visitAtBooth(world, instance),
    carrier: () => visitOfCarrier(world, instance),
  };
  const visit = visits[machine]?.() ?? -1;
  const event = world.tables[machine].letters[letter] ?? '';
  const note = NOTES[event]?.(world, instance, visit);
  const about = { visit, person: world.truth.person[visit] ?? -1, second: register(world, 'second') };
  world.trace?.({ ...step, ...about, ...(note === undefined ? {} : { note }) });
}

type Note = (world: World, instance: number, visit: number) => string | undefined;

const boothHolds = ({ memory, layout }: World, booth: number, field: number): number =>
  memory[layout.boothAt + booth * BOOTH.stride + field] ?? -1;

const onScreen: Note = (world, booth) => choiceName(world, boothHolds(world, booth, BOOTH.choice));
const onPaper: Note = (world, _, visit) => {
  const paper = world.paperInHand.get(visit);
  return paper === undefined ? undefined : `the paper says ${choiceName(world, paper.choice)}`;
};
const inSlip: Note = (world, booth) => `the slip shows ${choiceName(world, world.slipInWindow[booth] ?? NO_CHOICE)}`;
const onCard: Note = (world, carrier) => {
  const at = world.layout.carrierAt + carrier * CARRIER.stride;
  const { memory } = world;
  return voteText(world, memory[at + CARRIER.choice] ?? NO_CHOICE, memory[at + CARRIER.code] ?? NO_CODE);
};
const onBallot: Note = (world, _, visit) => {
  const mark = world.truth.confirmed[visit] ?? NO_CHOICE;
  return mark < 0 ? 'no choice that counts' : choiceName(world, mark);
};

/** By event: what the step is about, as far as it is known when the step is made. */
const NOTES: Readonly<Record<string, Note>> = {
  'voter.scan': onScreen,
  'voter.touch': onScreen,
  'voter.confirm': onScreen,
  'voter.acceptSlip': inSlip,
  'voter.voidSlip': inSlip,
  'voter.setCode': (world, booth) => codeText(world, boothHolds(world, booth, BOOTH.code)),
  'terminal.write': onCard,
  'desk.read': onCard,
  'voter.dropPaper': onPaper,
  'voter.keepPaper': onPaper,
  'voter.dropBallot': onBallot,
  'voter.voteAtHome': onBallot,
  'voter.markAtHome': onBallot,
};

/** An act as it was carried out, after it passed the gate: the code that was given, the record that was stored. */
export function tellAct(world: World, act: Act): void {
  if (act.type === 'code.assign') {
    tell(world, visitAtBooth(world, act.booth), 'terminal', `code ${codeText(world, act.code)}`);
  }
  if (act.type === 'box.record') tellRecord(world, visitOfCarrier(world, act.carrier));
  if (act.type === 'slip.collect') {
    tell(world, act.person, 'voter', `hands over her code: ${codeText(world, act.code)}`);
  }
}

/** The record that was stored last, beside what its voter confirmed if that is something else. */
export function tellRecord(world: World, visit: number): void {
  if (world.trace === undefined) return;
  const { boxChoice, boxCode } = world.ledgers;
  const row = boxChoice.length - 1;
  const confirmed = world.truth.confirmed[visit] ?? NO_CHOICE;
  const other = confirmed !== boxChoice.at(row);
  const beside = other ? ` (voter ${personOf(world, visit)} confirmed ${choiceName(world, confirmed)})` : '';
  tell(world, visit, 'desk', `record ${row + 1}: ${voteText(world, boxChoice.at(row), boxCode.at(row))}${beside}`);
}

/** Something that is no step of a machine. */
export function tell(world: World, visit: number, who: string, note: string): void {
  if (world.trace === undefined || visit < 0) return;
  const second = register(world, 'second');
  const person = personOf(world, visit);
  world.trace({ second, machine: ACT, instance: -1, letter: -1, from: -1, to: -1, visit, person, who, note });
}

const personOf = (world: World, visit: number): number => world.truth.person[visit] ?? visit;

/** She looks for her code on the list at the door. */
export function tellLookUp(world: World, visit: number, choices: ReadonlySet<number> | undefined): void {
  if (world.trace === undefined) return;
  const names = [...(choices ?? [])].map((choice) => choiceName(world, choice));
  const found = choices === undefined ? 'it is not there' : `it stands beside ${names.join(' and ')}`;
  tell(world, visit, 'voter', `looks up ${codeText(world, world.truth.code[visit] ?? NO_CODE)}: ${found}`);
}

/** She shows slip and choice to whoever compares. */
export function tellShown(world: World, visit: number): void {
  if (world.trace === undefined) return;
  const { code, confirmed } = world.truth;
  tell(
    world,
    visit,
    'voter',
    `shows her slip: ${voteText(world, confirmed[visit] ?? NO_CHOICE, code[visit] ?? NO_CODE)}`,
  );
}

const NAMED = {
  own: 'name the code',
  madeUp: 'be asked for the code, and makes one up',
  listed: 'be asked for the code, and reads one off the list',
} as const;

/** What somebody else decides for her, in words. */
export function ordersText(world: World, orders: Orders): string {
  const {
    choice,
    channel,
    refusedByChair,
    takeCode,
    handOverCode,
    code,
    names,
    chain,
    photographs,
    keepCarrier,
    copies,
    again,
    claimsFlip,
  } = orders;
  const said = [
    ...(channel === undefined ? [] : [`vote in the ${channel} way`]),
    ...(choice === undefined ? [] : [`choose ${choiceName(world, choice)}`]),
    ...(refusedByChair === true ? ['there is no paper for her'] : []),
    ...(takeCode === true ? ['take a code'] : []),
    ...(code === undefined ? [] : [`type the code ${codeText(world, code)}`]),
    ...(handOverCode === true ? ['hand the code over'] : []),
    ...(names === undefined ? [] : [NAMED[names.code]]),
    ...(chain === undefined ? [] : [`hand in the prepared card for ${choiceName(world, chain)}`]),
    ...(photographs === undefined ? [] : [`bring out a photograph of the ${photographs.of}`]),
    ...(keepCarrier === true ? ['leave with the device'] : []),
    ...(copies === undefined ? [] : [`hold ${copies} copies of the card to the reader`]),
    ...(again === undefined ? [] : [`have the card read ${again} more times`]),
    ...(claimsFlip === true ? ['say that the device took another choice'] : []),
  ];
  return `told: ${said.length === 0 ? 'nothing that changes her vote' : said.join(', ')}`;
}
