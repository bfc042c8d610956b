/** Finds people on a board by name and handle. Loaded when somebody goes to the search field. */
import { css, type CSSResult, html, type TemplateResult } from 'lit';
import { BoardIndex } from '../../community/board-search.js';
import type { Standing } from '../../community/boards.js';
import { announce } from '../../ui/announce.js';
import { detailWords } from './detail-words.js';
import type { BoardContext, Ranking } from './leaderboard.model.js';

export const styles = css`
  .result {
    margin-block-end: 0.5em;
  }
  .result button {
    font-size: 1em;
  }
`;

const indexes = new WeakMap<Standing, BoardIndex>();

function indexOf(standing: Standing): BoardIndex {
  let index = indexes.get(standing);
  if (!index) indexes.set(standing, (index = new BoardIndex(standing)));
  return index;
}

/** Milliseconds of work between two chances for the page to do its own. */
const SLICE = 8;

/** Builds what a search needs while the page has nothing else to do. */
function prepare({ context: { standing } }: Ranking): void {
  const index = indexOf(standing);
  const soon = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 16));
  const goOn = () => {
    const end = performance.now() + SLICE;
    if (!index.build(() => performance.now() < end)) soon(goOn);
  };
  soon(goOn);
}

let last: { text: string; ranking: Ranking; found: Uint32Array | undefined } | undefined;

/** Those of an order that bear a mark; by hand, a fifth of the time that `filter` takes. */
function marked(order: Uint32Array, marks: Uint8Array): Uint32Array {
  const all = new Uint32Array(order.length);
  let count = 0;
  for (let place = 0; place < order.length; place++) if (marks[order[place]!]) all[count++] = order[place]!;
  return all.slice(0, count);
}

/** The entries that a search finds, in the order in which they stand; `undefined` for an empty search, the same list for the same search. */
function find(text: string, ranking: Ranking): Uint32Array | undefined {
  if (last?.text === text && last.ranking === ranking) return last.found;
  const marks = indexOf(ranking.context.standing).find(text);
  const found = marks && marked(ranking.order, marks);
  last = { text, ranking, found };
  return found;
}

let said: Uint32Array | undefined;

export interface Finder {
  readonly styles: CSSResult;
  /** Gets ready for a search; called when somebody goes to the search field. */
  prepare(ranking: Ranking): void;
  find(text: string, ranking: Ranking): Uint32Array | undefined;
  /** How many are found, with a way back; said aloud once, too. */
  line(found: Uint32Array, context: BoardContext, clear: () => void): TemplateResult;
}

/** What finds people, with its words in a language. */
export async function partIn(language: string): Promise<Finder> {
  const own = await detailWords(language);
  return {
    styles,
    prepare,
    find,
    line(found, { standing, formats }, clear) {
      const sentence = found.length ? own.found(found.length, standing.order.length, formats) : own.nobody;
      if (said !== found) announce(sentence);
      said = found;
      return html`<p class="quiet result" part="result">${sentence} <button type="button" class="plain" @click=${clear}>${own.clear}</button></p>`;
    },
  };
}
