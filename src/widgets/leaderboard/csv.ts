/** A board as CSV. Loaded when somebody copies it. */
import { announce } from '../../ui/announce.js';
import { copyText } from '../../ui/copy-text.js';
import { detailWords } from './detail-words.js';
import { type BoardContext, kindName, nameOf, rankOf } from './leaderboard.model.js';
import { tierAt } from '../../community/boards.js';

/** A cell, quoted where it has to be. A text that a spreadsheet would run as a formula is kept from being one. */
const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const lineOf = (cells: readonly (string | number)[]) => `${cells.map(cell).join(',')}\r\n`;

/**
 * The line of names (RFC 4180) above the lines of entries.
 *
 * @param handle what the column of handles is called
 * @param isWall of a wall of thanks: no places, points and tiers
 */
export function csvHead(handle: string, { standing, community, words, formats }: BoardContext, isWall: boolean): string {
  const kinds = standing.weights.map(({ metric }) => formats.text(kindName(metric, { standing, community })));
  const all = [words.name, handle, ...kinds];
  return lineOf(isWall ? all : [words.rank, ...all, words.points, ...(standing.tiers.length ? [words.tier] : [])]);
}

/** Entries as lines of CSV: place, name, handles, the count of each kind, points, tier; see `csvHead`. */
export function csvLines(entries: Iterable<number>, context: BoardContext, isWall: boolean): string {
  const { standing, formats } = context;
  const { weights, tiers } = standing;
  const lines = Array.from(entries, (entry) => {
    const score = standing.scores[entry]!;
    const { counts = {} } = standing.entries[entry]!;
    const { place } = rankOf(entry, standing);
    const handles = [...new Set(Object.values(standing.personOf(entry)?.handles ?? {}))].join(' ');
    const points = score !== score || standing.isByRank ? '' : score;
    const all = [nameOf(entry, context), handles, ...weights.map(({ metric }) => counts[metric] ?? '')];
    return lineOf(isWall ? all : [place || '', ...all, points, ...(tiers.length ? [formats.text(tiers[tierAt(standing, score)]?.name)] : [])]);
  });
  return lines.join('');
}

/** Copies entries as CSV, or saves them where the browser does not let it; says so, and gives back what it said. */
export async function copyEntries(entries: Uint32Array, context: BoardContext, isWall: boolean): Promise<string> {
  const own = await detailWords(context.formats.language);
  const isCopied = await copyOrSave([csvHead(own.handle, context, isWall), csvLines(entries, context, isWall)]);
  const said = isCopied ? own.copied(entries.length, context.formats) : own.notCopied;
  announce(said);
  return said;
}

/** Puts text on the clipboard; where the browser does not let it, saves it as a file and gives false. */
export async function copyOrSave(parts: readonly string[]): Promise<boolean> {
  const isCopied = await copyText(parts.join(''));
  if (!isCopied) save(parts);
  return isCopied;
}

export function save(parts: readonly string[]): void {
  const link = document.createElement('a');
  // a byte order mark, without which spreadsheets misread letters beyond ASCII
  link.href = URL.createObjectURL(new Blob(['\ufeff', ...parts], { type: 'text/csv' }));
  link.download = 'leaderboard.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
