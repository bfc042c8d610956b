import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** Words of the leaderboard: what stands on it at first. */
export const leaderboard = {
  heading: 'Leaderboard',
  empty: 'Nobody is on this board yet.',
  noBoard: (wanted: string, known: string) => `There is no board “${wanted}”. There are: ${known}.`,
  people: (count: number, f: Formats) => f.plural(count, { one: '# person', other: '# people' }),
  asOf: (day: string) => `as of ${day}`,
  rank: 'Rank',
  name: 'Name',
  points: 'Points',
  pointsOf: (points: number, f: Formats) => f.plural(points, { one: '# point', other: '# points' }),
  tier: 'Tier',
  up: (places: string) => `up ${places}`,
  down: (places: string) => `down ${places}`,
  find: 'Find me: name or handle',
  board: 'Board',
  period: 'Period',
  kind: 'What counts',
  allKinds: 'All kinds',
  seeAll: (count: number, f: Formats) => `See all ${f.number(count)}`,
  counted: 'How is this counted?',
  copy: 'Copy as CSV',
  from: (tier: string, points: string) => `${tier} from ${points}`,
  reward: (tier: string, reward: string) => `${tier}: ${reward}`,
  left: (reward: string, count: number, f: Formats) => `${reward}, ${count ? f.number(count) : 'none'} left`,
  claim: 'How to claim',
};

export type LeaderboardWords = Widened<typeof leaderboard>;
