import { expect } from '../helpers/expect.js';
import { Community, loadReader } from '../../src/community/community.js';
import { distance } from '../../src/community/distance.js';
import { filtered, nearest, openCities, placeNamed, type StationFilter, textMatches } from '../../src/community/search.js';
import { byName, chosen, eventsAround, eventsOf, firstInOrder, hasOtherFounders, rosterOf, stationsOf, unplaced } from '../../src/community/stations.js';
import lighthouse from '../../stories/fixtures/lighthouse.json';
import { numbersFrom } from '../../stories/fixtures/generate.js';

await loadReader();

const stationsIn = (groups: object[], more: object = {}) => stationsOf(new Community({ groups, ...more }));
const world = stationsOf(new Community(lighthouse));
const today = lighthouse.updated;
const station = (id: string) => world.groups.find((group) => group.id === id)!;

describe('the stations of a community', () => {
  it('are its groups on the ground, in the order of the document, made once', () => {
    expect(world.groups.map(({ id }) => id).slice(0, 4)).to.deep.equal(['lisbon', 'almada', 'tokyo', 'suzhou']);
    expect(world.groups.some(({ id }) => id === 'council')).to.equal(false);
    expect(stationsOf(world.community)).to.equal(world);
  });

  it('are all records of a bare list of places', () => {
    expect(stationsIn([{ name: 'A' }, { name: 'B', kind: 'chapter' }, { name: 'C', kind: 'sig' }]).groups.map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });

  it('are, among kinds of a site’s own, those with a place, or online', () => {
    const groups = [{ id: 'a', name: 'A', kind: 'guild', place: { city: 'Porto' } }, { id: 'b', name: 'B', kind: 'guild' }, { id: 'c', name: 'C', kind: 'guild', online: true }];
    expect(stationsIn(groups).groups.map(({ id }) => id)).to.deep.equal(['a', 'c']);
  });

  it('can be chosen by country, status, and one by one', () => {
    const stations = stationsIn([
      { id: 'a', name: 'A', place: { country: 'PT' }, status: 'active' },
      { id: 'b', name: 'B', place: { country: 'PT' } },
      { id: 'c', name: 'C', place: { country: 'JP' }, status: 'active' },
    ]);
    expect([...chosen(stations, {})]).to.deep.equal([0, 1, 2]);
    expect([...chosen(stations, { country: 'PT' })]).to.deep.equal([0, 1]);
    expect([...chosen(stations, { status: 'unknown' })]).to.deep.equal([1]);
    expect([...chosen(stations, { status: 'active', only: (i) => i > 0 })]).to.deep.equal([2]);
  });

  it('have a pin at latitude 0, and none for half a pair', () => {
    const { lat, lng } = stationsIn([
      { name: 'A', place: { lat: 0, lng: 0 } },
      { name: 'B', place: { lat: 5 } },
      { name: 'C', place: { city: 'C' } },
    ]);
    expect([...lat]).to.deep.equal([0, NaN, NaN]);
    expect([...lng]).to.deep.equal([0, NaN, NaN]);
  });

  it('say why they have no pin; an online one has none even with coordinates', () => {
    const stations = stationsIn([
      { name: 'A', online: true, place: { lat: 1, lng: 1 } },
      { name: 'B' },
      { name: 'C', place: { lat: 1, lng: 1 } },
    ]);
    expect([0, 1, 2].map((i) => unplaced(stations, i))).to.deep.equal(['online', 'no-coordinates', undefined]);
  });

  it('count their countries and declared statuses', () => {
    expect(world.countries.get('PT')).to.equal(2);
    expect(world.countries.get('CN')).to.equal(2);
    expect(Object.fromEntries(world.statuses)).to.include({ active: 11, forming: 2, retired: 1, inactive: 1, unknown: 1 });
  });
});

describe('filtering', () => {
  const found = (filter: StationFilter) => [...filtered(world, filter)].map((i) => world.groups[i]!.id);

  it('lets all through when nothing is asked', () => {
    expect(found({})).to.have.length(world.groups.length);
    expect(found({ text: '   ' })).to.have.length(world.groups.length);
  });

  it('finds names in every language, aliases, former names, cities, regions and countries', () => {
    expect(found({ text: 'リスボン' })).to.deep.equal(['lisbon']);
    expect(found({ text: 'olisipo' })).to.deep.equal(['lisbon']);
    expect(found({ text: 'tejo' })).to.deep.equal(['lisbon']);
    expect(found({ text: 'maharashtra' })).to.deep.equal(['pune']);
    expect(found({ text: 'القاهرة' })).to.deep.equal(['cairo']);
    expect(found({ text: 'ws' })).to.deep.equal(['apia']);
  });

  it('does not mind case and accents', () => {
    expect(found({ text: 'SAO PAULO' })).to.deep.equal(['sao-paulo']);
    expect(found({ text: 'krakow' })).to.deep.equal(['krakow']);
    expect(found({ text: 'Montreal' })).to.deep.equal(['montreal']);
  });

  it('wants every word, in any order', () => {
    expect(found({ text: 'cn wuhan' })).to.deep.equal(['wuhan']);
    expect(found({ text: 'cn tokyo' })).to.deep.equal([]);
  });

  it('combines with country and status; no status is an unknown one', () => {
    expect(found({ country: 'PT', text: 'alma' })).to.deep.equal(['almada']);
    expect(found({ country: 'pt' })).to.deep.equal([]);
    expect(found({ status: 'retired' })).to.deep.equal(['nairobi']);
    expect(found({ status: 'unknown' })).to.deep.equal(['pontianak']);
    const undeclared = stationsIn([{ name: 'A' }, { name: 'B', status: 'active' }]);
    expect([...filtered(undeclared, { status: 'unknown' })]).to.deep.equal([0]);
  });

  it('can match other texts the same way', () => {
    expect(textMatches('qing dao', [{ en: 'Qing Dao' }, undefined])).to.equal(true);
    expect(textMatches('', ['A'])).to.equal(true);
    expect(textMatches('b', ['A'])).to.equal(false);
  });
});

describe('order', () => {
  it('is the same for the first few as for all sorted', () => {
    const next = numbersFrom(7);
    for (const [count, most] of [[0, 5], [3, 5], [100, 5], [100, 99], [1000, 1], [1000, 30], [5, 0]] as const) {
      const values = Array.from({ length: count }, () => Math.floor(next() * 50));
      const positions = Uint32Array.from(values.keys()).reverse();
      const compare = (a: number, b: number) => values[a]! - values[b]! || a - b;
      expect(firstInOrder(positions, most, compare)).to.deep.equal(Array.from(positions).sort(compare).slice(0, most));
    }
  });

  it('is by name in a language, and by position where names are the same', () => {
    const named = stationsIn(['b', 'a', { en: 'c', ja: '0' }, 'a'].map((name, i) => ({ id: String(i), name })));
    const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    expect([0, 1, 2, 3].sort(byName(named, 'en', text))).to.deep.equal([1, 3, 0, 2]);
    expect([0, 1, 2, 3].sort(byName(named, 'ja', text))).to.deep.equal([2, 1, 3, 0]);
  });
});

describe('a place that somebody names', () => {
  it('is known by its names and aliases, with case, spaces and accents folded', () => {
    for (const name of ['Lisboa', 'LISBON', 'リスボン', 'olisipo']) expect(placeNamed(name, world), name).to.include({ lat: 38.7223 });
    for (const name of ['苏州', 'Suzhou', 'su zhou', 'SU-ZHOU']) expect(placeNamed(name, world), name).to.include({ lat: 31.2989 });
    const twins = [{ id: 'a', name: 'A', place: { city: 'Porto', lat: 41, lng: -8 } }, { id: 'b', name: 'Porto', place: { lat: -30, lng: -51 } }];
    expect(placeNamed('porto', stationsIn(twins)), 'the first of two').to.include({ lat: 41 });
    expect(placeNamed(' sao  paulo ', world)).to.include({ lat: -23.5505 });
  });

  it('may be coordinates', () => {
    expect(placeNamed('31.2, 121.5', world)).to.include({ lat: 31.2, lng: 121.5, name: '31.2, 121.5' });
    expect(placeNamed('-18.1 178.4', world)).to.include({ lat: -18.1, lng: 178.4 });
    expect(placeNamed('31.2，121.5', world)).to.include({ lat: 31.2 });
    expect(placeNamed('99, 10', world)).to.equal(undefined);
    expect(placeNamed('31.2, 181', world)).to.equal(undefined);
    expect(placeNamed('-31.2, -180', world)).to.include({ lng: -180 });
  });

  it('may be a city with events, or one of the site’s own places', () => {
    expect(placeNamed('青岛', world)).to.include({ lat: 36.07 });
    expect(placeNamed('Qing Dao', world)).to.include({ lat: 36.07 });
    expect(placeNamed('Atlantis', world, [{ name: 'Poseidonia', aliases: ['Atlantis'], lat: 36, lng: -25 }])).to.include({ lat: 36 });
  });

  it('is not guessed', () => {
    for (const name of ['', ' ', 'x', 'Lis', 'Oaxaca', 'Atlantis', 'Highland']) expect(placeNamed(name, world), name).to.equal(undefined);
  });

  it('has the nearest stations, across the date line too', () => {
    const near = nearest(world, { name: 'Fiji', lat: -17, lng: 180 }, 3);
    expect(near.map(({ station: i }) => world.groups[i]!.id)).to.deep.equal(['suva', 'apia', 'tokyo']);
    expect(near[0]!.kilometres).to.be.closeTo(208, 5);
    expect(near[1]!.kilometres).to.be.closeTo(950, 40);
    expect(nearest(stationsIn([{ name: 'A' }]), { name: 'X', lat: 0, lng: 0 }, 3)).to.deep.equal([]);
  });

  it('is as far away as the earth is round', () => {
    expect(distance(31.23, 121.47, 35.68, 139.77)).to.be.closeTo(1760, 10);
    expect(distance(0, 179.5, 0, -179.5)).to.be.closeTo(111.2, 0.2);
    expect(distance(90, 0, -90, 120)).to.be.closeTo(20015, 1);
    expect(distance(5, 5, 5, 5)).to.equal(0);
    expect(distance(NaN, 0, 0, 0)).to.satisfy(Number.isNaN);
  });
});

describe('cities with events but no station', () => {
  it('are one city however it is written', () => {
    const city = openCities(world)[0]!;
    expect(city).to.deep.include({ name: { en: 'Qingdao', 'zh-CN': '青岛' }, country: 'CN', lat: 36.07, events: 2, last: '2026-10-14' });
  });

  it('are joined by any of their names', () => {
    const events = [
      { id: '1', title: 'A', start: '2024-01-01', place: { city: { 'zh-CN': '长沙', en: 'Changsha' } } },
      { id: '2', title: 'B', start: '2025-01-01', place: { city: 'Chang Sha', country: 'CN', lat: 28.2, lng: 112.9 } },
      { id: '3', title: 'C', start: '2023-01-01', place: { city: '长沙' } },
    ];
    expect(openCities(stationsIn([], { events }))).to.deep.equal([{ name: { 'zh-CN': '长沙', en: 'Changsha' }, country: 'CN', lat: 28.2, lng: 112.9, events: 3, last: '2025-01-01' }]);
  });

  it('lie where an event says both how far north and how far east', () => {
    const places = [{ city: 'Foshan', lng: 1 }, { city: 'Foshan', lat: 23, lng: 113.1 }, { city: 'Foshan', lat: 2, lng: 3 }, { city: 'Wuhan', lat: 1 }, { city: 'Wuhan', lat: 30.6, lng: 114.3 }];
    const events = places.map((place, index) => ({ id: String(index), title: 'A', start: '2024-01-01', place }));
    expect(openCities(stationsIn([], { events })).map(({ name, lat, lng }) => [name, lat, lng])).to.deep.equal([['Foshan', 23, 113.1], ['Wuhan', 30.6, 114.3]]);
  });

  it('do not include a station’s city, by any name the data knows', () => {
    const groups = [{ id: 'gz', name: { 'zh-CN': '广州站', en: 'Guangzhou' }, aliases: ['Canton'], place: { city: { 'zh-CN': '广州', en: 'Guangzhou' } } }];
    const event = (city: unknown, more: object = {}) => ({ title: 'A', start: '2024-01-01', place: { city }, ...more });
    const events = [event('广州'), event('Guang Zhou'), event('canton'), event({ ja: '広州', en: 'GUANGZHOU' })];
    expect(openCities(stationsIn(groups, { events }))).to.deep.equal([]);
    expect(openCities(stationsIn(groups, { events: [event('Foshan')] }))).to.have.length(1);
  });

  it('do not come from events that are online, cancelled, a station’s, or nowhere', () => {
    const place = { city: 'Foshan' };
    const events = [
      { id: '1', title: 'A', start: '2024-01-01', place, mode: 'online' },
      { id: '2', title: 'A', start: '2024-01-01', place, status: 'cancelled' },
      { id: '3', title: 'A', start: '2024-01-01', place, group: 'x' },
      { id: '4', title: 'A', start: '2024-01-01' },
    ];
    expect(openCities(stationsIn([{ id: 'x', name: 'X' }], { events }))).to.deep.equal([]);
  });
});

describe('events of a station', () => {
  it('come in order, whatever the order of the document', () => {
    expect(eventsOf(world.community, 'cairo').map(({ id }) => id)).to.deep.equal(['cairo-6', 'cairo-4', 'cairo-5']);
    expect(eventsOf(world.community, 'nowhere')).to.deep.equal([]);
  });

  it('tell the next one and the last that took place', () => {
    const lisbon = eventsAround(world.community, station('lisbon'), today);
    expect(lisbon.next!.id).to.equal('lisbon-59');
    expect(lisbon.last).to.equal('2026-10-17');
  });

  it('leave out what is cancelled or postponed', () => {
    expect(eventsAround(world.community, station('cairo'), today)).to.deep.equal({ next: undefined, last: '2026-04-18' });
    expect(eventsAround(world.community, station('krakow'), today).last).to.equal('2026-06-20');
  });

  it('believe the figures of a community that publishes no events', () => {
    const group = { id: 'a', name: 'A', figures: { lastEvent: '2025-03-01' } };
    expect(eventsAround(new Community({ groups: [group] }), group, today)).to.deep.equal({ next: undefined, last: '2025-03-01' });
    expect(eventsAround(new Community({ groups: [group] }), group, '2024-01-01').last).to.equal(undefined);
  });

  it('count a day’s own event as the next until it is held', () => {
    const group = { id: 'a', name: 'A' };
    const on = (status?: string) => eventsAround(new Community({ groups: [group], events: [{ id: 'e', title: 'E', group: 'a', start: `${today}T18:00`, status }] }), group, today);
    expect(on().next!.id).to.equal('e');
    expect(on().last).to.equal(undefined);
    expect(on('held').next).to.equal(undefined);
    expect(on('held').last).to.equal(today);
  });
});

describe('rosters', () => {
  const named = (id: string, day = today, founding = false) =>
    rosterOf(world.community, station(id), day, founding).roles.map(({ role, name, seats }) => [role?.id ?? name, ...seats.map((seat) => (seat.vacant ? 'vacant' : seat.name))]);

  it('list roles in the order of the document, with the people of today', () => {
    expect(named('lisbon')).to.deep.equal([
      ['lead', 'Beatriz Nogueira'],
      ['deputy', 'João Araújo'],
      ['member', 'Rowan Achebe', 'Inês Salgueiro'],
    ]);
  });

  it('tell the founders from the people of today', () => {
    expect(named('lisbon', today, true)).to.deep.equal([
      ['lead', 'João Araújo'],
      ['deputy', 'Tomás Valadão'],
    ]);
    expect(hasOtherFounders(station('lisbon'), today)).to.equal(true);
    expect(hasOtherFounders(station('cairo'), today)).to.equal(false);
    expect(hasOtherFounders(station('highlands'), today)).to.equal(false);
  });

  it('know who held a seat on another day', () => {
    expect(named('lisbon', '2023-01-01').slice(0, 2)).to.deep.equal([
      ['lead', 'João Araújo'],
      ['deputy', 'Tomás Valadão'],
    ]);
    const group = { id: 'a', name: 'A', members: [{ name: 'Until the year’s end', until: '2026' }, { name: 'From next month', since: '2026-12' }, { name: 'Gone', until: '2026-10' }] };
    expect(rosterOf(new Community({ groups: [group] }), group, today).roles.flatMap(({ seats }) => seats.map(({ name }) => name))).to.deep.equal(['Until the year’s end']);
  });

  it('show the seats that nobody holds', () => {
    expect(named('sao-paulo')).to.deep.equal([
      ['lead', 'vacant'],
      ['deputy', 'vacant'],
    ]);
    expect(named('krakow')[1]).to.deep.equal(['deputy', 'vacant']);
    expect(rosterOf(world.community, station('krakow'), today).vacant.map(({ role }) => role!.id)).to.deep.equal(['deputy']);
  });

  it('ask for a group’s own number of seats where it differs', () => {
    expect(named('wuhan')[2]).to.deep.equal(['member', 'vacant', 'vacant']);
  });

  it('do not show two thousand million vacant seats one by one', () => {
    const roles = [{ id: 'lead', for: 'station', name: 'Lead', seats: { min: 2_112_222_494 } }];
    const group = { id: 'a', kind: 'station', name: 'A', members: [] };
    expect(rosterOf(new Community({ groups: [group], roles }), group, today).roles[0]!.seats).to.have.length(100);
  });

  it('show no vacancy where no roster is known, and none among founders', () => {
    const roles = [{ id: 'lead', for: 'station', name: 'Lead', seats: { min: 1 } }];
    const group = { id: 'a', kind: 'station', name: 'A' };
    expect(rosterOf(new Community({ groups: [group], roles }), group, today).roles).to.deep.equal([]);
    const founded = { ...group, members: [{ name: 'Ada', role: 'other', founding: true }] };
    expect(rosterOf(new Community({ groups: [founded], roles }), founded, today, true).vacant).to.deep.equal([]);
  });

  it('never show hidden people, whose seats are not vacant all the same', () => {
    const people = [{ id: 'quiet', name: 'Quiet', hidden: true }];
    const roles = [{ id: 'lead', for: 'station', name: 'Lead', seats: { min: 1 } }];
    const group = { id: 'a', kind: 'station', name: 'A', members: [{ person: 'quiet', role: 'lead' }] };
    expect(rosterOf(new Community({ groups: [group], people, roles }), group, today).roles).to.deep.equal([]);
  });

  it('count somebody with two roles once', () => {
    const group = { id: 'a', name: 'A', members: [{ person: 'p', role: 'lead' }, { person: 'p', role: 'deputy' }, { name: 'Q' }] };
    expect(rosterOf(new Community({ groups: [group] }), group, today).people).to.equal(2);
  });

  it('name people and roles that the document does not list', () => {
    const group = { id: 'a', kind: 'station', name: 'A', members: [{ person: 'ada-l', role: 'treasurer' }, { name: 'Bo', role: 'treasurer' }, { name: 'Cy' }, {}] };
    const { roles } = rosterOf(new Community({ groups: [group], roles: [{ id: 'lead', for: 'sig', name: 'Lead' }] }), group, today);
    expect(roles.map(({ name, seats }) => [name, seats.map((seat) => seat.name)])).to.deep.equal([
      ['treasurer', ['ada-l', 'Bo']],
      [undefined, ['Cy']],
    ]);
  });
});
