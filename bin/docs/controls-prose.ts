/**
 * The prose of docs/controls.md, which is written by hand: before, between and after the tables.
 * @module
 */

export const PREFACE = `# Controls

A control reads evidence and says what does not agree. It never sees the truth, it does not know which attacks there are,
and it never says who did it. This page is made by \`npm run docs\`; do not edit it. How to add a control is in
[adding-a-control.md](adding-a-control.md), the formulas behind the numbers are in [statistics.md](statistics.md).

## How to read a finding

A finding has one of three levels.

- **contradiction**: records cannot all be right. Something was done or noted that did not happen, or happened unnoted.
- **irregularity**: a rule was not kept, or a figure stands out. Nothing need be wrong with the result.
- **unknown**: the evidence is not there. Silence means that a control was made and held; where it could not be made it
  says so. Some controls are not made at all, and say nothing, where the rules know no such thing: \`counter\` without a
  counter, \`slip-totals\` without slips, \`code-duplicates\` where a code may stand twice, \`log-chain\` where
  the log is not chained, \`log-heads\` where no head leaves the station before voting ends.

It carries the numbers that prove it, the records it was read from, and how an honest day can show the same.

## Who can make it

Every record says who may read it: \`public\` (what is posted), \`observer\` (seen in the room, or a copy), \`commission\`,
\`auditor\` (devices and logs). Each class sees what the classes before it see. A control is tried with the evidence of each
class, the widest first, and its finding belongs to the first class that makes it. In effect that is the class that reads
the scarcest of the records that the control needs. Which class reads a record depends on the rules and on what happened at
close: whether protocols were posted, copies given, observers let in, a recount asked for.

The table below gives, for each year, the class when all of that was done and, if it differs, the class when none of it
was. *Nobody: the rules leave it open* means that even with every record the control could not decide: blank votes without
a line of their own, for example, leave equation 6 without one of its quantities. *When* is the earliest phase at which all
the records are there.
`;

export const EQUATIONS_INTRO = `## Control equations

The equations that follow from the figures a station must establish (dossier 4.2), and who can check each: \`public\`, from
what hangs on the door, or somebody inside. 4d and 4e follow from 2, 4 and 11. Equation 12, that every level above is the
sum of the one below, is checked where stations are added up. Of 9 it is left out that two members go along: no source that
was read counts the trips with fewer, and nothing in a day depends on it.
`;

export const AFTERWORD = `## What holds for all of them

A test suite holds every control to these laws, on honest days and on evidence tampered with at random.

- It is pure: the same evidence gives the same findings, and the evidence is left as it was.
- It is total: whatever is missing, ragged or absurd, it neither throws nor shows a number that is none.
- It reads the records that it declares and no others; so who can make it follows from its declaration alone.
- It says that it does not know where one of them is missing.
- More evidence never takes a finding back.
- It is silent on honest days on which staff do their duty, under every mixture of rules that was tried, for every class
  of readers. Voters' mishaps and minuted restarts are part of such days.

For each control there is a change of one record that it catches and one that it rightly misses, with the reason.

## What no control here sees

- **Who voted**, unless people are asked. List controls count names and signatures; only the audit of \`list.audit\` asks,
  and only a sample.
- **A wrong vote that left no second record.** Without paper, what the terminal wrote is all there is. A voter's own check
  of her code may raise a complaint, but no record can say who is right.
- **Ballots that look like any other.** A recount of paper reads what lies in the packages: stuffed or marked ballots are
  good ballots there. Fewer than honest hands might misplace pass as well.
- **The log against itself.** \`deskLog\` may carry the head of a hash chain; no control recomputes it.
- **The initial list.** Equation 1 holds entries and struck lines against the files of additions and certificates: an
  entry without a ground, a paper too many or too few, a line struck for nobody break it. It begins with the list as it
  is, and says nothing about whether that was the right one.
- **Other stations**: certificates used elsewhere. Rows changed on the way up are seen only where a whole election is run.
`;
