/**
 * What people took away from the station in their heads and pockets: slips that a coercer collected, choices that a
 * helper saw, who voted at which device. It is no record and no evidence; coalitions of the scenario may hold it.
 * @module
 */
import type { World } from '../world.ts';

export interface Knowledge {
  readonly collected: readonly { readonly person: number; readonly code: number }[];
  /** Dates of birth from files, as the codes they make. */
  readonly births: readonly { readonly person: number; readonly code: number }[];
  /** What voters brought out to prove how they voted. */
  readonly proven: readonly { readonly person: number; readonly choice: number }[];
  /** What was left on cards, with the name of whoever handed them back. */
  readonly residue: readonly { readonly person: number; readonly choice: number }[];
  readonly helped: readonly { readonly person: number; readonly choice: number }[];
  /** Whose slips were torn before the eyes of whoever cleared the jam. */
  readonly torn: readonly number[];
  /** Who voted at which device, in order, where slips are wound up. */
  readonly walks: readonly { readonly person: number; readonly booth: number }[];
}

export function knowledgeOf({ ledgers }: World): Knowledge {
  const collected = Array.from({ length: ledgers.collectedPerson.length }, (_, row) => ({
    person: ledgers.collectedPerson.at(row),
    code: ledgers.collectedCode.at(row),
  }));
  const births = Array.from({ length: ledgers.filePerson.length }, (_, row) => ({
    person: ledgers.filePerson.at(row),
    code: ledgers.fileCode.at(row),
  }));
  const proven = Array.from({ length: ledgers.provenPerson.length }, (_, row) => ({
    person: ledgers.provenPerson.at(row),
    choice: ledgers.provenChoice.at(row),
  }));
  const residue = Array.from({ length: ledgers.residuePerson.length }, (_, row) => ({
    person: ledgers.residuePerson.at(row),
    choice: ledgers.residueChoice.at(row),
  }));
  const helped = Array.from({ length: ledgers.helpedPerson.length }, (_, row) => ({
    person: ledgers.helpedPerson.at(row),
    choice: ledgers.helpedChoice.at(row),
  }));
  const walks = Array.from({ length: ledgers.walkPerson.length }, (_, row) => ({
    person: ledgers.walkPerson.at(row),
    booth: ledgers.walkBooth.at(row),
  }));
  const torn = Array.from({ length: ledgers.tornPerson.length }, (_, row) => ledgers.tornPerson.at(row));
  return { collected, births, proven, residue, helped, torn, walks };
}
