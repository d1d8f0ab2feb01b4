/**
 * Checks of the data recording device that is sealed and kept: its seal, its number, what it holds.
 *
 * Source: dossier 4.1 (P14e), 7.1 (EV15, EV16); controls C11, C20.
 * @module
 */
import { isMarkedPaper } from '../domain/policy/marked-paper.ts';
import type { Control } from '../domain/ports.ts';
import { control, openFinding } from './control.ts';
import { distance } from './counting.ts';

/** The recorder of the morning, sealed. Blind to a swap of the content behind an intact seal. */
const recorderSeal = control({
  id: 'recorder-seal',
  name: 'Seal and serial number of the recorder',
  claim: 'the recorder is sealed after the count',
  needs: ['recorderSeal'],
  when: 'delivered',
  catalogue: ['C20'],
  kinds: ['recorder_unsealed'],
  blindTo: 'what was on the recorder before it was sealed',
  source: 'S04; L50c',
  examine: ({ recorderSeal: seal }) => {
    if (seal === undefined) return [openFinding(['recorderSeal'], 'seal minutes')];
    if (seal.sealed) return [];
    return [
      {
        kind: 'recorder_unsealed',
        level: 'irregularity',
        data: { serial: seal.serial },
        from: ['recorderSeal'],
        innocent: 'a commission that forgot it: over half of the e-stations observed in 2004',
      },
    ];
  },
});

/** The recorder that arrived is the station's own. */
const recorderSerial = control({
  id: 'recorder-serial',
  name: 'Serial number of the recorder',
  claim: 'the recorder that was delivered is the one of the opening minutes',
  needs: ['recorderSeal', 'recorder'],
  when: 'delivered',
  catalogue: ['C20'],
  kinds: ['other_recorder'],
  blindTo: 'a unit that carries a copied number',
  source: 'RC-14',
  examine: ({ recorderSeal: seal, recorder, policy }) => {
    // Beside marked paper it holds no votes, whoever's it is.
    if (isMarkedPaper(policy)) return [];
    if (seal === undefined || recorder === undefined) return [openFinding(['recorderSeal', 'recorder'], 'recorder')];
    if (seal.serial === recorder.serial) return [];
    return [
      {
        kind: 'other_recorder',
        level: 'contradiction',
        data: { opening: seal.serial, delivered: recorder.serial },
        from: ['recorderSeal', 'recorder'],
        innocent: 'a defective unit replaced without a minute',
      },
    ];
  },
});

/** The recorder says what the signed print says. Blind to a change made before both. */
const recorderTotals = control({
  id: 'recorder-totals',
  name: 'Recorder against electronic protocol',
  claim: 'the recorder holds the totals of the electronic protocol',
  needs: ['recorder', 'protocolElectronic'],
  when: 'delivered',
  catalogue: ['C11', 'C20'],
  kinds: ['recorder_differs'],
  blindTo: 'a change made before both were written; it cannot say which of the two is right',
  source: 'sailau.md EV16; assumption A20',
  examine: ({ recorder, protocolElectronic, policy }) => {
    // Beside marked paper nothing is written on it.
    if (isMarkedPaper(policy)) return [];
    if (recorder === undefined || protocolElectronic === undefined) {
      return [openFinding(['recorder', 'protocolElectronic'], 'recorder or electronic protocol')];
    }
    const moved = distance(recorder.totals.byChoice, protocolElectronic.totals.byChoice);
    const votes = recorder.totals.accepted - protocolElectronic.totals.accepted;
    if (moved === 0 && votes === 0) return [];
    return [
      {
        kind: 'recorder_differs',
        level: 'contradiction',
        data: { rowsApart: moved, votesApart: votes },
        from: ['recorder', 'protocolElectronic'],
        innocent: 'a recorder written before the last device was entered',
      },
    ];
  },
});

export const RECORDER_CHECKS: readonly Control[] = [recorderSeal, recorderSerial, recorderTotals];
