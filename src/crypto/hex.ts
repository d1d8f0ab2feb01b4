/**
 * Bytes as hexadecimal text, and back.
 * @module
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { assert } from '../base/assert.ts';

/** @returns two lower-case digits a byte. */
export function hexOf(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/** @param hex - an even number of digits. @throws InvariantError if it is anything else. */
export function bytesOfHex(hex: string): Uint8Array {
  assert(/^(?:[0-9a-f]{2})*$/.test(hex), 'not hexadecimal');
  return hexToBytes(hex);
}
