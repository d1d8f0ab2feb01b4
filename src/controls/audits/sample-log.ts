/**
 * The list of cards and the decisions: every card that was read counts, and the audit stops where its rule says.
 *
 * Source: attacks.md C14, AU-11; Lindeman and Stark 2012 (the rule is fixed before the draw).
 * @module
 */
import { auditControl, openAuditFinding } from './finding.ts';
import { auditOfCommitment, risksOf } from './second-tool.ts';

/** Parts of a million, because findings hold whole numbers. */
const PER = 1_000_000;

/** Blind to readings that are false, and to a risk that was printed falsely. */
export const sampleLog = auditControl({
  id: 'sample-log',
  name: 'Risk with every card that was read, and where the audit stopped',
  claim: 'no card that was read is left out, and no outcome was confirmed above the risk limit that was printed',
  needs: ['commitment', 'items', 'rounds'],
  catalogue: ['C14'],
  kinds: ['items_excluded', 'exclusions_confirm', 'stopped_above_limit'],
  blindTo: 'readings that are false; a risk that was printed falsely',
  source: 'attacks.md C14, AU-11',
  examine: ({ commitment, items, rounds }) => {
    if (commitment === undefined || items === undefined || rounds === undefined) {
      return [openAuditFinding(['commitment', 'items', 'rounds'], 'commitment, list of cards or decisions')];
    }
    const last = rounds.at(-1);
    if (last === undefined) return [];
    const from = ['commitment', 'items', 'rounds'] as const;
    const { riskLimit, kind } = commitment;
    const above = kind === 'rla' && !last.pValues.every((p) => p !== undefined && p <= riskLimit);
    const stopped =
      last.decision === 'confirm' && above
        ? [
            {
              kind: 'stopped_above_limit',
              level: 'contradiction',
              data: { round: last.round, limitPerMillion: Math.round(PER * riskLimit) },
              from,
              innocent: 'none: the rule says that the audit goes on',
            } as const,
          ]
        : [];
    const excluded = items.filter((item) => item.excluded !== undefined).length;
    if (excluded === 0) return stopped;
    const audit = auditOfCommitment(commitment);
    const all = audit === undefined || kind !== 'rla' ? [] : risksOf(audit, items, last.draws);
    const risk = Math.max(0, ...all.map((p) => p ?? 1));
    const confirms = last.decision === 'confirm' && !above && risk > riskLimit;
    const data = { excluded, riskPerMillion: Math.round(PER * risk) };
    const innocent = 'a card that was read by mistake: the rule counts it as the worst case';
    if (confirms) return [...stopped, { kind: 'exclusions_confirm', level: 'contradiction', data, from, innocent }];
    return [...stopped, { kind: 'items_excluded', level: 'irregularity', data, from, innocent }];
  },
});
