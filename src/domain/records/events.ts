/**
 * Who may send an event to a machine: the first word of its name. An adversary's power over events is a set of these.
 *
 * Source: design section 5.
 * @module
 */

export const PRINCIPALS = [
  'voter',
  'registrar',
  'helper',
  'chair',
  'technician',
  'commission',
  'observer',
  'clock',
  'device',
  'terminal',
  'printer',
  'desk',
  'tec',
  'tecMember',
  'tecChair',
  'rec',
  'cec',
  'network',
] as const;
export type Principal = (typeof PRINCIPALS)[number];

/** `principal.verb`, without payload. */
export type EventName = `${Principal}.${string}`;
/** `noun.verb`: what a machine asks for. */
export type EffectName = `${string}.${string}`;
