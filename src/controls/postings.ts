/**
 * Whether the list of codes that people saw is the one that is in the folder: photographs, signed copies, a hash.
 *
 * Leaves out whether the list is right: two equal lists may both be wrong.
 * Source: attack catalogue RC-18 and RC-19; controls C33, C38, C43 and C46.
 * @module
 */
import { hashOfList, listText } from '../crypto/code-list.ts';
import type { Control } from '../domain/ports.ts';
import { control, openFinding } from './control.ts';

/** Every photograph shows the rows of the list in the folder. Blind to a page of which nobody took a photograph. */
const photographs = control({
  id: 'page-photos',
  name: 'Photographs of the page at the door',
  claim: 'every photograph of the list at the door shows the rows of the control protocol, and so of every other',
  needs: ['pagePhotos', 'controlProtocol'],
  when: 'posted',
  catalogue: ['C33', 'C46'],
  kinds: ['photographed_list_differs'],
  blindTo: 'a page that hung while nobody took a photograph; a list that is wrong from the first print on',
  source: 'attacks.md RC-18',
  examine: ({ pagePhotos, controlProtocol, policy }) => {
    if (policy['code.mode'] === 'none' || !policy['cp.posted']) return [];
    const needs = ['pagePhotos', 'controlProtocol'] as const;
    if (pagePhotos === undefined || controlProtocol === undefined) return [openFinding(needs, 'photographs or list')];
    const list = listText(controlProtocol.rows);
    const same = pagePhotos.pages.map((rows) => listText(rows) === list);
    const shown = Array.from(pagePhotos.page);
    const differ = shown.filter((page) => same[page] === false);
    if (differ.length === 0) return [];
    return [
      {
        kind: 'photographed_list_differs',
        level: 'contradiction',
        data: { photographs: shown.length, differ: differ.length, pages: new Set(shown).size },
        from: needs,
        innocent: 'a list that was printed anew for a reason, with minutes that nobody looked for',
      },
    ];
  },
});

/** The list in the folder is the one that observers were given. Blind to what hung at the door meanwhile. */
const signedCopy = control({
  id: 'list-copy',
  name: 'Signed copy of the list of codes',
  claim: "the control protocol has the rows of the observers' signed copy",
  needs: ['controlCopy', 'controlProtocol'],
  when: 'posted',
  catalogue: ['C33'],
  kinds: ['copied_list_differs'],
  blindTo: 'a page at the door that is neither; a list that is wrong from the first print on',
  source: 'attacks.md RC-18, RC-19; attacks.md C33',
  examine: ({ controlCopy, controlProtocol, policy }) => {
    if (policy['code.mode'] === 'none' || !policy['cp.copies']) return [];
    const needs = ['controlCopy', 'controlProtocol'] as const;
    if (controlCopy === undefined || controlProtocol === undefined) return [openFinding(needs, 'copy or list')];
    if (listText(controlCopy.rows) === listText(controlProtocol.rows)) return [];
    const copied = new Set(controlCopy.rows.map(({ code, choice }) => `${code}/${choice}`));
    return [
      {
        kind: 'copied_list_differs',
        level: 'contradiction',
        data: {
          copied: controlCopy.rows.length,
          rows: controlProtocol.rows.length,
          notOnCopy: controlProtocol.rows.filter(({ code, choice }) => !copied.has(`${code}/${choice}`)).length,
        },
        from: needs,
        innocent: 'a list that was printed anew for a reason, with minutes that nobody looked for',
      },
    ];
  },
});

/** The list in the folder has the hash of the minutes. Says that a row changed, and cannot say which. */
const listHash = control({
  id: 'list-hash',
  name: 'Hash of the list of codes',
  claim: 'the rows of the control protocol have the hash that the minutes of its posting hold',
  needs: ['controlHash', 'controlProtocol'],
  when: 'posted',
  catalogue: ['C38', 'C43'],
  kinds: ['list_hash_differs'],
  blindTo: 'which row changed; a page at the door that is not the list; a list that is wrong from the first print on',
  source: 'attacks.md RC-19',
  examine: ({ controlHash, controlProtocol, policy }) => {
    if (policy['code.mode'] === 'none' || !policy['cp.hash']) return [];
    const needs = ['controlHash', 'controlProtocol'] as const;
    if (controlHash === undefined || controlProtocol === undefined) return [openFinding(needs, 'hash or list')];
    const found = hashOfList(controlProtocol.rows);
    if (found === controlHash.hash) return [];
    return [
      {
        kind: 'list_hash_differs',
        level: 'contradiction',
        data: { noted: controlHash.hash.slice(0, 8), found: found.slice(0, 8) },
        from: needs,
        innocent: 'a hash that was copied wrongly into the minutes by hand',
      },
    ];
  },
});

export const POSTING_CHECKS: readonly Control[] = [photographs, signedCopy, listHash];
