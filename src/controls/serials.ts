/**
 * Numbers of cards in the desk computer's log, where the rules have it write them down.
 *
 * Leaves out: which card was whose, which is what makes such a log a danger to secrecy.
 * Source: attack RC-10; control C22.
 * @module
 */
import type { Control } from '../domain/ports.ts';
import { DESK_EVENTS } from '../domain/records/records.ts';
import { control, openFinding } from './control.ts';

const ISSUE = DESK_EVENTS.indexOf('issue');
const READ = DESK_EVENTS.indexOf('read');

/**
 * Each reading spends one issue of the card that was read. Blind to a copy that is read while its card is out and in
 * its place, and to one with a number of its own making that fits.
 */
export const cardSerials: Control = control({
  id: 'card-serials',
  name: 'Numbers of the cards that were read',
  claim: 'no card was read more often than it had been handed out by then',
  needs: ['deskLog'],
  when: 'closed',
  catalogue: ['C22'],
  kinds: ['card_read_again'],
  blindTo: 'a copy that is read instead of its card; a card whose content was changed',
  source: 'attacks.md RC-10, C22',
  examine: ({ deskLog, policy }) => {
    if (policy['card.serialLogged'] !== 'both') return [];
    if (deskLog === undefined) return [openFinding(['deskLog'], 'log')];
    const open = new Map<number, number>();
    const again = new Set<number>();
    let readings = 0;
    for (let row = 0; row < deskLog.event.length; row += 1) {
      const card = deskLog.subject[row] ?? -1;
      const left = open.get(card) ?? 0;
      if (deskLog.event[row] === ISSUE) open.set(card, left + 1);
      if (deskLog.event[row] !== READ) continue;
      if (left > 0) open.set(card, left - 1);
      else {
        again.add(card);
        readings += 1;
      }
    }
    if (readings === 0) return [];
    return [
      {
        kind: 'card_read_again',
        level: 'contradiction',
        data: { readings, cards: again.size },
        from: ['deskLog'],
        innocent: 'a device read twice because the first reading was not seen',
      },
    ];
  },
});
