import type { Methods } from './method.ts';

export const SAMPLING: Methods = {};
