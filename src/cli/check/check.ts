/** Everything there is to say about a document to its author, each thing with its place in the file. */
import { collections } from '../../community/collections.js';
import { type Collection, Community, loadReader } from '../../community/community.js';
import { danglingIn } from '../../community/references.js';
import { head as headTable } from '../../community/generated/tables.js';
import { type Issue, readRecords, takeOf } from '../../community/read.js';
import { problemsIn, whatToDo } from '../../community/rules/index.js';
import { isObject } from '../../sources/paths.js';
import { type ShapeOptions, toDocument } from '../../sources/shapes.js';
import { failures } from '../../words/en/failures.js';
import { issues as issueWords } from '../../words/en/issues.js';
import { failureSentence } from '../../words/failure-sentence.js';
import { nearest } from '../../community/nearest.js';
import { type Source, pathText, stepsOf } from '../source.js';
import { counted, formats } from '../terminal.js';
import { Trouble } from '../trouble.js';
import { danglingInCriteria, idsOf } from './criteria-ids.js';
import type { Finding, Found } from './finding.js';
import { missingIds } from './id-traps.js';
import { unknownKeys } from './keys.js';
import { kindTraps } from './kind-traps.js';
import { linkTraps } from './link-traps.js';
import { trapsIn } from './traps.js';
import { formIssues, issuesOfBoards } from './widget-checks.js';
import { listed } from '../../words/joining.js';

export interface CheckResult {
  readonly file: string;
  /** `document`, `list`, `mapped`, or the name of a foreign shape. */
  readonly format: string;
  readonly findings: readonly Finding[];
  readonly problems: number;
  readonly notes: number;
  /** How many records of each collection came, and how many of them a widget can read. */
  readonly collections: Readonly<Record<string, { readonly received: number; readonly read: number }>>;
}

export interface CheckOptions extends ShapeOptions {
  /** The day on which it is checked: 2026-11-01. */
  readonly today: string;
  /** Codes of findings that are not to be told. */
  readonly ignore?: readonly string[];
}

/**
 * Checks a document, a slice of one, or data of a shape that widgets know.
 *
 * @throws Trouble when it is of no known shape
 */
export async function check(source: Source, options: CheckOptions): Promise<CheckResult> {
  const shape = toDocument(source.value, options);
  if (!shape.ok) throw new Trouble(`${source.name}: ${failureSentence(shape.failure, failures, formats)}`);
  await loadReader();
  const { document, origin, format, whereabouts } = shape;
  const community = new Community(document, origin, [], whereabouts);
  const kept = keptPositions(community);
  // of a foreign shape, fields that we do not know are no mistake
  const own = ['document', 'list', 'mapped'].includes(format) ? unknownKeys(document) : undefined;

  const dangling = danglingIds(community);
  // what keeps a form from being shown comes before what the reader says of the same value, for the record goes with it
  const received: Found[] = [...headProblems(document), ...formIssues(community).map(fromIssue), ...issuesOf(community), ...(own?.found ?? []), ...missingIds(community, dangling)];
  const read = [
    ...dangling,
    ...issuesOfBoards(community).map((issue) => ({ ...fromIssue(issue), level: issue.loss === 'nothing' ? 'note' : 'problem' }) as const),
    ...rulesProblems(community, options.today),
    ...trapsIn(community, options.today),
    ...linkTraps(community),
    ...kindTraps(community),
  ];
  const following = read.map((each) => withReceivedIndex(each, kept)).filter((each) => !followsFrom(each, received));
  const found = [...received, ...following, ...unmatchedFields(shape.unmatched), ...(own ? ownFields(own.own) : []), ...emptiness(community)];

  const findings = [...source.duplicates.map(duplicateFinding), ...withoutRepetition(found).map((each) => placed(each, community, source))];
  const told = findings.filter(({ code }) => !options.ignore?.includes(code)).sort((one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0));
  const problems = told.filter(({ level }) => level === 'problem').length;
  return { file: source.name, format, findings: told, problems, notes: told.length - problems, collections: countsOf(community) };
}

const allCollections = Object.values(collections) as readonly Collection<unknown>[];

const broughtBy = (community: Community) => allCollections.filter(({ name }) => community.has(name));

function countsOf(community: Community): CheckResult['collections'] {
  const counts = broughtBy(community).map((collection) => {
    const { received, records } = community.reading(collection);
    return [collection.name, { received, read: records.length }];
  });
  return Object.fromEntries(counts);
}

// ------------------------------------------------------------------------------------------------- positions of records

/** For each collection, which received record each of those is that could be read. */
function keptPositions(community: Community): Map<string, readonly number[]> {
  const kept = new Map<string, readonly number[]>();
  for (const collection of broughtBy(community)) {
    const received = community.raw(collection.name);
    const { records } = community.reading(collection);
    const positions = received.map((_, index) => index);
    const isWhole = records.length === received.length;
    kept.set(collection.name, isWhole ? positions : positions.filter((index) => readRecords([received[index]], collection).records.length > 0));
  }
  return kept;
}

const withReceivedIndex = (found: Found, kept: ReadonlyMap<string, readonly number[]>): Found =>
  found.collection === undefined || found.index === undefined ? found : { ...found, index: kept.get(found.collection)?.[found.index] ?? found.index };

/** Gives a finding its path in the data as received, and its place in the file. */
function placed({ collection, index, path, atKey, ...finding }: Found, community: Community, source: Source): Finding {
  const record = collection === undefined || index === undefined ? undefined : community.raw(collection)[index];
  const outer = collection === undefined ? '' : index === undefined ? collection : community.origin(collection, index);
  const whole = community.whereabouts(outer && path && !path.startsWith('[') ? `${outer}.${path}` : outer + path);
  return { ...finding, path: whole, record: nameOf(record), ...source.locate(stepsOf(whole), atKey) };
}

function nameOf(record: unknown): string | undefined {
  if (!isObject(record)) return undefined;
  const name = record['name'] ?? record['title'] ?? record['id'];
  const text = isObject(name) ? Object.values(name)[0] : name;
  return typeof text === 'string' && text ? text.slice(0, 60) : undefined;
}

/** One thing is told once: an id that leads nowhere may be found by its table and by its rule. */
function withoutRepetition(found: readonly Found[]): Found[] {
  const isAboutIds = ({ code }: Found) => code === 'dangling' || code.startsWith('unknown-');
  const isAboutSpans = ({ code }: Found) => code === 'ends-before-it-begins' || code === 'exemption-backwards' || code === 'voting-backwards';
  const keyOf = (each: Found) => `${each.collection}/${each.index}/${isAboutSpans(each) ? each.path.replace(/\.\w+$/, '') : each.path}/${isAboutIds(each) ? 'id' : isAboutSpans(each) ? 'span' : each.code}`;
  const known = new Set<string>();
  return found.filter((each) => {
    const key = keyOf(each);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

const consequences: ReadonlySet<string> = new Set(['half-coordinates', 'no-count', 'no-window', 'no-threshold', 'no-parts', 'no-order', 'no-quorum', 'no-criteria']);

/** Whether something is only missing because what stood there has been refused already. */
const followsFrom = (each: Found, received: readonly Found[]) =>
  consequences.has(each.code) && received.some(({ collection, index, path }) => collection === each.collection && index === each.index && path.startsWith(each.path));

// ------------------------------------------------------------------------------------------------------- what is found

const duplicateFinding = ({ path, key, place }: Source['duplicates'][number]): Finding => ({
  level: 'problem',
  code: 'duplicate-key',
  path: pathText([...path, key]),
  found: key,
  loss: 'value',
  message: `“${key}” stands here twice; only the last counts. Take one of them out.`,
  ...place,
});

function headProblems(document: Record<string, unknown>): Found[] {
  const found: Found[] = [];
  const path: (string | number)[] = [];
  takeOf(headTable)(document, {
    path,
    report: (code, value, expected = '') => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      found.push({ level: 'problem', code, path: pathText(path), message: issueWords[code](text ?? '', expected), loss: 'value' });
    },
  });
  const { version } = document;
  if (version !== undefined && Number(version) !== 1) found.push({ level: 'problem', code: 'version', path: 'version', found: JSON.stringify(version), expected: '1', message: 'The version of the document’s shape is 1. Write 1; the version of your data has no place here.' });
  return found;
}

function issuesOf(community: Community): Found[] {
  return broughtBy(community).flatMap((collection) => {
    const { issues, issueCount } = community.reading(collection);
    const found = issues.map(fromIssue);
    const more = issueCount - issues.length;
    const rest: Found[] = more > 0 ? [{ level: 'problem', code: 'unreadable', collection: collection.name, path: '', message: `There are ${counted(more, 'more problem')} in “${collection.name}”, which are not listed.` }] : [];
    return [...found, ...rest];
  });
}

/** By which codes an issue says what it allows. */
const withChoices: ReadonlySet<string> = new Set(['not-in-list', 'unknown-field']);

function fromIssue({ collection, index, path, code, loss, found, expected }: Issue): Found {
  const meant = withChoices.has(code) && found ? nearest(found, expected?.split(', ') ?? []) : undefined;
  return withNearest({ level: 'problem', code, collection, index: index < 0 ? undefined : index, path, found, expected, loss, nearest: meant, message: issueWords[code](found ?? '', expected ?? '') });
}

const withNearest = (found: Found): Found => (found.nearest === undefined ? found : { ...found, message: `${found.message} Perhaps “${found.nearest}” is meant.` });

function danglingIds(community: Community): Found[] {
  const ofTables = danglingIn(community).map(fromIssue);
  const ofCriteria = danglingInCriteria(community).map(({ id, target, ...where }): Found => ({ ...where, level: 'problem', code: 'dangling', found: id, expected: target, loss: 'nothing', message: issueWords.dangling(id, target) }));
  return [...ofTables, ...ofCriteria].map((found) => withNearest({ ...found, nearest: nearest(found.found ?? '', idsOf(community, found.expected ?? '') ?? []) }));
}

/** A document need not say who holds what. */
const missingHolders: ReadonlySet<string> = new Set(['role-nobody-holds', 'rung-nobody-holds']);

/** Rules that can never hold, or that do not say what they ask. */
function rulesProblems(community: Community, today: string): Found[] {
  const brought = (collection: Collection<never>) => (community.has(collection.name) ? community.all(collection) : undefined);
  const names = ['people', 'contributions', 'metrics', 'groups', 'roles', 'ladders', 'rules', 'events', 'proposals'] as const;
  const records = Object.fromEntries(names.map((name) => [name, brought(collections[name] as Collection<never>)]));
  const problems = problemsIn({ ...records, timeZone: community.head.timeZone }, community.head.updated ?? today);
  return problems.map((problem): Found => {
    const [, collection, index, path = ''] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(problem.path) ?? [];
    return { level: missingHolders.has(problem.code) ? 'note' : 'problem', code: problem.code, collection, index: index === undefined ? undefined : Number(index), path, found: problem.found, message: whatToDo(problem) };
  });
}

const unmatchedFields = (paths: readonly string[] = []): Found[] =>
  paths.map((path) => ({ level: 'problem', code: 'no-such-field', path: '', found: path, message: `“${path}” is in none of the records. Check the path in --fields.` }));

const MOST_NAMED = 12;

/** One note for all fields of a community's own: nobody sees them, which may surprise. */
function ownFields(own: ReadonlyMap<string, number>): Found[] {
  if (!own.size) return [];
  const names = [...own].sort(([, one], [, other]) => other - one).map(([name]) => name);
  const more = names.length - MOST_NAMED;
  const list = listed([...names.slice(0, MOST_NAMED), ...(more > 0 ? [counted(more, 'other')] : [])], formats);
  return [{ level: 'note', code: 'own-fields', path: '', found: names.join(', '), message: `Widgets do not know these fields and do not show them: ${list}.` }];
}

function emptiness(community: Community): Found[] {
  const isEmpty = broughtBy(community).every((collection) => community.reading(collection).received === 0);
  return isEmpty ? [{ level: 'problem', code: 'nothing-in-it', path: '', message: 'There is no record in it, so a widget has nothing to show. Add a list, such as “groups”.' }] : [];
}
