// `guildhall convert`: what becomes of each kind of file, and what is told of the rest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, guildhall, pathOf, readBack, write } from './cli-run.mjs';

/** Converts files: the document, the report, and how it ended. */
async function convert(...args) {
  const { code, stderr } = await guildhall(['convert', ...args, '--to', 'converted.json', '--report', 'report.json', '--today', '2026-11-21']);
  assert.ok(code < 2, stderr);
  return { document: JSON.parse(readBack('converted.json')), report: JSON.parse(readBack('report.json')), code, stderr };
}

const fields = ({ unplaced }) => unplaced.map(({ field, count }) => `${field} ×${count}`);

test('a folder of Markdown pages with front matter, as Hugo and Docusaurus have it', async () => {
  write('content/_index.md', '---\ntitle: Chapters\n---\n');
  write('content/porto.md', '---\r\ntitle: Porto\r\ncity: Porto\r\nlat: 41.15\r\nlng: -8.61\r\nweight: 3\r\n---\r\nWe meet on **Mondays**.\r\n');
  write('content/faro/index.mdx', '---\ntitle: Faro\nslug: /chapters/faro-city\n---\n');
  write('content/braga.en.md', '---\nname: Braga\n---\n');
  write('content/draft.md', '---\ntitle: Draft\ndraft: true\n---\n');
  write('content/README.md', '# About this folder\n');
  write('content/about.md', '# About us\n---\n');
  write('content/empty.md', '---\n---\n');
  const { code, stdout, stderr } = await guildhall(['convert', 'content']);
  assert.equal(code, 0, stderr);
  const { groups } = JSON.parse(stdout);
  assert.deepEqual(groups.map(({ id, name }) => [id, name]), [['braga', 'Braga'], ['faro-city', 'Faro'], ['porto', 'Porto']]);
  assert.deepEqual(groups[2].place, { city: 'Porto', lat: 41.15, lng: -8.61 });
  for (const said of [/draft\.md is a draft/, /about\.md has no front matter/, /empty\.md has no front matter/, /body/, /weight/]) assert.match(stderr, said);
  write('body.json', { fields: { description: 'body' } });
  const mapped = JSON.parse((await guildhall(['convert', 'content/porto.md', '--map', 'body.json'])).stdout);
  assert.deepEqual([mapped.groups[0].id, mapped.groups[0].description], ['porto', 'We meet on **Mondays**.']);
});

test('front matter that cannot be read: a sentence with its place', async () => {
  write('toml/a.md', '+++\ntitle = "A"\n+++\n');
  assert.match((await guildhall(['convert', 'toml'])).stderr, /TOML.*hugo convert toYAML/);
  write('broken.md', '---\ntitle: A\n  city: [\n---\n');
  const broken = await guildhall(['convert', 'broken.md']);
  assert.equal(broken.code, 2);
  assert.match(broken.stderr, /broken\.md:\d+:\d+: /);
  assert.match((await guildhall(['check', write('page.md', '---\ntitle: A\n---\n')])).stderr, /page of Markdown/);
});

test('CSV: usual columns, numbers as text, lists in cells; what is left over is told', async () => {
  write('chapters.csv', '\ufeff"","Name","City","lat","lon","members","aliases","place.region","Mascot"\r\n"1","Porto","Porto","41,15","-8.61",120,"Oporto; Invicta","Norte","lamp"\r\n"2","Faro","Faro",,,,,,""\r\n');
  const { document, report, code } = await convert('chapters.csv', '--name', 'Lighthouse', '--url', 'lighthouse.example', '--updated', '2026-11-01');
  assert.deepEqual(document, {
    version: 1,
    name: 'Lighthouse',
    url: 'https://lighthouse.example',
    updated: '2026-11-01',
    groups: [
      { id: 'porto', name: 'Porto', aliases: ['Oporto', 'Invicta'], place: { city: 'Porto', region: 'Norte', lat: 41.15, lng: -8.61 }, figures: { members: 120 } },
      { id: 'faro', name: 'Faro', place: { city: 'Faro' } },
    ],
  });
  assert.deepEqual(fields(report), ['Mascot ×1']);
  assert.equal(code, 0);
});

test('CSV: semicolons, events by their columns, people by the name of the file', async () => {
  write('evenings.csv', 'title;date;location\nNovember;2026-11-21 18:00;Town hall\n');
  write('people.csv', 'login,full name,email,organisation\nines,Inês,ines@example.org,Fish Ltd\n');
  const { document, report } = await convert('evenings.csv', 'people.csv');
  assert.deepEqual(document.events, [{ id: 'november', title: 'November', venue: 'Town hall', start: '2026-11-21T18:00' }]);
  assert.deepEqual(document.people, [{ id: 'ines', name: 'Inês', company: 'Fish Ltd' }]);
  assert.deepEqual(fields(report), ['email ×1']);
  assert.doesNotMatch(JSON.stringify(report), /ines@/, 'nobody’s address stands in a report');
});

test('a record that cannot be taken is told with its row, and ends with 1', async () => {
  write('rows.csv', 'name,lat\nPorto,91\n,5\n');
  const { document, report, code } = await convert('rows.csv');
  assert.equal(document.groups.length, 1);
  assert.deepEqual(report.refused.map(({ at, field, loss }) => [at, field, loss]), [['row 1', 'place.lat', 'value'], ['row 2', '', 'record']]);
  assert.equal(code, 1);
});

test('a mapping: items, fields, values, constants, skip, and what is different for one file', async () => {
  write('api.json', { data: { rows: [{ label: 'Porto', state: 'Live', where: { north: 41, east: -8, zone: 'x' }, key: 7 }] } });
  write('extra.csv', 'name\nOnline\n');
  write('mapping.yaml', 'items: data.rows\nfields: { name: label, status: state, lat: where.north, lng: where.east }\nvalues: { status: { live: active } }\nconstants: { kind: chapter }\nskip: [key]\nfiles:\n  "*.csv": { items: "", fields: { name: name }, constants: { online: true } }\n');
  const { document, report } = await convert('api.json', 'extra.csv', '--map', 'mapping.yaml');
  assert.deepEqual(document.groups, [
    { id: 'porto', kind: 'chapter', name: 'Porto', place: { lat: 41, lng: -8 }, status: 'active' },
    { id: 'online', name: 'Online', online: true },
  ]);
  assert.deepEqual(fields(report), ['where.zone ×1']);
});

test('a mapping with a mistake is refused with what was meant', async () => {
  write('list.json', [{ name: 'A' }]);
  for (const [mapping, said] of [
    [{ feilds: {} }, /“feilds”.*“fields”/],
    [{ collection: 'stations' }, /no collection “stations”/],
    [[], /has to be an object/],
    [{ files: { 'a.csv': { values: [] } } }, /files\["a\.csv"\].*values/],
  ]) {
    write('wrong.json', mapping);
    const { code, stderr } = await guildhall(['convert', 'list.json', '--map', 'wrong.json']);
    assert.match(stderr, said);
    assert.equal(code, 2);
  }
});

test('GeoJSON', async () => {
  const { document, report } = await convert(fixture('groups.geojson'));
  assert.equal(document.groups.length, 12);
  assert.equal(document.groups[0].place.lat, 48.4);
  assert.ok(report.unplaced.length > 0);
});

test('YAML with anchors, and several documents in one file', async () => {
  write('anchors.yaml', '- &base { id: porto, name: Porto, place: { country: PT } }\n- { <<: *base, id: faro, name: Faro }\n');
  assert.deepEqual((await convert('anchors.yaml')).document.groups.map(({ id, place }) => [id, place.country]), [['porto', 'PT'], ['faro', 'PT']]);
  write('several.yaml', 'name: Porto\n---\nname: Faro\n');
  assert.deepEqual((await convert('several.yaml')).document.groups.map(({ id }) => id), ['porto', 'faro']);
});

test('a community document is taken as it stands', async () => {
  const { document, report, code } = await convert(fixture('lighthouse.json'));
  assert.deepEqual(report.unplaced, []);
  assert.deepEqual(report.refused, []);
  assert.equal(code, 0);
  assert.deepEqual(Object.keys(document).sort(), ['boards', 'contributions', 'events', 'forms', 'groups', 'ladders', 'locale', 'metrics', 'name', 'partners', 'people', 'posts', 'proposals', 'roles', 'rules', 'timeZone', 'updated', 'url', 'version']);
});

test('an .all-contributorsrc: people, and a board of what they did', async () => {
  write('.all-contributorsrc', { projectName: 'Lighthouse', imageSize: 100, contributors: [{ login: 'ines', name: 'Inês', avatar_url: 'https://avatars.example/1', profile: 'https://ines.example', contributions: ['code', 'doc'] }] });
  const { document } = await convert('.all-contributorsrc');
  assert.equal(document.name, 'Lighthouse');
  assert.deepEqual(document.people, [{ id: 'ines', name: 'Inês', avatar: 'https://avatars.example/1', url: 'https://ines.example', handles: { github: 'ines' } }]);
  assert.deepEqual(document.boards[0].periods[0].entries, [{ person: 'ines', counts: { code: 1, doc: 1 } }]);
  assert.deepEqual(document.metrics.map(({ id }) => id), ['code', 'doc']);
});

test('a sigs.yaml: groups by kind, leadership as seats, subprojects under their group', async () => {
  write(
    'sigs.yaml',
    `sigs:
- dir: sig-lamp
  name: Lamp
  mission_statement: Keeps the light.
  charter_link: charter.md
  leadership:
    chairs: [{ github: ines, name: Inês, company: Fish Ltd }]
    tech_leads: [{ github: rui, name: Rui }]
  meetings: [{ day: Monday, tz: PT (Pacific Time) }]
  contact: { slack: sig-lamp, mailing_list: "https://lists.example/sig-lamp" }
  subprojects: [{ name: oil, description: Burns., owners: ["https://example.org/OWNERS"] }]
workinggroups:
- dir: wg-fog
  name: Fog
  leadership: { chairs: [{ github: ines, name: Inês }] }
`,
  );
  const { document, report } = await convert('sigs.yaml');
  assert.deepEqual(document.groups.map(({ id, kind, parent }) => [id, kind, parent]), [['sig-lamp', 'sig', undefined], ['sig-lamp-oil', 'subproject', 'sig-lamp'], ['wg-fog', 'working-group', undefined]]);
  assert.deepEqual(document.groups[0].members, [{ person: 'ines', role: 'chair' }, { person: 'rui', role: 'tech-lead' }]);
  assert.deepEqual(document.groups[0].channels, [{ name: 'Slack', kind: 'chat', contact: '#sig-lamp' }, { name: 'Mailing list', kind: 'forum', url: 'https://lists.example/sig-lamp' }]);
  assert.deepEqual(document.people.map(({ id, company }) => [id, company]), [['ines', 'Fish Ltd'], ['rui', undefined]]);
  assert.deepEqual(document.roles.map(({ id }) => id), ['chair', 'tech-lead']);
  assert.deepEqual(fields(report).sort(), ['charter_link ×1', 'meetings ×1', 'owners ×1']);
});

test('a folder of one file for each group, one of them broken', async () => {
  write('groups/porto.json', { name: 'Porto', lat: 41, lon: -8 });
  write('groups/faro.yaml', 'title: Faro\nplace: { city: Faro }\n');
  write('groups/broken.json', '{');
  write('groups/README.md', '# no group');
  const { document, report, code } = await convert('groups');
  assert.deepEqual(document.groups, [{ id: 'faro', name: 'Faro', place: { city: 'Faro' } }, { id: 'porto', name: 'Porto', place: { lat: 41, lng: -8 } }]);
  assert.match(report.notes[0], /broken\.json:1:\d+: .*cut off/);
  assert.equal(code, 1);
});

const calendar = (...lines) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

test('iCalendar: zones, whole days, folded and escaped text, what is private', async () => {
  write(
    'meetups.ics',
    calendar(
      ...event('UID:one@example.org', 'DTSTART;TZID=Europe/Lisbon:20261121T180000', 'DTEND;TZID=Europe/Lisbon:20261121T200000', 'SUMMARY:Lamps\\, oil\\; and ', ' fog', 'LOCATION:Town hall', 'GEO:41.15;-8.61', 'DESCRIPTION:Bring a lamp', 'ATTENDEE:mailto:ines@example.org'),
      ...event('UID:two', 'DTSTART:20261201T190000Z', 'SUMMARY:Online', 'LOCATION:https://meet.example/room', 'STATUS:CANCELLED', 'GEO:0;0'),
      ...event('UID:three', 'DTSTART;VALUE=DATE:20261205', 'DTEND;VALUE=DATE:20261207', 'SUMMARY:Two days'),
      ...event('UID:four', 'DTSTART:20261201T190000Z', 'SUMMARY:Hidden', 'CLASS:PRIVATE'),
    ),
  );
  const { document, report } = await convert('meetups.ics');
  assert.deepEqual(document.events, [
    { id: 'one', title: 'Lamps, oil; and fog', place: { lat: 41.15, lng: -8.61 }, venue: 'Town hall', start: '2026-11-21T18:00', end: '2026-11-21T20:00', timeZone: 'Europe/Lisbon' },
    { id: 'two', title: 'Online', url: 'https://meet.example/room', start: '2026-12-01T19:00Z', status: 'cancelled', mode: 'online' },
    { id: 'three', title: 'Two days', start: '2026-12-05', end: '2026-12-06' },
  ]);
  assert.deepEqual(fields(report), ['DESCRIPTION ×1', 'ATTENDEE ×1']);
  assert.doesNotMatch(JSON.stringify(report), /ines@/);
  assert.match(report.notes[0], /“Hidden” is marked as private/);
});

test('iCalendar: a calendar’s own zone, and a definition of one that is not in the list of zones', async () => {
  const zone = ['BEGIN:VTIMEZONE', 'TZID:Far Standard Time', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'END:STANDARD', 'END:VTIMEZONE'];
  write('zones.ics', calendar(...zone, ...event('UID:a', 'DTSTART;TZID=Far Standard Time:20261121T180000', 'SUMMARY:Far')));
  assert.equal((await convert('zones.ics')).document.events[0].start, '2026-11-21T10:00Z');
  write('own.ics', calendar('X-WR-TIMEZONE:Asia/Shanghai', ...event('UID:a', 'DTSTART:20261121T100000Z', 'SUMMARY:Shanghai')));
  const { document } = await convert('own.ics');
  assert.deepEqual([document.timeZone, document.events[0].start, document.events[0].timeZone], ['Asia/Shanghai', '2026-11-21T18:00', 'Asia/Shanghai']);
});

test('iCalendar: each date of a series, without those taken out and with those moved', async () => {
  write(
    'series.ics',
    calendar(
      ...event('UID:weekly', 'DTSTART;TZID=Europe/Lisbon:20261021T180000', 'DTEND;TZID=Europe/Lisbon:20261021T190000', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Europe/Lisbon:20261028T180000', 'SUMMARY:Weekly'),
      ...event('UID:weekly', 'RECURRENCE-ID;TZID=Europe/Lisbon:20261104T180000', 'DTSTART;TZID=Europe/Lisbon:20261105T200000', 'DTEND;TZID=Europe/Lisbon:20261105T210000', 'SUMMARY:Weekly\\, moved'),
      ...event('UID:endless', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY', 'SUMMARY:Endless'),
    ),
  );
  const { document, report } = await convert('series.ics');
  const weekly = document.events.filter(({ series }) => series === 'weekly');
  assert.deepEqual(weekly.map(({ id, start, title }) => [id, start, title]), [
    ['weekly-2026-10-21', '2026-10-21T18:00', 'Weekly'],
    ['weekly-2026-11-04', '2026-11-05T20:00', 'Weekly, moved'],
    ['weekly-2026-11-11', '2026-11-11T18:00', 'Weekly'],
  ]);
  assert.equal(document.events.length, 203);
  assert.match(report.notes.join(' '), /“Endless” repeats; 200 dates/);
});

test('several files: records of one id are one record, and what contradicts is told', async () => {
  write('first.json', { version: 1, groups: [{ id: 'porto', name: 'Porto', place: { city: 'Porto' } }] });
  write('second.json', { version: 1, groups: [{ id: 'porto', name: 'Oporto', place: { lat: 41, lng: -8 }, founded: '2021' }] });
  const { document, report } = await convert('first.json', 'second.json');
  assert.deepEqual(document.groups, [{ id: 'porto', name: 'Porto', place: { city: 'Porto', lat: 41, lng: -8 }, founded: '2021' }]);
  assert.match(report.notes[0], /second\.json: groups “porto” has another “name”/);
});

test('the document goes to standard output and the report beside it, so that it can be checked at once', async () => {
  write('pipe.json', [{ title: 'Porto', website: 'https://porto.example/' }]);
  const { stdout, stderr } = await guildhall(['convert', 'pipe.json']);
  assert.equal(JSON.parse(stdout).groups[0].url, 'https://porto.example/');
  assert.match(stderr, /pipe\.json \(list\): groups 1/);
  assert.equal((await guildhall(['check', '-'], { input: stdout })).code, 0);
  assert.equal((await guildhall(['convert', 'pipe.json', '--quiet'])).stderr, '');
});

test('what it refuses to do, in a sentence', async () => {
  write('source.json', [{ name: 'A' }]);
  write('nameless.json', [{ mascot: 'lamp' }]);
  write('headless.csv', 'name\n');
  write('broken.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nnonsense\r\nEND:VCALENDAR\r\n');
  write('none.ics', calendar());
  write('hollow/readme.txt', 'x');
  write('ragged.csv', 'name,city\n"Porto,Porto\n');
  for (const [args, said] of [
    [['source.json', '--to', 'source.json'], /one of the files to be read/],
    [['source.json', '--to', 'nowhere/a.json'], /no such folder/],
    [['source.json', '--to', pathOf('')], /is a folder/],
    [['source.json', '--json'], /needs a file: --to/],
    [['nameless.json'], /no record in nameless\.json that can be taken.*“name” is missing/],
    [['headless.csv'], /columns, but no rows/],
    [['broken.ics'], /no calendar that can be read/],
    [['none.ics'], /calendar without events/],
    [['hollow'], /no JSON, YAML or Markdown file in the folder/],
    [['ragged.csv'], /quotation mark in line 2 is never closed/],
    [['source.json', '--locale', '!'], /language tag/],
  ]) {
    const { code, stderr, stdout } = await guildhall(['convert', ...args]);
    assert.match(stderr, said, args.join(' '));
    assert.equal(stdout, '', args.join(' '));
    assert.equal(code, 2, args.join(' '));
  }
});
