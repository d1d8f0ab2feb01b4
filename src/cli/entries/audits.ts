/**
 * Attacks on audits of paper, the checks of such audits and the powers in them, as entries.
 * @module
 */
import { AUDIT_ATTACKS } from '../../adversary/audits/index.ts';
import { AUDIT_CONTROLS } from '../../controls/audits/index.ts';
import { AUDIT_RECORD_SAYS } from '../../domain/audits/log.ts';
import type { AuditAttack, AuditControl } from '../../domain/audits/ports.ts';
import { AUDIT_POWERS, type AuditPower, type AuditPowerId } from '../../domain/audits/powers.ts';
import { ROLES } from '../../domain/roles.ts';
import { type Entry, facts, listed } from '../entry.ts';
import { attackEntryOf } from './attack.ts';
import { controlEntryOf, idsOf } from './control.ts';

const IN_AUDITS = 'in the audit of a station: carried out by audit simulate only';

const attackEntry = (attack: AuditAttack): Entry =>
  attackEntryOf(attack, {
    where: IN_AUDITS,
    powers: attack.powers.map((power) => `${power}: ${AUDIT_POWERS[power].says}`),
  });

const controlEntry = (control: AuditControl): Entry =>
  controlEntryOf(control, {
    where: IN_AUDITS,
    reads: control.needs.map((type) => `${type}: ${AUDIT_RECORD_SAYS[type]}`),
    catches: idsOf(AUDIT_ATTACKS, ({ caughtBy }) => caughtBy.includes(control.id)),
    misses: idsOf(AUDIT_ATTACKS, ({ missedBy }) => missedBy.includes(control.id)),
  });

function powerEntry(id: AuditPowerId): Entry {
  const { says, heldBy, acts, knowsPaper }: AuditPower = AUDIT_POWERS[id];
  return {
    kind: 'powers',
    id,
    title: says,
    facts: facts({
      says,
      'held by': listed(heldBy.map((role) => ROLES[role])),
      place: 'the audit of one station',
      'touches acts': listed(acts),
      'reads records': knowsPaper ? 'what stands on each sheet, before cards are drawn' : 'none',
      attacks: listed(AUDIT_ATTACKS.filter(({ powers }) => powers.includes(id)).map((attack) => attack.id)),
    }),
  };
}

export const auditEntries = (): readonly Entry[] => [
  ...AUDIT_ATTACKS.map(attackEntry),
  ...AUDIT_CONTROLS.map(controlEntry),
  ...(Object.keys(AUDIT_POWERS) as AuditPowerId[]).map(powerEntry),
];
