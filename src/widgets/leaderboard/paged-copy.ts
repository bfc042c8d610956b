/** Copies a board that an endpoint sends in parts: the rows in sight, or all, asked for part by part. Loaded when somebody copies. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../sources/failure.js';
import { announce } from '../../ui/announce.js';
import { copyOrSave, csvHead, csvLines, save } from './csv.js';
import type { BoardRow } from './leaderboard.model.js';
import type { Page, PagedBoard, Wish } from './paged.js';

/** So many rows are asked for at once, where the server gives as many. */
const PER_REQUEST = 1000;

/** More rows than this are only fetched when somebody has read how many they are. */
const MANY = 2000;

/** More rows than this become a file: a clipboard is no place for them. */
const MOST_ON_CLIPBOARD = 20_000;

/** No more are fetched: text of this many is what a browser can hold well. */
export const MOST_ROWS = 1_000_000;

type State = { readonly is: 'asking' | 'fetching'; readonly wish: Wish; readonly all: number } | { readonly is: 'said'; readonly text: string };

/** What comes of fetching. */
interface Fetched {
  readonly text: readonly string[];
  readonly rows: number;
  readonly failure?: Failure;
}

export class PagedCopy {
  #state: State = { is: 'said', text: '' };
  #got = 0;
  #stop: AbortController | undefined;

  constructor(
    readonly board: PagedBoard,
    readonly say: (failure: Failure) => string,
    readonly isWall: () => boolean,
  ) {}

  get #formats() {
    return this.board.first.formats;
  }

  /** Copies rows that are there. */
  async copyRows(rows: readonly BoardRow[]): Promise<void> {
    const { board } = this;
    const { words } = board;
    const given = rows.flatMap((row) => {
      const context = row.entry < 0 ? undefined : board.contextOf(row);
      return context ? [{ row, context }] : [];
    });
    const lines = given.map(({ row, context }) => csvLines([row.entry], context, this.isWall()));
    const isCopied = await copyOrSave([csvHead(words.handle, board.context, this.isWall()), ...lines]);
    const isAll = given.length === board.count;
    this.#tell(!isCopied ? words.notCopied : isAll ? words.copied(given.length, this.#formats) : words.copiedInSight(given.length, this.#formats));
  }

  /** Copies all rows of the list that is shown; of very many it says first how many they are. */
  copyAll(): void {
    const { wish, count } = this.board;
    const all = Math.min(count, MOST_ROWS);
    if (all > MANY) this.#become({ is: 'asking', wish, all });
    else void this.#fetchAll(wish, all);
  }

  async #fetchAll(wish: Wish, all: number): Promise<void> {
    const { words } = this.board;
    this.#stop = new AbortController();
    this.#got = 0;
    this.#become({ is: 'fetching', wish, all });
    announce(words.copyProgress(0, all, this.#formats));
    const { text, rows, failure } = await this.#fetch(wish, all, this.#stop.signal);
    const isFile = rows > MOST_ON_CLIPBOARD;
    if (isFile) save(text);
    const isCopied = rows > 0 && !isFile && (await copyOrSave(text));
    const done = !rows ? '' : isCopied ? words.copied(rows, this.#formats) : words.saved(rows, this.#formats);
    const missing = rows < all ? words.copyPart(rows, all, this.#formats) : '';
    this.#tell([done, missing, failure ? this.say(failure) : ''].filter(Boolean).join(' '));
  }

  /** Asks for one part after the other, until there are all, somebody stops it, or a part does not come or comes twice. */
  async #fetch(wish: Wish, all: number, signal: AbortSignal): Promise<Fetched> {
    const { board } = this;
    const text: string[] = [];
    let rows = 0;
    let size = PER_REQUEST;
    let before = '';
    for (let number = 0; rows < all && !signal.aborted; number++) {
      const answer = await board.ask(board.paging.addressOf({ ...wish, page: number, size }), wish, signal);
      if (!('page' in answer)) return { text, rows, ...('failure' in answer ? { failure: answer.failure } : {}) };
      const { page } = answer;
      const ids = page.ids.join('\n');
      if (!page.ids.length || ids === before) break;
      before = ids;
      if (number === 0) {
        text.push(csvHead(board.words.handle, page.context, this.isWall()));
        // a server may give fewer at once than it is asked for
        size = page.ids.length < all ? page.ids.length : size;
      }
      rows += this.#write(page, text, all - rows);
      this.#got = rows;
      board.host.requestUpdate();
    }
    return { text, rows };
  }

  #write({ context }: Page, text: string[], most: number): number {
    const { order } = context.standing;
    const shown = new Set(order);
    const entries = [...context.standing.entries.keys()].filter((entry) => shown.has(entry)).slice(0, most);
    text.push(csvLines(entries, context, this.isWall()));
    return entries.length;
  }

  #become(state: State) {
    this.#state = state;
    this.board.host.requestUpdate();
  }

  #tell(text: string) {
    announce(text);
    this.#become({ is: 'said', text });
  }

  /** Nobody waits for the rest. */
  stop(): void {
    this.#stop?.abort();
  }

  /** What stands under the board meanwhile. */
  view(): TemplateResult {
    const { words } = this.board;
    const state = this.#state;
    const formats = this.#formats;
    if (state.is === 'said') return html`<span class="quiet" part="copied">${state.text}</span>`;
    if (state.is === 'fetching') {
      return html`<p class="quiet" part="copying"><progress max=${state.all} .value=${this.#got}></progress> ${words.copyProgress(this.#got, state.all, formats)} <button type="button" class="plain" part="stop" @click=${() => this.stop()}>${words.copyStop}</button></p>`;
    }
    const { wish, all } = state;
    const { paging, size } = this.board;
    // a server may give fewer at once than it is asked for; then it is more requests than this says
    const requests = Math.ceil(all / (paging.has('per_page') || paging.has('limit') ? PER_REQUEST : size));
    const leave = () => this.#become({ is: 'said', text: '' });
    return html`<p part="copying">
      ${words.copyAsk(all, requests, formats)} ${all > MOST_ON_CLIPBOARD ? words.copyAsFile : nothing}
      <button type="button" part="begin" @click=${() => void this.#fetchAll(wish, all)}>${words.copyBegin}</button>
      <button type="button" class="plain" @click=${leave}>${words.copyLeave}</button>
    </p>`;
  }
}

