/**
 * Labelled signatures in the place of real ones: every attack on lines does the same, everybody finds the same, and
 * messages are as long as they were.
 *
 * Source: design section 12.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { LINE_ATTACKS } from '../../../src/adversary/tree/line/index.ts';
import type { Policy } from '../../../src/domain/policy/types.ts';
import { runTree, type TreeRun } from '../../../src/sim/national/tree-run.ts';
import { some } from '../../runs.ts';
import { rulesFor } from './catalogue.ts';
import { type Options, wayUpOf } from './country.ts';

const STRICT: Partial<Policy> = {
  'tx.enc': 'aead',
  'tx.auth': 'messages',
  'tx.keys': 'perStation',
  'tx.freshness': 'counter',
};

function runWith(crypto: 'real' | 'labelled', options: Options): TreeRun {
  const { election, plan, summaries, rng } = wayUpOf(options);
  return runTree(election, { ...plan, crypto }, summaries, rng);
}

/** Everything but the bytes of signatures. */
const seen = ({ notices, climb, uses }: TreeRun) => ({
  notices,
  did: uses.map(({ intruder }) => [intruder?.tap.did(), intruder?.interventions]),
  published: climb.records.published,
  files: climb.records.files,
  received: climb.records.received.map(({ signature, ...row }) => ({ ...row, signed: signature?.length })),
});

describe.each(
  some(
    LINE_ATTACKS.map(({ id }) => id),
    4,
  ),
)('%s', (id) => {
  const attacks = [{ attack: { use: id, params: {} }, where: {} }];

  test.each(['its own rules', 'the strictest lines'])('is the same under %s', (rules) => {
    const own = rulesFor(id);
    const policy = rules === 'its own rules' ? own.policy : { ...own.policy, ...STRICT };
    const options: Options = { ...own, ...(policy === undefined ? {} : { policy }), attacks };
    expect(seen(runWith('labelled', options))).toEqual(seen(runWith('real', options)));
  });
});

test('a labelled signature is one: another key or another message has another', () => {
  const options: Options = { policy: STRICT };
  const signatures = (crypto: 'real' | 'labelled'): readonly (string | undefined)[] =>
    runWith(crypto, options).climb.records.received.map(({ signature }) => signature);
  const [real, labelled] = [signatures('real'), signatures('labelled')];
  expect(new Set(labelled).size).toBe(new Set(real).size);
  expect(labelled.filter((each, index) => each === real[index])).toEqual([]);
});
