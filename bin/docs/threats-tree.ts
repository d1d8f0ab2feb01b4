/**
 * The part of docs/threats.md that is about results on their way up: powers, attacks, which equality each of them breaks
 * and who can see it, and where runs and catalogue differ.
 * @module
 */
import { ATTACKS } from '../../src/adversary/index.ts';
import { TREE_ATTACKS, treeCoalition } from '../../src/adversary/tree/index.ts';
import { present } from '../../src/base/assert.ts';
import { TREE_CONTROLS } from '../../src/controls/tree/index.ts';
import { baselineById, policyOf } from '../../src/domain/policy/policy.ts';
import { ROLES } from '../../src/domain/roles.ts';
import { TREE_EQUALITIES, TRUTH_EQUALITIES } from '../../src/domain/tree/equalities.ts';
import type { TreeAttack } from '../../src/domain/tree/ports.ts';
import { TREE_POWERS, type TreePower, type TreePowerId } from '../../src/domain/tree/powers.ts';
import { TREE_FOUND_BESIDES, TREE_NOT_FOUND } from './disagreements-tree.ts';
import type { TreeExposure } from './exposure.ts';
import { FORBIDDEN_IN_2005, STATION_EXPOSURES } from './exposure-stations.ts';
import { TREE_EXPOSURES } from './exposure-tree.ts';
import { code, linkTo, paramsTable, table } from './markdown.ts';

/** As in every year: nobody needs anybody else's consent to use a key. */
const RULES = policyOf(present(baselineById('sailau-2004'), 'sailau-2004'), [], {});

const PREFACE = `## On the way up

Between the count in a station and the published result a figure is copied, handed in, entered, added up three times and
published. Attacks there are carried out in a scenario with \`election\`. They pass a gate of their own: an act is offered to
an attack only if it holds the power over it and the scenario places it there, and what comes back is held against both. One
person is needed for each place at which a power is used: somebody who enters rows at a territorial commission reaches no
other commission. Only the secret of a commission takes as many of its members as \`tx.quorum\` says, where \`tx.keys\` is
\`quorum\`; the years have none, and the coalitions below are of their rules. The honest twin is the same election without
attacks.
`;

const EQUALITIES = `### Which equality breaks, and who can see it

What has to be equal on the way up. Where one is broken is worked out with every record there is; who can *see* it is another
question.
`;

const EXPOSED = `Each row below is a run of a country of 240 stations, with few votes wherever an attack can do with few: so that
no sample shows it. *Under the rules* means: results by region, no tables for observers, copies on request, as in every year of this model.
The last column has the recommendations that change nothing but the way up, each alone; \`R16-8\` and \`C33\` change stations
too and are tried as variants. A test runs each row and compares. A scenario with an election prints the same for its own
attacks, under EQUALITIES.
`;

const STATIONS_EXPOSED = `Attacks on the count, the lists and the working of stations leave traces on the way up too. Each
row is a run of 80 stations under the same rules, with the habits of 2005 and the attack as it is by default in all of them:
so much that figures stand out. ${FORBIDDEN_IN_2005.join(' and ')} are not among them, for those rules forbid them. Where a control equation of
stations breaks, whoever knows its quantities sees it ([controls.md](controls.md)); \`confirmed\` nobody sees.
Recommendations that change stations are tried as variants.
`;

const NO_REFORM = 'none of these';

export function treeChapters(): readonly string[] {
  return [
    PREFACE,
    powersTable(),
    EQUALITIES,
    table(
      ['equality', 'says'],
      [
        ...Object.entries(TREE_EQUALITIES).map(([id, says]) => [code([id]), says]),
        ...Object.entries(TRUTH_EQUALITIES).map(([id, says]) => [code([id]), `${says}; only the truth shows it`]),
      ],
    ),
    EXPOSED,
    exposureTable(),
    STATIONS_EXPOSED,
    stationExposureTable(),
    '### Attacks on the way up\n',
    overviewTable(),
    ...TREE_ATTACKS.map(section),
    '### Where runs and catalogue differ on the way up\n',
    'Found, though the catalogue does not say so:\n',
    table(
      ['attack', 'check', 'why'],
      TREE_FOUND_BESIDES.map(({ attack, control: id, why }) => [attack, control(id), why]),
    ),
    'Not found, though the catalogue says so:\n',
    table(
      ['attack', 'check', 'why'],
      TREE_NOT_FOUND.map(({ attack, catalogue, why }) => {
        const carriers = TREE_CONTROLS.filter((each) => each.catalogue.includes(catalogue)).map(({ id }) => id);
        return [attack, `${catalogue}: ${code(carriers)}`, why];
      }),
    ),
  ];
}

function powersTable(): string {
  const rows = Object.entries<TreePower>(TREE_POWERS).map(([id, { says, heldBy, place, acts, reads }]) => [
    code([id]),
    says,
    heldBy.map((role) => ROLES[role]).join(' or '),
    place,
    code(acts),
    code(reads) || 'none',
  ]);
  return table(['power', 'says', 'held by', 'one person for each', 'acts', 'reads'], rows);
}

function exposureTable(): string {
  const rows = TREE_EXPOSURES.map((exposure) => [
    exposure.attack,
    exposure.as,
    code(exposure.breaks),
    exposure.noticedBy.join(', ') || 'nobody',
    openedText(exposure),
  ]);
  return table(['attack', 'as', 'breaks', 'noticed under the rules by', 'from outside under'], rows);
}

function stationExposureTable(): string {
  const rows = STATION_EXPOSURES.map((exposure) => {
    const { name, caughtAbove } = present(
      ATTACKS.find(({ id }) => id === exposure.attack),
      exposure.attack,
    );
    return [
      `${exposure.attack}: ${name}`,
      code(exposure.breaks) || 'none',
      code(caughtAbove ?? []) || 'none',
      exposure.noticedBy.join(', ') || 'nobody',
      openedText(exposure),
    ];
  });
  const head = ['attack', 'breaks', 'caught on the way up by', 'noticed under the rules by', 'from outside under'];
  return table(head, rows);
}

function openedText({ noticedBy, openedBy }: Pick<TreeExposure, 'noticedBy' | 'openedBy'>): string {
  if (noticedBy.some((who) => who === 'public' || who === 'observer')) return 'seen already';
  const groups = new Map<string, string[]>();
  for (const [id, who] of Object.entries(openedBy))
    groups.set(who.join(', '), [...(groups.get(who.join(', ')) ?? []), id]);
  return [...groups].map(([who, ids]) => `${ids.join(', ')}: ${who}`).join('; ') || NO_REFORM;
}

function overviewTable(): string {
  const rows = TREE_ATTACKS.map((attack) => [
    linkTo(attack.id, heading(attack)),
    attack.name,
    attack.breaks.join(', '),
    who(attack),
    code(attack.caughtBy),
  ]);
  return table(['attack', 'name', 'breaks', 'smallest coalition at one place each', 'caught by'], rows);
}

function section(attack: TreeAttack): string {
  const guards = attack.guards.map(({ flag, oneOf }) => `\`${flag}\` is ${code(oneOf.map(String), ' or ')}`);
  const facts = [
    ['powers', attack.powers.map(power).join('; ')],
    ['smallest coalition at one place each', who(attack)],
    ['guards', guards.join('; ') || 'none: no rule of this model prevents it'],
    ['breaks', attack.breaks.join(', ')],
    ['caught by', attack.caughtBy.map(control).join('; ')],
    ['missed by', attack.missedBy.map(control).join('; ')],
    ['source', attack.source],
  ];
  return [`#### ${heading(attack)}\n\n${attack.summary}\n`, table(['', ''], facts), paramsTable(attack.params)].join(
    '\n',
  );
}

/** All declared powers, each used at one place of its kind. */
function who({ powers }: TreeAttack): string {
  const { people, roles } = treeCoalition(new Map(powers.map((id) => [id, new Set([0])] as const)), RULES);
  return `${people}: ${roles.map((role) => ROLES[role]).join(' and ')}`;
}

function power(id: TreePowerId): string {
  const { says, heldBy }: TreePower = TREE_POWERS[id];
  return `\`${id}\`: ${says} (${heldBy.map((role) => ROLES[role]).join(' or ')})`;
}

function control(id: string): string {
  const { catalogue } = present(
    TREE_CONTROLS.find((each) => each.id === id),
    id,
  );
  return `\`${id}\` (${catalogue.join(', ')})`;
}

function heading({ id, name }: TreeAttack): string {
  return `${id}: ${name}`;
}
