// `guildhall prerender`, and the same as a function: pages that can be read without JavaScript.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'parse5';
import { guildhall, loadPrerender, readBack, readFixture, write } from './cli-run.mjs';

const { prerender } = await loadPrerender();

const lighthouse = readFixture('lighthouse.json');
const options = (data = lighthouse, more = {}) => ({ read: () => data, today: '2026-11-21', ...more });
const fill = async (html, ...rest) => (await prerender(html, options(...rest))).html;
/** What is between the comments of the first block. */
const block = (html) => /<!-- guildhall prerender -->\n([\s\S]*?)\n<!-- \/guildhall prerender -->/.exec(html)?.[1];
const dataIn = (html) => [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json));

const porto = {
  version: 1,
  name: 'Lighthouse',
  url: 'https://lighthouse.example',
  timeZone: 'Europe/Lisbon',
  people: [{ id: 'ines', name: 'Inês', url: 'https://ines.example' }, { id: 'shy', name: 'Shy Person', hidden: true }],
  roles: [{ id: 'lead', for: 'station', name: { en: 'Lead', ja: 'リード' }, seats: { min: 1 } }, { id: 'deputy', for: 'station', name: 'Deputy', seats: { min: 1 } }],
  groups: [{ id: 'porto', kind: 'station', name: { en: 'Porto', ja: 'ポルト' }, url: 'https://porto.example/', place: { city: 'Porto', country: 'PT' }, founded: '2021', members: [{ person: 'ines', role: 'lead' }, { person: 'shy', role: 'lead' }] }],
  events: [{ id: 'e', group: 'porto', title: 'Lamps </script><b>', start: '2026-12-01T18:00' }],
};

test('stations: names, places, people by role, vacancies', async () => {
  const html = await fill('<guild-station-list src="/c.json"></guild-station-list>', porto);
  assert.match(html, /<h2>Stations<\/h2>\n<p>1 station<\/p>/);
  assert.match(html, /<li><strong><a href="https:\/\/porto\.example\/">Porto<\/a><\/strong>/);
  assert.match(html, /<dt>Lead<\/dt>\n<dd><a href="https:\/\/ines\.example">Inês<\/a><\/dd>\n<dt>Deputy<\/dt>\n<dd>vacant<\/dd>/);
  assert.match(html, /Next: Dec 1, 2026/);
  assert.doesNotMatch(html, /Shy/, 'people who are hidden stand nowhere');
});

test('in the language of the page, at the level it asks for, under the heading it gives', async () => {
  const japanese = await fill('<html lang="en"><body lang="ja"><guild-station-map src="c" heading-level="3" heading="集い"></guild-station-map>', porto);
  assert.match(japanese, /<h3>集い<\/h3>/);
  assert.match(japanese, /ポルト.*\n?[\s\S]*<dt>リード<\/dt>/);
  assert.doesNotMatch(await fill('<guild-station-map src="c" heading=""></guild-station-map>', porto), /<h2>/);
  assert.doesNotMatch(await fill('<guild-station-map src="c"><h1 slot="heading">Mine</h1></guild-station-map>', porto), /<h2>/);
});

test('organisation, people and next event for search engines, once for each source', async () => {
  const html = await fill('<guild-station-map src="c"></guild-station-map><guild-station-list src="c"></guild-station-list>', porto);
  const [data, ...others] = dataIn(html);
  assert.deepEqual(others, []);
  assert.deepEqual(data, {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: 'Lighthouse',
    url: 'https://lighthouse.example',
    subOrganization: [
      {
        '@type': 'Organization',
        name: 'Porto',
        url: 'https://porto.example/',
        foundingDate: '2021',
        address: { '@type': 'PostalAddress', addressLocality: 'Porto', addressCountry: 'PT' },
        member: [{ '@type': 'Person', name: 'Inês', url: 'https://ines.example' }],
        event: { '@type': 'Event', name: 'Lamps </script><b>', startDate: '2026-12-01T18:00:00Z', location: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Porto', addressCountry: 'PT' } } },
      },
    ],
  });
});

const bound = {
  ...porto,
  updated: '2026-11-01',
  rules: [
    { id: 'meet', kind: 'duty', name: { en: 'An event in each calendar year', ja: '毎年一回' }, applies: { kind: 'station' }, needs: { events: 1 }, window: { calendar: 'year' } },
    { id: 'care', kind: 'duty', name: 'Something for users', applies: { kind: 'station' }, judged: 'people' },
  ],
  groups: [...porto.groups, { id: 'faro', kind: 'station', name: 'Faro', status: 'forming' }],
};

test('how stations stand under the rules, in the words of the widgets; nothing of rules that people judge', async () => {
  const html = await fill('<guild-station-list src="c"></guild-station-list>', lighthouse);
  const { stations } = JSON.parse((await guildhall(['health', write('health.json', lighthouse), '--json', '--today', '2026-11-21'])).stdout);
  assert.ok(stations.length > 5);
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  for (const { name, reason } of stations) assert.ok(html.includes(escaped(reason)), `${name}: ${reason}`);
  const wanted = stations[0].derived;
  const only = await fill(`<guild-station-list src="c" standing="${wanted}"></guild-station-list>`, lighthouse);
  for (const { name, derived } of stations) assert.equal(only.includes(`>${escaped(name)}<`), derived === wanted, name);
  const judged = await fill('<guild-station-list src="c"></guild-station-list>', { ...bound, rules: [bound.rules[1]] });
  assert.match(judged, /Something for users · People judge this/);
  assert.doesNotMatch(judged, /Worked out from|Overdue|In good standing/);
  const japanese = await fill('<html lang="ja"><guild-station-map src="c"></guild-station-map>', bound);
  assert.match(japanese, /毎年一回/);
  assert.doesNotMatch(japanese.match(/Faro[\s\S]*?<\/li>/)[0], /<p><strong>/, 'what is forming is not bound yet');
  assert.equal(await fill(html), html);
});

test('ladders, boards and forms', async () => {
  const ladders = await fill('<guild-role-ladder src="c"></guild-role-ladder>');
  for (const { name, rungs } of lighthouse.ladders) {
    assert.match(ladders, new RegExp(`<h3>${name.en ?? name}</h3>`));
    const names = rungs.map((rung) => rung.name?.en ?? rung.name);
    const places = names.map((each) => ladders.indexOf(`<strong>${each}</strong>`));
    assert.ok(places.every((place) => place > 0), `${names}`);
  }
  const board = await fill('<guild-leaderboard src="c"></guild-leaderboard>');
  assert.match(board, /<thead><tr><th scope="col">Rank<\/th><th scope="col">Name<\/th><th scope="col">Points<\/th><\/tr><\/thead>/);
  assert.match(board, /<tr><td>1<\/td><th scope="row">/);
  assert.match(board, /<p>[^<]*\b[1-9]\d* people\b[^<]*<\/p>/);
  assert.doesNotMatch(board, /NaN|undefined/);
  assert.doesNotMatch(await fill('<guild-leaderboard src="c" layout="thanks"></guild-leaderboard>'), /<table|Rank/);
  const form = await fill('<guild-join-form src="c"></guild-join-form>');
  assert.match(form, /<li>[^<]+<\/li>/);
  assert.match(form, /<a href="[^"]+">/);
});

test('again and again gives the same, and what has changed is exchanged', async () => {
  const page = '<!doctype html>\n<main>\n<guild-station-list src="c"></guild-station-list>\n<guild-role-ladder src="c">\n</guild-role-ladder></main>';
  const once = await fill(page);
  assert.equal(await fill(once), once);
  const other = await fill(once, porto);
  assert.equal(other.match(/<!-- guildhall prerender -->/g).length, 2);
  assert.equal(await fill(other, lighthouse), once);
});

test('what the author wrote stays, to the byte', async () => {
  const page = '<!DOCTYPE html>\r\n<HTML>\r\n<!-- mine --><Guild-Station-List   SRC=c  class=a>\r\n  <p slot=footer>Mine</p><script type="application/json">{"groups":[{"name":"Inline"}]}</script>\r\n</Guild-Station-List>\r\n<p>un<b>closed\r\n&amp;&nbsp;é 😀';
  const html = await fill(page);
  assert.match(block(html), /Inline/);
  assert.equal(html.replace(/<!-- guildhall prerender -->[\s\S]*<!-- \/guildhall prerender -->/, ''), page);
});

test('a tag with a fallback of its own is left alone, and so is one where nothing can stand', async () => {
  for (const [page, said] of [
    ['<guild-station-list src="c"><p>See our wiki.</p></guild-station-list>', /content of its own/],
    ['<guild-station-list src="c">See our wiki.</guild-station-list>', /content of its own/],
    ['<p>Here: <guild-station-list src="c"></guild-station-list></p>', /only text/],
    ['<guild-station-list src="c">', /no end tag/],
    ['<guild-station-list></guild-station-list>', /names no data/],
    ['<guild-station-mpa src="c"></guild-station-mpa>', /no such widget/],
    ['<guild-station-list src="c"><!-- guildhall prerender --><p>x</p></guild-station-list>', /One of the two comments/],
    ['<guild-role-ladder ladder="none" src="c"></guild-role-ladder>', /holds nothing/],
    ['<guild-station-list><script type="application/json">{</script></guild-station-list>', /not JSON/],
  ]) {
    const { html, tags } = await prerender(page, options());
    assert.equal(html, page);
    assert.equal(tags[0].filled, false);
    assert.match(tags[0].reason, said);
  }
});

test('data that cannot be read, or is of no known shape, leaves the earlier fallback', async () => {
  const once = await fill('<p>\n</p><guild-station-list src="c"></guild-station-list>');
  for (const [read, said] of [[() => { throw new Error('gone'); }, /cannot be read: gone/], [() => '{', /not JSON/], [() => ({ hello: 1 }), /unknown shape/]]) {
    const { html, tags } = await prerender(once, { read });
    assert.equal(html, once);
    assert.match(tags[0].reason, said);
    assert.equal(tags[0].line, 2);
  }
});

test('the page’s default source is read once for all tags', async () => {
  const asked = [];
  const read = (url) => (asked.push(url), JSON.stringify(porto));
  const { tags } = await prerender('<meta name="guildhall:src" content="/community.json"><guild-station-list></guild-station-list><guild-station-map></guild-station-map>', { read });
  assert.ok(tags.every(({ filled }) => filled));
  assert.deepEqual(asked, ['/community.json']);
});

test('nothing in the data becomes markup', async () => {
  const nasty = '"><img src=x onerror=alert(1)><!-- /guildhall prerender --></script>';
  const data = { version: 1, name: nasty, people: [{ id: 'p', name: nasty, url: 'javascript:alert(1)' }], roles: [{ id: 'r', name: nasty }], groups: [{ id: 'g', name: nasty, url: 'javascript:alert(1)', place: { city: nasty }, members: [{ person: 'p', role: 'r' }] }] };
  const page = '<guild-station-list src="c"></guild-station-list><p>after</p>';
  const html = await fill(page, data);
  const names = [];
  const visit = (node) => {
    if (node.tagName) names.push(node.tagName);
    for (const attribute of node.attrs ?? []) assert.doesNotMatch(attribute.name, /^on/);
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(parse(html));
  assert.ok(!names.includes('img'));
  assert.doesNotMatch(html, /href="javascript/);
  assert.equal(html.match(/<!-- \/guildhall prerender -->/g).length, 1);
  assert.equal(await fill(html, data), html);
});

test('at most so many records are written, and how many there are is said', async () => {
  const data = { version: 1, groups: Array.from({ length: 30 }, (_, index) => ({ id: `g${index}`, name: `Station ${index}` })) };
  const html = await fill('<guild-station-list src="c"></guild-station-list>', data, { most: 10 });
  assert.equal(html.match(/<li>/g).length, 10);
  assert.match(html, /10 of 30 stations/);
});

test('the command writes pages in place, from the files they name', async () => {
  write('site/community.json', porto);
  write('site/pages/index.html', '\ufeff<!doctype html>\n<guild-station-list src="/community.json?v=2"></guild-station-list>\n<guild-station-map src="../community.json"><p>Mine</p></guild-station-map>\n');
  const args = ['prerender', 'site/pages/index.html', '--root', 'site', '--today', '2026-11-21'];
  const before = readBack('site/pages/index.html');
  const checked = await guildhall([...args, '--check']);
  assert.equal(checked.code, 1);
  assert.match(checked.stderr, /not up to date/);
  assert.equal(readBack('site/pages/index.html'), before);
  const { code, stderr } = await guildhall(args);
  assert.equal(code, 0, stderr);
  assert.match(stderr, /1 tag of 2 filled, written/);
  const written = readBack('site/pages/index.html');
  assert.ok(written.startsWith('\ufeff<!doctype html>'));
  assert.match(written, /Porto/);
  assert.equal((await guildhall([...args, '--check'])).code, 0);
  assert.equal(JSON.parse((await guildhall([...args, '--json'])).stdout)[0].changed, false);
});

test('what the command refuses, in a sentence', async () => {
  write('lost.html', '<guild-station-list src="nowhere.json"></guild-station-list>');
  const lost = await guildhall(['prerender', 'lost.html']);
  assert.match(lost.stderr, /lost\.html:1: <guild-station-list> nowhere\.json cannot be read: There is no file/);
  assert.equal(lost.code, 1);
  for (const [page, said] of [['gone.html', /no file/], [write('void.html', ''), /is empty/], ['-', /not a file/], ['https://example.org/', /not a file/]]) {
    const { code, stderr } = await guildhall(['prerender', page]);
    assert.match(stderr, said);
    assert.equal(code, 2);
  }
});
