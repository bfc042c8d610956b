/** Draws a board that an endpoint sends in parts. Loaded when a source pages. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../community/schema/boards.js';
import type { Failure } from '../../sources/failure.js';
import { isTemplate } from '../../sources/uri-template.js';
import { announce } from '../../ui/announce.js';
import { troubleIn } from '../../ui/trouble.js';
import { detailWords } from './detail-words.js';
import type { Explanations } from './explain.js';
import { LatePart } from './late-part.js';
import type { GuildLeaderboard } from './leaderboard.js';
import { type BoardContext, boardSummary, kindName, periodName } from './leaderboard.model.js';
import { PagedBoard, type Wish } from './paged.js';
import type { PagedCopy } from './paged-copy.js';
import { choice, scroller, valueOf } from './pieces.js';
import { rankingTable, tiersList } from './ranking.js';
import type { Choosing, TableBody } from './table-body.js';
import type { RowWindow } from './row-window.js';
import type { Thanks } from './thanks.js';

export const styles = css`
  .result {
    margin-block-end: 0.5em;
  }
  .result button {
    font-size: 1em;
  }
  [part='odd'],
  [part='stale'] {
    margin-block-start: 0.5em;
  }
  [part='copying'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em 0.875em;
    inline-size: 100%;
  }
  progress {
    inline-size: 10em;
    max-inline-size: 100%;
    vertical-align: middle;
    accent-color: var(--_accent);
  }
`;

/** What the widget lends to what draws its board. */
export interface Lent {
  readonly host: GuildLeaderboard;
  layout(): 'ranking' | 'podium' | 'thanks';
  isPrinting(): boolean;
  /** The id of the person who is opened. */
  chosen(): string | undefined;
  /** Opens or closes somebody. */
  choose(id: string, entry: Entry | undefined): void;
  /** What scrolls; `undefined` while it loads. */
  readonly tableBody: TableBody;
  window(): RowWindow | undefined;
}

/** So many rows are drawn while what scrolls them loads. */
const IN_SIGHT = 18;

/** More rows than this scroll in a window of their own. */
const MANY = 60;

/** Printed unless `limit` says otherwise. */
const PRINTED = 100;

/** So many are asked for to fill a podium. */
const ON_PODIUM = 6;

export class PagedView {
  /** What the visitor chose. */
  #text = '';
  #kind = '';
  #period: string;
  #isByName = false;
  #isWhole = false;
  #isCounting = false;
  #copy: PagedCopy | undefined;
  /** The rows that were drawn last: those in sight. */
  #drawn = { first: 0, end: 0 };
  /** Who was looked for to be brought into view, and whether they are on the board. */
  #lookedFor: string | undefined;
  #isGone = false;
  /** Their place in the list, from 0, where it had to be asked for. */
  #place = -1;
  /** The place to bring into view, and whether that is still to be done. */
  #seen = -1;
  #isUnseen = false;

  readonly #thanks: LatePart<Thanks>;
  readonly #podium: LatePart<typeof import('./podium.js')>;
  readonly #explanations: LatePart<Explanations>;
  readonly #copying: LatePart<typeof import('./paged-copy.js')>;

  constructor(
    readonly board: PagedBoard,
    readonly lent: Lent,
    readonly say: (failure: Failure) => string,
    before?: PagedView,
  ) {
    const { host } = lent;
    this.#period = board.wish.period ?? '';
    this.#thanks = new LatePart(host, () => import('./thanks.js'));
    this.#podium = new LatePart(host, () => import('./podium.js'));
    this.#explanations = new LatePart(host, () => import('./explain.js'));
    this.#copying = new LatePart(host, () => import('./paged-copy.js'));
    if (before) this.#goOnFrom(before);
  }

  /** What a visitor chose, and where they are, stays when the same board comes anew. */
  #goOnFrom(before: PagedView) {
    const { first, end } = before.#drawn;
    this.#isWhole = before.#isWhole;
    this.#isCounting = before.#isCounting;
    this.#lookedFor = before.#lookedFor;
    this.#isGone = before.#isGone;
    this.#place = before.#place;
    this.#isUnseen = first > 0;
    this.#seen = Math.floor((first + end) / 2);
    if (this.board.source.period === before.board.source.period) this.#period = before.#period;
    this.#turn(() => {
      this.#text = before.#text;
      this.#kind = before.#kind;
      this.#isByName = before.#isByName;
    });
  }

  get #formats() {
    return this.board.first.formats;
  }

  #change(change: () => void) {
    change();
    this.lent.host.requestUpdate();
  }

  get context(): BoardContext {
    return this.board.context;
  }

  /** The line beside the heading. */
  get summary(): string {
    const { board, context } = this;
    const { words } = context;
    const people = board.isOpenEnded ? board.words.atLeast(board.people - board.size, this.#formats) : words.people(board.people, this.#formats);
    return boardSummary(context, board.people, people);
  }

  view(): TemplateResult {
    const { context } = this;
    const isWall = this.lent.layout() === 'thanks';
    this.#bringIntoView();
    return html`${this.#tools(context, isWall)}${isWall ? this.#wall() : this.#ranking(context)}${this.#notes()}${this.#beside()}${this.#foot(context, isWall)}`;
  }

  // ------------------------------------------------------------------------------------------------------------- choices

  #tools(context: BoardContext, isWall: boolean) {
    const { board } = this;
    const { words } = context;
    const { kinds, periods } = board.choices;
    const nameOfKind = (metric: string) => this.#formats.text(kindName(metric, { community: context.community, standing: context.standing }));
    return html`<search part="tools" aria-label=${this.#formats.text(context.standing.board.title)}>
        ${board.paging.has('q')
          ? html`<input type="search" part="search" autocomplete="off" aria-label=${words.find} placeholder=${words.find} .value=${this.#text} @input=${(event: Event) => this.#find(valueOf(event))} />`
          : nothing}
        ${choice(words.period, this.#period, periods.map((period) => [period.id, periodName(period, this.#formats)]), (id) => this.#turn(() => (this.#period = id)))}
        ${choice(words.kind, this.#kind, kinds.length > 1 && !isWall ? [['', words.allKinds], ...kinds.map((metric) => [metric, nameOfKind(metric)] as const)] : [], (id) => this.#turn(() => (this.#kind = id)))}
        <button type="button" class="plain" aria-expanded=${this.#isCounting ? 'true' : 'false'} aria-controls=${this.#isCounting ? 'counted' : nothing} @click=${() => this.#change(() => (this.#isCounting = !this.#isCounting))}>${words.counted}</button>
      </search>
      ${this.#isCounting ? this.#explanations.in(this.#formats.language)?.counted(context) : nothing} ${this.#resultLine()}`;
  }

  #find(text: string) {
    const isLeft = !text.trim() && this.#text.trim();
    this.#turn(() => (this.#text = text));
    // back on the whole board, somebody who is opened is in view with their neighbours
    if (isLeft) this.#lookedFor = undefined;
  }

  /** Asks for the list that the visitor's choices make. */
  #turn(change: () => void) {
    this.#change(change);
    const { board } = this;
    const search = this.#text.trim() || undefined;
    const wish: Wish = { sort: this.#isByName ? 'name' : board.source.sort, search, kind: this.#kind || undefined, period: this.#period || undefined };
    const isOther = wish.kind !== board.wish.kind || wish.period !== board.wish.period;
    board.turnTo(wish, () => {
      if (search) announce(this.#found());
      // on another board somebody stands elsewhere
      if (isOther) this.#lookedFor = undefined;
    });
  }

  #found() {
    const { words, count, people } = this.board;
    return count ? words.found(count, people, this.#formats) : words.nobody;
  }

  /** What stands above the rows of a search. */
  #resultLine() {
    if (!this.board.wish.search) return nothing;
    return html`<p class="quiet result" part="result">${this.#found()} <button type="button" class="plain" @click=${() => this.#find('')}>${this.board.words.clear}</button></p>`;
  }

  // -------------------------------------------------------------------------------------------------------------- people

  /** How many are shown: on paper and at first no more than `limit` says. */
  get #limit(): number {
    const { board, lent } = this;
    const { limit } = lent.host;
    if (lent.isPrinting()) return Math.min(board.count, limit! > 0 ? Math.ceil(limit!) : PRINTED);
    return limit! > 0 && !this.#isWhole && !board.wish.search ? Math.min(board.count, Math.ceil(limit!)) : board.count;
  }

  /** The places to draw, from 0; where they are many, those in sight. */
  #frame(): { first: number; end: number; isWindowed: boolean } {
    const count = this.#limit;
    const isWindowed = count > MANY && !this.lent.isPrinting();
    const window = isWindowed ? this.lent.window() : undefined;
    // what scrolls may come later than what is to be shown
    if (window && this.#isUnseen) {
      this.#isUnseen = false;
      window.show(this.#seen);
    }
    const { first, end } = window?.frame(this.board.key, count) ?? { first: 0, end: isWindowed ? Math.min(count, IN_SIGHT) : count };
    this.#drawn = { first, end };
    return { first, end, isWindowed };
  }

  #choosing(isWindowed: boolean, details: Choosing['details'] = () => undefined): Choosing {
    const { lent, board } = this;
    return {
      chosen: lent.chosen(),
      images: lent.host.images,
      choose: (id) => {
        // they are in view already
        this.#lookedFor = id;
        this.#place = -1;
        this.#isGone = false;
        const row = board.rowOf(id);
        lent.choose(id, row && board.contextOf(row)?.standing.entries[row.entry]);
      },
      isStop: (place) => !isWindowed || (lent.window()?.isStop(place) ?? !place),
      details,
    };
  }

  #ranking(context: BoardContext) {
    const { board } = this;
    const isPodium = this.lent.layout() === 'podium' && !board.wish.search && !this.#isByName;
    if (!isPodium) return this.#table(context);
    const podium = this.#podium.in();
    if (!podium) return nothing;
    const rows = board.rows(0, Math.min(ON_PODIUM, board.count));
    return html`${podium.podium(rows, context, this.#choosing(false))}${this.#isWhole ? this.#table(context) : nothing}`;
  }

  #table(context: BoardContext) {
    const { board } = this;
    const { first, end, isWindowed } = this.#frame();
    const change = board.paging.has('sort') ? (byName: boolean) => this.#turn(() => (this.#isByName = byName)) : undefined;
    const rows = [...board.rows(first, end)];
    const places = Array.from(rows, (_, i) => first + i);
    if (!isWindowed && this.#place >= end && !board.wish.search) {
      // beyond the limit, somebody who is marked stands between their neighbours
      const from = Math.max(end, this.#place - 1);
      const neighbours = board.rows(from, Math.min(this.#place + 2, board.count));
      rows.push(...neighbours);
      places.push(...neighbours.map((_, i) => from + i));
    }
    const lines = { rows, places, count: board.count };
    const table = rankingTable(lines, context, this.#choosing(isWindowed), { byName: this.#isByName, change }, this.lent.tableBody);
    return isWindowed ? scroller(table, context) : table;
  }

  #wall() {
    const { board } = this;
    const thanks = this.#thanks.in(this.#formats.language);
    if (!thanks) return nothing;
    const { first, end, isWindowed } = this.#frame();
    const people = board.rows(first, end).map((row) => ({ row, context: row.entry < 0 ? undefined : board.contextOf(row) }));
    const wall = thanks.wall(people, first, board.count, this.#choosing(isWindowed));
    return isWindowed ? scroller(wall, board.context) : wall;
  }

  /** Somebody whom the page or a link marks comes into view, once they are known to be on the board. */
  #bringIntoView() {
    const { board, lent } = this;
    const chosen = lent.chosen();
    if (chosen === this.#lookedFor || board.wish.search) return;
    this.#lookedFor = chosen;
    this.#place = -1;
    this.#isGone = false;
    if (chosen === undefined) return;
    void board.placeOf(chosen).then((place) => {
      if (lent.chosen() !== chosen) return;
      // in another order they stand elsewhere
      this.#place = this.#isByName ? -1 : (place ?? -1);
      this.#seen = this.#place;
      this.#isUnseen = this.#seen >= 0;
      this.#change(() => (this.#isGone = place === -1));
    });
  }

  /** What is shown of a person, whose line may be out of sight. */
  #beside() {
    const { board, lent } = this;
    const { host } = lent;
    const { id, ownerDocument } = host;
    const row = lent.layout() === 'thanks' ? undefined : board.rowOf(lent.chosen() ?? '');
    const context = row && board.contextOf(row);
    return context ? this.#explanations.in(this.#formats.language)?.beside(row.entry, { ...context, standing: { ...context.standing, served: board.people } }, { id, ownerDocument, board: host.board, period: this.#period }) : nothing;
  }

  // --------------------------------------------------------------------------------------------------------------- below

  /** What stands under the rows when a part did not come, or not rightly. */
  #notes() {
    const { failure, faults, words } = this.board;
    return html`${failure
      ? html`<p class="quiet" part="stale">${words.pageFailed(this.say(failure.failure))} <button type="button" class="plain" part="retry" @click=${failure.again}>${words.again}</button></p>`
      : nothing}${faults.size ? html`<div class="quiet" part="odd">${[...faults.values()].map((sentence) => html`<p>${sentence}</p>`)}</div>` : nothing}`;
  }

  #foot(context: BoardContext, isWall: boolean) {
    const { board, lent } = this;
    const { words } = context;
    const isPodium = lent.layout() === 'podium';
    const isLimited = !board.wish.search && !this.#isWhole && (isPodium ? board.count > 3 : this.#limit < board.count);
    const hasAll = board.count > this.#drawn.end - this.#drawn.first && !board.isOpenEnded;
    return html`${isWall ? nothing : tiersList(context)}
      ${this.#isGone ? html`<p class="quiet" part="not-here">${this.#explanations.in(this.#formats.language)?.notHere}</p>` : nothing}
      <div part="actions">
        ${isLimited ? html`<button type="button" part="all" @click=${() => this.#change(() => (this.#isWhole = true))}>${words.seeAll(board.people, this.#formats)}</button>` : nothing}
        <button type="button" class="plain" part="copy" @click=${() => void this.#withCopy((copy) => copy.copyRows(this.#shown))}>${words.copy}</button>
        ${hasAll ? html`<button type="button" class="plain" part="copy-all" @click=${() => void this.#withCopy((copy) => copy.copyAll())}>${board.words.copyAll(board.count, this.#formats)}</button>` : nothing}
        ${this.#copy?.view()}
      </div>`;
  }

  /** The rows that are shown. */
  get #shown() {
    const { first, end } = this.#drawn;
    return this.board.rows(first, end || Math.min(ON_PODIUM, this.board.count));
  }

  async #withCopy(work: (copy: PagedCopy) => unknown) {
    const part = await this.#copying.now();
    if (!part) return;
    this.#copy ??= new part.PagedCopy(this.board, this.say, () => this.lent.layout() === 'thanks');
    await work(this.#copy);
  }

  /** Nobody waits for what is on its way. */
  close(): void {
    this.#copy?.stop();
    this.board.close();
  }
}

/** What is known of a widget's board: nothing while that is being found out, null where the first answer is all there is. */
interface Opened {
  readonly of: BoardContext | undefined;
  /** The words it was opened with: of another language there are others. */
  readonly words?: object;
  view?: PagedView | null | undefined;
  /** Where the same board comes from. */
  readonly src?: string;
  /** What was open before, until this is: another language may come in between. */
  before?: PagedView;
}

const opened = new WeakMap<GuildLeaderboard, Opened>();

/** Closes what a widget has open, when another answer came or it leaves the page. */
function close(host: GuildLeaderboard): void {
  opened.get(host)?.view?.close();
  opened.set(host, { of: undefined });
}

/** What draws boards of which a source has sent only a part. */
export interface Paging {
  /** The whole board that an answer is a part of; null where it is all there is, `undefined` until that is known. */
  boardOf(lent: Lent, first: BoardContext, headers: Headers): PagedView | null | undefined;
}

/** What pages, with its words in a language. */
export async function partIn(language: string): Promise<Paging> {
  const [words, trouble] = await Promise.all([detailWords(language), troubleIn(language)]);
  const open = async (lent: Lent, first: BoardContext, headers: Headers, before: PagedView | undefined): Promise<PagedView | null> => {
    const { src: source = '', layout, board: id, period, credentials, maxBytes, timeout, format, items, fields } = lent.host;
    // the order in which the widget has asked for the first part
    const sort = layout === 'thanks' && isTemplate(source) ? 'name' : undefined;
    const board = new PagedBoard(lent.host, first, { source, headers, board: id, period, sort, credentials, maxBytes, timeout, format, items, fields }, words);
    if (await board.isPart()) return new PagedView(board, lent, (failure) => trouble.say(failure, first.formats), before);
    board.close();
    return null;
  };
  return {
    boardOf(lent, first, headers) {
      const { host } = lent;
      const known = opened.get(host);
      if (known?.of === first && known.words === words) return known.view;
      if (known) close(host);
      else host.addController({ hostDisconnected: () => close(host) });
      const before = known?.src === host.src ? (known?.view ?? known?.before) : undefined;
      const made: Opened = { of: first, words, src: host.src, before };
      opened.set(host, made);
      void open(lent, first, headers, before).then((view) => {
        if (opened.get(host) !== made) return view?.close();
        made.view = view;
        made.before = undefined;
        host.requestUpdate();
      });
      return undefined;
    },
  };
}
