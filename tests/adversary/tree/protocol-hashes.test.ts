/**
 * Hashes of protocols that files carry: which attacks they tell of, and at which stations.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../src/crypto/hash.ts';
import type { Message } from '../../../src/domain/transmission/message.ts';
import { protocolText } from '../../../src/domain/tree/protocol-text.ts';
import type { Climb } from '../../../src/world/tree/index.ts';
import { climbed, LITTLE, type Options } from './country.ts';

const HASHED = { 'tx.protocolHash': true } as const;
const QUIET = { lineFailure: 0 };
const run = (options: Options) => climbed({ policy: HASHED, behaviour: QUIET, ...options });

const filesOf = ({ records }: Climb): readonly Message[] =>
  records.received.flatMap(({ message }) => (message?.kind === 'results' ? [message] : []));
const said = ({ notices }: ReturnType<typeof climbed>): readonly (string | number | undefined)[] =>
  notices
    .filter(({ control, level }) => control === 'protocols-as-hashed' && level !== 'unknown')
    .flatMap(({ kind, data }) => [kind, data.stations as number, data.of as number]);

const ELECTRONIC = LITTLE.regions.reduce((sum, { electronic }) => sum + electronic, 0);

describe('a file that names its protocol', () => {
  test('has the hash of what is handed in, and none where the rules ask for none', () => {
    const { climb } = run({});
    const lines = new Map(climb.records.handedIn.map(({ station, line }) => [station, line]));
    const hashes = filesOf(climb).map(({ station }) => sha256Hex(protocolText(lines.get(station) as never, 3)));
    expect(filesOf(climb).map(({ protocol }) => protocol)).toEqual(hashes);
    expect(hashes).toHaveLength(ELECTRONIC);
    expect(filesOf(run({ policy: {} }).climb).every(({ protocol }) => protocol === '')).toBe(true);
  });

  test('is silent on an honest election, slips of the pen and noise on the line', () => {
    expect(said(run({ behaviour: { ...QUIET, protocolSlip: 1, acceptUnreconciled: 1, frameNoise: 0.05 } }))).toEqual(
      [],
    );
  });

  test.each(['before', 'after'])(
    'tells of every electronic station whose protocol is written anew %s copies',
    (copies) => {
      const attacks = [{ attack: { use: 'TB-01', params: { votes: 1, from: 'A', to: 'B', copies } }, where: {} }];
      expect(said(run({ attacks }))).toEqual(['protocol_not_as_hashed', ELECTRONIC, ELECTRONIC]);
      expect(said(run({ attacks, policy: {} }))).toEqual([]);
    },
  );

  test('tells of no station whose protocol is untouched, whatever becomes of its row', () => {
    const attacks = [{ attack: { use: 'TB-02', params: { from: 'A', to: 'B', votes: 3 } }, where: {} }];
    const { climb } = run({ attacks });
    expect(climb.intruders.every(({ interventions }) => interventions > 0)).toBe(true);
    expect(said(run({ attacks }))).toEqual([]);
  });

  test('tells of a file sent before there is a protocol', () => {
    const attacks = [{ attack: { use: 'TX-10', params: { from: 'A', to: 'B', share: 0.2 } }, where: {} }];
    expect(said(run({ attacks }))[0]).toBe('protocol_hash_missing');
  });
});
