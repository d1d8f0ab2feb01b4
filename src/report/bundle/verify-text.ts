/**
 * What a verifier says of a bundle, as a screen: one line a check, and below it the first places where it fails.
 * @module
 */
import { counted } from '../../base/words.ts';
import { BUNDLE_CHECKS, type BundleCheck, type BundleFault, type BundleVerdict } from '../../domain/bundle/checks.ts';
import type { Verified } from '../../verify/verify.ts';
import { type Cell, type ColumnSpec, grid, indent, type Paint, type Tone, widthOf, wrap } from '../layout.ts';

const WORDS: Readonly<Record<BundleVerdict, string>> = {
  passed: 'passed',
  failed: 'failed',
  open: 'cannot be checked',
};
const TONES: Readonly<Record<BundleVerdict, Tone>> = { passed: 'good', failed: 'bad', open: 'warn' };
const COLUMNS: readonly ColumnSpec[] = [{}, {}, { flex: true }];
const MARGIN = 2;

export interface VerifyScreen {
  readonly columns: number;
  readonly paint?: Paint;
}

/** @param name - of the folder, as it was given. */
export function verifyText(name: string, verified: Verified, { columns, paint }: VerifyScreen): string {
  const { manifest, manifestSha256, checks } = verified;
  const { title, seed, kind, version } = manifest;
  const said = manifest.simulated ? 'simulated data, not a real election' : 'does not say that it is simulated';
  const what = kind === 'station' ? 'a station' : 'an election';
  const rows = checks.flatMap(rowsOf);
  return [
    ...spread(title, said, columns),
    ...wrap(`${name}: bundle of ${what}, seed ${JSON.stringify(seed)}, by sailau-lab ${version}`, columns),
    ...wrap(`manifest SHA-256 ${manifestSha256}`, columns),
    '',
    ...indent(grid(rows, COLUMNS, columns - MARGIN, paint ?? ((_, text) => text)), MARGIN),
    '',
    ...wrap(`${countsText(checks)}.`, columns),
    ...wrap(
      'Passed says that the bundle is whole and adds up, not that it is true: compare the SHA-256 above.',
      columns,
    ),
  ].join('\n');
}

function spread(left: string, right: string, columns: number): readonly string[] {
  const [only, ...more] = wrap(left, columns);
  const gap = columns - widthOf(only ?? '') - widthOf(right);
  if (more.length > 0 || gap < 2) return [only ?? '', ...more, right];
  return [`${only}${' '.repeat(gap)}${right}`];
}

function rowsOf({ id, verdict, checked, failed, faults, because }: BundleCheck): readonly (readonly Cell[])[] {
  const word: Cell = { text: WORDS[verdict], tone: TONES[verdict] };
  const says = BUNDLE_CHECKS[id];
  if (verdict === 'open') return [[word, { text: id }, { text: `${says}: ${because ?? ''}` }]];
  if (verdict === 'passed') return [[word, { text: id }, { text: `${says} (${counted(checked, 'place')})` }]];
  const more = failed - faults.length;
  return [
    [word, { text: id }, { text: `${says}: ${failed} of ${counted(checked, 'place')}` }],
    ...faults.map((fault): Cell[] => [{ text: '' }, { text: '' }, { text: `  ${faultText(fault)}` }]),
    ...(more > 0 ? [[{ text: '' }, { text: '' }, { text: `  and ${more} more` }]] : []),
  ];
}

const faultText = ({ file, line, text }: BundleFault): string =>
  `${file}${line === undefined ? '' : `:${line}`}  ${text}`;

/** `25 checks: 20 passed, 1 failed, 4 cannot be checked from what is here`. */
function countsText(checks: readonly BundleCheck[]): string {
  const of = (verdict: BundleVerdict): number => checks.filter((check) => check.verdict === verdict).length;
  const open = `${of('open')} cannot be checked from what is here`;
  return `${counted(checks.length, 'check')}: ${of('passed')} passed, ${of('failed')} failed, ${open}`;
}
