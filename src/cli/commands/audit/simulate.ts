/**
 * `sailau-lab audit simulate`: a scenario's station many times over, each time with an audit of its paper, and how
 * often a wrong outcome passes it; its variants on the same streams beside it.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import type { Policy } from '../../../domain/policy/types.ts';
import { dataJson } from '../../../report/assemble.ts';
import { auditSimulationReport } from '../../../report/audit/simulate-data.ts';
import { simulateText } from '../../../report/audit/simulate-text.ts';
import { type AuditSimulation, auditsInSteps } from '../../../sim/audits/simulate.ts';
import { variantOf } from '../../../sim/index.ts';
import { inSteps } from '../../in-steps.ts';
import type { Io } from '../../io.ts';
import { loadScenario } from '../../load.ts';
import { type AuditSimulateOptions, EXIT, type ExitCode } from '../../options.ts';
import { paint } from '../../paint.ts';

export async function auditSimulate(io: Io, file: string, given: AuditSimulateOptions): Promise<ExitCode> {
  const loaded = loadScenario(io, file);
  if (!loaded.ok) return loaded.error;
  if (loaded.value.kind !== 'station') {
    io.err(`${plain(file)}: is a whole election: an audit is simulated of one station`);
    return EXIT.badInput;
  }
  const { scenario } = loaded.value;
  const { misread = 0, ...rest } = given;
  const options = { ...rest, seed: given.seed ?? io.freshSeed() };
  const asRead =
    misread === 0
      ? [{ misread: 0, says: '' }]
      : [
          { misread: 0, says: '' },
          { misread, says: ', misread' },
        ];
  const settings = [
    { name: 'as described', scenario },
    ...scenario.variants.map((variant) => ({ name: variant.name, scenario: variantOf(scenario, variant) })),
  ];
  const rows: { readonly name: string; readonly policy: Policy; readonly simulated: AuditSimulation }[] = [];
  for (const { name: plainName, scenario: setting } of settings) {
    for (const { misread: share, says } of asRead) {
      const name = `${plainName}${says}`;
      const simulated = await inSteps(io, auditsInSteps(setting, { ...options, misread: share }), {
        ...{ all: options.elections, things: 'elections', name },
      });
      if (simulated === undefined) {
        io.err('stopped, nothing written');
        return EXIT.interrupted;
      }
      rows.push({ name, policy: setting.policy, simulated });
      // Where no card was drawn, none can be misread: the same figures again would look like a result.
      if (simulated.audited === 0) break;
    }
  }
  const report = auditSimulationReport(scenario, { ...options, misread }, rows);
  const screen = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  io.out((given.json ? dataJson(report) : simulateText(report, screen)).replace(/\n$/, ''));
  return EXIT.ok;
}
