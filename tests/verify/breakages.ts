/**
 * Two hundred ways (in the deep tests, a third of them every day) to break one thing in a bundle: kinds of breakage by places. Those of contents come with a manifest
 * that knows the new bytes, as somebody who rewrites a bundle would make it.
 * @module
 */

import { canonicalText } from '../../src/base/canonical.ts';
import type { BundleCheckId } from '../../src/domain/bundle/checks.ts';
import type { BundleFile } from '../../src/domain/bundle/files.ts';
import { forged, type Parts } from '../crypto/edwards.ts';
import { runs } from '../runs.ts';
import { type Draft, honestBundle, type Item, itemsOf, relisted, secretOf, signed, withManifest } from './bundles.ts';

export interface Breakage {
  readonly name: string;
  readonly place: number;
  readonly items: readonly Item[];
  /** A check that has to fail; `none`: this is no bundle any more. */
  readonly fails: BundleCheckId | 'none';
}

/** Changes the contents; `place` says where. */
type Spoil = (contents: Draft, place: number) => void;

const at = <T>(list: readonly T[], place: number): T => {
  const item = list[place % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
};

const messageAt = ({ messages }: Draft, place: number) => at(messages, place);

function resign(line: Draft['messages'][number]): void {
  line.signature = signed(line.message);
}

const resultsAt = ({ messages }: Draft, place: number) =>
  at(
    messages.filter(({ message }) => message.kind === 'results'),
    place,
  );

function tablesOf({ tables }: Draft) {
  if (tables === undefined) throw new Error('no tables');
  return tables;
}

function publishedOf({ published }: Draft) {
  if (published === undefined) throw new Error('no publication');
  return published;
}

function summaryAt({ protocols }: Draft, place: number) {
  const { summary } = at(protocols, place);
  if (summary === null) throw new Error('no summary');
  return summary;
}

function paperAt({ protocols }: Draft, place: number) {
  const { paper } = at(protocols, place);
  if (paper === null) throw new Error('no paper protocol');
  return paper;
}

function electronicAt({ protocols }: Draft, place: number) {
  const { electronic } = at(protocols, place);
  if (electronic === null) throw new Error('no electronic protocol');
  return electronic;
}

const add = (votes: number[], choice: number, more = 1): void => {
  votes[choice % votes.length] = (votes[choice % votes.length] ?? 0) + more;
};

/** What the owner of a station's key makes of a message who adds points of small order. */
function forge({ message }: Draft['messages'][number], parts: Parts): { readonly key: string; readonly text: string } {
  const { key, signature } = forged(secretOf(message.station), new TextEncoder().encode(canonicalText(message)), parts);
  return { key: Buffer.from(key).toString('hex'), text: Buffer.from(signature).toString('hex') };
}

const SMALL_ORDER = [
  `01${'00'.repeat(31)}`,
  '00'.repeat(32),
  `ec${'ff'.repeat(30)}7f`,
  `00${'00'.repeat(30)}80`,
] as const;
const NO_POINTS = ['02'.padEnd(64, '0'), 'ff'.repeat(32), `ee${'ff'.repeat(30)}7f`] as const;

const SPOILS: readonly (readonly [name: string, fails: BundleCheckId, spoil: Spoil])[] = [
  [
    'a key of small order or none',
    'keys',
    (c, p) => {
      at(c.keys, p).publicKey = at([...SMALL_ORDER, ...NO_POINTS], p);
    },
  ],
  [
    'a key with a part of small order',
    'keys',
    (c, p) => {
      const own = at(c.keys, p);
      for (const line of c.messages.filter(({ message }) => message.station === own.station)) {
        const { key, text } = forge(line, { keyPart: 1 + (p % 7), nonce: 5n, noncePart: 0 });
        own.publicKey = key;
        line.signature = text;
      }
    },
  ],
  [
    'R of small order',
    'signatures',
    (c, p) => {
      messageAt(c, p).signature = forge(messageAt(c, p), { keyPart: 0, nonce: 0n, noncePart: p % 8 }).text;
    },
  ],
  [
    'R with a part of small order',
    'signatures',
    (c, p) => {
      messageAt(c, p).signature = forge(messageAt(c, p), { keyPart: 0, nonce: 5n, noncePart: 1 + (p % 7) }).text;
    },
  ],
  [
    'the key of another station',
    'signatures',
    (c, p) => {
      at(c.keys, p).publicKey = at(c.keys, p + 1).publicKey;
    },
  ],
  [
    'a key twice',
    'stations',
    (c, p) => {
      c.keys.push({ ...at(c.keys, p) });
    },
  ],
  [
    'a key gone',
    'signatures',
    (c, p) => {
      c.keys.splice(p % c.keys.length, 1);
    },
  ],
  [
    'a signature gone',
    'signatures',
    (c, p) => {
      messageAt(c, p).signature = '';
    },
  ],
  [
    'a signature of another message',
    'signatures',
    (c, p) => {
      messageAt(c, p).signature = messageAt(c, p + 1).signature;
    },
  ],
  [
    'a signature of zeros',
    'signatures',
    (c, p) => {
      messageAt(c, p).signature = '00'.repeat(64);
    },
  ],
  [
    'a message signed by another station',
    'signatures',
    (c, p) => {
      messageAt(c, p).signature = signed(messageAt(c, p).message, secretOf(77));
    },
  ],
  [
    'a figure in a message',
    'signatures',
    (c, p) => {
      add(messageAt(c, p).message.figures, 0);
    },
  ],
  [
    'a figure in a signed message',
    'booked',
    (c, p) => {
      add(resultsAt(c, p).message.figures, p);
      resign(resultsAt(c, p));
    },
  ],
  [
    'messages in another order',
    'counters',
    (c, p) => {
      c.messages.unshift(...c.messages.splice((p % 2) * 2 + 1, 1));
    },
  ],
  [
    'a message again',
    'counters',
    (c, p) => {
      // A repeat of the last one of its station would be none: that is what honest stations send.
      const turnouts = c.messages.filter(({ message }) => message.kind === 'turnout');
      c.messages.push({ ...at(turnouts, p) });
    },
  ],
  [
    'a message of another election',
    'counters',
    (c, p) => {
      messageAt(c, p).message.election = 'other';
      resign(messageAt(c, p));
    },
  ],
  [
    'a message of no station',
    'stations',
    (c, p) => {
      messageAt(c, p).message.station = 99;
    },
  ],
  [
    'another hash of a recorder',
    'recorders',
    (c, p) => {
      resultsAt(c, p).message.recorder = '0'.repeat(64);
      resign(resultsAt(c, p));
    },
  ],
  [
    'a recorder',
    'recorders',
    (c, p) => {
      at(c.protocols.slice(0, 2), p).recorder = { accepted: 1, blank: 1, byChoice: [0, 0, 0] };
    },
  ],
  [
    'another hash of a protocol',
    'protocol-hash',
    (c, p) => {
      resultsAt(c, p).message.protocol = '0'.repeat(64);
      resign(resultsAt(c, p));
    },
  ],
  [
    'no hash of a protocol',
    'protocol-hash',
    (c, p) => {
      resultsAt(c, p).message.protocol = '';
      resign(resultsAt(c, p));
    },
  ],
  [
    'another summary',
    'protocol-hash',
    (c, p) => {
      const { summary } = at(c.protocols.slice(0, 2), p);
      if (summary !== null) Object.assign(summary, { registered: summary.registered + 1 });
    },
  ],
  [
    'another head in a message',
    'message-heads',
    (c, p) => {
      messageAt(c, p).message.head = '0'.repeat(64);
      resign(messageAt(c, p));
    },
  ],
  [
    'a row of a log',
    'heads',
    (c, p) => {
      add(at(at(c.logs, p).rows, p), p);
    },
  ],
  [
    'a row of a log gone',
    'heads',
    (c, p) => {
      at(c.logs, p).rows.splice(p % 8, 1);
    },
  ],
  [
    'rows of a log exchanged',
    'heads',
    (c, p) => {
      at(c.logs, p).rows.reverse();
    },
  ],
  [
    'a head',
    'heads',
    (c, p) => {
      at(at(c.logs, p).heads, p).head = 'a'.repeat(64);
    },
  ],
  [
    'heads in another order',
    'heads',
    (c, p) => {
      at(c.logs, p).heads.reverse();
    },
  ],
  [
    'a head beyond the log',
    'heads',
    (c, p) => {
      at(at(c.logs, p).heads, 1).rows = 9 + p;
    },
  ],
  [
    'no head',
    'heads',
    (c, p) => {
      at(c.logs, p).heads.length = 0;
    },
  ],
  [
    'a log twice',
    'stations',
    (c, p) => {
      c.logs.push(structuredClone(at(c.logs, p)));
    },
  ],
  [
    'a station twice',
    'stations',
    (c, p) => {
      c.protocols.push(structuredClone(at(c.protocols, p)));
    },
  ],
  [
    'a station gone',
    'rows',
    (c, p) => {
      c.protocols.splice(p % 6, 1);
    },
  ],
  [
    'invalid ballots too many',
    'equation-4d',
    (c, p) => {
      paperAt(c, p).invalid += 200;
    },
  ],
  [
    'the line of valid ballots',
    'equation-5',
    (c, p) => {
      paperAt(c, p).valid -= 1;
    },
  ],
  [
    'the e-votes accepted',
    'equation-6',
    (c, p) => {
      electronicAt(c, p).accepted -= 1;
    },
  ],
  [
    'a vote moved in a summary',
    'equation-11b',
    (c, p) => {
      add(summaryAt(c, p).byChoice, p);
      add(summaryAt(c, p).byChoice, p + 1, -1);
    },
  ],
  [
    'voters of a summary',
    'line',
    (c, p) => {
      summaryAt(c, p).voters += 1;
    },
  ],
  [
    'voters on the list',
    'line',
    (c, p) => {
      summaryAt(c, p).registered = 3;
    },
  ],
  [
    'a station in another TEC',
    'rows',
    (c, p) => {
      at(c.protocols, p).tec = 7;
    },
  ],
  [
    'a row',
    'rows',
    (c, p) => {
      add(at(at(tablesOf(c).tec, p).rows, p).line.byChoice, p);
    },
  ],
  [
    'a row of a phantom',
    'rows',
    (c, p) => {
      at(tablesOf(c).tec, p).rows.push({ ...at(at(tablesOf(c).tec, p).rows, 0), unit: 66 });
    },
  ],
  [
    'a row gone',
    'rows',
    (c, p) => {
      at(tablesOf(c).tec, p).rows.pop();
    },
  ],
  [
    'a row twice',
    'rows',
    (c, p) => {
      at(tablesOf(c).tec, p).rows.push({ ...at(at(tablesOf(c).tec, p).rows, p) });
    },
  ],
  [
    'a total of a TEC',
    'total-tec',
    (c, p) => {
      add(at(tablesOf(c).tec, p).total.byChoice, p);
    },
  ],
  [
    'a row of a middle commission',
    'passed',
    (c, p) => {
      at(at(tablesOf(c).middle, p).rows, 0).line.invalid += 1;
    },
  ],
  [
    'a total of a middle commission',
    'total-middle',
    (c, p) => {
      at(tablesOf(c).middle, p).total.voters += 1;
    },
  ],
  [
    'a TEC elsewhere',
    'passed',
    (c, p) => {
      tablesOf(c).middleOfTec[p % 3] = 9;
    },
  ],
  [
    'a row of the CEC',
    'total-cec',
    (c, p) => {
      at(tablesOf(c).cec.rows, p).line.blank += 1;
    },
  ],
  [
    'the total of the CEC',
    'published',
    (c, p) => {
      add(tablesOf(c).cec.total.byChoice, p);
    },
  ],
  [
    'a published row',
    'published',
    (c, p) => {
      add(at(publishedOf(c).rows, p).line.byChoice, p);
    },
  ],
  [
    'the published total',
    'published',
    (c, p) => {
      add(publishedOf(c).total.byChoice, p);
    },
  ],
  [
    'a published row gone',
    'complete',
    (c, p) => {
      publishedOf(c).rows.splice(p % publishedOf(c).rows.length, 1);
    },
  ],
  [
    'a published row twice',
    'complete',
    (c, p) => {
      publishedOf(c).rows.push(at(publishedOf(c).rows, p));
    },
  ],
  [
    'less published than due',
    'complete',
    (c) => {
      publishedOf(c).level = 'nation';
      publishedOf(c).rows = [];
    },
  ],
  [
    'another seed',
    'report',
    (c, p) => {
      c.seed = `other ${p}`;
    },
  ],
];

/** Changes files after they were written; without a word to the manifest unless said. */
type Damage = (items: readonly Item[], place: number) => readonly Item[];

const NAMES: readonly BundleFile[] = [
  'keys.jsonl',
  'logs.jsonl',
  'messages.jsonl',
  'protocols.jsonl',
  'published.json',
  'report.json',
  'tables.json',
];
const nameAt = (place: number): BundleFile => at(NAMES, place);
const JSON_NAMES = NAMES.filter((name) => name !== 'report.json');

const DAMAGES: readonly (readonly [name: string, fails: BundleCheckId | 'none', damage: Damage])[] = [
  ['a file gone', 'files', (items, p) => items.filter(({ name }) => name !== nameAt(p))],
  ['a file more', 'files', (items, p) => [...items, { name: `more-${p}`, kind: 'file', bytes: new Uint8Array(p) }]],
  ['a link', 'files', (items, p) => items.map((item) => (item.name === nameAt(p) ? { ...item, kind: 'link' } : item))],
  [
    'a folder',
    'files',
    (items, p) => items.map((item) => (item.name === nameAt(p) ? { ...item, kind: 'folder' } : item)),
  ],
  [
    'a byte',
    'hashes',
    (items, p) =>
      items.map((item) => (item.name === nameAt(p) ? { ...item, bytes: flipped(item.bytes, p * 37) } : item)),
  ],
  [
    'a byte more',
    'hashes',
    (items, p) =>
      items.map((item) => (item.name === nameAt(p) ? { ...item, bytes: Uint8Array.from([...item.bytes, 10]) } : item)),
  ],
  [
    'a path that climbs',
    'files',
    (items, p) =>
      withManifest(items, ({ files }) => {
        at(files, p).path = '../../etc/passwd';
      }),
  ],
  [
    'a file not listed',
    'files',
    (items, p) =>
      withManifest(items, ({ files }) => {
        files.splice(p % files.length, 1);
      }),
  ],
  [
    'files listed twice',
    'files',
    (items, p) =>
      withManifest(items, ({ files }) => {
        files.push({ ...at(files, p) });
      }),
  ],
  [
    'not said to be simulated',
    'simulated',
    (items, p) =>
      withManifest(items, (m) => {
        m[p % 2 ? 'simulated' : 'note'] = p % 2 ? false : '';
      }),
  ],
  [
    'another format',
    'none',
    (items, p) =>
      withManifest(items, (m) => {
        m.format = `sailau-lab bundle ${at([1, 3, 22], p)}`;
      }),
  ],
  [
    'a field more in the manifest',
    'none',
    (items, p) =>
      withManifest(items, (m) => {
        m[`more${p}`] = 1;
      }),
  ],
  ['a space', 'form', (items, p) => relisted(items, at(JSON_NAMES, p), (text) => text.replace(':', ': '))],
  [
    'a key twice',
    'form',
    (items, p) => relisted(items, at(JSON_NAMES, p), (text) => text.replace('{', '{"a":1,"a":1,')),
  ],
  [
    'a prototype',
    'form',
    (items, p) => relisted(items, at(JSON_NAMES, p), (text) => text.replace('{', '{"__proto__":{},')),
  ],
  [
    'a fraction',
    'form',
    (items, p) => relisted(items, at(JSON_NAMES, p), (text) => text.replace(/:(\d+)([,}])/, ':0.5$2')),
  ],
  [
    'a number below zero',
    'form',
    (items, p) => relisted(items, at(JSON_NAMES, p), (text) => text.replace(/:(\d+)([,}])/, ':-1$2')),
  ],
  [
    'a huge number',
    'form',
    (items, p) => relisted(items, at(JSON_NAMES, p), (text) => text.replace(/:(\d+)([,}])/, ':9007199254740993$2')),
  ],
  [
    'a deep nest',
    'form',
    (items, p) => relisted(items, nameAt(p), () => `${'['.repeat(100_000)}${']'.repeat(100_000)}\n`),
  ],
  ['very many values', 'form', (items, p) => relisted(items, nameAt(p), () => `[${'0,'.repeat(1 << 21)}0]\n`)],
  [
    'a very long line',
    'form',
    (items) => relisted(items, 'protocols.jsonl', (text) => `"${'0'.repeat(1 << 22)}"\n${text}`),
  ],
  ['no line end', 'form', (items, p) => relisted(items, at(JSON_NAMES, p), (text) => text.slice(0, -1))],
  [
    'no UTF-8',
    'hashes',
    (items, p) => items.map((item) => (item.name === nameAt(p) ? { ...item, bytes: Uint8Array.of(0xff, 10) } : item)),
  ],
  [
    'a manifest too large',
    'none',
    (items, p) =>
      withManifest(items, (m) => {
        m.title = 'x'.repeat(2 ** 20 + p);
      }),
  ],
  // Nobody reads them: whoever is told the size needs no byte of it.
  [
    'a file too large',
    'hashes',
    (items, p) =>
      items.map((item) => (item.name === nameAt(p) ? { ...item, bytes: new Uint8Array(2 ** 28 + 1) } : item)),
  ],
  [
    'a byte of the manifest',
    'none',
    (items, p) =>
      items.map((item) => (item.name === 'manifest.json' ? { ...item, bytes: flipped(item.bytes, p) } : item)),
  ],
];

function flipped(bytes: Uint8Array, place: number): Uint8Array {
  const changed = bytes.slice();
  changed[place % changed.length] = (changed[place % changed.length] ?? 0) ^ 0x80;
  return changed;
}

/** Places of each kind of breakage: two hundred bundles and more in the deep tests. */
const PLACES = runs(1, 3);

export function breakages(): readonly Breakage[] {
  const places = Array.from({ length: PLACES }, (_, place) => place);
  return [
    ...SPOILS.flatMap(([name, fails, spoil]) =>
      places.map((place) => {
        const contents = honestBundle();
        spoil(contents, place);
        return { name, place, fails, items: itemsOf(contents) };
      }),
    ),
    ...DAMAGES.flatMap(([name, fails, damage]) =>
      places.map((place) => ({ name, place, fails, items: damage(itemsOf(honestBundle()), place) })),
    ),
  ];
}
