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

/**
 * Entries as lines of CSV (RFC 4180) under a line of names: place, name, handles, the count of each kind, points, tier.
 *
 * @param handle what the column of handles is called
 */
export function csvOf(entries: Uint32Array, handle: string, context: BoardContext): string {
  const { standing, words, formats } = context;
  const { weights, tiers } = standing;
  const head = [words.rank, words.name, handle, ...weights.map(({ metric }) => formats.text(kindName(metric, context))), words.points, ...(tiers.length ? [words.tier] : [])];
  const lines = Array.from(entries, (entry) => {
    const score = standing.scores[entry]!;
    const { counts = {} } = standing.entries[entry]!;
    const { place } = rankOf(entry, standing);
    const handles = [...new Set(Object.values(standing.personOf(entry)?.handles ?? {}))].join(' ');
    const points = score !== score || standing.isByRank ? '' : score;
    return [place || '', nameOf(entry, context), handles, ...weights.map(({ metric }) => counts[metric] ?? ''), points, ...(tiers.length ? [formats.text(tiers[tierAt(standing, score)]?.name)] : [])];
  });
  return [head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** Copies entries as CSV, or saves them where the browser does not let it; says so, and gives back what it said. */
export async function copyEntries(entries: Uint32Array, context: BoardContext): Promise<string> {
  const own = await detailWords(context.formats.language);
  const text = csvOf(entries, own.handle, context);
  const isCopied = await copyText(text);
  if (!isCopied) save(text);
  const said = isCopied ? own.copied(entries.length, context.formats) : own.notCopied;
  announce(said);
  return said;
}

function save(text: string) {
  const link = document.createElement('a');
  // a byte order mark, without which spreadsheets misread letters beyond ASCII
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }));
  link.download = 'leaderboard.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
