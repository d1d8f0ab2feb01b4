/**
 * What each class of people sees of the way up, computed from the declared audience of every record.
 *
 * Source: design section 6.
 * @module
 */
import { AUDIENCES, type Audience } from '../../domain/election.ts';
import { TREE_AUDIENCE, type TreeEvidence, type TreeRecordType } from '../../domain/tree/records.ts';
import { electionId } from '../line/election-id.ts';
import type { Climb } from './climb.ts';

export function treeEvidenceFor(climb: Climb, audience: Audience): TreeEvidence {
  const rank = AUDIENCES.indexOf(audience);
  const types = (Object.keys(TREE_AUDIENCE) as TreeRecordType[]).filter(
    (type) => climb.records[type] !== undefined && AUDIENCES.indexOf(TREE_AUDIENCE[type](climb.policy)) <= rank,
  );
  return {
    ...Object.fromEntries(types.map((type) => [type, climb.records[type]])),
    policy: climb.policy,
    choices: climb.country.contest.choices,
    tree: climb.tree,
    election: electionId(climb.country),
    reference: { handErrorMost: climb.behaviour.handErrorMost },
  };
}
