/** A board of invented people: the same every time, as many as wanted. */
import { addTallies, drawUpBoard } from './ranking.mjs';

/** As many at a time: enough to be fast, few enough for the memory. */
const batchSize = 10_000;

/** One in so many is not to be shown, so that it can be seen that they are not. */
const hiddenEvery = 5_000;

// Given names that exist, family names that do not: nobody real is meant.
const names = {
  latin: {
    given: 'Ada Amélie André Anouk Bjørn Carla Chidi Dilek Eero Élise Fatou Femi Freya Goran Hana Hugo Ines Ingrid Ivo Jana Joaquín João Kaya Kofi Lars Leïla Łukasz Mara Mateo Mei Milo Nadia Niamh Noé Oona Oskar Paola Pía Quinn Rafaël Rosa Rui Saskia Søren Tariq Tomás Uma Vera Wren Yara Zoë Žofia'.split(' '),
    family: 'Aldermoor Ashquay Beckwater Birkhollow Brightwater Calderfen Coppersea Dunmarrow Eldergate Ellingshore Fernwick Foxlantern Glasswater Greyharbour Hallowmere Hartsong Ironbrook Juniperus Kestrelby Larkfield Lindqvale Marshlight Mirefall Nettlebridge Northlamp Oakenshaw Pebbleford Quillmoor Ravensound Reedwhistle Saltmarrow Silverthorn Stormcandle Thornquay Tidewell Umberfield Valebrook Wetherlamp Wintersedge Yarrowby'.split(' '),
  },
  han: { given: '雨桐 子墨 晓明 思远 若溪 文博 青禾 海宁 一诺 星河'.split(' '), family: '云山 星野 海棠 南桥 溪谷 灯塔 竹里 霜林'.split(' '), join: '' },
  japanese: { given: 'さくら 蓮 陽菜 ひなた 湊 あおい 結衣 奏'.split(' '), family: '霧灯 汐見橋 月浜原 風待谷 木霊沢 灯台守'.split(' '), join: ' ' },
  arabic: { given: 'ليلى سامي نور يوسف مريم'.split(' '), family: 'المنارة النهرية البحريني-الخيال الضوئي'.split(' ') },
};

/** Of ten people, as many write their name in each script. */
const scripts = ['latin', 'latin', 'latin', 'latin', 'latin', 'latin', 'latin', 'han', 'japanese', 'arabic'];

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
export function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The tallies of the person with a number, in the period `all` and, for one in ten, in `2026`.
 *
 * @param {number} number 0, 1, 2, …
 * @param {() => number} random
 * @param {number} people how many there are
 * @returns {import('./ranking.mjs').Tally[]}
 */
function talliesOf(number, random, people) {
  const one = (list) => list[Math.floor(random() * list.length)];
  const { given, family, join = ' ' } = names[one(scripts)];
  const first = one(given);
  const last = one(family);
  const name = given === names.latin.given || given === names.arabic.given ? `${first}${join}${last}` : `${last}${join}${first}`;
  const github = `${one(names.latin.family).toLowerCase()}-${number}`;
  // few do much, many a little: so at the far end many share a rank
  const eager = random() ** 6;
  const amount = (most) => Math.floor(most * eager * random());
  const counts = { 'pull-requests': 1 + amount(1200), reviews: amount(900), answers: amount(2000), talks: amount(30) };
  const person = { person: github, name, github };
  const tallies = [{ ...person, period: 'all', counts, previousRank: random() < 0.5 ? 1 + Math.floor((1 - eager) * people) : undefined }];
  if (random() < 0.1) tallies.push({ ...person, period: '2026', counts: { 'pull-requests': counts['pull-requests'] >> 2, reviews: counts.reviews >> 2 } });
  return tallies;
}

/**
 * Generates a board, unless the database has one already.
 *
 * @param {import('./database.mjs').Database} database
 * @param {object} options
 * @param {number} [options.entries] how many people; when not said, a board that is there is kept, else it is a million
 * @param {{ metric: string, weight: number }[]} options.scoring
 * @param {(line: string) => void} [options.say] told how far it is
 * @returns {Promise<boolean>} whether it had to generate
 */
export async function generateBoard(database, { entries, scoring, say = () => {} }) {
  const [{ generated, filled }] = await database.query(
    `select (select value::integer from facts where name = 'generated') as generated, exists (select from entries) as filled`,
  );
  const isWanted = entries === undefined || entries === generated;
  if (filled && (isWanted || generated === null)) {
    // without the fact, the board is somebody's own: it is never replaced
    if (!isWanted) say('The database has a board of its own, so nothing is generated.');
    return false;
  }
  const wanted = entries ?? 1_000_000;
  if (wanted === 0 && !filled) return false;

  const random = seededRandom(20260101);
  await database.run('truncate tallies');
  for (let start = 0; start < wanted; start += batchSize) {
    const numbers = Array.from({ length: Math.min(batchSize, wanted - start) }, (_, index) => start + index);
    await addTallies(database, numbers.flatMap((number) => talliesOf(number, random, wanted)));
    say(`Generating entries: ${(start + numbers.length).toLocaleString('en')} of ${wanted.toLocaleString('en')}`);
  }
  const hidden = Array.from({ length: Math.ceil(wanted / hiddenEvery) }, (_, index) => hiddenTally(index));
  await addTallies(database, hidden);
  say('Ranking them');
  await database.transaction(async (queries) => {
    await drawUpBoard(queries, scoring);
    await queries.query(`insert into facts (name, value) values ('generated', $1)`, [String(wanted)]);
  });
  return true;
}

/** Somebody who asked to be left out, with more to show than anybody. */
function hiddenTally(index) {
  const handle = `hidden-${index}`;
  return { period: 'all', person: handle, name: `Hidden Person ${index}`, github: handle, hidden: true, counts: { 'pull-requests': 9999 } };
}
