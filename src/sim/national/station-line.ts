/**
 * A station's summary protocol as one line of the tables above it, with what its lists say of registered voters.
 *
 * Source: dossier 4.2 (equation 1) and 5.
 * @module
 */
import type { ResultLine } from '../../domain/tree/results.ts';
import { register, type World } from '../../world/index.ts';

export function stationLine(world: World): ResultLine {
  const { summary, electronic } = world.papers;
  // Equation 1: whoever took a certificate is struck from the list she stands on, and added where she shows it.
  const accepted = world.ledgers.certificateNumber.length;
  const issued = register(world, 'certificatesIssued');
  return {
    registered: register(world, 'added') + world.station.voters + accepted - issued,
    voters: summary?.voters ?? 0,
    electronic: electronic?.accepted ?? 0,
    byChoice: summary?.byChoice ?? [],
    blank: summary?.blank ?? 0,
    invalid: summary?.invalid ?? 0,
  };
}
