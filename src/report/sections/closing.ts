/**
 * Why it was possible, what would close it, what was not tested, and how to run it again.
 * @module
 */
import { attackById } from '../../adversary/index.ts';
import type { AttackOutcome, Report } from '../../domain/report/report.ts';
import { bodyWidth, type Cell, type Frame, flagText, grid, section, wrap } from '../layout.ts';
import { commandLines, seedWords } from '../shell.ts';

const ran = ({ preventedBy }: AttackOutcome): boolean => preventedBy.length === 0;

/** What the rules had to be for the attack, as they are here. */
function openRules(attack: string, { outcome }: Report): string {
  const guards = attackById(attack)?.guards;
  if (guards === undefined) return 'not in the catalogue of this version';
  if (guards.length === 0) return 'no rule of this model forbids it';
  return guards.map(({ flag }) => flagText(outcome.policy, flag)).join(', ');
}

/** The flags under which each attack could be carried out. */
export function whySection(report: Report, frame: Frame): string[] {
  const { attacks } = report.outcome;
  const width = bodyWidth(frame);
  if (attacks.length === 0) return section(['WHY'], ['nothing was attacked'], frame);
  const rows = attacks.filter(ran).map(({ id }): Cell[] => [{ text: id }, { text: openRules(id, report) }]);
  if (rows.length === 0) return section(['WHY'], wrap('every attack was prevented by a flag', width), frame);
  const more = ['sailau-lab', 'explain', ...new Set(attacks.filter(ran).map(({ id }) => id))];
  const explain = wrap(`More: ${more.join(' ')}`, width, 6);
  return section(['WHY'], [...grid(rows, [{ max: 12 }, { flex: true }], width, frame.paint), ...explain], frame);
}

type Effect = Report['closedBy'][number]['how'][number];

const EFFECTS: Readonly<Record<Effect, string>> = {
  prevents: 'forbids every attack',
  repairs: 'a recount gives what voters confirmed',
  noticed: 'somebody can notice',
  outside: 'somebody outside the commission can notice',
  hides: 'no coalition is certain of any choice',
};

/** Recommendations that change what these attacks achieve, each alone and run on the same day. */
export function closingSection({ outcome, closedBy }: Report, frame: Frame): string[] {
  const label = ['WHAT WOULD', 'CLOSE IT'];
  const width = bodyWidth(frame);
  if (outcome.attacks.length === 0) return section(label, ['nothing was attacked'], frame);
  if (closedBy.length === 0) {
    const open = outcome.attacks.some(ran);
    const text = open ? 'No single recommendation changes what these attacks achieve.' : 'nothing was left open';
    return section(label, wrap(text, width, 2), frame);
  }
  const groups = new Map<string, Cell[][]>();
  for (const { recommendation, title, how } of closedBy) {
    const effect = how.map((each) => EFFECTS[each]).join('; ');
    groups.set(effect, [...(groups.get(effect) ?? []), [{ text: `  ${recommendation}` }, { text: title }]]);
  }
  const body = [...groups].flatMap(([effect, rows]) => [
    ...wrap(`${effect}:`, width, 2),
    ...grid(rows, [{ min: 14, max: 16 }, { flex: true }], width, frame.paint),
  ]);
  return section(label, body, frame);
}

/** What this run says nothing about. */
export function notTestedSection({ notTested }: Pick<Report, 'notTested'>, frame: Frame): string[] {
  const width = bodyWidth(frame);
  const items = notTested.length === 0 ? ['nothing was listed; that is not the same as safe'] : notTested;
  return section(
    ['NOT TESTED'],
    items.flatMap((item) => wrap(item, width, 2)),
    frame,
  );
}

/** The command that gives the same bytes again. */
export function againSection(
  { seed, tool }: Pick<Report, 'seed' | 'tool'>,
  command: readonly string[] | undefined,
  frame: Frame,
): string[] {
  const words = command ?? ['sailau-lab', 'run', 'SCENARIO', ...seedWords(seed)];
  const width = bodyWidth(frame);
  const same = wrap(`Same file, seed and version (${tool}): same bytes.`, width, 2);
  return section(['AGAIN'], [...commandLines(words, width), ...same], frame);
}
