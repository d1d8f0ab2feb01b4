/**
 * For each attack of an election, by itself: which equality it breaks, who notices it under these rules, and under
 * which recommendation somebody outside the commissions would.
 * @module
 */

import { counted } from '../../base/words.ts';
import { AUDIENCE_TITLES, type Audience } from '../../domain/election.ts';
import type { ElectionAttack, ElectionReport } from '../../domain/report/election-report.ts';
import { TRUTH_EQUALITIES } from '../../domain/tree/equalities.ts';
import { apart, bodyWidth, type Frame, indent, section, wrap } from '../layout.ts';

const BLOCK_INDENT = 2;

/** They would need every station run once more for each of them. */
const UNTRIED = 'Recommendations that change stations are not tried here: try them as variants.';

const isOutside = (who: Audience): boolean => who === 'public' || who === 'observer';

function brokenText({ equality, says, places }: ElectionAttack['breaks'][number]): string {
  if (equality in TRUTH_EQUALITIES) {
    return `untrue in ${counted(places, 'station')} (${equality}): ${says}; only the truth shows it`;
  }
  return `broken in ${counted(places, 'place')} (${equality}): ${says}`;
}

function noticedText({ noticedBy }: ElectionAttack): string {
  if (noticedBy.length === 0) return 'by itself noticed by nobody under these rules';
  const outside = noticedBy.some(isOutside) ? '' : '; by nobody outside the commissions';
  return `by itself noticed under these rules by ${noticedBy.map((who) => AUDIENCE_TITLES[who]).join('; ')}${outside}`;
}

/** `R04-6, R16-24: an accredited observer in the room`, one line for each set of people. */
function openedTexts({ id }: ElectionAttack, openedBy: ElectionReport['openedBy']): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { attack, recommendation, who } of openedBy) {
    if (attack !== id) continue;
    const people = who.map((each) => AUDIENCE_TITLES[each]).join('; ');
    const ids = groups.get(people) ?? [];
    groups.set(people, ids);
    if (!ids.includes(recommendation)) ids.push(recommendation);
  }
  return [...groups].map(([people, ids]) => `from outside under ${ids.join(', ')}: ${people}`);
}

function attackBlock(attack: ElectionAttack, openedBy: ElectionReport['openedBy'], frame: Frame): string[] {
  const { id, name, breaks, noticedBy } = attack;
  const opened = openedTexts(attack, openedBy);
  const none = breaks.length === 0 ? ['no equality is broken by it alone'] : [];
  const closed =
    opened.length > 0 || noticedBy.some(isOutside)
      ? []
      : ['from outside under no recommendation that changes the way up only'];
  const lines = [...none, ...breaks.map(brokenText), noticedText(attack), ...opened, ...closed];
  const width = bodyWidth(frame) - BLOCK_INDENT;
  return [
    ...wrap(`${id} ${name}`, bodyWidth(frame), 2).map((line) => frame.paint('strong', line)),
    ...indent(
      lines.flatMap((line) => wrap(line, width, 2)),
      BLOCK_INDENT,
    ),
  ];
}

export function equalitiesSection({ outcome, openedBy }: ElectionReport, frame: Frame): string[] {
  const done = outcome.attacks.filter(({ preventedBy }) => preventedBy.length === 0);
  if (done.length === 0) return [];
  const blocks = done.map((attack) => attackBlock(attack, openedBy, frame));
  const hidden = done.some(({ noticedBy }) => !noticedBy.some(isOutside));
  const untried = hidden ? wrap(UNTRIED, bodyWidth(frame), 2) : [];
  return section(['EQUALITIES'], apart([...blocks, untried]), frame);
}
