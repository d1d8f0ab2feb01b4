/**
 * The evidence a class of people may see at the end of a phase: computed from the declared audience of every record and
 * from what was disclosed, never written by hand.
 *
 * Source: design section 6.
 * @module
 */

import { AUDIENCES, type Audience, PHASES } from '../domain/election.ts';
import { RECORDS } from '../domain/records/custody.ts';
import type { Evidence, RecordType } from '../domain/records/records.ts';
import { evidenceRecord, isMade } from './records.ts';
import { hasMachines, phaseOf, type World } from './world.ts';

/** The widest class that may read a record here and now; `undefined` if it is not there (yet) or was never made. */
export function audienceOf(world: World, type: RecordType): Audience | undefined {
  const declared = RECORDS[type];
  if (PHASES.indexOf(declared.from) > PHASES.indexOf(phaseOf(world)) || !isMade(world, type)) return undefined;
  const handedOut = PHASES.indexOf(phaseOf(world)) >= PHASES.indexOf('posted');
  return declared.audience(world.policy, world.disclosed, handedOut);
}

/** What `audience` sees: every record whose audience is as wide as theirs or wider. */
export function evidenceFor(world: World, audience: Audience): Evidence {
  return evidenceOf(world, recordsFor(world, audience));
}

export function recordsFor(world: World, audience: Audience): readonly RecordType[] {
  const rank = AUDIENCES.indexOf(audience);
  return (Object.keys(RECORDS) as RecordType[]).filter((type) => {
    const readers = audienceOf(world, type);
    return readers !== undefined && AUDIENCES.indexOf(readers) <= rank;
  });
}

/** Evidence made of exactly these records, as far as they exist by now. */
export function evidenceOf(world: World, types: readonly RecordType[]): Evidence {
  const seen = types.filter((type) => audienceOf(world, type) !== undefined);
  return withSurroundings(world, Object.fromEntries(seen.map((type) => [type, evidenceRecord(world, type)])));
}

/** What each class sees here and now. Every record is read once and shared by the classes that may see it. */
export function evidenceByAudience(world: World): (audience: Audience) => Evidence {
  const records = Object.fromEntries(recordsFor(world, 'auditor').map((type) => [type, evidenceRecord(world, type)]));
  const views = new Map<Audience, Evidence>();
  return (audience) => {
    const known = views.get(audience);
    if (known !== undefined) return known;
    const seen = recordsFor(world, audience).map((type) => [type, records[type]]);
    const view = withSurroundings(world, Object.fromEntries(seen));
    views.set(audience, view);
    return view;
  };
}

function withSurroundings(world: World, records: Partial<Evidence>): Evidence {
  const { behaviour, policy, station } = world;
  return {
    ...records,
    policy,
    choices: station.contest.choices,
    electronicStation: hasMachines(world),
    reference: {
      electronicShareMean: behaviour.electronicShareMean,
      electronicShareSpread: behaviour.electronicShareSpread,
      turnAwayBaseline: behaviour.turnAwayBaseline,
      unlistedShare: behaviour.unlistedShare,
      certificateShare: behaviour.certificateShare,
      invalidShareMost: behaviour.invalidShareMost,
      blankShareMost: behaviour.blankShareMost,
      handErrorMost: behaviour.handErrorMost,
      voidShareMost: behaviour.voidShareMost,
      slipLossMost: behaviour.slipLossMost,
    },
  };
}
