/**
 * An attack on the manifest: paper that stands in no row of it.
 *
 * Source: attacks.md AU-04; SHAN.
 * @module
 */
import { counted } from '../../base/words.ts';
import { NOT_FOUND } from '../../domain/audit.ts';
import type { AuditAttack } from '../../domain/audits/ports.ts';
import type { Choice } from '../../domain/election.ts';
import { number, rate } from '../params.ts';

/**
 * The commission puts sheets of the reported winner's rivals aside until he leads in what is left, and makes manifest
 * and totals of that: sizes and reports then fit the paper that can be drawn.
 *
 * Caught by: whoever holds the manifest against the protocols of the station. Missed by: the draw and the risk, which
 * are right for what is in the manifest.
 */
export const manifestTrimmed: AuditAttack = {
  id: 'AU-04',
  name: 'Manifest manipulation',
  category: 'Audit and recount',
  summary: 'Paper that contradicts the outcome stands in no row of the manifest, and totals are written to fit.',
  powers: ['manifest.maker'],
  guards: [{ flag: 'audit.manifest', oneOf: ['official'] }],
  params: { lead: rate(0.1, "the winner's lead over each rival in what is left, as a share of his votes there") },
  breaks: ['P16', 'P19'],
  caughtBy: ['manifest-accounts'],
  missedBy: ['seed-commitment', 'sample-drawn', 'second-tool', 'sample-log'],
  source: 'attacks.md AU-04',
  mount: ({ params, winner }) => {
    let left = 0;
    return {
      acts: {
        'manifest.publish': (act, { paper }) => {
          const withPaper = act.manifest.filter((row) => row.paper);
          const sheets = withPaper.map(({ name }) => ({ name, on: paper(name) }));
          const votesOf = (choice: Choice): number =>
            sheets.reduce((sum, { on }) => sum + on.filter((each) => each === choice).length, 0);
          const most = Math.floor(votesOf(winner) * (1 - number(params, 'lead')));
          const rivals = act.totals[0]?.votes.map((_, choice) => choice).filter((choice) => choice !== winner) ?? [];
          const excess = new Map(rivals.map((choice) => [choice, Math.max(0, votesOf(choice) - most)]));
          if ([...excess.values()].every((sheetsOver) => sheetsOver === 0)) return act;
          const aside = new Map<string, ReadonlySet<number>>();
          for (const { name, on } of sheets) {
            const own = on.flatMap((choice, at) => {
              const over = excess.get(choice) ?? 0;
              excess.set(choice, over - 1);
              return over > 0 || choice === NOT_FOUND ? [at + 1] : [];
            });
            aside.set(name, new Set(own));
            left += own.length;
          }
          const kept = sheets.map(({ name, on }) => ({
            name,
            on: on.filter((_, at) => aside.get(name)?.has(at + 1) !== true),
          }));
          const rows = kept.filter(({ on }) => on.length > 0);
          return {
            ...act,
            // What has no paper stays as it is: nobody can put it aside.
            manifest: [
              ...rows.map(({ name, on }) => ({ name, cards: on.length, paper: true })),
              ...act.manifest.filter((row) => !row.paper),
            ],
            totals: [
              ...rows.map(({ name, on }) => totalsOn(name, on, rivals.length + 1)),
              ...act.totals.filter(({ name }) => act.manifest.some((row) => row.name === name && !row.paper)),
            ],
            aside,
          };
        },
      },
      did: () => `${counted(left, 'sheet')} stand in no row of the manifest`,
    };
  },
};

function totalsOn(name: string, on: readonly Choice[], choices: number) {
  const votes = Array.from({ length: choices }, (_, choice) => on.filter((each) => each === choice).length);
  return { name, votes, invalid: on.length - votes.reduce((sum, each) => sum + each, 0) };
}
