/**
 * What the dossier says about the booth device, checked over every state of the chart under every policy.
 *
 * Source: dossier 1.3, 1.4 (steps 2 to 4) and 3; assumptions A1, A2, A19.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { Table } from '../../src/machines/table.ts';
import {
  casesOf,
  chartState,
  does,
  type Edge,
  edges,
  edgesFrom,
  foundUnder,
  statesUnder,
  statesWith,
  stuckBefore,
  withoutBefore,
} from './tables.ts';

const SLIP_EFFECTS = ['slip.request', 'slip.accept', 'slip.refuse', 'slip.release'];
/** What puts a slip into the container: accepted in the window, or printed for nobody. */
const TAKEN_IN = ['slip.accept', 'slip.release'];

/** A session is over: its vote was written, its paper is out, or neither. */
const OVER = ['session.finish', 'session.givePaper', 'session.stop'];

/** The vote is written before the slip is printed. */
const slipAfter = (policy: Policy): boolean =>
  policy['paper.mode'] !== 'none' && !marks(policy) && !policy['paper.interlock'];

/** The paper is the vote. */
const marks = (policy: Policy): boolean => policy['paper.mode'] === 'bmd';

/** Edges of one session only: those after an edge back to `idle` belong to the next voter. */
function inSessionAfter(table: Table, edge: Edge): Edge[] {
  return edge.to === 0 ? [] : edgesFrom(table, edge.to, ({ from }) => from === 0);
}

describe('the terminal', () => {
  test('keeps nothing: after every session it is exactly as before the first', () => {
    expect(statesUnder('terminal', (table) => statesWith(table, 'idle').filter((state) => state !== 0))).toEqual([]);
    const finishing = (table: Table) => edges(table).filter(does(...OVER));
    expect(foundUnder('terminal', (table) => finishing(table).filter(({ to }) => to !== 0))).toEqual([]);
    expect(foundUnder('terminal', finishing)).not.toEqual([]);
  });

  test('comes back to idle from wherever it is', () => {
    expect(statesUnder('terminal', (table) => stuckBefore(table, [0]))).toEqual([]);
  });

  test('says that a session is over exactly when it is', () => {
    const unsaid = (table: Table) =>
      edges(table).filter((edge) => does(...OVER)(edge) !== (edge.to === 0 && edge.from !== 0));
    expect(foundUnder('terminal', unsaid)).toEqual([]);
  });

  // Where the slip comes after the vote, one that is voided has the vote written anew.
  test('writes one vote in a finished session and none in a stopped one', () => {
    const uneven = (table: Table, policy: Policy) =>
      edges(table).filter((edge) => !slipAfter(policy) && does('vote.write')(edge) !== does('session.finish')(edge));
    expect(foundUnder('terminal', uneven)).toEqual([]);
    const unwritten = (table: Table) =>
      edgesFrom(table, 0, does('vote.write')).filter((edge) => does('session.finish')(edge));
    expect(foundUnder('terminal', unwritten)).toEqual([]);
    const stopped = (table: Table) => edges(table).filter(does('session.stop')).filter(does('vote.write'));
    expect(foundUnder('terminal', stopped)).toEqual([]);
  });

  test('writes nothing that was not chosen and confirmed', () => {
    const unconfirmed = (table: Table, policy: Policy) =>
      policy['term.timeout'] === 'cancel' ? withoutBefore(table, 'vote.write', 'voter.confirm') : [];
    expect(foundUnder('terminal', unconfirmed)).toEqual([]);
    const unchosen = (table: Table) => withoutBefore(table, 'voter.confirm', 'voter.scan', 'voter.touch');
    expect(foundUnder('terminal', unchosen)).toEqual([]);
  });

  test('is a console or a touch screen, never both', () => {
    const consoleOnly = ['voter.scan', 'device.misread', 'lamp.light'];
    const screenOnly = ['voter.touch', 'screen.review'];
    for (const { table, policy, text } of casesOf('terminal')) {
      const isConsole = policy['terminal.variant'] === 'console';
      const seen = (names: readonly string[]) => names.filter((name) => edges(table).some(does(name)));
      expect(seen(consoleOnly), text).toEqual(isConsole ? consoleOnly : []);
      expect(seen(screenOnly), text).toEqual(isConsole ? [] : screenOnly);
    }
  });
});

describe('a session that nobody ends', () => {
  const ENDED_BY = {
    none: ['commission.cancel', 'commission.confirm'],
    cancel: ['clock.timeout'],
    autocast: ['clock.timeout'],
  };

  test('is ended by the clock or by a member, as the rule says', () => {
    for (const { table, policy, text } of casesOf('terminal')) {
      const names = ['commission.cancel', 'commission.confirm', 'clock.timeout'];
      const seen = names.filter((name) => edges(table).some(does(name)));
      expect(seen, text).toEqual(ENDED_BY[policy['term.timeout']]);
    }
  });

  test('is cast by the clock only under autocast, and never past a slip that must be accepted', () => {
    for (const { table, policy, text } of casesOf('terminal')) {
      const first = marks(policy) || (policy['paper.mode'] !== 'none' && policy['paper.interlock']);
      const casts = edges(table).filter(does('clock.timeout')).some(does('vote.write'));
      expect(casts, text).toBe(policy['term.timeout'] === 'autocast' && !first);
    }
  });
});

describe('the control code', () => {
  test('is never offered where there is none', () => {
    for (const { table, policy, text } of casesOf('terminal')) {
      const offered = policy['code.mode'] !== 'none' && !marks(policy);
      expect(statesWith(table, 'codeOffered').length > 0, text).toBe(offered);
    }
  });

  test('is drawn by the machine or kept from the voter, as the rule says', () => {
    for (const { table, policy, text } of casesOf('terminal')) {
      const made = ['code.draw', 'code.keep'].filter((effect) => edges(table).some(does(effect)));
      const expected = { none: [], machineAssigned: ['code.draw'], voterChosen: ['code.keep'] };
      expect(made, text).toEqual(marks(policy) ? [] : expected[policy['code.mode']]);
    }
  });

  test('can always be declined, and the vote is written all the same', () => {
    for (const { table, text } of casesOf('terminal')) {
      const declining = edges(table).filter(does('voter.declineCode'));
      expect(
        declining.map(({ from }) => from),
        text,
      ).toEqual(statesWith(table, 'codeOffered'));
      expect(declining.every(does('vote.write')), text).toBe(true);
    }
  });

  test('comes after the voter has confirmed, with nothing left to change', () => {
    const changing = (table: Table, policy: Policy) =>
      (slipAfter(policy) ? [] : edges(table))
        .filter(({ to }) => chartState(table, to) === 'codeOffered')
        .flatMap((edge) => inSessionAfter(table, edge).filter(does('voter.change', 'slip.refuse')));
    expect(foundUnder('terminal', changing)).toEqual([]);
  });
});

describe('the paper slip', () => {
  test('has no effect at all where there is none', () => {
    for (const { table, policy, text } of casesOf('terminal')) {
      const seen = SLIP_EFFECTS.filter((effect) => edges(table).some(does(effect)));
      const released = slipAfter(policy) || policy['term.timeout'] === 'none';
      const printed = SLIP_EFFECTS.filter((effect) => effect !== 'slip.release' || released);
      expect(seen, text).toEqual(policy['paper.mode'] === 'none' ? [] : printed);
    }
  });

  test('is inside before a vote is written where the two are locked together', () => {
    for (const { table, policy, text } of casesOf('terminal')) {
      if (policy['paper.mode'] === 'none' || marks(policy) || !policy['paper.interlock']) continue;
      expect(withoutBefore(table, 'vote.write', ...TAKEN_IN), text).toEqual([]);
      const both = edges(table)
        .filter(does('vote.write'))
        .filter(does(...TAKEN_IN));
      const late = both.filter(
        ({ effects }) => effects.findIndex((name) => TAKEN_IN.includes(name)) > effects.indexOf('vote.write'),
      );
      expect(late, text).toEqual([]);
    }
  });

  test('can come out after the voter has left where they are not, and only there unless a member ends the session', () => {
    const alone = (table: Table) => edges(table).filter(does('slip.release'));
    expect(foundUnder('terminal', (table, policy) => (slipAfter(policy) ? alone(table) : []))).not.toEqual([]);
    const locked = (table: Table, policy: Policy) =>
      slipAfter(policy) ? [] : alone(table).filter((edge) => !does('commission.confirm')(edge));
    expect(foundUnder('terminal', locked)).toEqual([]);
  });

  test('never is inside without its vote', () => {
    const ending = (table: Table, policy: Policy) =>
      (slipAfter(policy) ? [] : edges(table))
        .filter(does(...TAKEN_IN))
        .flatMap((edge) => [edge, ...inSessionAfter(table, edge)])
        .filter((edge) => edge.to === 0 && !does('vote.write')(edge));
    const beside = (table: Table, policy: Policy) => (marks(policy) ? [] : ending(table, policy));
    expect(foundUnder('terminal', beside)).toEqual([]);
    const unwritten = (table: Table) => withoutBefore(table, 'slip.accept', 'vote.write', 'voter.confirm');
    expect(foundUnder('terminal', unwritten)).toEqual([]);
  });

  test('is voided by the voter herself or by a member, as the rule says', () => {
    for (const { table, policy, text } of casesOf('terminal')) {
      const seen = ['voter.voidSlip', 'commission.voidSlip'].filter((name) => edges(table).some(does(name)));
      const expected = policy['paper.voids'] === 'voter' ? ['voter.voidSlip'] : ['commission.voidSlip'];
      expect(seen, text).toEqual(policy['paper.mode'] === 'none' ? [] : expected);
    }
  });

  // A second wrong slip is voided too, but with it the session ends: nothing is marked a third time.
  test('is replaced at most once in a session', () => {
    const twice = (table: Table) =>
      edges(table)
        .filter(does('slip.refuse'))
        .flatMap((edge) => inSessionAfter(table, edge).filter(does('slip.refuse')))
        .filter((edge) => edge.to !== 0 || !does('session.stop')(edge));
    expect(foundUnder('terminal', twice)).toEqual([]);
    const nextVoter = (table: Table) =>
      edges(table)
        .filter(does('slip.refuse'))
        .flatMap(({ to }) => edgesFrom(table, to).filter(does('slip.refuse')));
    expect(foundUnder('terminal', nextVoter)).not.toEqual([]);
  });
});

describe('marked paper', () => {
  const marked = casesOf('terminal').filter(({ policy }) => marks(policy));

  test('is the vote: nothing is written beside it, under any rule', () => {
    expect(marked.length).toBeGreaterThan(0);
    for (const { table, text } of marked) expect(edges(table).filter(does('vote.write')), text).toEqual([]);
  });

  test('leaves the device exactly once in a session that is finished, and never in one that is stopped', () => {
    for (const { table, text } of marked) {
      const out = does(...TAKEN_IN);
      expect(
        edges(table).filter((edge) => out(edge) !== does('session.givePaper')(edge)),
        text,
      ).toEqual([]);
      expect(edges(table).filter(out).length, text).toBeGreaterThan(0);
    }
  });

  test('can be left behind, and is void then', () => {
    for (const { table, text } of marked) {
      const left = edges(table).filter(does('voter.leave'));
      expect(
        left.map(({ from }) => from),
        text,
      ).toEqual(statesWith(table, 'slipShown'));
      expect(
        left.every((edge) => does('slip.cancel')(edge) && does('session.stop')(edge)),
        text,
      ).toBe(true);
    }
  });
});
