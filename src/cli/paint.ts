/**
 * Colours for the tones of a report. They repeat what the words already say, and a screen without them loses nothing.
 * @module
 */
import picocolors from 'picocolors';
import type { Paint, Tone } from '../report/layout.ts';

const { bold, green, red, yellow, dim } = picocolors.createColors(true);

const PAINTS: Readonly<Record<Tone, (text: string) => string>> = {
  strong: bold,
  good: green,
  bad: red,
  warn: yellow,
  dim,
};

export const paint: Paint = (tone, text) => PAINTS[tone](text);
