/**
 * The states that each chart is known to have. A change here is a change of the procedure and explains itself.
 * @module
 */
import type { Policy } from '../../src/domain/policy/types.ts';
import type { ChartName } from '../../src/machines/index.ts';
import type { BASELINE_IDS } from './tables.ts';

export interface Pin {
  /** For each baseline: context to chart states that occur with it. Charts without a context of their own have one, ''. */
  readonly labels: { readonly [B in (typeof BASELINE_IDS)[number]]: Readonly<Record<string, string>> };
  /** How many states there are under every policy: exactly one row matches each. */
  readonly counts: readonly { readonly when: Partial<Policy>; readonly states: number }[];
}

// 25 chart states before anything special happens. A second attempt (reissues:1) can only be followed by the 13 that
// come after the booth or after the change to paper; a spoiled ballot (spoils:1) only by the 5 of the paper way.
const VISIT = {
  '{reissues:0,spoils:0}':
    'arrived atDesk atHome away electronic electronicSigned gaveUp identified inBooth left listed marked paper paperSigned read ' +
    'redirected rejected returning returningEmpty stopped unlisted walkedOff withBallot withCarrier withPaper',
  '{reissues:0,spoils:1}': 'left marked paperSigned walkedOff withBallot',
  '{reissues:1,spoils:0}':
    'atDesk gaveUp inBooth left marked paperSigned read returning returningEmpty stopped walkedOff withBallot withPaper',
  '{reissues:1,spoils:1}': 'left marked paperSigned walkedOff withBallot',
};

const TERMINAL = { '{voids:0}': 'choosing codeOffered idle reviewing' };

const CARRIER = { '': 'atDesk authorised blank faulty lost read refused returnedEmpty voteHeld' };

const EVENING = 'closed copied counted delivered devicesEntered drawn posted recorderDone signed transmitted';
// A third restart is never minuted, so `minuted` is missing with restarts:2; nobody closes while the portable is out.
// Back means not yet entered: with an upload on return only a station that fell back to paper has that, until its close.
const STATION_DAY = {
  '{portable:home,restarts:1}': `${EVENING} faulted minuted paperOnly voting`,
  '{portable:home,restarts:2}': `${EVENING} faulted paperOnly voting`,
  '{portable:out,restarts:0}': 'faulted minuted paperOnly voting',
  '{portable:out,restarts:1}': 'faulted minuted paperOnly voting',
  '{portable:out,restarts:2}': 'faulted paperOnly voting',
  '{portable:back,restarts:0}': 'closed paperOnly',
  '{portable:back,restarts:1}': 'closed paperOnly',
  '{portable:back,restarts:2}': 'closed paperOnly',
  '{portable:entered,restarts:0}': `${EVENING} faulted minuted paperOnly voting`,
  '{portable:entered,restarts:1}': `${EVENING} faulted minuted paperOnly voting`,
  '{portable:entered,restarts:2}': `${EVENING} faulted paperOnly voting`,
};
const MORNING = 'boxesChecked installed launched materials open ready sealed systemChecked';
const STATION_2004 = {
  ...STATION_DAY,
  '{portable:home,restarts:0}': `${EVENING} ${MORNING} faulted minuted paperOnly voting`,
};
const STATION_2005 = {
  ...STATION_DAY,
  '{portable:home,restarts:0}': `${EVENING} ${MORNING} faulted minuted paperOnly voting zeroPrinted`,
};

// Of the 26 chart states one needs a chair who may correct alone, one that single protocols are published, and four
// that copies may wait.
const PROTOCOL = {
  '':
    'accepted aggregated copied correctedByDecision decided draft drawnAtTec entered handedIn inTotals posted received ' +
    'reconciled returned signed uncopied unfinished unposted unreconciled unsigned',
};

const CALL = 'acknowledged checking dialling failed fellBack gaveUp handshake sending unconfirmed';
const RESENT = 'acknowledged checking failed fellBack gaveUp sending unconfirmed';
const LINK = {
  '{attempts:0,resends:0}': 'idle',
  ...Object.fromEntries(
    [1, 2, 3].flatMap((attempts) =>
      [CALL, RESENT, RESENT].map((states, resends) => [`{attempts:${attempts},resends:${resends}}`, states]),
    ),
  ),
};

export const PINS: { readonly [M in ChartName]: Pin } = {
  visit: {
    // The two years differ in which additions are accepted, not in the states that additions lead to.
    labels: { 'sailau-2004': VISIT, 'sailau-2005': VISIT },
    // Without a reissue the 18 states that have one behind them are gone; without home voting, `atHome` is.
    counts: [
      { when: { 'abort.reissue': 1, 'mobile.enabled': true }, states: 48 },
      { when: { 'abort.reissue': 1, 'mobile.enabled': false }, states: 47 },
      { when: { 'abort.reissue': 0, 'mobile.enabled': true }, states: 30 },
      { when: { 'abort.reissue': 0, 'mobile.enabled': false }, states: 29 },
    ],
  },
  terminal: {
    // Surprisingly equal: console and touch screen differ in events and effects only, and neither year had a slip.
    labels: { 'sailau-2004': TERMINAL, 'sailau-2005': TERMINAL },
    // A slip that is accepted first adds `printing` and `slipShown` and lets every state but `idle` occur with and
    // without a slip voided before. One that comes after the vote adds `slipDue` besides. Marked paper is like the
    // first, and no code is offered.
    counts: [
      { when: { 'paper.mode': 'none', 'code.mode': 'none' }, states: 3 },
      { when: { 'paper.mode': 'none', 'code.mode': 'voterChosen' }, states: 4 },
      { when: { 'paper.mode': 'none', 'code.mode': 'machineAssigned' }, states: 4 },
      { when: { 'paper.mode': 'bmd' }, states: 9 },
      ...(['vvpatRoll', 'vvpatCut'] as const).flatMap((mode) => [
        { when: { 'paper.mode': mode, 'paper.interlock': true, 'code.mode': 'none' }, states: 9 } as const,
        { when: { 'paper.mode': mode, 'paper.interlock': true, 'code.mode': 'voterChosen' }, states: 11 } as const,
        { when: { 'paper.mode': mode, 'paper.interlock': true, 'code.mode': 'machineAssigned' }, states: 11 } as const,
        { when: { 'paper.mode': mode, 'paper.interlock': false, 'code.mode': 'none' }, states: 11 } as const,
        { when: { 'paper.mode': mode, 'paper.interlock': false, 'code.mode': 'voterChosen' }, states: 13 } as const,
        { when: { 'paper.mode': mode, 'paper.interlock': false, 'code.mode': 'machineAssigned' }, states: 13 } as const,
      ]),
    ],
  },
  carrier: {
    labels: { 'sailau-2004': CARRIER, 'sailau-2005': CARRIER },
    // The flags take edges away, never states: every state stays reachable the honest way.
    counts: [{ when: {}, states: 9 }],
  },
  station: {
    labels: { 'sailau-2004': STATION_2004, 'sailau-2005': STATION_2005 },
    // 8 in the morning; 4 during the day by 3 numbers of restarts, less `minuted` after the last, by 3 places of the
    // portable device: 33; 10 in the evening by 3, at home and entered: 60. An upload on return adds a device that is
    // back in a paper-only station, before and after its close, by 3: 107. An upload at close has `closed` with the
    // device back instead of entered: 101. Without the device one place: 8 + 11 + 30. The zero print adds one.
    // reset.policy takes an edge away, not a state.
    counts: [
      { when: { 'mobile.enabled': true, 'mobile.merge': 'onReturn', 'zero.report': false }, states: 107 },
      { when: { 'mobile.enabled': true, 'mobile.merge': 'onReturn', 'zero.report': true }, states: 108 },
      { when: { 'mobile.enabled': true, 'mobile.merge': 'atClose', 'zero.report': false }, states: 101 },
      { when: { 'mobile.enabled': true, 'mobile.merge': 'atClose', 'zero.report': true }, states: 102 },
      { when: { 'mobile.enabled': false, 'zero.report': false }, states: 49 },
      { when: { 'mobile.enabled': false, 'zero.report': true }, states: 50 },
    ],
  },
  paperTrail: {
    // Neither year has a printer: it stays as it is.
    labels: { 'sailau-2004': { '': 'ready' }, 'sailau-2005': { '': 'ready' } },
    // A roll and cut slips differ in effects only. Nothing takes marked paper in: `movingIn` is gone.
    counts: [
      { when: { 'paper.mode': 'none' }, states: 1 },
      { when: { 'paper.mode': 'vvpatRoll' }, states: 8 },
      { when: { 'paper.mode': 'vvpatCut' }, states: 8 },
      { when: { 'paper.mode': 'bmd' }, states: 7 },
    ],
  },
  protocol: {
    // Neither year sets a flag of the way up.
    labels: { 'sailau-2004': PROTOCOL, 'sailau-2005': PROTOCOL },
    // `copied` needs copies that are due, `correctedAlone` a chair who may. Either `published` or `inTotals`, never
    // both; the region and the nation differ in what is published, and tables given are an edge, not a state.
    counts: [
      { when: { 'proto.copies': true, 'proto.copiesDue': 'signing', 'tec.correction': 'chair' }, states: 21 },
      { when: { 'proto.copies': true, 'proto.copiesDue': 'signing', 'tec.correction': 'decision' }, states: 20 },
      { when: { 'proto.copies': true, 'proto.copiesDue': 'handIn', 'tec.correction': 'chair' }, states: 25 },
      { when: { 'proto.copies': true, 'proto.copiesDue': 'handIn', 'tec.correction': 'decision' }, states: 24 },
      { when: { 'proto.copies': false, 'tec.correction': 'chair' }, states: 20 },
      { when: { 'proto.copies': false, 'tec.correction': 'decision' }, states: 19 },
    ],
  },
  link: {
    // `idle`, and in each of three attempts 9 states, and 7 after each of two frames that were sent again. One way: no
    // frame is sent again. Nothing to fall back on: one end less in each.
    labels: { 'sailau-2004': LINK, 'sailau-2005': LINK },
    counts: [
      { when: { 'tx.oneWay': false, 'tx.fallback': 'carried' }, states: 70 },
      { when: { 'tx.oneWay': false, 'tx.fallback': 'voice' }, states: 70 },
      { when: { 'tx.oneWay': false, 'tx.fallback': 'none' }, states: 61 },
      { when: { 'tx.oneWay': true, 'tx.fallback': 'carried' }, states: 28 },
      { when: { 'tx.oneWay': true, 'tx.fallback': 'voice' }, states: 28 },
      { when: { 'tx.oneWay': true, 'tx.fallback': 'none' }, states: 25 },
    ],
  },
};
