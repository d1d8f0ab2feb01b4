import type { Methods } from './method.ts';

export const ASSORTERS: Methods = {};
