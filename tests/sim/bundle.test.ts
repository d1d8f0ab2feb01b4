/**
 * The bundle of an election holds the protocols that were handed in: what a pen or an attack wrote into them on their
 * way is told by exactly the checks that can tell it.
 * @module
 */
import { expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { ok } from '../../src/base/result.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import type { ElectionScenario } from '../../src/domain/scenario.ts';
import { bundleFiles } from '../../src/formats/bundle/write.ts';
import { electionBundle } from '../../src/sim/bundle/election.ts';
import { needsStations, planOf, runBlock, runElection } from '../../src/sim/national/index.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { electionOf } from './shipped-elections.ts';

const SEED = '7';
/** TB-01 moves eight votes in each protocol before a copy is made; no pen slips; no message names a protocol. */
const REWRITTEN = electionOf('hashed-protocol.yaml');
const HONEST = { ...REWRITTEN, treeAttacks: [] };
const PLAN = planOf(REWRITTEN, SEED);
const STATIONS = runBlock(REWRITTEN, PLAN, SEED, 0, PLAN.stations.length, true).summaries;

function told(election: ElectionScenario, behaviour: Partial<Behaviour> = {}, more: Partial<Policy> = {}) {
  const policy = { ...election.policy, 'tx.protocolHash': true, ...more };
  return { ...election, policy, behaviour: { ...election.behaviour, drawnAtTec: 0, ...behaviour } };
}

function bundleOf(election: ElectionScenario) {
  // The same days of stations for all of them: they take nearly all of the time.
  expect(needsStations(REWRITTEN, election)).toBe(false);
  return electionBundle(runElection(election, PLAN, SEED, STATIONS), SEED, '{}');
}

/** Without the two checks that read a report: this one is empty. */
function failedOf(contents: ReturnType<typeof bundleOf>): readonly string[] {
  const entries = bundleFiles(contents).map(({ name, bytes }) => {
    return { name, kind: 'file' as const, size: bytes.length, read: () => ok(bytes) };
  });
  const verified = verifyBundle(entries);
  if (!verified.ok) throw new Error(verified.error);
  const failed = verified.value.checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
  return failed.filter((id) => id !== 'simulated' && id !== 'report');
}

const SLIPS = { protocolSlip: 1, acceptUnreconciled: 0, returnUnreconciled: 0 };

test.each<{ what: string; election: ElectionScenario; expected: readonly string[] }>([
  { what: 'an honest election', election: told(HONEST), expected: [] },
  {
    what: 'slips that commissions took as they were',
    election: told(HONEST, { ...SLIPS, acceptUnreconciled: 1 }),
    expected: ['equation-11b', 'line'],
  },
  { what: 'slips corrected by decision', election: told(HONEST, SLIPS), expected: ['equation-11b', 'line'] },
  {
    what: 'slips corrected by chairs alone',
    election: told(HONEST, SLIPS, { 'tec.correction': 'chair' }),
    expected: ['equation-11b', 'line', 'rows'],
  },
  {
    // Not a bug: the message names a protocol that is not there any more, as it does after an attack.
    what: 'protocols drawn anew after their messages were sent',
    election: told(HONEST, { ...SLIPS, returnUnreconciled: 1 }),
    expected: ['protocol-hash'],
  },
  { what: 'protocols rewritten on their way', election: told(REWRITTEN), expected: ['protocol-hash', 'equation-11b'] },
  { what: 'the same without a hash of them', election: REWRITTEN, expected: ['equation-11b'] },
])('of $what fails in $expected', ({ election, expected }) => {
  expect(failedOf(bundleOf(election))).toEqual(expected);
});

test('has no summary of a station that handed none in', () => {
  const run = runElection(HONEST, PLAN, SEED, STATIONS);
  const { records } = run.run.climb;
  const [first] = records.handedIn;
  records.handedIn.splice(0, 1);
  const station = present(first, 'a protocol that was handed in').station;
  const { protocols } = electionBundle(run, SEED, '{}');
  expect(protocols.filter(({ summary }) => summary === null).map((each) => each.station)).toEqual([station]);
});
