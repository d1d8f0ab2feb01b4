/**
 * Bytes as hexadecimal digits.
 * @module
 */
const DIGITS = 16;

/** @returns two lower-case digits a byte. */
export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(DIGITS).padStart(2, '0');
  return text;
}
