/**
 * What the election is called in its messages. A rehearsal is an election of its own. A second round bears the name of
 * the first: its lines have other keys.
 *
 * Source: dossier 4.1 (P13e); design section 12; attack catalogue TX-02.
 * @module
 */
import type { Country } from '../../domain/tree/country.ts';

export function electionId(country: Country): string {
  return country.id;
}

/** The rehearsal on the eve. */
export function rehearsalId(country: Country): string {
  return `${country.id} rehearsal`;
}
