/**
 * Who can be corrupted.
 *
 * Source: roles of the attack catalogue, section 2.
 * @module
 */

export const ROLES = {
  VO: 'voter',
  CO: 'coercer, employer or buyer',
  PE: 'member of the precinct commission',
  PC: 'chair of the precinct commission',
  TK: 'station technician',
  TE: 'territorial commission official',
  CE: 'central commission official',
  VN: 'vendor or developer',
  HW: 'person with access to the hardware',
  OB: 'observer',
  AO: 'audit official',
  NW: 'outsider at the lines: network, telephone, electricity',
} as const;
export type Role = keyof typeof ROLES;
