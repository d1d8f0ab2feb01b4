/**
 * JSON Schema of what came over the lines, within an election's report.
 * @module
 */
import type { TransmissionOutcome } from '../../domain/report/transmission-outcome.ts';
import { flag, type JsonSchema, object, whole } from './words.ts';

export const TRANSMISSION_SCHEMA: JsonSchema = object<TransmissionOutcome>(
  'What came over the lines of electronic stations; absent where there is none.',
  {
    messages: whole('Messages that came, half ones included.'),
    refused: whole('Of these, refused.'),
    aside: whole('Second files that opened and were kept beside the first.'),
    booked: whole('Stations with a file that is booked.'),
    carried: whole('Stations whose file was carried.'),
    phoned: whole('Stations that read their figures out.'),
    missing: whole('Stations of which there is no file.'),
    differ: whole('Stations whose booked file is not their electronic protocol.'),
    votes: whole('Votes of it; one that is moved counts once.'),
    decides: flag('Rows take their electronic votes from what is booked.'),
    learned: object<TransmissionOutcome['learned']>('What attacks made out without reading.', {
      guesses: whole('How many.'),
      right: whole('Of these, right.'),
      bits: { type: 'number', minimum: 0, description: 'What a right one is worth on average, in bits.' },
    }),
  },
);
