/**
 * The portable device of the trip to voters at home.
 *
 * Source: attack catalogue RC-15; controls C20 and C31.
 * @module
 */
import { NEVER } from '../domain/election.ts';
import type { Control } from '../domain/ports.ts';
import { control, openFinding } from './control.ts';

/** The device that came back is the one that left. Blind to a copied number, and to what is on the device. */
export const portableSerial: Control = control({
  id: 'portable-serial',
  name: 'Number of the portable device',
  claim: 'the portable device that came back bears the number of the one that left',
  needs: ['portableUnit'],
  when: 'closed',
  catalogue: ['C20', 'C31'],
  kinds: ['other_portable_device'],
  blindTo: 'a device that carries a copied number; what was done to the votes on the right one',
  source: 'attacks.md RC-15',
  examine: ({ portableUnit: unit, policy, electronicStation }) => {
    if (policy['mobile.serial'] === 'none' || !policy['mobile.enabled'] || !electronicStation) return [];
    if (unit === undefined) return [openFinding(['portableUnit'], 'minutes of the trip')];
    const { left, back } = unit;
    if (left === back || left === NEVER || back === NEVER) return [];
    return [
      {
        kind: 'other_portable_device',
        level: 'contradiction',
        data: { left, back },
        from: ['portableUnit'],
        innocent: 'a device that failed on the way and was replaced without a minute; a number written wrongly',
      },
    ];
  },
});
