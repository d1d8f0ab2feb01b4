/**
 * The rows of the attack catalogue that this version carries out, copied, so that the runs can be held against them.
 *
 * Source: attack catalogue, `pre` and `detectBy` of each row.
 * @module
 */
import type { FlagId } from '../../src/domain/policy/types.ts';

/** `detectBy` of the catalogue, as it stands there. */
export const DETECT_BY: Readonly<Record<string, readonly string[]>> = {
  'EL-01': ['C27', 'C41', 'C42'],
  'EL-02': ['C28', 'C27'],
  'EL-03': ['C30', 'C41', 'C42'],
  'EL-04': ['C30', 'C28'],
  'EL-05': ['C29', 'C11'],
  'EL-06': ['C44', 'C41'],
  'EL-07': ['C41', 'C28'],
  'EL-08': ['C44'],
  'EL-09': ['C28', 'C43'],
  'EL-10': ['C43'],
  'EL-11': ['C11', 'C22'],
  'EL-12': ['C27'],
  'EL-13': ['C11', 'C22'],
  'EL-14': ['C31', 'C41'],
  'CS-01': ['C52'],
  'CS-02': ['C52'],
  'CS-03': ['C52'],
  'CS-04': [],
  'CS-06': [],
  'CS-15': ['C44'],
  'CS-17': [],
  'CS-18': ['C22'],
  'CS-20': ['C23'],
  'CS-22': [],
  'CS-23': ['C41', 'C43'],
  'CI-01': ['C05', 'C08', 'C15', 'C43'],
  'CI-02': ['C15'],
  'CI-03': ['C08'],
  'CI-04': ['C16', 'C50'],
  'CI-05': ['C41', 'C42'],
  'CI-06': ['C05', 'C43'],
  'CI-07': ['C38', 'C44'],
  'CI-08': ['C11', 'C41'],
  'CI-09': ['C08'],
  'CI-10': ['C38'],
  'CI-11': ['C16'],
  'CI-12': ['C15'],
  'RC-01': ['C46'],
  'RC-02': ['C08'],
  'RC-03': ['C08'],
  'RC-04': ['C11', 'C33'],
  'RC-05': ['C11'],
  'RC-06': ['C20', 'C08'],
  'RC-07': ['C05', 'C22'],
  'RC-08': ['C22', 'C11'],
  'RC-09': ['C22', 'C11'],
  'RC-10': ['C22'],
  'RC-11': ['C22'],
  'RC-12': ['C38', 'C40', 'C11'],
  'RC-13': ['C38'],
  'RC-14': ['C20', 'C11'],
  'RC-15': ['C31'],
  'RC-16': ['C38'],
  'TX-09': ['C38'],
  'RC-17': ['C11', 'C33'],
  'RC-18': ['C33', 'C46'],
  'RC-19': ['C43'],
  'RC-20': ['C22', 'C11'],
  'TB-05': ['C44', 'C10'],
  'TB-06': ['C08', 'C10'],
  'TB-07': ['C41', 'C10'],
  'TB-08': ['C11', 'C34'],
  'TB-12': ['C11', 'C44'],
  'TB-13': ['C11', 'C42'],
  'TB-16': ['C42'],
  'TB-17': ['C11', 'C41'],
  'AU-01': [],
  'AU-02': ['C11'],
  'AU-06': ['C15'],
  'AU-07': ['C16'],
  'AU-08': ['C11', 'C20'],
  'AU-09': ['C20'],
  'AU-12': ['C43', 'C44'],
  'AU-14': ['C15'],
  'AU-15': ['C44'],
  'AU-16': ['C11'],
  'AV-01': ['C45'],
  'AV-02': ['C41'],
  'AV-03': ['C22'],
  'AV-04': ['C49'],
  'AV-05': ['C45'],
  'AV-06': ['C41'],
  'AV-07': ['C11'],
  'AV-08': ['C44'],
  'TR-04': [],
};

const WATCHED_ONLY = 'who watches may notice and write it down; the hand is not held';

const IN_STORAGE = 'two note its seal when they close it; afterwards one may be alone with it, and the number shows it';

interface Precondition {
  /** Flags of this model that the row's `pre` speaks of, and flags that the mechanism needs besides. */
  readonly needs: readonly FlagId[];
  /** Those of them that are no guard, each with the reason. */
  readonly without: { readonly [F in FlagId]?: string };
}

/** `pre` of the catalogue in flags of this model; words without a flag here (a manual merge, two channels) have no entry. */
export const PRECONDITIONS: Readonly<Record<string, Precondition>> = {
  'EL-01': {
    needs: ['register.mode', 'register.sync', 'desk.issue'],
    without: { 'register.mode': 'the row says any' },
  },
  'EL-02': {
    needs: ['register.mode', 'register.sync'],
    without: { 'register.mode': 'one list for both tables of a station says nothing about other stations' },
  },
  'EL-03': { needs: ['list.supplement', 'list.cap', 'list.addition'], without: {} },
  'EL-04': {
    needs: ['list.supplement', 'list.addition', 'register.mode'],
    without: { 'register.mode': 'one list makes no difference to a name that stands on none' },
  },
  'EL-05': {
    needs: ['avc.enabled', 'avc.stub', 'avc.void'],
    without: { 'avc.stub': 'that the stub is not kept is what the member does, against the rule where there is one' },
  },
  'EL-06': { needs: [], without: {} },
  'EL-07': { needs: ['desk.issue'], without: {} },
  'EL-08': {
    needs: ['desk.issue'],
    without: { 'desk.issue': 'a household that is waved through is waved through by two members as well' },
  },
  'EL-09': {
    needs: ['list.display'],
    without: { 'list.display': 'whoever looks is put back, and few look' },
  },
  'EL-10': { needs: ['list.echo'], without: {} },
  'EL-11': { needs: ['register.mode'], without: {} },
  'EL-12': {
    needs: ['register.mode', 'register.split', 'register.merge'],
    without: { 'register.merge': 'a look at both copies comes after the votes; it shows who voted twice' },
  },
  'EL-13': { needs: ['card.test'], without: {} },
  'EL-14': { needs: ['mobile.enabled', 'mobile.observers'], without: {} },
  'CS-01': { needs: ['code.mode', 'cp.posted'], without: {} },
  'CS-02': { needs: ['code.mode', 'cp.posted'], without: {} },
  'CS-03': { needs: ['code.mode', 'cp.posted'], without: {} },
  'CS-04': { needs: ['code.mode', 'cp.posted'], without: {} },
  'CS-06': { needs: ['log.order'], without: {} },
  'CS-15': { needs: ['booth.phones'], without: {} },
  'CS-18': {
    needs: ['card.crypto', 'card.matched'],
    without: { 'card.matched': 'one wrong number in ten is not seen (pSerialChecked), and a chain that broke goes on' },
  },
  'CS-20': { needs: ['card.erasedBy'], without: {} },
  'CS-22': { needs: ['voters.informed'], without: {} },
  'CS-17': { needs: ['code.mode', 'cp.posted'], without: {} },
  'CS-23': { needs: [], without: {} },
  'CI-01': {
    needs: ['term.hash', 'paper.mode'],
    without: {
      'paper.mode': 'paper does not stop the program; it makes the flip countable or leaves it to the voter to see',
    },
  },
  'CI-02': { needs: [], without: {} },
  'CI-03': { needs: ['code.mode'], without: {} },
  'CI-04': {
    needs: ['definition.hash'],
    without: { 'definition.hash': 'a fingerprint that is compared shows the exchange; it does not hold the hand' },
  },
  'CI-05': { needs: ['term.timeout'], without: {} },
  'CI-06': {
    needs: ['paper.mode', 'paper.prompt'],
    without: { 'paper.prompt': 'voters who are asked to look see it and say so; the program is not held' },
  },
  'CI-07': { needs: ['paper.mode', 'paper.interlock'], without: {} },
  'CI-08': { needs: ['paper.mode', 'paper.voids'], without: {} },
  'CI-09': {
    needs: ['paper.mode', 'paper.counted'],
    without: { 'paper.counted': 'where the text is counted the code is as wrong; a recount then shows and mends it' },
  },
  'CI-10': { needs: ['term.timeout'], without: {} },
  'CI-11': {
    needs: ['test.accuracy'],
    without: { 'test.accuracy': 'a test in public shows the exchange; it does not hold the hand' },
  },
  'CI-12': { needs: [], without: {} },
  'RC-01': {
    needs: ['code.mode', 'code.unique'],
    without: {
      'code.unique': 'the promise is kept by the same program that breaks it, and on the list each code stands once',
    },
  },
  'RC-02': {
    needs: ['code.mode', 'code.duplicate', 'code.len'],
    without: { 'code.len': 'longer codes make the harvest smaller and never impossible' },
  },
  'RC-03': { needs: ['code.mode'], without: {} },
  'RC-04': {
    needs: ['desk.reopen', 'close.totals'],
    without: { 'close.totals': 'totals that were signed do not hold the hand; they show what it did' },
  },
  'RC-06': {
    needs: ['term.sealed'],
    without: { 'term.sealed': 'a seal does not keep a hand out; whether it is looked at is behaviour' },
  },
  'RC-07': { needs: ['card.crypto'], without: {} },
  'RC-08': {
    needs: ['card.erasedBy', 'card.echo'],
    without: { 'card.echo': 'a light that stays dark stops nobody; voters who see it complain' },
  },
  'RC-05': {
    needs: ['zero.report', 'zero.reader'],
    without: {
      'zero.report': 'the report of the program that holds the votes says what that program wants',
      'zero.reader': 'a reader of another maker shows the votes; it does not hold the hand',
    },
  },
  'RC-09': { needs: ['card.crypto'], without: {} },
  'RC-10': { needs: ['card.crypto'], without: {} },
  'RC-11': { needs: ['card.erasedBy', 'card.crypto'], without: {} },
  'RC-12': {
    needs: ['reset.policy', 'box.counter'],
    without: { 'box.counter': 'the counter does not prevent the restart, it shows it' },
  },
  'RC-13': {
    needs: ['log.hashchain', 'log.heads'],
    without: {
      'log.hashchain': 'whoever has the program makes the chain anew from what is left; the head of before shows it',
      'log.heads': 'heads shorten the time in which a cut goes unseen; they hold no hand',
    },
  },
  'RC-14': { needs: [], without: {} },
  'RC-15': {
    needs: ['mobile.enabled', 'mobile.observers', 'mobile.serial'],
    without: { 'mobile.serial': 'a number that is compared stops no exchange; it shows it, unless it was copied' },
  },
  'RC-16': { needs: ['clock.set'], without: {} },
  'TX-09': { needs: ['tx.oneWay'], without: {} },
  'RC-17': { needs: ['code.mode', 'cp.posted'], without: {} },
  // The row takes a prior robbery for granted; here it is the card, which poll staff reach by themselves (RC-07).
  'RC-18': {
    needs: ['code.mode', 'cp.posted', 'card.crypto', 'cp.copies'],
    without: { 'cp.copies': 'a signed copy in the room does not keep another page off the door' },
  },
  'RC-19': { needs: ['code.mode', 'cp.posted', 'cp.reprint'], without: {} },
  'RC-20': {
    needs: ['count.interlock', 'count.inventory'],
    without: { 'count.inventory': 'an inventory does not hold the hand; it shows what was left out' },
  },
  'TB-05': { needs: [], without: {} },
  'TB-06': { needs: ['obs.access'], without: { 'obs.access': WATCHED_ONLY } },
  'TB-07': { needs: ['obs.access'], without: { 'obs.access': WATCHED_ONLY } },
  'TB-08': { needs: [], without: {} },
  'TB-12': { needs: ['obs.access'], without: { 'obs.access': WATCHED_ONLY } },
  'TB-13': { needs: [], without: {} },
  'TB-16': { needs: [], without: {} },
  'TB-17': { needs: ['proto.blanks'], without: {} },
  'AU-01': { needs: ['recount.kind'], without: {} },
  'AU-02': {
    needs: ['paper.mode', 'paper.official'],
    without: { 'paper.official': 'paper that is the vote in law burns as well as any other' },
  },
  'AU-06': {
    needs: ['test.script'],
    without: { 'test.script': 'a test that is cast as voters vote shows the lie; it does not hold the hand' },
  },
  'AU-07': {
    needs: ['test.accuracy', 'test.parallel'],
    without: {
      'test.accuracy': 'a test before the day is what it waits out',
      'test.parallel': 'a test on the day shows the lie; it does not hold the hand',
    },
  },
  'AU-08': { needs: ['paper.mode', 'paper.custody'], without: { 'paper.custody': IN_STORAGE } },
  'AU-09': { needs: ['paper.mode', 'paper.custody'], without: { 'paper.custody': IN_STORAGE } },
  'AU-12': { needs: ['obs.access'], without: {} },
  'AU-14': {
    needs: ['paper.mode', 'test.parallel'],
    without: {
      'paper.mode': 'slips do not keep anybody from saying it; they show that it is not so',
      'test.parallel': 'a test does not keep anybody from saying it; with enough votes it shows that it is not so',
    },
  },
  'AU-15': { needs: ['complaint.receipt'], without: {} },
  'AU-16': {
    needs: ['paper.mode', 'paper.ends'],
    without: { 'paper.ends': 'a signature stops no scissors; an end without one shows them' },
  },
  'AV-01': { needs: ['register.offline'], without: {} },
  'AV-02': { needs: [], without: {} },
  'AV-03': { needs: [], without: {} },
  'AV-04': { needs: [], without: {} },
  'AV-05': { needs: ['power.backup'], without: {} },
  'AV-06': { needs: [], without: {} },
  'AV-07': { needs: [], without: {} },
  'AV-08': { needs: ['start.password'], without: {} },
  'TR-04': {
    needs: ['log.published'],
    without: { 'log.published': 'a law that is silent leaves nothing to keep back; one that speaks is broken by it' },
  },
};
