/**
 * Members of a commission who agree to forge files: how many it takes, and how many are counted. Every number of them
 * under every way to make keys is in tests/deep/shared-keys.test.ts.
 *
 * Source: attack catalogue TX-08, C48; dossier section 5.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../src/domain/policy/types.ts';
import { COMMISSION_MEMBERS } from '../../../src/domain/transmission/held-keys.ts';
import { agreeing, COMMISSIONS, LINES, UNSIGNED } from './agreeing-members.ts';
import { attacked, changed } from './country.ts';
import { forgedFiles, under, valuesOf } from './forged-files.ts';

describe('files forged by members of a commission', () => {
  test.each(valuesOf('tx.quorum'))('are all of them from a quorum of %i on, and none below', (quorum) => {
    const found = [quorum - 1, quorum, COMMISSION_MEMBERS].map((members) =>
      agreeing({ ...UNSIGNED, 'tx.quorum': quorum }, members),
    );
    // More than enough are not needed, and where they are too few nobody on a line has anything to do.
    const enough = { forged: LINES, people: LINES + COMMISSIONS * quorum };
    expect(found).toEqual([{ forged: 0, people: 0 }, enough, enough]);
  });

  test('take one of each commission where the rules have no quorum, however many agree', () => {
    const policy: Partial<Policy> = { ...UNSIGNED, 'tx.keys': 'perStation', 'tx.quorum': 5 };
    const one = { forged: LINES, people: LINES + COMMISSIONS };
    expect([agreeing(policy, 1), agreeing(policy, COMMISSION_MEMBERS)]).toEqual([one, one]);
  });

  test('are refused all the same where stations sign, however many agree', () => {
    const policy: Partial<Policy> = { ...UNSIGNED, 'tx.auth': 'results' };
    const { run } = attacked('TX-08-REC', { members: 7 }, {}, under(policy));
    const refused = run.climb.records.received.filter(({ verdict }) => verdict === 'refused');
    expect(forgedFiles('TX-08-REC', policy, { members: 7 })).toEqual([]);
    expect(new Set(refused.map(({ why }) => why))).toEqual(new Set(['signature']));
  });

  test('take no member where nothing hides the file: her key would open what is open', () => {
    const policy: Partial<Policy> = { 'tx.keys': 'quorum', 'tx.enc': 'none' };
    expect(agreeing({ ...policy, 'tx.auth': 'callerId' }, 1)).toEqual({ forged: LINES, people: LINES });
    // Written without the secret of the station, and refused: carried, as it was.
    expect(agreeing({ ...policy, 'tx.auth': 'results' }, COMMISSION_MEMBERS)).toEqual({ forged: 0, people: LINES });
  });

  test('change nothing at all where too few agree', () => {
    const { honest, run, intruder } = attacked('TX-08-REC', { members: 3 }, {}, under(UNSIGNED));
    expect([changed(honest, run), intruder.interventions, intruder.used.size]).toEqual([[], 0, 0]);
    expect(run.climb.records.received).toEqual(honest.climb.records.received);
  });
});
