/**
 * The quantities of the control equations as far as a piece of evidence shows them.
 *
 * Source: dossier 4.2.
 * @module
 */
import { BASES, NEVER } from '../domain/election.ts';
import type { Evidence, ListRows } from '../domain/records/records.ts';
import type { Quantities, Quantity } from '../tally/equations.ts';

const INITIAL = BASES.indexOf('initial');
const CERTIFICATE = BASES.indexOf('certificate');

/** Thirteen equations ask for the same evidence: pure results, kept as long as somebody holds the evidence. */
const READ = new WeakMap<Evidence, Quantities>();

/** Reads what it can and leaves out what it cannot. */
export function quantitiesOf(evidence: Evidence): Quantities {
  const known = READ.get(evidence);
  if (known !== undefined) return known;
  const found = readQuantities(evidence);
  READ.set(evidence, found);
  return found;
}

function readQuantities(evidence: Evidence): Quantities {
  const found: { [Q in Quantity]?: number } = {};
  readLists(evidence, found);
  readPaper(evidence, found);
  readElectronic(evidence, found);
  return found;
}

function readLists(evidence: Evidence, found: { [Q in Quantity]?: number }): void {
  const { paperList, electronicList, certificates, certificateBook, additionFiles, applications, policy } = evidence;
  if (paperList !== undefined && electronicList !== undefined) {
    found.S = signatures(paperList) + signatures(electronicList);
    found.Ac = countBasis(paperList, CERTIFICATE) + countBasis(electronicList, CERTIFICATE);
    const printed = (list: ListRows): number => countBasis(list, INITIAL) + list.struck;
    found.R0 = printed(paperList) + printed(electronicList);
    found.L = paperList.person.length + electronicList.person.length;
  }
  // From other papers than the lists, or the equation could not fail.
  if (additionFiles !== undefined) found.A = additionFiles.papers + additionFiles.calls;
  if (certificateBook !== undefined) found.Cs = certificateBook.lines;
  if (certificates !== undefined) found.Ca = certificates.number.length;
  // Where the rules let holders keep their certificates there is no file to count.
  if (certificates !== undefined && policy['avc.stub'] === 'retained') found.Ck = total(certificates.retained);
  if (applications !== undefined) {
    found.W = applications.written;
    found.H = applications.marked;
  }
}

function readPaper(evidence: Evidence, found: { [Q in Quantity]?: number }): void {
  const { openingProtocol, ballotAccount, unusedBallots, boxCount, protocolPaper, protocolSummary } = evidence;
  if (ballotAccount !== undefined) {
    found.Ip = ballotAccount.issued;
    found.Im = ballotAccount.issuedHome;
    found.X = ballotAccount.spoiled;
    found.F = ballotAccount.fetched;
  }
  if (openingProtocol !== undefined) found.B = openingProtocol.received;
  if (unusedBallots !== undefined) found.U = unusedBallots.cancelled;
  if (boxCount !== undefined) {
    found.Kb = boxCount.stationary;
    found.Km = boxCount.mobile;
  }
  if (protocolPaper !== undefined) {
    found.V = protocolPaper.totals.valid;
    found.v = total(protocolPaper.totals.byChoice);
    found.N = protocolPaper.totals.invalid;
  }
  if (protocolSummary !== undefined) {
    found.T = total(protocolSummary.totals.byChoice);
    found.Tv = protocolSummary.totals.voters;
  }
}

function readElectronic(evidence: Evidence, found: { [Q in Quantity]?: number }): void {
  const { protocolElectronic, carrierSheet, carrierStock, controlProtocol, policy } = evidence;
  if (protocolElectronic !== undefined) {
    found.E = protocolElectronic.totals.accepted;
    found.e = total(protocolElectronic.totals.byChoice);
    // Where blank votes are only inferred, the remainder is called blank: nothing to check, so the equation stays open.
    if (policy['proto.blanks'] === 'reported') found.Eb = protocolElectronic.totals.blank;
  }
  if (carrierStock !== undefined) found.Dl = carrierStock.before - carrierStock.after;
  if (carrierSheet !== undefined) {
    found.D = carrierSheet.issued;
    found.Dr = carrierSheet.returned;
    found.De = carrierSheet.unused;
    found.Dn = carrierSheet.lost;
  }
  if (controlProtocol !== undefined) {
    found.P = controlProtocol.rows.length;
    found.Pd = controlProtocol.declined;
  }
}

function signatures(list: ListRows): number {
  let signed = 0;
  for (let row = 0; row < list.signed.length; row += 1) if (list.signed[row] !== NEVER) signed += 1;
  return signed;
}

function countBasis(list: ListRows, basis: number): number {
  let count = 0;
  for (let row = 0; row < list.basis.length; row += 1) if (list.basis[row] === basis) count += 1;
  return count;
}

export function total(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) sum += numbers[index] ?? 0;
  return sum;
}
