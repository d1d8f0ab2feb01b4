/**
 * Checks of the voter lists: the two lists against each other, one person on both, additions of the day, certificates.
 *
 * Source: dossier 6 and 7.2 (VL01, VL03 to VL08); controls C27 to C30.
 * @module
 */
import { BASES, CAP_SHARE, NEVER } from '../domain/election.ts';
import type { Control } from '../domain/ports.ts';
import type { Column, Evidence, ListRows } from '../domain/records/records.ts';
import { control, type FindingOf, openFinding } from './control.ts';
import { countOf } from './counting.ts';

const INITIAL = BASES.indexOf('initial');
const WITH_PAPER = [BASES.indexOf('document'), BASES.indexOf('application')];
const WITHOUT_GROUND = [BASES.indexOf('phone'), BASES.indexOf('none')];

/** Same initial entries on both lists. Blind to names that both lists lack, or both hold wrongly. */
const listComparison = control({
  id: 'list-comparison',
  name: 'Comparison of the two lists',
  claim: 'the paper list and the electronic list hold the same voters',
  needs: ['paperList', 'electronicList'],
  when: 'closed',
  catalogue: ['C28'],
  kinds: ['lists_differ'],
  blindTo: 'names that both lists lack or both hold wrongly',
  source: 'S04; sailau.md VL01',
  examine: (evidence) => {
    const { paperList, electronicList, electronicStation } = evidence;
    if (!electronicStation) return [];
    if (paperList === undefined || electronicList === undefined)
      return [openFinding(['paperList', 'electronicList'], 'a list')];
    const paper = initialOf(paperList);
    const electronic = initialOf(electronicList);
    const onlyPaper = [...paper].filter((person) => !electronic.has(person)).length;
    const onlyElectronic = [...electronic].filter((person) => !paper.has(person)).length;
    if (onlyPaper + onlyElectronic === 0) return [];
    return [
      {
        kind: 'lists_differ',
        level: 'irregularity',
        data: { onlyPaper, onlyElectronic, difference: Math.abs(paper.size - electronic.size) },
        from: ['paperList', 'electronicList'],
        innocent: 'two lists made from two sources and never integrated',
      },
    ];
  },
});

/** Nobody signed on both lists. Blind to a second vote without a second signature. */
const crossList = control({
  id: 'cross-list-join',
  name: 'Join of the two lists',
  claim: 'nobody signed on both lists',
  needs: ['paperList', 'electronicList'],
  when: 'closed',
  catalogue: ['C27'],
  kinds: ['signed_on_both_lists'],
  blindTo: 'a second vote without a second signature, and votes at other stations',
  source: 'S04; sailau.md EV14',
  examine: (evidence) => {
    const { paperList, electronicList } = evidence;
    if (paperList === undefined || electronicList === undefined)
      return [openFinding(['paperList', 'electronicList'], 'a list')];
    const electronic = signedOf(electronicList);
    const twice = electronic.size === 0 ? [] : [...signedOf(paperList)].filter((person) => electronic.has(person));
    if (twice.length === 0) return [];
    const firstVoter = twice[0] ?? -1;
    return [
      {
        kind: 'signed_on_both_lists',
        level: 'contradiction',
        data: { voters: twice.length, firstVoter },
        from: ['paperList', 'electronicList'],
        innocent: 'a signature set on the wrong line',
      },
    ];
  },
});

/** Additions of the day stay under the cap and have papers. Blind to additions with forged papers under the cap. */
const supplements = control({
  id: 'additions',
  name: 'Additions on the day',
  claim: `additions are under ${CAP_SHARE * 100} % of the list and each has a paper on file`,
  needs: ['paperList', 'electronicList', 'additionFiles'],
  when: 'closed',
  catalogue: ['C30', 'C41'],
  kinds: ['many_additions', 'additions_without_paper'],
  blindTo: 'whether the people were there: added students and invented names look the same',
  source: 'S04; S05E; sailau.md VL03 to VL05',
  examine: examineAdditions,
});

type Additions = FindingOf<'many_additions' | 'additions_without_paper'>;

function examineAdditions(evidence: Evidence): readonly Additions[] {
  const { paperList, electronicList, additionFiles } = evidence;
  if (paperList === undefined || electronicList === undefined || additionFiles === undefined) {
    return [openFinding(['paperList', 'electronicList', 'additionFiles'], 'lists or files')];
  }
  const lists = [paperList, electronicList];
  const byGround = countGrounds(lists);
  const sumOf = (grounds: readonly number[]): number => grounds.reduce((sum, ground) => sum + byGround(ground), 0);
  const rows = paperList.person.length + electronicList.person.length;
  const added = rows - sumOf([INITIAL, BASES.indexOf('certificate')]);
  const needPaper = sumOf(WITH_PAPER);
  const noGround = sumOf(WITHOUT_GROUND);
  const listed = countPersons(lists);
  const findings: Additions[] = [];
  const from = ['paperList', 'electronicList'] as const;
  if (added > CAP_SHARE * listed) {
    findings.push({
      kind: 'many_additions',
      level: 'irregularity',
      data: { added: added, listed, perMille: Math.round((added / listed) * 1000) },
      from,
      innocent: 'a dormitory or a new block whose people are registered elsewhere',
    });
  }
  const missing = needPaper - additionFiles.papers;
  if (missing > 0 || (noGround > 0 && evidence.policy['list.addition'] !== 'phone')) {
    findings.push({
      kind: 'additions_without_paper',
      level: 'irregularity',
      data: { added: added, withoutPaper: noGround + Math.max(0, missing) },
      from: [...from, 'additionFiles'],
      innocent: 'papers taken and mislaid',
    });
  }
  return findings;
}

/**
 * Each certificate that let somebody in is in the file, and none twice. Blind to certificates used at other stations.
 */
const certificateStubs = control({
  id: 'certificate-stubs',
  name: 'Certificates',
  claim: 'every certificate accepted was kept where the rules ask for it, and none was accepted twice',
  needs: ['certificates'],
  when: 'closed',
  catalogue: ['C29'],
  kinds: ['certificates_not_kept', 'certificate_used_twice'],
  blindTo: 'a certificate that was used at another station before, as long as it is kept here',
  source: 'S16; S05E; sailau.md VL07, VL08',
  examine: ({ certificates, policy }) => {
    if (certificates === undefined) return [openFinding(['certificates'], 'certificates')];
    const findings: FindingOf<'certificates_not_kept' | 'certificate_used_twice'>[] = [];
    const accepted = certificates.number.length;
    const kept = countOf(certificates.retained, 1);
    const distinct = new Set(certificates.number).size;
    // Where the rules let holders keep their certificates, none is missing from the file.
    if (kept < accepted && policy['avc.stub'] === 'retained') {
      findings.push({
        kind: 'certificates_not_kept',
        level: 'irregularity',
        data: { accepted, kept },
        from: ['certificates'],
        innocent: 'a commission that does not know it must keep them: 18 % of observations in 2016',
      });
    }
    if (distinct < accepted) {
      findings.push({
        kind: 'certificate_used_twice',
        level: 'contradiction',
        data: { accepted, distinct },
        from: ['certificates'],
        innocent: 'a number written down wrongly',
      });
    }
    return findings;
  },
});

function initialOf({ person, basis }: ListRows): Set<number> {
  return personsWith(person, basis, (value) => value === INITIAL);
}

function signedOf({ person, signed }: ListRows): Set<number> {
  return personsWith(person, signed, (value) => value !== NEVER);
}

function personsWith(person: Column, column: Column, wanted: (value: number) => boolean): Set<number> {
  const found = new Set<number>();
  for (let row = 0; row < person.length; row += 1) if (wanted(at(column, row))) found.add(at(person, row));
  return found;
}

/** How many rows have each ground, `BASES` index. */
function countGrounds(lists: readonly ListRows[]): (ground: number) => number {
  const counts = new Map<number, number>();
  for (const { person, basis } of lists) {
    for (let row = 0; row < person.length; row += 1) {
      const ground = at(basis, row);
      counts.set(ground, (counts.get(ground) ?? 0) + 1);
    }
  }
  return (ground) => counts.get(ground) ?? 0;
}

function countPersons(lists: readonly ListRows[]): number {
  const persons = new Set<number>();
  for (const { person } of lists) for (let row = 0; row < person.length; row += 1) persons.add(at(person, row));
  return persons.size;
}

const at = (column: Column, row: number): number => column[row] ?? NEVER;

export const LIST_CHECKS: readonly Control[] = [listComparison, crossList, supplements, certificateStubs];
