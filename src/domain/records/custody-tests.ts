/**
 * Declarations of what is known of booth devices before and beside their votes: definitions and tests.
 *
 * Source: controls C15, C16 and C50 of the attack catalogue.
 * @module
 */
import { always, inRoom, type RecordDeclaration } from './declarations.ts';
import type { RecordType } from './records.ts';

type TestRecord = 'lineLog' | 'ballotDefinition' | 'accuracyTest' | 'parallelTest';

export const TEST_RECORDS: { readonly [T in TestRecord & RecordType]: RecordDeclaration } = {
  ballotDefinition: {
    says: 'fingerprints of the ballot definitions, as published and as found in the devices',
    maker: 'software',
    custody: [
      { by: ['VN', 'TK'], from: 'eve', to: 'opening' },
      // What comes in over a line that is open both ways.
      { by: ['VN', 'CE'], from: 'voting', to: 'voting' },
    ],
    from: 'opening',
    audience: (policy) => (policy['definition.hash'] === 'published' ? inRoom(policy) : undefined),
  },
  lineLog: {
    says: 'calls on which turnout was reported, as the modem counts their bytes',
    maker: 'software',
    custody: [{ by: ['VN', 'TK'], from: 'opening', to: 'delivered' }],
    from: 'closed',
    audience: always('auditor'),
  },
  accuracyTest: {
    says: 'totals of the votes cast on a device before the doors opened, as marked and as recorded',
    maker: 'commission',
    custody: [],
    from: 'opening',
    audience: (policy) => (policy['test.accuracy'] ? inRoom(policy) : undefined),
  },
  parallelTest: {
    says: 'votes cast from a script on a spare device on election day, as marked, recorded and printed',
    maker: 'observer',
    custody: [],
    from: 'closed',
    audience: (policy) => (policy['test.parallel'] ? inRoom(policy) : undefined),
  },
};
