/** The report on stations as a table for people. Pure. */
import type { Formats } from '../../words/formats.js';
import { health as own } from '../../words/en/station-health.js';
import { counted, harmless } from '../terminal.js';
import type { HealthReport, HealthRow } from './report.js';

/** Letters of East Asian scripts take two columns of a terminal. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

const widthOf = (text: string) => Array.from(text).length + (text.match(wide)?.length ?? 0);

const headings = ['Station', 'Declared', 'By the rules', 'Due', 'Why'];

/** All rows of a table, each column as wide as its widest text, the last as long as it likes. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  const padded = (text: string, column: number) => text + ' '.repeat(widths[column]! - widthOf(text));
  return rows.map((row) => row.map((text, column) => (column === row.length - 1 ? text : padded(text, column))).join('  ').trimEnd()).join('\n');
}

function cellsOf({ name, declared, derived, since, due, reason, differs }: HealthRow): string[] {
  const standing = since ? own.since(own.standings[derived], since) : own.standings[derived];
  return [name, declared ?? '–', (differs ? '! ' : '  ') + standing, due ?? '–', reason].map(harmless);
}

/** Who is overdue or inactive, who will be, and which of them make the command end with 1. */
export function closingLine({ stations }: HealthReport, within: string | undefined): string {
  const missed = stations.filter((row) => row.overdue);
  const overdue = missed.filter(({ derived }) => derived === 'overdue').length;
  const inactive = missed.length - overdue;
  const soon = stations.filter((row) => row.overdueOn).length;
  const declared = stations.filter((row) => !row.overdue && (row.derived === 'overdue' || row.derived === 'inactive')).length;
  const said = [
    `${overdue} of ${counted(stations.length, 'station')} ${overdue === 1 ? 'is' : 'are'} overdue`,
    inactive && ` and ${inactive} ${inactive === 1 ? 'is' : 'are'} inactive by the rules`,
    within && `; ${soon} more will be within ${within} if nothing happens`,
    '.',
    inactive && ' The command ends with 1 for either.',
    declared && ` ${declared} declared inactive ${declared === 1 ? 'does' : 'do'} not count.`,
  ];
  return said.filter(Boolean).join('');
}

/** The whole report. A declared status that the rules contradict has a `!`. */
export function healthText(report: HealthReport, within: string | undefined, formats: Formats): string {
  const { stations, rules, asOf } = report;
  const ruleLines = rules.map(({ name, asks, isJudged }) => harmless(['Rule: ' + name, asks, isJudged ? own.judged : ''].filter(Boolean).join(' · ')));
  if (!rules.length) return 'No rule of this document asks anything of a station. Add a duty to “rules” (docs/community-document.md shows one).';
  if (!stations.length) return ruleLines.join('\n');
  const table = tableOf([headings.map((heading, i) => (i === 2 ? `  ${heading}` : heading)), ...stations.map(cellsOf)]);
  return [table, '', ...ruleLines, own.basis(asOf ? formats.day(asOf) : ''), closingLine(report, within)].join('\n');
}
