/**
 * Parameters of attacks: the specifications that several attacks share, and what a scenario wrote filled up with them.
 * @module
 */
import { assert } from '../base/assert.ts';
import { type Contest, NO_CHOICE } from '../domain/election.ts';
import type { Attack, ParamSpec, Params } from '../domain/ports.ts';

export const FROM: ParamSpec = { kind: 'choice', default: 'first', says: 'whose votes are taken' };
export const TO: ParamSpec = { kind: 'choice', default: 'last', says: 'who gets them' };
export const DEMAND: ParamSpec = {
  kind: 'choice',
  default: 'none',
  says: 'what the voters are told to confirm; none: they vote as they like',
};

export function rate(value: number, says: string): ParamSpec {
  return { kind: 'number', unit: 'share', min: 0, max: 1, default: value, says };
}

export function amount(value: number, max: number, unit: string, says: string): ParamSpec {
  return { kind: 'number', unit, min: 0, max, integer: true, default: value, says };
}

/** Whatever has parameters: an attack on a station, or on the way up. */
type Specified = Pick<Attack, 'id' | 'params'>;

/**
 * @param written - as the scenario gives them; choices by name.
 * @returns every parameter of the attack; a choice as its index in the contest.
 * @throws InvariantError on what the scenario's validation should have refused.
 */
export function resolveParams(attack: Specified, written: Params, contest: Contest): Params {
  for (const name of Object.keys(written)) assert(name in attack.params, `${attack.id} has no parameter ${name}`);
  return Object.fromEntries(
    Object.entries(attack.params).map(([name, spec]) => [name, settingOf(attack, name, spec, written[name], contest)]),
  );
}

function settingOf(
  attack: Specified,
  name: string,
  spec: ParamSpec,
  given: number | string | undefined,
  contest: Contest,
): number | string {
  switch (spec.kind) {
    case 'number': {
      const value = given ?? spec.default;
      assert(typeof value === 'number' && value >= spec.min && value <= spec.max, `${attack.id}.${name} ${value}`);
      return value;
    }
    case 'option': {
      const value = given ?? spec.default;
      assert(typeof value === 'string' && spec.options.includes(value), `${attack.id}.${name} ${value}`);
      return value;
    }
    case 'choice': {
      const value = given ?? spec.default;
      const index = contest.choices.indexOf(String(value));
      if (index >= 0) return index;
      if (value === 'first') return 0;
      if (value === 'last') return contest.choices.length - 1;
      // Only what has `none` as its default can do without a choice: a vote cannot be written for nobody.
      assert(value === 'none' && spec.default === 'none', `${attack.id}.${name} ${value}`);
      return NO_CHOICE;
    }
  }
}

/** A numeric parameter after `resolveParams`. */
export function number(params: Params, name: string): number {
  const value = params[name];
  assert(typeof value === 'number', `parameter ${name} is not a number`);
  return value;
}
