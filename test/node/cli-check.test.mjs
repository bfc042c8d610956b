// `guildhall check`: what it finds, where it says that it is, and how it ends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, fixture, guildhall, write } from './cli-run.mjs';

const codes = ({ findings: found }) => found.map(({ code }) => code);
const only = (result, code) => result.findings.filter((finding) => finding.code === code);
const place = ({ line, column }) => `${line}:${column}`;

for (const name of ['kubesphere', 'lighthouse']) {
  test(`${name} has no problems`, async () => {
    const { code, stdout } = await guildhall(['check', fixture(`${name}.json`), '--today', '2026-11-21']);
    assert.match(stdout, /0 problems/);
    assert.equal(code, 0);
  });
}

test('the traps are told with line, column and reason, and end with 1', async () => {
  const { code, stdout } = await guildhall(['check', fixture('traps.json'), '--most', '500']);
  assert.equal(code, 1);
  assert.match(stdout, /traps\.json:50:73: problem: groups\[3\]\.place\.lat \(Beyond the pole\): Latitude 91 is beyond 90 degrees/);
  assert.match(stdout, /groups\[9\]\.place \(Null Island\): .*\[phantom-coordinates\]/);
  assert.match(stdout, /\[never\]/);
  assert.doesNotMatch(stdout, /\u202e/, 'what turns the direction of writing stays out of terminals');
});

test('a place is that of the value in JSON', async () => {
  write('places.json', '{\n  "version": 1,\n  "groups": [\n    { "id": "a", "name": "A",\n      "founded": "soon" }\n  ]\n}');
  const { stdout } = await guildhall(['check', 'places.json']);
  assert.match(stdout, /^places\.json:5:18: problem: groups\[0\]\.founded \(A\): “soon” is no date/);
});

test('a place is that of the value in YAML, through anchors too', async () => {
  const result = await findings('groups:\n  - &porto\n    id: porto\n    name: Porto\n    founded: soon\n  - <<: *porto\n    id: faro\nevents:\n  - id: one\n    title: One\n    start: 2026-12-01\n    group: portoo\n');
  assert.equal(place(only(result, 'not-a-day')[0]), '5:14');
  const [dangling] = only(result, 'dangling');
  assert.deepEqual([place(dangling), dangling.nearest], ['12:12', 'porto']);
});

test('a mistyped field is named with the nearest one; a field of one’s own is only noted', async () => {
  const result = await findings({ version: 1, gruops: [], groups: [{ id: 'a', name: 'A', fuonded: '2021', mascot: 'lamp', place: { citty: 'Porto' } }] });
  assert.deepEqual(only(result, 'mistyped-field').map(({ path, nearest }) => [path, nearest]), [['gruops', 'groups'], ['groups[0].fuonded', 'founded'], ['groups[0].place.citty', 'city']]);
  assert.equal(only(result, 'own-fields')[0].found, 'groups.mascot');
  assert.equal(result.notes, 1);
});

test('a field that others call so is told where it belongs', async () => {
  const result = await findings({ version: 1, groups: [{ id: 'a', name: 'A', lat: 1, website: 'https://a.example/' }] });
  assert.deepEqual(only(result, 'misplaced-field').map(({ found, nearest }) => [found, nearest]), [['lat', 'place.lat'], ['website', 'url']]);
});

test('names that every object has are fields of one’s own', async () => {
  const result = await findings({ version: 1, groups: [{ id: 'a', name: 'A', constructor: 1, toString: 2 }] });
  assert.deepEqual(codes(result), ['own-fields']);
});

test('ids in criteria that lead nowhere are found, in stages of rules as well', async () => {
  const criteria = { all: [{ metric: 'prss', min: 1 }, { any: [{ rung: 'nowhere' }] }] };
  const result = await findings({
    version: 1,
    metrics: [{ id: 'prs', name: 'Pull requests' }],
    ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'r', name: 'R', criteria }] }],
    rules: [{ id: 'd', kind: 'duty', name: 'D', events: { min: 1 }, window: { calendar: 'year' }, stages: [{ becomes: 'inactive', when: { metric: 'gone', min: 1 } }] }],
  });
  assert.deepEqual(result.findings.map(({ path, found, nearest }) => [path, found, nearest]), [
    ['ladders[0].rungs[0].criteria.all[0].metric', 'prss', 'prs'],
    ['ladders[0].rungs[0].criteria.all[1].any[0].rung', 'nowhere', undefined],
    ['rules[0].stages[0].when.metric', 'gone', undefined],
  ]);
});

test('rules that can never hold are told', async () => {
  const rung = (id, more) => ({ id, name: id, ...more });
  const result = await findings({
    version: 1,
    groups: [{ id: 'g', name: 'G' }],
    roles: [{ id: 'lead', name: 'Lead', seats: { min: 2, max: 1 } }],
    ladders: [{ id: 'l', name: 'L', rungs: [rung('one', { after: 'two' }), rung('two', { after: 'one' }), rung('three', { criteria: { atLeast: 3, of: [{ text: 'Kind' }] } })] }],
    rules: [{ id: 'f', kind: 'founding', name: 'F', criteria: { text: 'Kind' }, quorum: [{ role: 'lead', of: 'g', count: 4 }] }],
  });
  for (const code of ['circular-rungs', 'asks-too-many', 'fewer-at-most-than-at-least', 'more-asked-than-seats']) assert.ok(codes(result).includes(code), code);
});

test('positions are those in the file when records before have been left out', async () => {
  const result = await findings({ version: 1, groups: ['no record', { id: 'b', name: 'B', parent: 'gone', place: { lat: 0, lng: 0 } }] });
  assert.equal(only(result, 'dangling')[0].path, 'groups[1].parent');
  assert.equal(only(result, 'phantom-coordinates')[0].path, 'groups[1].place');
});

test('the traps of real data are told', async () => {
  const many = (each) => Array.from({ length: 12 }, (_, index) => each(index));
  const result = await findings({
    version: 1,
    updated: '2027-01-01',
    people: [
      { id: 'a', name: 'A', bio: 'Write to a@example.org', handles: { github: 'same' } },
      { id: 'b', name: 'helper[bot]', handles: { github: 'Same' } },
      { id: 'c', name: 'C', hidden: true },
    ],
    groups: many((index) => ({ id: `g${index}`, name: `<b>G${index}</b>`, place: { city: `City ${index}`, lat: 5, lng: 5 }, figures: { members: 7 } })),
    events: [
      { id: 'e', title: 'E', start: '2026-10-02T18:00', end: '2026-10-02T17:00', mode: 'online', place: { lat: 1, lng: 1 } },
      { id: 'f', title: 'F', start: '2026-12-24', status: 'held' },
    ],
  });
  const expected = { 'email-address': 'problem', 'same-person': 'note', 'looks-like-a-bot': 'note', 'hidden-person': 'note', 'shared-coordinates': 'note', 'degraded-feed': 'note', markup: 'note', 'ends-before-it-begins': 'problem', 'online-with-coordinates': 'note', 'in-the-future': 'problem' };
  for (const [code, level] of Object.entries(expected)) assert.equal(only(result, code)[0]?.level, level, code);
});

test('a key that stands twice is told, in JSON and in YAML', async () => {
  write('twice.json', '{"groups":[{"id":"a","name":"A",\n"name":"B"}]}');
  const { stdout, code } = await guildhall(['check', 'twice.json']);
  assert.match(stdout, /^twice\.json:2:1: problem: groups\[0\]\.name: “name” stands here twice/);
  assert.equal(code, 1);
  const result = await findings('groups:\n  - id: a\n    name: A\n    name: B\n');
  assert.deepEqual(only(result, 'duplicate-key').map(place), ['4:5']);
});

test('data of other shapes is checked as its widget reads it', async () => {
  write('rows.json', { rows: [{ label: 'Porto', where: { lat: 91 } }] });
  const { stdout, code } = await guildhall(['check', 'rows.json', '--items', 'rows', '--fields', '{"name":"label","lat":"where.lat"}']);
  assert.match(stdout, /rows\.json:2:\d+|rows\[0\]\.place\.lat/);
  assert.equal(code, 1);
  assert.equal((await guildhall(['check', fixture('groups.geojson'), '--ignore', 'not-a-number'])).code, 0);
});

test('in a shape of contributors, places are those in the file', async () => {
  write('contributors.json', '{ "projectName": "L", "contributors": [\n{ "login": "a", "name": "A", "contributions": ["code"] },\n{ "login": "b", "name": "B", "avatar_url": "javascript:alert(1)", "contributions": [] }] }');
  const { stdout, code } = await guildhall(['check', 'contributors.json']);
  assert.match(stdout, /^contributors\.json:3:\d+: problem: contributors\[1\]\.avatar \(B\)/);
  assert.equal(code, 1);
});

test('--strict ends with 1 for notes, --ignore does not tell some, --most shortens the list', async () => {
  const document = write('notes.json', { version: 1, groups: [{ id: 'a', name: 'A', mascot: 1, description: '<p>x</p>' }] });
  assert.equal((await guildhall(['check', document])).code, 0);
  assert.equal((await guildhall(['check', document, '--strict'])).code, 1);
  assert.equal((await guildhall(['check', document, '--strict', '--ignore', 'own-fields,markup'])).code, 0);
  assert.match((await guildhall(['check', document, '--most', '1'])).stdout, /… and 1 more/);
});

test('several files are checked at once', async () => {
  write('one.json', [{ name: 'One' }]);
  const { stdout, code } = await guildhall(['check', 'one.json', fixture('traps.json'), '--json']);
  assert.equal(JSON.parse(stdout).length, 2);
  assert.equal(code, 1);
});

test('one that cannot be read does not keep the others from being checked', async () => {
  const { stdout, stderr, code } = await guildhall(['check', 'nowhere.json', fixture('kubesphere.json')]);
  assert.match(stderr, /no file nowhere\.json/);
  assert.match(stdout, /kubesphere\.json: 0 problems/);
  assert.equal(code, 2);
});

test('schema prints the JSON Schema', async () => {
  const { stdout, code } = await guildhall(['schema']);
  assert.equal(JSON.parse(stdout).title, 'Community document');
  assert.equal(code, 0);
});

test('help teaches, and a mistyped command is answered with the nearest', async () => {
  for (const args of [['--help'], ['check', '--help'], ['schema', '--help']]) {
    const { stdout, code } = await guildhall(args);
    assert.match(stdout, /Examples?\n {2}\$ npx guildhall/);
    assert.equal(code, 0);
  }
  const { stderr, code } = await guildhall(['chekc']);
  assert.match(stderr, /check/);
  assert.equal(code, 2);
});
