/**
 * The part of docs/threats.md that is about the audit itself: powers, attacks with what they need, what the rules
 * prevent, and where runs and catalogue differ.
 * @module
 */
import { AUDIT_ATTACKS, auditCoalition } from '../../src/adversary/audits/index.ts';
import { present } from '../../src/base/assert.ts';
import { AUDIT_CONTROLS } from '../../src/controls/audits/index.ts';
import type { AuditAttack } from '../../src/domain/audits/ports.ts';
import { AUDIT_POWERS, type AuditPower, type AuditPowerId } from '../../src/domain/audits/powers.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { policyOf } from '../../src/domain/policy/policy.ts';
import { RECOMMENDATIONS } from '../../src/domain/policy/recommendations.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { ROLES } from '../../src/domain/roles.ts';
import { code, linkTo, paramsTable, table } from './markdown.ts';

const PREFACE = `## On the audit

Whoever audits can be corrupt too. These attacks stand in a scenario of one station like any other and act only in
\`sailau-lab audit simulate\`; \`run\` says that it leaves them out. They pass a gate of their own: the manifest, the seed, each
card that is written down, each risk that is printed and each decision is offered to an attack only if it holds the power over
it. What stands on paper is known only to powers that say so. The honest twin is the same audit of the same paper without
them. *Commission alone* says whether, where \`audit.auditor\` is \`commission\`, an official of the audited commission holds
everything it takes.
`;

/** What the catalogue says of detection and runs do not bear out. */
const NOT_FOUND: readonly { readonly attack: string; readonly catalogue: string; readonly why: string }[] = [
  {
    attack: 'AU-03',
    catalogue: 'C12: `seed-commitment`',
    why:
      'where an official says the seed there are no dice to hold it against: the check says that it does not know, of ' +
      'honest seeds as of chosen ones. A rule with dice prevents the attack',
  },
];

const UNDER: Policy = policyOf(present(BASELINES[0], 'a year'), [], {});
const BY_ITSELF: Policy = { ...UNDER, 'audit.auditor': 'commission' };

export function auditThreats(): readonly string[] {
  return [
    PREFACE,
    powersTable(),
    '### Attacks on the audit\n',
    overviewTable(),
    ...AUDIT_ATTACKS.map(section),
    '### Where runs and catalogue differ on the audit\n',
    table(
      ['attack', 'check', 'why'],
      NOT_FOUND.map(({ attack, catalogue, why }) => [attack, catalogue, why]),
    ),
  ];
}

const names = (roles: readonly (keyof typeof ROLES)[]): string => roles.map((role) => ROLES[role]).join(' or ');

function powersTable(): string {
  const rows = Object.entries<AuditPower>(AUDIT_POWERS).map(([id, { says, heldBy, acts, knowsPaper }]) => [
    code([id]),
    says,
    names(heldBy),
    code(acts) || 'none',
    knowsPaper ? 'yes' : 'no',
  ]);
  return table(['power', 'says', 'held by', 'acts', 'knows the paper'], rows);
}

function overviewTable(): string {
  const rows = AUDIT_ATTACKS.map((attack) => [
    linkTo(attack.id, heading(attack)),
    attack.name,
    needs(attack),
    who(attack),
    alone(attack),
    code(attack.caughtBy) || 'nobody',
    RECOMMENDATIONS.filter(({ flags }) => prevents(flags, attack))
      .map(({ id }) => id)
      .join(', '),
  ]);
  return table(
    ['attack', 'name', 'needs', 'smallest coalition', 'commission alone', 'caught by', 'prevented by'],
    rows,
  );
}

const prevents = (flags: Partial<Policy>, { guards }: AuditAttack): boolean =>
  guards.some(({ flag, oneOf }) => {
    const value = flags[flag];
    return value !== undefined && !oneOf.includes(value);
  });

function section(attack: AuditAttack): string {
  const facts = [
    ['powers', attack.powers.map(power).join('; ')],
    ['smallest coalition', who(attack)],
    ['guards', needs(attack)],
    ['breaks', attack.breaks.join(', ')],
    ['caught by', attack.caughtBy.map(control).join('; ') || 'nobody'],
    ['missed by', attack.missedBy.map(control).join('; ')],
    ['source', attack.source],
  ];
  return [`#### ${heading(attack)}\n\n${attack.summary}\n`, table(['', ''], facts), paramsTable(attack.params)].join(
    '\n',
  );
}

const needs = ({ guards }: AuditAttack): string =>
  guards.map(({ flag, oneOf }) => `\`${flag}\` is ${code(oneOf.map(String), ' or ')}`).join('; ');

/** For all declared powers together. */
function who({ powers }: AuditAttack): string {
  const { roles } = auditCoalition(new Set(powers), UNDER);
  return `${roles.length}: ${roles.map((role) => ROLES[role]).join(' and ')}`;
}

const alone = ({ powers }: AuditAttack): string =>
  auditCoalition(new Set(powers), BY_ITSELF).commissionAlone ? 'yes' : 'no';

function power(id: AuditPowerId): string {
  const { says, heldBy }: AuditPower = AUDIT_POWERS[id];
  return `\`${id}\`: ${says} (${names(heldBy)})`;
}

function control(id: string): string {
  const { catalogue } = present(
    AUDIT_CONTROLS.find((each) => each.id === id),
    id,
  );
  return `\`${id}\` (${catalogue.join(', ')})`;
}

const heading = ({ id, name }: AuditAttack): string => `${id}: ${name}`;
