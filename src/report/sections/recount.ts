/**
 * What a recount gives: what can be counted again, what cannot, whether that is enough to name the winner, what the
 * answer adds to what was known, and what of each lead rests on votes that nobody can check.
 * @module
 */
import { count, counted } from '../../base/words.ts';
import type { Outcome, Report } from '../../domain/report/report.ts';
import { apart, bodyWidth, type Cell, type Frame, grid, section, share, wrap } from '../layout.ts';

function comparison(gap: number, margin: number): string {
  if (gap > margin) return 'more than';
  return gap === margin ? 'as much as' : 'less than';
}

function winnerLine({ paper, restoresWinner, unopenedVotes }: Outcome['recount']): string {
  if (paper === 'not asked for') return 'Winner: nobody asked.';
  if (paper === 'refused: not in time') return 'Winner: nothing was counted.';
  if (restoresWinner === undefined) {
    const which = unopenedVotes === 0 ? 'the votes in the gap' : 'votes that nobody counted';
    return `Winner: left open, because ${which} could decide it.`;
  }
  if (restoresWinner) return 'Winner: the recount names the one that voters confirmed.';
  return 'Winner: the recount does not name the one that voters confirmed.';
}

const VERIFIED = 'No vote is without a voter-verified record.';
const UNREAD = 'Each vote has a slip, whose text nobody read.';

/** What was or can be counted again: where something was left shut, more can be than was. */
function countableLines({ paper, countableVotes, unopenedVotes }: Outcome['recount']): readonly string[] {
  const unanswered = paper === 'not asked for' || paper === 'refused: not in time';
  if (!unanswered && unopenedVotes === 0) return [`${counted(countableVotes, 'vote')} can be counted again.`];
  const record = unopenedVotes === 1 ? 'has a record that its voter' : 'have records that voters';
  return [
    unanswered ? 'No vote was counted again.' : `${counted(countableVotes, 'vote')} counted again.`,
    ...(unopenedVotes === 0
      ? []
      : [`${counted(unopenedVotes, 'electronic vote')} ${record} verified and nobody opened: a recount could.`]),
  ];
}

/** What can be counted again, what cannot, and whether that is enough to name the winner. */
export function recountSection({ outcome }: Pick<Report, 'outcome'>, frame: Frame): string[] {
  const { electronic, paper, claimed, gapVotes, marginVotes, binding } = outcome.recount;
  const isScanned = electronic === 'scanned: codes that no voter could check';
  const votes = counted(gapVotes, 'vote');
  const margin = `the margin of ${count(marginVotes)} between the two leading choices`;
  const lines = [
    `electronic: ${electronic}`,
    ...(claimed === 'count' && electronic === 'reprint: no new information'
      ? ['The answer calls itself a count.']
      : []),
    `paper: ${paper}`,
    ...countableLines(outcome.recount),
    gapVotes === 0
      ? `Recount gap: none. ${isScanned ? UNREAD : VERIFIED}`
      : `Recount gap: ${votes} without a voter-verified record, ${comparison(gapVotes, marginVotes)} ${margin}.`,
  ];
  lines.push(...requestLines(outcome.recount), winnerLine(outcome.recount));
  if (electronic === 'counted' || isScanned) {
    lines.push(
      binding ? 'The slips decide.' : 'The slips do not decide: paper.official is false, and the machine stands.',
    );
  }
  lines.push(...handLines(outcome), informationLine(outcome.recount));
  return section(
    ['RECOUNT'],
    apart([lines.flatMap((line) => wrap(line, bodyWidth(frame), 2)), gapLines(outcome.recount, frame)]),
    frame,
  );
}

/** Said where the request was refused, and where it came later than at once. */
function requestLines({ request }: Outcome['recount']): readonly string[] {
  if (request === undefined) return [];
  const { broughtHours, takenHours, days, inTime } = request;
  if (inTime && broughtHours === 0 && takenHours === 0) return [];
  const taken = takenHours === undefined ? 'not taken down' : `taken down ${counted(takenHours, 'hour')} after it`;
  return [
    `Asked for ${counted(broughtHours, 'hour')} after the result was announced, ${taken}; the rules give ` +
      `${counted(days, 'day')} (recount.days): ${inTime ? 'in time' : 'refused'}.`,
  ];
}

/** Whom hands found in the lead, and what becomes of the report. */
function handLines({ recount, result }: Outcome): readonly string[] {
  const { winner, replaces } = recount;
  if (winner === undefined || winner === result.winner.reported) return [];
  const place = replaces ? 'takes the place of the reported result' : 'does not take the place of the reported result';
  return [`By hand count ${leaderText(winner)}, not ${result.winner.reported}: it ${place}.`];
}

const leaderText = (winner: string): string => (winner.startsWith('tie: ') ? winner : `${winner} leads`);

function informationLine({ paper, informationBits, electronic }: Outcome['recount']): string {
  if (paper === 'not asked for') return 'Information added: none, because nobody asked.';
  if (paper === 'refused: not in time') return 'Information added: none, because the request was refused.';
  const source =
    electronic === 'reprint: no new information'
      ? ', which came from memory once more'
      : electronic === 'scanned: codes that no voter could check'
        ? ', whose codes the same program wrote'
        : '';
  const [machine, hand] = [informationBits.electronic, informationBits.paper].map((bits) => bits.toFixed(1));
  return `Information added, at most: ${machine} bits about electronic votes${source}; ${hand} about ballots.`;
}

/** Lead by lead, what rests on votes that nobody can check; nothing where no such vote is. */
function gapLines({ assertions, gapVotes }: Outcome['recount'], frame: Frame): string[] {
  if (gapVotes === 0 || assertions.length === 0) return [];
  const head = ['gap by assertion', 'lead', 'at risk', 'gap', ''].map((text): Cell => ({ text, tone: 'dim' }));
  const rows = assertions.map(({ says, leadVotes, atRiskVotes, reliance, auditable }): Cell[] => [
    { text: says },
    { text: count(leadVotes) },
    { text: count(atRiskVotes) },
    { text: reliance === undefined ? '-' : share(reliance) },
    auditable ? { text: '' } : { text: leadVotes === 0 ? 'TIE' : 'NO PAPER', tone: 'bad' },
  ]);
  const right = { align: 'right' } as const;
  return grid([head, ...rows], [{ flex: true }, right, right, right, {}], bodyWidth(frame), frame.paint);
}
