/**
 * Findings of the way up brought as complaints: what became of each kind, and of the result.
 * @module
 */

import { count, counted } from '../../base/words.ts';
import type {
  ComplaintFate,
  ElectionFinding,
  ElectionOutcome,
  ElectionReport,
  ElectionRow,
  FindingComplaint,
} from '../../domain/report/election-report.ts';
import type { DistrictsOutcome } from '../../domain/report/election-rounds.ts';
import { apart, bodyWidth, type Frame, section, words, wrap } from '../layout.ts';

const FATE_WORDS: Readonly<Record<ComplaintFate, string>> = {
  inside: 'no complaint: only people inside commissions can make it',
  noStanding: 'no standing: whoever can make it may not contest the result',
  late: 'too late',
  undecided: 'in time, and not decided: nobody has to',
  dismissed: 'decided: no figure is put right by it',
  corrected: 'decided: the result is corrected',
};

/** So many districts whose seat complaints changed are told by name. */
const TOLD_MAX = 8;

type Complained = ElectionFinding & { readonly complaint: FindingComplaint };

/** One line a kind and fate, those that only the attacks caused first. */
function fateLines({ findings, attacks }: ElectionOutcome, frame: Frame): string[] {
  const groups = new Map<string, { readonly first: Complained; findings: number; votes: number }>();
  const rows = findings.rows.filter((row): row is Complained => row.complaint !== undefined);
  for (const row of [...rows.filter((row) => !row.honestToo), ...rows.filter((row) => row.honestToo)]) {
    const { fate, day, votes } = row.complaint;
    const key = JSON.stringify([row.control, row.kind, row.honestToo, fate, day]);
    const group = groups.get(key) ?? { first: row, findings: 0, votes: 0 };
    groups.set(key, { ...group, findings: group.findings + 1, votes: group.votes + votes });
  }
  return [...groups.values()].flatMap(({ first, findings: alike, votes }) => {
    const { kind, control, honestToo, complaint } = first;
    const times = alike > 1 ? `, ${count(alike)} times` : '';
    const cause = attacks.length > 0 && !honestToo ? ', only with the attacks' : '';
    const right = votes > 0 ? `, ${counted(votes, 'vote')} put right` : '';
    const what = `day ${complaint.day}: ${words(kind)} (${control}${times}${cause})`;
    const text = `${what}: ${FATE_WORDS[complaint.fate]}${right}`;
    const lines = wrap(text, bodyWidth(frame), 2);
    return complaint.fate === 'corrected' ? lines.map((line) => frame.paint('good', line)) : lines;
  });
}

/** `CPPK 152 -> 192, seats 0 -> 7`. */
function rowText({ choice, published, corrected, seatsPublished, seatsCorrected }: ElectionRow): string {
  const seats = seatsPublished === seatsCorrected ? '' : `, seats ${seatsPublished ?? '-'} -> ${seatsCorrected ?? '-'}`;
  return `${choice} ${count(published)} -> ${count(corrected)}${seats}`;
}

/** Seats of whoever they do not belong to, before and after. */
function wrongLines({ seats, complaints, districts }: ElectionOutcome): string[] {
  const { moved = 0 } = seats ?? {};
  const { seatsMoved = moved } = complaints;
  if (moved + seatsMoved === 0) return [];
  const what = districts === undefined ? 'Seats' : 'District seats';
  return [`${what} wrong: ${count(moved)} as published, ${count(seatsMoved)} after complaints.`];
}

/** `Astana (Otan -> Asar)`: whose seat complaints changed. */
function districtsText({ rows }: DistrictsOutcome): string[] {
  const changed = rows.filter(({ published, corrected }) => published !== corrected);
  if (changed.length === 0) return [];
  const told = changed.slice(0, TOLD_MAX).map(({ district, published, corrected }) => {
    return `${district} (${published} -> ${corrected})`;
  });
  const more = changed.length > TOLD_MAX ? [`${count(changed.length - TOLD_MAX)} more`] : [];
  return [`${counted(changed.length, 'seat')} changed hands: ${[...told, ...more].join(', ')}.`];
}

function laterLines({ secondRounds }: ElectionOutcome['complaints']): string[] {
  const { ordered, upheld, votes } = secondRounds ?? { ordered: 0, upheld: 0, votes: 0 };
  if (ordered + upheld === 0) return [];
  const rounds = ordered === 0 ? '' : `${counted(ordered, 'second round')} held because decisions ask for it; `;
  return [`Second rounds: ${rounds}${counted(upheld, 'complaint')} upheld, ${counted(votes, 'vote')} put right.`];
}

function resultLines(outcome: ElectionOutcome): string[] {
  const { rows, complaints, verdict, seats, districts } = outcome;
  const later = laterLines(complaints);
  if (complaints.upheld === 0 && later.length === 0) return ['The published result stands.', ...wrongLines(outcome)];
  const differs = (row: ElectionRow): boolean =>
    row.published !== row.corrected || row.seatsPublished !== row.seatsCorrected;
  const changed = [
    ...rows.filter(differs).map(rowText),
    ...later,
    ...(districts === undefined ? [] : districtsText(districts)),
    ...wrongLines(outcome),
  ];
  const wrong = verdict.wrongSeats || verdict.wrongWinner || (complaints.seatsMoved ?? 0) > 0;
  const matter = seats === undefined ? 'The winner is' : 'Winner and seats are';
  const left = `${counted(complaints.votesLeft, 'vote')} still differ from the protocols that stations signed.`;
  if (complaints.repaired) return [...changed, `${matter} those of the confirmed votes again; ${left}`];
  return [...changed, wrong ? `${matter} still wrong; ${left}` : `${matter} as published; ${left}`];
}

export function complaintsSection({ outcome }: ElectionReport, frame: Frame): string[] {
  const { policy } = outcome;
  const who = policy['complaint.standing'] === 'officials' ? 'a few officials' : 'voters and contestants';
  const duty = policy['complaint.duty'] === true ? 'each has to be decided' : 'none has to be decided';
  const rules =
    `${who} may contest the result until day ${policy['complaint.days']}; results are out on day ` +
    `${policy['publish.days']}; ${duty}`;
  const fates = fateLines(outcome, frame);
  const none = fates.length === 0 && laterLines(outcome.complaints).length === 0;
  const said = none
    ? ['Nothing was found that somebody could complain of.', ...wrongLines(outcome)]
    : resultLines(outcome);
  const wrapped = (texts: readonly string[]): string[] => texts.flatMap((text) => wrap(text, bodyWidth(frame), 2));
  return section(['COMPLAINTS'], apart([wrapped([rules]), fates, wrapped(said)]), frame);
}
