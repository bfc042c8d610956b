// Small documents that every widget can show: what each of them shows bears the name that is given.

/** Each widget, with how its text begins to show a document of that name. */
export const widgets = {
  'guild-station-map': (name) => `${name} station`,
  'guild-station-list': (name) => `${name} station`,
  'guild-role-ladder': (name) => `${name} rung`,
  'guild-leaderboard': (name) => `${name} person`,
  'guild-join-form': (name) => `${name} question`,
};

export const tags = Object.keys(widgets);

/** A document, right in every point, with one record for each widget. */
export const documentNamed = (name) => ({
  version: 1,
  name: `${name} community`,
  locale: 'en',
  people: [{ id: 'person', name: `${name} person` }],
  groups: [{ id: 'station', kind: 'station', name: `${name} station`, place: { lat: 38.7, lng: -9.1, city: 'Lisbon', country: 'PT' } }],
  ladders: [{ id: 'ladder', name: `${name} ladder`, rungs: [{ id: 'rung', name: `${name} rung` }] }],
  metrics: [{ id: 'merged', name: 'Merged' }],
  boards: [{ id: 'board', title: `${name} board`, scoring: [{ metric: 'merged', weight: 1 }], periods: [{ id: 'year', name: '2026', entries: [{ person: 'person', counts: { merged: 3 } }] }] }],
  forms: [{ id: 'form', title: `${name} form`, fields: [{ id: 'question', type: 'text', label: `${name} question` }], targets: [{ kind: 'copy' }] }],
});

/** A document with nothing in it to show. */
export const emptyDocument = { version: 1, name: 'Nothing yet', people: [], groups: [], ladders: [], boards: [], forms: [] };

/** Two records for each widget, of which none can be read. */
export const unreadableDocument = { version: 1, name: 'Muddled', groups: ['Somewhere', 42], ladders: ['A ladder', 42], boards: ['A board', 42], forms: ['A form', 42] };
