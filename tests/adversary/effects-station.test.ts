/**
 * What attacks through the lists, on secrecy and on the papers of the close do to a small station: exactly this.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { recount } from '../../src/controls/index.ts';
import { BASES, NEVER, NO_CODE } from '../../src/domain/election.ts';
import type { Params } from '../../src/domain/ports.ts';
import { COMPLAINT_EVENTS, DESK_EVENTS, NOTE_EVENTS } from '../../src/domain/records/records.ts';
import { evidenceFor, evidenceOf, knowledgeOf, register, type World } from '../../src/world/index.ts';
import { attackedDay, boxOf, bytesOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const station: StationOptions = { behaviour: { ...QUIET, chooseElectronic: 0.5, requestCode: 0.5 } };
const honest = dayOf(station).world;
const C = 2;

const countOf = (column: ArrayLike<number>, value: number): number =>
  Array.from(column).filter((own) => own === value).length;
const signatures = ({ ledgers }: World): number =>
  [...ledgers.paperSigned, ...ledgers.electronicSigned].filter((second) => second !== NEVER).length;
const votes = ({ ledgers }: World): number[] => [...ledgers.boxChoice.view(), ...ledgers.ballotChoice.view()];

describe('EL-03', () => {
  test.each([
    { channel: 'paper', addition: 'application', basis: 'none', noted: 'none' },
    { channel: 'electronic', addition: 'application', basis: 'none', noted: 'none' },
    { channel: 'paper', addition: 'phone', basis: 'phone', noted: 'phone' },
    // A call is no ground under this rule, and a refused invention would help nobody.
    { channel: 'paper', addition: 'application', basis: 'phone', noted: 'none' },
  ] as const)('adds, signs and votes for each invented person: %o', ({ channel, addition, basis, noted }) => {
    const options = { ...station, policy: { 'list.addition': addition } };
    const { world, did } = attackedDay('EL-03', { count: 7, to: 'C', channel, basis, after: 18.3 }, options);
    const { ledgers, truth } = world;
    expect(numbersIn(did)).toEqual([7]);
    const [list, signed] =
      channel === 'paper'
        ? [ledgers.paperBasis, ledgers.paperSigned]
        : [ledgers.electronicBasis, ledgers.electronicSigned];
    const added = Array.from(list.keys()).filter((person) => (list[person] ?? 0) > 0);
    expect(added).toEqual([0, 1, 2, 3, 4, 5, 6].map((extra) => truth.honestVisits + extra));
    expect(added.map((person) => list[person])).toEqual(added.map(() => BASES.indexOf(noted)));
    expect(added.filter((person) => (signed[person] ?? 0) < 12.3 * 3600)).toEqual([]);
    expect(countOf(votes(world), C)).toBe(countOf(votes(honest), C) + 7);
    expect(votes(world).length).toBe(votes(honest).length + 7);
    expect(signatures(world)).toBe(signatures(honest) + 7);
    expect(register(world, 'papersOnFile')).toBe(register(honest, 'papersOnFile'));
    expect(Array.from(truth.eligible.subarray(truth.honestVisits))).toEqual(added.map(() => 0));
  });
});

describe('EL-05', () => {
  test.each([1, 3])('lets people vote %d times on certificates that nobody keeps', (reuse) => {
    const { world, did } = attackedDay('EL-05', { count: 5, reuse, to: 'C' }, station);
    expect(numbersIn(did)).toEqual([5 * reuse, 5]);
    const numbers = Array.from(world.ledgers.certificateNumber.view());
    expect(numbers).toHaveLength(5 * reuse);
    expect(new Set(numbers).size).toBe(5);
    expect(countOf(world.ledgers.certificateKept.view(), 0)).toBe(5 * reuse);
    expect(countOf(world.ledgers.paperBasis, BASES.indexOf('certificate'))).toBe(5 * reuse);
    expect(countOf(world.ledgers.ballotChoice.view(), C)).toBe(
      countOf(honest.ledgers.ballotChoice.view(), C) + 5 * reuse,
    );
    expect(signatures(world)).toBe(signatures(honest) + 5 * reuse);
  });

  test('leaves the certificates of honest visitors in the file', () => {
    const travelling = { ...station, behaviour: { ...station.behaviour, unlistedShare: 0.05, certificateShare: 0.05 } };
    const { world } = attackedDay('EL-05', { count: 5 }, travelling);
    const kept = Array.from(dayOf(travelling).world.ledgers.certificateKept.view());
    expect(kept).toHaveLength(6);
    expect(countOf(world.ledgers.certificateKept.view(), 1)).toBe(countOf(kept, 1));
  });
});

describe('EL-11', () => {
  test.each([
    { signs: 'once', more: 0 },
    { signs: 'twice', more: 8 },
  ])('gives each of its voters an electronic and a paper vote, signing $signs', ({ signs, more }) => {
    const { world, did } = attackedDay('EL-11', { count: 8, to: 'C', signs }, station);
    const { truth, ledgers } = world;
    const again = Array.from({ length: 8 }, (_, extra) => truth.person[truth.honestVisits + extra]);
    expect(new Set(again).size).toBe(8);
    // Drawn from the whole station, not the first of the list.
    expect(again).not.toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(numbersIn(did)).toEqual([8]);
    const owners = new Set(truth.recordOwner.view());
    expect(again.filter((voter) => !owners.has(voter ?? -1))).toEqual([]);
    expect(votes(world).length).toBe(votes(honest).length + 8);
    expect(signatures(world)).toBe(signatures(honest) + more);
    const both = again.filter(
      (voter = -1) => ledgers.paperSigned[voter] !== NEVER && ledgers.electronicSigned[voter] !== NEVER,
    );
    expect(both).toHaveLength(more);
  });
});

describe.each(['CS-01', 'CS-03'])('%s', (id) => {
  const sold = { ...station, groups: [{ name: 'sellers', share: 0.5 }] };

  test('brings the collector the true codes of those of its group who vote on the machine, and their choices', () => {
    const { world, did } = attackedDay(id, {}, sold);
    const { collected } = knowledgeOf(world);
    expect(numbersIn(did)).toEqual([collected.length]);
    expect(collected.length).toBeGreaterThan(10);
    expect(collected.filter(({ person, code }) => code === NO_CODE || world.truth.code[person] !== code)).toEqual([]);
    const rows = world.papers.controlProtocol ?? [];
    const listed = ({ person, code }: { person: number; code: number }): boolean =>
      rows.some((row) => row.code === code && row.choice === world.truth.confirmed[person]);
    expect(collected.filter((slip) => !listed(slip))).toEqual([]);
  });

  test('changes no vote unless it demands one', () => {
    const confirmed = (params: Params): number[] => Array.from(attackedDay(id, params, sold).world.truth.confirmed);
    expect(confirmed({})).toEqual(Array.from(honest.truth.confirmed));
    const { world } = attackedDay(id, { demand: 'C' }, sold);
    const given = knowledgeOf(world).collected.map(({ person }) => world.truth.confirmed[person]);
    expect(given.filter((choice) => choice !== C)).toEqual([]);
  });

  test('reaches as many of its group as comply', () => {
    const { did } = attackedDay(id, { comply: 0.5 }, { ...sold, station: { voters: 800, booths: 20 } });
    const reached = (id === 'CS-01' ? 1 : 0.5) * 400;
    expect(Math.abs((numbersIn(did)[0] ?? 0) - reached / 2)).toBeLessThan(4 * Math.sqrt(reached / 4 + 100));
  });
});

describe('CS-06', () => {
  test('reads two orders and leaves every byte of the day as it was', () => {
    const { world, did, intruder } = attackedDay('CS-06', {}, station);
    expect(bytesOf(world)).toBe(bytesOf(honest));
    expect(numbersIn(did)).toEqual([world.ledgers.boxChoice.length]);
    expect([...intruder.used]).toEqual(['desk.eyes']);
  });

  test('with one booth the two orders are one: the n-th check-in is the n-th vote', () => {
    const { world } = attackedDay('CS-06', {}, { ...station, station: { booths: 1, voters: 60 } });
    const { logEvent, logSubject } = world.ledgers;
    const came = Array.from(logEvent.view().keys()).filter(
      (row) => logEvent.at(row) === DESK_EVENTS.indexOf('checkIn'),
    );
    expect(came.map((row) => logSubject.at(row))).toEqual(Array.from(world.truth.recordOwner.view()));
  });
});

describe('CS-23', () => {
  const students = { ...station, groups: [{ name: 'students', count: 40 }] };

  test.each(['administrators', 'chair'])('sends its group to the machine and changes no choice, by the %s', (by) => {
    const { world, did } = attackedDay('CS-23', { by }, students);
    const sent = Array.from(world.truth.channel.keys()).filter(
      (visit) => honest.truth.channel[visit] !== world.truth.channel[visit],
    );
    const wanted = sent.map((visit) => world.people.wantsElectronic[visit]);
    expect(sent.length).toBeGreaterThan(10);
    expect(wanted).toEqual(sent.map(() => 0));
    expect(numbersIn(did)).toEqual([40]);
    expect(world.truth.confirmed).toEqual(honest.truth.confirmed);
    const refused = by === 'chair' ? sent.length : 0;
    expect(countOf(world.ledgers.complaintEvent.view(), COMPLAINT_EVENTS.indexOf('paperDenied'))).toBe(refused);
    expect(world.happened[NOTE_EVENTS.indexOf('paperDenied')] ?? 0).toBe(
      world.disclosed.observersPresent ? refused : 0,
    );
  });
});

describe('TB-08', () => {
  test.each([
    { how: 'twice', times: 2 },
    { how: 'omitted', times: 0 },
  ])('adds the electronic totals $times times into the summary', ({ how, times }) => {
    const { world, did } = attackedDay('TB-08', { how }, station);
    const { electronic, paper, summary, ...others } = world.papers;
    const accepted = electronic?.accepted ?? 0;
    expect(numbersIn(did)).toEqual([accepted]);
    expect(summary).toEqual({
      voters: world.ledgers.ballotChoice.length + times * accepted,
      byChoice: electronic?.byChoice.map((own, choice) => times * own + (paper?.byChoice[choice] ?? 0)),
      blank: times * (electronic?.blank ?? 0),
      invalid: paper?.invalid,
    });
    const { electronic: e, paper: p, summary: _, ...unchanged } = honest.papers;
    expect([electronic, paper, others]).toEqual([e, p, unchanged]);
    expect(boxOf(world)).toEqual(boxOf(honest));
  });
});

describe('AU-01', () => {
  const reprint: StationOptions = { ...station, policy: { 'recount.kind': 'reprint' } };

  test('passes the print of the stored result off as a count, and changes nothing else', () => {
    const { world, did, intruder } = attackedDay('AU-01', {}, { ...reprint, recountAsked: true });
    const honestAnswer = dayOf({ ...reprint, recountAsked: true }).world.papers.recountAnswer;
    expect(honestAnswer).toEqual({ kind: 'reprint', byChoice: world.papers.electronic?.byChoice });
    expect(world.papers.recountAnswer).toEqual({ ...honestAnswer, kind: 'count' });
    expect(recount(evidenceFor(world, 'auditor'), world.papers.recountAnswer).electronic).toBe(
      'reprint: no new information',
    );
    expect(evidenceOf(world, ['slips']).slips).toBeUndefined();
    expect([...intruder.used]).toEqual(['recount.answer']);
    expect(did).toContain('printed again');
  });

  test('does nothing where nobody asks', () => {
    const { world, did, intruder } = attackedDay('AU-01', {}, reprint);
    expect(world.papers.recountAnswer).toBeUndefined();
    expect(intruder.used.size).toBe(0);
    expect(did).toBe('no recount was asked for');
  });
});
