/**
 * The code that a pressed voter names to whoever asks: her own, one she makes up, or one she reads off the list.
 *
 * Leaves out voters who agree with each other on what they say.
 * Source: attack CS-04 of the catalogue.
 * @module
 */
import { NO_CODE } from '../../domain/election.ts';
import { perform } from '../step.ts';
import type { World } from '../world.ts';

const HOUR = 3600;

/** At the exit, once she has voted on a device. */
export function nameAtExit(world: World, visit: number): void {
  const told = world.namers.get(visit);
  if (told === undefined || told.late) return;
  const range = 10 ** world.policy['code.len'];
  const madeUp = told.code === 'madeUp';
  name(world, visit, madeUp ? world.streams.named.fork(String(visit)).below(range) : world.truth.code[visit]);
}

/** Once the list hangs, in the order in which they are asked; what hangs is what she is shown. */
export function nameAfterPosting(world: World): void {
  const asked = [...world.namers].flatMap(([visit, told]) => {
    if (!told.late) return [];
    const own = world.streams.named.fork(String(visit));
    return [{ visit, told, own, after: Math.floor(own.unit() * world.behaviour.lookUpHours * HOUR) }];
  });
  asked.sort((a, b) => a.after - b.after || a.visit - b.visit);
  for (const { visit, told, own, after } of asked) {
    if (told.code !== 'listed') {
      name(world, visit, world.truth.code[visit]);
      continue;
    }
    const rows = world.papers.controlProtocol ?? [];
    if (!perform(world, { type: 'page.show', to: 'voter', after, rows })) continue;
    const fitting = (world.papers.page ?? rows).filter(({ choice }) => choice === told.beside);
    if (fitting.length > 0) name(world, visit, fitting[own.below(fitting.length)]?.code);
  }
}

function name(world: World, visit: number, code: number | undefined): void {
  if (code !== undefined && code !== NO_CODE) perform(world, { type: 'slip.collect', person: visit, code });
}
