/**
 * Files forged with keys that somebody holds besides the station: the maker of the system, the technician of one
 * station, or whoever sits at the commission's end of the line. Somebody on the line puts the forged call in the place
 * of the true one.
 *
 * Each reads only what its keys open, or what nothing hides. Under rules that have files signed it writes all the same
 * without the secret, and is refused where the signature is looked at. How each got its keys is left out, and so is who
 * talked the members of a commission round: as many agree as the scenario says.
 * Source: attack catalogue TX-08, C48; dossier A11.
 * @module
 */
import { counted } from '../../../base/words.ts';
import type { ParamSpec } from '../../../domain/ports.ts';
import { COMMISSION_MEMBERS, type KeyHolder } from '../../../domain/transmission/held-keys.ts';
import { FILES_FROM } from '../../../domain/transmission/hours.ts';
import type { KeysAsked, TreeAttack, TreeMount } from '../../../domain/tree/ports.ts';
import { FROM, number, rate, TO } from '../../params.ts';
import { letterIn, letterOf, sentInstead } from './letter.ts';
import { movedVotes } from './moved.ts';

const MEMBERS: ParamSpec = {
  kind: 'number',
  unit: 'members',
  min: 1,
  max: COMMISSION_MEMBERS,
  integer: true,
  default: 1,
  says: 'members of each regional commission who agree to hand its key over',
};

/**
 * The maker's keys: all of them where he makes them, none where stations make their own.
 *
 * Caught by: nobody on the line; the booked file beside the electronic protocol. Missed by: sums, and papers
 * held against each other.
 */
export const vendorForges = forging('TX-08', 'vendor', 'the maker of the system', {
  powers: ['exchange.line', 'keys.vendor'],
  caughtBy: ['files-against-protocols'],
});

/**
 * The key out of one opened terminal, the first in reach: that of all lines where they share one, else of its own.
 *
 * Caught by: the booked file beside the electronic protocol. Missed by: sums, and papers held against each other.
 */
export const technicianForges = forging('TX-08-STA', 'station', 'one technician', {
  powers: ['exchange.line', 'station.modem'],
  caughtBy: ['files-against-protocols'],
});

/**
 * The keys of the commission's end: all lines that end there, and no secret of a station. In hand where as many members
 * agree as the rules ask for; more than those are not needed, and take no part.
 *
 * Caught by: the booked file beside the electronic protocol; where files are signed, stations whose calls are refused
 * and that have to carry theirs. Missed by: sums.
 */
export const commissionForges = forging('TX-08-REC', 'commission', "the commission's end of the line", {
  powers: ['exchange.line', 'keys.commission'],
  caughtBy: ['files-against-protocols', 'messages-refused', 'carried-files'],
  params: { members: MEMBERS },
});

function forging(
  id: string,
  holder: KeyHolder,
  who: string,
  { params, ...known }: Pick<TreeAttack, 'powers' | 'caughtBy'> & Partial<Pick<TreeAttack, 'params'>>,
): TreeAttack {
  return {
    id,
    name: `Shared-key compromise: ${who}`,
    category: 'Transmission',
    summary: `Files on the line are opened, altered and sealed anew with the keys that ${who} holds.`,
    ...known,
    guards: [],
    params: {
      from: FROM,
      to: TO,
      share: rate(0.2, 'share of the votes of `from` that are moved, in every file'),
      ...params,
    },
    breaks: ['P08', 'P12'],
    missedBy: ['tree-sums', 'published-sums', 'copies-against-tables', 'copies-against-publication'],
    source: 'EVE07; KSRW; attacks.md TX-08',
    mount: (given) => forger(given, holder),
  };
}

function forger({ params, rng, reach, line }: TreeMount, holder: KeyHolder): ReturnType<TreeAttack['mount']> {
  const home = reach.stations.find(({ electronic }) => electronic)?.station;
  const asked: KeysAsked = {
    seat: holder === 'station' ? home : undefined,
    members: 'members' in params ? number(params, 'members') : undefined,
  };
  const forged = new Set<number>();
  const shut = new Set<number>();
  return {
    acts: {
      'message.send': (act) => {
        const { station, minute } = act;
        if (minute < FILES_FROM || params.share === 0) return [act];
        const keys = line.keysOf(station, asked);
        const letter = letterIn(line, act, keys);
        if (letter === undefined) shut.add(station);
        if (letter?.message.kind !== 'results') return [act];
        const { message, signature } = letter;
        const figures = movedVotes(message.figures, params);
        if (figures === message.figures) return [act];
        forged.add(station);
        const own = rng.fork(`file/${station}/${message.counter}`);
        return [sentInstead(act, letterOf(line, { ...message, figures }, keys, signature, own))];
      },
    },
    did: () => `files of ${counted(forged.size, 'station')} forged, and ${shut.size} that no key in hand opened`,
  };
}
