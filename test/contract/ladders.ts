/** The documents that the role ladder is tested with. */
import { registerFormat } from '../../src/sources/shapes.js';
import type { Subject } from './subject.js';

const people = [
  { id: 'rowan', name: 'Rowan Achebe', url: 'https://lanterns.example/rowan' },
  { id: 'mei', name: 'Mei Tanaka' },
];

const good = {
  version: 1,
  name: 'Lanterns',
  updated: '2026-11-01',
  people,
  metrics: [{ id: 'pull-requests', name: 'Pull requests' }],
  contributions: [{ person: 'rowan', metric: 'pull-requests', at: '2026-10-04', count: 3 }],
  forms: [{ id: 'join', title: 'Ask to join', url: 'https://lanterns.example/join', fields: [] }],
  ladders: [
    {
      id: 'ladder',
      name: 'Builders',
      rungs: [
        { id: 'contributor', name: 'Contributor', by: 'invitation', criteria: { metric: 'pull-requests', over: 4, within: 'P2M' }, benefits: ['A badge'], holders: [{ person: 'mei' }] },
        {
          id: 'reviewer',
          name: 'Reviewer',
          after: 'contributor',
          by: 'nomination',
          form: 'join',
          inherits: 'contributor',
          criteria: { all: [{ rung: 'contributor' }, { any: [{ text: 'Knows a module well' }, { nominations: 2, rung: 'contributor' }] }] },
          seats: { min: 1, max: 3 },
          holders: [{ person: 'rowan', scope: 'console' }],
        },
      ],
    },
    { id: 'writers', name: 'Writers', rungs: [{ id: 'writer', name: 'Writer' }] },
  ],
};

const other = { ...good, name: 'Others', ladders: [{ id: 'gardeners', name: 'Gardeners', rungs: [{ id: 'gardener', name: 'Gardener', criteria: { text: 'Waters the plants' } }] }] };

const flawed = { ...good, ladders: [...good.ladders, 'A ladder', { id: 'nameless', rungs: [] }, null, { id: 'rungless', name: 'Without rungs' }] };

const foreign = { data: { tracks: [{ title: 'Göteborg', levels: [{ id: 'one', name: 'One' }] }, { title: 'Malmö', levels: [] }] } };

/** A shape as a site may register one of its own. */
registerFormat({
  name: 'career-levels',
  recognises: (json) => typeof json === 'object' && json !== null && 'careerLevels' in json,
  convert: (json) => {
    const levels = (json as { careerLevels: string[] }).careerLevels;
    return { document: { version: 1, ladders: [{ id: 'career', name: 'Career', rungs: levels.map((name) => ({ id: name, name })) }] }, origin: () => 'careerLevels' };
  },
});

/** A ladder whose every text is the same. */
function hostileDocument(text: string, link = 'https://traps.example/') {
  return {
    name: text,
    locale: 'en',
    updated: '2026-11-01',
    people: [{ id: 'person', name: text, avatar: link, url: link, company: text, handles: { github: text } }],
    metrics: [{ id: 'metric', name: text, definition: text }],
    roles: [{ id: 'role', for: 'station', name: text, duties: [text], requirements: [text], benefits: [text], inherits: 'other' }, { id: 'other', name: text, duties: [`${text} too`], seats: { min: 2 } }],
    groups: [{ id: 'group', kind: 'station', name: text, members: [{ person: 'person', role: 'role', scope: text }, { name: text, role: 'role' }] }, { id: 'empty', kind: 'station', name: text, members: [] }],
    contributions: [{ person: 'person', metric: 'metric', at: '2026-10-04', scope: text }],
    forms: [{ id: 'form', title: text, url: link, fields: [] }],
    ladders: [
      {
        id: 'ladder',
        name: text,
        summary: text,
        rungs: [
          { id: 'low', name: text, scope: text, form: 'form', holders: [{ person: 'person', scope: text }], seats: { min: 2, max: 4 }, duties: [text] },
          {
            id: 'high',
            name: text,
            after: 'low',
            inherits: 'low',
            role: 'role',
            seats: { min: 3, max: 4 },
            summary: text,
            criteria: {
              all: [{ metric: 'metric', over: 4, scope: text, text }, { nominations: 1, rung: 'low', of: text, text }, { atLeast: 1, of: [{ rung: 'low', text }, { activeWithin: 'P1Y', role: 'role', text }, { unique: text, text }] }, { text }],
              text,
            },
          },
        ],
      },
      { id: 'beside', name: text, rungs: [{ id: 'side', name: text, after: 'low' }, { id: 'high', name: text }] },
    ],
  };
}

/** The subject for the contract suite. */
export const ladderSubject: Omit<Subject, 'tag' | 'define' | 'faces'> = {
  good: { json: good, shows: 'Builders' },
  other: { json: other, shows: 'Gardeners' },
  empty: { version: 1, ladders: [] },
  flawed: { json: flawed, shows: 'Builders', leftOut: 4 },
  unreadable: { version: 1, ladders: ['A ladder', 42] },
  foreign: { json: foreign, shows: 'Göteborg', items: 'data.tracks', fields: '{"name":"title","rungs":"levels"}' },
  known: { json: { careerLevels: ['Engineer'] }, shows: 'Engineer', format: 'career-levels' },
  headings: { en: 'Ways to grow', 'zh-CN': '成长路径', ja: '成長の道すじ' },
  dated: {
    json: { version: 1, people, ladders: [{ id: 'ladder', name: 'Builders', rungs: [{ id: 'one', name: 'One', holders: [{ person: 'rowan', since: '2026-11-21', until: '2026-12' }] }] }] },
    days: [
      { now: '2026-11-20', shows: 'Nobody holds it now.' },
      { now: '2026-11-21', shows: 'Held by 1 person' },
      { now: '2026-12-31T23:00', shows: 'Held by 1 person' },
      { now: '2027-01-01', shows: 'Nobody holds it now.' },
    ],
  },
  pictured: (addresses) => ({
    version: 1,
    people: addresses.map((avatar, i) => ({ id: `person-${i}`, name: 'Rowan Achebe', avatar })),
    ladders: [{ id: 'ladder', name: 'Builders', rungs: [{ id: 'one', name: 'One', holders: addresses.map((_, i) => ({ person: `person-${i}` })) }] }],
  }),
  hostile: hostileDocument,
};
