/**
 * What has to be equal on the way from the count in a station to the published result. An attack on the way breaks at
 * least one of these, and which one says where to look.
 *
 * Source: dossier 4.2 (equation 12) and 4.3; property P08 of the attack catalogue.
 * @module
 */

export const TREE_EQUALITIES = {
  told: 'the turnout that is told = the voters who had come by that hour',
  counted: 'the protocol handed in = what the station counted',
  due: 'copies that are out = copies that observers asked for',
  copied: 'copies and photographs = the protocol handed in',
  sent: 'result files that came over the line = electronic protocols',
  entered: "a row of a table = the station's protocol as it lies at the commission",
  announced: 'stations in the tables = stations that were announced, each once',
  '12-tec': 'the total of a territorial commission = the sum of its rows (equation 12)',
  '12-middle': 'the total of a regional or district commission = the sum of its rows (equation 12)',
  '12-cec': 'the total of the country = the sum of its rows (equation 12)',
  passed: 'a row = the total of the commission below (equation 12)',
  published: "published figures = the central commission's table and the rows behind it",
  complete: 'rows that are published = rows that the rules ask for',
} as const;

/**
 * What only the truth shows broken: no record says what voters confirmed. It says what an attack did, and not what
 * anybody could notice.
 */
export const TRUTH_EQUALITIES = {
  confirmed: 'the protocol that a station signed = what its voters confirmed',
} as const;

export type TreeEqualityId = keyof typeof TREE_EQUALITIES;
