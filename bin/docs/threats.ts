/**
 * The text of docs/threats.md: who is corrupt and what that lets them do, every attack as its own declaration has it, and
 * where the runs and the attack catalogue differ.
 * @module
 */
import { AUDIT_ATTACKS } from '../../src/adversary/audits/index.ts';
import { ATTACKS, coalitionOf } from '../../src/adversary/index.ts';
import { TREE_ATTACKS } from '../../src/adversary/tree/index.ts';
import { present } from '../../src/base/assert.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import { AUDIT_POWERS, type AuditPower } from '../../src/domain/audits/powers.ts';
import type { Attack } from '../../src/domain/ports.ts';
import { POWERS, type Power } from '../../src/domain/powers.ts';
import { PROPERTIES } from '../../src/domain/properties.ts';
import { ROLES, type Role } from '../../src/domain/roles.ts';
import { TREE_POWERS, type TreePower } from '../../src/domain/tree/powers.ts';
import { BY_PRODUCTS, NOT_FOUND } from './disagreements.ts';
import { FOUND_BESIDES } from './found-besides.ts';
import { code, linkTo, paramsTable, table } from './markdown.ts';
import { auditThreats } from './threats-audits.ts';
import { treeChapters } from './threats-tree.ts';

const PREFACE = `# Threats

Who can do what to a station, to its result [on the way up](#on-the-way-up) and [to the audit](#on-the-audit), and who
can notice. The prose up to [Roles](#roles) and the reasons are written by hand; everything else on this page is made from the
code by \`npm run docs\`. How to add an attack is in [adding-an-attack.md](adding-an-attack.md).

Everything here is about a **model**. That an attack stands on this page says that the rules and devices, as far as they
are known, would let it be done. It does not say that anybody did it.

## Who is corrupt

An attack is carried out by people, and people hold **powers**: a member at the registration table has the lists and the
returned card in her hands, a technician has the programs. An attack declares the powers that it needs. From the powers
that it *used* on a day, the program works out the smallest **coalition**: the fewest roles that hold all of them. Voters who
take part knowingly are counted apart, since there may be hundreds of them and none has any access.

## What a power is

A power is a set of **acts** it may change, drop, repeat or add (\`carrier.deliver\`: the card on its way to the reader), of
**moves** it may make in the name of somebody (\`registrar\`: let a person in), and of **records** it may read. Whoever has
not the power over an act never gets to see it.

## The gate

Every act of a station, honest or not, passes one gate before it changes anything. There an attack that holds the power is
offered the act and answers with what shall happen instead. The answer is checked on the way back:

- each act in it, and each look at a record, must lie within the declared powers;
- orders to voters, refusals of paper and added visits need a power over the voter, the chair or the registrar;
- an act that writes a record needs somebody with that power who has **custody** of the record in this phase of the day. The
  recorder, for example, cannot be exchanged before it was written.

An attack that does more than it declared does not have less effect: the program stops with an error, because the
declaration, and with it the coalition, would be wrong.

## What an attack sees

Its parameters, the rules, the names on the ballot, the members of its group by number, the acts that pass under its powers,
and the records that they let it read. It does not see what anybody wants or confirmed, who checks her code, or where
observers look. It draws from a stream of chance of its own.

## The honest twin

Every day is run twice: with the attacks and without, with the same people, who come at the same time, want the same and
have the same habits. A finding that both days show is nobody's achievement. Only what the day without the attack does not
show counts as caught. A rate or a number of zero leaves the honest day to the byte, except where the act itself leaves
traces: exchanging a recorder (RC-14) or restarting from a backup (RC-12) is seen even if no vote is changed.

**Guards** are the rules without which an attack cannot be carried out. Where a policy breaks a guard, the run says that the
attack is prevented, and its day is the honest one.
`;

const CAUGHT = `## Reading the tables

*Caught by* lists the controls that find the attack on some day under some of three policies: the rules of 2005 as they
were, the same with every record kept and posted and with people who look, and that with paper slips and a recount. *Missed
by* lists controls that look at the same records and never find it. A test runs every attack against every control and
fails if either list is wrong. How likely a catch is depends on behaviour and is the business of a scenario with repeats.

*Smallest coalition* is for all declared powers together; a setting that uses fewer may need fewer people.
`;

const DISAGREEMENTS = `## Where runs and catalogue differ

The attack catalogue says for each attack which controls detect it. The runs were compared with that, restricted to controls
that this version has. Each difference was looked into; none that is left is a fault of the run.
`;

const BESIDE_THE_POINT = `### By-products

An attack also shifts numbers that say nothing about it. They are left out of *caught by*, although a report, which compares
findings number by number, shows them as changed.
`;

export function threatsDocument(): string {
  return [
    PREFACE,
    `## Roles\n\n${rolesTable()}`,
    `## Powers\n\n${powersTable()}`,
    CAUGHT,
    `## Overview\n\n${overviewTable()}`,
    propertiesTable(),
    ...[...new Set(ATTACKS.map(({ category }) => category))].map(chapter),
    DISAGREEMENTS,
    `### Found, though the catalogue does not say so\n\n${besidesTable()}`,
    `### Not found, though the catalogue says so\n\n${notFoundTable()}`,
    BESIDE_THE_POINT,
    byProductsTable(),
    ...treeChapters(),
    ...auditThreats(),
  ].join('\n');
}

function rolesTable(): string {
  const rows = (Object.entries(ROLES) as [Role, string][]).map(([role, says]) => {
    const powers = Object.entries<Power>(POWERS).filter(([, { heldBy }]) => heldBy.includes(role));
    const above = Object.entries<TreePower>(TREE_POWERS).filter(([, { heldBy }]) => heldBy.includes(role));
    const inAudits = Object.entries<AuditPower>(AUDIT_POWERS).filter(([, { heldBy }]) => heldBy.includes(role));
    const held = [powers, above, inAudits].map((each) => code(each.map(([id]) => id)) || 'none');
    return [code([role]), says, ...held];
  });
  return table(['role', 'who', 'powers in a station', 'powers on the way up', 'powers in an audit'], rows);
}

function powersTable(): string {
  const rows = Object.entries<Power>(POWERS).map(([id, { says, heldBy, acts, moves, reads }]) => [
    code([id]),
    says,
    heldBy.map((role) => ROLES[role]).join(' or '),
    code(acts) || 'none',
    code(moves) || 'none',
    code(reads) || 'none',
  ]);
  return table(['power', 'says', 'held by', 'acts', 'moves', 'reads'], rows);
}

function overviewTable(): string {
  const rows = ATTACKS.map((attack) => [
    linkTo(attack.id, heading(attack)),
    attack.name,
    attack.breaks.join(', '),
    coalition(attack),
    attack.caughtBy.length === 0 ? 'nobody' : code(attack.caughtBy),
  ]);
  return table(['attack', 'name', 'breaks', 'smallest coalition', 'caught by'], rows);
}

function propertiesTable(): string {
  const broken = [...new Set([...ATTACKS, ...TREE_ATTACKS, ...AUDIT_ATTACKS].flatMap(({ breaks }) => breaks))].sort();
  const rows = broken.map((id) => {
    const { name, says } = present(
      PROPERTIES.find((property) => property.id === id),
      id,
    );
    return [id, name, says];
  });
  return table(['property', 'name', 'holds where'], rows);
}

function chapter(category: string): string {
  const attacks = ATTACKS.filter((attack) => attack.category === category);
  return [`## ${category}\n`, ...attacks.map(section)].join('\n');
}

function section(attack: Attack): string {
  const guards = attack.guards.map(({ flag, oneOf }) => `\`${flag}\` is ${code(oneOf.map(String), ' or ')}`);
  const facts = [
    ['powers', attack.powers.map(power).join('; ')],
    ['smallest coalition', coalition(attack)],
    ['guards', guards.join('; ') || 'none: no rule of this model prevents it'],
    ['breaks', attack.breaks.join(', ')],
    ['caught by', attack.caughtBy.map(control).join('; ') || 'nobody'],
    ['missed by', attack.missedBy.map(control).join('; ')],
    ...(attack.brings === undefined ? [] : [['its own words', code(attack.brings)]]),
    ...(attack.caughtAbove === undefined ? [] : [['caught on the way up by', code(attack.caughtAbove)]]),
    ['source', attack.source],
  ];
  return [`### ${heading(attack)}\n\n${attack.summary}\n`, table(['', ''], facts), paramsTable(attack.params)].join(
    '\n',
  );
}

function power(id: keyof typeof POWERS): string {
  const { says, heldBy }: Power = POWERS[id];
  return `\`${id}\`: ${says} (${heldBy.map((role) => ROLES[role]).join(' or ')})`;
}

function control(id: string): string {
  const found = present(
    CONTROLS.find((each) => each.id === id),
    id,
  );
  return `\`${id}\` (${found.catalogue.join(', ')})`;
}

function coalition({ powers, votersTakePart }: Attack): string {
  const insiders = coalitionOf(new Set(powers)).map((role) => ROLES[role]);
  return [...insiders, ...(votersTakePart ? ['the voters who take part'] : [])].join(' and ');
}

function besidesTable(): string {
  const rows = FOUND_BESIDES.map(({ attack, control: id, why }) => [attack, control(id), why]);
  return table(['attack', 'control', 'why'], rows);
}

function notFoundTable(): string {
  const rows = NOT_FOUND.map(({ attack, catalogue, why }) => {
    const carriers = CONTROLS.filter((each) => each.catalogue.includes(catalogue)).map(({ id }) => id);
    return [attack, `${catalogue}: ${code(carriers)}`, why];
  });
  return table(['attack', 'control', 'why'], rows);
}

function byProductsTable(): string {
  const rows = BY_PRODUCTS.map(({ attack, kind, why }) => [attack, code([kind]), why]);
  return table(['attack', 'finding', 'why'], rows);
}

function heading({ id, name }: Attack): string {
  return `${id}: ${name}`;
}
