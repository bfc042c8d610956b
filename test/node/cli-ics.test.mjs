// `guildhall ics`: calendars that hold to RFC 5545 and are right on every clock.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { fixture, guildhall, pathOf, readBack, write } from './cli-run.mjs';

/** Writes calendars of a document and reads them back: their text and their events by file. */
async function calendars(document, ...more) {
  write('document.json', document);
  const result = await guildhall(['ics', 'document.json', '--out', 'calendars', '--json', '--today', '2026-11-21', ...more]);
  assert.ok(result.code < 2, result.stderr);
  return { ...result, ...JSON.parse(result.stdout) };
}

const eventsIn = (file) => new ICAL.Component(ICAL.parse(readBack(`calendars/${file}`))).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
const startOf = (event) => event.startDate.toString();

const base = {
  version: 1,
  name: 'Lighthouse',
  url: 'https://lighthouse.example',
  timeZone: 'Europe/Lisbon',
  updated: '2026-11-01',
  groups: [{ id: 'porto', name: 'Porto', place: { city: 'Porto' } }, { id: 'tokyo', name: { en: 'Tokyo', ja: '東京' }, timeZone: 'Asia/Tokyo' }, { id: 'faro', name: 'Faro' }, { id: 'board', kind: 'committee', name: 'Board' }],
};
const withEvents = (...events) => ({ ...base, events: events.map((event, index) => ({ id: `e${index}`, title: `E${index}`, ...event })) });

test('one calendar for all, and one for each group with events', async () => {
  const { calendars: made, without, code } = await calendars(withEvents({ start: '2026-12-01', group: 'porto' }, { start: '2026-12-02', group: 'tokyo' }, { start: '2026-12-03' }), '--lang', 'ja');
  assert.deepEqual(made.map(({ file, name, events }) => [file, name, events]), [['all.ics', 'Lighthouse', 3], ['porto.ics', 'Porto · Lighthouse', 1], ['tokyo.ics', '東京 · Lighthouse', 1]]);
  assert.deepEqual(without, ['faro']);
  assert.equal(code, 0);
});

test('local times become UTC by the zone of the event, the group, or the document, also when clocks change', async () => {
  await calendars(
    withEvents(
      { start: '2026-07-01T18:00', end: '2026-07-01T20:00' },
      { start: '2026-12-01T18:00' },
      { start: '2026-12-01T18:00', group: 'tokyo' },
      { start: '2026-12-01T18:00', group: 'tokyo', timeZone: 'America/New_York' },
      { start: '2026-12-01T18:00+02:00' },
      // an hour that the clocks of Lisbon skip, and one that they show twice
      { start: '2026-03-29T01:30' },
      { start: '2026-10-25T01:30' },
    ),
  );
  const events = eventsIn('all.ics');
  assert.deepEqual(events.map(startOf), ['2026-07-01T17:00:00Z', '2026-12-01T18:00:00Z', '2026-12-01T09:00:00Z', '2026-12-01T23:00:00Z', '2026-12-01T16:00:00Z', '2026-03-29T01:30:00Z', '2026-10-25T00:30:00Z']);
  assert.equal(events[0].endDate.toString(), '2026-07-01T19:00:00Z');
});

test('whole days, ends by the agenda, times without any zone', async () => {
  const document = withEvents({ start: '2026-12-05', end: '2026-12-06' }, { start: '2026-12-05T18:00Z', agenda: [{ title: 'A', minutes: 50 }, { title: 'B', minutes: 25 }] }, { start: '2026-12-05T18:00' });
  const { zoneless } = await calendars({ ...document, timeZone: undefined });
  const [days, agenda, floating] = eventsIn('all.ics');
  assert.ok(days.startDate.isDate);
  assert.equal(days.endDate.toString(), '2026-12-07');
  assert.equal(agenda.endDate.toString(), '2026-12-05T19:15:00Z');
  assert.equal(startOf(floating), '2026-12-05T18:00:00');
  assert.deepEqual(zoneless, ['E2']);
});

test('text is escaped, and lines are folded at 75 bytes whatever the script', async () => {
  const title = `Lamps, oil; and \\ fog\nBEGIN:VEVENT ${'灯台の守り人たち、'.repeat(12)}`;
  await calendars(withEvents({ title, start: '2026-12-05', venue: 'Hall; two, upstairs' }));
  const text = readBack('calendars/all.ics');
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} bytes: ${line}`);
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/, 'every line ends with CR LF');
  assert.doesNotMatch(text, /\uFFFD/);
  const [event] = eventsIn('all.ics');
  assert.equal(event.summary, title);
  assert.equal(event.location, 'Hall; two, upstairs');
});

test('status, place and address; people who are hidden are named nowhere', async () => {
  await calendars({
    ...withEvents(
      { start: '2026-12-05', status: 'cancelled', reason: 'Storm', url: '/events/1', place: { city: 'Porto', lat: 41.15, lng: -8.61 } },
      { start: '2026-12-06', status: 'postponed', agenda: [{ title: 'Talk', speakers: ['ines', 'shy', 'Somebody else'] }] },
    ),
    people: [{ id: 'ines', name: 'Inês' }, { id: 'shy', name: 'Shy Person', hidden: true }],
  });
  const [cancelled, postponed] = eventsIn('all.ics');
  assert.equal(cancelled.component.getFirstPropertyValue('status'), 'CANCELLED');
  assert.equal(cancelled.component.getFirstPropertyValue('url'), 'https://lighthouse.example/events/1');
  assert.match(readBack('calendars/all.ics'), /^GEO:41\.15;-8\.61\r$/m);
  assert.equal(cancelled.uid, 'e0@lighthouse.example');
  assert.equal(cancelled.description, 'Storm');
  assert.equal(postponed.component.getFirstPropertyValue('status'), 'TENTATIVE');
  assert.equal(postponed.description, '• Talk (Inês, Somebody else)');
});

test('the same document gives the same calendar, on whatever day', async () => {
  const document = withEvents({ start: '2026-12-05T18:00' });
  await calendars(document);
  const first = readBack('calendars/all.ics');
  await calendars(document, '--today', '2027-01-01');
  assert.equal(readBack('calendars/all.ics'), first);
});

test('ids that would be paths, or one file, are not', async () => {
  const ids = ['../../escape', 'All', 'con', 'a/b', 'a:b'];
  const { calendars: made } = await calendars({ version: 1, groups: ids.map((id) => ({ id, name: id })), events: ids.map((group, index) => ({ id: `x${index}`, title: 'X', start: '2026-12-05', group })) }, '--out', 'safe');
  assert.deepEqual(readdirSync(pathOf('safe')).sort(), made.map(({ file }) => file).sort());
  assert.equal(new Set(made.map(({ file }) => file.toLowerCase())).size, 6);
  assert.ok(!existsSync(pathOf('../escape.ics')));
});

test('lighthouse and kubesphere as they are, and what was made is read again by convert', async () => {
  for (const name of ['lighthouse', 'kubesphere']) {
    const { stdout, code } = await guildhall(['ics', fixture(`${name}.json`), '--out', '-']);
    assert.equal(code, 0);
    write(`${name}.ics`, stdout);
    assert.equal((await guildhall(['convert', `${name}.ics`, '--to', `${name}-again.json`])).code, 0);
  }
});

test('what it refuses to do, in a sentence; what it could not read', async () => {
  write('none.json', { version: 1, groups: [{ id: 'a', name: 'A' }] });
  write('file', 'x');
  for (const [args, said] of [[['none.json'], /no events/], [[fixture('lighthouse.json'), '--out', 'file'], /is a file/], [['nowhere.json'], /no file/]]) {
    const { code, stderr } = await guildhall(['ics', ...args]);
    assert.match(stderr, said);
    assert.equal(code, 2);
  }
  const { code, leftOut } = await calendars(withEvents({ start: '2026-12-05' }, { start: 'soon' }));
  assert.deepEqual([code, leftOut], [1, 1]);
});
