// `guildhall health`: the same verdicts and words as in the widgets, and an exit code for CI.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, guildhall, write } from './cli-run.mjs';

const yearly = {
  id: 'yearly',
  kind: 'duty',
  name: 'Once a year',
  events: { min: 1, mode: 'in-person' },
  window: { calendar: 'year', founding: 'exempt' },
  exemptions: [{ from: '2022-01-01', to: '2022-12-31', reason: 'epidemic year' }],
};

/** A document of stations with the days of their events. */
const documentOf = (stations, { updated = '2026-11-01', rules = [yearly], ...more } = {}) => ({
  version: 1,
  updated,
  rules,
  groups: Object.entries(stations).map(([id, { days: _, ...group }]) => ({ id, kind: 'station', name: id.toUpperCase(), founded: '2021-05-15', status: 'active', ...group })),
  events: Object.entries(stations).flatMap(([group, { days = [] }]) => days.map((start, i) => ({ id: `${group}-${i}`, title: 'An evening', group, start, mode: 'in-person' }))),
  ...more,
});

const fine = { days: ['2025-03-01', '2026-03-01'] };
const due = { days: ['2025-03-01'] };
const overdue = { days: ['2024-07-20'] };

const health = (document, ...more) => guildhall(['health', write('health.json', document), '--today', '2026-11-10', ...more]);
const inJson = async (document, ...more) => JSON.parse((await health(document, '--json', ...more)).stdout);

test('a table of what is declared, what follows from the rules, when something is due, and why', async () => {
  const { code, stdout } = await health(documentOf({ faro: fine, porto: due, lisboa: overdue }));
  assert.equal(code, 1);
  const lines = stdout.split('\n');
  assert.match(lines[0], /^Station +Declared +By the rules +Due +Why$/);
  assert.match(lines[1], /^LISBOA +active +! overdue since 2026-01-01 +2025-12-31 +Still needed: 1 in-person event; was due by Dec 31, 2025\. 2022 was exempt: epidemic year\.$/);
  assert.match(lines[2], /^PORTO +active +due +2026-12-31 +No in-person event in 2026 yet; due by Dec 31, 2026\./);
  assert.match(lines[3], /^FARO +active +in good standing +2027-12-31 +Done for 2026; next due by Dec 31, 2027\.$/);
  assert.match(stdout, /Rule: Once a year · 1 in-person event in each calendar year/);
  assert.match(stdout, /as of Nov 1, 2026\.\n1 of 3 stations is overdue\.\n$/);
});

test('columns stay in line with East Asian names', async () => {
  const { stdout } = await health(documentOf({ faro: { ...fine, name: '上海站' }, porto: { ...fine, name: 'Porto' } }));
  const [first, second] = stdout.split('\n').slice(1).map((line) => line.indexOf('active') + (line.match(/[\u4e00-\u9fff]/g)?.length ?? 0));
  assert.equal(first, second);
});

test('ends with 0 when no station is overdue', async () => {
  assert.equal((await health(documentOf({ faro: fine, porto: due }))).code, 0);
});

test('ends with 1 when a station will be overdue within the time', async () => {
  const document = documentOf({ faro: fine, porto: due });
  assert.equal((await health(document, '--within', '30d')).code, 0);
  const { code, stdout } = await health(document, '--within', '60d');
  assert.equal(code, 1);
  assert.match(stdout, /0 of 2 stations are overdue; 1 more will be within 60d if nothing happens\./);
  assert.equal((await inJson(document, '--within', 'P2M')).stations[0].overdueOn, '2027-01-01');
});

test('the last line counts what the table says, and says what the exit code counts', async () => {
  const lapsing = { ...yearly, stages: [{ after: 'P0D', becomes: 'overdue' }, { after: 'P3M', becomes: 'inactive' }] };
  const { code, stdout } = await health(documentOf({ faro: fine, lisboa: overdue, porto: { ...overdue, status: 'inactive' } }, { rules: [lapsing] }));
  assert.equal(code, 1);
  assert.match(stdout, /^LISBOA .* ! inactive since /m);
  assert.match(stdout, /\n0 of 3 stations are overdue and 1 is inactive by the rules\. The command ends with 1 for either\. 1 declared inactive does not count\.\n$/);
});

test('what is declared inactive, forming or retired fails nothing', async () => {
  const { code, stdout } = await health(documentOf({ a: { ...overdue, status: 'inactive' }, b: { ...overdue, status: 'forming' }, c: { ...overdue, status: 'retired' } }), '--within', '1y');
  assert.equal(code, 0);
  assert.match(stdout, /^A +inactive/m);
  assert.doesNotMatch(stdout, /^[BC] /m);
});

test('as JSON', async () => {
  const { asOf, today, stations, rules } = await inJson(documentOf({ lisboa: overdue }));
  assert.deepEqual([asOf, today], ['2026-11-01', '2026-11-10']);
  const { reason, ...row } = stations[0];
  assert.match(reason, /^Still needed/);
  assert.deepEqual(row, { id: 'lisboa', name: 'LISBOA', declared: 'active', derived: 'overdue', since: '2026-01-01', due: '2025-12-31', rule: 'yearly', differs: true, overdue: true });
  assert.deepEqual(rules, [{ name: 'Once a year', asks: '1 in-person event in each calendar year', isJudged: false }]);
});

test('of a document that is too old it says so, and never “overdue since”', async () => {
  const { code, stdout } = await health(documentOf({ lisboa: overdue }, { updated: '2025-01-01' }));
  assert.equal(code, 0);
  assert.match(stdout, /unknown since 2026-01-02 .* The data is too old to tell\./);
  assert.doesNotMatch(stdout, /overdue since/);
});

test('makes no verdict where people judge', async () => {
  const { code, stdout } = await guildhall(['health', fixture('kubesphere.json'), '--today', '2026-11-10']);
  assert.equal(code, 0);
  assert.match(stdout, /People judge this/);
  assert.doesNotMatch(stdout, /overdue|due by|Shanghai/i);
});

test('reads YAML, and a document to be mended', async () => {
  write('health.yaml', 'version: 1\nupdated: 2026-11-01\nrules:\n  - { id: y, kind: duty, name: Yearly, events: { min: "1" }, window: { calendar: year } }\ngroups:\n  - { id: faro, name: Faro, founded: 2021 }\n  - 42\nevents:\n  - { id: e, title: E, group: faro, start: 2026-02-02 }\n');
  const { code, stdout, stderr } = await guildhall(['health', 'health.yaml', '--today', '2026-11-10']);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^Faro .* in good standing/m);
  assert.match(stderr, /1 record could not be read; guildhall check says why/);
});

test('without a duty it says what to add', async () => {
  const { code, stdout } = await health(documentOf({ faro: fine }, { rules: [] }));
  assert.equal(code, 0);
  assert.match(stdout, /Add a duty to “rules”/);
});

test('ends with 2, and a sentence, when there is nothing to read', async () => {
  for (const [name, said] of [['nothing.json', /There is no file nothing\.json/], [write('broken.json', '{ "groups": '), /^broken\.json:1:12: .*cut off/], [write('other.json', '{ "shops": 1 }'), /other\.json: The data has an unknown shape/]]) {
    const { code, stdout, stderr } = await guildhall(['health', name]);
    assert.equal(code, 2, name);
    assert.equal(stdout, '');
    assert.match(stderr, said);
  }
  const { code, stderr } = await guildhall(['health', 'health.json', '--within', 'soon']);
  assert.equal(code, 2);
  assert.match(stderr, /Write a length of time: 30d/);
});

test('its help says how it ends, with examples', async () => {
  const { code, stdout } = await guildhall(['health', '--help']);
  assert.equal(code, 0);
  assert.match(stdout, /Ends with[^]*npx guildhall health community\.json --within 30d/);
});
