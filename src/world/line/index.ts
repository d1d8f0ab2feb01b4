/**
 * The public face of the lines: what they are called, and their keys.
 * @module
 */
export { electionId, rehearsalId } from './election-id.ts';
export { type Keyring, keyringOf } from './keys.ts';
