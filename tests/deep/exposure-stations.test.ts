/**
 * What docs/threats.md says of attacks in every station of a country, seen from the way up, is what their runs show; and
 * the checks of the way up that each attack names are those that find it.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { FORBIDDEN_IN_2005, STATION_EXPOSURES } from '../../bin/docs/exposure-stations.ts';
import { ATTACKS, attackById } from '../../src/adversary/index.ts';
import { present } from '../../src/base/assert.ts';
import { causedBy } from '../../src/sim/caused.ts';
import { COUNTRIES, scaled } from '../../src/sim/national/countries.ts';
import { openers } from '../../src/sim/national/exposure.ts';
import { planOf, runBlock, runElection } from '../../src/sim/national/index.ts';
import { honestDay } from '../../src/sim/national/lone-days.ts';
import { runTree } from '../../src/sim/national/tree-run.ts';
import { OPEN, wayUpOf } from '../adversary/tree/country.ts';

/** Eight of them electronic: as few as one sees two channels apart in. */
const COUNTRY = scaled(present(COUNTRIES['kz-2004'], 'kz-2004')(), 80);
const RULES = { 'publish.level': 'region', 'tec.tables': 'refused', 'proto.copies': true } as const;
const SEED = 'one';

function ran(use: string) {
  const { election: base } = wayUpOf({ policy: RULES });
  const election = { ...base, country: COUNTRY, stationAttacks: [{ attack: { use, params: {} }, where: {} }] };
  const plan = planOf(election, SEED);
  return runElection(election, plan, SEED, runBlock(election, plan, SEED, 0, plan.stations.length).summaries);
}

describe('the table of docs/threats.md', () => {
  test.each(STATION_EXPOSURES)('$attack', ({ attack, ...said }) => {
    const { way, run, honest, exposed } = ran(attack);
    expect({
      breaks: exposed.flatMap(({ breaks }) => breaks.map(({ equality }) => equality)),
      noticedBy: exposed.flatMap(({ noticedBy }) => noticedBy),
      openedBy: Object.fromEntries(
        openers(way, honest, exposed).map(({ recommendation, who }) => [recommendation, who]),
      ),
    }).toEqual(said);
    const open = { ...way.election, policy: { ...way.election.policy, ...OPEN } };
    const shown = runTree(open, way.plan, way.summaries, way.rng).notices;
    const innocent = runTree(open, way.plan, way.summaries.map(honestDay), way.rng).notices;
    const found = [...causedBy(run.notices, honest.notices), ...causedBy(shown, innocent)];
    const named = attackById(attack)?.caughtAbove ?? [];
    expect([...new Set(found.map(({ control }) => control))].sort()).toEqual([...named].sort());
  });

  test('has every attack on the count, the lists and the working of stations that its rules allow', () => {
    const ids = ATTACKS.map(({ id }) => id).filter((id) => /^(TB|EL|AV)-/.test(id));
    expect([...STATION_EXPOSURES.map(({ attack }) => attack), ...FORBIDDEN_IN_2005].sort()).toEqual([...ids].sort());
  });

  test('has an equality for every attack on the count', () => {
    const none = STATION_EXPOSURES.filter(({ attack, breaks }) => attack.startsWith('TB-') && breaks.length === 0);
    expect(none).toEqual([]);
  });
});
