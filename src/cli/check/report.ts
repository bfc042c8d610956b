/** What `check` found, as text for people: one line each, as compilers and editors write them. */
import { counted, harmless } from '../terminal.js';
import type { CheckResult } from './check.js';
import type { Finding } from './finding.js';

/** @param most how many findings are listed */
export function reportText(result: CheckResult, most: number): string {
  const listed = [...result.findings].sort((one, other) => Number(one.level === 'note') - Number(other.level === 'note'));
  const lines = listed.slice(0, most).map((finding) => findingLine(result.file, finding));
  if (listed.length > most) lines.push(`… and ${counted(listed.length - most, 'more', 'more')}: --most ${listed.length} lists them all.`);
  return [...lines, ...(lines.length ? [''] : []), summary(result)].join('\n');
}

function findingLine(file: string, { level, code, path, message, line, column, record, loss }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  const about = [path, record && `(${record})`].filter(Boolean).join(' ');
  const consequence = loss === 'record' ? ' The whole record is left out.' : '';
  return harmless(`${place}: ${level}: ${about ? `${about}: ` : ''}${message}${consequence} [${code}]`);
}

function summary({ file, problems, notes, collections, findings }: CheckResult): string {
  const records = Object.entries(collections).map(([name, { read, received }]) => (read === received ? `${name} ${read}` : `${name} ${read} of ${received}`));
  const lost = Object.values(collections).reduce((sum, { read, received }) => sum + received - read, 0);
  const held = records.length ? ` It holds: ${records.join(', ')}.` : '';
  if (!findings.length) return `${file} is fine.${held}`;
  const leftOut = lost ? ` ${counted(lost, 'record is', 'records are')} left out.` : '';
  return `${file}: ${counted(problems, 'problem')}, ${counted(notes, 'note')}.${leftOut}${held}`;
}
