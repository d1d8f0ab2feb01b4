/**
 * Checks of what was fixed at the close.
 *
 * Source: attack catalogue RC-04 and RC-20; controls C22, C32 and C33.
 * @module
 */
import { isMarkedPaper } from '../domain/policy/marked-paper.ts';
import type { Control } from '../domain/ports.ts';
import { control, openFinding } from './control.ts';
import { distance } from './counting.ts';

/** Nothing came, went or changed between the close and the protocol. Blind to what was stored before. */
const closeTotals = control({
  id: 'close-totals',
  name: 'Totals at the close against electronic protocol',
  claim: 'the electronic protocol has the totals that were signed at the close',
  needs: ['closeTotals', 'protocolElectronic'],
  when: 'counted',
  catalogue: ['C32', 'C33', 'C11'],
  kinds: ['protocol_differs_from_close'],
  blindTo: 'what was stored, changed or left out before the close, and a program that prints what it will print later',
  source: 'attacks.md RC-04, C32',
  examine: ({ closeTotals: atClose, protocolElectronic, policy }) => {
    // Marked paper is counted by hand, and no vote is stored beside it.
    if (policy['close.totals'] === 'none' || isMarkedPaper(policy)) return [];
    if (atClose === undefined || protocolElectronic === undefined) {
      return [openFinding(['closeTotals', 'protocolElectronic'], 'totals at the close or electronic protocol')];
    }
    const later = protocolElectronic.totals;
    const moved = distance(atClose.totals.byChoice, later.byChoice);
    if (moved === 0 && atClose.totals.accepted === later.accepted) return [];
    return [
      {
        kind: 'protocol_differs_from_close',
        level: 'contradiction',
        data: { rowsApart: moved, atClose: atClose.totals.accepted, printed: later.accepted },
        from: ['closeTotals', 'protocolElectronic'],
        innocent: 'a device that was entered after the totals were printed',
      },
    ];
  },
});

/** Every vote was in the desk computer when the count began. Blind to votes that were taken off a device before. */
const deviceInventory = control({
  id: 'device-inventory',
  name: 'Inventory of devices before the count',
  claim: 'every card that came back and the portable device had been entered when the count began',
  needs: ['deviceInventory'],
  when: 'counted',
  catalogue: ['C22', 'C32'],
  kinds: ['device_not_entered'],
  blindTo: 'a card that was emptied unread, one that was carried off, and a device that was exchanged',
  source: 'EKZ; attacks.md RC-20',
  examine: ({ deviceInventory: inventory, policy, electronicStation }) => {
    if (!policy['count.inventory'] || !electronicStation) return [];
    if (inventory === undefined) return [openFinding(['deviceInventory'], 'inventory of devices')];
    if (inventory.cards === 0 && inventory.portable === 0) return [];
    return [
      {
        kind: 'device_not_entered',
        level: 'irregularity',
        data: { cards: inventory.cards, portable: inventory.portable },
        from: ['deviceInventory'],
        innocent: 'a commission that was in a hurry, or a card that the reader could not read',
      },
    ];
  },
});

export const CLOSING_CHECKS: readonly Control[] = [closeTotals, deviceInventory];
