/**
 * Shipped scenarios of one station.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AUDIT_ATTACKS } from '../../src/adversary/audits/index.ts';
import { ATTACKS } from '../../src/adversary/index.ts';
import { present } from '../../src/base/assert.ts';
import { widthOf } from '../../src/report/width.ts';
import { parseScenario } from '../../src/scenario/parse.ts';

const FOLDER = fileURLToPath(new URL('../../scenarios/', import.meta.url));
export const FILES = readdirSync(FOLDER).filter((name) => {
  return name.endsWith('.yaml') && !/^election:/m.test(readFileSync(FOLDER + name, 'utf8'));
});

export function load(file: string) {
  const scenario = parseScenario(file, readFileSync(FOLDER + file, 'utf8'), ATTACKS, AUDIT_ATTACKS);
  return present(scenario.ok ? scenario.value : undefined, `a scenario in ${file}`);
}

export const tooWide = (screen: string, columns: number): string[] => {
  return screen.split('\n').filter((line) => widthOf(line) > columns);
};
