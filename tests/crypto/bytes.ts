/**
 * Bytes and hexadecimal digits, for vectors.
 * @module
 */
/** Bytes of hexadecimal digits, and back; blanks between digits do not count. */
export const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'));
export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
