/** The first three of a board, beside each other. Loaded when a page asks for it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../ui/avatar.js';
import { type BoardContext, boardRow, type BoardRow, moveSign, moveWords, type Ranking } from './leaderboard.model.js';
import { tierName } from './pieces.js';
import type { Choosing } from './table-body.js';

export const styles = css`
  .podium {
    display: flex;
    align-items: flex-end;
    gap: 1.25em;
    max-inline-size: 44em;
    margin-block: 0.5em 1em;
  }
  .podium li {
    flex: 1 1 0;
    min-inline-size: 0;
    display: grid;
    justify-items: center;
    gap: 0.25em;
    text-align: center;
  }
  .podium .avatar {
    display: inline-block;
    margin: 0;
    font-size: 1.125em;
  }
  .podium .choose {
    max-inline-size: 100%;
    font-weight: 600;
    text-align: center;
  }
  .podium .tier {
    display: inline-block;
  }
  .podium .points {
    font-variant-numeric: tabular-nums;
    margin-inline-end: 0.5em;
  }
  .podium .block {
    inline-size: 100%;
    padding-block: 0.25em;
    border-block-start: 0.25em solid var(--_accent);
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    background: var(--_wash);
  }
  .podium .move {
    font-size: 0.65em;
  }
  .step1 .block {
    block-size: 5em;
  }
  .step2 .block {
    block-size: 3.5em;
  }
  .step3 .block {
    block-size: 2.25em;
  }
  @container (max-width: 36em) {
    .podium {
      gap: 0.5em;
      font-size: 0.9375em;
    }
  }
  @container (max-width: 13em) {
    .podium {
      flex-wrap: wrap;
    }
    .podium li {
      flex-basis: 40%;
    }
  }
`;

/** So many stand on the podium, more where they share a place on it. */
const STEPS = 3;

/** With more than this on it, it would be a crowd. */
export const MOST_ON_PODIUM = 6;

/** How many of the first stand on the podium. */
export function podiumSize(rows: readonly BoardRow[]): number {
  let size = Math.min(STEPS, rows.length);
  while (size < Math.min(rows.length, MOST_ON_PODIUM) && rows[size]!.rank && rows[size]!.rank === rows[size - 1]!.rank) size++;
  return size;
}

/** @param first the first rows of a ranking, at least `MOST_ON_PODIUM` of them where there are as many */
export function podium(first: readonly BoardRow[], context: BoardContext, choosing: Choosing): TemplateResult {
  const rows = first.slice(0, podiumSize(first));
  const step = (rank: string) => Math.min(3, Number(rank.replace(/\D/g, '')) || 3);
  const chosen = rows.find(({ id }) => id === choosing.chosen);
  return html`<ol part="podium" class="podium">
      ${rows.map(
        (row) => html`<li part="entry" class="step${step(row.rank)}">
          ${avatar(row.name, row.avatar, choosing.images)}
          <button type="button" class="choose" aria-expanded=${row === chosen ? 'true' : 'false'} aria-controls=${row === chosen ? 'details' : nothing} @click=${() => choosing.choose(row.id)}>${row.name}</button>
          <span class="quiet"><span class="points">${row.points}</span> ${tierName(row.tier, context)}</span>
          <span class="block"><span>${row.rank}</span>${row.moved ? html`<span class="move" role="img" aria-label=${moveWords(row, context)}>${moveSign(row, context.formats)}</span>` : nothing}</span>
        </li>`,
      )}
    </ol>
    ${chosen ? choosing.details(chosen) : ''}`;
}

/** The podium of a ranking. */
export const podiumOf = (ranking: Ranking, choosing: Choosing): TemplateResult =>
  podium(Array.from(ranking.between(0, MOST_ON_PODIUM), (entry) => boardRow(entry, ranking.context)), ranking.context, choosing);
