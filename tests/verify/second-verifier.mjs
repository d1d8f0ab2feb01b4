/**
 * A second verifier of bundles, written from docs/bundle-format.md alone: plain Node, nothing of ours. Both must agree.
 *
 *     node tests/verify/second-verifier.mjs FOLDER
 *
 * @module
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NOTE = 'Simulated data, not a real election';
const FILES = 'keys.jsonl logs.jsonl messages.jsonl protocols.jsonl published.json report.json tables.json'.split(' ');
const [FILE_MAX, LINES_MAX, MANIFEST_MAX] = [2 ** 28, 2 ** 21, 2 ** 20];
const sha = (data) => createHash('sha256').update(data).digest('hex');
const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);

// Canonical text (section 2).
function canon(v) {
  if (Array.isArray(v)) return `[${v.map(canon)}]`;
  if (v === null || typeof v !== 'object') return JSON.stringify(v);
  return `{${Object.keys(v)
    .sort()
    .map((k) => `${JSON.stringify(k)}:${canon(v[k])}`)}}`;
}
const WHOLE = { bytes: 2 ** 26, values: 2 ** 21 };
const LINE = { bytes: 2 ** 22, values: 2 ** 20 };
function parse(bytes, most, free) {
  if (bytes.length > most.bytes) throw new Error('long');
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  let [depth, values] = [0, 0];
  for (const sign of text.replace(/"(?:[^"\\]|\\.)*"/g, '')) {
    if ('[{'.includes(sign)) depth += 1;
    else if (']}'.includes(sign)) depth -= 1;
    if (',[{'.includes(sign)) values += 1;
    if (depth > 16 || values > most.values) throw new Error('deep or many');
  }
  const value = JSON.parse(text);
  if (!free && canon(value) !== text) throw new Error('not canonical');
  return { value, values };
}
function lines(bytes, shape, most = WHOLE) {
  if (bytes.length > 0 && bytes.at(-1) !== 10) throw new Error('not ended');
  const found = [];
  let all = 0;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const { value, values } = parse(bytes.subarray(from, end), most);
    all += values;
    if (all > 2 ** 25) throw new Error('many');
    if (!shape(value)) throw new Error('fields');
    found.push(value);
    if (found.length > LINES_MAX) throw new Error('many');
    from = end + 1;
  }
  return found;
}

// Shapes (section 3).
const N = (v) => Number.isInteger(v) && v >= 0 && v <= 999999999;
const I = (v) => Number.isInteger(v) && Math.abs(v) <= 999999999;
const T = (v) => typeof v === 'string';
const B = (v) => typeof v === 'boolean';
const H = (n) => (v) => T(v) && v.length === n && /^[0-9a-f]*$/.test(v);
const one =
  (...words) =>
  (v) =>
    words.includes(v);
const or = (a, b) => (v) => a(v) || b(v);
const L = (item, n) => (v) => Array.isArray(v) && (n === undefined || v.length === n) && v.every(item);
const F = (o) => (v) =>
  v !== null &&
  typeof v === 'object' &&
  !Array.isArray(v) &&
  Object.keys(v).length === Object.keys(o).length &&
  Object.keys(o).every((k) => Object.hasOwn(v, k) && o[k](v[k]));
const LEVEL = one('nation', 'region', 'station');
const manifestShape = F({
  choices: L(T),
  election: T,
  files: L(F({ bytes: N, path: T, sha256: H(64) })),
  format: one('sailau-lab bundle 2'),
  kind: one('station', 'election'),
  note: T,
  policy: F({
    'log.hashchain': B,
    'publish.level': LEVEL,
    'tx.auth': one('callerId', 'results', 'messages'),
    'tx.protocolHash': B,
  }),
  seed: T,
  simulated: B,
  title: T,
  version: T,
});
function shapes(n) {
  const votes = L(N, n);
  const line = F({ blank: N, byChoice: votes, electronic: N, invalid: N, registered: N, voters: N });
  const e = or(one(null), F({ accepted: N, blank: N, byChoice: votes }));
  const rows = L(F({ line, unit: N }));
  const table = F({ rows, total: line, unit: N });
  const paper = F({ byChoice: votes, contested: N, invalid: N, valid: N });
  return {
    'keys.jsonl': F({ publicKey: H(64), station: N }),
    'logs.jsonl': F({ heads: L(F({ head: H(64), rows: N })), rows: L(L(I, 3)), station: N }),
    'messages.jsonl': F({
      booked: B,
      signature: or(one(''), H(128)),
      message: F({
        counter: N,
        election: T,
        figures: L(N),
        head: or(one(''), H(64)),
        kind: one('results', 'turnout', 'receipt'),
        minute: N,
        protocol: or(one(''), H(64)),
        recorder: or(one(''), H(64)),
        station: N,
      }),
    }),
    'protocols.jsonl': F({
      electronic: e,
      paper: or(one(null), paper),
      recorder: e,
      station: N,
      summary: or(one(null), line),
      tec: N,
    }),
    'published.json': F({ level: LEVEL, rows, total: line }),
    'tables.json': F({
      cec: table,
      corrections: L(F({ decided: B, station: N })),
      middle: L(table),
      middleOfTec: L(N),
      regionOfMiddle: L(N),
      regions: L(T),
      tec: L(table),
    }),
  };
}

// Ed25519 (section 3.2): y < p, on the curve, of the group of prime order, not the neutral element.
const P = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const NEUTRAL = `01${'00'.repeat(31)}`;
const pow = (b, e) => (e === 0n ? 1n : (pow((b * b) % P, e / 2n) * (e % 2n ? b : 1n)) % P);
const judged = new Map();
const inv = (v) => pow(((v % P) + P) % P, P - 2n);
const D = ((P - 121665n) * inv(121666n)) % P;
function isKey(hex) {
  if (!judged.has(hex)) judged.set(hex, isPoint(hex));
  return judged.get(hex);
}
function isPoint(hex) {
  const n = BigInt(`0x${Buffer.from(hex, 'hex').reverse().toString('hex')}`);
  const y = n % 2n ** 255n;
  const xx = ((y * y + P - 1n) * inv(D * y * y + 1n)) % P;
  // x = 0 has no sign: only the neutral element and the point of order two.
  if (y >= P || xx === 0n || pow(xx, (P - 1n) / 2n) !== 1n) return false;
  // u of the same point on the Montgomery form of the curve; times the order, by the ladder of RFC 7748: no u is left.
  const u = ((1n + y) * inv(1n - y)) % P;
  let [x2, z2, x3, z3] = [1n, 0n, u, 1n];
  for (const bit of ORDER.toString(2)) {
    if (bit === '1') [x2, z2, x3, z3] = [x3, z3, x2, z2];
    const [plus, minus] = [(x2 + z2) ** 2n % P, (x2 - z2) ** 2n % P];
    const [one, two] = [(x3 - z3) * (x2 + z2), (x3 + z3) * (x2 - z2)];
    [x3, z3] = [(one + two) ** 2n % P, (u * (one - two) ** 2n) % P];
    [x2, z2] = [(plus * minus) % P, ((plus - minus) * (plus + 121665n * (plus - minus))) % P];
    if (bit === '1') [x2, z2, x3, z3] = [x3, z3, x2, z2];
  }
  return z2 % P === 0n;
}
function isSigned(message, signature, hex) {
  if (signature === '' || !isKey(hex) || signature.startsWith(NEUTRAL)) return false;
  // Node computes R anew and compares bytes: under such a key it is of the group, and in its one encoding.
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(hex, 'hex').toString('base64url') },
    format: 'jwk',
  });
  return verify(null, Buffer.from(canon(message)), key, Buffer.from(signature, 'hex'));
}

const add = (rows, n) => {
  const of = (name) => sum(rows.map(({ line }) => line[name]));
  const byChoice = Array.from({ length: n }, (_, c) => sum(rows.map(({ line }) => line.byChoice[c])));
  return {
    blank: of('blank'),
    byChoice,
    electronic: of('electronic'),
    invalid: of('invalid'),
    registered: of('registered'),
    voters: of('voters'),
  };
};
const same = (a, b) => canon(a) === canon(b);

/** @param entries - `{ name, kind, bytes }`. @returns a verdict for each check, or undefined for what is no bundle. */
export function verdictsOf(entries) {
  const plain = new Map(entries.filter(({ kind }) => kind === 'file').map(({ name, bytes }) => [name, bytes]));
  let m;
  try {
    if (plain.get('manifest.json').length > MANIFEST_MAX) return undefined;
    const found = lines(plain.get('manifest.json'), manifestShape);
    if (found.length !== 1) return undefined;
    [m] = found;
  } catch {
    return undefined;
  }
  const n = m.choices.length;
  const known = shapes(n);
  const part = {};
  for (const name of FILES.filter((file) => plain.has(file))) {
    try {
      const bytes = plain.get(name);
      if (bytes.length > FILE_MAX) throw new Error('large');
      if (name === 'report.json') part[name] = [parse(bytes, WHOLE, true).value];
      else part[name] = lines(bytes, known[name], name.endsWith('.jsonl') ? LINE : WHOLE);
      if (name.endsWith('.json') && part[name].length !== 1) part[name] = undefined;
    } catch {
      part[name] = undefined;
    }
  }
  const verdicts = {};
  const check = (id, needs, look) => {
    let [looked, wrong] = [0, 0];
    const expect = (holds) => {
      looked += 1;
      if (!holds) wrong += 1;
    };
    if (needs.every((name) => part[name] !== undefined)) look(expect);
    verdicts[id] = wrong > 0 ? 'failed' : looked > 0 ? 'passed' : 'open';
  };
  const [K, G, M, Q, U, R, Z] = FILES;
  const protocols = part[Q] ?? [];
  const byStation = new Map(protocols.map((each) => [each.station, each]));
  const messages = part[M] ?? [];
  const [report] = part[R] ?? [];
  const [shown] = part[U] ?? [];
  const [tables] = part[Z] ?? [];

  check('simulated', [], (expect) => {
    expect(m.simulated && m.note === NOTE);
    if (part[R]) expect(report?.simulated === NOTE);
  });
  check('files', [], (expect) => {
    for (const [i, { path }] of m.files.entries()) {
      expect(FILES.includes(path) && path > (m.files[i - 1]?.path ?? '') && plain.has(path));
    }
    for (const due of [Q, R]) expect(m.files.some(({ path }) => path === due));
    for (const { name } of entries) if (name !== 'manifest.json') expect(m.files.some(({ path }) => path === name));
  });
  check('hashes', [], (expect) => {
    for (const { path, bytes, sha256 } of m.files) {
      const data = FILES.includes(path) ? plain.get(path) : undefined;
      if (data) expect(data.length === bytes && bytes <= FILE_MAX && sha(data) === sha256);
    }
  });
  check('form', [], (expect) => {
    for (const file of FILES) if (plain.has(file)) expect(part[file] !== undefined);
  });
  check('report', [R], (expect) => {
    expect(report?.title === m.title);
    expect(report?.seed === m.seed);
    for (const [c, votes] of shown?.total.byChoice.entries() ?? []) {
      expect(report?.outcome?.rows?.[c]?.published === votes);
    }
  });
  check('stations', [Q], (expect) => {
    for (const list of [protocols, part[G] ?? [], part[K] ?? []]) {
      for (const [i, { station }] of list.entries()) {
        expect(byStation.has(station) && station > (list[i - 1]?.station ?? -1));
      }
    }
    for (const { message } of messages) expect(byStation.has(message.station));
  });
  check('keys', [K], (expect) => {
    for (const { publicKey } of part[K]) expect(isKey(publicKey));
  });
  check('signatures', [M, K], (expect) => {
    const auth = m.policy['tx.auth'];
    const keys = new Map(part[K].map(({ station, publicKey }) => [station, publicKey]));
    for (const { message, signature } of messages) {
      const key = keys.get(message.station);
      const due = auth === 'messages' || (auth === 'results' && message.kind === 'results');
      if (due || signature !== '') expect(key !== undefined && isSigned(message, signature, key));
    }
  });
  check('counters', [M], (expect) => {
    const last = new Map();
    for (const { message, signature } of messages) {
      const { election, counter, station } = message;
      const [before, said] = last.get(station) ?? [0, ''];
      const says = signature + canon(message);
      expect(election === m.election && (counter > before || says === said));
      last.set(station, [counter, says]);
    }
  });
  check('booked', [M, Q], (expect) => {
    const taken = new Map();
    for (const { booked, message, signature } of messages) {
      const { kind, station, figures } = message;
      if (kind !== 'results' || !booked) continue;
      const own = byStation.get(station)?.electronic;
      const says = signature + canon(message);
      expect((taken.get(station) ?? says) === says && own && same(own.byChoice, figures));
      taken.set(station, says);
    }
  });
  for (const [id, field, paper] of [
    ['recorders', 'recorder', 'recorder'],
    ['protocol-hash', 'protocol', 'summary'],
  ]) {
    check(id, [M, Q], (expect) => {
      for (const { message } of messages) {
        const own = byStation.get(message.station)?.[paper] ?? null;
        const due = field === 'protocol' && m.policy['tx.protocolHash'] && message.kind === 'results';
        if (message[field] !== '' || due) expect(own !== null && sha(canon(own)) === message[field]);
      }
    });
  }
  const chains = (part[G] ?? []).map(({ rows }) => {
    const heads = [sha(canon(['sailau-lab chain 1', 'start', 'log']))];
    for (const row of rows) heads.push(sha(canon(['sailau-lab chain 1', 'entry', heads.at(-1), row.join(' ')])));
    return heads;
  });
  const chainOf = new Map((part[G] ?? []).map(({ station }, i) => [station, chains[i]]));
  check('message-heads', [M, G], (expect) => {
    for (const {
      message: { station, head },
    } of messages) {
      if (head !== '' && chainOf.has(station)) expect(chainOf.get(station).includes(head));
    }
  });
  check('heads', [G], (expect) => {
    for (const [log, { heads }] of part[G].entries()) {
      if (heads.length === 0 && m.policy['log.hashchain']) expect(false);
      heads.forEach(({ rows, head }, i) => {
        expect(rows > (heads[i - 1]?.rows ?? -1) && chains[log][rows] === head);
      });
    }
  });
  check('equation-4d', [Q], (expect) => {
    for (const { summary: s, electronic: e, paper: p } of protocols) {
      if (s && e && p) expect(p.valid + p.invalid + e.accepted <= s.voters);
    }
  });
  check('equation-5', [Q], (expect) => {
    for (const { paper: p } of protocols) if (p) expect(p.valid === sum(p.byChoice));
  });
  check('equation-6', [Q], (expect) => {
    for (const { electronic: e } of protocols) if (e) expect(e.accepted === sum(e.byChoice) + e.blank);
  });
  check('equation-11b', [Q], (expect) => {
    for (const { summary: s, electronic: e, paper: p } of protocols) {
      if (!s || !e || !p) continue;
      const lines = s.byChoice.every((votes, c) => votes === p.byChoice[c] + e.byChoice[c]);
      expect(lines && s.electronic === e.accepted && s.blank === e.blank && s.invalid === p.invalid);
    }
  });
  check('line', [Q], (expect) => {
    for (const { summary: s } of protocols) {
      if (s) expect(sum(s.byChoice) + s.blank + s.invalid === s.voters && s.voters <= s.registered);
    }
  });
  check('rows', [Z, Q], (expect) => {
    const seen = new Set();
    const decided = new Set(tables.corrections.filter((c) => c.decided).map((c) => c.station));
    for (const { unit: tec, rows } of tables.tec) {
      for (const { unit, line } of rows) {
        const own = byStation.get(unit);
        expect(own?.tec === tec && !seen.has(unit) && (decided.has(unit) || same(line, own.summary ?? add([], n))));
        seen.add(unit);
      }
    }
    for (const station of byStation.keys()) if (!seen.has(station)) expect(false);
  });
  for (const name of ['tec', 'middle', 'cec']) {
    check(`total-${name}`, [Z], (expect) => {
      for (const { rows, total } of [tables[name]].flat()) expect(same(add(rows, n), total));
    });
  }
  check('passed', [Z], (expect) => {
    for (const [below, above, place] of [
      [tables.tec, tables.middle, (unit) => tables.middleOfTec[unit]],
      [tables.middle, [tables.cec], () => tables.cec.unit],
    ]) {
      const totals = new Map(below.map(({ unit, total }) => [unit, total]));
      const seen = new Set();
      for (const table of above) {
        for (const { unit, line } of table.rows) {
          const own = totals.get(unit);
          expect(own !== undefined && place(unit) === table.unit && !seen.has(unit) && same(line, own));
          seen.add(unit);
        }
      }
      for (const { unit } of below) if (!seen.has(unit)) expect(false);
    }
  });
  const behind = () => {
    if (shown.level === 'nation') return new Map();
    if (shown.level === 'station') {
      return new Map(tables.tec.flatMap(({ rows }) => rows.map(({ unit, line }) => [unit, line])));
    }
    const of = (region) => tables.cec.rows.filter(({ unit }) => tables.regionOfMiddle[unit] === region);
    return new Map(tables.regions.map((_, region) => [region, add(of(region), n)]));
  };
  check('published', [Z, U], (expect) => {
    expect(same(shown.total, tables.cec.total));
    const made = behind();
    for (const { unit, line } of shown.rows) expect(made.has(unit) && same(line, made.get(unit)));
  });
  check('complete', [Z, U], (expect) => {
    expect(shown.level === m.policy['publish.level']);
    const units = shown.rows.map(({ unit }) => unit);
    for (const [i, unit] of units.entries()) expect(units.indexOf(unit) === i);
    for (const unit of behind().keys()) if (!units.includes(unit)) expect(false);
  });
  return verdicts;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? '.';
  const entries = readdirSync(folder).map((name) => {
    const isFile = lstatSync(join(folder, name)).isFile();
    return { name, kind: isFile ? 'file' : 'other', bytes: isFile ? readFileSync(join(folder, name)) : undefined };
  });
  process.stdout.write(`${JSON.stringify(verdictsOf(entries) ?? 'no bundle', undefined, 1)}\n`);
}
