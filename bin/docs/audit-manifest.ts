/**
 * The example of a manifest: a batch for each station of the example of results, without paper where votes were
 * electronic, so that the plan shows what cannot be confirmed.
 *
 * Simulated data. Source: docs/examples/simulated-results.csv.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readResults } from '../../src/formats/results-csv.ts';

const RESULTS = join(import.meta.dirname, '..', '..', 'docs', 'examples', 'simulated-results.csv');

export const auditManifest = { path: 'docs/examples/audit-manifest.csv', content: manifestText };

function manifestText(): string {
  const read = readResults(readFileSync(RESULTS));
  if (!read.ok) throw new Error('the example of results cannot be read');
  const rows = read.value.table.stations.map(({ station, figures }) => {
    return [station, String(figures.voters ?? 0), (figures.electronic ?? 0) > 0 ? 'no' : 'yes'].join();
  });
  return `${['batch,cards,paper', ...rows].join('\n')}\n`;
}
