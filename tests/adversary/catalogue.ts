/**
 * The rows of the attack catalogue that this version carries out, copied, so that the runs can be held against them.
 *
 * Source: attack catalogue, `pre` and `detectBy` of each row.
 * @module
 */
import type { FlagId } from '../../src/domain/policy/types.ts';

/** `detectBy` of the catalogue, as it stands there. */
export const DETECT_BY: Readonly<Record<string, readonly string[]>> = {
  'EL-03': ['C30', 'C41', 'C42'],
  'EL-05': ['C29', 'C11'],
  'EL-11': ['C11', 'C22'],
  'CS-01': ['C52'],
  'CS-03': ['C52'],
  'CS-06': [],
  'CS-23': ['C41', 'C43'],
  'CI-01': ['C05', 'C08', 'C15', 'C43'],
  'RC-01': ['C46'],
  'RC-02': ['C08'],
  'RC-06': ['C20', 'C08'],
  'RC-07': ['C05', 'C22'],
  'RC-08': ['C22', 'C11'],
  'RC-12': ['C38', 'C40', 'C11'],
  'RC-14': ['C20', 'C11'],
  'TB-08': ['C11', 'C34'],
  'AU-01': [],
};

interface Precondition {
  /** Flags of this model that the row's `pre` speaks of, and flags that the mechanism needs besides. */
  readonly needs: readonly FlagId[];
  /** Those of them that are no guard, each with the reason. */
  readonly without: { readonly [F in FlagId]?: string };
}

/** `pre` of the catalogue in flags of this model; words without a flag here (a manual merge, two channels) have no entry. */
export const PRECONDITIONS: Readonly<Record<string, Precondition>> = {
  'EL-03': { needs: ['list.supplement', 'list.cap', 'list.addition'], without: {} },
  'EL-05': {
    needs: ['avc.enabled', 'avc.stub'],
    without: { 'avc.stub': 'that the stub is not kept is what the member does, against the rule where there is one' },
  },
  'EL-11': { needs: ['register.mode'], without: {} },
  'CS-01': { needs: ['code.mode', 'cp.posted'], without: {} },
  'CS-03': { needs: ['code.mode', 'cp.posted'], without: {} },
  'CS-06': { needs: ['log.order'], without: {} },
  'CS-23': { needs: [], without: {} },
  'CI-01': {
    needs: ['term.hash', 'paper.mode'],
    without: {
      'paper.mode': 'paper does not stop the program; it makes the flip countable or leaves it to the voter to see',
    },
  },
  'RC-01': {
    needs: ['code.mode', 'code.unique'],
    without: {
      'code.unique': 'the promise is kept by the same program that breaks it, and on the list each code stands once',
    },
  },
  'RC-02': {
    needs: ['code.mode', 'code.duplicate', 'code.len'],
    without: { 'code.len': 'longer codes make the harvest smaller and never impossible' },
  },
  'RC-06': {
    needs: ['term.sealed'],
    without: { 'term.sealed': 'a seal does not keep a hand out; whether it is looked at is behaviour' },
  },
  'RC-07': { needs: ['card.crypto'], without: {} },
  'RC-08': {
    needs: ['card.erasedBy', 'card.echo'],
    without: { 'card.echo': 'a light that stays dark stops nobody; voters who see it complain' },
  },
  'RC-12': {
    needs: ['reset.policy', 'box.counter'],
    without: { 'box.counter': 'the counter does not prevent the restart, it shows it' },
  },
  'RC-14': { needs: [], without: {} },
  'TB-08': { needs: [], without: {} },
  'AU-01': { needs: ['recount.kind'], without: {} },
};
