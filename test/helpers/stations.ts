/** An invented community of seven stations, with what each test of the station widgets looks for. */

const at = (lat: number, lng: number, city: unknown, country: string) => ({ lat, lng, city, country });

export const lanterns = {
  version: 1,
  name: 'Lanterns',
  locale: 'en',
  updated: '2026-11-01',
  people: [
    { id: 'rowan', name: 'Rowan Achebe', url: 'https://lanterns.example/rowan', avatar: 'https://elsewhere.example/rowan.svg' },
    { id: 'mei', name: { en: 'Mei Tanaka', ja: '田中 芽衣' } },
    { id: 'jun', name: 'Jun Park' },
    { id: 'ghost', name: 'Gone Forgotten', hidden: true, url: 'https://lanterns.example/ghost', avatar: '/ghost.svg' },
  ],
  roles: [
    { id: 'chair', for: 'committee', name: 'Chair', seats: { min: 1 } },
    { id: 'lead', for: 'station', name: { en: 'Lead', 'zh-CN': '站长' }, seats: { min: 1, max: 1 } },
    { id: 'deputy', for: 'station', name: 'Deputy', seats: { min: 1 } },
    { id: 'member', for: 'station', name: 'Member' },
  ],
  rules: [{ id: 'founding', kind: 'founding', applies: { kind: 'station' } }],
  forms: [{ id: 'found', title: 'Found a station', url: 'https://lanterns.example/found', rule: 'founding', fields: [] }],
  groups: [
    { id: 'council', kind: 'committee', name: 'Council', members: [{ person: 'rowan', role: 'chair' }] },
    {
      id: 'lisbon',
      kind: 'station',
      name: { en: 'Lisbon', pt: 'Lisboa', ja: 'リスボン' },
      aliases: ['Olisipo'],
      formerNames: ['Lighthouse Tejo'],
      description: 'Meets in a ferry hall.',
      url: 'https://lanterns.example/lisbon/',
      status: 'active',
      founded: '2021-05-15',
      rosterAsOf: '2026-09-01',
      place: at(38.7223, -9.1393, { en: 'Lisbon', pt: 'Lisboa' }, 'PT'),
      links: [{ name: 'Photographs', url: 'https://lanterns.example/photographs' }],
      channels: [
        { name: 'Mailing list', url: 'https://lanterns.example/list' },
        { name: 'Ask Rowan', contact: 'rowan@lanterns.example' },
        { name: 'Old group', url: 'https://chat.example/old', contact: 'old-code', until: '2026-01-31' },
        { name: 'Small group', url: 'https://chat.example/small', capacity: 200, members: 200 },
        { name: 'Big group', url: 'https://chat.example/big', capacity: 500, members: 20, until: '2027-01-31' },
      ],
      members: [
        { person: 'jun', role: 'member' },
        { person: 'mei', role: 'deputy', founding: true },
        { person: 'rowan', role: 'lead', founding: true },
        { person: 'ghost', role: 'member', founding: true },
        { name: 'Ada Once', role: 'lead', until: '2023-01-01', founding: true },
      ],
    },
    { id: 'porto', kind: 'station', name: 'Porto', status: 'inactive', statusSince: '2026-02-01', statusReason: 'Looking for a lead', place: at(41.1496, -8.6109, 'Porto', 'PT'), members: [{ person: 'mei', role: 'deputy' }], seats: { deputy: { min: 3 } } },
    { id: 'tokyo', kind: 'station', name: { en: 'Tokyo', ja: '東京' }, aliases: ['Tōkyō'], status: 'active', place: at(35.6812, 139.7671, { en: 'Tokyo', ja: '東京' }, 'JP') },
    { id: 'suva', kind: 'station', name: 'Suva', status: 'forming', place: at(-18.1416, 178.4419, 'Suva', 'FJ'), figures: { members: 1200, lastEvent: '2026-10-01' } },
    { id: 'sao-paulo', kind: 'station', name: 'São Paulo', status: 'active', place: at(-23.5505, -46.6333, 'São Paulo', 'BR') },
    { id: 'highlands', kind: 'station', name: 'Highlands', place: { region: 'Highland', country: 'GB' } },
    { id: 'online', kind: 'station', name: 'On the net', online: true, status: 'active' },
  ],
  events: [
    { id: 'l-1', title: 'October evening', group: 'lisbon', start: '2026-10-17T18:00', status: 'held' },
    { id: 'l-2', title: 'November evening', group: 'lisbon', url: 'https://lanterns.example/november', start: '2026-11-21T18:00', mode: 'in-person', venue: 'The ferry hall' },
    { id: 't-1', title: 'Cancelled evening', group: 'tokyo', start: '2026-11-22T18:00', status: 'cancelled' },
    { id: 't-2', title: 'Put-off evening', group: 'tokyo', start: '2026-11-23T18:00', status: 'postponed', reason: 'A storm' },
    { id: 'q-1', title: 'Qingdao one', start: '2026-09-02T18:30', status: 'held', place: at(36.07, 120.38, { en: 'Qingdao', 'zh-CN': '青岛' }, 'CN') },
    { id: 'q-2', title: 'Qingdao two', start: '2026-10-02T18:30', status: 'held', place: { city: 'Qing Dao', country: 'CN' } },
    { id: 'o-1', title: 'Oaxaca one', start: '2026-08-29T17:00', status: 'held', place: { city: 'Oaxaca', country: 'MX' } },
  ],
};

/** The day that these tests take for today. */
export const today = '2026-11-10';

/** A bare list of stations with names alone, spread over so many countries. */
export const many = (count: number, countries = 3) =>
  Array.from({ length: count }, (_, i) => ({
    id: `s-${i}`,
    kind: 'station',
    name: `Station ${i + 1}`,
    place: { lat: (i * 7) % 60, lng: (i * 13) % 170, country: ['PT', 'JP', 'BR', 'FJ'][i % countries] },
  }));
