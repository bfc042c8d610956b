/** Boards that several tests of the leaderboard look at. */

const counts = (code: number, answers: number) => ({ code, answers });

export const today = '2026-11-01';

/** Invented people: seven on the board, a bot, somebody hidden, somebody who asked to be left out. */
export const lanterns = {
  version: 1,
  name: 'Lanterns',
  locale: 'en',
  updated: '2026-11-01',
  people: [
    { id: 'rowan', name: 'Rowan Achebe', handles: { github: 'rowan-a' }, url: 'https://lanterns.example/rowan' },
    { id: 'mei', name: { en: 'Mei Tanaka', ja: '田中 芽衣' } },
    { id: 'ilse', name: 'Ilse Okafor' },
    { id: 'jun', name: 'Jun Park', handles: { github: 'jun-one' } },
    { id: 'jun2', name: 'Jun Park', handles: { forum: 'jun_two' } },
    { id: 'asha', name: 'Åsa Lindqvist' },
    { id: 'noor', name: 'Noor Haddad' },
    { id: 'courier', name: 'Courier', bot: true },
    { id: 'quiet', name: 'Somebody Quiet', hidden: true, handles: { github: 'unseen' } },
    { id: 'shy', name: 'Somebody Shy' },
  ],
  metrics: [
    { id: 'code', name: { en: 'Code', 'zh-CN': '代码' }, definition: 'Merged into any repository' },
    { id: 'answers', name: 'Answers' },
    { id: 'talks', name: 'Talks' },
  ],
  boards: [
    {
      id: 'year',
      title: 'Contributors',
      scoring: [
        { metric: 'code', weight: 5 },
        { metric: 'answers', weight: 2 },
      ],
      tiers: [
        { id: 'bronze', name: 'Bronze', min: 100, color: '#a0632b', reward: { name: 'mug' } },
        { id: 'silver', name: 'Silver', min: 200, reward: { name: 'T-shirt', left: 0, claim: 'https://lanterns.example/shirt' } },
        { id: 'gold', name: 'Gold', min: 350, reward: { name: 'hoodie', left: 3, claim: 'https://lanterns.example/hoodie' } },
      ],
      leftOut: { bots: true, people: ['shy'], reason: 'Bots, and people who asked', ask: 'mailto:boards@lanterns.example' },
      periods: [
        {
          id: '2026',
          name: '2026 so far',
          from: '2026-01-01',
          to: '2026-12-31',
          entries: [
            { person: 'jun', counts: counts(33, 68), previousRank: 3 },
            { person: 'rowan', counts: { ...counts(60, 56), talks: 2 }, previousRank: 2, since: '2021-05' },
            { person: 'mei', counts: counts(44, 84), previousRank: 1 },
            { person: 'ilse', counts: counts(51, 23), previousRank: 7 },
            { person: 'jun2', counts: counts(20, 10) },
            { person: 'asha', counts: counts(10, 20), since: '2026-02-03' },
            { person: 'noor', counts: counts(3, 4) },
            { person: 'courier', counts: counts(900, 0) },
            { person: 'quiet', counts: counts(30, 0) },
            { person: 'shy', counts: counts(30, 0) },
          ],
        },
        { id: '2025', name: '2025', from: '2025-01-01', to: '2025-12-31', entries: [{ person: 'mei', counts: counts(9, 9) }] },
      ],
    },
    { id: 'helpers', title: 'Helpers', periods: [{ id: 'all', entries: [{ name: 'Inês Salgueiro', score: 4, rank: 1 }] }] },
  ],
};

/** Somebody's name among many: four kinds of script, each name once. */
export const nameAt = (i: number) => `${['Ana', 'Łukasz', '明月', 'Zoë'][i % 4]} ${i}`;

/** A board of many, highest first: `p0` has the most points. */
export function many(count: number, scoreOf = (i: number) => count - i) {
  return { version: 1, boards: [{ id: 'many', title: 'Many', periods: [{ id: 'all', entries: Array.from({ length: count }, (_, i) => ({ name: nameAt(i), score: scoreOf(i) })) }] }] };
}
