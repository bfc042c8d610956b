// `guildhall init`: a document to begin with, by questions or by arguments.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { guildhall, pathOf, readBack, write } from './cli-run.mjs';

const read = (name) => JSON.parse(readBack(name));

test('by arguments alone, and what it writes is fine', async () => {
  mkdirSync(pathOf('new'));
  const { code, stderr } = await guildhall(['init', '--name', 'Lighthouse', '--url', 'lighthouse.example', '--time-zone', 'Europe/Lisbon', '--group', 'São Paulo', '広島', '--yes', '--to', 'new/community.json', '--today', '2026-11-21']);
  assert.equal(code, 0, stderr);
  const document = read('new/community.json');
  const { $schema, version, name, url, locale, timeZone, updated } = document;
  assert.deepEqual({ $schema, version, name, url, locale, timeZone, updated }, { $schema: './community.schema.json', version: 1, name: 'Lighthouse', url: 'https://lighthouse.example', locale: 'en', timeZone: 'Europe/Lisbon', updated: '2026-11-21' });
  assert.deepEqual(document.groups.map(({ id, name: own }) => [id, own]), [['sao-paulo', 'São Paulo'], ['広島', '広島']]);
  assert.equal(read('new/community.schema.json').title, 'Community document');
  assert.equal((await guildhall(['check', 'new/community.json', '--strict'])).code, 0);
});

test('by questions; what cannot be taken is asked again', async () => {
  const { code, stderr } = await guildhall(['init', '--to', 'asked.json', '--no-schema'], { input: 'Lighthouse\nhttps://lighthouse.example\n\nthe west\nEurope/Lisbon\nPorto, Faro\n' });
  assert.equal(code, 0, stderr);
  assert.match(stderr, /IANA name/);
  const document = read('asked.json');
  assert.deepEqual([document.name, document.url, document.locale, document.timeZone], ['Lighthouse', 'https://lighthouse.example', 'en', 'Europe/Lisbon']);
  assert.deepEqual(document.groups.map(({ id }) => id), ['porto', 'faro']);
  assert.equal(document.$schema, undefined);
  assert.ok(!existsSync(pathOf('community.schema.json')));
});

test('what is given is not asked for', async () => {
  const { stderr } = await guildhall(['init', '--name', 'L', '--url', 'https://l.example', '--locale', 'ja', '--to', 'given.json'], { input: 'Asia/Tokyo\n\n' });
  assert.doesNotMatch(stderr, /name:|site|language/);
  assert.equal(read('given.json').timeZone, 'Asia/Tokyo');
});

test('it does not write over anything unless told to', async () => {
  write('mine.json', { mine: true });
  const { code, stderr } = await guildhall(['init', '--name', 'L', '--yes', '--to', 'mine.json']);
  assert.match(stderr, /mine\.json is there already.*--force/);
  assert.equal(code, 2);
  assert.deepEqual(read('mine.json'), { mine: true });
  assert.equal((await guildhall(['init', '--name', 'L', '--yes', '--force', '--to', 'mine.json'])).code, 0);
  assert.equal(read('mine.json').name, 'L');
});

test('without a name, or with what makes no sense: a sentence', async () => {
  for (const [args, said] of [
    [['--yes'], /needs a name/],
    [[], /needs a name/],
    [['--name', 'L', '--yes', '--to', 'nowhere/a.json'], /no such folder/],
    [['--name', 'L', '--url', 'javascript:alert(1)', '--yes'], /Write an address/],
    [['--name', 'L', '--locale', '!', '--yes'], /language tag/],
    [['--name', 'L', '--time-zone', 'PT', '--yes'], /time zone/],
  ]) {
    const { code, stderr } = await guildhall(['init', ...args]);
    assert.match(stderr, said);
    assert.equal(code, 2);
  }
});
