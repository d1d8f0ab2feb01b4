/**
 * Control equations that the protocols of one station let anybody check.
 *
 * Blind to whatever changes both sides alike: whoever invents figures can invent them so that they add up.
 *
 * Source: dossier 4.2; the numbers are those of its list.
 * @module
 */
import { present } from '../../base/assert.ts';
import type { BundleProtocols } from '../../domain/bundle/files.ts';
import { EQUATIONS, evaluateEquation, type Quantities } from '../../tally/equations.ts';
import { reconciles } from '../../tally/lines.ts';
import { given, type Looked, type LookedBy, looking } from '../looked.ts';
import type { Bundle } from '../read.ts';

type Ids = 'equation-4d' | 'equation-5' | 'equation-6' | 'equation-11b' | 'line';

export function protocolChecks(bundle: Bundle): LookedBy<Ids> {
  const { protocols } = bundle;
  const of = (look: () => Looked): Looked => given([protocols], look);
  return {
    'equation-4d': of(() => equation(bundle, '4d')),
    'equation-5': of(() => equation(bundle, '5')),
    'equation-6': of(() => equation(bundle, '6')),
    'equation-11b': of(() => summaries(bundle)),
    line: of(() => lines(bundle)),
  };
}

const OPEN = 'no station has the papers of it';

const total = (votes: readonly number[]): number => votes.reduce((sum, each) => sum + each, 0);

function quantitiesOf({ summary, electronic, paper }: BundleProtocols): Quantities {
  return {
    ...(summary === null ? {} : { Tv: summary.voters }),
    ...(electronic === null ? {} : { E: electronic.accepted, e: total(electronic.byChoice), Eb: electronic.blank }),
    ...(paper === null ? {} : { V: paper.valid, v: total(paper.byChoice), N: paper.invalid }),
  };
}

function equation({ protocols }: Bundle, id: string): Looked {
  const { expect, done } = looking();
  const own = present(
    EQUATIONS.find((each) => each.id === id),
    `equation ${id}`,
  );
  for (const [index, each] of protocols.records.entries()) {
    const { holds, left, right } = evaluateEquation(own, quantitiesOf(each));
    if (holds === undefined) continue;
    expect(holds, () => {
      const text = `station ${each.station}: ${left} on the left, ${right} on the right`;
      return { file: protocols.file, line: index + 1, text };
    });
  }
  return done(OPEN);
}

/** Equation 11b holds for each line: a vote moved from one to another keeps the sum. */
function summaries({ protocols }: Bundle): Looked {
  const { expect, done } = looking();
  for (const [index, { station, summary, electronic, paper }] of protocols.records.entries()) {
    if (summary === null || electronic === null || paper === null) continue;
    const isSum =
      summary.byChoice.every((votes, at) => votes === (paper.byChoice[at] ?? 0) + (electronic.byChoice[at] ?? 0)) &&
      summary.electronic === electronic.accepted &&
      summary.blank === electronic.blank &&
      summary.invalid === paper.invalid;
    expect(isSum, () => {
      const text = `station ${station}: the summary is not the sum of its two protocols`;
      return { file: protocols.file, line: index + 1, text };
    });
  }
  return done(OPEN);
}

function lines({ protocols }: Bundle): Looked {
  const { expect, done } = looking();
  for (const [index, { station, summary }] of protocols.records.entries()) {
    if (summary === null) continue;
    const { byChoice, blank, invalid, voters, registered } = summary;
    expect(reconciles(summary), () => {
      const votes = total(byChoice) + blank + invalid;
      const text = `station ${station}: ${votes} votes of ${voters} voters of ${registered} registered`;
      return { file: protocols.file, line: index + 1, text };
    });
  }
  return done(OPEN);
}
