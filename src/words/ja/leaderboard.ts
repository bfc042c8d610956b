import type { LeaderboardWords } from '../en/leaderboard.js';

export const leaderboard: LeaderboardWords = {
  heading: 'グループ',
  empty: 'まだグループはありません。',
  groups: (count, f) => `${f.number(count)} グループ`,
  people: (count, f) => `${f.number(count)} 人`,
};
