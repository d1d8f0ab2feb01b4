/**
 * What people in the room say: voters who complain, observers who write down what they saw, and how a station compares.
 *
 * Source: dossier 7.1 (EV02, EV10, EV12, EV13), 7.6; controls C05, C26, C41, C43, C44.
 * @module
 */
import type { Control } from '../domain/ports.ts';
import { COMPLAINT_EVENTS, type ComplaintEvent, NOTE_EVENTS, type NoteEvent } from '../domain/records/records.ts';
import { control, type FindingOf, openFinding } from './control.ts';
import { countOf } from './counting.ts';

/** Standard deviations from which a station stands out. Source: parameter eShareOutlierZ of attack CS-23. */
const OUTLIER_Z = 3;
/** Deviations are shown up to this many tenths. */
const TENTHS_MAX = 1_000_000;

const INNOCENT_COMPLAINT: Readonly<Record<string, string>> = {
  codeMissing: 'a voter who remembers her code wrongly, or says so, or who walked off with the device',
  codeOtherChoice: 'a voter who remembers her code or her choice wrongly, or says so',
  slipDiffers: 'a voter who touched the wrong line',
  slipNotShown: 'a printer that jammed',
  readNotSeen: 'a voter who did not look',
  cardNotEmpty: 'a member who forgot it',
  paperDenied: 'a misunderstanding at the table',
  alreadySigned: 'a neighbour who signed on the wrong line',
  notOnList: 'somebody who moved and does not know where she is listed',
  voteFlipped: 'a voter who touched the wrong line, or says so; without paper or a test nobody can tell',
};

/** Nobody complained. Blind to those who do not check, and unable to tell who is right. */
const complaints = control({
  id: 'complaints',
  name: 'Complaints of voters',
  claim: 'nobody who checked found something wrong',
  needs: ['complaints'],
  when: 'posted',
  catalogue: ['C43', 'C05', 'C44'],
  kinds: COMPLAINT_EVENTS.map(complaintKind),
  blindTo: 'everybody who does not check; without paper it cannot tell who is right',
  source: 'sailau.md 3, EV06',
  examine: ({ complaints: rows }) => {
    if (rows === undefined) return [openFinding(['complaints'], 'complaints')];
    return COMPLAINT_EVENTS.flatMap((event, index): FindingOf<ComplaintKind>[] => {
      const voters = countOf(rows.event, index);
      if (voters === 0) return [];
      return [
        {
          kind: complaintKind(event),
          level: 'irregularity',
          data: { voters },
          from: ['complaints'],
          innocent: INNOCENT_COMPLAINT[event] ?? 'a misunderstanding',
        },
      ];
    });
  },
});

/** Observers saw nothing irregular. Where none were there, nothing follows from their silence. */
const observers = control({
  id: 'observers',
  name: 'Observers in the room',
  claim: 'observers were present and noted nothing irregular',
  needs: ['observerNotes'],
  when: 'delivered',
  catalogue: ['C44'],
  kinds: NOTE_EVENTS.map(seenKind),
  blindTo: 'what cannot be seen from where they sit: programs, records, codes',
  source: 'S04; sailau.md 9.7',
  examine: ({ observerNotes }) => {
    if (observerNotes === undefined || !observerNotes.present) return [openFinding(['observerNotes'], 'observers')];
    return NOTE_EVENTS.flatMap((event, index): FindingOf<SeenKind>[] => {
      const times = countOf(observerNotes.event, index);
      if (times === 0) return [];
      return [
        {
          kind: seenKind(event),
          level: 'irregularity',
          data: { times },
          from: ['observerNotes'],
          innocent: 'a commission that does not know the rule or is short of hands',
        },
      ];
    });
  },
});

/** The share of electronic votes is not out of the ordinary. Blind to a group too small to stand out. */
const electronicShare = control({
  id: 'electronic-share',
  name: 'Share of electronic votes',
  claim: `the share of electronic votes is within ${OUTLIER_Z} standard deviations of other stations`,
  needs: ['protocolElectronic', 'protocolSummary'],
  when: 'counted',
  catalogue: ['C41'],
  kinds: ['electronic_share_outlier'],
  blindTo:
    'why people chose as they did: students may like screens; with the assumed mean of 0.2 and spread of 0.1 even a ' +
    'station without any electronic vote is within the limit',
  source: 'CS-23; reference values are assumptions (A3)',
  examine: ({ protocolElectronic, protocolSummary, reference, electronicStation }) => {
    if (!electronicStation) return [];
    if (protocolElectronic === undefined || protocolSummary === undefined) {
      return [openFinding(['protocolElectronic', 'protocolSummary'], 'a protocol')];
    }
    const voters = protocolSummary.totals.voters;
    if (voters <= 0) return [];
    const share = protocolElectronic.totals.accepted / voters;
    const spread = Math.hypot(
      reference.electronicShareSpread,
      Math.sqrt((reference.electronicShareMean * (1 - reference.electronicShareMean)) / voters),
    );
    const apart = Math.abs(share - reference.electronicShareMean);
    if (apart <= OUTLIER_Z * spread) return [];
    // Where no spread at all is expected, any difference stands out, by more deviations than there are numbers for.
    const tenthsOfDeviation = spread === 0 ? TENTHS_MAX : Math.min(TENTHS_MAX, Math.round((apart / spread) * 10));
    return [
      {
        kind: 'electronic_share_outlier',
        level: 'irregularity',
        data: { perMille: Math.round(share * 1000), tenthsOfDeviation },
        from: ['protocolElectronic', 'protocolSummary'],
        innocent: 'a station of young voters who prefer the machine',
      },
    ];
  },
});

type ComplaintKind = `complaint_${string}`;
type SeenKind = `seen_${string}`;

function complaintKind(event: ComplaintEvent): ComplaintKind {
  return `complaint_${snake(event)}`;
}

function seenKind(event: NoteEvent): SeenKind {
  return `seen_${snake(event)}`;
}

function snake(camel: string): string {
  return camel.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export const PEOPLE_CHECKS: readonly Control[] = [complaints, observers, electronicShare];
