/**
 * What a coalition calls certain, held against the truth: on honest days all of it is right; where an attack changed
 * records, what is wrong is wrong because of that.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { BASES, NEVER } from '../../src/domain/election.ts';
import { DESK_EVENTS, type DeskEvent, type Evidence } from '../../src/domain/records/records.ts';
import type { CoalitionMember } from '../../src/domain/scenario.ts';
import { scoreBeliefs } from '../../src/sim/score.ts';
import { exposureOf, type View, viewOf } from '../../src/sim/secrecy.ts';
import type { StationRun } from '../../src/sim/station-run.ts';
import { dayOf, type StationOptions, scenarioOf } from '../adversary/station.ts';

const A = 0;
const B = 1;
const EVERYBODY: readonly CoalitionMember[] = ['technician', 'employer', 'commission'];
const SEEDS = Array.from({ length: 8 }, (_, index) => `truth ${index}`);
const WATCHING = [
  { use: 'CS-03', params: {} },
  { use: 'CS-06', params: {} },
] as const;
/** Collisions of codes, faults, walk-offs, helpers: everything that makes two clues to one voter differ. */
const BUSY: StationOptions = {
  policy: { 'code.len': 3 },
  behaviour: {
    chooseElectronic: 0.7,
    walkOff: 0,
    deviceFault: 0.03,
    miscopyCode: 0,
    unableStation: 0.8,
    homeShare: 0.02,
  },
  station: { voters: 300, booths: 4 },
};

/** Certain beliefs of everybody together, and of each whether it is right and whether her vote lies in the box as she gave it. */
function certainOn({ world }: StationRun, options: StationOptions, members = EVERYBODY) {
  const { beliefs, figures } = exposureOf(viewOf(world, members), scenarioOf(options));
  const { truth, ledgers } = world;
  const intact = new Set(
    Array.from({ length: ledgers.boxChoice.length }, (_, row) => row)
      .filter((row) => ledgers.boxChoice.at(row) === truth.confirmed[truth.recordOwner.at(row)])
      .map((row) => truth.recordOwner.at(row)),
  );
  const certain = beliefs.filter((belief) => belief.certain);
  return {
    figures,
    certain: certain.map(({ person, best }) => ({
      person,
      right: truth.confirmed[person] === best,
      intact: intact.has(person),
    })),
  };
}

describe('what is called certain', () => {
  test('is right on honest days', () => {
    const options = { ...BUSY, attacks: WATCHING };
    const days = SEEDS.map((seed) => certainOn(dayOf(options, seed), options));
    expect(days.flatMap(({ certain }) => certain.filter(({ right }) => !right))).toEqual([]);
    expect(days.map(({ figures }) => figures.conflicting)).toEqual(SEEDS.map(() => 0));
    expect(days.every(({ certain }) => certain.length > 50)).toBe(true);
  });

  test('is right by the order alone, though voters walk off and votes are lost in a restart', () => {
    const behaviour = { ...BUSY.behaviour, walkOff: 0.1, restartStation: 1, restartLoss: 5 };
    const options = { ...BUSY, behaviour, attacks: WATCHING.slice(1), station: { voters: 150, booths: 2 } };
    const days = SEEDS.map((seed) => certainOn(dayOf(options, seed), options));
    expect(days.flatMap(({ certain }) => certain.filter(({ right }) => !right))).toEqual([]);
  });

  test.each(['RC-01', 'RC-02', 'RC-06', 'RC-07', 'RC-08', 'RC-12', 'CI-01'])(
    'is wrong under %s only of voters whose record was changed or is gone',
    (use) => {
      const mode = use === 'RC-01' ? ({ 'code.mode': 'machineAssigned' } as const) : {};
      const options = { ...BUSY, policy: { ...BUSY.policy, ...mode }, attacks: [...WATCHING, { use, params: {} }] };
      const all = SEEDS.flatMap((seed) => certainOn(dayOf(options, seed), options).certain);
      expect(all.filter(({ right, intact }) => !right && intact)).toEqual([]);
    },
  );

  // Where an attack changes what stands in a record and leaves the record in its place, the two sets are the same; but a
  // member who stood beside the voter knows better, and is left out here.
  test.each(['RC-06', 'RC-07', 'CI-01'])('by the order is wrong under %s of exactly those', (use) => {
    const options = { ...BUSY, attacks: [...WATCHING.slice(1), { use, params: {} }] };
    const all = SEEDS.flatMap((seed) => certainOn(dayOf(options, seed), options, ['technician']).certain);
    expect(all.filter(({ right, intact }) => right !== intact)).toEqual([]);
    expect(all.some(({ intact }) => !intact)).toBe(true);
  });
});

/** A log of check-ins, issues and readings in this order: `1+`: voter 1 gets a card, `.` a card is read. */
function logOf(words: string): Evidence['deskLog'] {
  const rows = words.split(' ').flatMap((word): [DeskEvent, number][] => {
    if (word === '.') return [['read', -1]];
    return [
      ['checkIn', Number.parseInt(word, 10)],
      ['issue', -1],
    ];
  });
  return {
    second: rows.map((_, row) => 7200 + row),
    event: rows.map(([event]) => DESK_EVENTS.indexOf(event)),
    subject: rows.map(([, subject]) => subject),
  };
}

function viewWith(
  log: string,
  box: readonly (readonly [number, number])[],
  held: readonly (readonly [number, number])[],
): View {
  const { policy, station } = scenarioOf({});
  const choice = box.map(([, given]) => given);
  const code = box.map(([given]) => given);
  const evidence = {
    policy,
    choices: station.contest.choices,
    deskLog: logOf(log),
    boxRecords: { choice, code, second: box.map(() => NEVER) },
    controlProtocol: { rows: box.map(([given, vote]) => ({ code: given, choice: vote })), declined: 0 },
  };
  const collected = held.map(([person, given]) => ({ person, code: given }));
  return {
    sees: [],
    evidence: evidence as unknown as Evidence,
    knowledge: { collected, births: [], proven: [], residue: [], helped: [], torn: [], walks: [] },
  };
}

describe('two clues to one voter', () => {
  const certain = (view: View) =>
    exposureOf(view, scenarioOf({}))
      .beliefs.filter((belief) => belief.certain)
      .map(({ person, best }) => [person, best]);

  // Voters 1 and 2 are out together, voter 3 later. Code 700 stands beside A and beside B, places 0 and 1 hold A and B:
  // neither clue tells, nor do both as clues to choices. The only record with her code at her place does.
  test('meet at the records', () => {
    const box = [
      [700, A],
      [800, B],
      [700, B],
    ] as const;
    const view = viewWith('1+ 2+ . . 3+ .', box, [[1, 700]]);
    expect(certain(view)).toContainEqual([1, A]);
    expect(
      certain({
        ...view,
        knowledge: { collected: [], births: [], proven: [], residue: [], helped: [], torn: [], walks: [] },
      }),
    ).toEqual([[3, B]]);
  });

  test('that contradict each other make nothing certain, even of one choice', () => {
    const view = viewWith(
      '1+ . 2+ .',
      [
        [700, A],
        [800, A],
      ],
      [[1, 800]],
    );
    const { beliefs, figures } = exposureOf(view, scenarioOf({}));
    expect(beliefs.map(({ person, certain: sure }) => [person, sure])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(figures).toMatchObject({ conflicting: 1, exposed: { of: 2, count: 1 } });
  });

  // After forty votes it looks as if voter 1 had brought one of them, and all were alike. She is the one who left.
  test('leave open a vote that need not be there, however many were stored since', () => {
    const others = Array.from({ length: 40 }, (_, index) => `${index + 2}+ .`).join(' ');
    const box = Array.from({ length: 40 }, (_, row) => [row, A] as const);
    expect(certain(viewWith(`1+ ${others}`, box, []))).toEqual([]);
    expect(certain(viewWith(`1+ ${others} .`, [...box, [40, A]], []))).toHaveLength(41);
  });

  test('leave open who brought the only vote of two', () => {
    expect(certain(viewWith('1+ 2+ .', [[700, A]], []))).toEqual([]);
  });

  test('by the order make nothing certain where the log has more readings than the box has votes', () => {
    expect(certain(viewWith('1+ . 2+ .', [[700, A]], []))).toEqual([]);
  });

  // Two people with one code, and one row that has it: one of them noted it wrongly, and nobody can tell which.
  test('make nothing certain of two who hold the code of one row', () => {
    const box = [
      [700, A],
      [800, B],
    ] as const;
    const view = viewWith('', box, [
      [1, 700],
      [2, 700],
      [3, 800],
    ]);
    const logless = {
      ...view,
      evidence: {
        policy: view.evidence.policy,
        choices: view.evidence.choices,
        controlProtocol: view.evidence.controlProtocol,
      },
    };
    expect(certain(logless as View)).toEqual([[3, B]]);
  });

  // Voter 2 waited and took paper in the end: there are three check-ins and two cards.
  test('by the order end where a check-in has no card', () => {
    const log = present(logOf('1+ . 2+ . 3+ .'), 'a log');
    const dropped = Array.from(log.event).findIndex((event, row) => row > 2 && DESK_EVENTS[event] === 'issue');
    const view = viewWith(
      '',
      [
        [700, A],
        [800, B],
        [900, B],
      ],
      [],
    );
    const without = { second: 0, event: 0, subject: 0 };
    for (const key of Object.keys(without) as (keyof typeof without)[]) {
      Object.assign(log, { [key]: Array.from(log[key]).filter((_, row) => row !== dropped && row !== dropped + 1) });
    }
    const evidence = {
      ...view.evidence,
      deskLog: log,
      boxRecords: { choice: [A, B], code: [700, 800], second: [NEVER, NEVER] },
    };
    expect(certain({ ...view, evidence })).toEqual([[1, A]]);
  });

  test('from a list on which everybody voted alike need a vote for each signature', () => {
    const { evidence } = viewWith('1+ .', [], []);
    const person = [1, 2];
    const list = { person, signed: [8000, 8000], basis: person.map(() => BASES.indexOf('initial')), struck: 0 };
    const withVotes = (votes: number): View => ({
      sees: [],
      knowledge: { collected: [], births: [], proven: [], residue: [], helped: [], torn: [], walks: [] },
      evidence: {
        policy: evidence.policy,
        choices: evidence.choices,
        electronicStation: true,
        reference: evidence.reference,
        electronicList: list,
        protocolElectronic: { totals: { accepted: votes, byChoice: [votes, 0, 0], blank: 0 } },
      },
    });
    expect([certain(withVotes(2)).length, certain(withVotes(1)).length]).toEqual([2, 0]);
  });
});

describe('how right a coalition is', () => {
  // A second visit takes a number of a visit and none of a person: the two part for everybody added after it.
  test.each([{ uses: ['EL-11', 'EL-03'] }, { uses: ['EL-03', 'EL-11'] }, { uses: ['EL-03'] }])(
    'is told of the person, with $uses',
    ({ uses }) => {
      const options: StationOptions = {
        policy: { 'card.serialLogged': 'both', 'list.addition': 'application' },
        behaviour: { chooseElectronic: 0.5, walkOff: 0 },
        station: { voters: 400 },
        attacks: uses.map((use) => ({
          use,
          params: { to: 'B', count: 20, ...(use === 'EL-03' ? { channel: 'electronic' } : {}) },
        })),
      };
      const { world } = dayOf(options, 'twice');
      const { beliefs } = exposureOf(viewOf(world, ['technician']), scenarioOf(options));
      const certain = beliefs.filter((belief) => belief.certain);
      const invented = beliefs.filter(({ person }) => person >= world.truth.honestVisits);
      expect(invented.length).toBeGreaterThan(10);
      expect(scoreBeliefs(world, beliefs)).toMatchObject({
        certainRight: certain.length,
        certainWrong: { count: 0 },
      });
    },
  );
});
