// Made-up communities of any size, the same on every machine: seeded, no clock.
import { cities } from './cities.mjs';
import { ladders } from './ladders.mjs';

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

const modes = ['in-person', 'in-person', 'online', 'hybrid'];
const statusesOfEvents = ['held', 'held', 'held', 'held', 'held', 'held', 'held', 'held', 'held', 'cancelled'];

/** An event of one of the stations, in the years before the document's day, at a local time. */
function heldEvent(random, index, stationCount) {
  const { pick } = tools(random);
  const day = `${2016 + Math.floor(random() * 9)}-${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`;
  const time = `T${twoDigits(Math.floor(random() * 24))}:30`;
  return {
    id: `e${index}`,
    title: `Meetup ${index}: ${pick(topics)}`,
    group: `s${Math.floor(random() * stationCount)}`,
    start: `${day}${time}`,
    status: pick(statusesOfEvents),
    mode: pick(modes),
    venue: `Hall ${Math.floor(random() * 100)}`,
  };
}

/** A community document of `count` stations with ten events each, in no order, and a duty of one event in person a year. */
export function duties(count, { seed = 12 } = {}) {
  const random = seededRandom(seed);
  const rule = {
    id: 'yearly-event',
    kind: 'duty',
    name: 'An event in person in each calendar year',
    applies: { kind: 'station' },
    events: { min: 1, mode: 'in-person' },
    window: { calendar: 'year', founding: 'exempt' },
    exemptions: [{ from: '2022-01-01', to: '2022-12-31', reason: 'An epidemic' }],
    stages: [{ after: 'P0D', becomes: 'overdue' }, { after: 'P1Y', becomes: 'inactive' }],
  };
  const events = Array.from({ length: count * 10 }, (_, index) => heldEvent(random, index, count));
  return { ...stations(count), timeZone: 'Asia/Shanghai', updated: '2024-10-31', rules: [rule], events };
}

const givenNames = ['Ada', 'Björn', 'Chiara', 'Dilnoza', 'Farid', 'Gözde', 'Haruki', 'Inés', 'Jan', 'Kwame', 'Lan', 'Mónica', 'Nuno', 'Oksana', 'Priya', 'Quynh', 'Rui', 'Søren', 'Thandiwe', '明月', 'さくら', 'ليلى'];
const familyNames = ['Almeida', 'Bakker', 'Chukwu', 'Dąbrowski', 'Eriksen', 'Ferreira', 'García', 'Haddad', 'Joshi', 'Kovács', 'Lindqvist', 'Mwangi', 'Nakamura', 'Oyelaran', 'Pham', 'Quispe', 'Rossi', 'Tan', 'Vargas', 'Yamada'];
const kinds = [['code', 5], ['reviews', 3], ['answers', 2], ['articles', 10], ['talks', 20]];
const tiers = [['Bronze', 100], ['Silver', 300], ['Gold', 600]];

/**
 * A community document with one board of `count` entries: people with a handle, counts of five kinds, in an order that is
 * neither that of the people nor of the scores; one person in a hundred is a bot, one hidden.
 */
export function board(count, { seed = 5 } = {}) {
  const random = seededRandom(seed);
  const { pick } = tools(random);
  const people = [];
  const entries = [];
  for (let index = 0; index < count; index++) {
    const person = { id: `p${index}`, name: `${pick(givenNames)} ${pick(familyNames)} ${index}`, handles: { github: `user-${index}` } };
    const chance = random();
    if (chance < 0.01) person.bot = true;
    else if (chance < 0.02) person.hidden = true;
    people.push(person);
    const counts = {};
    for (const [kind] of kinds) if (random() < 0.7) counts[kind] = Math.floor(random() ** 3 * 120);
    entries.push({ person: person.id, counts, previousRank: 1 + Math.floor(random() * count) });
  }
  for (let index = count - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [entries[index], entries[other]] = [entries[other], entries[index]];
  }
  return {
    version: 1,
    updated: '2026-11-01',
    people,
    metrics: kinds.map(([id]) => ({ id, name: id })),
    boards: [{ id: 'board', title: `A board of ${count}`, scoring: kinds.map(([metric, weight]) => ({ metric, weight })), tiers: tiers.map(([name, min]) => ({ name, min })), periods: [{ id: 'all', entries }] }],
  };
}

/** Rows already ranked, as a table takes them, in a document with nothing else. */
export function ranked(count, { seed = 7 } = {}) {
  const random = seededRandom(seed);
  const { pick } = tools(random);
  const entries = Array.from({ length: count }, (_, index) => ({ rank: index + 1, name: `${pick(givenNames)} ${pick(familyNames)} ${index}`, score: (count - index) * 10 + Math.floor(random() * 9) }));
  return { version: 1, boards: [{ id: 'board', title: `A board of ${count}`, tiers: tiers.map(([name, min]) => ({ name, min })), periods: [{ id: 'all', entries }] }] };
}

const fieldTypes = ['text', 'email', 'link', 'number', 'date', 'choice', 'text', 'text', 'long-text', 'text', 'long-text', 'consent'];

/** A document with one form of `count` fields: the twelve kinds in turn, every other one required. */
export function form(count) {
  const options = Array.from({ length: 8 }, (_, index) => ({ id: `option-${index}`, label: `Option ${index}` }));
  const fields = Array.from({ length: count }, (_, index) => {
    const type = fieldTypes[index % fieldTypes.length];
    return { id: `field-${index}`, type, label: `Question ${index} of the form`, ...(index % 2 === 0 && { required: true }), ...(type === 'choice' && { options }) };
  });
  return { version: 1, forms: [{ id: 'form', title: 'A form', fields, targets: [{ kind: 'post', url: '/applications' }] }] };
}

/** By name, what the server can hand out as /data/NAME/COUNT.json. */
export const generators = {
  ladders: (count) => ladders(count),
  boards: (count) => board(count),
  forms: (count) => form(count),
  ranked: (count) => ranked(count),
  stations: (count) => stations(count),
  'stations-people': (count) => stations(count, { people: true }),
  duties: (count) => duties(count),
};
