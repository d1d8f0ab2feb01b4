/**
 * Tests of booth devices: votes from a script, cast on the device as it is, with whatever reaches into it.
 *
 * The votes pass the same gate as those of voters and go nowhere: what the device would have written and printed is
 * read and noted. A program is not told that it is tested; it sees the hour and how it is handled, as of
 * voters. Leaves out slips that are voided behind a voter's back,
 * codes, and testers who err.
 * Source: controls C15 and C16 of the attack catalogue.
 * @module
 */
import { type Choice, NO_CHOICE, NO_CODE } from '../../domain/election.ts';
import type { Act, Handling } from '../../domain/records/acts.ts';
import { intercept } from '../acts/gate.ts';
import { LANGUAGES, ownDefinition, recordedIn } from '../definitions.ts';
import { handlingOfScript } from '../handling.ts';
import type { World } from '../world.ts';

/** The device on which members try the choices in the morning. */
const TRIED = 0;

interface Tried {
  readonly recorded: Choice;
  readonly printed: Choice;
}

/** One vote for `marked`, as a voter of this language would cast it at this device. */
function tryVote(world: World, booth: number, language: number, marked: Choice, handling: Handling): Tried {
  const vote = (): Choice =>
    choiceOf(
      intercept(world, {
        type: 'carrier.write',
        booth,
        choice: recordedIn(world, language, marked),
        code: NO_CODE,
        attended: true,
        handling,
      }),
    );
  if (world.policy['paper.mode'] === 'none') return { recorded: vote(), printed: marked };
  const slip = (): Choice =>
    choiceOf(
      intercept(world, { type: 'slip.print', booth, choice: marked, encoded: marked, attended: true, handling }),
    );
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

/** Before the doors open: some votes for each choice in each language on one device, and their totals. */
export function testAccuracy(world: World): void {
  const own = ownDefinition(world);
  const stream = world.streams.staff.fork('accuracyTest');
  const distinct = stream.chance(world.behaviour.distinctTestCounts);
  const marked = LANGUAGES.flatMap(() => own.map((choice) => (distinct ? choice + 1 : 1)));
  const recorded = marked.map(() => 0);
  let cast = 0;
  for (const [row, votes] of marked.entries()) {
    const language = Math.floor(row / own.length);
    for (let vote = 0; vote < votes; vote += 1) {
      const handling = handlingOfScript(world, cast, false);
      const { recorded: choice } = tryVote(world, TRIED, language, row % own.length, handling);
      cast += 1;
      const at = language * own.length + choice;
      if (choice >= 0) recorded[at] = (recorded[at] ?? 0) + 1;
    }
  }
  world.papers.accuracyTest = { marked, recorded };
}

/** On the day: a spare device with the same program, each choice and language in turn. */
export function testInParallel(world: World): void {
  const own = ownDefinition(world);
  const spare = world.layout.booths;
  const lifelike = world.policy['test.script'] === 'lifelike';
  const marked: number[] = [];
  const tried: Tried[] = [];
  for (let vote = 0; vote < world.behaviour.parallelBallots; vote += 1) {
    const choice = vote % own.length;
    const language = Math.floor(vote / own.length) % LANGUAGES.length;
    marked.push(choice);
    tried.push(tryVote(world, spare, language, choice, handlingOfScript(world, vote, lifelike)));
  }
  world.papers.parallelTest = {
    marked,
    recorded: tried.map(({ recorded }) => recorded),
    printed: tried.map(({ printed }) => printed),
  };
}
