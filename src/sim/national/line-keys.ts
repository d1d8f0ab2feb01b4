/**
 * Keys of the lines of one country, made once for all its ways up, and what of them an attack has in its hand.
 *
 * Source: dossier A11; design sections 8 and 12.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { LABELLED_SIGNER, REAL_SIGNER } from '../../crypto/signers.ts';
import type { Policy } from '../../domain/policy/types.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import { heldKeys } from '../../domain/transmission/held-keys.ts';
import { profileOf } from '../../domain/transmission/profile.ts';
import type { LineInHand, TreeAttack } from '../../domain/tree/ports.ts';
import { TREE_POWERS, type TreePower } from '../../domain/tree/powers.ts';
import { electionId, type Keyring, keyringOf, rehearsalId } from '../../world/line/index.ts';
import type { CountryPlan } from './plan.ts';

/** A memory of pure results: it changes how fast an answer comes, never which. */
const keyrings = new WeakMap<CountryPlan, Map<Policy['tx.keys'], Keyring>>();

/** @param rng - the same for every way up of the plan. */
export function keysOf({ policy }: ElectionScenario, plan: CountryPlan, rng: Rng): Keyring {
  const known = keyrings.get(plan) ?? new Map<Policy['tx.keys'], Keyring>();
  keyrings.set(plan, known);
  const mode = policy['tx.keys'];
  const found = known.get(mode);
  if (found !== undefined) return found;
  const signer = plan.crypto === 'labelled' ? LABELLED_SIGNER : REAL_SIGNER;
  const middleOf = (station: number): number => plan.tree.middleOfTec[plan.stations[station]?.tec ?? -1] ?? -1;
  const made = keyringOf(mode, signer, middleOf, rng);
  known.set(mode, made);
  return made;
}

/** What an attack knows of the lines, and the keys that its powers give it under the rules. */
export function lineInHand({ policy, country }: ElectionScenario, attack: TreeAttack, keyring: Keyring): LineInHand {
  const held = attack.powers.flatMap((id) => {
    const { keys } = TREE_POWERS[id] as TreePower;
    return keys === undefined ? [] : [heldKeys(keys, policy['tx.keys'])];
  });
  const hasLine = held.some(({ line }) => line !== 'none');
  const signs = held.some(({ signing }) => signing !== 'none');
  return {
    profile: profileOf(policy),
    signer: keyring.signer,
    election: electionId(country),
    rehearsal: rehearsalId(country),
    keysOf: (station) => {
      const { shared, signing } = keyring.sender(station);
      return { ...(hasLine ? { shared } : {}), ...(signs ? { signing } : {}) };
    },
  };
}
