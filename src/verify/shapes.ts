/**
 * The shape of each file of a bundle, as docs/bundle-format.md gives it.
 *
 * Leaves out what two files say of each other: that is for the checks.
 *
 * Source: docs/bundle-format.md.
 * @module
 */
import {
  BUNDLE_FORMAT,
  BUNDLE_KINDS,
  type BundleKey,
  type BundleManifest,
  type BundleMessageLine,
  type BundleProtocols,
  type BundlePublished,
  type BundleTables,
} from '../domain/bundle/files.ts';
import { MESSAGE_KINDS } from '../domain/transmission/message.ts';
import type { ResultLine, ResultTable } from '../domain/tree/results.ts';
import { fields, figure, flag, hex, list, nothing, oneOf, or, type Shape, signed, text } from './shape.ts';

const AUTHS = ['callerId', 'results', 'messages'] as const;
const LEVELS = ['nation', 'region', 'station'] as const;
const head = hex(64);

export const manifestShape: Shape<BundleManifest> = fields({
  choices: list(text),
  election: text,
  files: list(fields({ bytes: figure, path: text, sha256: head })),
  format: oneOf<typeof BUNDLE_FORMAT>([BUNDLE_FORMAT]),
  kind: oneOf(BUNDLE_KINDS),
  note: text,
  policy: fields({
    'log.hashchain': flag,
    'publish.level': oneOf(LEVELS),
    'tx.auth': oneOf(AUTHS),
    'tx.protocolHash': flag,
  }),
  seed: text,
  simulated: flag,
  title: text,
  version: text,
});

export const keyShape: Shape<BundleKey> = fields({ publicKey: head, station: figure });

export const messageShape: Shape<BundleMessageLine> = fields({
  booked: flag,
  message: fields({
    counter: figure,
    election: text,
    figures: list(figure),
    head: or(head, oneOf([''])),
    kind: oneOf(MESSAGE_KINDS),
    minute: figure,
    protocol: or(head, oneOf([''])),
    recorder: or(head, oneOf([''])),
    station: figure,
  }),
  signature: or(hex(128), oneOf([''])),
});

/** `rows` as they are written; a reader keeps them as columns. */
export const logShape = fields({
  heads: list(fields({ head, rows: figure })),
  rows: list(list(signed, 3)),
  station: figure,
});

/** @param choices - how many; every list of votes is so long. */
function lineShape(choices: number): Shape<ResultLine> {
  return fields({
    blank: figure,
    byChoice: list(figure, choices),
    electronic: figure,
    invalid: figure,
    registered: figure,
    voters: figure,
  });
}

export function protocolsShape(choices: number): Shape<BundleProtocols> {
  const byChoice = list(figure, choices);
  const electronic = fields({ accepted: figure, blank: figure, byChoice });
  return fields({
    electronic: or(electronic, nothing),
    paper: or(fields({ byChoice, contested: figure, invalid: figure, valid: figure }), nothing),
    recorder: or(electronic, nothing),
    station: figure,
    summary: or(lineShape(choices), nothing),
    tec: figure,
  });
}

function rowsShape(choices: number): Shape<ResultTable['rows']> {
  return list(fields({ line: lineShape(choices), unit: figure }));
}

export function tablesShape(choices: number): Shape<BundleTables> {
  const table = fields({ rows: rowsShape(choices), total: lineShape(choices), unit: figure });
  return fields({
    cec: table,
    corrections: list(fields({ decided: flag, station: figure })),
    middle: list(table),
    middleOfTec: list(figure),
    regionOfMiddle: list(figure),
    regions: list(text),
    tec: list(table),
  });
}

export function publishedShape(choices: number): Shape<BundlePublished> {
  return fields({ level: oneOf(LEVELS), rows: rowsShape(choices), total: lineShape(choices) });
}
