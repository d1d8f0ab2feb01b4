/**
 * Attacks of whoever leads the audit: cards that are left out, an early end, readings that were never made.
 *
 * Source: attacks.md AU-11, AU-13.
 * @module
 */
import { counted } from '../../base/words.ts';
import { type BatchTotals, NOT_FOUND } from '../../domain/audit.ts';
import type { AuditItem } from '../../domain/audits/log.ts';
import type { AuditAttack } from '../../domain/audits/ports.ts';
import { type Choice, INVALID } from '../../domain/election.ts';
import { number, rate } from '../params.ts';

/**
 * Cards that speak against the outcome are left out as errors of people, and the audit ends as soon as its risk looks
 * low enough.
 *
 * Caught by: whoever computes again with all cards that were read, from the log. Missed by: a second tool that is given
 * the same cards; draw and manifest.
 */
export const explainedAway: AuditAttack = {
  id: 'AU-11',
  name: 'Explaining away',
  category: 'Audit and recount',
  summary: 'Cards that speak against the outcome are left out as errors of people, or the audit stops early.',
  powers: ['audit.table'],
  guards: [{ flag: 'audit.stopRule', oneOf: ['open'] }],
  params: {
    rate: rate(0.5, 'chance for each card that speaks against the reported winner to be left out'),
    enough: rate(0, 'the audit ends when its risk is no more than this; 0: it ends at its limit'),
  },
  breaks: ['P19'],
  caughtBy: ['sample-log'],
  missedBy: ['seed-commitment', 'sample-drawn', 'manifest-accounts', 'second-tool'],
  source: 'attacks.md AU-11',
  mount: ({ params, rng, winner }) => {
    let excluded = 0;
    let early = false;
    return {
      acts: {
        'card.write': (act) => {
          if (!speaksAgainst(act.item, winner) || rng.unit() >= number(params, 'rate')) return act;
          excluded += 1;
          return { ...act, item: { ...act.item, excluded: 'human error' } };
        },
        'round.close': (act) => {
          const { pValues, decision, draws } = act.outcome;
          const risks = pValues.map((p) => p ?? 1);
          const low = risks.length > 0 && risks.every((p) => p <= number(params, 'enough'));
          if (decision === 'confirm' || draws === 0 || !low) return act;
          early = true;
          return { ...act, outcome: { ...act.outcome, decision: 'confirm' } };
        },
      },
      did: () => `${counted(excluded, 'card')} left out${early ? ', and the audit ended early' : ''}`,
    };
  },
};

/** Another choice than the winner where there is no record of the card; another one than recorded where there is. */
function speaksAgainst({ recorded, read }: AuditItem, winner: Choice): boolean {
  if (recorded !== undefined) return read !== recorded;
  return read === NOT_FOUND || (read >= 0 && read !== winner);
}

/**
 * The commission audits itself and writes what its own protocol would have, whatever the card says.
 *
 * Caught by: nothing, because everything that checks read was written by it. Missed by: all of them.
 */
export const ownAudit: AuditAttack = {
  id: 'AU-13',
  name: 'Conflicted auditor',
  category: 'Audit and recount',
  summary: 'Who audits is who is audited, and writes readings that fit the report.',
  powers: ['audit.table'],
  guards: [{ flag: 'audit.auditor', oneOf: ['commission'] }],
  params: { rate: rate(1, 'chance for each card that what is written is what the report would have') },
  breaks: ['P15', 'P17'],
  caughtBy: [],
  missedBy: ['seed-commitment', 'sample-drawn', 'manifest-accounts', 'second-tool', 'sample-log'],
  source: 'attacks.md AU-13',
  mount: ({ params, rng, reported }) => {
    let written = 0;
    return {
      acts: {
        'card.write': (act) => {
          const { batch, recorded } = act.item;
          const totals = reported.find(({ name }) => name === batch);
          if (totals === undefined || rng.unit() >= number(params, 'rate')) return act;
          const read = recorded ?? choiceOf(totals, rng.unit());
          if (read === act.item.read) return act;
          written += 1;
          return { ...act, item: { ...act.item, read } };
        },
      },
      did: () => `${counted(written, 'card')} written as something else than is on them`,
    };
  },
};

/** A card of a container that holds what was reported of it. @param at - `0..1`, 1 excluded. */
function choiceOf({ votes, invalid }: BatchTotals, at: number): Choice {
  let left = at * votes.reduce((sum, each) => sum + each, invalid);
  for (const [choice, count] of votes.entries()) {
    if (left < count) return choice;
    left -= count;
  }
  return INVALID;
}
