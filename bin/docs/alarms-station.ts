/**
 * The false alarms of a station's checks, as docs/controls.md lists them: written by hand, held against the checks by
 * tests/controls/alarms.test.ts.
 * @module
 */
import type { LevelledAlarm } from './alarm.ts';
import { CONTRADICTIONS } from './alarms-contradictions.ts';
import { IRREGULARITIES } from './alarms-irregularities.ts';

/** Every kind of finding there is, the contradictions first. */
export const FALSE_ALARMS: readonly LevelledAlarm[] = [
  ...CONTRADICTIONS.map((alarm) => ({ ...alarm, level: 'contradiction' as const })),
  ...IRREGULARITIES.map((alarm) => ({ ...alarm, level: 'irregularity' as const })),
];
