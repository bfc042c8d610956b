/** The documents that the leaderboard is tested with. */
import type { Subject } from './subject.js';

const title = { en: 'Lantern bearers', 'zh-CN': '提灯人榜', ja: '提灯係' };

const people = [
  { id: 'rowan', name: 'Rowan Achebe', handles: { github: 'rowan' } },
  { id: 'mei', name: 'Mei Tanaka', url: 'https://lanterns.example/mei' },
  { id: 'jun', name: 'Jun Park' },
  { id: 'asha', name: 'Asha Lindqvist' },
  { id: 'noor', name: 'Noor Haddad' },
  { id: 'tomas', name: 'Tomás Rivera' },
  { id: 'courier', name: 'Courier', bot: true },
  { id: 'quiet', name: 'Somebody Quiet', hidden: true },
];

const counts = (code: number, answers: number) => ({ code, answers });

const board = {
  id: 'lanterns',
  title,
  scoring: [
    { metric: 'code', weight: 5 },
    { metric: 'answers', weight: 2 },
  ],
  tiers: [
    { id: 'brass', name: 'Brass', min: 50, color: '#a0632b' },
    { id: 'silver', name: 'Silver', min: 200, reward: { name: 'T-shirt', left: 3, claim: 'https://lanterns.example/claim' } },
  ],
  leftOut: { bots: true, people: [], reason: 'Bots', ask: 'mailto:boards@lanterns.example' },
  periods: [
    {
      id: '2026',
      name: '2026',
      entries: [
        { person: 'rowan', counts: counts(60, 20), previousRank: 2 },
        { person: 'mei', counts: counts(40, 70), previousRank: 1 },
        { person: 'jun', counts: counts(20, 30) },
        { person: 'asha', counts: counts(4, 70) },
        { person: 'noor', counts: counts(0, 3) },
        { person: 'tomas', counts: counts(2, 0) },
        { person: 'courier', counts: counts(900, 0) },
        { person: 'quiet', counts: counts(30, 0) },
      ],
    },
  ],
};

const metrics = [
  { id: 'code', name: 'Code' },
  { id: 'answers', name: 'Answers' },
];

const good = { version: 1, name: 'Lanterns', updated: '2026-11-01', people, metrics, boards: [board] };

const other = { version: 1, name: 'Others', boards: [{ id: 'others', title: 'Others', periods: [{ id: 'all', entries: [{ name: 'Ingrid Solberg', score: 12 }, { name: 'Oskar Lie', score: 9 }] }] }] };

const flawed = { ...good, boards: [board, 'A board', { id: 'no-title', periods: [] }, { id: 'no-periods', title: 'Without periods' }] };

const foreign = {
  data: {
    helpers: [
      { title: 'Göte Lund', merits: { points: '41' } },
      { title: 'Malin Ek', merits: { points: 17 } },
    ],
  },
};

const known = [
  { login: 'nanoq', id: 1, type: 'User', avatar_url: '/nanoq.png', contributions: 71 },
  { login: 'ship-it[bot]', id: 2, type: 'Bot', contributions: 900 },
];

const dated = {
  version: 1,
  boards: [
    {
      id: 'lanterns',
      title,
      periods: [
        { id: '2025', name: 'The year of oil', from: '2025-01-01', to: '2025-12-31', entries: [{ name: 'Rowan Achebe', score: 3 }] },
        { id: '2026', name: 'The year of wicks', from: '2026-01-01', to: '2026-12-31', entries: [{ name: 'Mei Tanaka', score: 4 }] },
      ],
    },
  ],
};

function hostile(text: string, link = 'https://traps.example/') {
  return {
    name: text,
    locale: 'en',
    updated: '2026-11-01',
    people: [{ id: 'person', name: text, avatar: link, url: link, handles: { [text]: text, forum: text } }],
    metrics: [
      { id: 'one', name: text, definition: text, source: link },
      { id: text, name: text },
    ],
    boards: [
      {
        id: 'board',
        title: text,
        scoring: [
          { metric: 'one', weight: 2, label: text },
          { metric: text, weight: 1 },
        ],
        tiers: [{ id: text, name: text, min: 1, color: text, reward: { name: text, left: 2, claim: link } }],
        leftOut: { bots: true, reason: text, ask: link },
        periods: [
          { id: 'now', name: text, entries: [{ person: 'person', counts: { one: 3, [text]: 4 } }, { name: text, avatar: link, url: link, score: 2 }] },
          { id: text, name: text, entries: [] },
        ],
      },
    ],
  };
}

/** A subject for the contract suite, but for the tag. */
export const boardSubject: Omit<Subject, 'tag' | 'define' | 'faces'> = {
  good: { json: good, shows: 'Rowan Achebe' },
  other: { json: other, shows: 'Ingrid Solberg' },
  empty: { version: 1, boards: [] },
  flawed: { json: flawed, shows: 'Rowan Achebe', leftOut: 3 },
  unreadable: { version: 1, boards: ['A board', 42] },
  foreign: { json: foreign, shows: 'Göte Lund', items: 'data.helpers', fields: '{"name":"title","score":"merits.points"}' },
  known: { json: known, shows: 'nanoq', format: 'github-contributors' },
  headings: title,
  dated: {
    json: dated,
    days: [
      { now: '2025-12-31', shows: 'Rowan Achebe' },
      { now: '2026-01-01', shows: 'Mei Tanaka' },
    ],
  },
  pictured: (addresses) => ({
    version: 1,
    people: addresses.map((avatar, i) => ({ id: `person-${i}`, name: 'Rowan Achebe', avatar })),
    boards: [{ id: 'lanterns', title, periods: [{ id: 'all', entries: addresses.map((_, i) => ({ person: `person-${i}`, score: i })) }] }],
  }),
  hostile,
};
