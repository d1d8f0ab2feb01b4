import type { Methods } from './method.ts';
export const SIMULATION: Methods = {};
