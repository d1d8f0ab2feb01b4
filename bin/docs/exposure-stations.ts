/**
 * For each attack on the count, the lists and the working of stations, carried out in every station of a country: which
 * equality it breaks, inside stations or above them, who notices it under the rules of the years, and under which
 * recommendation, alone, somebody outside the commissions does. A test runs each row and compares.
 *
 * Source: the runs of tests/adversary/tree/exposure-stations.test.ts.
 * @module
 */
import type { Audience } from '../../src/domain/election.ts';

export interface StationExposure {
  readonly attack: string;
  readonly breaks: readonly string[];
  readonly noticedBy: readonly Audience[];
  /** As for attacks on the way up. */
  readonly openedBy: Readonly<Record<string, readonly Audience[]>>;
}

const NONE: StationExposure['openedBy'] = {};

/** Attacks that the rules of 2005, under which the rows are run, forbid. */
export const FORBIDDEN_IN_2005 = ['EL-04', 'EL-12'] as const;

export const STATION_EXPOSURES: readonly StationExposure[] = [
  { attack: 'EL-01', breaks: ['confirmed'], noticedBy: [], openedBy: NONE },
  { attack: 'EL-02', breaks: ['confirmed'], noticedBy: ['auditor'], openedBy: NONE },
  { attack: 'EL-03', breaks: ['confirmed', 'equation-1'], noticedBy: ['commission'], openedBy: NONE },
  { attack: 'EL-05', breaks: ['confirmed', 'equation-10'], noticedBy: ['commission'], openedBy: NONE },
  { attack: 'EL-06', breaks: ['confirmed'], noticedBy: ['observer', 'commission', 'auditor'], openedBy: NONE },
  { attack: 'EL-07', breaks: ['confirmed'], noticedBy: ['observer', 'commission', 'auditor'], openedBy: NONE },
  { attack: 'EL-08', breaks: ['confirmed'], noticedBy: ['observer', 'commission', 'auditor'], openedBy: NONE },
  { attack: 'EL-09', breaks: [], noticedBy: ['observer', 'commission'], openedBy: NONE },
  { attack: 'EL-10', breaks: [], noticedBy: ['observer', 'commission', 'auditor'], openedBy: NONE },
  {
    attack: 'EL-11',
    breaks: ['confirmed', 'equation-2', 'equation-4e'],
    noticedBy: ['public', 'commission'],
    openedBy: NONE,
  },
  {
    attack: 'EL-13',
    breaks: ['confirmed', 'equation-2', 'equation-4e'],
    noticedBy: ['commission', 'auditor'],
    openedBy: NONE,
  },
  {
    attack: 'EL-14',
    breaks: ['confirmed', 'equation-2', 'equation-4e', 'equation-9', 'equation-9b'],
    noticedBy: ['public', 'observer', 'commission', 'auditor'],
    openedBy: NONE,
  },
  { attack: 'TB-05', breaks: ['confirmed'], noticedBy: ['commission'], openedBy: NONE },
  { attack: 'TB-06', breaks: ['confirmed'], noticedBy: ['commission'], openedBy: NONE },
  { attack: 'TB-07', breaks: ['confirmed'], noticedBy: ['public', 'observer', 'commission'], openedBy: NONE },
  {
    attack: 'TB-08',
    breaks: ['confirmed', 'equation-11a', 'equation-11b'],
    noticedBy: ['public', 'observer'],
    openedBy: NONE,
  },
  {
    attack: 'TB-12',
    breaks: ['confirmed', 'equation-3', 'equation-4a', 'equation-4d', 'equation-4e'],
    noticedBy: ['public', 'observer', 'commission'],
    openedBy: NONE,
  },
  {
    attack: 'TB-13',
    breaks: ['confirmed', 'equation-3', 'equation-4a', 'equation-4d', 'equation-4e'],
    noticedBy: ['public', 'observer', 'commission'],
    openedBy: NONE,
  },
  { attack: 'TB-16', breaks: ['confirmed'], noticedBy: ['commission'], openedBy: NONE },
  { attack: 'TB-17', breaks: ['confirmed'], noticedBy: ['public', 'observer'], openedBy: NONE },
  { attack: 'AV-01', breaks: [], noticedBy: ['auditor'], openedBy: NONE },
  { attack: 'AV-02', breaks: [], noticedBy: ['auditor'], openedBy: NONE },
  { attack: 'AV-03', breaks: [], noticedBy: ['observer'], openedBy: NONE },
  { attack: 'AV-04', breaks: ['sent'], noticedBy: ['commission'], openedBy: NONE },
  { attack: 'AV-05', breaks: [], noticedBy: ['auditor'], openedBy: NONE },
  { attack: 'AV-06', breaks: [], noticedBy: ['observer'], openedBy: NONE },
  { attack: 'AV-07', breaks: [], noticedBy: [], openedBy: NONE },
  { attack: 'AV-08', breaks: [], noticedBy: ['observer', 'commission'], openedBy: NONE },
];
