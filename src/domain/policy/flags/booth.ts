/**
 * Flags of the booth and of what the voter carries: device, control code, card.
 *
 * Source: dossier sections 1 to 3 and the flag list of the attack catalogue; tags are in `sources.ts`.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const BOOTH_FLAGS: readonly FlagEntry[] = [
  {
    id: 'terminal.variant',
    values: ['console', 'touchscreen'],
    default: 'touchscreen',
    explains:
      'What the voter marks with. console: a hand-held reader is held over the bar code of a choice and handed ' +
      'back (2004). touchscreen: a card goes into a booth terminal that keeps nothing once it is taken out (2005).',
    source: 'S04; BNB; WIK; CEC05b',
  },
  {
    id: 'term.sealed',
    values: [false, true],
    default: false,
    explains:
      'Whether devices and storage carry numbered seals that are written down and compared. false: opening one ' +
      'leaves no trace. No source describes such seals, so false is an assumption.',
    source: 'S04; attacks.md C20',
    assumption: 'own',
  },
  {
    id: 'term.hash',
    values: ['unchecked', 'checked'],
    default: 'unchecked',
    explains:
      'Whether an independent tool compares the installed software with a published fingerprint. unchecked: ' +
      'changed software runs unseen. Testing was secret and no check in the station is reported; that none took ' +
      'place is an assumption.',
    source: 'HALL; S05P; attacks.md C18',
    assumption: 'own',
  },
  {
    id: 'booth.phones',
    values: ['allowed', 'banned'],
    default: 'allowed',
    explains:
      'Whether voters may have a telephone with them in the booth. banned: nothing is photographed there; that the ' +
      'ban is kept is taken for granted. No source reports one for the Sailau years; allowed is an assumption.',
    source: 'attacks.md CS-15; attacks.md C26',
    assumption: 'own',
  },
  {
    id: 'voters.informed',
    values: [false, true],
    default: false,
    explains:
      'Whether voters were told, by people they trust, what the machine can show of their vote and what not. true: ' +
      'nobody believes ' +
      'that somebody looks on, which is more than can be hoped for. That, and that it was not told in the Sailau ' +
      'years, are assumptions.',
    source: 'attacks.md CS-22; attacks.md C52',
    assumption: 'own',
  },
  {
    id: 'code.mode',
    values: ['none', 'voterChosen', 'machineAssigned'],
    default: 'voterChosen',
    explains:
      'Who makes up the optional control code. machineAssigned: the system gives one on request. voterChosen: the ' +
      'voter types one or skips it. none: there is no code. The reports disagree; which year had which is an ' +
      'assumption.',
    source: 'S04; HALL',
    assumption: 'A1',
  },
  {
    id: 'code.len',
    values: [3, 4, 5, 6],
    default: 4,
    explains: 'Digits of the control code. Four give 10,000 possible codes; fewer digits collide sooner.',
    source: 'HALL',
  },
  {
    id: 'code.unique',
    values: [false, true],
    default: false,
    explains:
      'Whether the machine promises never to give one code twice in a station. It matters only where the machine ' +
      'assigns codes. No source speaks of such a promise, so false is an assumption.',
    source: 'attacks.md C02',
    assumption: 'own',
  },
  {
    id: 'code.duplicate',
    values: ['accept', 'reject'],
    default: 'accept',
    explains:
      'What happens when a voter types a code that is already taken. accept: it is listed twice. reject: the ' +
      'voter must choose again and so learns that the code is in use. No source says; accept is an assumption.',
    source: 'sailau.md A4',
    assumption: 'A4',
  },
  {
    id: 'code.slip',
    values: ['printed', 'none'],
    default: 'none',
    explains:
      'Whether the station prints the code for the voter. printed: a slip to take home, and to show. none: the ' +
      'voter remembers it or notes it by hand. Slips seen in 2005 fit both; none is an assumption.',
    source: 'S04; S05E',
    assumption: 'A2',
  },
  {
    id: 'cp.posted',
    values: [false, true],
    default: true,
    explains:
      'Whether the rules have the station hang up its control protocol, the list of codes beside choices. false: ' +
      'a code can be checked by nobody. How often it is done is `postControlProtocol`. The order of 2005 on ' +
      'posting does not name this list; that it was meant to hang is an assumption.',
    source: 'S04; HALL; CEC05a',
    assumption: 'own',
  },
  {
    id: 'cp.order',
    values: ['byCode', 'castOrder', 'random'],
    default: 'byCode',
    explains:
      'Order of the lines of the control protocol. byCode and random hide who voted when; castOrder shows it to ' +
      'everybody who reads the list. No source describes the order; byCode is an assumption.',
    source: 'attacks.md C51',
    assumption: 'own',
  },
  {
    id: 'card.crypto',
    values: ['none', 'mac'],
    default: 'none',
    explains:
      'Whether the carrier protects the vote on its way to the desk. none: whoever holds it can rewrite or repeat ' +
      'it. mac: the desk refuses a changed or repeated vote. No public document describes the card; none is an ' +
      'assumption.',
    source: 'WIK; attacks.md C21',
    assumption: 'own',
  },
  {
    id: 'card.serialLogged',
    values: ['none', 'issue', 'both'],
    default: 'none',
    explains:
      'Where the desk computer writes down which carrier it handled. none: nowhere. issue: beside the name. both: ' +
      'beside the name and beside the vote, which joins the two. Not described by any source; none is an ' +
      'assumption.',
    source: 'WIK; sailau.md A6',
    assumption: 'A6',
  },
  {
    id: 'card.erasedBy',
    values: ['member', 'machine'],
    default: 'member',
    explains:
      'Who empties the carrier after the vote is read. member: a commission member, who may forget it or read ' +
      'first. machine: the desk device, before it lets go of the carrier.',
    source: 'BNB; WIK',
  },
  {
    id: 'card.reconciled',
    values: [false, true],
    default: false,
    explains:
      'Whether carriers issued, returned and spoiled are counted against each other at close. false: a missing or ' +
      'an extra carrier stays unseen. No source reports such a count; that there was none is an assumption.',
    source: 'attacks.md C22',
    assumption: 'own',
  },
  {
    id: 'card.matched',
    values: [false, true],
    default: false,
    explains:
      'Whether the member who takes a carrier back looks whether its number is the one that was handed out. false: ' +
      'any carrier is taken. How often a wrong one is seen is `matchSerial`. No source reports it; false is an ' +
      'assumption.',
    source: 'attacks.md CS-18; attacks.md C22',
    assumption: 'own',
  },
  {
    id: 'card.echo',
    values: [false, true],
    default: false,
    explains:
      'Whether the desk shows the voter that the vote went in as confirmed and that the carrier is empty. false: ' +
      'the voter hands it over and sees nothing. Not described by any source; false is an assumption.',
    source: 'attacks.md C23',
    assumption: 'own',
  },
  {
    id: 'card.lost',
    values: ['noted', 'ignored'],
    default: 'noted',
    explains:
      'What the commission does when a carrier is not handed back. noted: it is blocked and written down, the ' +
      'voter counts as turned out, no vote is counted. ignored: nothing is written. No source says; noted is an ' +
      'assumption.',
    source: 'sailau.md A8',
    assumption: 'A8',
  },
  {
    id: 'abort.reissue',
    values: [0, 1],
    default: 1,
    explains:
      'How often a voter who comes back without a confirmed vote gets the device again. 0: paper at once. 1: one ' +
      'more try, then paper. A confirmed vote without a choice is a blank vote. No source says; 1 is an ' +
      'assumption.',
    source: 'ACE17; sailau.md A7',
    assumption: 'A7',
  },
];
