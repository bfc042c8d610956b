// Whatever it is given: a sentence and the right exit code, never a stack trace (which cli-run.mjs watches for).
import assert from 'node:assert/strict';
import { mkdirSync, truncateSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { guildhall, pathOf, write } from './cli-run.mjs';

const latin = Buffer.from('[{"name":"Caf\xe9"}]', 'latin1');
mkdirSync(pathOf('folder'));
write('large.json', '');
truncateSync(pathOf('large.json'), 200_000_000);

/** What is given, what is said of it, and how it ends: 2 unless said. */
const cases = [
  ['an empty file', write('empty.json', ''), /is empty/],
  ['a file of spaces', write('blank.yaml', ' \n\n'), /is empty/],
  ['a folder', 'folder', /is a folder/],
  ['a file that is not there', 'nowhere.json', /no file nowhere\.json/],
  ['200 MB', 'large.json', /too large.*64 MB/],
  ['invalid UTF-8', write('latin.json', latin), /not UTF-8.*line 1, column 14/],
  ['a picture', write('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])), /not UTF-8/],
  ['zeros', write('zeros.json', '\0\0\0'), /is not text/],
  ['a spreadsheet', write('sheet.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0])), /Save it as CSV/],
  ['a page of HTML', write('page.json', '<!doctype html><title>Log in</title>'), /web page, not data/],
  ['XML', write('feed.json', '<?xml version="1.0"?><rss/>'), /is XML/],
  ['a comma too many', write('comma.json', '{"groups":[\n{"name":"A",}]}'), /^comma\.json:2:13: This is not JSON: .*comma before it is one too many/],
  ['a comma too few', write('missing.json', '{"groups":[\n{"name":"A"\n"id":"a"}]}'), /^missing\.json:3:1: .*a comma is missing/],
  ['comments in JSON', write('comment.json', '// hello\n[]'), /comments are no JSON/],
  ['a file that was cut off', write('cut.json', '{"groups":[{"name":"A"\n'), /^cut\.json:1:23: .*cut off/],
  ['JSON without end', write('deep.json', '['.repeat(100_000)), /cut off|too deep/],
  ['YAML without end', write('deep.yaml', '- '.repeat(50_000)), /too deep/],
  ['broken YAML', write('broken.yaml', 'groups:\n  - name: a: b\n'), /^broken\.yaml:2:\d+: This is not YAML: /],
  ['YAML that only comments', write('comments.yaml', '# later\n'), /only comments/],
  ['an alias that leads nowhere', write('alias.yaml', 'groups: *gone\n'), /alias/],
  ['a YAML bomb', write('bomb.yaml', `a: &a [${'x,'.repeat(20)}]\nb: &b [${'*a,'.repeat(20)}]\nc: &c [${'*b,'.repeat(20)}]\nd: [${'*c,'.repeat(20)}]\n`), /no memory would hold/],
  ['a number', write('number.json', '5'), /unknown shape/],
  ['an object of no known shape', write('unknown.json', { hello: 'world' }), /unknown shape.*hello/],
  ['an address of a kind that is not read', 'ftp://example.org/a.json', /only http: and https:/],
];

for (const [what, file, said] of cases) {
  for (const command of ['check', 'convert']) {
    // convert reads folders
    if (command === 'convert' && what === 'a folder') continue;
    test(`${command}: ${what}`, async () => {
      const { code, stderr, stdout } = await guildhall([command, file]);
      assert.match(stderr, said);
      assert.equal(stderr.trim().split('\n').length, 1, 'one sentence');
      assert.equal(stdout, '');
      assert.equal(code, 2);
    });
  }
}

test('a byte order mark is no mistake', async () => {
  const { code, stdout } = await guildhall(['check', write('bom.json', '\ufeff[{"name":"Porto"}]')]);
  assert.match(stdout, /is fine/);
  assert.equal(code, 0);
  assert.equal((await guildhall(['check', write('bom.yaml', '\ufeffgroups:\n  - name: Porto\n')])).code, 0);
});

test('a file in another charset is read when that is said', async () => {
  write('cafe.json', latin);
  assert.equal((await guildhall(['check', 'cafe.json', '--encoding', 'windows-1252'])).code, 0);
  const { code, stderr } = await guildhall(['check', 'cafe.json', '--encoding', 'klingon']);
  assert.match(stderr, /no charset “klingon”/);
  assert.equal(code, 2);
});

test('standard input is read as a file is', async () => {
  assert.equal((await guildhall(['check', '-'], { input: '[{"name":"Porto"}]' })).code, 0);
  const { code, stderr } = await guildhall(['check', '-'], { input: '' });
  assert.match(stderr, /standard input is empty/);
  assert.equal(code, 2);
});

const server = createServer((request, response) => {
  const url = request.url ?? '';
  if (url === '/round') return response.writeHead(302, { location: '/round' }).end();
  if (url === '/away') return response.writeHead(301, { location: 'file:///etc/passwd' }).end();
  if (url === '/once') return response.writeHead(302, { location: '/good' }).end();
  if (url === '/good') return response.writeHead(200, { 'content-type': 'application/json' }).end('[{"name":"Porto"}]');
  if (url === '/yaml') return response.writeHead(200, { 'content-type': 'application/yaml' }).end('groups:\n  - name: Porto\n');
  if (url === '/page') return response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Log in</body></html>');
  if (url === '/busy') return response.writeHead(429, { 'retry-after': '60' }).end();
  if (url === '/broken') return response.writeHead(200, { 'content-length': '100' }).write('[{', () => response.destroy());
  if (url === '/endless') return response.writeHead(200).write('[{'), undefined;
  return response.writeHead(404).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => (server.closeAllConnections(), server.close()));
const address = (path) => `http://127.0.0.1:${server.address().port}${path}`;

for (const [path, said] of [
  ['/round', /redirects again and again/],
  ['/away', /redirects to “file:/],
  ['/page', /web page, not data/],
  ['/busy', /too many requests.*60/],
  ['/broken', /connection .* broke/],
  ['/gone', /404: there is nothing/],
]) {
  test(`an address that answers like ${path}`, async () => {
    const { code, stderr } = await guildhall(['check', address(path)]);
    assert.match(stderr, said);
    assert.equal(code, 2);
  });
}

test('an address that never finishes is given up', async () => {
  const { code, stderr } = await guildhall(['check', address('/endless'), '--timeout', '1']);
  assert.match(stderr, /did not answer in full within 1 second/);
  assert.equal(code, 2);
});

test('an address is read, after a redirect and as YAML too', async () => {
  for (const path of ['/good', '/once', '/yaml']) assert.equal((await guildhall(['check', address(path)])).code, 0, path);
});

test('a server that is not there', async () => {
  const { code, stderr } = await guildhall(['check', 'http://127.0.0.1:9']);
  assert.match(stderr, /cannot be re/);
  assert.equal(code, 2);
});
