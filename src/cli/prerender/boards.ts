/** A board as a table: the fallback of the leaderboard. */
import { boardOf, periodOf, standingOf } from '../../community/boards.js';
import { boardRow, boardSummary, Ranking } from '../../widgets/leaderboard/leaderboard.model.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { element, lines, linked, list } from './markup.js';

export function boardFallback({ community, words, formats, attributes, today, most }: FallbackContext): Fallback {
  const own = words.leaderboard;
  const board = boardOf(community, attributes.get('board') || undefined);
  const period = board && periodOf(board, attributes.get('period') || undefined, today);
  if (!board || !period) return { heading: own.heading, content: undefined };
  const standing = standingOf(community, board, period);
  const context = { community, standing, words: own, formats };
  const rows = [...new Ranking(context).between(0, Math.min(most, standing.order.length))].map((entry) => ({ ...boardRow(entry, context), url: standing.personOf(entry)?.url ?? standing.entries[entry]!.url }));
  const title = formats.text(board.title) || own.heading;
  // a wall of thanks has no ranks
  const isThanks = attributes.get('layout') === 'thanks';
  const hasPoints = rows.some(({ points }) => points);
  const table = element(
    'table',
    {},
    '\n',
    lines(
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, own.rank), element('th', { scope: 'col' }, own.name), hasPoints && element('th', { scope: 'col' }, own.points))),
      element('tbody', {}, '\n', lines(...rows.map(({ rank, name, url, points }) => element('tr', {}, element('td', {}, rank), element('th', { scope: 'row' }, linked(name, url)), hasPoints && element('td', {}, points)))), '\n'),
    ),
    '\n',
  );
  const content = isThanks ? list('ul', rows.map(({ name, url }) => linked(name, url))) : table;
  return { heading: title, summary: boardSummary(context, standing.order.length), content: rows.length ? content : undefined };
}
