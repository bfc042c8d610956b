/** From a file or folder to a part of a document, whatever the file is. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type PlainObject, follow, isObject, readPath } from '../../sources/paths.js';
import { pathOf } from '../../sources/fields.js';
import { fieldReader } from '../../sources/records.js';
import { toDocument } from '../../sources/shapes.js';
import { failures } from '../../words/en/failures.js';
import { failureSentence } from '../../words/failure-sentence.js';
import { type Input, type InputOptions, readInput, whyNoFile } from '../input.js';
import { type TextFormat, formatOf, pathText, readSource } from '../source.js';
import { counted, formats } from '../terminal.js';
import { Trouble } from '../trouble.js';
import { partFromCalendar } from './icalendar.js';
import { type Mapping, applyValues } from './mapping.js';
import { recordIn } from './markdown.js';
import type { Part } from './part.js';
import { isSigs, partFromSigs } from './sigs.js';
import { readTable } from './table-file.js';
import { guessCollection, renameUsual } from './usual-names.js';

export interface PartOptions extends InputOptions {
  readonly mapping: Mapping;
  /** What the text is, where its name does not say so. */
  readonly from?: TextFormat;
  readonly today: string;
}

/** Reads a file, an address, or a folder. */
export async function readPart(path: string, options: PartOptions): Promise<Part> {
  const part = (await isFolder(path)) ? await readFolder(path, options) : await readOne(path, options);
  for (const records of Object.values(part.document)) {
    if (Array.isArray(records)) records.forEach((record) => isObject(record) && isMappedCollection(part, records, options) && applyValues(record, options.mapping));
  }
  return part;
}

/** Values and constants are for the collection that the mapping is about. */
function isMappedCollection(part: Part, records: unknown, { mapping }: PartOptions): boolean {
  const names = Object.keys(part.document).filter((name) => Array.isArray(part.document[name]));
  const target = mapping.collection ?? (names.includes('groups') ? 'groups' : names[0]);
  return target !== undefined && part.document[target] === records;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // an address, standard input, or a file that is not there: told when it is read
    return false;
  }
}

async function readOne(path: string, options: PartOptions): Promise<Part> {
  const input = await readInput(path, options);
  const format = options.from ?? formatOf(input);
  if (format === 'icalendar') return partFromCalendar(input.name, input.text, options.today);
  if (format === 'csv') return partFromTable(input, options.mapping);
  if (format === 'markdown') return partFromPage(input, options.mapping);
  return partFromData(input.name, readSource(input).value, options.mapping);
}

// --------------------------------------------------------------------------------------------------------------- tables

function partFromTable({ name, text }: Input, mapping: Mapping): Part {
  const { records, columns, notes } = readTable(name, text);
  const part = partFromList(name, 'csv', records, { ...mapping, collection: mapping.collection ?? guessCollection(name, columns) });
  return { ...part, notes: [...notes, ...(part.notes ?? [])], hasListsInText: true, origin: (_, index) => `row ${index + 1}` };
}

/** Records of a collection, with their fields under our names: first those that the mapping names, then usual ones. */
function partFromList(file: string, format: string, records: readonly unknown[], mapping: Mapping): Part {
  const { collection = 'groups', fields = {}, skip = [] } = mapping;
  const applyFields = fieldReader(fields);
  const paths = Object.values(fields).map(pathOf);
  const taken = paths.map(normalPath);
  const isSpokenFor = (key: string) => taken.includes(key) || skip.includes(key);
  const renamed = records.map((source) => {
    if (!isObject(source)) return source;
    const record = renameUsual(Object.fromEntries(Object.entries(source).filter(([key]) => !isSpokenFor(key))), collection);
    applyFields(record, source);
    return record;
  });
  const unmatched = paths.filter((path) => records.every((record) => follow(record, [path]) === undefined && follow(record, readPath(path)) === undefined));
  return { file, format, document: { [collection]: renamed }, origin: (_, index) => `[${index}]`, taken, notes: unmatchedNotes(unmatched, file) };
}

const unmatchedNotes = (unmatched: readonly string[] = [], file: string) => unmatched.map((path) => `${file}: “${path}”, which the mapping names, is in none of the records.`);

const normalPath = (path: string) => pathText(readPath(path));

/** One page alone, named by its file. */
function partFromPage(input: Input, mapping: Mapping): Part {
  const record = recordIn(input);
  if (!record) throw new Trouble(`${input.name} has no front matter: a page of Markdown becomes a record by the lines between two lines of --- at its start.`);
  return partFromList(input.name, 'markdown', [withId(record, idOf(input.name.split(/[\\/]/).at(-1)!))], mapping);
}

// ----------------------------------------------------------------------------------------------------------------- data

function partFromData(file: string, whole: unknown, mapping: Mapping): Part {
  const { items, fields, collection = 'groups' } = mapping;
  const value = items ? follow(whole, readPath(items)) : whole;
  if (isSigs(value)) return partFromSigs(file, value);
  const list = listIn(value, collection, !!items);
  if (list) {
    const first = list[0];
    const guessed = mapping.collection ?? guessCollection(file, isObject(first) ? Object.keys(first) : []);
    const part = partFromList(file, 'list', list, { ...mapping, collection: guessed });
    return items ? { ...part, origin: (_, index) => `${items}[${index}]` } : part;
  }
  const result = toDocument(whole, { collection, items, fields });
  if (!result.ok) throw new Trouble(`${file}: ${failureSentence(result.failure, failures, formats)}${result.failure.code === 'unknown-shape' ? ' Or name the list in a mapping file: { "items": "…" }.' : ''}`);
  const { document, origin, format } = result;
  const isOurs = format === 'document' || (isObject(value) && 'version' in value);
  const records = document[collection];
  const renamed = !isOurs && Array.isArray(records) ? { ...document, [collection]: records.map((record: unknown) => (isObject(record) ? renameUsual(record, collection) : record)) } : copyOf(document);
  return { file, format, document: renamed, origin, taken: Object.values(fields ?? {}).map(pathOf).map(normalPath), notes: unmatchedNotes(result.unmatched, file) };
}

/** A list of records, or an object of records by id where a mapping says that the records are there. */
function listIn(value: unknown, collection: string, isNamed: boolean): readonly unknown[] | undefined {
  if (Array.isArray(value)) return isFeatures(value) || isKnownList(value, collection) ? undefined : value;
  const isById = isNamed && isObject(value) && !('version' in value) && Object.keys(value).length > 0 && Object.values(value).every(isObject);
  return isById ? Object.entries(value).map(([id, record]) => ({ id, ...(record as PlainObject) })) : undefined;
}

const isFeatures = (list: readonly unknown[]) => list.slice(0, 5).some((each) => isObject(each) && each.type === 'Feature');

/** A list that widgets know as something else than records of ours: contributors of a forge. */
function isKnownList(list: readonly unknown[], collection: string): boolean {
  const result = toDocument(list, { collection });
  return result.ok && result.format !== 'list' && result.format !== 'mapped';
}

/** Records are filled in later; what was read stays as it was. */
const copyOf = (document: PlainObject): PlainObject => Object.fromEntries(Object.entries(document).map(([key, value]) => [key, Array.isArray(value) ? value.map((record: unknown) => (isObject(record) ? { ...record } : record)) : value]));

// -------------------------------------------------------------------------------------------------------------- folders

/** A folder in which each file is one record, named by its file: JSON, YAML, or a page of Markdown with front matter. */
async function readFolder(folder: string, options: PartOptions): Promise<Part> {
  const names = await filesIn(folder);
  if (!names.length) throw new Trouble(`There is no JSON, YAML or Markdown file in the folder ${folder}.`);
  const records: unknown[] = [];
  const files: string[] = [];
  const notes: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    try {
      const list = recordsIn(await readInput(path, options), name, notes);
      records.push(...list.map((record, index) => withId(record, list.length > 1 ? `${idOf(name)}-${index + 1}` : idOf(name))));
      files.push(...list.map(() => name));
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      notes.push(`Left out: ${error.message}`);
    }
  }
  if (!records.length) throw new Trouble(`None of the ${counted(names.length, 'file')} in ${folder} can be read. The first: ${notes[0]!.replace(/^(?:Left out|Passed over): /, '')}`);
  const part = partFromList(folder, 'folder', records, options.mapping);
  return { ...part, origin: (_, index) => files[index]!, notes: [...notes, ...(part.notes ?? [])] };
}

/** The records of one file of a folder. */
function recordsIn(input: Input, name: string, notes: string[]): readonly unknown[] {
  if (!isPage(name)) {
    const { value } = readSource(input);
    return Array.isArray(value) ? (value as unknown[]) : [value];
  }
  const record = recordIn(input);
  if (record && record['draft'] !== true) return [record];
  notes.push(`Passed over: ${name} ${record ? 'is a draft' : 'has no front matter'}.`);
  return [];
}

/** Its own id, or the part of its address that its author chose, or the name of its file. */
function withId(record: unknown, name: string): unknown {
  if (!isObject(record) || record['id'] !== undefined) return record;
  const { slug, ...others } = record;
  const own = typeof slug === 'string' ? slug.split('/').filter(Boolean).at(-1) : undefined;
  return own ? { ...others, id: own } : { ...record, id: name };
}

/** `porto` of `porto.md`, of `porto/index.md`, and of `porto.en.md`. */
const idOf = (name: string) => name.replace(/[\\/]index(?:\.[\w-]+)?\.\w+$/, '').replace(/(?:\.[a-z]{2}(?:-[A-Za-z]+)?)?\.\w+$/, '');

const isPage = (name: string) => /\.(?:mdx?|markdown)$/i.test(name);

/** The files of a folder, and the page of each folder in it that is one, as Hugo and Docusaurus have them. */
async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    const pages = await Promise.all(entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => pagesOf(folder, name)));
    // README.md and `_index.md` are about the folder, `_category_.json` about a menu
    return [...files.filter((name) => !/^readme\.\w+$/i.test(name) && /^[^._].*\.(?:json|geojson|ya?ml|mdx?|markdown)$/i.test(name)), ...pages.flat()].sort();
  } catch (error) {
    throw new Trouble(whyNoFile(folder, error));
  }
}

async function pagesOf(folder: string, name: string): Promise<string[]> {
  const entries = await readdir(join(folder, name));
  return entries.filter((entry) => /^index\.(?:mdx?|markdown)$/i.test(entry)).map((entry) => `${name}/${entry}`);
}
