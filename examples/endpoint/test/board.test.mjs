import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateBoard } from '../generate.mjs';
import { addTallies, drawUpBoard } from '../ranking.mjs';
import { linksOf, scoring, startApp } from './helpers.mjs';

const people = 2_500;
let app;

before(async () => {
  app = await startApp();
  await generateBoard(app.database, { entries: people, scoring });
});
after(() => app.stop());

const get = (address, options) => fetch(new URL(address, `${app.origin}/api/board`), options);
const entriesOf = async (address, options) => (await get(address, options)).json();

/** Follows the links to the end. */
async function everyEntry(address) {
  const entries = [];
  for (let next = address; next; ) {
    const response = await get(next);
    assert.equal(response.status, 200);
    entries.push(...(await response.json()));
    next = linksOf(response).next;
  }
  return entries;
}

test('without parameters there is the first page, and how to get the others', async () => {
  const response = await get('');
  assert.equal(response.status, 200);
  assert.equal((await response.json()).length, 100);
  assert.equal(response.headers.get('content-range'), `entries 0-99/${people}`);
  assert.equal(response.headers.get('x-total-count'), String(people));
  assert.equal(linksOf(response).last, `${app.origin}/api/board?page=25&per_page=100`);
  assert.match(response.headers.get('link-template'), /\{\?page,per_page,sort,q,/);
});

test('every entry is there once, by score, with a rank that equals share and a score that adds up', async () => {
  const entries = await everyEntry('?per_page=300');
  assert.equal(entries.length, people);
  assert.equal(new Set(entries.map(({ person }) => person.id)).size, people);
  entries.forEach((entry, index) => {
    const sum = scoring.reduce((total, { metric, weight }) => total + weight * (entry.counts[metric] ?? 0), 0);
    assert.equal(entry.score, sum);
    const before = entries[index - 1];
    assert.ok(!before || before.score >= entry.score);
    assert.equal(entry.rank, before?.score === entry.score ? before.rank : index + 1);
  });
  assert.ok(new Set(entries.map(({ rank }) => rank)).size < people, 'some share a rank');
});

test('nobody is shown who is hidden', async () => {
  const response = await get('?q=hidden');
  assert.deepEqual(await response.json(), []);
  assert.equal(response.headers.get('x-total-count'), '0');
  assert.equal((await get('?around=hidden-0')).status, 404);
});

test('the same part is the same in every convention, and so is the way on', async () => {
  const byPage = await entriesOf('?page=3&per_page=20');
  assert.deepEqual(await entriesOf('?limit=20&offset=40'), byPage);
  const byRange = await get('', { headers: { range: '40-59', 'range-unit': 'items' } });
  assert.equal(byRange.status, 206);
  assert.equal(byRange.headers.get('content-range'), `entries 40-59/${people}`);
  assert.deepEqual(await byRange.json(), byPage);
  const next = linksOf(byRange).next;
  assert.deepEqual(await entriesOf(next), await entriesOf('?page=4&per_page=20'));
});

test('a range beyond the end is refused, a page beyond the end is empty', async () => {
  const range = await get('', { headers: { range: `${people}-${people + 9}`, 'range-unit': 'items' } });
  assert.equal(range.status, 416);
  assert.equal(range.headers.get('content-range'), `entries */${people}`);
  const page = await get('?page=999999999&per_page=1000');
  assert.equal(page.status, 200);
  assert.deepEqual(await page.json(), []);
});

test('the other way round is exactly the other way round', async () => {
  for (const [one, other] of [['sort=rank', 'sort=-rank'], ['sort=name', 'sort=-name'], ['order=score.desc', 'order=score.asc'], ['q=zoe', 'q=zoe&sort=-rank']]) {
    const forwards = await everyEntry(`?per_page=700&${one}`);
    assert.ok(forwards.length > 1);
    assert.deepEqual((await everyEntry(`?per_page=700&${other}`)).reverse(), forwards, one);
  }
});

test('people are found by name and handle, without accents, each with their place', async () => {
  const all = await everyEntry('?per_page=1000');
  const expected = all.filter(({ person }) => /(^| )Zoë/.test(person.name));
  assert.ok(expected.length > 10);
  for (const search of ['zoe', 'ZOË', 'ｚｏｅ', ' Zoe ']) assert.deepEqual(await everyEntry(`?q=${encodeURIComponent(search)}`), expected, search);
  const one = all[1234];
  assert.deepEqual(await entriesOf(`?q=${one.person.id}`), [one]);
  const [family, number] = one.person.id.split('-');
  assert.deepEqual(await entriesOf(`?q=${number}+${family.slice(0, 4)}`), [one], 'words in any order, and their beginnings');
  const han = all.filter(({ person }) => person.name.includes('青禾'));
  assert.ok(han.length > 1);
  assert.deepEqual(await everyEntry(`?q=${encodeURIComponent('青禾')}`), han, 'within a name that has no spaces');
});

test('a search that means nothing finds nobody and breaks nothing', async () => {
  for (const search of ["'", '\\', '*', '%', ':*', "' | 'a':*", '…', '😀', '"><script>']) {
    const response = await get(`?q=${encodeURIComponent(search)}`);
    assert.equal(response.status, 200, search);
  }
});

test('somebody’s page has them with their neighbours, however it is sorted', async () => {
  const all = await everyEntry('?per_page=1000');
  const { id } = all[1777].person;
  const around = await get(`?around=${id.toUpperCase()}&per_page=50`);
  assert.equal(around.headers.get('content-range'), `entries 1750-1799/${people}`);
  assert.deepEqual(await around.json(), all.slice(1750, 1800));
  assert.equal(linksOf(around).next, `${app.origin}/api/board?page=37&per_page=50`);
  for (const more of ['sort=name', 'sort=-name', 'sort=-rank', `q=${id.split('-')[0]}`, `q=${id.split('-')[0]}&sort=-rank`]) {
    const page = await entriesOf(`?around=${id}&per_page=10&${more}`);
    assert.ok(page.some(({ person }) => person.id === id), more);
  }
  assert.equal((await get('?around=nobody')).status, 404);
  assert.equal((await get(`?around=${id}&q=nobody`)).status, 404);
});

test('each period is a board of its own', async () => {
  const response = await get('?period=2026');
  const total = Number(response.headers.get('x-total-count'));
  assert.ok(total > 0 && total < people);
  assert.equal((await response.json())[0].rank, 1);
  const unknown = await get('?period=1999');
  assert.equal(unknown.status, 400);
  assert.match((await unknown.json()).detail, /all, 2026/);
});

test('each kind of contribution is a board of its own, with everybody on it', async () => {
  const all = await everyEntry('?per_page=1000');
  const { metric, weight } = scoring[1];
  const entries = await everyEntry(`?per_page=700&kind=${metric}`);
  assert.deepEqual(new Set(entries.map(({ person }) => person.id)), new Set(all.map(({ person }) => person.id)));
  entries.forEach((entry, index) => {
    assert.equal(entry.score, weight * (entry.counts[metric] ?? 0));
    const before = entries[index - 1];
    assert.ok(!before || before.score >= entry.score);
    assert.equal(entry.rank, before?.score === entry.score ? before.rank : index + 1);
    assert.equal(entry.previousRank, undefined, 'places before were of all kinds together');
  });
  const { id } = entries[1234].person;
  assert.deepEqual((await entriesOf(`?kind=${metric}&q=${id}`)), [entries[1234]], 'a search keeps the place');
  assert.deepEqual(await entriesOf(`?kind=${metric}&around=${id}&per_page=50`), entries.slice(1200, 1250));
  const unknown = await get('?kind=score');
  assert.equal(unknown.status, 400);
  assert.match((await unknown.json()).detail, /pull-requests, reviews/);
});

test('what makes no sense gets Problem Details', async () => {
  const response = await get('?page=-1&per_page=many');
  assert.equal(response.status, 400);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const problem = await response.json();
  assert.equal(problem.status, 400);
  assert.deepEqual(problem.errors.map(({ parameter }) => parameter), ['page', 'per_page']);
});

test('an answer that has not changed is not sent again', async () => {
  const first = await get('?page=2');
  const again = await get('?page=2', { headers: { 'if-none-match': first.headers.get('etag') } });
  assert.equal(again.status, 304);
  assert.equal(again.headers.get('x-total-count'), String(people));
});

test('HEAD tells how many there are', async () => {
  const response = await get('', { method: 'HEAD' });
  assert.equal(response.headers.get('content-range'), `entries 0-99/${people}`);
});

test('a board drawn up anew takes the place of the old one', async () => {
  const other = await startApp();
  try {
    const counts = (pulls) => ({ 'pull-requests': pulls });
    const board = async () => (await fetch(`${other.origin}/api/board`)).json();
    const search = async () => (await fetch(`${other.origin}/api/board?q=bo`)).headers.get('x-total-count');
    assert.deepEqual(await board(), []);
    await addTallies(other.database, [
      { period: 'all', person: 'bo', name: 'Bo', counts: counts(3) },
      { period: 'all', person: 'al', name: 'Al', counts: counts(3) },
      { period: 'all', person: 'cy', name: 'Cy', counts: counts(1), previousRank: 7 },
    ]);
    await other.database.transaction((queries) => drawUpBoard(queries, scoring));
    assert.deepEqual(await board(), [
      { person: { id: 'al', name: 'Al' }, counts: counts(3), score: 15, rank: 1 },
      { person: { id: 'bo', name: 'Bo' }, counts: counts(3), score: 15, rank: 1 },
      { person: { id: 'cy', name: 'Cy' }, counts: counts(1), score: 5, rank: 3, previousRank: 7 },
    ]);
    assert.equal(await search(), '1');

    await addTallies(other.database, [{ period: 'all', person: 'dee', name: 'Dee', counts: counts(1) }, { period: 'all', person: 'dee', name: 'Dee', counts: counts(2) }]);
    await assert.rejects(other.database.transaction((queries) => drawUpBoard(queries, scoring)), 'somebody twice');
    assert.equal((await board()).length, 3, 'the old board stays');
    await other.database.run('truncate tallies');

    await addTallies(other.database, [{ period: 'all', person: 'dee', name: 'Dee', counts: counts(1) }]);
    await other.database.transaction((queries) => drawUpBoard(queries, scoring));
    assert.deepEqual((await board()).map(({ person }) => person.id), ['dee']);
    assert.equal(await search(), '0', 'and no count of before is remembered');
  } finally {
    await other.stop();
  }
});
