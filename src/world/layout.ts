/**
 * The flat, fixed layout of one station's memory: registers, devices, carriers, visits. One array of integers, so that
 * a whole station can be copied, hashed and compared in one go.
 *
 * Source: design section 6.
 * @module
 */

/** Registers, each one integer. */
export const REGISTERS = [
  'station',
  'second',
  'phase',
  'issued',
  'returned',
  'unusedReturned',
  'lost',
  'faulty',
  'counter',
  'ballotsIssued',
  'homeIssued',
  'spoiled',
  'stockTaken',
  'stationarySeal',
  'mobileSeal',
  'contested',
  'applications',
  'cutSecond',
  'portableLeft',
  'portableBack',
  'marked',
  'voided',
  'papersOnFile',
  'callsOnFile',
  'certificatesIssued',
  'linesStruck',
  'zeroRecords',
  'storeIntact',
  'recorderSealed',
  'recorderSerial',
  'fellBack',
  'cameIn',
  'turnedAway',
  'added',
  'openedAt',
  'stoppedUntil',
  'closedAt',
  'clockShift',
  'leftQueue',
  'calls',
  'fileSent',
  'longestWait',
  'papersChanged',
  'printedAtHome',
  'slipSeal',
  'tornEnds',
  'portableSerial',
  'observersLeft',
  'observersBack',
] as const;
export type Register = (typeof REGISTERS)[number];
export const R = Object.fromEntries(REGISTERS.map((name, offset) => [name, offset])) as Readonly<
  Record<Register, number>
>;

/**
 * Fields of one booth device. `choice` and `code` are gone once the session ends; `out` of service until that second.
 * `printer` is the state of its printer, `paperLeft` and `printed` are in slips; `attended`: the voter is there when
 * the slip comes out; `cast`: a member who ended the session cast its vote; `left`: the voter went from the review
 * screen.
 */
export const BOOTH = {
  state: 0,
  visit: 1,
  carrier: 2,
  choice: 3,
  code: 4,
  until: 5,
  out: 6,
  printer: 7,
  paperLeft: 8,
  printed: 9,
  attended: 10,
  cast: 11,
  left: 12,
  stride: 13,
} as const;
/** Fields of one carrier. `genuine` is 1 while its content is what a terminal wrote. */
export const CARRIER = { state: 0, visit: 1, choice: 2, code: 3, genuine: 4, stride: 5 } as const;
/** Fields of one visit. `ballot` is by person: 1 a signed ballot in hand, 2 one that no member signed. */
export const VISIT = { state: 0, carrier: 1, booth: 2, ballot: 3, stride: 4 } as const;

export interface Layout {
  readonly booths: number;
  readonly carriers: number;
  readonly visits: number;
  readonly boothAt: number;
  readonly carrierAt: number;
  readonly visitAt: number;
  readonly size: number;
}

export function layoutOf(booths: number, carriers: number, visits: number): Layout {
  const boothAt = REGISTERS.length;
  const carrierAt = boothAt + booths * BOOTH.stride;
  const visitAt = carrierAt + carriers * CARRIER.stride;
  return { booths, carriers, visits, boothAt, carrierAt, visitAt, size: visitAt + visits * VISIT.stride };
}
