/** A wall of thanks: people without ranks, all kinds of contribution alike. Loaded when a page asks for it. */
import { css, type CSSResult, html, type nothing, type TemplateResult } from 'lit';
import { avatar } from '../../ui/avatar.js';
import { detailWords } from './detail-words.js';
import { boardRow, kindName, type Ranking } from './leaderboard.model.js';
import type { Choosing } from './ranking.js';
import { choice } from './pieces.js';
import { NameOrder } from './name-order.js';

export const styles = css`
  .wall {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    column-gap: 2.5em;
  }
  .wall li {
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    padding-block: 0.625em;
    border-block-end: 1px solid var(--_line);
  }
  .wall .avatar {
    display: inline-block;
    margin: 0;
  }
  .wall .chosen {
    background: var(--_wash);
  }
  .thanked {
    display: grid;
    align-content: center;
    min-inline-size: 0;
    line-height: 1.35;
  }
  .wall .name {
    max-block-size: 4em;
    overflow: hidden;
    unicode-bidi: plaintext;
  }
  [part='more'] {
    margin-block-start: 0.75em;
  }
`;

export type WallOrder = 'name' | 'newest';

/** What a wall shows: people in an order, or those a search finds. */
export interface Wall {
  readonly order: WallOrder;
  readonly found: Uint32Array | undefined;
  /** How many at first. */
  readonly limit: number;
  readonly more: () => TemplateResult | typeof nothing;
}

export interface Thanks {
  readonly styles: CSSResult;
  /** The choice of an order, where the data knows since when people contribute. */
  choice(ranking: Ranking, order: WallOrder, change: (order: WallOrder) => void): TemplateResult | typeof nothing;
  wall(ranking: Ranking, wall: Wall, choosing: Choosing): TemplateResult;
}

/** More kinds than this are a number. */
const MOST_KINDS = 4;

let named: NameOrder | undefined;
let newest: { ranking: Ranking; entries: Uint32Array } | undefined;

function entriesOf(ranking: Ranking, { order, found, limit }: Wall): Uint32Array {
  const { entries } = ranking.context.standing;
  const since = (entry: number) => entries[entry]!.since ?? '';
  if (order === 'newest') {
    if (newest?.ranking !== ranking) newest = { ranking, entries: ranking.order.toSorted((one, other) => (since(other) < since(one) ? -1 : since(other) > since(one) ? 1 : 0)) };
    const marked = found && new Set(found);
    return (marked ? newest.entries.filter((entry) => marked.has(entry)) : newest.entries).subarray(0, limit);
  }
  if (found) return found.subarray(0, limit);
  if (named?.ranking !== ranking) named = new NameOrder(ranking);
  return named.between(0, Math.min(limit, ranking.order.length));
}

/** The wall, with its words in a language. */
export async function thanksIn(language: string): Promise<Thanks> {
  const own = await detailWords(language);
  return {
    styles,
    choice({ context: { standing } }, order, change) {
      const orders = standing.entries.some(({ since }) => since) ? (['name', 'newest'] as const) : [];
      return choice(own.order, order, orders.map((each) => [each, own.orders[each]]), (each) => change(each as WallOrder));
    },
    wall(ranking, wall, choosing) {
      const { context } = ranking;
      const { standing, formats } = context;
      const kindsOf = (entry: number) => {
        const { counts = {} } = standing.entries[entry]!;
        const kinds = Object.keys(counts)
          .filter((metric) => counts[metric]! > 0)
          .map((metric) => formats.text(kindName(metric, context)));
        const rest = kinds.length - MOST_KINDS;
        return (rest > 0 ? [...kinds.slice(0, MOST_KINDS), own.andMore(rest, formats)] : kinds).join(' · ');
      };
      const person = (entry: number) => {
        const row = boardRow(entry, context);
        const data = standing.entries[entry]!;
        const { url = data.url } = standing.personOf(entry) ?? {};
        const isChosen = row.id === choosing.chosen;
        return html`<li part="entry" class=${isChosen ? 'chosen' : ''}>
          ${avatar(row.name, row.avatar, choosing.images)}<span class="thanked"><span class="name">${url ? html`<a href=${url}>${row.name}</a>` : row.name}</span><span class="quiet">${kindsOf(entry)}</span></span>
        </li>`;
      };
      return html`<ul part="list" class="wall">
          ${Array.from(entriesOf(ranking, wall), person)}
        </ul>
        ${wall.more()}`;
    },
  };
}
