/**
 * The scenario that `init` writes: every field with a comment, at its default or with a small example. It can be run.
 * @module
 */
import { baselineById, policyOf } from '../domain/policy/policy.ts';
import type { Attack } from '../domain/ports.ts';
import { DEFAULT_BASELINE, DEFAULT_STATION } from './file.ts';

/** What the example shows if the catalogue has it: it needs no parameters and is easy to picture. */
const PREFERRED = 'CS-03';

/** An attack that the default rules allow, with a group. */
function exampleOf(attacks: readonly Attack[]): Attack | undefined {
  const baseline = baselineById(DEFAULT_BASELINE);
  if (baseline === undefined) return undefined;
  const policy = policyOf(baseline, [], {});
  const allowed = attacks.filter(({ guards }) => guards.every(({ flag, oneOf }) => oneOf.includes(policy[flag])));
  return allowed.find(({ id }) => id === PREFERRED) ?? allowed[0];
}

const attackLines = (attack: Attack): string => `
# What the adversary does: \`sailau-lab list attacks\`, and \`sailau-lab explain ${attack.id}\` for its parameters.
attacks:
  - use: ${attack.id} # ${attack.name}
    group: { name: staff, share: 0.3 } # or \`count: 300\`; another attack can say \`group: staff\`
`;

/** @param schema - path or address of the JSON Schema, for editors that read the first line. */
export function scenarioTemplate(schema: string, attacks: readonly Attack[]): string {
  const { voters, contest, booths, carriers } = DEFAULT_STATION;
  const votes = contest.choices.map((choice, index) => `${choice}: ${contest.shares[index]}`).join(', ');
  const example = exampleOf(attacks);
  return `# yaml-language-server: $schema=${schema}
# Only the title is needed. Lines that say what holds anyway can go.
title: My scenario
story: >
  What happens, in a few sentences.
teaches: The lesson, in one sentence.
source: [] # where it comes from, e.g. [S05E]: \`sailau-lab explain S05E\`

# The rules. A year, then recommendations, then single flags; what comes later wins.
baseline: ${DEFAULT_BASELINE} # \`sailau-lab list baselines\`
with: [] # e.g. [R04-18]: \`sailau-lab list recommendations\`
set: {} # e.g. { code.mode: none }: \`sailau-lab list flags\`

# What people tend to do, never part of the rules: \`sailau-lab list behaviour\`
behaviour:
  chooseElectronic: 0.2 # share of voters who take the device
  requestCode: 0.3 # share of those who take a control code

station:
  voters: ${voters} # everybody on at least one of the two lists
  # Shares that sum to 1, or whole numbers of voters.
  contest: { kind: ${contest.kind}, votes: { ${votes} } }
  booths: ${booths}
  carriers: ${carriers} # cards that go from booth to desk
  electronicOnly: 0 # voters on the electronic list only
  paperOnly: 0 # voters on the paper list only
  arrivingUnlisted: 0 # people on neither list who come together
  arrivingBasis: ${DEFAULT_STATION.arrivingBasis} # on what ground they are added: document, application, phone, none

groups: [] # people that attacks reach, e.g. [{ name: students, count: 300 }]
${example === undefined ? 'attacks: []\n' : attackLines(example)}
# Who looks together, to see whose vote is exposed.
coalitions:
  administrators: [employer, public]
namedVoter: 0 # the voter whose exposure is shown
recount: true # whether somebody asks for a recount

# The same station with other rules, habits or attacks.
variants:
  - { name: no code, with: [R04-18.code] }

# What the run must show; \`sailau-lab run\` exits with 1 if it does not.
expect:
  - "secrecy.administrators.exposed.count > 0"
  - "variant('no code').secrecy.administrators.codesKnown == 0"
`;
}
