/**
 * Which policy flags a chart really reads, found by watching it compile, and every policy that differs in them.
 *
 * A guard may look at a second flag only after a first one had a certain value, so the search goes on under every
 * combination of the flags found so far until nothing new turns up.
 * Source: design section 5.
 * @module
 */
import type { AnyStateMachine } from 'xstate';
import { FLAGS } from '../domain/policy/flags.ts';
import type { FlagEntry, FlagId, Policy } from '../domain/policy/types.ts';
import { compile } from './compile.ts';

/** In the order of FLAGS. */
export function flagsReadBy(machine: AnyStateMachine, letters: readonly string[]): readonly FlagId[] {
  const read = new Set<string>();
  let known = -1;
  while (known < read.size) {
    known = read.size;
    for (const policy of policiesOver(entriesOf(read).map(({ id }) => id)))
      compile(machine, watched(policy, read), letters);
  }
  return entriesOf(read).map(({ id }) => id);
}

/** Every combination of the values of `flags`; all other flags have their defaults. */
export function policiesOver(flags: readonly FlagId[]): readonly Policy[] {
  // The compiler forgets the keys of entries; tests/domain/policy.test.ts holds that FLAGS has every flag once.
  const defaults = Object.fromEntries(FLAGS.map((flag) => [flag.id, flag.default])) as unknown as Policy;
  let policies = [defaults];
  for (const { id, values } of FLAGS.filter((flag) => flags.includes(flag.id))) {
    policies = policies.flatMap((policy) => values.map((value) => ({ ...policy, [id]: value })));
  }
  return policies;
}

function entriesOf(names: ReadonlySet<string>): readonly FlagEntry[] {
  return FLAGS.filter(({ id }) => names.has(id));
}

function watched(policy: Policy, read: Set<string>): Policy {
  return new Proxy(policy, {
    get(target, key, receiver) {
      if (typeof key === 'string') read.add(key);
      return Reflect.get(target, key, receiver);
    },
  });
}
