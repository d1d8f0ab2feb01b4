import type { Methods } from './method.ts';

export const RISK: Methods = {};
