/**
 * The one gate of an audit: what an attack puts in the place of an act is held against its powers, and what it used is
 * noted.
 *
 * Source: design sections 6 and 8.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { AuditAct, AuditActOf, AuditActType } from '../../domain/audits/acts.ts';
import type { AuditAttack, AuditSight, AuditTap } from '../../domain/audits/ports.ts';
import { AUDIT_POWERS, type AuditPower, type AuditPowerId } from '../../domain/audits/powers.ts';

/** An attack that takes part in one audit. */
export interface AuditIntruder {
  readonly attack: AuditAttack;
  readonly tap: AuditTap;
  interventions: number;
  readonly used: Set<AuditPowerId>;
}

/** What each attack in turn makes of an act, in the order of the scenario. @param sight - all that could be known. */
export function intercept<T extends AuditActType>(
  intruders: readonly AuditIntruder[],
  act: AuditActOf<T>,
  sight: AuditSight,
): AuditActOf<T> {
  return intruders.reduce((now: AuditActOf<T>, intruder) => {
    const rewrite = intruder.tap.acts[now.type] as ((act: AuditAct, sight: AuditSight) => AuditActOf<T>) | undefined;
    if (rewrite === undefined) return now;
    const power = powerOver(intruder, now.type);
    assert(power !== undefined, `${intruder.attack.id} does ${now.type} without a power`);
    const looked = new Set<AuditPowerId>();
    const instead = rewrite(now, throughPowers(intruder, sight, looked));
    assert(instead.type === now.type, `${intruder.attack.id} does ${instead.type} in the place of ${now.type}`);
    if (instead === now) return now;
    intruder.interventions += 1;
    for (const id of [power, ...looked]) intruder.used.add(id);
    return instead;
  }, act);
}

function powerOver({ attack }: AuditIntruder, type: AuditActType): AuditPowerId | undefined {
  return attack.powers.find((id) => (AUDIT_POWERS[id] as AuditPower).acts.includes(type));
}

/** A look through the intruder's own powers. */
function throughPowers({ attack }: AuditIntruder, sight: AuditSight, looked: Set<AuditPowerId>): AuditSight {
  const know = (what: string): void => {
    const power = attack.powers.find((id) => (AUDIT_POWERS[id] as AuditPower).knowsPaper);
    assert(power !== undefined, `${attack.id} looks at ${what} without a power`);
    looked.add(power);
  };
  return {
    paper: (batch) => {
      know('paper');
      return sight.paper(batch);
    },
    rehearse: (seed) => {
      know('what a seed would give');
      return sight.rehearse(seed);
    },
  };
}
