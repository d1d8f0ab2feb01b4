/**
 * The catalogue of attacks that this version carries out.
 * @module
 */
import type { Attack } from '../domain/ports.ts';
import { storedAfterClose } from './after-close.ts';
import { complaintsRefused, falseComplaints } from './audit/complaints.ts';
import { paperLost, sealReplaced, slipsReplaced, trimmedRoll } from './audit/container.ts';
import { observersExcluded } from './audit/observers.ts';
import { hourAwaited, scriptRecognised } from './audit/test-evasion.ts';
import {
  cardDrain,
  forcedPaper,
  lineCut,
  passwordWithheld,
  powerCut,
  registerDenied,
  terminalFailure,
} from './availability.ts';
import { abandonedSession } from './capture/abandoned.ts';
import { audioMismatch } from './capture/by-ear.ts';
import { cardNotErased, cardReadTwice } from './capture/card-again.ts';
import { clonedCards } from './capture/cloned-cards.ts';
import { codelessFlip } from './capture/code-less.ts';
import { positionsSwapped, tableSwapped } from './capture/definition.ts';
import { reverseChannel } from './capture/reverse-channel.ts';
import { timedOut } from './capture/timeout.ts';
import { triggeredFlip } from './capture/trigger.ts';
import { cardNotRead, cardRewrite, firmwareFlip } from './carriers.ts';
import { clockSet } from './clock.ts';
import { codelessRecords } from './code-less-records.ts';
import { duplicateCodes, naturalClash } from './codes.ts';
import { batchCheck, codeAsReceipt, forcedElectronic, orderLinkage } from './coercion.ts';
import { correctedProtocol } from './corrected-list.ts';
import { fittedPaper, pileMisallocation, selectiveInvalidation, subtractiveCount } from './count.ts';
import { countedTooSoon } from './counted-too-soon.ts';
import { absentees, carousel, ghostVoters, proxyVoting } from './lists/absent.ts';
import { certificateReuse, phoneAdditions, supplementaryPadding } from './lists/additions.ts';
import { burnedVoter, homePadding, listDeletion, testCards } from './lists/entries.ts';
import { secondUnit } from './lists/second-unit.ts';
import { dualEntry, registerPartition, twoChannels } from './lists/twice.ts';
import { logRewrite } from './log/rewrite.ts';
import { logWithheld } from './log/withheld.ts';
import { otherFile } from './other-file.ts';
import { falsePrint } from './paper/false-print.ts';
import { latePrint } from './paper/late-print.ts';
import { otherCode } from './paper/other-code.ts';
import { voidReprint } from './paper/void-reprint.ts';
import { preloaded } from './preloaded.ts';
import { assignedCodes } from './pressed/assigned-codes.ts';
import { humanCodes } from './pressed/birthdays.ts';
import { bluff } from './pressed/bluff.ts';
import { chainVoting } from './pressed/chain.ts';
import { foreignCodes } from './pressed/foreign-codes.ts';
import { photographs } from './pressed/photograph.ts';
import { residualVote } from './pressed/residue.ts';
import { channelMerge, inferredBlanks, reprint } from './results.ts';
import { slowService } from './slow-service.ts';
import { splitView } from './split-view.ts';
import { backupRollback, memoryManipulator, recorderSwap } from './store.ts';
import { stuffedBeforeOpening, stuffedBox } from './stuffing.ts';

export { coalitionOf } from './coalition.ts';
export { resolveParams } from './params.ts';

export const ATTACKS: readonly Attack[] = [
  ghostVoters,
  dualEntry,
  supplementaryPadding,
  phoneAdditions,
  certificateReuse,
  carousel,
  absentees,
  proxyVoting,
  listDeletion,
  burnedVoter,
  twoChannels,
  registerPartition,
  testCards,
  homePadding,
  codeAsReceipt,
  assignedCodes,
  batchCheck,
  foreignCodes,
  orderLinkage,
  photographs,
  humanCodes,
  chainVoting,
  residualVote,
  bluff,
  forcedElectronic,
  firmwareFlip,
  triggeredFlip,
  codelessFlip,
  positionsSwapped,
  timedOut,
  falsePrint,
  latePrint,
  voidReprint,
  otherCode,
  abandonedSession,
  tableSwapped,
  audioMismatch,
  duplicateCodes,
  naturalClash,
  codelessRecords,
  storedAfterClose,
  preloaded,
  memoryManipulator,
  cardRewrite,
  cardNotRead,
  cardReadTwice,
  clonedCards,
  cardNotErased,
  backupRollback,
  logRewrite,
  recorderSwap,
  secondUnit,
  clockSet,
  reverseChannel,
  otherFile,
  splitView,
  correctedProtocol,
  countedTooSoon,
  subtractiveCount,
  pileMisallocation,
  selectiveInvalidation,
  channelMerge,
  stuffedBeforeOpening,
  stuffedBox,
  fittedPaper,
  inferredBlanks,
  reprint,
  paperLost,
  scriptRecognised,
  hourAwaited,
  slipsReplaced,
  sealReplaced,
  observersExcluded,
  falseComplaints,
  complaintsRefused,
  trimmedRoll,
  registerDenied,
  terminalFailure,
  cardDrain,
  lineCut,
  powerCut,
  slowService,
  forcedPaper,
  passwordWithheld,
  logWithheld,
];

export function attackById(id: string): Attack | undefined {
  return ATTACKS.find((attack) => attack.id === id);
}
