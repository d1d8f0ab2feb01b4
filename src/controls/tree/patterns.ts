/**
 * Patterns that figures made at a desk leave: ratios repeated from an earlier election, a late surge, whole
 * percentages, turnout that rises with the winner. Evidence for inquiry, not proof.
 *
 * Source: dossier 9.6; attacks TB-13, TB-14, TB-18; control C42.
 * @module
 */

import { TURNOUT_REGIONS, turnoutSeries } from '../../domain/published/turnout.ts';
import { REPORT_HOURS } from '../../domain/tree/country.ts';
import type { TreeControl } from '../../domain/tree/ports.ts';
import type { TreeEvidence } from '../../domain/tree/records.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { INTEGER_CANNOT_PROVE, integerPercentages, type StationCounts } from '../../stats/integer-percentages.ts';
import { lateSurge, SURGE_CANNOT_PROVE } from '../../stats/late-surge.ts';
import { RATIO_CANNOT_PROVE, repeatedRatios, type TurnoutPair } from '../../stats/repeated-ratios.ts';
import { TURNOUT_SHARE_CANNOT_PROVE, turnoutShare } from '../../stats/turnout-share.ts';
import { validOf } from '../../tally/lines.ts';
import { FALSE_ALARM, isCount, openTreeFinding, perMille, tooLittle } from './open.ts';
import { listedByRegion, regionName, toldByRegion } from './turnout.ts';

/** The election whose interim turnout is the reference, at hours for which its series by region is known. */
const TEMPLATE = { year: 2015, hours: [10, 12, 14] } as const;
const WHOLE = 10_000;

/** One pair for each region that goes by the same name in both elections. */
function pairsAt(hour: 10 | 12 | 14, { turnout, stationList, tree }: TreeEvidence): readonly TurnoutPair[] {
  const listed = listedByRegion(stationList ?? []);
  const told = toldByRegion(turnout ?? []);
  const earlier = turnoutSeries(TEMPLATE.year, hour)?.hundredths ?? [];
  return tree.regions.map((name, region) => {
    const voters = listed.get(region) ?? 0;
    const came = told.get(region)?.find((each) => each.hour === hour)?.came;
    const later = isCount(came) && voters > 0 ? Math.round((WHOLE * came) / voters) : undefined;
    const place = (TURNOUT_REGIONS as readonly string[]).indexOf(name);
    return { earlier: earlier[place], later: later !== undefined && later <= WHOLE ? later : undefined };
  });
}

const template: TreeControl = {
  id: 'turnout-template',
  name: 'Ratios of turnout repeated from an earlier election',
  claim: 'interim turnout of the regions is not the same round multiple of that of 2015',
  needs: ['turnout', 'stationList'],
  catalogue: ['C42'],
  kinds: ['ratios_repeated'],
  blindTo: 'templates from other elections, factors that are not round, and noise put on top',
  cannotProve: RATIO_CANNOT_PROVE,
  source: 'sailau.md 9.6, TB16; attacks.md TB-18',
  examine: (evidence) => {
    const { turnout, stationList } = evidence;
    const needs = ['turnout', 'stationList'] as const;
    if (turnout === undefined || stationList === undefined) return [openTreeFinding(needs, 'turnout or list')];
    const tested = TEMPLATE.hours.map((hour) => ({ hour, verdict: repeatedRatios(pairsAt(hour, evidence)) }));
    const known = tested.flatMap(({ hour, verdict }) => (verdict.kind === 'tested' ? [{ hour, ...verdict }] : []));
    const [first] = known;
    if (first === undefined) {
      const [few] = tested.flatMap(({ verdict }) => (verdict.kind === 'notEnoughData' ? [verdict] : []));
      return few === undefined ? [] : [tooLittle(needs, few)];
    }
    const worst = known.reduce((least, each) => (each.pMax < least.pMax ? each : least), first);
    const [group] = worst.groups;
    // Each hour is a chance to look.
    if (group === undefined || known.length * worst.pMax > FALSE_ALARM) return [];
    return [
      {
        kind: 'ratios_repeated',
        level: 'irregularity',
        data: {
          hour: worst.hour,
          regions: group.members.length,
          of: worst.compared,
          factorPerMille: group.factorPerMille,
          reference: TEMPLATE.year,
        },
        from: needs,
        innocent: 'regions that came at the same hours in both elections; it says nothing about the votes',
      },
    ];
  },
};

/** The last two of thirteen hours; the catalogue's 0.15 is for one hour (EL-07). */
const SURGE = { lastIntervals: 1, lastShareMax: 0.3, alpha: FALSE_ALARM } as const;
/**
 * Below, no region is said to surge, however it differs from the others: the last two of thirteen hours have 0.15 of an
 * even day, and regions differ in their habits. An assumption.
 */
const SURGE_SHARE_MIN = 0.2;

const surge: TreeControl = {
  id: 'turnout-surge',
  name: 'Late surge of turnout',
  claim: 'no region tells more than three tenths of its turnout, or far more than the others, in the last two hours',
  needs: ['turnout'],
  catalogue: ['C41', 'C42'],
  kinds: ['late_surge', 'late_share_above_rule'],
  blindTo: 'a surge of all regions below three tenths; figures raised all day long',
  cannotProve: SURGE_CANNOT_PROVE,
  source: 'attacks.md EL-07, TB-13; S12, S16',
  examine: (evidence) => {
    const { turnout } = evidence;
    if (turnout === undefined) return [openTreeFinding(['turnout'], 'turnout')];
    const whole = [...toldByRegion(turnout)].flatMap(([region, series]) => {
      const counts = REPORT_HOURS.map((hour) => series.find((each) => each.hour === hour)?.came ?? -1);
      const rises = counts.every((came, at) => isCount(came) && came >= (counts[at - 1] ?? 0));
      return rises ? [{ region, counts }] : [];
    });
    const verdict = lateSurge(
      whole.map(({ counts }) => counts),
      SURGE,
    );
    if (verdict.kind === 'notEnoughData') return [tooLittle(['turnout'], { ...verdict, of: 'regions with all hours' })];
    const nameOf = (place: number | undefined): string => regionName(evidence, whole[place ?? -1]?.region ?? -1);
    return (
      [
        [
          'late_surge',
          verdict.outliers.filter(({ lastShare }) => lastShare >= SURGE_SHARE_MIN),
          'a shift that ends late, or a hot day',
        ],
        ['late_share_above_rule', verdict.aboveRule, 'a queue at the close'],
      ] as const
    ).flatMap(([kind, places, innocent]) => {
      const [first] = places;
      if (first === undefined) return [];
      const data = {
        regions: places.length,
        of: verdict.stations,
        first: nameOf(first.place),
        lastPerMille: perMille(first.lastShare),
        medianPerMille: perMille(verdict.medianShare),
      };
      return [{ kind, level: 'irregularity' as const, data, from: ['turnout'] as const, innocent }];
    });
  },
};

/** Published stations as the tests take them; lines that no station can have are left to other checks. */
function countsOf({ published }: TreeEvidence): readonly StationCounts[] | undefined {
  if (published === undefined || published.level !== 'station') return undefined;
  const winner = largest(published.total);
  return published.rows.flatMap(({ line }) => {
    const counts = {
      listed: line.registered,
      came: line.voters,
      votes: validOf(line),
      winner: line.byChoice[winner] ?? 0,
    };
    const people = [...Object.values(counts), ...line.byChoice].every((each) => isCount(each, STATION_VOTERS_MAX));
    return people && counts.came <= counts.listed ? [counts] : [];
  });
}

/** No station is a hundred thousand people; larger numbers are slips, and would keep the exact test busy for hours. */
const STATION_VOTERS_MAX = 100_000;

function largest({ byChoice }: ResultLine): number {
  return byChoice.reduce((best, votes, choice) => (votes > (byChoice[best] ?? 0) ? choice : best), 0);
}

const wholePercents: TreeControl = {
  id: 'whole-percents',
  name: 'Whole percentages of turnout and of the winner',
  claim: 'no more stations than by chance have a turnout or a share of the winner that is a whole percent',
  needs: ['published'],
  catalogue: ['C42'],
  kinds: ['whole_percents'],
  blindTo: 'figures invented without round shares; few stations among many',
  cannotProve: INTEGER_CANNOT_PROVE,
  source: 'Kobak et al. 2016; attacks.md TB-14',
  examine: (evidence) => {
    const counts = countsOf(evidence);
    if (counts === undefined) return [openTreeFinding(['published'], 'published stations')];
    const verdict = integerPercentages(counts);
    if (verdict.kind === 'notEnoughData') return [tooLittle(['published'], verdict)];
    const { observed, expected, p, stations } = verdict.either;
    if (p > FALSE_ALARM) return [];
    return [
      {
        kind: 'whole_percents',
        level: 'irregularity',
        data: { stations: observed, expected: Math.round(expected), of: stations },
        from: ['published'],
        innocent: 'percentages that were rounded in the table, not in the count',
      },
    ];
  },
};

/** A weaker correlation is not worth a question, however many stations make it certain. An assumption. */
const CORRELATION_MIN = 0.2;

const turnoutAndWinner: TreeControl = {
  id: 'turnout-and-winner',
  name: 'Turnout against the share of the winner',
  claim: "turnout and the winner's share do not rise together from station to station",
  needs: ['published'],
  catalogue: ['C42'],
  kinds: ['turnout_rises_with_winner'],
  blindTo: 'the same addition everywhere; and why it is so: villages and towns differ in both for honest reasons',
  cannotProve: TURNOUT_SHARE_CANNOT_PROVE,
  source: 'Klimek et al. 2012; attacks.md TB-13, TB-14',
  examine: (evidence) => {
    const counts = countsOf(evidence);
    if (counts === undefined) return [openTreeFinding(['published'], 'published stations')];
    const verdict = turnoutShare(counts);
    if (verdict.kind === 'notEnoughData') return [tooLittle(['published'], verdict)];
    if (verdict.p > FALSE_ALARM || verdict.correlation < CORRELATION_MIN) return [];
    return [
      {
        kind: 'turnout_rises_with_winner',
        level: 'irregularity',
        data: {
          stations: verdict.stations,
          correlationPerMille: perMille(verdict.correlation),
          slopePerMille: perMille(verdict.slope),
          cornerStations: verdict.cornerStations,
        },
        from: ['published'],
        innocent: 'villages that differ from towns in turnout and in taste; one side that brought its people out',
      },
    ];
  },
};

export const PATTERN_CHECKS: readonly TreeControl[] = [template, surge, wholePercents, turnoutAndWinner];
