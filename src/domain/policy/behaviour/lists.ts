/**
 * The state of the lists, and what people do and say about them: entries of the dead, entries on two lists, who looks,
 * who answers an auditor.
 *
 * Source: dossier 6 and 7.2; parameters of attacks EL-01, EL-04, EL-08, EL-09 and EL-14; tags are in `sources.ts`.
 * @module
 */
import type { BehaviourEntry } from '../types.ts';

export const LIST_BEHAVIOUR: readonly BehaviourEntry[] = [
  {
    id: 'deadEntries',
    unit: 'share of listed voters',
    min: 0,
    max: 1,
    default: 0.01,
    explains:
      'Share of the list made up of people who are dead or gone for good. They are among those who do not come, so ' +
      'a higher turnout leaves fewer. That lists are not cleaned well is reported; the share is an assumption.',
    source: 'S16; attacks.md EL-01',
    assumption: 'own',
  },
  {
    id: 'otherListShare',
    unit: 'share of listed voters',
    min: 0,
    max: 1,
    default: 0.01,
    explains:
      'Share of the list made up of people who moved, stand on the list of another station too, and vote there. ' +
      'They are among those who do not come here. Duplicates are reported; the share is an assumption.',
    source: 'S16; attacks.md EL-02',
    assumption: 'own',
  },
  {
    id: 'lookUpList',
    unit: 'share of listed voters',
    min: 0,
    max: 1,
    default: 0.02,
    explains:
      'Share of voters who look for their name before the day. Very few did in 2004; the figure is an assumption.',
    source: 'S04',
    assumption: 'own',
  },
  {
    id: 'auditSample',
    unit: 'people',
    min: 0,
    max: 3000,
    integer: true,
    default: 30,
    explains:
      'People marked as having voted whom auditors try to find, where `list.audit` has them do so. No source has ' +
      'such an audit; the number is an assumption.',
    source: 'attacks.md EL-01',
    assumption: 'own',
  },
  {
    id: 'contactResolves',
    unit: 'share of people sought',
    min: 0,
    max: 1,
    default: 0.7,
    explains:
      'Chance that auditors find out whether somebody came: she says so herself, or neighbours know that she is ' +
      'gone. The figure is an assumption.',
    source: 'attacks.md EL-01',
    assumption: 'own',
  },
  {
    id: 'callBackSample',
    unit: 'people',
    min: 0,
    max: 3000,
    integer: true,
    default: 10,
    explains:
      'People called back, of those visited at home and of those added on a call each, where `list.audit` has ' +
      'auditors do so. The number is an assumption.',
    source: 'attacks.md EL-04; attacks.md EL-14',
    assumption: 'own',
  },
  {
    id: 'falseNameDenies',
    unit: 'share of people called back',
    min: 0,
    max: 1,
    default: 0.9,
    explains:
      'Chance that a call shows that a request or an addition was not made by the person named: she denies it, or ' +
      'there is no such person. The figure is an assumption.',
    source: 'attacks.md EL-04; attacks.md EL-14',
    assumption: 'own',
  },
  {
    id: 'proxyNoticed',
    unit: 'share of visible acts',
    min: 0,
    max: 1,
    default: 0.5,
    explains:
      'Chance that an observer sees and writes down that one person is given several papers. No source measures it; ' +
      'the figure is an assumption.',
    source: 'attacks.md EL-08',
    assumption: 'own',
  },
  {
    id: 'observerTravels',
    unit: 'share of trips',
    min: 0,
    max: 1,
    default: 0.3,
    explains:
      'Chance that an observer of her own accord rides along with the portable device where the rules only allow it ' +
      '(mobile.observers: stay), and notes it if the members use another device than the one they left with. The ' +
      'catalogue has 0.3 without a measurement: an assumption.',
    source: 'attacks.md RC-15',
    assumption: 'own',
  },
  {
    id: 'turnAwayBaseline',
    unit: 'share of people who arrive',
    min: 0,
    max: 1,
    default: 0.005,
    explains:
      'Share of arriving people whom an auditor expects to be sent away for ordinary reasons, besides those whom ' +
      'the rules of the day keep out. The figure is an assumption.',
    source: 'attacks.md EL-09',
    assumption: 'own',
  },
];
