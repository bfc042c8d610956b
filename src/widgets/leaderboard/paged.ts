/** A board that an endpoint sends in parts: it is asked for the rows in sight, to search, to sort and to choose. Loaded when a source pages. */
import type { LitElement } from 'lit';
import { boardOf, boardReads, isBelievable, type Period, periodOf, pointsOf, standingOf, type Standing, tiersOf, weightsOf } from '../../community/boards.js';
import type { Community } from '../../community/community.js';
import type { Issue } from '../../community/read.js';
import type { Board } from '../../community/schema/boards.js';
import { communityFrom } from '../../sources/communities.js';
import type { Failure } from '../../sources/failure.js';
import { countWish, type Extent, extentOf, type PageWish, type Paging, pagingOf, templateIn } from '../../sources/paging.js';
import { requestJson, resolveUrl } from '../../sources/transport.js';
import { GuildDataIssueEvent } from '../../ui/trouble-events.js';
import type { LeaderboardDetailWords } from '../../words/en/leaderboard-details.js';
import { type BoardContext, boardRow, type BoardRow, idOf } from './leaderboard.model.js';
import { faultsOf, type PageFault } from './paged-faults.js';

/** What the widget says of its source. */
export interface PagedSource {
  /** As the author wrote it. */
  readonly source: string;
  readonly headers: Headers;
  /** Id of the board, where its document has several. */
  readonly board: string | undefined;
  /** Id of the period that the first answer was asked for. */
  readonly period: string | undefined;
  /** In which order the first answer was asked for. */
  readonly sort: string | undefined;
  readonly credentials: RequestCredentials | undefined;
  readonly maxBytes: number | undefined;
  readonly timeout: number | undefined;
  readonly format: string | undefined;
  readonly items: string | undefined;
  readonly fields: string | undefined;
}

/** Which list of the board is wanted. */
export type Wish = Omit<PageWish, 'page' | 'size' | 'around'>;

/** A part of the list, read. */
export interface Page {
  readonly rows: readonly BoardRow[];
  /** As it was read, before it was known what the board is. */
  readonly given: BoardContext;
  readonly context: BoardContext;
  /** Whose rows they are, by which one that comes twice is known. */
  readonly ids: readonly string[];
  readonly extent: Extent;
}

/** A part, or why it did not come. */
export type Answer = { readonly page: Page } | { readonly failure: Failure } | { readonly isStopped: true };

/** One list of the whole board: its parts as far as they have come. */
class Sheet {
  readonly pages = new Map<number, Page>();
  readonly asked = new Set<number>();
  total: number | undefined;

  constructor(readonly wish: Wish) {}

  /** Whether it is said that there is a part. */
  promises(number: number, size: number): boolean {
    return this.total === undefined ? this.pages.get(number - 1)?.extent.next !== undefined : this.total > number * size;
  }
}

const isSame = (one: Wish, other: Wish) => (['sort', 'search', 'kind', 'period'] as const).every((name) => one[name] === other[name]);

/** Milliseconds without another key before a server is asked to search, and without another step before it is asked for rows. */
const PATIENCE = 200;

/** Parts that are kept; those farthest from sight go first. */
const MOST_KEPT = 60;

/** So many parts are looked through for somebody who shares their place with many. */
const MOST_SHARED = 3;

const waiting: BoardRow = { entry: -1, id: '', name: '…', handle: '', avatar: undefined, rank: '', moved: 0, points: '', shares: [], tier: -1 };

/** Rows in document order, whatever the board is; asked for part by part. */
export class PagedBoard {
  readonly paging: Paging;
  readonly #base: string;
  readonly size: number;
  /** The whole board, of one kind of contribution and one period. */
  #whole: Sheet;
  /** What is shown of it: all, in another order, or what a search finds. */
  #sheet: Sheet;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop = new AbortController();
  readonly #closed = new AbortController();
  #about: { readonly community: Community; readonly board: Board } | undefined;
  /** Why a part did not come, and how to ask for it again. */
  failure: { readonly failure: Failure; readonly again: () => void } | undefined;
  /** What was wrong with parts: a sentence for each kind of fault. */
  readonly faults = new Map<PageFault['code'] | 'page-unread', string>();

  constructor(
    readonly host: LitElement,
    readonly first: BoardContext,
    readonly source: PagedSource,
    readonly words: LeaderboardDetailWords,
  ) {
    this.#base = resolveUrl(source.source.replace(/\{.*?\}/g, ''))?.href ?? document.baseURI;
    const extent = extentOf(source.headers, this.#base);
    this.paging = pagingOf(source.source, extent.next, this.#base, templateIn(source.headers, this.#base));
    this.size = Math.max(1, first.standing.entries.length);
    this.#whole = this.#sheet = new Sheet({ period: source.period, sort: source.sort });
    const total = extent.total ?? (first.community.raw('total')[0] as number | undefined);
    this.#take(this.#whole, 0, this.#pageFrom(this.#whole.wish, first, { ...extent, total }), this.paging.addressOf({ ...this.#whole.wish, page: 0, size: this.size }));
    if (extent.about) void this.#learn(extent.about);
  }

  /** Whether it is known that this is only a part; otherwise how long the list is has to be found out. */
  async isPart(): Promise<boolean> {
    const { extent, rows } = this.#whole.pages.get(0)!;
    if (extent.total === undefined && extent.isUncounted && !extent.next) this.#whole.total = await this.#count(rows.length);
    const { total } = this.#whole;
    return extent.next !== undefined || (total === undefined ? !!extent.isUncounted : total > rows.length);
  }

  /** How many rows there are, where the server counts them when it is asked to; `undefined` where it does not. */
  async #count(atLeast: number): Promise<number | undefined> {
    const { credentials, maxBytes, timeout } = this.source;
    const result = await requestJson({ url: this.paging.addressOf({ ...this.#whole.wish, page: 0, size: 1 }), credentials, maxBytes, timeout, headers: countWish }, this.#closed.signal);
    const total = result.ok && !result.unchanged ? extentOf(result.headers, this.#base).total : undefined;
    return total === undefined ? undefined : Math.max(total, atLeast);
  }

  /** What the board is: as the first answer says it, and as the document says that the answer names. */
  get context(): BoardContext {
    return this.#whole.pages.get(0)?.context ?? this.first;
  }

  /** What is shown of the board. */
  get wish(): Wish {
    return this.#sheet.wish;
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
    for (const { wish, pages } of new Set([this.#whole, this.#sheet])) for (const [number, { given, extent }] of pages) pages.set(number, this.#pageFrom(wish, given, extent));
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

  /** Whether there may be more people than that: no answer has said how many there are. */
  get isOpenEnded(): boolean {
    const { total, pages } = this.#whole;
    return total === undefined && this.#mayGoOn(pages.get(Math.max(...pages.keys())));
  }

  /** By which a list is told from another. */
  get key(): object {
    return this.#sheet;
  }

  #mayGoOn(last: Page | undefined): boolean {
    return !!last && (last.extent.next !== undefined || (!!last.extent.isUncounted && last.rows.length >= this.size));
  }

  #countOf({ total, pages }: Sheet): number {
    if (total !== undefined) return total;
    const last = Math.max(-1, ...pages.keys());
    const page = pages.get(last);
    return page ? last * this.size + page.rows.length + (this.#mayGoOn(page) ? this.size : 0) : 0;
  }

  /** The rows from one place up to another; those that have not come yet are asked for when nobody scrolls on. */
  rows(from: number, to: number): readonly BoardRow[] {
    const sheet = this.#sheet;
    const missing = new Set<number>();
    const rows = Array.from({ length: to - from }, (_, i) => {
      const place = from + i;
      const number = Math.floor(place / this.size);
      const page = sheet.pages.get(number);
      if (!page && !sheet.asked.has(number)) missing.add(number);
      return page?.rows[place - number * this.size] ?? waiting;
    });
    if (missing.size) this.#later(() => missing.forEach((number) => void this.#load(sheet, number)));
    return rows;
  }

  /** What a row was read from. */
  contextOf(row: BoardRow): BoardContext | undefined {
    for (const sheet of [this.#sheet, this.#whole]) for (const { rows, context } of sheet.pages.values()) if (rows.includes(row)) return context;
    return undefined;
  }

  /** The row of somebody among those that have come. */
  rowOf(id: string): BoardRow | undefined {
    for (const sheet of [this.#sheet, this.#whole]) for (const { rows } of sheet.pages.values()) for (const row of rows) if (id && row.id === id) return row;
    return undefined;
  }

  /**
   * Shows another list: of a kind, of a period, in an order, of what a search finds.
   *
   * @param then called when it is there
   */
  turnTo(wish: Wish, then: () => void = () => {}): void {
    if (isSame(wish, this.#sheet.wish)) {
      // back before anything came of it
      clearTimeout(this.#timer);
      return;
    }
    this.#later(() => void this.#turn(wish, then));
  }

  async #turn(wish: Wish, then: () => void): Promise<void> {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const plain = { kind: wish.kind, period: wish.period, sort: this.source.sort };
    let whole = this.#whole;
    if (!isSame(whole.wish, plain)) {
      whole = new Sheet(plain);
      if (!(await this.#load(whole, 0, signal)) || signal.aborted) return this.host.requestUpdate();
    }
    // what was stopped on its way may be asked for again
    whole.asked.clear();
    const sheet = isSame(whole.wish, wish) ? whole : new Sheet(wish);
    if (sheet !== whole && (!(await this.#load(sheet, 0, signal)) || signal.aborted)) return this.host.requestUpdate();
    this.#whole = whole;
    this.#sheet = sheet;
    then();
    this.host.requestUpdate();
  }

  /** Where somebody stands in the list of the whole board, from 0, with their part of it; -1 where they do not; `undefined` where that cannot be known. */
  async placeOf(id: string): Promise<number | undefined> {
    const known = this.#placeAmong(id);
    if (known >= 0) return known;
    const { wish } = this.#whole;
    const byPart = this.paging.has('around');
    if (!byPart && !this.paging.has('q')) return undefined;
    const answer = await this.ask(this.paging.addressOf({ ...wish, page: 0, size: this.size, ...(byPart ? { around: id } : { search: id }) }), wish, this.#stop.signal);
    if ('failure' in answer) return byPart && answer.failure.code === 'http' && answer.failure.status === 404 ? -1 : undefined;
    if (!('page' in answer)) return undefined;
    const { rows, extent, context } = answer.page;
    const at = rows.findIndex((row) => row.id === id);
    if (at < 0) return -1;
    if (byPart) return extent.first === undefined ? undefined : extent.first + at;
    const { rank } = context.standing.entries[rows[at]!.entry]!;
    return rank && !wish.sort ? this.#placeFrom(rank - 1, id) : undefined;
  }

  /** Where somebody stands among the parts that have come; -1 where they do not. */
  #placeAmong(id: string): number {
    for (const [number, { rows }] of this.#whole.pages) {
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) return number * this.size + at;
    }
    return -1;
  }

  /** Where somebody stands whose rank others may share: at the first place of that rank, or some places on. */
  async #placeFrom(first: number, id: string): Promise<number> {
    const sheet = this.#whole;
    const number = Math.floor(first / this.size);
    for (let next = number; next < number + MOST_SHARED; next++) {
      if (!sheet.pages.has(next) && !(await this.#load(sheet, next))) break;
      const place = this.#placeAmong(id);
      if (place >= 0) return place;
    }
    return first;
  }

  #later(run: () => void) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(run, PATIENCE);
  }

  async #load(sheet: Sheet, number: number, signal = this.#stop.signal): Promise<Page | undefined> {
    sheet.asked.add(number);
    const url = this.paging.addressOf({ ...sheet.wish, page: number, size: this.size });
    const answer = await this.ask(url, sheet.wish, signal);
    if ('failure' in answer) {
      const again = () => {
        sheet.asked.delete(number);
        if (sheet === this.#sheet) void this.#load(sheet, number);
        else this.turnTo(sheet.wish);
      };
      this.failure = { failure: answer.failure, again };
    }
    const page = 'page' in answer ? answer.page : undefined;
    if (page) {
      this.failure = undefined;
      this.#take(sheet, number, page, url);
    }
    this.host.requestUpdate();
    return page;
  }

  /** Asks for rows of a list. Beyond the end there are none. */
  async ask(url: string, wish: Wish, signal: AbortSignal): Promise<Answer> {
    const { credentials, maxBytes, timeout, format, items, fields } = this.source;
    const result = await requestJson({ url, credentials, maxBytes, timeout }, signal);
    if (!result.ok && result.failure.code === 'http' && result.failure.status === 416) return { page: this.#pageFrom(wish, withoutRows(this.first), {}) };
    const read = result.ok && !result.unchanged ? await communityFrom(result.json, { collection: 'boards', reads: boardReads, format, items, fields }) : result;
    if (signal.aborted) return { isStopped: true };
    if (!read.ok) return { failure: read.failure };
    if (!('community' in read) || !result.ok || result.unchanged) return { isStopped: true };
    const { community } = read;
    const board = boardOf(community, undefined);
    const period = board && periodOf(board, undefined, '');
    const extent = extentOf(result.headers, new URL(url, this.#base).href);
    const total = extent.total ?? (community.raw('total')[0] as number | undefined);
    const given = period ? { ...this.first, community, standing: standingOf(community, board, period, wish.kind) } : { ...withoutRows(this.first), community };
    return { page: this.#pageFrom(wish, given, { ...extent, total }) };
  }

  #pageFrom(wish: Wish, given: BoardContext, extent: Extent): Page {
    const context = this.#contextOf(wish, given, extent);
    const { entries, order } = context.standing;
    const shown = new Set(order);
    const rankAt = (i: number) => entries[i]?.rank;
    const rows = entries.map((entry, i): BoardRow => {
      if (!shown.has(i)) return { ...waiting, name: '–' };
      const row = boardRow(i, context);
      const isShared = entry.rank !== undefined && (rankAt(i - 1) === entry.rank || rankAt(i + 1) === entry.rank);
      const moved = entry.previousRank && entry.rank && !wish.kind ? entry.previousRank - entry.rank : 0;
      return entry.rank === undefined ? row : { ...row, rank: (isShared ? '=' : '') + context.formats.number(entry.rank), moved };
    });
    return { rows, given, context, extent, ids: entries.map(idOf) };
  }

  /** What the rows of an answer mean: by the answer itself, and by the document that says what the board is. */
  #contextOf(wish: Wish, given: BoardContext, extent: Extent): BoardContext {
    const standing: Standing = { ...given.standing, served: extent.total ?? 0, isOfOneKind: wish.kind !== undefined };
    const about = this.#about;
    if (!about) return { ...given, standing };
    const all = weightsOf(about.board);
    const weights = wish.kind === undefined ? all : all.filter(({ metric }) => metric === wish.kind);
    // the server's own sums stand; where it sends only counts, they count as the board says
    const scores = Float64Array.from(standing.entries, (entry) => (isBelievable(entry.score) ? entry.score : pointsOf(entry, weights)));
    const period = about.board.periods.find(({ id }) => id === wish.period) ?? about.board.periods[0] ?? standing.period;
    return { ...given, community: about.community, rowsFrom: given.community, top: this.#top(standing), standing: { ...standing, board: about.board, period, weights, scores, tiers: wish.kind === undefined ? tiersOf(about.board) : [] } };
  }

  /** The kinds of contribution and the periods that can be asked for; none where the address has no place for them. */
  get choices(): { readonly kinds: readonly string[]; readonly periods: readonly Period[] } {
    const { board } = this.context.standing;
    const kinds = this.paging.has('kind') ? weightsOf(board).map(({ metric }) => metric) : [];
    return { kinds, periods: this.paging.has('period') ? board.periods : [] };
  }

  /** Keeps a part, unless it is of no use; tells what is wrong with it. */
  #take(sheet: Sheet, number: number, page: Page, address: string) {
    const { pages } = sheet;
    const others = new Map([...pages].map(([other, { ids }]) => [other, ids]));
    const isWhole = !sheet.wish.search && !sheet.wish.sort;
    const people = this.#whole && isSame({ ...sheet.wish, sort: undefined, search: undefined }, { ...this.#whole.wish, sort: undefined }) ? this.#whole.total : undefined;
    const faults = faultsOf({
      number,
      size: this.size,
      entries: page.given.standing.entries,
      ids: page.ids,
      extent: page.extent,
      totalBefore: sheet.total,
      others,
      isPromised: number > 0 && sheet.promises(number, this.size),
      isByRank: isWhole,
      people: isWhole ? (page.extent.total ?? people) : people,
    });
    for (const fault of faults) this.#report(fault, number, address);
    this.#tellOfReading(page.given, number, address);
    if (page.extent.total !== undefined) sheet.total = page.extent.total;
    const [first] = faults;
    if (number > 0 && (!page.rows.length || first?.code === 'page-repeated')) {
      sheet.total = Math.min(sheet.total ?? Infinity, number * this.size);
      return;
    }
    pages.set(number, page);
    // far from what is in sight first, the very first never
    for (const far of [...pages.keys()].sort((one, other) => Math.abs(other - number) - Math.abs(one - number))) {
      if (pages.size <= MOST_KEPT) break;
      if (far === 0) continue;
      pages.delete(far);
      sheet.asked.delete(far);
    }
  }

  /** Tells the page of an endpoint that pages wrongly, and has it said on the widget. */
  #report({ code, row }: PageFault, number: number, address: string) {
    const message = this.words.odd[code](this.first.formats.number(number + 1));
    // of several ends the last told is where the board does end
    if (!this.faults.has(code) || code === 'page-repeated' || code === 'page-missing') this.faults.set(code, message);
    const path = row === undefined ? address : `${address} [${row}]${code.startsWith('rank') ? '.rank' : ''}`;
    this.host.dispatchEvent(new GuildDataIssueEvent([{ collection: 'boards', index: -1, record: '', path, at: path, code: 'unreadable', loss: 'value', message }], 1));
  }

  /** Tells the page of what could not be read in a part; of the first the widget tells itself. */
  #tellOfReading({ community, formats }: BoardContext, number: number, address: string) {
    const { issues } = community;
    if (!issues.length) return;
    const message = this.words.odd['page-unread'](formats.number(number + 1));
    this.faults.set('page-unread', message);
    if (community === this.first.community) return;
    const at = ({ collection, index, path }: Issue) => `${address} ${community.whereabouts([index < 0 ? collection : community.origin(collection, index), path].filter(Boolean).join('.'))}`;
    this.host.dispatchEvent(new GuildDataIssueEvent(issues.map((issue) => ({ ...issue, at: at(issue), message })), issues.length));
  }

  /** The most points on the whole board, beside which bars are drawn. */
  #top(standing: Standing): number {
    const first = this.#whole?.pages.get(0)?.given.standing ?? standing;
    return Math.max(0, ...Array.from(first.order.subarray(0, 1), (entry) => first.scores[entry]!));
  }

  /** Nobody waits for what is on its way. */
  close(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
    this.#closed.abort();
  }
}

const withoutRows = (context: BoardContext): BoardContext => ({ ...context, standing: { ...context.standing, entries: [], scores: new Float64Array(), order: new Uint32Array() } });
