/**
 * One change each to the records of an honest election, with the exact findings that it leads to, and the checks that
 * look at such things and do not see this one, with the reason why that is right. Turnout and patterns.
 * @module
 */
import { turnoutSeries } from '../../../src/domain/published/turnout.ts';
import { finalIn, listedIn, publishedWith, STILL_ADDS_UP, type TreeTampering, turnoutWith, uncopied } from './tools.ts';

export const TURNOUT_TAMPERINGS: readonly TreeTampering[] = [
  {
    tamper: 'a turnout that falls',
    change: (honest) => turnoutWith(honest, ({ region, hour }) => (region === 0 && hour === 12 ? 0 : undefined)),
    caught: [
      'turnout-order: turnout_falls',
      'turnout-against-messages: turnout_below_messages',
      'turnout-clickers: turnout_off_clicks',
      'turnout-throughput: turnout_too_fast',
    ],
    missed: { 'turnout-final': 'the last message is right', 'turnout-surge': 'the region is left out' },
  },
  {
    tamper: 'more people told by noon than there are on the lists',
    change: (honest) =>
      turnoutWith(honest, ({ region, hour }) => {
        return region === 0 && hour >= 12 ? listedIn(honest, 0) + 1 : undefined;
      }),
    caught: [
      'turnout-order: turnout_above_lists',
      'turnout-final: last_turnout_differs',
      'turnout-against-messages: turnout_above_rest',
      'turnout-clickers: turnout_off_clicks',
      'turnout-throughput: turnout_too_fast',
    ],
    missed: { 'turnout-surge': 'nobody is told for the end of the day', 'turnout-template': 'one region is no group' },
  },
  {
    tamper: 'a fifth more at the last hour than the result has',
    change: (honest) =>
      turnoutWith(honest, ({ region, hour, came }) => {
        return region === 3 && hour === 20 ? Math.round(came * 1.2) : undefined;
      }),
    caught: [
      'turnout-final: last_turnout_differs',
      'turnout-throughput: turnout_too_fast',
      'turnout-surge: late_surge',
    ],
    missed: { 'turnout-order': 'it is still below the lists' },
  },
  {
    tamper: 'half of the turnout of every region told for the last two hours',
    change: (honest) => turnoutWith(honest, ({ hour, came }) => (hour < 20 ? Math.floor(came / 2) : undefined)),
    caught: [
      'turnout-clickers: turnout_off_clicks',
      'turnout-throughput: turnout_too_fast',
      'turnout-surge: late_share_above_rule',
    ],
    missed: { 'turnout-final': 'the last message is right' },
  },
  {
    tamper: 'the turnout of ten o’clock made of that of 2015',
    change: (honest) => {
      const earlier = turnoutSeries(2015, 10)?.hundredths ?? [];
      return turnoutWith(honest, ({ region, hour }) => {
        const share = earlier[region];
        if (hour !== 10 || share === undefined || region > 9) return undefined;
        return Math.round((0.89 * share * listedIn(honest, region)) / 10_000);
      });
    },
    caught: ['turnout-clickers: turnout_off_clicks', 'turnout-template: ratios_repeated'],
    missed: { 'turnout-order': 'it rises as it should', 'turnout-throughput': 'stations could serve as many' },
  },
  {
    tamper: 'the turnout of ten o’clock made of that of 2015 in two regions',
    change: (honest) => {
      const earlier = turnoutSeries(2015, 10)?.hundredths ?? [];
      return turnoutWith(honest, ({ region, hour }) => {
        const share = earlier[region];
        if (hour !== 10 || share === undefined || region > 1) return undefined;
        return Math.round((0.89 * share * listedIn(honest, region)) / 10_000);
      });
    },
    caught: [],
    missed: { 'turnout-template': 'two regions hit one ratio by chance now and then' },
  },
  {
    tamper: 'the whole turnout of a region told two hours early',
    change: (honest) =>
      turnoutWith(honest, ({ region, hour }) => (region === 2 && hour === 18 ? finalIn(honest, 2) : undefined)),
    caught: [],
    missed: {
      'turnout-throughput': 'the places of the region could serve as many in two hours',
      'turnout-surge': 'few late voters are no surge',
      'turnout-order': 'it does not fall',
    },
  },
];

export const PUBLISHED_TAMPERINGS: readonly TreeTampering[] = [
  {
    tamper: 'four thousand voters added to a published station',
    change: (honest) =>
      publishedWith(honest, (row) => {
        if (row.unit !== uncopied(honest)) return row;
        const byChoice = row.line.byChoice.map((votes, choice) => (choice === 0 ? votes + 4000 : votes));
        const { registered, voters } = row.line;
        return { ...row, line: { ...row.line, byChoice, registered: registered + 4000, voters: voters + 4000 } };
      }),
    caught: ['turnout-final: last_turnout_differs', 'station-throughput: station_above_capacity'],
    missed: { 'published-sums': STILL_ADDS_UP, 'turnout-and-winner': 'one station makes no correlation' },
  },
  {
    tamper: 'five voters added to a published station',
    change: (honest) =>
      publishedWith(honest, (row) => {
        if (row.unit !== uncopied(honest)) return row;
        const byChoice = row.line.byChoice.map((votes, choice) => (choice === 0 ? votes + 5 : votes));
        return { ...row, line: { ...row.line, byChoice, voters: row.line.voters + 5 } };
      }),
    caught: [],
    missed: {
      'station-throughput': 'the places could serve as many',
      'turnout-final': 'five people are within the slack of a message',
    },
  },
  {
    tamper: 'a third of the published stations written to 90 % of the votes',
    change: (honest) =>
      publishedWith(honest, (row) => {
        if (row.unit % 3 !== 0) return row;
        const votes = row.line.byChoice.reduce((sum, each) => sum + each, 0);
        const winner = Math.round(0.9 * votes);
        return { ...row, line: { ...row.line, byChoice: [winner, votes - winner, 0, 0, 0] } };
      }),
    caught: [
      'copies-against-publication: copies_differ',
      'photographs-against-publication: photographs_differ',
      'parallel-tabulation: sample_differs',
      'whole-percents: whole_percents',
    ],
    missed: { 'turnout-and-winner': 'turnout stays as it was' },
  },
  {
    tamper: 'five published stations written to 90 % of the votes',
    change: (honest) =>
      publishedWith(honest, (row) => {
        const out = new Set([...honest.copies, ...honest.photographs].map(({ station }) => station));
        if (out.has(row.unit) || row.unit > 20) return row;
        const votes = row.line.byChoice.reduce((sum, each) => sum + each, 0);
        const winner = Math.round(0.9 * votes);
        return { ...row, line: { ...row.line, byChoice: [winner, votes - winner, 0, 0, 0] } };
      }),
    caught: [],
    missed: { 'whole-percents': 'chance makes about as many' },
  },
  {
    tamper: 'votes moved to the winner where turnout is high',
    change: (honest) =>
      publishedWith(honest, (row) => {
        const [first = 0, ...rest] = row.line.byChoice;
        const turnout = row.line.voters / Math.max(1, row.line.registered);
        const left = rest.map((votes) => Math.round(votes * Math.min(1, Math.max(0, 5 * (0.95 - turnout)))));
        const given = rest.reduce((sum, votes, at) => sum + votes - (left[at] ?? 0), 0);
        return { ...row, line: { ...row.line, byChoice: [first + given, ...left] } };
      }),
    caught: [
      'copies-against-publication: copies_differ',
      'photographs-against-publication: photographs_differ',
      'parallel-tabulation: sample_differs',
      'turnout-and-winner: turnout_rises_with_winner',
    ],
    missed: { 'whole-percents': 'no figure is round', 'published-sums': STILL_ADDS_UP },
  },
];
