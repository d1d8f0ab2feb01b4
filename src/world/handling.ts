/**
 * What the program of a booth device sees of a session beside the choice: hour and manner.
 *
 * A script that somebody wrote down is carried out in few manners, `scriptCoverage` of all; one that repeats sessions
 * of voters (`test.script`) has them all. Leaves out what a manner consists of.
 * Source: attack catalogue AU-06 and AU-07; control C15.
 * @module
 */
import { type Handling, MANNERS } from '../domain/records/acts.ts';
import { register, type World } from './world.ts';

/** Drawn by visit, and only where a program looks, so that it moves nothing else. */
export function handlingOf(world: World, visit: number): Handling {
  const manner = world.devicesWatch ? world.streams.manner.fork(String(visit)).below(MANNERS) : 0;
  return { second: register(world, 'second'), manner };
}

/**
 * How vote number `vote` of a test is cast.
 *
 * @param lifelike - whether it repeats what a voter did, and not what somebody wrote down.
 */
export function handlingOfScript(world: World, vote: number, lifelike: boolean): Handling {
  const second = register(world, 'second');
  if (!world.devicesWatch) return { second, manner: 0 };
  const covered = lifelike ? MANNERS : Math.max(1, Math.round(MANNERS * world.behaviour.scriptCoverage));
  return { second, manner: world.streams.manner.fork(`script/${vote}`).below(covered) };
}
