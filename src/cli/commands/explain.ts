/**
 * `sailau-lab explain ID...`: what an id means, its values, default, unit and source, and what depends on it.
 * @module
 */
import { plain } from '../../base/escape.ts';
import { nearest, shown } from '../../base/nearest.ts';
import { wrap } from '../../report/layout.ts';
import { catalogueEntries } from '../entries/catalogue.ts';
import { scenarioEntries } from '../entries/scenarios.ts';
import { STATION_PREFIX } from '../entries/station.ts';
import { type Entry, KIND_TITLES } from '../entry.ts';
import type { Io } from '../io.ts';
import { bareName } from '../load.ts';
import { EXIT, type ExitCode, type ListOptions } from '../options.ts';
import { twoColumns, widthOf } from '../screen.ts';

const MARGIN = 2;

export async function explain(io: Io, ids: readonly string[], { json }: ListOptions): Promise<ExitCode> {
  const entries = [...catalogueEntries(), ...scenarioEntries(io.scenarios())];
  const unknown = ids.filter((id) => matches(entries, id).length === 0);
  const found = ids.flatMap((id) => matches(entries, id));
  if (json) io.out(JSON.stringify(found, undefined, 2));
  else for (const line of linesOf(found, widthOf(io))) io.out(line);
  for (const id of unknown) io.err(unknownId(id, entries));
  return unknown.length === 0 ? EXIT.ok : EXIT.badInput;
}

/**
 * An id can name two things, such as an assumption and a source; then both are meant. Case does not matter, and a field
 * of a station need not be called one, nor a scenario by its folder.
 */
function matches(entries: readonly Entry[], id: string): readonly Entry[] {
  const exact = entries.filter((entry) => entry.id === id);
  if (exact.length > 0) return exact;
  const meant = [id.toLowerCase(), `${STATION_PREFIX}${id.toLowerCase()}`];
  const inAnyCase = entries.filter((entry) => meant.includes(entry.id.toLowerCase()));
  if (inAnyCase.length > 0) return inAnyCase;
  return entries.filter(({ kind, id: file }) => kind === 'scenarios' && bareName(file).toLowerCase() === meant[0]);
}

/** Numbers of the dossier's rows of weaknesses, such as EV05 in the sources of attacks. */
const WEAKNESS = /^(EV|VL|PB|CT|TB|SC|AD)[0-9]{2}$/i;

function unknownId(id: string, entries: readonly Entry[]): string {
  if (WEAKNESS.test(id)) {
    return `sailau-lab explain: '${id}' is a weakness in section 7 of the dossier (sailau.md), that sources cite.`;
  }
  const near = nearest(
    id,
    entries.map((entry) => ({ id: entry.id, name: entry.title })),
  );
  const hint = near === undefined ? 'sailau-lab list shows what there is' : `Nearest: ${plain(shown(near))}`;
  return `sailau-lab explain: '${plain(id)}' is not known. ${hint}`;
}

function linesOf(entries: readonly Entry[], width: number): readonly string[] {
  return entries.flatMap((entry, index) => [...(index === 0 ? [] : ['']), ...entryLines(entry, width)]);
}

function entryLines({ id, kind, title, facts }: Entry, width: number): readonly string[] {
  const says = facts.some(({ texts }) => texts[0] === title) || ['flags', 'behaviour', 'station'].includes(kind);
  const rows = facts.flatMap(({ label, texts }) =>
    texts.map((text, index): [string, string] => [index === 0 ? label : '', text]),
  );
  const head = says ? `${id}  (${KIND_TITLES[kind]})` : `${id}  (${KIND_TITLES[kind]})  ${title}`;
  return [...wrap(head, width, MARGIN), ...twoColumns(rows, width, MARGIN)];
}
