/** The table of a ranking. */
import { html, nothing, type TemplateResult } from 'lit';
import { type BoardContext, kindName, tierSentence } from './leaderboard.model.js';
import type { Choosing, Lines, TableBody } from './table-body.js';
import { tierSign } from './tier-sign.js';

/** The order of a table, and how it is changed; without a way to, its head is plain. */
export interface Sorting {
  readonly byName: boolean;
  readonly change?: (byName: boolean) => void;
}

/** The people of a board as a table; `part="entry"` is one of them. */
export function rankingTable(lines: Lines, context: BoardContext, choosing: Choosing, { byName, change }: Sorting, body: TableBody): TemplateResult {
  const { standing, words, formats } = context;
  const { weights, tiers, isByRank } = standing;
  const { count, rows } = lines;
  // what a search found may be few, with places of many figures
  const isWide = count >= 1000 || rows.some(({ rank }) => rank.length > 4);
  const hasBars = !isByRank && weights.length > 1;
  const kinds = hasBars ? weights.map(({ metric }) => formats.text(kindName(metric, context))) : [];
  const sorts = (text: string, name: boolean) => (change ? html`<button type="button" class="sort" @click=${() => change(name)}>${text}</button>` : text);
  const sorted = (name: boolean) => (!change || name !== byName ? nothing : name ? 'ascending' : 'descending');
  return html`<table part="list" class=${isWide ? 'many' : ''} aria-label=${formats.text(standing.board.title)} aria-rowcount=${count + 1}>
    <thead>
      <tr aria-rowindex="1">
        <th scope="col" class="rank">${words.rank}</th>
        <th scope="col" class="name" aria-sort=${sorted(true)}>${sorts(words.name, true)}</th>
        ${hasBars ? html`<th scope="col" class="kinds"><span>${formats.enumerate(kinds)}</span></th>` : nothing}
        ${isByRank ? nothing : html`<th scope="col" class="points" aria-sort=${sorted(false)}>${sorts(words.points, false)}</th>`}
        ${tiers.length ? html`<th scope="col" class="step">${words.tier}</th>` : nothing}
      </tr>
    </thead>
    ${body.draw(lines, { kinds, hasPoints: !isByRank, hasTiers: tiers.length > 0 }, context, choosing)}
  </table>`;
}

/** The steps of a board, the highest first, with their rewards. */
export function tiersList(context: BoardContext): TemplateResult | typeof nothing {
  const { standing: { tiers }, words } = context;
  if (!tiers.length) return nothing;
  return html`<ul part="tiers" class="quiet">
    ${tiers.toReversed().map(
      (tier, i) => html`<li>
        ${tierSign(tiers.length - 1 - i, tiers.length, tier.color)}<span>${tierSentence(tier, context)}${tier.reward?.claim && tier.reward.left !== 0 ? html` · <a href=${tier.reward.claim}>${words.claim}</a>` : nothing}</span>
      </li>`,
    )}
  </ul>`;
}
