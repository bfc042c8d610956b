// docs/command-line.md says what there is, and nothing else.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { guildhall, write } from './cli-run.mjs';

const path = new URL('../../docs/command-line.md', import.meta.url);
const page = readFileSync(path, 'utf8');
const introduction = page.split('\n## ')[0];
const sectionOf = (command) => new RegExp(`\\n## ${command}\\n([\\s\\S]*?)(?=\\n## |$)`).exec(page)?.[1];

const { stdout: overview } = await guildhall(['--help']);
const commands = [...overview.split('Commands:')[1].matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name).filter((name) => name !== 'help');

test('every command has its section', () => {
  assert.ok(commands.length >= 6);
  for (const command of commands) assert.ok(sectionOf(command), command);
  assert.deepEqual([...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title).sort(), commands.toSorted());
});

for (const command of commands) {
  test(`the options of ${command}`, async () => {
    const { stdout } = await guildhall([command, '--help']);
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option).filter((option) => option !== '--help');
    const section = sectionOf(command);
    for (const option of options) assert.ok(`${introduction}${section}`.includes(option), `${option} is not on the page`);
    for (const [, option] of section.matchAll(/(?<!-)(--(?!guild-)[a-z]+(?:-[a-z]+)*)/g)) assert.ok(options.includes(option), `${option} is on the page, but not there`);
  });
}

test('the mapping on the page is one', async () => {
  write('mapping.json', /```json\n([\s\S]*?)```/.exec(sectionOf('convert'))[1]);
  write('api.json', { data: { chapters: [{ title: 'Porto', location: { latitude: 41, longitude: -8 }, status: 'Live', internal_id: 5 }] } });
  const { stdout, code } = await guildhall(['convert', 'api.json', '--map', 'mapping.json', '--strict', '--quiet']);
  assert.deepEqual(JSON.parse(stdout).groups, [{ id: 'porto', kind: 'chapter', name: 'Porto', place: { lat: 41, lng: -8 }, status: 'active' }]);
  assert.equal(code, 0);
});

test('links within the page, and to files beside it, lead somewhere', () => {
  const slugs = (text) => new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-')));
  for (const [, target] of page.matchAll(/\]\(([^)]+)\)/g)) {
    const [file, anchor] = target.split('#');
    const url = file ? new URL(file, path) : path;
    assert.ok(existsSync(url), target);
    if (anchor) assert.ok(slugs(readFileSync(url, 'utf8')).has(anchor), target);
  }
});
