/**
 * What the tags of official figures stand for, where `../sources.ts` does not have them.
 *
 * Source: dossier section 0.2; the last five pages were read beside it.
 * @module
 */
import type { Source } from '../sources.ts';

export const PUBLISHED_SOURCES: readonly Source[] = [
  { id: 'S12', title: 'International observation mission, statement of 16 January 2012', year: '2012', grade: 'V' },
  { id: 'L97', title: 'Law on Elections, article 97-1: how list mandates are shared', year: 'after 2009', grade: 'E' },
  { id: 'WKPL04', title: 'Polish encyclopaedia mirror, list votes of 2004', year: '2004', grade: 'E' },
  { id: 'RFE04', title: 'RFE/RL, news of 20 September 2004', year: '2004', grade: 'E' },
  { id: 'JAM04', title: 'Jamestown, Eurasia Daily Monitor 1/94', year: '2004', grade: 'E' },
  { id: 'IWPR1', title: 'IWPR, E-Voting Controversy in Kazakstan', year: '2005', grade: 'E' },
  { id: 'REG07', title: 'Regnum, news of 6 August 2007 on stations for electronic voting', year: '2007', grade: 'E' },
  { id: 'WK07', title: 'Wikipedia mirror, legislative election of 2007', year: '2007', grade: 'E' },
  { id: 'BERN07', title: 'Embassy page kazakhstan-bern.ch, shares of 2007', year: '2007', grade: 'E' },
  { id: 'TEN11', title: 'Tengrinews, chair of the Central commission, 16 November 2011', year: '2011', grade: 'E' },
  { id: 'TASS11', title: 'TASS by way of wotkl.ru, turnout of 2011', year: '2011', grade: 'E' },
  { id: 'QAZ12', title: 'Kazinform, preliminary result of 2012', year: '2012', grade: 'E' },
  { id: 'WK12', title: 'Wikipedia mirror, legislative election of 2012', year: '2012', grade: 'E' },
  { id: 'VEST12', title: 'Vestnik Kavkaza, final turnout of 2012', year: '2012', grade: 'E' },
  { id: 'T15', title: 'Press relays of the turnout of 2015', year: '2015', grade: 'E' },
  { id: 'KIF16', title: 'Kazinform, the commission announces the result of 2016', year: '2016', grade: 'E' },
  { id: 'WKFR07', title: 'French encyclopaedia mirror (franco.wiki), votes of 2007', year: '2007', grade: 'E' },
  { id: 'WKDE07', title: 'German encyclopaedia mirror (de.zxc.wiki), shares of 2007', year: '2007', grade: 'E' },
  { id: 'EMB12', title: 'Embassy page kazakhembus.com, turnout of 2012 and of 2007', year: '2012', grade: 'E' },
  { id: 'IPU09', title: 'IPU Parline, electoral system of the Mazhilis, law as of 2009', year: '2009', grade: 'E' },
  { id: 'L9', title: 'Law on Elections, article 9: electoral systems', year: 'after 2009', grade: 'E' },
];
