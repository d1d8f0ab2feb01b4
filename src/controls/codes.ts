/**
 * Checks of the control protocol: its rows against the electronic protocol, and slips that voters show to each other.
 *
 * A check of one's own code is made by the voter; what she says of it arrives as a complaint (`people.ts`).
 * Source: dossier 3; controls C33, C46; result R26 (row counts), R12 (comparison of slips).
 * @module
 */
import type { Control } from '../domain/ports.ts';
import { control, type FindingOf, openFinding } from './control.ts';

/** No choice has more codes than votes. Blind to records exchanged one for one. */
const rowCount = control({
  id: 'code-rows',
  name: 'Rows of the control protocol',
  claim: 'no choice has more codes than electronic votes',
  needs: ['controlProtocol', 'protocolElectronic'],
  when: 'counted',
  catalogue: ['C46', 'C33', 'C11'],
  kinds: ['more_codes_than_votes'],
  blindTo: 'records exchanged one for one before both papers were printed',
  source: 'R26; sailau.md 4.2, equation 8',
  examine: ({ controlProtocol, protocolElectronic, choices }) => {
    if (controlProtocol === undefined || protocolElectronic === undefined) {
      return [openFinding(['controlProtocol', 'protocolElectronic'], 'control protocol or electronic protocol')];
    }
    const rows = choices.map((_, choice) => controlProtocol.rows.filter((row) => row.choice === choice).length);
    return choices.flatMap((name, choice): FindingOf<'more_codes_than_votes'>[] => {
      const codes = rows[choice] ?? 0;
      const votes = protocolElectronic.totals.byChoice[choice] ?? 0;
      if (codes <= votes) return [];
      return [
        {
          kind: 'more_codes_than_votes',
          level: 'contradiction',
          data: { choice: name, codes, votes },
          from: ['controlProtocol', 'protocolElectronic'],
          innocent: 'two papers printed at different moments',
        },
      ];
    });
  },
});

/** Where the machine gives each code only once, no code stands twice. Says nothing where voters choose codes. */
const duplicates = control({
  id: 'code-duplicates',
  name: 'Duplicate codes',
  claim: 'no code that the machine gives only once stands twice',
  needs: ['controlProtocol'],
  when: 'counted',
  catalogue: ['C46'],
  kinds: ['code_listed_twice'],
  blindTo: 'two voters with one code and one row between them: the row stands there once',
  source: 'C46; sailau.md 3',
  examine: ({ controlProtocol, policy }) => {
    const unique = policy['code.mode'] === 'machineAssigned' && policy['code.unique'];
    const refused = policy['code.mode'] === 'voterChosen' && policy['code.duplicate'] === 'reject';
    // Where a code may be taken twice there is nothing to check.
    if (!unique && !refused) return [];
    if (controlProtocol === undefined) return [openFinding(['controlProtocol'], 'control protocol')];
    const repeated = controlProtocol.rows.length - new Set(controlProtocol.rows.map(({ code }) => code)).size;
    // More voters with a code than there are codes: some must stand twice.
    const unavoidable = Math.max(0, controlProtocol.rows.length - 10 ** policy['code.len']);
    if (repeated <= unavoidable) return [];
    return [
      {
        kind: 'code_listed_twice',
        level: 'contradiction',
        data: { rows: controlProtocol.rows.length, repeated },
        from: ['controlProtocol'],
        innocent: 'none: the rules say that it cannot happen',
      },
    ];
  },
});

/**
 * As many rows as voters who show a slip with this code and choice, but for one slip a device that was carried off:
 * whoever walks off with her vote has her slip all the same. Blind to clashed voters who do not compare.
 */
const slipComparison = control({
  id: 'slip-comparison',
  name: 'Voters compare their slips',
  claim: 'each slip that voters show has a row of its own, but for one a device that was carried off',
  needs: ['shownSlips', 'controlProtocol', 'carrierStock'],
  when: 'posted',
  catalogue: ['C46'],
  kinds: ['slips_without_own_row', 'noted_codes_without_own_row'],
  blindTo:
    'clashed voters who do not both show their slips; as many slips as devices were carried off; it costs those who ' +
    'show theirs their secrecy',
  source: 'R12; attack RC-01',
  examine: ({ shownSlips, controlProtocol, carrierStock, policy }) => {
    if (shownSlips === undefined || controlProtocol === undefined || carrierStock === undefined) {
      return [openFinding(['shownSlips', 'controlProtocol', 'carrierStock'], 'slips, control protocol or devices')];
    }
    const rows = countPairs(controlProtocol.rows.map(({ code, choice }) => [code, choice]));
    const slips = countPairs(Array.from(shownSlips.code, (code, row) => [code, shownSlips.choice[row] ?? -1]));
    const short = [...slips].filter(([pair, shown]) => shown > (rows.get(pair) ?? 0));
    const withoutRow = short.reduce((sum, [pair, shown]) => sum + shown - (rows.get(pair) ?? 0), 0);
    const carriedOff = Math.max(0, carrierStock.before - carrierStock.after);
    if (withoutRow <= carriedOff) return [];
    const printed = policy['code.slip'] === 'printed';
    return [
      {
        // A code noted by hand can be noted wrongly; a printed one cannot.
        kind: printed ? 'slips_without_own_row' : 'noted_codes_without_own_row',
        level: printed ? 'contradiction' : 'irregularity',
        data: {
          pairs: short.length,
          slips: short.reduce((sum, [, shown]) => sum + shown, 0),
          withoutRow,
          carriedOff,
        },
        from: ['shownSlips', 'controlProtocol', 'carrierStock'],
        innocent: printed
          ? 'votes lost in a restart or when the station went on with paper only'
          : 'voters who noted a code wrongly',
      },
    ];
  },
});

function countPairs(pairs: readonly (readonly [number, number])[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const [code, choice] of pairs) {
    const key = `${code}/${choice}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return counted;
}

export const CODE_CHECKS: readonly Control[] = [rowCount, duplicates, slipComparison];
