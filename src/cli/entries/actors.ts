/**
 * Attacks, powers and controls as entries, and the assumptions and sources that everything refers to.
 * @module
 */

import { AUDIT_ATTACKS } from '../../adversary/audits/index.ts';
import { ATTACKS } from '../../adversary/index.ts';
import { TREE_ATTACKS } from '../../adversary/tree/index.ts';
import { AUDIT_CONTROLS } from '../../controls/audits/index.ts';
import { CONTROLS } from '../../controls/index.ts';
import { TREE_CONTROLS } from '../../controls/tree/index.ts';
import { ASSUMPTIONS, type Assumption } from '../../domain/assumptions.ts';
import { BASELINES } from '../../domain/policy/baselines.ts';
import { BEHAVIOUR } from '../../domain/policy/behaviour.ts';
import { FLAGS } from '../../domain/policy/flags.ts';
import { RECOMMENDATIONS } from '../../domain/policy/recommendations.ts';
import type { Attack, Control } from '../../domain/ports.ts';
import { POWERS, type Power, type PowerId } from '../../domain/powers.ts';
import { RECORDS } from '../../domain/records/custody.ts';
import { ROLES } from '../../domain/roles.ts';
import { SOURCES, type Source } from '../../domain/sources.ts';
import { COUNTRIES } from '../../sim/national/countries.ts';
import { type Entry, facts, listed } from '../entry.ts';
import { attackEntryOf } from './attack.ts';
import { controlEntryOf, idsOf } from './control.ts';

const attackEntry = (attack: Attack): Entry =>
  attackEntryOf(attack, {
    powers: attack.powers.map((power) => `${power}: ${POWERS[power].says}`),
    voters: attack.votersTakePart ? 'those of the group take part knowingly' : 'none takes part knowingly',
  });

const controlEntry = (control: Control): Entry =>
  controlEntryOf(control, {
    reads: control.needs.map((type) => `${type}: ${RECORDS[type].says}`),
    earliest: `phase ${control.when}`,
    catches: idsOf(ATTACKS, ({ caughtBy }) => caughtBy.includes(control.id)),
    misses: idsOf(ATTACKS, ({ missedBy }) => missedBy.includes(control.id)),
  });

const PLACES: Readonly<Record<Power['place'], string>> = {
  station: 'inside the station',
  outside: 'outside the station',
  anywhere: 'anywhere',
};

function powerEntry(id: PowerId): Entry {
  const power: Power = POWERS[id];
  return {
    kind: 'powers',
    id,
    title: power.says,
    facts: facts({
      says: power.says,
      'held by': listed(power.heldBy.map((role) => ROLES[role])),
      place: PLACES[power.place],
      'touches acts': listed(power.acts),
      'sends moves of': listed(power.moves),
      'reads records': listed(power.reads),
      attacks: listed(ATTACKS.filter(({ powers }) => powers.includes(id)).map((attack) => attack.id)),
    }),
  };
}

function assumptionEntry({ id, question, evidence, assumes, where, sweep }: Assumption): Entry {
  return {
    kind: 'assumptions',
    id,
    title: question,
    facts: facts({ asks: question, evidence, assumed: assumes, 'carried by': listed(where), 'to vary': sweep }),
  };
}

const GRADES: Readonly<Record<Source['grade'], string>> = {
  V: 'read in a full document',
  E: 'read as the opening of a public page only',
  I: 'our own inference',
  x: 'opening read',
  m: 'from memory',
  s: 'read in full',
  r: 'repository read',
};

/** A source is named in free text such as `S04 rec 5; BNB`. */
function names(text: string, id: string): boolean {
  return text.split(/[;,]\s*/).some((part) => part === id || part.startsWith(`${id} `));
}

function sourceEntry({ id, title, year, grade }: Source): Entry {
  const usersOf = (entries: readonly { readonly id: string; readonly source: string }[]): string =>
    listed(entries.filter(({ source }) => names(source, id)).map((entry) => entry.id));
  const countries = Object.values(COUNTRIES).map((country) => ({
    id: country().id,
    source: country().source.join('; '),
  }));
  return {
    kind: 'sources',
    id,
    title,
    facts: facts({
      says: title,
      year,
      grade: `${grade}: ${GRADES[grade]}`,
      baselines: usersOf(BASELINES),
      flags: usersOf(FLAGS),
      behaviour: usersOf(BEHAVIOUR),
      recommendations: usersOf(RECOMMENDATIONS),
      attacks: usersOf([...ATTACKS, ...TREE_ATTACKS, ...AUDIT_ATTACKS]),
      controls: usersOf([...CONTROLS, ...TREE_CONTROLS, ...AUDIT_CONTROLS]),
      countries: usersOf(countries),
    }),
  };
}

export const actorEntries = (): readonly Entry[] => [
  ...ATTACKS.map(attackEntry),
  ...CONTROLS.map(controlEntry),
  ...ASSUMPTIONS.map(assumptionEntry),
  ...SOURCES.map(sourceEntry),
  ...(Object.keys(POWERS) as PowerId[]).map(powerEntry),
];
