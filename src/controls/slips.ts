/**
 * The check that paper makes possible: slips that voters saw, counted by hand, against the machine.
 *
 * Source: recommendation 5 of 2004; assumption A19; controls C08, C10.
 * @module
 */
import type { Control } from '../domain/ports.ts';
import { control, openFinding } from './control.ts';
import { countOf } from './counting.ts';

/** Slips that voters saw, counted by hand, against the machine. Blind to slips that were wrong and accepted. */
const slipTotals = control({
  id: 'slip-totals',
  name: 'Hand count of the slips',
  claim: 'the slips that voters saw add up to the electronic protocol',
  needs: ['slips', 'protocolElectronic', 'carrierStock'],
  when: 'recount',
  catalogue: ['C08', 'C10'],
  kinds: ['slips_differ'],
  blindTo: 'slips that were wrong and that voters accepted; errors of whoever counts slips, which are not modelled',
  source: 'S04 recommendation 5; assumption A19',
  examine: ({ slips, protocolElectronic, carrierStock, choices, policy }) => {
    if (policy['paper.mode'] === 'none') return [];
    if (slips === undefined || protocolElectronic === undefined || carrierStock === undefined) {
      return [openFinding(['slips', 'protocolElectronic', 'carrierStock'], 'slips')];
    }
    const counted = choices.map((_, choice) => countOf(slips.choice, choice));
    const { byChoice } = protocolElectronic.totals;
    const apart = counted.reduce((sum, votes, choice) => sum + Math.abs(votes - (byChoice[choice] ?? 0)), 0);
    // Whoever walks off with her card has dropped her slip all the same.
    if (apart <= carrierStock.before - carrierStock.after) return [];
    return [
      {
        kind: 'slips_differ',
        level: 'contradiction',
        data: { votesApart: apart, slips: slips.choice.length, accepted: protocolElectronic.totals.accepted },
        from: ['slips', 'protocolElectronic', 'carrierStock'],
        innocent: 'slips miscounted, or votes lost in a restart or when the station went on with paper only',
      },
    ];
  },
});

export const SLIP_CHECKS: readonly Control[] = [slipTotals];
