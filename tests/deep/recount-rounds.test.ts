/**
 * A recount of stations in a second round: which they are, and what it gives.
 *
 * Source: attack catalogue AU-05; dossier 9.4.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { present } from '../../src/base/assert.ts';
import { choicesApart, countedAgain } from '../../src/controls/tree/recounts.ts';
import { parseAny } from '../../src/scenario/parse.ts';
import { planOf, runElection } from '../../src/sim/national/index.ts';
import { runRounds } from '../../src/sim/national/rounds.ts';
import { runStationsHere } from '../../src/sim/national/simulate.ts';

describe('a recount of a second round', () => {
  const text =
    'title: x\nelection: { of: kz-2004-districts, stations: 200 }\nset: { recount.selection: random }\n' +
    'behaviour: { protocolSlip: 0, recountStations: 30 }';

  test('is of stations that voted again, and gives their rows', async () => {
    const parsed = parseAny('x.yaml', text, { station: ATTACKS, tree: TREE_ATTACKS });
    if (!parsed.ok || parsed.value.kind !== 'election') throw new Error('no election');
    const election = parsed.value.scenario;
    const plan = planOf(election, 'one');
    const first = runElection(election, plan, 'one', await runStationsHere(election, 'one'));
    const held = present((await runRounds(first, 'one', runStationsHere))?.held, 'a second round');
    const { climb } = held.run.run;
    const { recounts, tecTables } = climb.records;
    const rows = new Map(tecTables.flatMap((table) => table.rows.map(({ unit, line }) => [unit, line.byChoice])));
    expect(recounts.length).toBe(Math.min(30, held.plan.stations.length));
    expect(recounts.filter(({ station }) => !rows.has(station))).toEqual([]);
    expect(recounts.filter((each) => choicesApart(countedAgain(each), rows.get(each.station) ?? []) > 0)).toEqual([]);
    // Two stand in it, so that no row has votes for anybody else.
    const votesOf = (each: (typeof recounts)[number]): number => countedAgain(each).filter((votes) => votes > 0).length;
    expect(Math.max(...recounts.map(votesOf))).toBeLessThanOrEqual(2);
  });
});
