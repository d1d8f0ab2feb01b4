/**
 * Tests of booth devices: votes from a script, cast on the device as it is, with whatever reaches into it.
 *
 * The votes pass the same gate as those of voters and go nowhere: what the device would have written and printed is
 * read and noted; marked paper is all that it would have left. A program is not told that it is tested; it sees the
 * hour and how it is handled, as of voters. Leaves out slips that are voided behind a voter's back, codes, and testers
 * who err.
 * Source: controls C15 and C16 of the attack catalogue.
 * @module
 */
import { type Choice, NO_CHOICE, NO_CODE } from '../../domain/election.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import type { Act, Handling } from '../../domain/records/acts.ts';
import { intercept } from '../acts/gate.ts';
import { LANGUAGES, ownDefinition, recordedIn } from '../definitions.ts';
import { handlingOfScript } from '../handling.ts';
import type { World } from '../world.ts';

/** The device on which members try the choices in the morning. */
const TRIED = 0;

/** How testers use the device: in which language, and by the screen or by ear. */
interface Session {
  readonly language: number;
  readonly audio: boolean;
}

const SCREEN: Session = { language: LANGUAGES[0], audio: false };

/** Every way, the screen first: what is cast by ear comes after all that was cast without it. */
function sessions({ policy }: World): readonly Session[] {
  const channels = policy['test.audio'] ? [false, true] : [false];
  return channels.flatMap((audio) => LANGUAGES.map((language) => ({ language, audio })));
}

interface Tried {
  readonly recorded: Choice;
  readonly printed: Choice;
}

/** One vote for `marked`, as such a voter would cast it at this device. */
function tryVote(world: World, booth: number, session: Session, marked: Choice, handling: Handling): Tried {
  const { language, audio } = session;
  const vote = (): Choice =>
    choiceOf(
      intercept(world, {
        type: 'carrier.write',
        booth,
        choice: recordedIn(world, language, marked),
        code: NO_CODE,
        attended: true,
        handling,
        audio,
      }),
    );
  if (world.policy['paper.mode'] === 'none') return { recorded: vote(), printed: marked };
  const slip = (): Choice =>
    choiceOf(
      intercept(world, { type: 'slip.print', booth, choice: marked, encoded: marked, attended: true, handling, audio }),
    );
  if (isMarkedPaper(world.policy)) {
    const printed = slip();
    return { recorded: printed, printed };
  }
  if (!world.policy['paper.interlock']) {
    const recorded = vote();
    return { recorded, printed: slip() };
  }
  const printed = slip();
  return { recorded: vote(), printed };
}

/** What comes last stays. */
function choiceOf(acts: readonly Act[]): Choice {
  const last = acts[acts.length - 1];
  return last?.type === 'carrier.write' || last?.type === 'slip.print' ? last.choice : NO_CHOICE;
}

/** Before the doors open: some votes for each choice in each way of use on one device, and their totals. */
export function testAccuracy(world: World): void {
  const own = ownDefinition(world);
  const stream = world.streams.staff.fork('accuracyTest');
  const distinct = stream.chance(world.behaviour.distinctTestCounts);
  const ways = sessions(world);
  const marked = ways.flatMap(() => own.map((choice) => (distinct ? choice + 1 : 1)));
  const recorded = marked.map(() => 0);
  let cast = 0;
  for (const [way, session] of ways.entries()) {
    for (const choice of own) {
      const row = way * own.length + choice;
      for (let vote = 0; vote < (marked[row] ?? 0); vote += 1) {
        const found = tryVote(world, TRIED, session, choice, handlingOfScript(world, cast, false)).recorded;
        cast += 1;
        const at = way * own.length + found;
        if (found >= 0) recorded[at] = (recorded[at] ?? 0) + 1;
      }
    }
  }
  world.papers.accuracyTest = { marked, recorded };
}

/** On the day: a spare device with the same program, each choice and way of use in turn. */
export function testInParallel(world: World): void {
  const own = ownDefinition(world);
  const spare = world.layout.booths;
  const lifelike = world.policy['test.script'] === 'lifelike';
  const ways = sessions(world);
  const marked: number[] = [];
  const tried: Tried[] = [];
  for (let vote = 0; vote < world.behaviour.parallelBallots; vote += 1) {
    const choice = vote % own.length;
    marked.push(choice);
    const session = ways[Math.floor(vote / own.length) % ways.length] ?? SCREEN;
    tried.push(tryVote(world, spare, session, choice, handlingOfScript(world, vote, lifelike)));
  }
  world.papers.parallelTest = {
    marked,
    recorded: tried.map(({ recorded }) => recorded),
    printed: tried.map(({ printed }) => printed),
  };
}
