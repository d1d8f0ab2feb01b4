/**
 * The control protocol at the door: what ties it to its first print, who comes to look at it and when, what each of
 * them sees there, photographs and complains of.
 *
 * The clock of the station stands while they come: what they say is taken down in the hour of posting. Leaves out
 * voters who come again.
 * Source: dossier 3; attack catalogue RC-18 and RC-19; assumptions of `lookUpHours` and `photographControl`.
 * @module
 */
import { hashOfList, listText } from '../../crypto/code-list.ts';
import { NO_CODE } from '../../domain/election.ts';
import type { CodeRow } from '../../domain/records/acts.ts';
import { complain } from '../people/complaints.ts';
import { perform } from '../step.ts';
import { tellLookUp } from '../telling.ts';
import { register, type World } from '../world.ts';

const HOUR = 3600;
const OBSERVER = -1;

/** Copies and the hash are of the list as it is when it is posted, whatever hangs or is printed later. */
export function fixList({ disclosed, papers, policy }: World): void {
  const rows = papers.controlProtocol;
  if (rows === undefined) return;
  if (policy['cp.copies'] && disclosed.copiesGiven) papers.controlCopy = { rows };
  if (policy['cp.hash']) papers.controlHash = hashOfList(rows);
}

/** Everybody who comes to the door, in the order of coming. */
export function lookUpCodes(world: World): void {
  for (const comer of comers(world)) {
    const rows = world.papers.controlProtocol ?? [];
    const to = comer.visit === OBSERVER ? 'observer' : 'voter';
    if (!perform(world, { type: 'page.show', to, after: comer.after, rows })) continue;
    const page = world.papers.page ?? rows;
    if (comer.photographs) photograph(world, comer.after, page);
    if (comer.visit !== OBSERVER) lookUp(world, comer.visit, page);
  }
}

interface Comer {
  /** `OBSERVER` or the number of the voter's visit. */
  readonly visit: number;
  /** Seconds after posting. */
  readonly after: number;
  readonly photographs: boolean;
}

/** Each with draws of her own, so that who else comes changes nothing. */
function comers(world: World): readonly Comer[] {
  const { behaviour, disclosed, people, policy, truth } = world;
  const all: Comer[] = [];
  const add = (visit: number): void => {
    const own = world.streams.door.fork(String(visit));
    const after = Math.floor(own.unit() * behaviour.lookUpHours * HOUR);
    all.push({ visit, after, photographs: own.unit() < behaviour.photographControl });
  };
  if (disclosed.observersPresent && policy['obs.access'] !== 'none') add(OBSERVER);
  for (let visit = 0; visit < people.visits; visit += 1) {
    if ((truth.code[visit] ?? NO_CODE) !== NO_CODE && people.checksCode[visit] === 1) add(visit);
  }
  return all.sort((a, b) => a.after - b.after || a.visit - b.visit);
}

function photograph(world: World, after: number, page: readonly CodeRow[]): void {
  world.papers.photos ??= { second: [], page: [], pages: [] };
  const { photos } = world.papers;
  const shown = listText(page);
  let at = photos.pages.findIndex((known) => listText(known) === shown);
  if (at < 0) at = photos.pages.push(page) - 1;
  photos.second.push(register(world, 'second') + after);
  photos.page.push(at);
}

/** A voter looks for her code: it may stand beside her choice, beside another, or not at all. */
function lookUp(world: World, visit: number, page: readonly CodeRow[]): void {
  const code = world.truth.code[visit] ?? NO_CODE;
  const choice = world.truth.confirmed[visit] ?? NO_CODE;
  const beside = page.filter((row) => row.code === code);
  const choices = beside.length === 0 ? undefined : new Set(beside.map((row) => row.choice));
  tellLookUp(world, visit, choices);
  if (choices === undefined) complain(world, 'codeMissing', visit, { code, choice });
  else if (!choices.has(choice)) complain(world, 'codeOtherChoice', visit, { code, choice });
}
