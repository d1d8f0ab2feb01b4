/**
 * Risk and sizes that need no simulation: the methods of ballot polling in rounds, and of comparison and strata.
 * @module
 */
import { COMPARISON } from './comparison.ts';
import type { Methods } from './method.ts';
import { POLLING } from './polling.ts';

export const CLOSED_FORMS: Methods = { ...POLLING, ...COMPARISON };
