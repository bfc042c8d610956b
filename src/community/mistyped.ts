/** What is wrong with a document beside its records: faults of its head, and names that are nearly those of ours. Pure. */
import { head, tables } from './generated/tables.js';
import { nearest } from './nearest.js';
import { excerpt, type Issue, isObject, nameOf, pathText, type Table, takeOf } from './read.js';

const MOST_ISSUES = 1000;

/** Faults of the document's name, language, time zone and day; of collection '' and index -1. */
export function headFaults(document: object): Issue[] {
  const issues: Issue[] = [];
  const path: (string | number)[] = [];
  try {
    takeOf(head)(document, {
      path,
      report: (code, found, expected) => issues.push({ collection: '', index: -1, record: '', path: pathText(path), code, loss: 'value', found: excerpt(found), expected }),
    });
  } catch {
    // an object of a page's own, with a property that throws: what was found before still holds
  }
  return issues;
}

/**
 * Names that no widget knows and that are nearly those of ours: slips of the pen, most likely. Of the records only
 * those in a document that states its version are looked at: others have fields of their own.
 *
 * @param names the collections whose records are looked through
 */
export function mistypedIn(document: object, names: readonly string[]): Issue[] {
  const issues: Issue[] = [];
  try {
    mistypedAtTop(document as Record<string, unknown>, issues);
    if (Object.hasOwn(document, 'version')) for (const name of names) mistypedInRecords(document as Record<string, unknown>, name, issues);
  } catch {
    // as above
  }
  return issues.slice(0, MOST_ISSUES);
}

function mistypedAtTop(document: Record<string, unknown>, issues: Issue[]): void {
  const isKnown = (key: string) => Object.hasOwn(tables, key) || Object.hasOwn(head as object, key);
  for (const key of Object.keys(document)) {
    if (isKnown(key)) continue;
    const isList = Array.isArray(document[key]);
    const expected = isList ? nearCollection(key, document) : nearest(key, missingFrom(document, head as Fields));
    if (expected) issues.push({ collection: '', index: -1, record: '', path: key, code: 'mistyped', loss: isList ? 'record' : 'value', found: key, expected });
  }
}

/** Singulars that are more than a letter away. */
const singulars: Readonly<Record<string, string>> = { people: 'person' };

/** The collection that a name stands for, unless the document brings that as well. */
function nearCollection(key: string, document: Record<string, unknown>): string | undefined {
  const missing = Object.keys(tables).filter((name) => !Array.isArray(document[name]) || !document[name].length);
  return missing.find((name) => key === singulars[name]) ?? nearest(key, missing);
}

type Fields = Readonly<Record<string, Table>>;

/** The fields that a record could have and has not; a field that is there under its right name is not meant by another. */
const missingFrom = (record: object, fields: Fields) => Object.keys(fields).filter((name) => name !== '!' && !Object.hasOwn(record, name));

function mistypedInRecords(document: Record<string, unknown>, collection: string, issues: Issue[]): void {
  const records = Object.hasOwn(document, collection) ? document[collection] : undefined;
  if (!Array.isArray(records)) return;
  records.forEach((record, index) => {
    if (issues.length >= MOST_ISSUES) return;
    walk(record, tables[collection as keyof typeof tables], [], (path, found, expected) =>
      issues.push({ collection, index, record: nameOf(record), path: pathText(path), code: 'mistyped', loss: 'value', found, expected }),
    );
  });
}

type Path = readonly (string | number)[];

function walk(value: unknown, table: Table, path: Path, found: (path: Path, key: string, near: string) => void): void {
  if (typeof table === 'string') return;
  if (Array.isArray(table)) {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, table[0] as Table, [...path, index], found));
    return;
  }
  if (!isObject(value)) return;
  const fields = table as Fields;
  for (const [key, item] of Object.entries(value)) {
    const field = fields['*'] ?? (key !== '!' && Object.hasOwn(fields, key) ? fields[key] : undefined);
    const near = field ? undefined : nearest(key, missingFrom(value, fields));
    if (field) walk(item, field, [...path, key], found);
    else if (near) found([...path, key], key, near);
  }
}
