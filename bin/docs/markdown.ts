/**
 * The few forms in which generated pages are written.
 * @module
 */
import type { ParamSpec } from '../../src/domain/ports.ts';

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

export function code(names: readonly string[], between = ', '): string {
  return names.map((name) => `\`${name}\``).join(between);
}

/** A link to a heading of the same page. */
export function linkTo(text: string, heading: string): string {
  const anchor = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
  return `[${text}](#${anchor})`;
}

/** What can be set of an attack. */
export function paramsTable(params: Readonly<Record<string, ParamSpec>>): string {
  const rows = Object.entries(params).map(([name, spec]) => [
    code([name]),
    spec.says,
    rangeOf(spec),
    code([`${spec.default}`]),
  ]);
  return rows.length === 0 ? 'It has no parameters.\n' : table(['parameter', 'says', 'range', 'default'], rows);
}

function rangeOf(spec: ParamSpec): string {
  switch (spec.kind) {
    case 'number':
      return `${spec.min} to ${spec.max} (${spec.unit}${spec.integer === true ? ', whole' : ''})`;
    case 'option':
      return code(spec.options, ' or ');
    case 'choice':
      return `a name on the ballot, \`first\`, \`last\`${spec.default === 'none' ? ' or `none`' : ''}`;
  }
}
