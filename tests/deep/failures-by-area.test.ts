/**
 * Attack AV-02 on the map: equipment made to fail in one area is found there, and nowhere else is anything said.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { PlacedAttack } from '../../src/domain/scenario.ts';
import { REGION_STATIONS, thirds } from '../sim/thirds.ts';

const AT = 'failures-by-area';

/** What the check says of an election of three equal regions, a third of whose stations are electronic. */
function said(attacks: readonly PlacedAttack[], seed = 'one'): readonly object[] {
  const found = thirds(attacks, seed).notices.filter(({ control }) => control === AT);
  return found.map(({ kind, who, data }) => ({ kind, who, worst: data.worst, failed: data.failed }));
}

const fails = (where: PlacedAttack['where'], use = 'AV-02', params = {}): PlacedAttack => {
  return { attack: { use, params }, where };
};
const IN_AKMOLA = { kind: 'failures_clustered', who: 'commission', worst: 'Akmola', failed: REGION_STATIONS / 3 };

describe('failures of equipment by area', () => {
  test.each(['AV-01', 'AV-02', 'AV-05', 'AV-07'])('are found in the one region in which %s is carried out', (use) => {
    expect(said([fails({ regions: ['Akmola'] }, use)])).toEqual([IN_AKMOLA]);
  });

  test.each<{ where: string; attacks: readonly PlacedAttack[] }>([
    { where: 'nowhere', attacks: [] },
    { where: 'everywhere', attacks: [fails({})] },
    { where: 'in a third of the stations, drawn from all', attacks: [fails({ share: 1 / 3 })] },
    { where: 'where devices are never set up', attacks: [fails({ regions: ['Akmola'] }, 'AV-06', { how: 'fewer' })] },
  ])('are not found $where', ({ attacks }) => {
    for (const seed of ['one', 'two', 'three']) expect(said(attacks, seed)).toEqual([]);
  });
});
