/** A wall of thanks: people without ranks, all kinds of contribution alike. Loaded when a page asks for it. */
import { css, type CSSResult, html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../ui/avatar.js';
import type { LeaderboardDetailWords } from '../../words/en/leaderboard-details.js';
import { detailWords } from './detail-words.js';
import { type BoardContext, boardRow, type BoardRow, kindName, type Ranking } from './leaderboard.model.js';
import type { Choosing } from './table-body.js';
import { choice, scroller } from './pieces.js';
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
  /* of many, those in sight are drawn: each as high as the next */
  .window .wall {
    inset-inline: 0;
  }
  .window .wall li {
    block-size: 5.25em;
  }
  .window .wall .name {
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .window .wall .quiet {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
`;

export type WallOrder = 'name' | 'newest';

/** Somebody on the wall; without a context they are still on their way. */
export interface Thanked {
  readonly row: BoardRow;
  readonly context: BoardContext | undefined;
}

/** People in the order of a wall. */
export interface WallList {
  readonly count: number;
  between(from: number, to: number): Uint32Array;
  /** Where somebody's entry stands, from 0; -1 where it does not. */
  placeOf(entry: number): number;
}

/** What is wanted of a wall. */
export interface Wall {
  readonly order: WallOrder;
  /** Whom a search found. */
  readonly found: Uint32Array | undefined;
  /** How many at most. */
  readonly limit: number;
  /** The id of somebody who is to come into view. */
  readonly marked: string | undefined;
  /** Which places are drawn; `shown` is one that is to be among them, -1 for none. */
  frame(count: number, shown: number): { readonly first: number; readonly end: number; readonly isWindowed: boolean };
  readonly choosing: Choosing;
}

export interface Thanks {
  readonly styles: CSSResult;
  /** The choice of an order, where the data knows since when people contribute. */
  choice(ranking: Ranking, order: WallOrder, change: (order: WallOrder) => void): TemplateResult | typeof nothing;
  /** All people of a wall in their order, or those whom a search found. */
  listOf(ranking: Ranking, order: WallOrder, found: Uint32Array | undefined): WallList;
  /** The wall of a document's board. */
  wallOf(ranking: Ranking, wanted: Wall): TemplateResult;
  /**
   * Some of the people of a wall.
   *
   * @param first the place of the first of them, from 0
   * @param count how many the whole wall has
   */
  wall(people: readonly Thanked[], first: number, count: number, choosing: Choosing): TemplateResult;
}

/** More kinds than this are a number. */
const MOST_KINDS = 4;

let named: NameOrder | undefined;
let newest: { ranking: Ranking; entries: Uint32Array } | undefined;

function newestOf(ranking: Ranking): Uint32Array {
  const { entries } = ranking.context.standing;
  const since = (entry: number) => entries[entry]!.since ?? '';
  if (newest?.ranking !== ranking) newest = { ranking, entries: ranking.order.toSorted((one, other) => (since(other) < since(one) ? -1 : since(other) > since(one) ? 1 : 0)) };
  return newest.entries;
}

const listFrom = (entries: Uint32Array): WallList => ({
  count: entries.length,
  between: (from, to) => entries.subarray(from, to),
  placeOf: (entry) => entries.indexOf(entry),
});

const listOfNames = (names: NameOrder): WallList => ({
  count: names.length,
  between: (from, to) => names.between(from, to),
  placeOf: (entry) => names.between(0, names.length).indexOf(entry),
});

let last: { found: Uint32Array; order: WallOrder; list: WallList } | undefined;

function listOf(ranking: Ranking, order: WallOrder, found: Uint32Array | undefined): WallList {
  if (!found) {
    if (order === 'newest') return listFrom(newestOf(ranking));
    if (named?.ranking !== ranking) named = new NameOrder(ranking);
    return listOfNames(named);
  }
  if (last?.found !== found || last.order !== order) {
    const marked = new Set(found);
    // by name too: the order in which they are found is that of their points
    const list = order === 'name' ? listOfNames(new NameOrder(ranking, found)) : listFrom(newestOf(ranking).filter((entry) => marked.has(entry)));
    last = { found, order, list };
  }
  return last.list;
}

/** Some of the people of a wall of `count`; the first of them stands on place `first`, from 0. */
function drawWall(people: readonly Thanked[], first: number, count: number, choosing: Choosing, own: LeaderboardDetailWords): TemplateResult {
  const kindsOf = ({ row, context }: Thanked) => {
    const { standing, formats } = context!;
    const { counts = {} } = standing.entries[row.entry]!;
    const kinds = Object.keys(counts)
      .filter((metric) => counts[metric]! > 0)
      .map((metric) => formats.text(kindName(metric, context!)));
    const rest = kinds.length - MOST_KINDS;
    return (rest > 0 ? [...kinds.slice(0, MOST_KINDS), own.andMore(rest, formats)] : kinds).join(' · ');
  };
  const person = (thanked: Thanked, i: number) => {
    const { row, context } = thanked;
    // somebody on their way, or left out by the server's own list
    const { standing } = (row.entry >= 0 && context) || {};
    const url = standing && (standing.personOf(row.entry)?.url ?? standing.entries[row.entry]!.url);
    const isChosen = row.id && row.id === choosing.chosen;
    return html`<li part="entry" class=${isChosen ? 'chosen' : ''} aria-current=${isChosen ? 'true' : nothing} aria-setsize=${count} aria-posinset=${first + i + 1}>
      ${avatar(row.name, row.avatar, choosing.images)}<span class="thanked"><span class="name">${url ? html`<a href=${url}>${row.name}</a>` : row.name}</span><span class="quiet">${standing ? kindsOf(thanked) : nothing}</span></span>
    </li>`;
  };
  return html`<ul part="list" class="wall">
    ${people.map(person)}
  </ul>`;
}

/** The wall, with its words in a language. */
export async function partIn(language: string): Promise<Thanks> {
  const own = await detailWords(language);
  return {
    styles,
    choice({ context: { standing } }, order, change) {
      const orders = standing.entries.some(({ since }) => since) ? (['name', 'newest'] as const) : [];
      return choice(own.order, order, orders.map((each) => [each, own.orders[each]]), (each) => change(each as WallOrder));
    },
    listOf,
    wall: (people, first, count, choosing) => drawWall(people, first, count, choosing, own),
    wallOf(ranking, wanted) {
      const { order, found, limit, marked, choosing } = wanted;
      const { context } = ranking;
      const list = listOf(ranking, order, found);
      const entry = marked ? ranking.entryOf(marked) : undefined;
      const { first, end, isWindowed } = wanted.frame(limit, entry === undefined ? -1 : list.placeOf(entry));
      const people = Array.from(list.between(first, end), (each) => ({ row: boardRow(each, context), context }));
      const wall = drawWall(people, first, list.count, choosing, own);
      return isWindowed ? scroller(wall, context) : wall;
    },
  };
}
