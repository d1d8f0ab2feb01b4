import type { Methods } from './method.ts';

export const CLOSED_FORMS: Methods = {};
