/**
 * What an attack breaks inside stations: control equations, as their findings say, and what only the truth shows.
 *
 * Source: dossier 4.2; docs/adr/0004-honest-twin.md.
 * @module
 */
import type { AttackExposure } from '../../domain/report/election-report.ts';
import { TRUTH_EQUALITIES } from '../../domain/tree/equalities.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { EQUATIONS } from '../../tally/equations.ts';

type Breaks = AttackExposure['breaks'];
type StationFinding = StationSummary['findings'][number];

/** Findings that the same stations without their attacks do not show. */
export function causedInStations(summaries: readonly StationSummary[]): readonly StationFinding[] {
  return summaries.flatMap(({ findings }) => findings.filter(({ caused, level }) => caused && level !== 'unknown'));
}

export function equationsBroken(found: readonly StationFinding[]): Breaks {
  return EQUATIONS.flatMap(({ id, text }) => {
    const equality = `equation-${id}`;
    const places = found.filter(({ control }) => control === equality).length;
    return places === 0 ? [] : [{ equality, says: text, places }];
  });
}

/** Stations whose protocol is not what voters confirmed, and would be without the attack. */
export function againstTruth(summaries: readonly StationSummary[]): Breaks {
  const places = summaries.filter(({ honest, ...day }) => {
    return honest !== undefined && !isTrue(day) && isTrue(honest);
  }).length;
  return places === 0 ? [] : [{ equality: 'confirmed', says: TRUTH_EQUALITIES.confirmed, places }];
}

function isTrue({ line, scored }: Pick<StationSummary, 'line' | 'scored'>): boolean {
  const { byChoice, blank, invalid } = line;
  return (
    blank + invalid === scored.confirmedNotValid &&
    byChoice.every((votes, choice) => votes === (scored.confirmed[choice] ?? 0))
  );
}
