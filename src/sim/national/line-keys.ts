/**
 * Keys of the lines of one country, made once for all its ways up, and what of them an attack has in its hand.
 *
 * Source: dossier A11; design sections 8 and 12.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import { LABELLED_SIGNER, REAL_SIGNER, rememberingSigner } from '../../crypto/signers.ts';
import type { Policy } from '../../domain/policy/types.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import { heldKeys } from '../../domain/transmission/held-keys.ts';
import { profileOf } from '../../domain/transmission/profile.ts';
import type { Signer } from '../../domain/transmission/signer.ts';
import type { KeysInHand, LineInHand, Reach, TreeAttack } from '../../domain/tree/ports.ts';
import { TREE_POWERS, type TreePower, type TreePowerId } from '../../domain/tree/powers.ts';
import { electionId, type Keyring, keyringOf, rehearsalId } from '../../world/line/index.ts';
import type { CountryPlan } from './plan.ts';

interface PlanKeys {
  readonly signer: Signer;
  readonly rings: Map<Policy['tx.keys'], Keyring>;
}

/** A memory of pure results: it changes how fast an answer comes, never which. It goes when its plan goes. */
const made = new WeakMap<CountryPlan, PlanKeys>();

/** @param rng - the same for every way up of the plan. */
export function keysOf({ policy }: ElectionScenario, plan: CountryPlan, rng: Rng): Keyring {
  const { signer, rings } = made.get(plan) ?? newKeys(plan);
  const mode = policy['tx.keys'];
  const ring = rings.get(mode) ?? keyringOf(mode, signer, (station) => middleOf(plan, station), rng);
  rings.set(mode, ring);
  return ring;
}

function newKeys(plan: CountryPlan): PlanKeys {
  const signer = rememberingSigner(plan.crypto === 'labelled' ? LABELLED_SIGNER : REAL_SIGNER);
  const keys = { signer, rings: new Map<Policy['tx.keys'], Keyring>() };
  made.set(plan, keys);
  return keys;
}

/**
 * What an attack knows of the lines, and the keys that its powers give it under the rules.
 *
 * @param used - places at which powers were used: whoever hands over a key is noted there.
 */
export function lineInHand(
  { policy, country }: ElectionScenario,
  attack: TreeAttack,
  plan: CountryPlan,
  keyring: Keyring,
  reach: Reach,
  used: Map<TreePowerId, Set<number>>,
): LineInHand {
  const profile = profileOf(policy);
  const handed = (id: TreePowerId, station: number, seat: number, members: number): KeysInHand => {
    const { keys: holder, place } = TREE_POWERS[id] as TreePower;
    if (holder === undefined) return {};
    const held = heldKeys(holder, policy, members);
    const reaches = (which: 'none' | 'own' | 'all'): boolean =>
      which === 'all' || (which === 'own' && seat === station);
    // A key that no message is sealed or signed with is of no use, and nobody is needed to hand it over.
    const hasLine = profile.enc !== 'none' && reaches(held.line);
    const signs = profile.signs.length > 0 && reaches(held.signing);
    if (!hasLine && !signs) return {};
    const places = used.get(id) ?? new Set<number>();
    used.set(id, places.add(placeOf(plan, place, station, seat)));
    const { shared, signing } = keyring.sender(station);
    return { ...(hasLine ? { shared } : {}), ...(signs ? { signing } : {}) };
  };
  return {
    profile,
    signer: keyring.signer,
    election: electionId(country),
    rehearsal: rehearsalId(country),
    keysOf: (station, { seat = station, members = 1 } = {}) => {
      assert(reach.hasStation(seat), `${attack.id} asks for keys at station ${seat}, out of its reach`);
      const each = attack.powers.map((id) => handed(id, station, seat, members));
      return Object.assign({}, ...each) as KeysInHand;
    },
  };
}

/** Where somebody sits who hands over keys of a station: in one, at the end of its line, or at the maker's. */
function placeOf(plan: CountryPlan, place: TreePower['place'], station: number, seat: number): number {
  if (place === 'station') return seat;
  return place === 'middle' ? middleOf(plan, station) : 0;
}

function middleOf({ stations, tree }: CountryPlan, station: number): number {
  return tree.middleOfTec[stations[station]?.tec ?? -1] ?? -1;
}
