import type { Methods } from './method.ts';
export const STRATA: Methods = {};
