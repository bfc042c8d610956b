/** The first three of a board, beside each other. Loaded when a page asks for it. */
import { html, type TemplateResult } from 'lit';
import { avatar } from '../../ui/avatar.js';
import { boardRow, type Ranking } from './leaderboard.model.js';
import { type Choosing, move, tierName } from './ranking.js';

/** So many stand on the podium, more where they share a place on it. */
const STEPS = 3;

/** With more than this on it, it would be a crowd. */
const MOST = 6;

/** How many stand on the podium. */
export function podiumSize({ context: { standing }, order }: Ranking): number {
  let size = Math.min(STEPS, order.length);
  while (size < order.length && size < MOST && standing.scores[order[size]!] === standing.scores[order[size - 1]!]) size++;
  return size;
}

export function podium(ranking: Ranking, choosing: Choosing): TemplateResult {
  const { context } = ranking;
  const rows = Array.from(ranking.between(0, podiumSize(ranking)), (entry) => boardRow(entry, context));
  const step = (rank: string) => Math.min(3, Number(rank.replace(/\D/g, '')) || 3);
  const chosen = rows.find(({ id }) => id === choosing.chosen);
  return html`<ol part="podium" class="podium">
      ${rows.map(
        (row) => html`<li part="entry" class="step${step(row.rank)}">
          ${avatar(row.name, row.avatar, choosing.images)}
          <button type="button" class="choose" aria-expanded=${row === chosen ? 'true' : 'false'} @click=${() => choosing.choose(row.id)}>${row.name}</button>
          <span class="quiet"><span class="points">${row.points}</span> ${tierName(row.tier, context)}</span>
          <span class="block"><span>${row.rank}</span>${move(row, context)}</span>
        </li>`,
      )}
    </ol>
    ${chosen ? choosing.details(chosen) : ''}`;
}
