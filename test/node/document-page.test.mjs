// The page about the community document shows what the code does: its tables, its examples, what it says of mistakes.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import { runnerImport } from 'vite';
import { leaves, page, updatePage } from '../../scripts/document-reference.mjs';
import { jsonSchema } from '../../scripts/json-schema.mjs';

const load = async (path) => (await runnerImport(path, { logLevel: 'error', configFile: false })).module;
const { toDocument } = await load('/src/sources/shapes.ts');
const { readRecords, takeOf } = await load('/src/community/read.ts');
const { collections } = await load('/src/community/collections.ts');
const { Community } = await load('/src/community/community.ts');
const { danglingIn } = await load('/src/community/references.ts');
const { Group, Status } = await load('/src/community/schema/groups.ts');
const isValid = new Ajv({ allErrors: true }).compile(await jsonSchema());

const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
const lineAt = (index) => text.slice(0, index).split('\n').length;
/** The blocks of code on the page, in order. Those of JSON are parsed. */
const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ 1: language, 2: code, index }) => {
  const line = lineAt(index);
  if (language !== 'json') return { language, code, line };
  try {
    return { language, json: JSON.parse(code), line };
  } catch (error) {
    throw new Error(`The example in line ${line} of ${page} is no JSON.`, { cause: error });
  }
});
const attributeIn = (tag, name) => new RegExp(`\\s${name}=(["'])([\\s\\S]*?)\\1`).exec(tag)?.[2];

/** Reads an example as a widget does: what it holds by collection, and all that there is to report. */
function read(json, options = {}) {
  const { ok, document } = toDocument(json, { collection: 'groups', ...options });
  assert.ok(ok, 'an unknown shape');
  const readings = Object.entries(collections).filter(([name]) => name in document).map(([name, collection]) => [name, readRecords(document[name], collection)]);
  assert.ok(readings.length, 'no collections');
  const issues = readings.flatMap(([, reading]) => reading.issues);
  const records = Object.fromEntries(readings.map(([name, reading]) => [name, reading.records]));
  return { records, issues: [...issues, ...danglingIn(new Community({ ...document, ...records }))] };
}

test('the tables on the page are what the schemas give (else: npm run generate)', async () => {
  assert.equal(await updatePage(true), false);
});

/** An example, the tag that reads it, and what it is read as. */
const worked = blocks.flatMap((block, i) => (block.language === 'json' && blocks[i + 1]?.language === 'html' ? [{ given: block, tag: blocks[i + 1].code, result: blocks[i + 2] }] : []));
const results = new Set(worked.map(({ result }) => result));
const given = new Set(worked.map(({ given: each }) => each));
const examples = blocks.filter((block) => block.language === 'json' && !results.has(block) && !given.has(block));

test('there are examples', () => {
  assert.ok(examples.length >= 10);
  assert.equal(worked.length, 5);
});

for (const { json, line } of examples) {
  test(`the example in line ${line} is read with nothing left out`, () => {
    const { issues } = read(json);
    assert.deepEqual(issues, []);
    if (Array.isArray(json)) return;
    assert.ok(isValid(json), JSON.stringify(isValid.errors));
    // the top of the document is exactly right: otherwise this needs the reader and throws
    assert.ok(new Community(json).head);
  });
}

for (const { given: { json, line }, tag, result } of worked) {
  test(`the data in line ${line} is read by its tag as the page says`, () => {
    const fields = attributeIn(tag, 'fields');
    const { records, issues } = read(json, { items: attributeIn(tag, 'items'), fields: fields && JSON.parse(fields) });
    assert.deepEqual(issues, []);
    // parsing takes away what widgets do not look at
    assert.deepEqual(records.groups.map((group) => Group.parse(group)), result.json);
  });
}

const kinds = {
  ...Object.fromEntries(Object.entries(leaves).map(([kind, word]) => [word, kind])),
  status: Status.options.join('|'),
  'list of string': ['plain'],
};

/** The rows of the table under a heading: type, value as written, and what is said of it. */
function rowsUnder(heading) {
  const section = text.split(`### ${heading}\n`)[1]?.split(/\n#+ /)[0] ?? '';
  const rows = [...section.matchAll(/^\| ([\w ]+) \| `([^`]+)` \| (.*) \|$/gm)];
  assert.ok(rows.length > 5, `no table under “${heading}”`);
  return rows.map(([, type, written, said]) => ({ type, written, said }));
}

/** What the reader makes of a value, and whether it has something to say about it. */
function taken(type, written) {
  assert.ok(kinds[type], `no kind of value is called “${type}”`);
  let said = 0;
  const value = takeOf(kinds[type])(JSON.parse(written), { path: [], report: () => said++ });
  return { value, said };
}

for (const { type, written, said } of rowsUnder('What is mended')) {
  test(`a ${type} of ${written} is read as ${said}`, () => {
    assert.deepEqual(taken(type, written), { value: JSON.parse(said.slice(1, -1)), said: 0 });
  });
}

for (const { type, written } of rowsUnder('What is left out')) {
  test(`a ${type} of ${written} is left out and reported`, () => {
    assert.deepEqual(taken(type, written), { value: undefined, said: 1 });
  });
}

test('every link within the page, and to files beside it, leads somewhere', () => {
  const headings = new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-')));
  for (const [, target] of text.matchAll(/\]\(([^)]+)\)/g)) {
    if (target.startsWith('#')) assert.ok(headings.has(target.slice(1)), target);
    else assert.ok(existsSync(new URL(target, new URL(`../../${page}`, import.meta.url))), target);
  }
});
