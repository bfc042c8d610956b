/** What became of everything in the files: for people as text, for programs as JSON. */
import type { Finding } from '../check/finding.js';
import { counted, formats, harmless } from '../terminal.js';
import type { Unplaced } from './part.js';
import type { Refused } from './place.js';
import { listed } from '../../words/joining.js';

export interface ConversionReport {
  readonly files: readonly { readonly file: string; readonly format: string; readonly records: Readonly<Record<string, number>> }[];
  /** How many records of each collection the document has. */
  readonly collections: Readonly<Record<string, number>>;
  /** Fields that have no place. */
  readonly unplaced: readonly Unplaced[];
  /** Records and values that could not be taken. */
  readonly refused: readonly Refused[];
  readonly notes: readonly string[];
  /** What `check` says of the document. */
  readonly findings: readonly Finding[];
}

const MOST_LISTED = 20;

export function conversionText({ files, collections, unplaced, refused, notes, findings }: ConversionReport): string {
  const read = files.map(({ file, format, records }) => `${file} (${format}): ${recordCounts(records)}`);
  const sections = [
    section('Read', read),
    section('These fields have no place in the document and are left out', unplaced.map(({ file, field, count, example }) => `${file}: ${field}, in ${counted(count, 'record')}, e.g. “${example}”`)),
    section('These could not be taken', refusedLines(refused)),
    section('To know', notes),
    section('Worth a look in the document', findings.map(({ path, record, message }) => `${path}${record ? ` (${record})` : ''}: ${message}`)),
    `The document holds: ${recordCounts(collections)}.`,
  ];
  return sections.filter(Boolean).map(harmlessLines).join('\n\n');
}

/** What is the matter with many records is told once. */
function refusedLines(refused: readonly Refused[]): string[] {
  const same = new Map<string, Refused[]>();
  for (const each of refused) {
    const key = [each.file, each.field.replace(/\[\d+\]/g, '[]'), each.message, each.loss].join('\n');
    same.set(key, [...(same.get(key) ?? []), each]);
  }
  return [...same.values()].map(([first, ...others]) => {
    const { file, at, record, field, message, loss } = first!;
    const more = others.length ? ` (and in ${counted(others.length, 'more', 'more')})` : '';
    return `${file}, ${at}${record ? ` (${record})` : ''}${more}: ${field ? `${field}: ` : ''}${message}${loss === 'record' ? ' The whole record is left out.' : ''}`;
  });
}

const harmlessLines = (text: string) => text.split('\n').map(harmless).join('\n');

const recordCounts = (records: Readonly<Record<string, number>>) => listed(Object.entries(records).map(([name, count]) => `${name} ${formats.number(count)}`), formats) || 'nothing';

function section(title: string, lines: readonly string[]): string {
  if (!lines.length) return '';
  const more = lines.length - MOST_LISTED;
  return [`${title}:`, ...lines.slice(0, MOST_LISTED).map((line) => `  ${line}`), ...(more > 0 ? [`  … and ${counted(more, 'more', 'more')}: --report report.json keeps them all.`] : [])].join('\n');
}
