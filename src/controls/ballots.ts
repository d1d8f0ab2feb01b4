/**
 * Paper ballots after the count: marks against the protocol, piles against marks and against what was called out, the
 * share of invalid ballots, seals of the boxes, the opening protocol.
 *
 * Source: dossier 4.1 (P3, P5, P9), 7.3, 7.4 (CT04, CT05, CT08, CT13); controls C10, C41, C44.
 * @module
 */
import { INVALID } from '../domain/election.ts';
import type { Control } from '../domain/ports.ts';
import { type Records, UNCOUNTED } from '../domain/records/records.ts';
import { upperTailBound } from '../stats/chernoff.ts';
import { handErrorTail } from '../stats/hand-errors.ts';
import { ALARM_CHANCE } from './alarm-chance.ts';
import { control, type FindingOf, openFinding } from './control.ts';
import { total } from './quantities.ts';

/** What a ballot counts for: its mark, and nothing where no member signed it. */
function worth({ choice, signed }: Records['ballots'], row: number): number {
  const mark = choice[row] ?? INVALID;
  return mark >= 0 && signed[row] !== 0 ? mark : INVALID;
}

/** Marks counted again give the paper protocol, but for what an honest hand miscounts. Blind below that. */
const ballotTotals = control({
  id: 'ballot-totals',
  name: 'Recount of the paper ballots',
  claim: 'the marks on the ballots give the paper protocol, errors of an honest hand count allowed for',
  needs: ['ballots', 'protocolPaper'],
  when: 'recount',
  catalogue: ['C10'],
  kinds: ['ballots_differ'],
  blindTo:
    'fewer votes moved than honest hands miscount once in a thousand counts, of both counts where the second may err ' +
    'too; ballots added, marked or exchanged before they were sorted',
  source: 'sailau.md CT13; R30',
  examine: ({ ballots, protocolPaper, choices, reference }) => {
    if (ballots === undefined || protocolPaper === undefined) {
      return [openFinding(['ballots', 'protocolPaper'], 'ballots or paper protocol')];
    }
    const piles = [...choices.map(() => 0), 0];
    for (let row = 0; row < ballots.choice.length; row += 1) {
      const mark = worth(ballots, row);
      const line = mark >= 0 && mark < choices.length ? mark : choices.length;
      piles[line] = (piles[line] ?? 0) + 1;
    }
    const byHand = ballots.counted;
    const counted = piles.map((own, line) => byHand?.[line] ?? own);
    const { byChoice, invalid } = protocolPaper.totals;
    const apart = counted.map((votes, line) => votes - ((line < choices.length ? byChoice[line] : invalid) ?? 0));
    const missing = total(apart.map((votes) => Math.max(0, votes)));
    const tooMany = total(apart.map((votes) => Math.max(0, -votes)));
    const votesApart = Math.max(missing, tooMany);
    // Two counts that err by themselves are as far apart as one of twice as many piles is from the truth, at most.
    const erring = byHand === undefined ? piles : [...piles, ...piles];
    if (handErrorTail(erring, reference.handErrorMost, votesApart) >= ALARM_CHANCE) return [];
    return [
      {
        kind: 'ballots_differ',
        level: 'contradiction',
        data: { votesApart, ballots: ballots.choice.length },
        from: ['ballots', 'protocolPaper'],
        innocent: 'a count by tired hands that errs more than any that was measured',
      },
    ];
  },
});

/**
 * Each ballot lies on the pile of its mark, but for what an honest hand misplaces. Blind to marks made at the
 * table.
 */
const pileInspection = control({
  id: 'pile-inspection',
  name: 'Inspection of the piles',
  claim: 'every ballot lies on the pile of its mark, errors of an honest hand allowed for',
  needs: ['ballots'],
  when: 'recount',
  catalogue: ['C10'],
  kinds: ['piles_mixed'],
  blindTo: 'numbers written down otherwise than the piles say; second marks made on a ballot at the table',
  source: 'sailau.md CT05, CT08; R30',
  examine: ({ ballots, reference }) => {
    if (ballots === undefined) return [openFinding(['ballots'], 'ballots')];
    let misplaced = 0;
    let ruledOut = 0;
    for (let row = 0; row < ballots.choice.length; row += 1) {
      const mark = worth(ballots, row);
      if (ballots.pile[row] === mark) continue;
      misplaced += 1;
      if (ballots.pile[row] === INVALID) ruledOut += 1;
    }
    if (upperTailBound(misplaced, ballots.choice.length, reference.handErrorMost) >= ALARM_CHANCE) return [];
    return [
      {
        kind: 'piles_mixed',
        level: 'contradiction',
        data: { misplaced, ruledOut, ballots: ballots.choice.length },
        from: ['ballots'],
        innocent: 'a count by tired hands that errs more than any that was measured',
      },
    ];
  },
});

/** Every pile was counted aloud, and the protocol says the same. Blind to what lies on the piles. */
const pileCounts = control({
  id: 'pile-counts',
  name: 'Piles as they were called out',
  claim: 'every pile was counted aloud and stands in the paper protocol with that number',
  needs: ['pileCounts', 'protocolPaper'],
  when: 'counted',
  catalogue: ['C44'],
  kinds: ['pile_not_counted', 'protocol_differs_from_piles'],
  blindTo: 'what lies on the piles',
  source: 'sailau.md CT04, CT06, CT13',
  examine: ({ pileCounts: called, protocolPaper }) => {
    if (called === undefined || protocolPaper === undefined) {
      return [openFinding(['pileCounts', 'protocolPaper'], 'piles or paper protocol')];
    }
    const { byChoice, invalid } = protocolPaper.totals;
    const lines = [...byChoice, invalid];
    const counted = Array.from({ length: Math.max(lines.length, called.counted.length) }, (_, pile) => ({
      called: called.counted[pile] ?? 0,
      written: lines[pile] ?? 0,
    }));
    const uncounted = counted.filter(({ called: number }) => number === UNCOUNTED).length;
    const linesApart = counted.filter((line) => line.called !== UNCOUNTED && line.called !== line.written).length;
    const findings: FindingOf<'pile_not_counted' | 'protocol_differs_from_piles'>[] = [];
    if (uncounted > 0) {
      findings.push({
        kind: 'pile_not_counted',
        level: 'irregularity',
        data: { piles: uncounted },
        from: ['pileCounts'],
        innocent: 'a commission in a hurry that took the largest pile as what was left over',
      });
    }
    if (linesApart > 0) {
      findings.push({
        kind: 'protocol_differs_from_piles',
        level: 'contradiction',
        data: { linesApart },
        from: ['pileCounts', 'protocolPaper'],
        innocent: 'a number heard or written wrongly',
      });
    }
    return findings;
  },
});

/** Invalid ballots are no more than ordinary. Blind to ballots ruled out where few are invalid otherwise. */
const invalidShare = control({
  id: 'invalid-share',
  name: 'Share of invalid ballots',
  claim: 'invalid ballots are no more than the ordinary share explains',
  needs: ['protocolPaper'],
  when: 'counted',
  catalogue: ['C41'],
  kinds: ['invalid_share_outlier'],
  blindTo: 'whose ballots they were; as many as an ordinary station has besides',
  source: 'attacks.md TB-07; sailau.md CT08',
  examine: ({ protocolPaper, reference }) => {
    if (protocolPaper === undefined) return [openFinding(['protocolPaper'], 'paper protocol')];
    const { byChoice, invalid } = protocolPaper.totals;
    const ballots = total(byChoice) + invalid;
    if (upperTailBound(invalid, ballots, reference.invalidShareMost) >= ALARM_CHANCE) return [];
    return [
      {
        kind: 'invalid_share_outlier',
        level: 'irregularity',
        data: { invalid, ballots },
        from: ['protocolPaper'],
        innocent: 'a member who forgot to sign ballots; voters who protest; a ballot that is hard to understand',
      },
    ];
  },
});

/** E-votes without a choice are no more than ordinary. Blind to votes lost where few are blank otherwise. */
const blankShare = control({
  id: 'blank-share',
  name: 'Share of blank e-votes',
  claim: 'e-votes without a choice are no more than the ordinary share explains',
  needs: ['protocolElectronic'],
  when: 'counted',
  catalogue: ['C41'],
  kinds: ['blank_share_outlier'],
  blindTo: 'whether a remainder is blank or lost; as much of it as an ordinary station has besides',
  source: 'attacks.md TB-17; ACE17',
  examine: ({ protocolElectronic, reference }) => {
    if (protocolElectronic === undefined) return [openFinding(['protocolElectronic'], 'electronic protocol')];
    const { accepted, byChoice } = protocolElectronic.totals;
    const remainder = accepted - total(byChoice);
    if (upperTailBound(remainder, accepted, reference.blankShareMost) >= ALARM_CHANCE) return [];
    return [
      {
        kind: 'blank_share_outlier',
        level: 'irregularity',
        data: { remainder, accepted },
        from: ['protocolElectronic'],
        innocent: 'voters who protest; a screen on which confirming without a choice is easy',
      },
    ];
  },
});

/** The seals of the boxes are those of the morning. Blind to what goes through the slot. */
const boxSeals = control({
  id: 'box-seals',
  name: 'Seals of the ballot boxes',
  claim: 'both boxes bear the seals whose numbers were noted in the morning',
  needs: ['boxSeals'],
  when: 'closed',
  catalogue: ['C20'],
  kinds: ['box_seal_differs'],
  blindTo: 'ballots put in through the slot, or before the seal',
  source: 'sailau.md PB02',
  examine: ({ boxSeals: seals }) => {
    if (seals === undefined) return [openFinding(['boxSeals'], 'seals')];
    const boxes = Array.from(seals.noted).filter((number, box) => seals.found[box] !== number).length;
    if (boxes === 0) return [];
    return [
      {
        kind: 'box_seal_differs',
        level: 'contradiction',
        data: { boxes },
        from: ['boxSeals'],
        innocent: 'a seal torn in handling and replaced without a minute; a number written wrongly',
      },
    ];
  },
});

/** The opening protocol is in ink. Blind to one that was never made. */
const openingInk = control({
  id: 'opening-protocol',
  name: 'Opening protocol',
  claim: 'the opening protocol is there and in ink',
  needs: ['openingProtocol'],
  when: 'opening',
  catalogue: ['C32'],
  kinds: ['opening_in_pencil'],
  blindTo: 'a wrong number in ink',
  source: 'sailau.md PB06; S05E',
  examine: ({ openingProtocol }) => {
    if (openingProtocol === undefined) return [openFinding(['openingProtocol'], 'opening protocol')];
    if (!openingProtocol.pencil) return [];
    return [
      {
        kind: 'opening_in_pencil',
        level: 'irregularity',
        data: { received: openingProtocol.received },
        from: ['openingProtocol'],
        innocent: 'a habit: common in 2005',
      },
    ];
  },
});

export const BALLOT_CHECKS: readonly Control[] = [
  ballotTotals,
  pileInspection,
  pileCounts,
  invalidShare,
  blankShare,
  boxSeals,
  openingInk,
];
