/**
 * A small catalogue, so that tests of the format do not change with the real one.
 * @module
 */
import type { Attack } from '../../src/domain/ports.ts';

const plain: Omit<Attack, 'id' | 'name'> = {
  category: 'test',
  summary: 'An attack of the tests.',
  powers: [],
  guards: [],
  params: {},
  breaks: [],
  caughtBy: [],
  missedBy: [],
  source: 'own',
  votersTakePart: false,
  mount: () => ({ did: () => 'nothing' }),
};

export const SMALL_CATALOGUE: readonly Attack[] = [
  {
    ...plain,
    id: 'CS-03',
    name: 'Employer batch check',
    guards: [{ flag: 'code.mode', oneOf: ['voterChosen', 'machineAssigned'] }],
    params: {
      demand: { kind: 'choice', default: 'none', says: 'What voters are told to confirm.' },
      comply: { kind: 'number', unit: 'share', min: 0, max: 1, default: 1, says: 'Who obeys.' },
      slips: { kind: 'number', unit: 'slips', min: 2, max: 10, integer: true, default: 2, says: 'Slips a head.' },
      by: { kind: 'option', options: ['staff', 'chair'], default: 'staff', says: 'Who asks.' },
    },
  },
  { ...plain, id: 'CS-23', name: 'Forced electronic channel' },
];
