/**
 * Paper is counted again where nothing is to be found.
 *
 * Source: attack catalogue AU-05.
 * @module
 */

import type { Rng } from '../../base/rng.ts';
import { counted } from '../../base/words.ts';
import type { TreeAttack, TreeSight } from '../../domain/tree/ports.ts';
import { sameLine } from '../../tally/lines.ts';

/**
 * Whoever names the stations of a recount names clean ones, by a lot of her own among them, so that the list looks like
 * one.
 *
 * She knows false ones from papers that a commission has, or because she was told: then they are the stations in which
 * the attack is placed. Papers do not show her protocols that were rewritten before they were handed in, nor what was
 * done inside a station. She names as many as the rules ask for, false ones too where no others are left.
 *
 * Caught by: regions without a recount, where a large one is left out of a long list. Missed by: every comparison; a
 * recount that finds nothing is what it is for.
 */
export const selectiveVenue: TreeAttack = {
  id: 'AU-05',
  name: 'Selective venue',
  category: 'Audit and recount',
  summary: 'Stations whose paper is counted again are named by an official, who leaves out those known to be false.',
  powers: ['recount.list'],
  guards: [{ flag: 'recount.selection', oneOf: ['official'] }],
  params: {
    knows: {
      kind: 'option',
      options: ['papers', 'told'],
      default: 'papers',
      says: 'how false stations are known: rows that differ from protocols, or the stations in which it is placed',
    },
  },
  breaks: ['P19'],
  caughtBy: ['recount-selection'],
  missedBy: ['recounts-against-tables', 'recounts-against-publication', 'rows-against-handed-in'],
  source: 'attacks.md AU-05',
  mount: ({ params, reach, rng }) => {
    let [named, avoided] = [0, 0];
    return {
      acts: {
        'recount.choose': (act, sight) => {
          const known = params.knows === 'told' ? reach.hasStation : differing(sight);
          const all = shuffled(
            sight('stationList').map(({ station }) => station),
            rng,
          );
          const clean = all.filter((station) => !known(station));
          const list = [...clean, ...all.filter(known)].slice(0, act.stations.length);
          named = list.length;
          avoided = all.length - clean.length;
          return [{ ...act, stations: list.sort((one, other) => one - other) }];
        },
      },
      did: () => `${counted(named, 'station')} named for the recount, ${avoided} known as false before`,
    };
  },
};

/** Stations whose row is not the protocol that lies beside it. */
function differing(sight: TreeSight): (station: number) => boolean {
  const handedIn = new Map(sight('handedIn').map(({ station, line }) => [station, line]));
  const rows = sight('tecTables').flatMap((table) => table.rows);
  const differ = new Set(
    rows.filter(({ unit, line }) => !sameLine(line, handedIn.get(unit) ?? line)).map(({ unit }) => unit),
  );
  return (station) => differ.has(station);
}

function shuffled(stations: readonly number[], rng: Rng): readonly number[] {
  const keys = new Map(stations.map((station) => [station, rng.unit()]));
  return [...stations].sort((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0) || one - other);
}
