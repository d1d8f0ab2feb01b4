/**
 * Lists of all stations together: one person marked on two of them, and certificates accepted against those issued.
 *
 * Source: dossier 4.2 (equations 1 and 10), 6, 7.2 (VL06 to VL08); attacks EL-02, EL-05; controls C27 to C29.
 * @module
 */
import type { TreeControl } from '../../domain/tree/ports.ts';
import { openTreeFinding } from './open.ts';

const listJoin: TreeControl = {
  id: 'national-list-join',
  name: 'Join of the lists of all stations',
  claim: 'nobody who stands on the lists of two stations is marked on both',
  needs: ['markedKeys'],
  catalogue: ['C27', 'C28'],
  kinds: ['marked_at_two_stations'],
  blindTo: 'people whose two entries have different keys; votes under other names; who signed',
  source: 'S04, S16; sailau.md VL06; attacks.md EL-02',
  examine: ({ markedKeys }) => {
    if (markedKeys === undefined) return [openTreeFinding(['markedKeys'], 'marks of all stations')];
    const times = new Map<number, number>();
    const stations = new Map<number, number>();
    for (const { station, keys } of markedKeys) {
      for (const key of new Set(keys)) {
        times.set(key, (times.get(key) ?? 0) + 1);
        if (!stations.has(key)) stations.set(key, station);
      }
    }
    const twice = [...times].filter(([, marks]) => marks > 1);
    const [first] = twice[0] ?? [];
    if (first === undefined) return [];
    const marks = twice.reduce((sum, [, count]) => sum + count, 0);
    return [
      {
        kind: 'marked_at_two_stations',
        level: 'contradiction',
        data: { people: twice.length, marks, firstStation: stations.get(first) ?? -1 },
        from: ['markedKeys'],
        innocent: 'a neighbour who signed on the wrong line',
      },
    ];
  },
};

const certificateAccounts: TreeControl = {
  id: 'certificate-accounts',
  name: 'Certificates issued against certificates accepted',
  claim: 'all stations together accepted no more certificates than were issued',
  needs: ['certificates'],
  catalogue: ['C29'],
  kinds: ['certificates_above_issued'],
  blindTo: 'as many reused certificates as issued ones stayed unused; at which station one was used again',
  source: 'S16; sailau.md 4.2, VL07, VL08; attacks.md EL-05',
  examine: ({ certificates }) => {
    if (certificates === undefined) return [openTreeFinding(['certificates'], 'certificates')];
    const issued = certificates.reduce((sum, row) => sum + row.issued, 0);
    const accepted = certificates.reduce((sum, row) => sum + row.accepted, 0);
    if (accepted <= issued) return [];
    return [
      {
        kind: 'certificates_above_issued',
        level: 'contradiction',
        data: { issued, accepted, excess: accepted - issued },
        from: ['certificates'],
        innocent: 'certificates that were issued and not written down',
      },
    ];
  },
};

export const NATIONAL_LIST_CHECKS: readonly TreeControl[] = [listJoin, certificateAccounts];
