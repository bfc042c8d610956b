// Made-up communities of any size, the same on every machine: seeded, no clock.
import { cities } from './cities.mjs';

/** A small seeded random generator (mulberry32): a function that answers numbers from 0 up to 1. */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const topics = ['Cloud Native', 'Kubernetes', 'Open Source', 'Linux', 'Python', 'Data', 'Rust', 'Web', 'Security', 'Go'];
const gatherings = ['User Group', 'Meetup', 'Station', 'Chapter', 'Community', 'Circle', 'Friends', 'Collective'];
const districts = ['North', 'South', 'East', 'West', 'Centre', 'Old Town', 'Harbour', 'University', 'Riverside', 'Airport'];
const roles = ['lead', 'deputy', 'member'];
const statuses = ['active', 'active', 'active', 'active', 'active', 'inactive', 'forming', 'retired', 'unknown'];

const tools = (random) => ({
  pick: (list) => list[Math.floor(random() * list.length)],
  // the sum of six even numbers, moved to 0: close enough to a bell
  bell: () => (random() + random() + random() + random() + random() + random() - 3) / 1.2,
});
const hundredths = (number) => Math.round(number * 100) / 100;
const twoDigits = (number) => String(number).padStart(2, '0');

/** A city, the first in the list more often than the last, as communities are. */
function pickCity(random) {
  return cities[Math.floor(random() ** 1.6 * cities.length)];
}

function stationName(random, city) {
  const { pick } = tools(random);
  const form = random();
  if (form < 0.35) return `${city.name} ${pick(topics)} ${pick(gatherings)}`;
  if (form < 0.7) return `${pick(topics)} ${city.name} ${pick(districts)}`;
  if (form < 0.95) return `${city.name} ${pick(districts)} ${pick(gatherings)}`;
  return { en: `${city.name} ${pick(gatherings)}`, 'zh-CN': `${city.name}站` };
}

function station(random, index) {
  const { pick, bell } = tools(random);
  const city = pickCity(random);
  const record = { id: `s${index}`, kind: 'station', name: stationName(random, city) };
  if (random() < 0.05) record.aliases = [`${city.name} ${index}`];
  if (random() < 0.01) {
    record.online = true;
  } else {
    record.place = {
      city: city.name,
      country: city.country,
      lat: hundredths(Math.max(-80, Math.min(80, city.lat + bell() * 0.8))),
      lng: hundredths(Math.max(-179.9, Math.min(179.9, city.lng + bell() * 0.8))),
    };
  }
  record.founded = `${2005 + Math.floor(random() * 20)}-${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`;
  record.status = pick(statuses);
  const members = [];
  const people = Math.floor(random() * 4);
  for (let seat = 0; seat < people; seat++) members.push({ person: `p${Math.floor(random() * 5000)}`, role: roles[seat] });
  if (people > 0) record.members = members;
  return record;
}

/**
 * A community document of `count` stations, about 200 bytes each, gathered around the world's cities, in no order.
 * One in a hundred is online and has no place; one in twenty has its name in two languages.
 * With `people`, the document also holds the people its rosters name (else those ids lead nowhere).
 */
export function stations(count, { seed = 11, people = false } = {}) {
  const random = seededRandom(seed);
  const groups = [];
  for (let index = 0; index < count; index++) groups.push(station(random, index));
  const document = { version: 1, name: `A community of ${count} stations`, groups };
  if (people) document.people = Array.from({ length: 5000 }, (_, index) => ({ id: `p${index}`, name: `Person ${index}` }));
  return document;
}

/** By name, what the server can hand out as /data/NAME/COUNT.json. */
export const generators = {
  stations: (count) => stations(count),
  'stations-people': (count) => stations(count, { people: true }),
};
