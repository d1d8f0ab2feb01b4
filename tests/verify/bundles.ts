/**
 * A bundle of a small election made by hand, whole and true in every check, with keys and really signed messages; and
 * ways to turn it into a folder and back.
 * @module
 */
import { canonicalText } from '../../src/base/canonical.ts';
import { ok } from '../../src/base/result.ts';
import { chainOf } from '../../src/crypto/chain.ts';
import { sha256Hex, sha256HexOf } from '../../src/crypto/hash.ts';
import { publicKeyOf, sign } from '../../src/crypto/signature.ts';
import type { BundleContents, BundleLog, BundleMessageLine, BundleProtocols } from '../../src/domain/bundle/files.ts';
import type { Message } from '../../src/domain/transmission/message.ts';
import type { ResultLine, ResultTable } from '../../src/domain/tree/results.ts';
import { bundleFiles } from '../../src/formats/bundle/write.ts';
import { sumLines } from '../../src/tally/lines.ts';
import type { BundleEntry } from '../../src/verify/entries.ts';

export type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;

/** Free to be spoilt. */
export type Draft = Mutable<Omit<BundleContents, 'logs'> & { readonly logs: readonly BundleLog[] }>;

const STATIONS = 6;
const CHOICES = 3;
const WITH_KEYS = 2;
const REGION_OF_MIDDLE = [0, 0, 1];
const MIDDLE_OF_TEC = [0, 1, 2];

export const secretOf = (station: number): Uint8Array => new Uint8Array(32).fill(station + 1);
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export function signed(message: Message, secret: Uint8Array = secretOf(message.station)): string {
  return hexOf(sign(new TextEncoder().encode(canonicalText(message)), secret));
}

function protocolsOf(station: number): BundleProtocols {
  const electronic = { accepted: 60 + station, blank: 3, byChoice: [30, 20 + station, 7] };
  const paper = { byChoice: [40, 5, 11 + station], contested: 1, invalid: 4, valid: 56 + station };
  const byChoice = electronic.byChoice.map((votes, choice) => votes + (paper.byChoice[choice] ?? 0));
  const voters = byChoice.reduce((sum, votes) => sum + votes, 7);
  const summary = { blank: 3, byChoice, electronic: electronic.accepted, invalid: 4, registered: voters + 50, voters };
  return { station, tec: station % MIDDLE_OF_TEC.length, summary, electronic, paper, recorder: electronic };
}

function logOf(station: number): BundleLog {
  const rows = Array.from({ length: 8 }, (_, row) => [3600 + row * 60 + station, row % 3, row - 1] as const);
  const chain = chainOf(rows.map((row) => row.join(' ')));
  return { station, rows, heads: [3, 8].map((length) => ({ rows: length, head: chain[length - 1] ?? '' })) };
}

function messagesOf(
  { station, electronic, recorder, summary }: BundleProtocols,
  log: BundleLog,
): readonly BundleMessageLine[] {
  return (['turnout', 'results'] as const).map((kind, index) => {
    const message: Message = {
      counter: index + 1,
      election: 'made-up',
      figures: kind === 'turnout' ? [31] : (electronic?.byChoice ?? []),
      head: log.heads[index]?.head ?? '',
      kind,
      minute: 600 + index,
      protocol: kind === 'turnout' ? '' : sha256Hex(canonicalText(summary)),
      recorder: kind === 'turnout' ? '' : sha256Hex(canonicalText(recorder)),
      station,
    };
    return { message, signature: signed(message), booked: true };
  });
}

function tableOf(unit: number, rows: ResultTable['rows']): ResultTable {
  return {
    unit,
    rows,
    total: sumLines(
      rows.map(({ line }) => line),
      CHOICES,
    ),
  };
}

const rowOf = ({ unit, total }: ResultTable): { unit: number; line: ResultLine } => ({ unit, line: total });

type Level = 'nation' | 'region' | 'station';
const made = new Map<Level, string>();

/** @param level - how far down it is published. @returns one of its own: nothing in it stands in two places. */
export function honestBundle(level: Level = 'station'): Draft {
  const text = made.get(level) ?? JSON.stringify(contentsOf(level));
  made.set(level, text);
  return JSON.parse(text) as Draft;
}

function contentsOf(level: Level): BundleContents {
  const protocols = Array.from({ length: STATIONS }, (_, station) => protocolsOf(station));
  const logs = protocols.slice(0, WITH_KEYS).map(({ station }) => logOf(station));
  const rows = protocols.map(({ station, tec, summary }) => {
    return { tec, row: { unit: station, line: summary ?? sumLines([], CHOICES) } };
  });
  const tec = MIDDLE_OF_TEC.map((_, unit) =>
    tableOf(
      unit,
      rows.filter((each) => each.tec === unit).map(({ row }) => row),
    ),
  );
  const middle = REGION_OF_MIDDLE.map((_, unit) =>
    tableOf(unit, tec.filter((table) => MIDDLE_OF_TEC[table.unit] === unit).map(rowOf)),
  );
  const cec = tableOf(0, middle.map(rowOf));
  const regions = [0, 1].map((region) => {
    return tableOf(region, middle.filter(({ unit }) => REGION_OF_MIDDLE[unit] === region).map(rowOf));
  });
  const shown = { nation: [], region: regions.map(rowOf), station: tec.flatMap((table) => table.rows) };
  const [title, seed] = ['A "made up" election', 'ü 1'];
  const outcome = { rows: cec.total.byChoice.map((published) => ({ published })) };
  return {
    title,
    seed,
    kind: 'election',
    election: 'made-up',
    choices: ['A', 'B', 'C'],
    policy: { 'log.hashchain': true, 'publish.level': level, 'tx.auth': 'messages', 'tx.protocolHash': true },
    report: `${JSON.stringify({ simulated: 'Simulated data, not a real election', title, seed, outcome }, undefined, 2)}\n`,
    protocols,
    keys: logs.map(({ station }) => ({ station, publicKey: hexOf(publicKeyOf(secretOf(station))) })),
    messages: logs.flatMap((log) => messagesOf(protocolsOf(log.station), log)),
    logs,
    tables: {
      regions: ['North', 'South'],
      middleOfTec: MIDDLE_OF_TEC,
      regionOfMiddle: REGION_OF_MIDDLE,
      corrections: [{ station: 2, decided: false }],
      tec,
      middle,
      cec,
    },
    published: { level, rows: shown[level], total: cec.total },
  };
}

/** A folder in memory. */
export interface Item {
  readonly name: string;
  readonly kind: BundleEntry['kind'];
  readonly bytes: Uint8Array;
}

export function itemsOf(contents: Draft): Item[] {
  return bundleFiles(contents as unknown as BundleContents).map(({ name, bytes }) => ({ name, kind: 'file', bytes }));
}

export const entriesOf = (items: readonly Item[]): readonly BundleEntry[] =>
  items.map(({ name, kind, bytes }) => ({ name, kind, size: bytes.length, read: () => ok(bytes) }));

const decoder = new TextDecoder();

/** With other bytes in one file, and a manifest that knows them. */
export function relisted(items: readonly Item[], name: string, change: (text: string) => string): Item[] {
  const changed = items.map((item) =>
    item.name === name ? { ...item, bytes: new TextEncoder().encode(change(decoder.decode(item.bytes))) } : item,
  );
  return withManifest(changed, (manifest) => {
    for (const file of manifest.files) {
      const bytes = changed.find((item) => item.name === file.path)?.bytes ?? new Uint8Array();
      Object.assign(file, { bytes: bytes.length, sha256: sha256HexOf(bytes) });
    }
  });
}

export interface ManifestDraft {
  files: { path: string; bytes: number; sha256: string }[];
  [field: string]: unknown;
}

export function withManifest(items: readonly Item[], change: (manifest: ManifestDraft) => void): Item[] {
  return items.map((item) => {
    if (item.name !== 'manifest.json') return item;
    const manifest = JSON.parse(decoder.decode(item.bytes)) as ManifestDraft;
    change(manifest);
    return { ...item, bytes: new TextEncoder().encode(`${canonicalText(manifest)}\n`) };
  });
}
