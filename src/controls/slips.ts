/**
 * The checks that paper makes possible: slips that voters saw against the machine, against the counters of the printers
 * and against what is ordinary; the seal of their container and the ends of their rolls.
 *
 * Source: recommendation 5 of 2004; assumption A19; controls C08, C10, C11, C20, C41; attacks
 * CI-08, CI-09, AU-02, AU-08, AU-16.
 * @module
 */
import { isMarkedPaper } from '../domain/policy/marked-paper.ts';
import type { Control } from '../domain/ports.ts';
import { type Evidence, PAPER_EVENTS, type Records, UNREADABLE } from '../domain/records/records.ts';
import { upperTailBound } from '../stats/chernoff.ts';
import { handErrorTail } from '../stats/hand-errors.ts';
import { ALARM_CHANCE } from './alarm-chance.ts';
import { control, openFinding } from './control.ts';
import { countedColumn, countOf } from './counting.ts';
import { total } from './quantities.ts';

/** Slips that jams tore, by the minutes. */
export function lostSlips({ event }: Records['paperMinutes']): number {
  return countOf(event, PAPER_EVENTS.indexOf('slipLost'));
}

/** Slips that voters saw, as a recount counts them, against the machine. Blind to wrong ones that were accepted. */
const slipTotals = control({
  id: 'slip-totals',
  name: 'Count of the slips',
  claim: 'the slips that voters saw add up to the electronic protocol, but for those lost in jams',
  needs: ['slips', 'protocolElectronic', 'carrierStock', 'paperMinutes'],
  when: 'recount',
  catalogue: ['C08', 'C10'],
  kinds: ['slips_differ'],
  blindTo:
    'slips that were wrong and that voters accepted; machine codes where these are counted; votes moved no further ' +
    'than torn and unreadable slips allow, and where hands err than honest hands miscount once in a thousand counts',
  source: 'S04 recommendation 5; assumption A19',
  examine: ({ slips, protocolElectronic, carrierStock, paperMinutes, choices, policy, reference }) => {
    if (policy['paper.mode'] === 'none') return [];
    const missing = ['slips', 'protocolElectronic', 'carrierStock', 'paperMinutes'] as const;
    if (
      slips === undefined ||
      protocolElectronic === undefined ||
      carrierStock === undefined ||
      paperMinutes === undefined
    ) {
      return [openFinding(missing, 'slips')];
    }
    const column = countedColumn(slips, policy);
    const byHand = policy['paper.counted'] === 'text' ? slips.counted : undefined;
    const counted = choices.map((_, choice) => byHand?.[choice] ?? countOf(column, choice));
    const { accepted, byChoice } = protocolElectronic.totals;
    const apart = counted.map((votes, choice) => votes - (byChoice[choice] ?? 0));
    // Marked paper was counted already, each of them, and what was not counted then is not counted now.
    const marked = isMarkedPaper(policy);
    // Whoever walks off with her card has dropped her slip all the same.
    const carriedOff = marked ? 0 : carrierStock.before - carrierStock.after;
    const tooMany = total(apart.map((votes) => Math.max(0, votes))) - carriedOff;
    const gone = marked ? 0 : lostSlips(paperMinutes) + countOf(column, UNREADABLE);
    const tooFew = total(apart.map((votes) => Math.max(0, -votes))) - gone;
    const votesApart = Math.max(tooMany, tooFew);
    if (votesApart <= 0) return [];
    const piles = choices.map((_, choice) => countOf(slips.choice, choice));
    // Of two counts by hand each may have erred.
    const counts = marked ? [...piles, ...piles] : piles;
    if (byHand !== undefined && handErrorTail(counts, reference.handErrorMost, votesApart) >= ALARM_CHANCE) {
      return [];
    }
    return [
      {
        kind: 'slips_differ',
        level: 'contradiction',
        data: { votesApart, slips: slips.choice.length, accepted },
        from: missing,
        innocent: 'slips miscounted, or votes lost in a restart or when the station went on with paper only',
      },
    ];
  },
});

/**
 * Where a scanner counts and an audit reads, both are held against each other. That the audit reads all slips of a
 * station is the most it could find: how many it takes is what `audit simulate` shows.
 */
const slipText = control({
  id: 'slip-text',
  name: 'Text of the slips against their machine code',
  claim: 'the text of each slip says what its machine code says',
  needs: ['slips'],
  when: 'recount',
  catalogue: ['C08'],
  kinds: ['slip_text_differs'],
  blindTo: 'slips whose text and code are wrong alike; what is not read by hand',
  source: 'attacks.md CI-09',
  examine: ({ slips, policy }) => {
    if (!textIsAudited(policy)) return [];
    if (slips === undefined) return [openFinding(['slips'], 'slips')];
    const { choice, encoded = choice } = slips;
    const rows = Math.max(choice.length, encoded.length);
    let slipsApart = 0;
    for (let row = 0; row < rows; row += 1) if (choice[row] !== encoded[row]) slipsApart += 1;
    if (slipsApart === 0) return [];
    return [
      {
        kind: 'slip_text_differs',
        level: 'contradiction',
        data: { slipsApart, slips: rows },
        from: ['slips'],
        innocent: 'a code that is smeared, or a scanner that misreads',
      },
    ];
  },
});

function textIsAudited(policy: Evidence['policy']): boolean {
  return policy['paper.mode'] !== 'none' && policy['paper.counted'] === 'code' && policy['audit.kind'] !== 'none';
}

/** Every slip that was printed is in the container, void, or lost. Blind to one slip put in the place of another. */
const slipAccounting = control({
  id: 'slip-accounting',
  name: 'Accounting of the slips',
  claim: 'slips printed are slips accepted, voided and noted as lost',
  needs: ['slips', 'printerCounters', 'paperMinutes'],
  when: 'recount',
  catalogue: ['C11'],
  kinds: ['slips_unaccounted'],
  blindTo:
    'what the slips say; a counter and a container that were changed alike; as much marked paper gone as voters ' +
    'ordinarily take home',
  source: 'attacks.md AU-02, AU-16; R27',
  examine: (evidence) => {
    const { slips, printerCounters, paperMinutes, policy } = evidence;
    if (policy['paper.mode'] === 'none') return [];
    if (slips === undefined || printerCounters === undefined || paperMinutes === undefined) {
      return [openFinding(['slips', 'printerCounters', 'paperMinutes'], 'slips, counters or minutes')];
    }
    const printed = total(printerCounters.printed);
    const found = slips.choice.length + slips.voided + lostSlips(paperMinutes);
    if (printed === found || isOrdinaryWalkOff(evidence, printed, found)) return [];
    return [
      {
        kind: 'slips_unaccounted',
        level: 'contradiction',
        data: { printed, found, difference: printed - found },
        from: ['slips', 'printerCounters', 'paperMinutes'],
        innocent: 'a slip torn in a jam that nobody wrote down; marked paper that voters took home',
      },
    ];
  },
});

/** Some of those who carry their vote to the box themselves never drop it. */
function isOrdinaryWalkOff({ policy, reference }: Evidence, printed: number, found: number): boolean {
  if (!isMarkedPaper(policy) || found > printed) return false;
  return upperTailBound(printed - found, printed, reference.slipLossMost) >= ALARM_CHANCE;
}

/** Voided slips are no more than ordinary. Blind to voids that no voter asked for where few are voided otherwise. */
const voidShare = control({
  id: 'void-share',
  name: 'Share of voided slips',
  claim: 'voided slips are no more than the ordinary share explains',
  needs: ['slips', 'printerCounters'],
  when: 'recount',
  catalogue: ['C41', 'C11'],
  kinds: ['void_share_outlier'],
  blindTo: 'who voided them and why; as many as an ordinary station has besides',
  source: 'attacks.md CI-08',
  examine: ({ slips, printerCounters, policy, reference }) => {
    if (policy['paper.mode'] === 'none') return [];
    if (slips === undefined || printerCounters === undefined) {
      return [openFinding(['slips', 'printerCounters'], 'slips or counters')];
    }
    const printed = total(printerCounters.printed);
    if (upperTailBound(slips.voided, printed, reference.voidShareMost) >= ALARM_CHANCE) return [];
    return [
      {
        kind: 'void_share_outlier',
        level: 'irregularity',
        data: { voided: slips.voided, printed },
        from: ['slips', 'printerCounters'],
        innocent: 'a screen that is hard to read; voters who see that their slips are wrong',
      },
    ];
  },
});

/** Slips lost or unreadable are no more than ordinary. Blind to whose they were. */
const slipLoss = control({
  id: 'slip-loss',
  name: 'Slips lost or unreadable',
  claim: 'slips lost in jams or unreadable are no more than the ordinary share explains',
  needs: ['slips', 'paperMinutes'],
  when: 'recount',
  catalogue: ['C11'],
  kinds: ['slip_loss_outlier'],
  blindTo: 'whether a printer or a member destroyed them; as many as an ordinary station has besides',
  source: 'attacks.md AU-02; R27',
  examine: ({ slips, paperMinutes, policy, reference }) => {
    if (policy['paper.mode'] === 'none') return [];
    if (slips === undefined || paperMinutes === undefined) {
      return [openFinding(['slips', 'paperMinutes'], 'slips or minutes')];
    }
    const lost = lostSlips(paperMinutes);
    const unreadable = countOf(slips.choice, UNREADABLE);
    const slipsHeld = slips.choice.length + lost;
    if (upperTailBound(lost + unreadable, slipsHeld, reference.slipLossMost) >= ALARM_CHANCE) return [];
    return [
      {
        kind: 'slip_loss_outlier',
        level: 'irregularity',
        data: { lost, unreadable, slips: slipsHeld },
        from: ['slips', 'paperMinutes'],
        innocent: 'printers or paper that are no good',
      },
    ];
  },
});

/** The container bears the seal that was noted. Blind to a copy of it. */
const slipSeal = control({
  id: 'slip-seal',
  name: 'Seal of the slip container',
  claim: 'the container of the slips bears the seal whose number was noted after close',
  needs: ['slipSeal'],
  when: 'recount',
  catalogue: ['C20'],
  kinds: ['slip_seal_differs'],
  blindTo: 'a seal with the same number; slips exchanged before it was closed',
  source: 'attacks.md AU-08, AU-09; AP11',
  examine: ({ slipSeal: seal, policy }) => {
    if (policy['paper.mode'] === 'none' || policy['paper.custody'] === 'single') return [];
    if (seal === undefined) return [openFinding(['slipSeal'], 'seal of the container')];
    if (seal.noted === seal.found) return [];
    return [
      {
        kind: 'slip_seal_differs',
        level: 'contradiction',
        data: { noted: seal.noted, found: seal.found },
        from: ['slipSeal'],
        innocent: 'a seal torn in handling and replaced without a minute; a number written wrongly',
      },
    ];
  },
});

/** Both ends of every roll bear signatures. Blind to a piece cut out of the middle. */
const rollEnds = control({
  id: 'roll-ends',
  name: 'Ends of the rolls',
  claim: 'both ends of every roll of slips bear the signatures of members',
  needs: ['rollEnds'],
  when: 'recount',
  catalogue: ['C11'],
  kinds: ['roll_end_unsigned'],
  blindTo: 'a piece cut out of the middle and glued',
  source: 'attacks.md AU-16',
  examine: ({ rollEnds: found, policy }) => {
    if (policy['paper.mode'] !== 'vvpatRoll' || policy['paper.ends'] !== 'signed') return [];
    if (found === undefined) return [openFinding(['rollEnds'], 'ends of the rolls')];
    if (found.signed === found.ends) return [];
    return [
      {
        kind: 'roll_end_unsigned',
        level: 'contradiction',
        data: { ends: found.ends, signed: found.signed },
        from: ['rollEnds'],
        innocent: 'a member who forgot to sign',
      },
    ];
  },
});

export const SLIP_CHECKS: readonly Control[] = [
  slipTotals,
  slipText,
  slipAccounting,
  voidShare,
  slipLoss,
  slipSeal,
  rollEnds,
];
