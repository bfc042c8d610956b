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

test('a form that its widget does not show is a problem, in the words of the widget', async () => {
  const field = (id, more) => ({ id, type: 'text', label: id, ...more });
  const choices = { type: 'choice', options: [{ id: 'one' }, { id: 'one' }] };
  const result = await findings({
    version: 1,
    forms: [
      'no form',
      { id: 'ask', title: 'Ask', fields: [field('name', { type: 'txt' })] },
      { id: 'empty', title: 'Empty', fields: [] },
      { id: 'join', title: 'Join', fields: [field('city'), field('why', { when: { field: 'citty' } }), field('which', choices)], targets: [{ kind: 'mailto', to: 'nobody' }, { kind: 'post' }] },
    ],
  });
  assert.deepEqual(
    result.findings.slice(1).map(({ path, code, record, nearest, loss }) => [path, code, record, nearest, loss]),
    [
      ['forms[1].fields[0].type', 'not-in-list', 'Ask', 'text', 'record'],
      ['forms[2].fields', 'empty-list', 'Empty', undefined, 'record'],
      ['forms[3].fields[1].when.field', 'unknown-field', 'Join', 'city', 'record'],
      ['forms[3].fields[2].options[1].id', 'repeated-id', 'Join', undefined, 'record'],
      ['forms[3].targets[0].to', 'not-an-address', 'Join', undefined, 'record'],
      ['forms[3].targets[1].url', 'missing', 'Join', undefined, 'record'],
    ],
  );
  assert.match(only(result, 'unknown-field')[0].message, /^“citty” is no field of this form\. Its fields are: city, why, which\. Perhaps “city” is meant\.$/);
  assert.ok(result.findings.every(({ level, line }) => level === 'problem' && line > 1));
  assert.equal((await guildhall(['check', 'checked.json'])).code, 1);
});

test('what a board does not count is a problem, what is only odd a note, in the words of the widget', async () => {
  const result = await findings({
    version: 1,
    metrics: [{ id: 'prs', name: 'Pull requests' }],
    people: [{ id: 'ines', name: 'Inês' }],
    boards: [
      42,
      {
        id: 'b',
        title: 'B',
        scoring: [{ metric: 'prs', weight: 2 }, { metric: 'prs', weight: 3 }],
        tiers: [{ name: 'Gold', min: 100 }, { name: 'Silver', min: 50 }],
        periods: [{ id: '2026', entries: [{ person: 'ines', counts: { prs: 1 } }, { person: 'ines', counts: { prs: 9 } }, { name: 'Tom', counts: { prs: 3 }, score: 7 }, { score: 1 }] }],
      },
    ],
  });
  assert.deepEqual(
    result.findings.slice(1).map(({ path, code, level, loss }) => [path, code, level, loss]),
    [
      ['boards[1].scoring[1].metric', 'twice', 'problem', 'value'],
      ['boards[1].tiers[1].min', 'out-of-order', 'note', 'nothing'],
      ['boards[1].periods[0].entries[1].person', 'twice', 'problem', 'value'],
      ['boards[1].periods[0].entries[2].score', 'not-the-sum', 'note', 'nothing'],
      ['boards[1].periods[0].entries[3]', 'missing', 'problem', 'value'],
    ],
  );
  assert.match(only(result, 'not-the-sum')[0].message, /The score 7 is not the sum of its counts by weight: 6/);
});

test('a bare domain among the links is noted with the address that is meant; files beside the page are not', async () => {
  const result = await findings({
    version: 1,
    url: 'lighthouse.example',
    groups: [
      { id: 'oslo', name: 'Oslo', url: 'oslo.example', image: 'oslo.png', links: [{ name: 'Chat', url: 'chat.oslo.example' }] },
      { id: 'faro', name: 'Faro', url: 'faro.html', image: 'pictures/faro.example', links: [{ name: 'Site', url: 'https://faro.example' }, { name: 'Page', url: 'faro' }] },
    ],
  });
  assert.deepEqual(result.findings.map(({ path, code, level, nearest }) => [path, code, level, nearest]), [
    ['url', 'link-without-scheme', 'note', 'https://lighthouse.example'],
    ['groups[0].url', 'link-without-scheme', 'note', 'https://oslo.example'],
    ['groups[0].links[0].url', 'link-without-scheme', 'note', 'https://chat.oslo.example'],
  ]);
  assert.match(result.findings[1].message, /write https:\/\/oslo\.example\./);
});

test('where ids point to nobody, the records without an id are named as the cause, once', async () => {
  const members = [{ person: 'ines' }, { person: 'tom' }];
  const groups = [{ id: 'porto', name: 'Porto', members }];
  const result = await findings({ version: 1, people: [{ name: 'Inês Maria' }, { id: 'eva', name: 'Eva' }, { name: 'Tomás' }], groups });
  const notes = only(result, 'no-id');
  assert.deepEqual(notes.map(({ level, path, line }) => [level, path, line > 1]), [['note', 'people[0]', true]]);
  assert.equal(notes[0].message, 'people[0] has no id, nor has 1 other, and 2 ids that point into “people” lead nowhere. Give each one of its own.');
  const single = await findings({ version: 1, people: [{ name: 'Inês Maria' }], groups: [{ ...groups[0], members: [{ person: 'ines' }] }] });
  assert.equal(only(single, 'no-id')[0].message, 'people[0] has no id, and “ines” leads nowhere. Give it one.');
  const unasked = await findings({ version: 1, people: [{ name: 'Inês' }] });
  assert.deepEqual(codes(unasked), []);
});

test('a rule or a role for a kind of group that is not there is noted with the kinds there are', async () => {
  const rule = (id, applies) => ({ id, kind: 'other', name: id, applies });
  const result = await findings({
    version: 1,
    groups: [{ id: 'porto', name: 'Porto' }, { id: 'docs', kind: 'sig', name: 'Docs' }],
    rules: [rule('a', { kind: 'statoin' }), rule('b', { kind: 'station' }), rule('c', { kind: 'chapter', group: 'porto' })],
    roles: [{ id: 'chair', name: 'Chair', for: 'committee' }, { id: 'lead', name: 'Lead', for: 'sig' }],
  });
  assert.deepEqual(result.findings.map(({ path, code, level, nearest }) => [path, code, level, nearest]), [
    ['rules[0].applies.kind', 'no-such-kind', 'note', 'station'],
    ['roles[0].for', 'no-such-kind', 'note', undefined],
  ]);
  assert.equal(result.findings[0].message, 'No group is of the kind “statoin”. The kinds there are: “station” and “sig”. Perhaps “station” is meant.');
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
