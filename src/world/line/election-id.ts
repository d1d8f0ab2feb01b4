/**
 * What the election is called in its messages. A rehearsal and a second round are elections of their own.
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
