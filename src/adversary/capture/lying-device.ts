/**
 * The mechanism behind programs of a booth device that write or print another choice than the voter confirmed: one
 * decision for each session, made at whichever comes first, the slip or the vote.
 *
 * Leaves out: what the screen shows, which is always what she chose.
 * Source: attack catalogue 2.4.
 * @module
 */
import type { Choice } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import type { Policy } from '../../domain/policy/types.ts';
import type { Tap } from '../../domain/ports.ts';
import type { Handling } from '../../domain/records/acts.ts';

/** What the device makes of one session. */
export interface Lie {
  readonly writes: Choice;
  readonly prints: Choice;
  /** What the machine code of the slip says where it is not what its text says. */
  readonly encodes?: Choice;
  /** What it prints instead where the voter is gone when the slip comes out. */
  readonly printsAlone?: Choice;
  /** Whether the slip is held back until nobody is there any more. */
  readonly unseen?: true;
}

/** What the device knows of a session when it decides. */
export interface Session {
  readonly booth: number;
  readonly choice: Choice;
  /** Whether the voter is still there. */
  readonly attended: boolean;
  readonly handling: Handling;
  /** Whether she votes by ear. */
  readonly audio: boolean;
}

interface Program {
  readonly policy: Policy;
  /** @returns `undefined` to be honest this time. */
  readonly lie: (session: Session) => Lie | undefined;
  /** Whether it is honest once a voter has voided its slip. */
  readonly yields?: boolean;
}

interface LyingDevice {
  readonly acts: NonNullable<Tap['acts']>;
  /** What it makes of the session at this booth. */
  readonly toldAt: (booth: number) => Lie | undefined;
  /** Votes written otherwise than confirmed; marked papers that say, in text or code, what nobody confirmed. */
  readonly written: () => number;
}

export function lyingDevice({ policy, lie, yields = false }: Program): LyingDevice {
  const marked = isMarkedPaper(policy);
  const slipFirst = policy['paper.interlock'] || marked;
  const lies = new Map<number, Lie | undefined>();
  const caught = new Set<number>();
  /** Booths with a marked paper that is false. */
  const falsePapers = new Set<number>();
  let written = 0;
  const decide = (session: Session): Lie | undefined => {
    const told = caught.delete(session.booth) ? undefined : lie(session);
    lies.set(session.booth, told);
    return told;
  };
  return {
    acts: {
      'slip.print': (act) => {
        const told = slipFirst ? decide(act) : lies.get(act.booth);
        falsePapers.delete(act.booth);
        if (told === undefined) return [act];
        const choice = (act.attended ? undefined : told.printsAlone) ?? told.prints;
        const attended = act.attended && told.unseen === undefined;
        const encoded = told.encodes ?? choice;
        const honest = choice === act.choice && encoded === act.encoded && attended === act.attended;
        if (marked && !honest) {
          falsePapers.add(act.booth);
          written += 1;
        }
        return honest ? [act] : [{ ...act, choice, encoded, attended }];
      },
      'carrier.write': (act) => {
        const told = slipFirst && lies.has(act.booth) ? lies.get(act.booth) : decide(act);
        if (slipFirst) lies.delete(act.booth);
        if (told === undefined) return [act];
        written += 1;
        return [{ ...act, choice: told.writes }];
      },
      'slip.void': (act) => {
        // Where the vote was written before its slip came out, it is written again.
        if (!slipFirst && lies.get(act.booth) !== undefined) written -= 1;
        if (falsePapers.delete(act.booth)) written -= 1;
        if (yields) caught.add(act.booth);
        return [act];
      },
    },
    toldAt: (booth) => lies.get(booth),
    written: () => written,
  };
}
