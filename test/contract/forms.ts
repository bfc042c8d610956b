/** The documents that the join form is tested with. */
import type { Subject } from './subject.js';

const title = { en: 'Join us', 'zh-CN': '加入我们', ja: '参加する' };

const join = {
  id: 'contract-join',
  title,
  intro: 'Everybody is welcome.',
  url: 'https://lanterns.example/join',
  next: 'Somebody answers within a week.',
  decides: 'The station',
  privacy: 'https://lanterns.example/privacy',
  rule: 'joining',
  fields: [
    { id: 'name', type: 'text', label: 'Your name', required: true, autocomplete: 'name' },
    { id: 'email', type: 'email', label: 'E-mail', required: true },
    { id: 'page', type: 'link', label: 'Your page', example: 'https://lanterns.example/you' },
    { id: 'years', type: 'number', label: 'Years with us', min: 0, max: 99 },
    { id: 'from', type: 'date', label: 'From when on' },
    { id: 'how', type: 'choice', label: 'How', options: [{ id: 'here', label: 'In person' }, { id: 'online' }] },
    { id: 'where', type: 'text', label: 'Where', when: { field: 'how', is: 'here' } },
    { id: 'what', type: 'choices', label: 'What you like', options: [{ id: 'talks', label: 'Talks' }, { id: 'articles', label: 'Articles' }] },
    { id: 'station', type: 'station', label: 'Station', required: true },
    { id: 'friend', type: 'person', label: 'Whom you know' },
    { id: 'about', type: 'long-text', label: 'About you', length: 400 },
    { id: 'agree', type: 'consent', label: 'I have read the rules', required: true },
  ],
  targets: [{ kind: 'post', url: 'https://lanterns.example/api' }, { kind: 'copy' }],
};

const good = {
  version: 1,
  name: 'Lanterns',
  updated: '2026-11-01',
  forms: [join],
  rules: [{ id: 'joining', kind: 'promotion', name: 'Joining', criteria: { all: [{ text: 'Fairly active' }, { metric: 'years', min: 1 }] } }],
  groups: [
    { id: 'outreach', kind: 'sig', name: 'Outreach', url: 'https://lanterns.example/outreach', channels: [{ name: 'Forum', url: 'https://lanterns.example/forum' }] },
    {
      id: 'porto',
      kind: 'station',
      parent: 'outreach',
      name: 'Porto',
      channels: [{ name: 'Chat', contact: 'porto-chat', until: '2026-12-31', capacity: 200, members: 12 }],
      members: [{ name: 'Rowan Achebe', role: 'lead' }],
    },
  ],
  people: [{ id: 'mei', name: 'Mei Tanaka' }],
};

const other = { version: 1, forms: [{ id: 'write', title: 'Write an article', fields: [{ id: 'about', type: 'long-text', label: 'What about' }], targets: [{ kind: 'copy' }] }] };

const flawed = { ...good, forms: [join, 'A form', { id: 'nameless', fields: [] }, null, { title: 'Without fields' }] };

/** Every text of a form and of what it shows beside the form. */
function hostileForm(text: string, link = 'https://traps.example/') {
  const option = { id: 'one', label: text };
  return {
    name: text,
    locale: 'en',
    updated: '2026-11-01',
    forms: [
      {
        id: 'form',
        title: text,
        intro: text,
        next: text,
        decides: text,
        rule: 'rule',
        privacy: link,
        fields: [
          { id: text, type: 'text', label: text, help: text, example: text, section: text, autocomplete: text, param: text },
          { id: `${text} long`, type: 'long-text', label: text, into: text },
          { id: 'station', type: 'station', label: text, required: true },
          { id: 'person', type: 'person', label: text },
          { id: 'choice', type: 'choice', label: text, options: [option, { id: `${text} two` }], required: true },
          { id: 'choices', type: 'choices', label: text, options: [option] },
          { id: 'consent', type: 'consent', label: text },
        ],
        targets: [{ kind: 'copy', name: text, leftToTick: [text] }],
      },
    ],
    rules: [{ id: 'rule', kind: 'promotion', name: text, criteria: { any: [{ text }, { metric: text, min: 2 }, { rung: text }, { nominations: 2, role: text }] } }],
    people: [{ id: 'person', name: text }],
    roles: [{ id: 'lead', name: text }],
    metrics: [{ id: text, name: text }],
    groups: [
      { id: 'parent', kind: 'sig', name: text, url: link },
      { id: 'station', kind: 'station', parent: 'parent', name: text, url: link, place: { country: text }, channels: [{ name: text, url: link, contact: text, image: link }], members: [{ person: 'person', role: 'lead' }] },
    ],
  };
}

export const formSubject: Omit<Subject, 'tag' | 'define' | 'faces'> = {
  good: { json: good, shows: 'Everybody is welcome.' },
  other: { json: other, shows: 'What about' },
  empty: { version: 1, forms: [] },
  flawed: { json: flawed, shows: 'Everybody is welcome.', leftOut: 4 },
  unreadable: { version: 1, forms: ['A form', 42] },
  foreign: {
    json: { data: { questionnaires: [{ name: 'Ask for a talk', questions: [{ id: 'topic', type: 'text', label: 'Topic of the talk' }] }] } },
    shows: 'Topic of the talk',
    items: 'data.questionnaires',
    fields: '{"title":"name","fields":"questions"}',
  },
  headings: { en: title.en, 'zh-CN': title['zh-CN'], ja: title.ja },
  dated: {
    json: good,
    days: [
      { now: '2026-12-31', shows: 'until Dec 31, 2026' },
      { now: '2027-01-01', shows: 'expired on Dec 31, 2026' },
    ],
  },
  hostile: hostileForm,
};
