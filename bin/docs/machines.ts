/**
 * The text of docs/machines.md: every chart as a picture and as tables, made from the chart itself and from the header
 * comment of its file.
 * @module
 */
import { readFileSync } from 'node:fs';
import { present } from '../../src/base/assert.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { flagById, policyOf } from '../../src/domain/policy/policy.ts';
import { type EventName, PRINCIPALS, type Principal } from '../../src/domain/records/events.ts';
import { compile } from '../../src/machines/compile.ts';
import {
  type DiagramOptions,
  diagramOf,
  endNames,
  type Step,
  stateNames,
  stepsOf,
} from '../../src/machines/diagram.ts';
import { flagsReadBy } from '../../src/machines/flags.ts';
import { CHARTS, type ChartName } from '../../src/machines/index.ts';
import type { Table } from '../../src/machines/table.ts';

/** A chart that goes back to its start from everywhere is easier to follow from left to right. */
const DIRECTIONS: { readonly [M in ChartName]?: DiagramOptions['direction'] } = { terminal: 'LR', paperTrail: 'LR' };

const SENDERS: { readonly [P in Principal]: string } = {
  voter: 'the voter',
  registrar: 'a commission member at the registration table',
  helper: 'somebody who helps in the booth',
  chair: 'the chair of the commission',
  technician: "the station's technician",
  commission: 'members of the commission together',
  observer: 'an observer',
  clock: 'the time of day',
  device: 'a device that fails',
  terminal: 'the booth device',
  printer: 'the printer of the booth device',
  desk: 'the desk computer and who works at it',
  tec: 'members of the territorial commission together',
  tecMember: 'a member of the territorial commission, or who works for it',
  tecChair: 'the chair of the territorial commission alone',
  rec: 'the regional commission and its computer',
  cec: 'the central commission',
  network: 'the telephone network and who can reach into it',
};

const PREFACE = `# Machines

Every procedure of a station, and of its result on the way up, is a chart: a small state machine over a closed list of
events. This page is made from the charts by \`npm run docs\`; do not edit it. How to add one is in
[adding-a-machine.md](adding-a-machine.md).

In the pictures an arrow reads \`event [guard] / effects\`. A comma joins events that do the same, *or* those that do not;
*else* is the way taken when the guards before it on the same event do not hold. What stands inside a box happens without
leaving the state. Dark states are final. A state that can be reached is a chart state together with its context, so there
may be more of them than boxes.
`;

export function machinesDocument(): string {
  const names = Object.keys(CHARTS) as ChartName[];
  return [PREFACE, ...names.map(chapter)].join('\n');
}

function chapter(name: ChartName): string {
  const { machine, letters } = CHARTS[name];
  const { purpose, remarks, source } = headerOf(readFileSync(chartFile(name), 'utf8'));
  const steps = stepsOf(machine);
  const tables = BASELINES.map((baseline) => compile(machine, policyOf(baseline, [], {}), letters));
  const diagram = diagramOf(machine, { direction: DIRECTIONS[name] ?? 'TB' });
  return [
    `## \`${name}\`\n\n${purpose}\n`,
    ...remarks.map((remark) => `${remark}\n`),
    `Source: ${source}\n`,
    `\`\`\`mermaid\n${diagram}\`\`\`\n`,
    `### States of \`${name}\`\n\n${statesTable(stateNames(machine), endNames(machine), steps)}`,
    sizes(stateNames(machine).length, tables),
    `### Events of \`${name}\`\n\n${eventsTable(letters, steps)}`,
    `### Effects of \`${name}\`\n\n${effectsTable(steps)}`,
    `### Policy flags that \`${name}\` reads\n\n${flagsTable(name)}`,
  ].join('\n');
}

function chartFile(name: ChartName): URL {
  const file = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return new URL(`../../src/machines/${file}.ts`, import.meta.url);
}

interface Header {
  /** The first sentences, up to the drawing. */
  readonly purpose: string;
  readonly remarks: readonly string[];
  readonly source: string;
}

/** Reads the comment a chart file begins with: purpose, drawing (indented, left out here), remarks, `Source:`. */
function headerOf(file: string): Header {
  const comment = present(/^\/\*\*\n([\s\S]*?)\n \*\//.exec(file)?.[1], 'a header comment');
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
  const prose = lines.filter((line) => !line.startsWith('    ') && line !== '@module').join('\n');
  const [said = '', source] = prose.split('Source: ');
  const [purpose, ...remarks] = said
    .split(/\n\n+/)
    .map(oneLine)
    .filter((text) => text !== '');
  return {
    purpose: present(purpose, 'a first sentence in the header'),
    remarks,
    source: oneLine(present(source, 'a Source: line in the header')),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function statesTable(names: readonly string[], ends: readonly string[], steps: readonly Step[]): string {
  const rows = names.map((name) => {
    const takes = unique(steps.filter(({ from }) => from === name).map(({ event }) => event));
    return [code([name]), ends.includes(name) ? 'nothing: final' : code(takes)];
  });
  return markdownTable(['state', 'takes'], rows);
}

function sizes(boxes: number, tables: readonly Table[]): string {
  const counts = BASELINES.map(({ id }, place) => `${present(tables[place], id).labels.length} under \`${id}\``);
  return `${boxes} chart states; with context, states that can be reached: ${counts.join(', ')}.\n`;
}

function eventsTable(letters: readonly EventName[], steps: readonly Step[]): string {
  const rows = letters.map((event) => {
    const taken = steps.filter((step) => step.event === event);
    const guards = unique(taken.flatMap(({ guard }) => guard?.replace(/^else ?/, '') ?? [])).filter(
      (guard) => guard !== '',
    );
    return [code([event]), SENDERS[senderOf(event)], code(unique(taken.map(({ from }) => from))), code(guards)];
  });
  return markdownTable(['event', 'sent by', 'taken in', 'guards'], rows);
}

function senderOf(event: EventName): Principal {
  return present(
    PRINCIPALS.find((principal) => event.startsWith(`${principal}.`)),
    `who sends ${event}`,
  );
}

function effectsTable(steps: readonly Step[]): string {
  const effects = unique(steps.flatMap(({ effects: asked }) => asked));
  const rows = effects.map((effect) => {
    const events = steps.filter(({ effects: asked }) => asked.includes(effect)).map(({ event }) => event);
    return [code([effect]), code(unique(events))];
  });
  return markdownTable(['effect', 'asked for on'], rows);
}

function flagsTable(name: ChartName): string {
  const { machine, letters } = CHARTS[name];
  const flags = flagsReadBy(machine, letters);
  if (flags.length === 0) return 'None.\n';
  const rows = flags.map((id) => [
    code([id]),
    code(present(flagById(id), id).values.map(String)),
    ...BASELINES.map((baseline) => code([String(policyOf(baseline, [], {})[id])])),
  ]);
  return markdownTable(['flag', 'values', ...BASELINES.map(({ id }) => `under ${code([id])}`)], rows);
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
