/**
 * Checks the expectations of a file: that they can be read, and that the variants and coalitions they name exist.
 * @module
 */
import { type Expectation, type ExpectationPath, OUTCOME_ROOTS, parseExpectation } from '../sim/expect.ts';
import { finding } from './check-station.ts';
import { type Found, unknown } from './issues.ts';

/** A fault inside a text: `index` counts its characters from 0. */
export interface FoundInText extends Found {
  readonly index?: number;
}

/** Names that expectations may use. */
export interface Nameable {
  readonly variants: readonly string[];
  readonly coalitions: readonly string[];
}

export function checkExpectations(texts: readonly (string | null)[], names: Nameable): readonly FoundInText[] {
  return texts.flatMap((text, index) => {
    if (text === null) return [];
    const parsed = parseExpectation(text);
    if (parsed.ok) return namesIn(parsed.value, names).map((message) => finding(['expect', index], message, 'name'));
    const { message, column } = parsed.error;
    return [{ ...finding(['expect', index], `character ${column}: ${message}`, 'name'), index: column - 1 }];
  });
}

function namesIn({ left, right }: Expectation, names: Nameable): readonly string[] {
  const paths = right.kind === 'path' ? [left, right.path] : [left];
  return paths.flatMap((path) => namesOf(path, names));
}

function namesOf({ variant, steps }: ExpectationPath, { variants, coalitions }: Nameable): readonly string[] {
  const messages: string[] = [];
  const [root, second] = steps.map(String);
  if (variant !== undefined && !variants.includes(variant)) {
    messages.push(unknown(variant, { noun: 'a variant', entries: variants.map((id) => ({ id })) }));
  }
  if (root !== undefined && !OUTCOME_ROOTS.includes(root)) {
    const hint = steps.length === 1 && variant === undefined ? ' (a text goes into quotes)' : '';
    messages.push(
      unknown(root, { noun: `a value of the report${hint}`, entries: OUTCOME_ROOTS.map((id) => ({ id })) }),
    );
  }
  if (root === 'secrecy' && second !== undefined && !coalitions.includes(second)) {
    messages.push(unknown(second, { noun: 'a coalition', entries: coalitions.map((id) => ({ id })) }));
  }
  return messages;
}
