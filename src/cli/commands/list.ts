/**
 * `sailau-lab list [what]`: what there is to run, to use and to look up.
 * @module
 */

import { unreachable } from '../../base/assert.ts';
import { plain } from '../../base/escape.ts';
import { nearest } from '../../base/nearest.ts';
import { actorEntries } from '../entries/actors.ts';
import { auditEntries } from '../entries/audits.ts';
import { kindEntries } from '../entries/kinds.ts';
import { propertyEntries } from '../entries/properties.ts';
import { ruleEntries } from '../entries/rules.ts';
import { scenarioEntries } from '../entries/scenarios.ts';
import { stationEntries } from '../entries/station.ts';
import { treeEntries } from '../entries/tree.ts';
import { type Entry, KIND_TITLES, KINDS, type Kind } from '../entry.ts';
import type { Io } from '../io.ts';
import { EXIT, type ExitCode, type ListOptions } from '../options.ts';
import { twoColumns, widthOf } from '../screen.ts';

export async function list(io: Io, what: string | undefined, { json }: ListOptions): Promise<ExitCode> {
  if (what === undefined) return overview(io, json);
  const kind = KINDS.find((each) => each === what);
  if (kind === undefined) {
    const near = nearest(
      what,
      KINDS.map((id) => ({ id, name: KIND_TITLES[id] })),
    );
    const hint = near === undefined ? `Known: ${KINDS.join(', ')}` : `Nearest: ${near.id}`;
    io.err(`sailau-lab list: '${plain(what)}' is nothing that can be listed. ${hint}`);
    return EXIT.badInput;
  }
  const entries = entriesOf(io, kind);
  if (json) io.out(JSON.stringify(entries, undefined, 2));
  else for (const line of linesOf(entries, io)) io.out(line);
  return EXIT.ok;
}

/** What `list` can list, and how many there are of each. */
function overview(io: Io, json: boolean): ExitCode {
  const counts = KINDS.map((kind) => ({ what: kind, count: entriesOf(io, kind).length }));
  if (json) {
    io.out(JSON.stringify(counts, undefined, 2));
    return EXIT.ok;
  }
  const rows = counts.map(({ what, count }): [string, string] => [what, String(count)]);
  for (const line of twoColumns(rows, widthOf(io), 0)) io.out(line);
  io.out('');
  io.out('sailau-lab list WHAT prints them, sailau-lab explain ID says what one of them is.');
  return EXIT.ok;
}

function linesOf(entries: readonly Entry[], io: Io): readonly string[] {
  const rows = entries.map(({ id, title }): [string, string] => [id, title]);
  return twoColumns(rows, widthOf(io), 0);
}

function entriesOf(io: Io, kind: Kind): readonly Entry[] {
  switch (kind) {
    case 'scenarios':
      return scenarioEntries(io.scenarios());
    case 'baselines':
    case 'flags':
    case 'behaviour':
    case 'recommendations':
      return ruleEntries().filter((entry) => entry.kind === kind);
    case 'station':
      return stationEntries();
    case 'kinds':
      return kindEntries();
    case 'properties':
      return propertyEntries();
    case 'attacks':
    case 'controls':
    case 'assumptions':
    case 'sources':
    case 'powers':
    case 'countries':
      return [...actorEntries(), ...treeEntries(), ...auditEntries()].filter((entry) => entry.kind === kind);
    default:
      return unreachable(kind);
  }
}
