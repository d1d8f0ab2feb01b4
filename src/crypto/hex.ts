/**
 * Bytes from hexadecimal text.
 * @module
 */
import { hexToBytes } from '@noble/hashes/utils.js';
import { assert } from '../base/assert.ts';

/** @param hex - an even number of digits. @throws InvariantError if it is anything else. */
export function bytesOfHex(hex: string): Uint8Array {
  assert(/^(?:[0-9a-f]{2})*$/.test(hex), 'not hexadecimal');
  return hexToBytes(hex);
}
