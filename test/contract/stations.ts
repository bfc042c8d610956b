/** The documents that both widgets of stations are tested with. */
import { hostileDocument } from '../../stories/fixtures/hostile.js';
import type { Subject } from './subject.js';

const place = (lat: unknown, lng: unknown, city: string, country: string) => ({ lat, lng, city, country });

const good = {
  version: 1,
  name: 'Lanterns',
  updated: '2026-11-01',
  people: [
    { id: 'rowan', name: 'Rowan Achebe', url: 'https://lanterns.example/rowan' },
    { id: 'mei', name: 'Mei Tanaka' },
  ],
  roles: [
    { id: 'lead', for: 'station', name: 'Lead', seats: { min: 1 } },
    { id: 'deputy', for: 'station', name: 'Deputy', seats: { min: 1 } },
  ],
  groups: [
    { id: 'station', kind: 'station', name: 'Lisbon', url: 'https://lanterns.example/lisbon', status: 'active', place: place(38.72, -9.14, 'Lisbon', 'PT'), members: [{ person: 'rowan', role: 'lead' }] },
    { id: 'porto', kind: 'station', name: 'Porto', status: 'inactive', place: place(41.15, -8.61, 'Porto', 'PT'), members: [{ person: 'mei', role: 'lead' }, { person: 'rowan', role: 'deputy' }] },
    { id: 'tokyo', kind: 'station', name: 'Tokyo', status: 'active', place: place(35.68, 139.77, 'Tokyo', 'JP') },
    { id: 'suva', kind: 'station', name: 'Suva', status: 'forming', place: place(-18.14, 178.44, 'Suva', 'FJ') },
    { id: 'pontianak', kind: 'station', name: 'Pontianak', status: 'retired', place: place(0, 109.33, 'Pontianak', 'ID') },
    { id: 'net', kind: 'station', name: 'On the net', online: true },
  ],
  events: [{ id: 'evening', title: 'An evening in Coimbra', start: '2026-05-01T18:00', status: 'held', place: place(40.2, -8.4, 'Coimbra', 'PT') }],
};

const other = { ...good, name: 'Others', groups: [{ id: 'oslo', kind: 'station', name: 'Oslo', place: place(59.91, 10.75, 'Oslo', 'NO') }], events: [] };

const flawed = {
  ...good,
  groups: [...good.groups, 'Somewhere', { id: 'nameless', kind: 'station' }, null, { id: 'pole', name: 'Pole', kind: 'station', place: place(91, 200, 'Pole', 'XX') }],
};

const foreign = {
  data: {
    chapters: [
      { title: 'Göteborg', location: { latitude: '57.7', longitude: '11.97' } },
      { title: 'Malmö', location: { latitude: '55.6', longitude: '13.0' } },
    ],
  },
};

const known = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: 'Nuuk' }, geometry: { type: 'Point', coordinates: [-51.72, 64.18] } }] };

const dated = {
  version: 1,
  groups: [{ id: 'lisbon', kind: 'station', name: 'Lisbon', place: place(38.72, -9.14, 'Lisbon', 'PT') }],
  events: [{ id: 'evening', title: 'Evening', group: 'lisbon', start: '2026-11-21T18:00' }],
};

/** A subject for the contract suite, but for the tag. */
export const stationSubject: Omit<Subject, 'tag' | 'define' | 'faces'> = {
  good: { json: good, shows: 'Lisbon' },
  other: { json: other, shows: 'Oslo' },
  empty: { version: 1, groups: [] },
  flawed: { json: flawed, shows: 'Lisbon', leftOut: 3 },
  unreadable: { version: 1, groups: ['Somewhere', 42] },
  foreign: { json: foreign, shows: 'Göteborg', items: 'data.chapters', fields: '{"name":"title","lat":"location.latitude","lng":"location.longitude"}' },
  known: { json: known, shows: 'Nuuk', format: 'geojson' },
  headings: { en: 'Stations', 'zh-CN': '城市站', ja: 'ステーション' },
  dated: {
    json: dated,
    days: [
      { now: '2026-11-20', shows: 'Next: Nov 21, 2026' },
      { now: '2026-11-21', shows: 'Next: Nov 21, 2026' },
      { now: '2026-11-22T23:00', shows: 'Last event Nov 21, 2026' },
    ],
  },
  pictured: (addresses) => ({
    version: 1,
    people: addresses.map((avatar, i) => ({ id: `person-${i}`, name: 'Rowan Achebe', avatar })),
    groups: [{ id: 'station', kind: 'station', name: 'Lisbon', members: addresses.map((_, i) => ({ person: `person-${i}`, role: 'lead' })) }],
  }),
  hostile: hostileDocument,
};
