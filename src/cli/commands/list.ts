/**
 * `sailau-lab list [what]`: what there is to run, to use and to look up.
 * @module
 */
import { plain } from '../../base/escape.ts';
import { nearest } from '../../base/nearest.ts';
import { catalogueEntries } from '../entries/catalogue.ts';
import { scenarioEntries } from '../entries/scenarios.ts';
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
  return kind === 'scenarios'
    ? scenarioEntries(io.scenarios())
    : catalogueEntries().filter((each) => each.kind === kind);
}
