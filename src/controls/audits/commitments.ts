/**
 * Checks of what was fixed before the draw: the seed after it, by dice; the manifest against the protocols.
 *
 * Source: attacks.md C11 to C13; audit notes 6c (compliance audit).
 * @module
 */
import { auditControl, openAuditFinding } from './finding.ts';

/** The seed is what the dice gave, after everything else was published. Where nobody rolled it can say nothing. */
const seedCommitment = auditControl({
  id: 'seed-commitment',
  name: 'Seed against dice and commitment',
  claim: 'the seed is what dice gave in public, after manifest, totals and rules were published',
  needs: ['commitment', 'dice', 'seed'],
  catalogue: ['C12'],
  kinds: ['seed_before_commitment', 'seed_not_rolled'],
  blindTo: 'whether a seed that nobody rolled was chosen: then it says that it does not know; loaded dice',
  source: 'attacks.md C12, AU-03',
  examine: ({ commitment, dice, seed }) => {
    if (commitment === undefined || dice === undefined || seed === undefined) {
      return [openAuditFinding(['commitment', 'dice', 'seed'], 'commitment, seed or a public roll of dice')];
    }
    const from = ['commitment', 'dice', 'seed'] as const;
    if (seed.seed !== dice.seed) {
      const data = { rolled: dice.seed, used: seed.seed };
      const innocent = 'a digit that was read or copied wrongly';
      return [{ kind: 'seed_not_rolled', level: 'contradiction', data, from, innocent }];
    }
    const known = Math.min(dice.at, seed.at);
    if (known > commitment.at) return [];
    const data = { seedStep: known, commitmentStep: commitment.at };
    const innocent = 'a commitment that was published late';
    return [{ kind: 'seed_before_commitment', level: 'irregularity', data, from, innocent }];
  },
});

/**
 * No container of the protocols is missing or smaller in the manifest, and what the audit took to be reported is what
 * was. Blind to containers that are larger, which costs an audit cards and nothing else.
 */
const manifestAccounts = auditControl({
  id: 'manifest-accounts',
  name: 'Manifest against the accounts of the station',
  claim: 'every container of the protocols has a row with no fewer cards, and the totals are those of the protocols',
  needs: ['commitment', 'accounts'],
  catalogue: ['C11', 'C13'],
  kinds: ['manifest_short', 'totals_differ'],
  blindTo: 'sheets that were put in the place of others; a protocol that is false by the same number',
  source: 'attacks.md C11, C13, AU-04',
  examine: ({ commitment, accounts }) => {
    if (commitment === undefined || accounts === undefined) {
      return [openAuditFinding(['commitment', 'accounts'], 'commitment or protocols of the station')];
    }
    const { manifest, totals } = commitment;
    const from = ['commitment', 'accounts'] as const;
    const cardsOf = new Map(manifest.map(({ name, cards }) => [name, cards]));
    const short = accounts
      .map((own) => ({ reported: sizeOf(own), listed: cardsOf.get(own.name) ?? 0 }))
      .filter(({ reported, listed }) => listed < reported);
    const differ = accounts.filter((own) => {
      const taken = totals.find(({ name }) => name === own.name);
      const same = own.votes.every((votes, choice) => votes === taken?.votes[choice]) && own.invalid === taken?.invalid;
      return !same && sizeOf(own) > 0;
    });
    const missing = short.reduce((sum, { reported, listed }) => sum + reported - listed, 0);
    return [
      ...(short.length === 0
        ? []
        : [
            {
              kind: 'manifest_short',
              level: 'contradiction',
              data: { containers: short.length, cards: missing },
              from,
              innocent: 'a container that was forgotten when the manifest was made',
            } as const,
          ]),
      ...(differ.length === 0
        ? []
        : [
            {
              kind: 'totals_differ',
              level: 'contradiction',
              data: { containers: differ.length },
              from,
              innocent: 'a figure that was copied wrongly from a protocol',
            } as const,
          ]),
    ];
  },
});

const sizeOf = ({ votes, invalid }: { readonly votes: readonly number[]; readonly invalid: number }): number =>
  votes.reduce((sum, each) => sum + each, invalid);

export const COMMITMENT_CHECKS = [seedCommitment, manifestAccounts] as const;
