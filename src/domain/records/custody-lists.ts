/**
 * Declarations of the records beside the voter lists: who is gone, who stands elsewhere too, who was sent away, the
 * trip to voters at home, and what people answered when they were asked after the day.
 *
 * Source: dossier 6 and 7.2 (VL06, VL10, VL17, VL19); controls C27, C28, C31.
 * @module
 */
import { always, COMMISSION_PAPER, inRoom, type RecordDeclaration } from './declarations.ts';
import type { RecordType } from './records.ts';

type ListRecord = 'goneEntries' | 'personKeys' | 'turnAways' | 'portableTrip' | 'portableUnit' | 'listAudit';

export const LIST_RECORDS: { readonly [T in ListRecord & RecordType]: RecordDeclaration } = {
  goneEntries: {
    says: 'names on the list of people who are dead or gone, as members heard at their doors',
    maker: 'commission',
    custody: [{ by: ['PE', 'PC'], from: 'eve', to: 'delivered' }],
    from: 'eve',
    audience: always('commission'),
  },
  personKeys: {
    says: "national keys of people who stand on another station's list too, with the marks here",
    maker: 'software',
    custody: [],
    from: 'closed',
    // Only a join over stations makes use of them, and no rule of the time had one made.
    audience: always('auditor'),
  },
  turnAways: {
    says: 'people sent away without a vote',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'closed',
    audience: inRoom,
  },
  portableTrip: {
    says: 'when the portable device left and when it was back',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'closed',
    audience: inRoom,
  },
  portableUnit: {
    says: 'number of the portable device when it left and when it was back',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'closed',
    audience: (policy) => (policy['mobile.serial'] === 'minuted' ? inRoom(policy) : undefined),
  },
  listAudit: {
    says: 'answers of people whom independent auditors asked after the day',
    maker: 'voter',
    custody: [],
    // They are asked after the day.
    from: 'recount',
    audience: (policy) => (policy['list.audit'] ? 'observer' : undefined),
  },
};
