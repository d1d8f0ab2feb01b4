/**
 * The shape of a policy (rules of the election: flags) and of behaviour (what people tend to do: rates).
 * The two are never mixed: a recommendation changes flags, never people.
 *
 * Source: flag names of the attack catalogue, section 2; values and sources stand beside each flag in `flags.ts`.
 * @module
 */

/** Every rule that charts, attacks and controls may read as a guard. */
export interface Policy {
  readonly 'terminal.variant': 'console' | 'touchscreen';
  readonly 'term.sealed': boolean;
  readonly 'term.hash': 'unchecked' | 'checked';
  readonly 'booth.phones': 'allowed' | 'banned';
  readonly 'voters.informed': boolean;
  readonly 'code.mode': 'none' | 'voterChosen' | 'machineAssigned';
  readonly 'code.len': 3 | 4 | 5 | 6;
  readonly 'code.unique': boolean;
  readonly 'code.duplicate': 'accept' | 'reject';
  readonly 'code.slip': 'printed' | 'none';
  readonly 'cp.posted': boolean;
  readonly 'cp.order': 'byCode' | 'castOrder' | 'random';
  readonly 'cp.copies': boolean;
  readonly 'cp.hash': boolean;
  readonly 'cp.reprint': 'free' | 'minuted';
  readonly 'paper.mode': 'none' | 'vvpatRoll' | 'vvpatCut' | 'bmd';
  readonly 'paper.official': boolean;
  readonly 'paper.counted': 'text' | 'code';
  readonly 'paper.prompt': boolean;
  readonly 'paper.interlock': boolean;
  readonly 'paper.voids': 'voter' | 'staff';
  readonly 'paper.ends': 'unmarked' | 'signed';
  readonly 'paper.custody': 'single' | 'twoPerson';
  readonly 'term.timeout': 'none' | 'cancel' | 'autocast';
  readonly 'card.crypto': 'none' | 'mac';
  readonly 'card.serialLogged': 'none' | 'issue' | 'both';
  readonly 'card.erasedBy': 'member' | 'machine';
  readonly 'card.reconciled': boolean;
  readonly 'card.matched': boolean;
  readonly 'card.echo': boolean;
  readonly 'card.lost': 'noted' | 'ignored';
  readonly 'abort.reissue': 0 | 1;
  readonly 'register.mode': 'dual' | 'unified';
  readonly 'list.supplement': boolean;
  readonly 'list.addition': 'document' | 'application' | 'phone';
  readonly 'list.cap': 'none' | 'twoPercent';
  readonly 'avc.enabled': boolean;
  readonly 'avc.stub': 'none' | 'retained';
  readonly 'mobile.enabled': boolean;
  readonly 'mobile.deadline': 'eve' | 'noon';
  readonly 'mobile.merge': 'onReturn' | 'atClose';
  readonly 'reset.policy': 'minute' | 'twoPerson';
  readonly 'clock.set': 'free' | 'twoPerson';
  readonly 'tx.oneWay': boolean;
  readonly 'box.counter': 'none' | 'monotonic';
  readonly 'zero.reader': 'own' | 'independent';
  readonly 'count.interlock': boolean;
  readonly 'count.inventory': boolean;
  readonly 'close.totals': 'none' | 'signed';
  readonly 'desk.reopen': 'free' | 'refused';
  readonly 'fallback.electronic': 'kept' | 'discarded';
  readonly 'log.order': 'castOrder' | 'shuffled';
  readonly 'log.timestamp': 'none' | 'minute' | 'second';
  readonly 'log.hashchain': boolean;
  readonly 'log.heads': 0 | 15 | 30 | 60 | 120;
  readonly 'log.published': boolean;
  readonly 'zero.report': boolean;
  readonly 'proto.posted': 'summary' | 'all';
  readonly 'proto.blanks': 'inferred' | 'reported';
  readonly 'proto.copies': boolean;
  readonly 'proto.prevails': 'summary' | 'recorder';
  readonly 'recount.kind': 'paper' | 'reprint';
  readonly 'recount.grounds': 'protest' | 'automatic';
  readonly 'recount.requester': 'officials' | 'contestants';
  readonly 'recount.days': 1 | 2 | 3 | 5 | 10 | 30;
  readonly 'obs.access': 'none' | 'partial' | 'full';
  readonly 'proto.copiesDue': 'signing' | 'handIn';
  readonly 'tec.correction': 'chair' | 'decision';
  readonly 'tec.tables': 'refused' | 'given';
  readonly 'register.sync': 'none' | 'live';
  readonly 'register.split': 'accept' | 'refuse';
  readonly 'register.merge': 'silent' | 'checked';
  readonly 'list.frozen': 'twoWeeks' | 'eve';
  readonly 'list.display': boolean;
  readonly 'list.audit': boolean;
  readonly 'list.echo': boolean;
  readonly 'desk.issue': 'one' | 'two';
  readonly 'card.test': 'accepted' | 'refused';
  readonly 'mobile.observers': 'stay' | 'travel';
  readonly 'mobile.serial': 'none' | 'minuted';
  readonly 'recount.selection': 'none' | 'random' | 'official';
  readonly 'publish.level': 'nation' | 'region' | 'station';
  readonly 'publish.days': 0 | 2 | 8 | 10 | 30;
  readonly 'complaint.standing': 'officials' | 'everybody';
  readonly 'complaint.days': 2 | 5 | 10 | 30;
  readonly 'complaint.duty': boolean;
  readonly 'tx.enc': 'none' | 'stream' | 'aead';
  readonly 'tx.auth': 'callerId' | 'results' | 'messages';
  readonly 'tx.protocolHash': boolean;
  readonly 'tx.keys': 'shared' | 'line' | 'perStation' | 'quorum';
  readonly 'tx.quorum': 2 | 3 | 4 | 5;
  readonly 'tx.freshness': 'none' | 'counter';
  readonly 'tx.versions': 'first' | 'last' | 'minuted';
  readonly 'tx.padding': 'none' | 'padded';
  readonly 'tx.fallback': 'none' | 'voice' | 'carried';
  readonly 'tx.opens': 'any' | 'signed';
  readonly 'tec.electronic': 'protocol' | 'file';
  readonly 'avc.void': boolean;
  readonly 'steps.enforced': boolean;
  readonly 'register.offline': 'none' | 'printed';
  readonly 'power.backup': boolean;
  readonly 'start.password': 'single' | 'split';
  readonly 'test.accuracy': boolean;
  readonly 'test.parallel': boolean;
  readonly 'test.script': 'written' | 'lifelike';
  readonly 'test.audio': boolean;
  readonly 'definition.hash': 'secret' | 'published';
  readonly 'complaint.stop': 0 | 2 | 3 | 5 | 8 | 10 | 20;
  readonly 'complaint.receipt': boolean;
  readonly 'complaint.hotline': boolean;
  readonly 'audit.kind': 'none' | 'fixedShare' | 'rla';
  readonly 'audit.riskLimit': 0.01 | 0.05 | 0.1;
  readonly 'audit.seed': 'dice' | 'insider';
  readonly 'audit.manifest': 'independent' | 'official';
  readonly 'audit.stopRule': 'fixed' | 'open';
  readonly 'audit.tool': 'open' | 'closed';
  readonly 'audit.auditor': 'independent' | 'commission';
}

export type FlagId = keyof Policy;
export type FlagValue = Policy[FlagId];

/** What people and devices tend to do. Shares are `0..1` unless the entry in `behaviour.ts` gives another unit. */
export interface Behaviour {
  readonly turnout: number;
  readonly chooseElectronic: number;
  readonly unlistedShare: number;
  readonly unlistedWithDocument: number;
  readonly certificateShare: number;
  readonly homeShare: number;
  readonly homeLate: number;
  readonly requestCode: number;
  readonly humanCodes: number;
  readonly birthdayCodes: number;
  readonly miscopyCode: number;
  readonly checkCode: number;
  readonly complainMismatch: number;
  readonly blankShare: number;
  readonly invalidShare: number;
  readonly spoilBallot: number;
  readonly unableStation: number;
  readonly assistStation: number;
  readonly watchedVoters: number;
  readonly walkOff: number;
  readonly matchSerial: number;
  readonly deviceFault: number;
  readonly showSlip: number;
  readonly lookSlip: number;
  readonly reportSlip: number;
  readonly promptedReport: number;
  readonly voidSlip: number;
  readonly keepsPaper: number;
  readonly leavesPaper: number;
  readonly leavesAtReview: number;
  readonly slipJam: number;
  readonly jamLoses: number;
  readonly slipsOnRoll: number;
  readonly slipUnreadable: number;
  readonly slipCountError: number;
  readonly asksRecountAfter: number;
  readonly voidShareMost: number;
  readonly slipLossMost: number;
  readonly seeEcho: number;
  readonly boothSeconds: number;
  readonly boothRegularity: number;
  readonly restartStation: number;
  readonly restartLoss: number;
  readonly fallBackStation: number;
  readonly backupMinutes: number;
  readonly leaveRecorderUnsealed: number;
  readonly retainCertificates: number;
  readonly postProtocols: number;
  readonly postControlProtocol: number;
  readonly refuseCopies: number;
  readonly inspectSeals: number;
  readonly observerPresent: number;
  readonly observerNotices: number;
  readonly electronicShareMean: number;
  readonly electronicShareSpread: number;
  readonly protocolSlip: number;
  readonly drawnAtTec: number;
  readonly acceptUnreconciled: number;
  readonly returnUnreconciled: number;
  readonly renewCopies: number;
  readonly photographPosted: number;
  readonly lineFailure: number;
  readonly frameNoise: number;
  readonly rehearseLine: number;
  readonly observerClicks: number;
  readonly countSeconds: number;
  readonly answerComplaints: number;
  readonly recountStations: number;
  readonly recountError: number;
  readonly desks: number;
  readonly deskSeconds: number;
  readonly balkWaitMin: number;
  readonly impatient: number;
  readonly deadEntries: number;
  readonly otherListShare: number;
  readonly lookUpList: number;
  readonly auditSample: number;
  readonly contactResolves: number;
  readonly callBackSample: number;
  readonly falseNameDenies: number;
  readonly proxyNoticed: number;
  readonly observerTravels: number;
  readonly turnAwayBaseline: number;
  readonly unsignedStation: number;
  readonly skipOpeningCount: number;
  readonly pencilOpening: number;
  readonly skipCancelling: number;
  readonly skipBoxCount: number;
  readonly handCountError: number;
  readonly checkPiles: number;
  readonly contestedBallot: number;
  readonly readsDoubt: number;
  readonly chairDecides: number;
  readonly invalidShareMost: number;
  readonly blankShareMost: number;
  readonly handErrorMost: number;
  readonly secondLanguage: number;
  readonly audioShare: number;
  readonly distinctTestCounts: number;
  readonly parallelBallots: number;
  readonly scriptCoverage: number;
  readonly callsHotline: number;
  readonly mistakenFlip: number;
  readonly lookUpHours: number;
  readonly photographControl: number;
}

export type BehaviourId = keyof Behaviour;

/** One flag as `explain` prints it. `assumption` names the open question of the dossier, e.g. `A7`, or says `own`. */
export interface FlagEntry {
  readonly id: FlagId;
  readonly values: readonly FlagValue[];
  readonly default: FlagValue;
  readonly explains: string;
  readonly source: string;
  readonly assumption?: string;
}

/** One behaviour parameter: closed range, unit, default, source; `assumption` as for flags. */
export interface BehaviourEntry {
  readonly id: BehaviourId;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  readonly default: number;
  readonly explains: string;
  readonly source: string;
  readonly assumption?: string;
}

/** A year's rules and habits: what differs from the defaults. */
export interface Baseline {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly flags: Partial<Policy>;
  readonly behaviour: Partial<Behaviour>;
  /** `none`: no station had the electronic system that year. */
  readonly equipment?: 'none';
  /** Why a value of this baseline is what it is, by flag or parameter id, where the entry's own text does not say. */
  readonly notes: Readonly<Record<string, string>>;
}

/** A reform as the flags it sets. `part` entries such as `R04-18.code` set one half of a recommendation. */
export interface Recommendation {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly flags: Partial<Policy>;
  /** What this entry leaves out of the recommendation, and why. */
  readonly leavesOut?: string;
}
