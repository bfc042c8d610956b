/** A board that an endpoint sends in parts: it is asked for the rows in sight, to search and to sort. Loaded when a source pages. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { boardOf, boardReads, periodOf, type Standing, standingOf, tiersOf, weightsOf } from '../../community/boards.js';
import type { Community } from '../../community/community.js';
import type { Board } from '../../community/schema/boards.js';
import { communityFrom } from '../../sources/communities.js';
import type { Failure } from '../../sources/failure.js';
import { type Extent, extentOf, isPart, type Paging, pagingOf, templateIn } from '../../sources/paging.js';
import { requestJson, resolveUrl } from '../../sources/transport.js';
import { announce } from '../../ui/announce.js';
import { GuildDataIssueEvent } from '../../ui/trouble-events.js';
import { troubleIn } from '../../ui/trouble.js';
import type { LeaderboardDetailWords } from '../../words/en/leaderboard-details.js';
import { detailWords } from './detail-words.js';
import { type BoardContext, boardRow, type BoardRow } from './leaderboard.model.js';
import { type Choosing, rankingTable, type Sorting } from './ranking.js';

/** What the widget says of its source. */
export interface PagedSource {
  /** As the author wrote it. */
  readonly source: string;
  readonly headers: Headers;
  /** Id of the board, where its document has several. */
  readonly board: string | undefined;
  readonly credentials: RequestCredentials | undefined;
  readonly maxBytes: number | undefined;
  readonly timeout: number | undefined;
  readonly format: string | undefined;
  readonly items: string | undefined;
  readonly fields: string | undefined;
}

/** A part of the list, read. */
interface Page {
  readonly rows: readonly BoardRow[];
  /** As it was read, before it was known what the board is. */
  readonly given: BoardContext;
  readonly context: BoardContext;
  /** By which one that comes twice is known. */
  readonly ids: string;
  readonly extent: Extent;
}

/** One order, or one search, of the whole board: its parts as far as they have come. */
class Sheet {
  readonly pages = new Map<number, Page>();
  readonly asked = new Set<number>();
  total: number | undefined;

  constructor(
    readonly sort: string | undefined,
    readonly search: string | undefined,
  ) {}
}

/** Milliseconds without another key before a server is asked to search, and without another step before it is asked for rows. */
const PATIENCE = 200;

/** Parts that are kept; those farthest from sight go first. */
const MOST_KEPT = 60;

const waiting: BoardRow = { entry: -1, id: '', name: '…', handle: '', avatar: undefined, rank: '', moved: 0, points: '', shares: [], tier: -1 };

export class PagedBoard {
  readonly #paging: Paging;
  readonly #base: string;
  #size: number;
  readonly #whole: Sheet;
  #sheet: Sheet;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop = new AbortController();
  readonly #closed = new AbortController();
  #about: { readonly community: Community; readonly board: Board } | undefined;
  #failure: { sentence: string; again: () => void } | undefined;
  #odd = '';

  constructor(
    readonly host: LitElement,
    readonly first: BoardContext,
    readonly source: PagedSource,
    readonly words: LeaderboardDetailWords,
    readonly say: (failure: Failure) => string,
  ) {
    this.#base = resolveUrl(source.source.replace(/\{.*?\}/g, ''))?.href ?? document.baseURI;
    const page = this.#pageFrom(first, extentOf(source.headers, this.#base));
    const bodyTotal = first.community.raw('total')[0] as number | undefined;
    this.#size = Math.max(1, page.rows.length);
    this.#paging = pagingOf(source.source, page.extent.next, this.#base, templateIn(source.headers, this.#base));
    this.#whole = this.#sheet = new Sheet(undefined, undefined);
    this.#take(this.#whole, 0, { ...page, extent: { ...page.extent, total: page.extent.total ?? bodyTotal } });
    if (page.extent.about) void this.#learn(page.extent.about);
  }

  /** What the board is: as the first answer says it, and as the document says that the answer names. */
  get context(): BoardContext {
    return this.#whole.pages.get(0)?.context ?? this.first;
  }

  /** Reads the document that says what counts for how much, which tiers there are, and who is left out. */
  async #learn(address: string) {
    const { credentials, maxBytes, timeout } = this.source;
    const result = await requestJson({ url: address, credentials, maxBytes, timeout }, this.#closed.signal);
    const read = result.ok && !result.unchanged && (await communityFrom(result.json, { collection: 'boards', reads: boardReads }));
    // without it the rows stand as they are
    const board = read && read.ok ? boardOf(read.community, this.source.board) : undefined;
    if (!board || !read || !read.ok || this.#closed.signal.aborted) return;
    this.#about = { community: read.community, board };
    for (const { pages } of new Set([this.#whole, this.#sheet])) for (const [number, { given, extent }] of pages) pages.set(number, this.#pageFrom(given, extent));
    this.host.requestUpdate();
  }

  /** How many rows there are, as far as is known. */
  get count(): number {
    return this.#countOf(this.#sheet);
  }

  /** How many people are on the whole board. */
  get people(): number {
    return this.#countOf(this.#whole);
  }

  /** By which a list is told from another. */
  get key(): object {
    return this.#sheet;
  }

  #countOf({ total, pages }: Sheet): number {
    if (total !== undefined) return total;
    const last = Math.max(-1, ...pages.keys());
    const page = pages.get(last);
    return page ? last * this.#size + page.rows.length + (page.extent.next ? this.#size : 0) : 0;
  }

  /** The rows from one place up to another; those that have not come yet are asked for when nobody scrolls on. */
  rows(from: number, to: number): readonly BoardRow[] {
    const sheet = this.#sheet;
    const missing = new Set<number>();
    const rows = Array.from({ length: to - from }, (_, i) => {
      const place = from + i;
      const number = Math.floor(place / this.#size);
      const page = sheet.pages.get(number);
      if (!page && !sheet.asked.has(number)) missing.add(number);
      return page?.rows[place - number * this.#size] ?? waiting;
    });
    if (missing.size) this.#later(() => missing.forEach((number) => void this.#load(sheet, number)));
    return rows;
  }

  /** The table of the rows from one place up to another. */
  table(first: number, end: number, choosing: Choosing, sorting: Sorting): TemplateResult {
    return rankingTable({ rows: this.rows(first, end), places: Array.from({ length: end - first }, (_, i) => first + i), count: this.count }, this.context, choosing, sorting);
  }

  /** What a row was read from. */
  contextOf(row: BoardRow): BoardContext | undefined {
    for (const sheet of [this.#sheet, this.#whole]) for (const { rows, context } of sheet.pages.values()) if (rows.includes(row)) return context;
    return undefined;
  }

  /** The row of somebody among those that have come. */
  rowOf(id: string): BoardRow | undefined {
    for (const sheet of [this.#sheet, this.#whole]) for (const { rows } of sheet.pages.values()) for (const row of rows) if (row.id === id) return row;
    return undefined;
  }

  /** Another order or search; nothing gives the whole board back. */
  turnTo(sort: string | undefined, search: string | undefined): void {
    if (sort === this.#sheet.sort && search === this.#sheet.search) return;
    this.#later(() => {
      this.#stop.abort();
      this.#stop = new AbortController();
      if (!sort && !search) {
        this.#sheet = this.#whole;
        this.#whole.asked.clear();
        return this.host.requestUpdate();
      }
      const sheet = new Sheet(sort, search);
      void this.#load(sheet, 0).then((page) => {
        if (!page) return;
        this.#sheet = sheet;
        if (search) announce(this.#found());
        this.host.requestUpdate();
      });
    });
  }

  /** Finds the place of somebody on the whole board, from 0, and brings their part of it. */
  async placeOf(id: string): Promise<number | undefined> {
    const known = [...this.#whole.pages].flatMap(([number, { rows }]) => rows.flatMap((row, i) => (row.id === id ? [number * this.#size + i] : [])));
    if (known.length) return known[0];
    const wish = this.#paging.knowsPeople ? { page: 0, size: this.#size, around: id } : { page: 0, size: this.#size, search: id };
    const page = await this.#ask(this.#paging.addressOf(wish), false);
    const at = page?.rows.findIndex((row) => row.id === id) ?? -1;
    if (at < 0) return undefined;
    if (this.#paging.knowsPeople && page!.extent.first !== undefined) return page!.extent.first + at;
    const { rank } = page!.context.standing.entries[page!.rows[at]!.entry]!;
    return rank ? rank - 1 : undefined;
  }

  #later(run: () => void) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(run, PATIENCE);
  }

  async #load(sheet: Sheet, number: number): Promise<Page | undefined> {
    sheet.asked.add(number);
    const page = await this.#ask(this.#paging.addressOf({ page: number, size: this.#size, sort: sheet.sort, search: sheet.search }), true, () => {
      sheet.asked.delete(number);
      void this.#load(sheet, number);
    });
    if (page) this.#take(sheet, number, page);
    this.host.requestUpdate();
    return page;
  }

  async #ask(url: string, isNeeded: boolean, again: () => void = () => {}): Promise<Page | undefined> {
    const { credentials, maxBytes, timeout, format, items, fields } = this.source;
    const { signal } = this.#stop;
    const result = await requestJson({ url, credentials, maxBytes, timeout }, signal);
    const read = result.ok && !result.unchanged ? await communityFrom(result.json, { collection: 'boards', reads: boardReads, format, items, fields }) : result;
    if (signal.aborted) return undefined;
    if (!read.ok || !('community' in read) || !result.ok || result.unchanged) {
      if (isNeeded && !read.ok) this.#failure = { sentence: this.say(read.failure), again };
      return undefined;
    }
    this.#failure = undefined;
    const { community } = read;
    const board = boardOf(community, undefined);
    const period = board && periodOf(board, undefined, '');
    const extent = extentOf(result.headers, new URL(url, this.#base).href);
    const total = community.raw('total')[0] as number | undefined;
    const standing = period ? standingOf(community, board, period) : this.first.standing;
    return this.#pageFrom({ ...this.first, community, standing: period ? standing : emptied(standing) }, { ...extent, total: extent.total ?? total });
  }

  #pageFrom(given: BoardContext, extent: Extent): Page {
    const standing: Standing = { ...given.standing, served: extent.total ?? 0 };
    const about = this.#about;
    const context: BoardContext = about
      ? { ...given, community: about.community, top: this.#top(standing), standing: { ...standing, board: about.board, weights: weightsOf(about.board), tiers: tiersOf(about.board) } }
      : { ...given, standing };
    const { entries, order } = context.standing;
    const shown = new Set(order);
    const rankAt = (i: number) => entries[i]?.rank;
    const rows = entries.map((entry, i): BoardRow => {
      if (!shown.has(i)) return { ...waiting, name: '–' };
      const row = boardRow(i, context);
      const isShared = entry.rank !== undefined && (rankAt(i - 1) === entry.rank || rankAt(i + 1) === entry.rank);
      return entry.rank === undefined ? row : { ...row, rank: (isShared ? '=' : '') + context.formats.number(entry.rank), moved: entry.previousRank ? entry.previousRank - entry.rank : 0 };
    });
    return { rows, given, context, extent, ids: rows.map(({ id }) => id).join('\n') };
  }

  /** Keeps a part, unless it is one that came before under another number, or nothing at all. */
  #take(sheet: Sheet, number: number, page: Page) {
    const { pages } = sheet;
    if (page.extent.total !== undefined) sheet.total = page.extent.total;
    const isRepeated = page.rows.length > 0 && [...pages].some(([other, { ids }]) => other !== number && ids === page.ids);
    if (number > 0 && (isRepeated || !page.rows.length)) {
      sheet.total = Math.min(sheet.total ?? Infinity, number * this.#size);
      return this.#report(isRepeated ? 'page-repeated' : 'page-missing', number);
    }
    const promised = sheet.total !== undefined ? sheet.total - number * this.#size : page.extent.next ? this.#size : 0;
    if (page.rows.length < Math.min(this.#size, promised)) this.#report('page-short', number);
    pages.set(number, page);
    // far from what is in sight first, the very first never
    for (const far of [...pages.keys()].sort((one, other) => Math.abs(other - number) - Math.abs(one - number))) {
      if (pages.size <= MOST_KEPT) break;
      if (far === 0) continue;
      pages.delete(far);
      sheet.asked.delete(far);
    }
  }

  /** Tells the page of an endpoint that pages wrongly, and says so on the widget. */
  #report(code: 'page-repeated' | 'page-missing' | 'page-short', number: number) {
    const path = this.#paging.addressOf({ page: number, size: this.#size });
    const message = this.words.odd[code](this.first.formats.number(number + 1));
    this.#odd = message;
    this.host.dispatchEvent(new GuildDataIssueEvent([{ collection: 'boards', index: -1, record: '', path, at: path, code: 'unreadable', loss: 'value', message }], 1));
  }

  /** The most points on the whole board, beside which bars are drawn. */
  #top(standing: Standing): number {
    const first = this.#whole?.pages.get(0)?.given.standing ?? standing;
    return Math.max(0, ...Array.from(first.order.subarray(0, 1), (entry) => first.scores[entry]!));
  }

  #found() {
    const { words } = this;
    return this.count ? words.found(this.count, this.people, this.first.formats) : words.nobody;
  }

  /** What stands above the rows of a search. */
  resultLine(clear: () => void): TemplateResult | typeof nothing {
    if (!this.#sheet.search) return nothing;
    return html`<p class="quiet result" part="result">${this.#found()} <button type="button" class="plain" @click=${clear}>${this.words.clear}</button></p>`;
  }

  /** What stands under the rows when a part did not come, or not rightly. */
  get notes(): TemplateResult | typeof nothing {
    const failure = this.#failure;
    if (!failure) return this.#odd ? html`<p class="quiet" part="odd">${this.#odd}</p>` : nothing;
    return html`<p class="quiet" part="stale">${this.words.pageFailed(failure.sentence)} <button type="button" class="plain" part="retry" @click=${failure.again}>${this.words.again}</button></p>`;
  }

  /** Nobody waits for what is on its way. */
  close(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
    this.#closed.abort();
  }
}

const emptied = (standing: Standing): Standing => ({ ...standing, entries: [], order: new Uint32Array() });

/** What pages, with its words in a language. */
export async function pagedIn(language: string): Promise<{ open(host: LitElement, first: BoardContext, source: PagedSource): PagedBoard | undefined }> {
  const [words, trouble] = await Promise.all([detailWords(language), troubleIn(language)]);
  return {
    /** The whole board that an answer is a part of; `undefined` for one that is all there is. */
    open(host, first, source) {
      const rows = first.standing.entries.length;
      const total = (first.community.raw('total')[0] as number | undefined) ?? 0;
      if (total <= rows && !isPart(source.headers, rows, document.baseURI)) return undefined;
      return new PagedBoard(host, first, source, words, (failure) => trouble.say(failure, first.formats));
    },
  };
}

