/**
 * What staff, devices and observers tend to do: faults, delays, skipped duties, vigilance, and what an auditor expects.
 *
 * The catalogue lists a 9 % share of unsigned protocols for 2004. The report speaks there of stations whose paper
 * BALLOTS were not always signed, so there is no parameter for unsigned protocols.
 *
 * Source: dossier section 9 and detection table 2.1 of the attack catalogue; tags are in `sources.ts`.
 * @module
 */
import type { BehaviourEntry } from '../types.ts';

export const STATION_BEHAVIOUR: readonly BehaviourEntry[] = [
  {
    id: 'deviceFault',
    unit: 'share of electronic visits',
    min: 0,
    max: 1,
    default: 0.001,
    explains: 'Chance that the device fails during one visit. No figure exists; an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'restartStation',
    unit: 'share of e-stations',
    min: 0,
    max: 1,
    default: 0.05,
    explains: 'Share of e-stations that restart the software during the day. No figure exists; an assumption.',
    source: 'own',
    assumption: 'own',
  },
  {
    id: 'fallBackStation',
    unit: 'share of e-stations',
    min: 0,
    max: 1,
    default: 0,
    explains:
      'Share of stations whose equipment cannot be brought back on the day, so that voting goes on with paper only. ' +
      'The rule foresees it; no source gives a rate; 0 is an assumption.',
    source: 'EKZ',
    assumption: 'A14',
  },
  {
    id: 'restartLoss',
    unit: 'records',
    min: 0,
    max: 5,
    integer: true,
    default: 0,
    explains:
      'Newest records that an honest restart loses, at most those since the last backup. No source says; that ' +
      'none is lost is an assumption.',
    source: 'EKZ; sailau.md A13',
    assumption: 'A13',
  },
  {
    id: 'backupMinutes',
    unit: 'minutes',
    min: 1,
    max: 240,
    integer: true,
    default: 30,
    explains:
      'Time between two local backups. The report only says that they are periodic; the length is an assumption.',
    source: 'S04',
    assumption: 'own',
  },
  {
    id: 'leaveRecorderUnsealed',
    unit: 'share of e-stations',
    min: 0,
    max: 1,
    default: 0.5,
    explains:
      'Share of e-stations that do not seal the recorder right after close. In 2004 it was over half of those ' +
      'observed, and many again in the second round; the same for 2005 is an assumption.',
    source: 'S04',
    assumption: 'own',
  },
  {
    id: 'retainCertificates',
    unit: 'share of stations',
    min: 0,
    max: 1,
    default: 0.82,
    explains:
      'Share of stations that keep the absentee certificates they accept: 1 - 0.18 of observations in 2016. ' +
      'Taking it back to the Sailau years is an assumption.',
    source: 'S16',
    assumption: 'own',
  },
  {
    id: 'postProtocols',
    unit: 'share of stations',
    min: 0,
    max: 1,
    default: 0.67,
    explains:
      'Share of stations that hang up the results protocol. One third did not in 2016; the same for 2005 is an ' +
      'assumption.',
    source: 'S16',
    assumption: 'own',
  },
  {
    id: 'postControlProtocol',
    unit: 'share of e-stations',
    min: 0,
    max: 1,
    default: 1,
    explains:
      'Share of e-stations that hang up the control protocol where the rules ask for it. Unknown for 2005; 1, the ' +
      'case in which codes can be checked and can betray, is an assumption.',
    source: 'S04; HALL',
    assumption: 'own',
  },
  {
    id: 'refuseCopies',
    unit: 'share of counts',
    min: 0,
    max: 1,
    default: 0.28,
    explains:
      'Share of counts after which entitled people get no copy of the protocol. Seen in 2004; the same for 2005 ' +
      'is an assumption.',
    source: 'S04',
    assumption: 'own',
  },
  {
    id: 'inspectSeals',
    unit: 'share of broken seals',
    min: 0,
    max: 1,
    default: 0.1,
    explains:
      'Chance that looking at a seal reveals that it was taken off. Seal checks did badly in practice; the figure ' +
      'is an assumption (0 to 0.5).',
    source: 'AP11; attacks.md 2.1',
    assumption: 'own',
  },
  {
    id: 'observerPresent',
    unit: 'share of counts',
    min: 0,
    max: 1,
    default: 0.71,
    explains:
      'Share of stations with a domestic observer at the count. Seen in 2004; the same for 2005 is an assumption.',
    source: 'S04',
    assumption: 'own',
  },
  {
    id: 'observerNotices',
    unit: 'share of visible acts',
    min: 0,
    max: 1,
    default: 0.3,
    explains:
      'Chance that an observer who could see a wrong act does see it and writes it down. No source measures it; ' +
      'the figure is an assumption.',
    source: 'attacks.md EL-06',
    assumption: 'own',
  },
  {
    id: 'electronicShareMean',
    unit: 'share of votes in an e-station',
    min: 0,
    max: 1,
    default: 0.2,
    explains:
      'Share of electronic votes that an auditor expects of an e-station, the mean over stations. Equal to ' +
      '`chooseElectronic`, which is itself an assumption.',
    source: 'sailau.md A3',
    assumption: 'A3',
  },
  {
    id: 'electronicShareSpread',
    unit: 'share of votes in an e-station',
    min: 0,
    max: 1,
    default: 0.1,
    explains:
      'Standard deviation over stations that an auditor expects of the electronic share. No figures by station ' +
      'exist; an assumption.',
    source: 'sailau.md A3',
    assumption: 'A3',
  },
  {
    id: 'matchSerial',
    unit: 'share of wrong carriers',
    min: 0,
    max: 1,
    default: 0.9,
    explains:
      'Share of carriers with another number than the one handed out that are seen when they come back, where a ' +
      'member looks (`card.matched`). The figure of the catalogue (pSerialChecked), which names no count; an ' +
      'assumption.',
    source: 'attacks.md CS-18',
    assumption: 'own',
  },
];
