import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { boardOf, boardReads, periodOf, type Standing, standingOf, weightsOf } from '../../community/boards.js';
import type { Community } from '../../community/community.js';
import type { Issue } from '../../community/read.js';
import { boards as boardCollection } from '../../community/generated/boards.js';
import { expand, isTemplate } from '../../sources/uri-template.js';
import { avatarStyles } from '../../ui/avatar.styles.js';
import { GuildSelectEvent } from '../../ui/events.js';
import { GuildElement, type Showing } from '../../ui/guild-element.js';
import type { Drawer } from '../../ui/language-controller.js';
import { toolsStyles } from '../../ui/tools.styles.js';
import { leaderboard, type LeaderboardWords } from '../../words/en/leaderboard.js';
import { shared, type SharedWords } from '../../words/en/shared.js';
import type { Formats } from '../../words/formats.js';
import { type BoardContext, boardRow, boardSummary, idOf, kindName, periodName, Ranking } from './leaderboard.model.js';
import { leaderboardStyles } from './leaderboard.styles.js';
import { LatePart } from './late-part.js';
import type { Explanations } from './explain.js';
import type { Finder } from './finder.js';
import type { NameOrder } from './name-order.js';
import type { Lent, PagedView, Paging } from './paged-view.js';
import { choice, scroller, valueOf } from './pieces.js';
import { rankingTable, tiersList } from './ranking.js';
import { type Choosing, TableBody } from './table-body.js';
import type { RowWindow } from './row-window.js';
import type { Thanks, WallOrder } from './thanks.js';

interface LeaderboardDrawer {
  readonly shared: SharedWords;
  readonly leaderboard: LeaderboardWords;
}

/** English is at hand; the others are loaded when a page speaks them. */
const drawer: Drawer<LeaderboardDrawer> = {
  en: { shared, leaderboard },
  'zh-CN': async () => ({ ...(await import('../../words/zh-CN/shared.js')), ...(await import('../../words/zh-CN/leaderboard.js')) }),
  ja: async () => ({ ...(await import('../../words/ja/shared.js')), ...(await import('../../words/ja/leaderboard.js')) }),
};

/** Fewer people than this need no search. */
const FEW = 6;

/** So many rows are asked for at once of a source that pages. */
const PAGE = 100;

/** More rows than this scroll in a window of their own, and more people than twice as many on a wall. */
const MANY = 60;

/** So many rows are drawn while what scrolls them loads. */
const IN_SIGHT = 18;

/** So many where it does not. */
const MOST_DRAWN = 1000;

/** Printed unless `limit` says otherwise. */
const PRINTED = 100;

/**
 * Who contributed what, and what that counts: a ranking with tiers and rewards, its scoring in the open.
 *
 * @summary People by their contributions.
 * @tag guild-leaderboard
 *
 * @slot - shown until the data is there, and again when there is nothing better
 * @slot heading - instead of the heading
 * @slot empty - instead of the words for nothing to show
 * @slot error - instead of the sentence about what went wrong
 * @slot footer - under everything
 *
 * @fires {GuildLoadEvent} guild-load - the data arrived and was read
 * @fires {GuildErrorEvent} guild-error - nothing could be shown, or a refresh failed
 * @fires {GuildDataIssueEvent} guild-data-issue - records or values were left out
 * @fires {GuildSelectEvent} guild-select - a visitor chose a person
 *
 * @csspart base - all of it
 * @csspart header - heading and summary
 * @csspart heading - the heading
 * @csspart summary - the line beside it
 * @csspart tools - search, choices, and how it is counted
 * @csspart list - the people
 * @csspart entry - one of them
 * @csspart avatar - their picture, or their initials
 * @csspart details - what is shown of a chosen person
 * @csspart counted - how points are counted, and who is not listed
 * @csspart tiers - the steps and their rewards
 * @csspart doubts - how many counts could not be taken as they are
 * @csspart odd - what an endpoint that pages does wrong
 * @csspart actions - see all, and copy
 * @csspart copying - how far the copying of all rows is
 * @csspart notes - what is missing from the data or out of date
 *
 * @cssprop [--guild-accent] - colour of links and bars; mixed from the text colour unless set
 * @cssprop [--guild-text=inherit] - text colour
 * @cssprop [--guild-muted] - colour of secondary text
 * @cssprop [--guild-line] - colour of hairlines
 * @cssprop [--guild-control] - colour of the borders of controls
 * @cssprop [--guild-page] - the page's background, where it is known: under the head of a long table
 * @cssprop [--guild-font=inherit] - font family
 * @cssprop [--guild-font-size=inherit] - font size, from which all sizes follow
 * @cssprop [--guild-radius=0.375em] - corners of controls
 * @cssprop [--guild-gap=0.875em] - space between blocks
 * @cssprop [--guild-focus] - colour of the focus outline
 * @cssprop [--guild-min-height=auto] - height reserved before the data is there
 *
 * @cssstate loading - before the data is there
 * @cssstate ready - the data is shown
 * @cssstate empty - nobody is on the board
 * @cssstate error - nothing can be shown
 * @cssstate stale - a refresh failed; the last good data is shown
 */
export class GuildLeaderboard extends GuildElement<LeaderboardDrawer> {
  static override styles = [...GuildElement.styles, toolsStyles, avatarStyles, leaderboardStyles];

  static override properties: PropertyDeclarations = {
    board: {},
    period: {},
    person: {},
    layout: {},
  };

  /** Id of the board; the first unless said. */
  declare board: string | undefined;
  /** Id of the period; the one that today is in unless said. */
  declare period: string | undefined;
  /** Id of the person who is marked, and whose row stays in view. */
  declare person: string | undefined;
  /** `ranking`, `podium` or `thanks`: a wall without ranks. A ranking unless said, or where the data has nothing to rank by. */
  declare layout: 'ranking' | 'podium' | 'thanks' | undefined;

  protected readonly collection = 'boards';
  protected readonly reads = boardReads;

  readonly #windows = new LatePart(this, () => import('./row-window.js'));
  readonly #explanations: LatePart<Explanations> = new LatePart(this, () => import('./explain.js'));
  readonly #search: LatePart<Finder> = new LatePart(this, () => import('./finder.js'));
  readonly #paging: LatePart<Paging> = new LatePart(this, () => import('./paged-view.js'));
  readonly #thanks: LatePart<Thanks> = new LatePart(this, () => import('./thanks.js'));
  readonly #podium = new LatePart(this, () => import('./podium.js'));
  readonly #names = new LatePart(this, () => import('./name-order.js'));
  readonly #csv = new LatePart(this, () => import('./csv.js'));
  readonly #movement = new LatePart(this, () => import('./movement.js'));
  #window: RowWindow | undefined;
  /** What the visitor chose. */
  #kind = '';
  #text = '';
  #chosen: string | undefined;
  #isWhole = false;
  #isCounting = false;
  #isByName = false;
  #wallOrder: WallOrder = 'name';
  #copied = '';
  #ranking: Ranking | undefined;
  readonly #tableBody = new TableBody();
  #nameOrder: NameOrder | undefined;
  /** What draws the board where the source has sent only a part of it; null where it has sent all, `undefined` until that is known. */
  #whole: PagedView | null | undefined;

  constructor() {
    super(drawer);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // a link may open the page at one person: ?board-person=rowan for the widget with id="board"
    const query = new URLSearchParams(this.ownerDocument.location?.search);
    for (const name of ['board', 'period', 'person'] as const) this[name] = (this.id && query.get(`${this.id}-${name}`)) || this[name];
  }

  /** Where the address has places for a page and a search, the first page is asked for; of a wall of thanks by name. */
  protected override get source(): string | undefined {
    const { src, board, period } = this;
    return isTemplate(src) ? expand(src!, { page: 1, per_page: PAGE, limit: PAGE, offset: 0, board, period, sort: this.layout === 'thanks' ? 'name' : undefined }) : src;
  }

  /** What draws the board, where the source has sent only a part of it; what pages knows for sure whether it has. */
  #wholeBoard(context: BoardContext): PagedView | null | undefined {
    const { headers } = this;
    const mayBePart = headers && (context.community.raw('total').length || ['link', 'content-range', 'x-total-count'].some((name) => headers.has(name)));
    return mayBePart ? this.#paging.in(context.formats.language)?.boardOf(this.#lent, context, headers) : null;
  }

  /** What the part that draws such a board needs of the widget. */
  readonly #lent: Lent = {
    host: this,
    layout: () => this.#layoutOf(this.#ranking!),
    isPrinting: () => this.#isPrinting,
    chosen: () => this.#chosen,
    choose: (id, entry) => this.#choose(id, entry),
    tableBody: this.#tableBody,
    window: () => this.#rowWindow,
  };

  /** On paper nothing scrolls. */
  get #isPrinting() {
    return !!this.#window?.isPrinting;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#whole = undefined;
    if (changed.has('person')) {
      this.#chosen = this.person || undefined;
      this.#isUnseen = true;
    }
  }

  /** Whether the person whom the page marks is still to be brought into view. */
  #isUnseen = false;

  protected ownHeading({ leaderboard: words }: LeaderboardDrawer, formats: Formats): string {
    const board = this.#whole?.context.standing.board ?? (this.community && boardOf(this.community, this.board));
    return (board && formats.text(board.title)) || words.heading;
  }

  protected emptyWords({ leaderboard: words }: LeaderboardDrawer): string {
    const boards = this.community?.all(boardCollection) ?? [];
    return boards.length && !boardOf(this.community!, this.board) ? words.noBoard(this.board!, boards.map(({ id }) => id).join(', ')) : words.empty;
  }

  #standing(community: Community): Standing | undefined {
    const board = boardOf(community, this.board);
    const period = board && periodOf(board, this.period, this.today);
    return period && standingOf(community, board, period, this.#kind);
  }

  protected isEmpty(community: Community): boolean {
    return !this.#standing(community)?.order.length;
  }

  protected override partsLeftOut(community: Community): number {
    return this.#standing(community)?.leftOut ?? 0;
  }

  protected override isFlawed(community: Community): boolean {
    return !!this.#standing(community)?.isFlawed;
  }

  protected override async flawsIn(community: Community): Promise<readonly Issue[]> {
    return (await import('../../community/board-checks.js')).boardIssues(community);
  }

  protected summary(showing: Showing<LeaderboardDrawer>): string {
    const { context, order } = this.#rank(showing);
    return this.#whole?.summary ?? boardSummary(context, order.length);
  }

  /** Who stands where, as long as data, choices and language are the same. */
  #rank({ community, words, formats }: Showing<LeaderboardDrawer>): Ranking {
    const standing = this.#standing(community)!;
    const known = this.#ranking;
    if (known?.context.standing === standing && known.context.formats === formats) return known;
    return (this.#ranking = new Ranking({ community, standing, words: words.leaderboard, formats }));
  }

  protected view(showing: Showing<LeaderboardDrawer>): TemplateResult {
    const ranking = this.#rank(showing);
    const { context } = ranking;
    this.#whole = this.#wholeBoard(context);
    if (this.#whole) return this.#whole.view();
    const { standing } = context;
    if (standing.board.periods.length > 1 && !standing.isOfOneKind) context.moves ??= this.#movement.in()?.movesOf(context);
    const found = this.#found(ranking);
    return html`${this.#tools(ranking, found)}${this.#people(ranking, found)}${this.#foot(ranking, found)}`;
  }

  #change(change: () => void) {
    change();
    this.requestUpdate();
  }

  /** How people stand: as the page says; without ranks where nothing says what a contribution counts. */
  #layoutOf({ context: { standing } }: Ranking) {
    const { weights, entries, order } = standing;
    const { counts, score } = entries[order[0]!]!;
    return this.layout ?? (weights.length || !counts || score !== undefined ? 'ranking' : 'thanks');
  }

  // ------------------------------------------------------------------------------------------------------------- choices

  #tools(ranking: Ranking, found: Uint32Array | undefined) {
    const { context } = ranking;
    const { standing, words, formats, community } = context;
    const { board, period } = standing;
    const isWall = this.#layoutOf(ranking) === 'thanks';
    const kinds = isWall ? [] : weightsOf(board).map(({ metric }) => [metric, formats.text(kindName(metric, context))] as const);
    return html`<search part="tools" aria-label=${formats.text(board.title)}>
        ${standing.order.length < FEW
          ? nothing
          : html`<input type="search" part="search" autocomplete="off" aria-label=${words.find} placeholder=${words.find} .value=${this.#text} @focus=${() => this.#search.in(formats.language)?.prepare(ranking)} @input=${(event: Event) => this.#find(valueOf(event))} />`}
        ${choice(words.board, board.id, community.all(boardCollection).map(({ id, title }) => [id, formats.text(title)]), (id) => {
          this.period = undefined;
          this.board = id;
        })}
        ${choice(words.period, period.id, board.periods.map((each) => [each.id, periodName(each, formats)]), (id) => (this.period = id))}
        ${choice(words.kind, this.#kind, kinds.length > 1 ? [['', words.allKinds], ...kinds] : [], (id) => this.#change(() => (this.#kind = id)))}
        ${isWall ? this.#thanks.in(formats.language)?.choice(ranking, this.#wallOrder, (order) => this.#change(() => (this.#wallOrder = order))) : nothing}
        <button type="button" class="plain" aria-expanded=${this.#isCounting} aria-controls=${this.#isCounting ? 'counted' : nothing} @click=${() => this.#change(() => (this.#isCounting = !this.#isCounting))}>${words.counted}</button>
      </search>
      ${this.#isCounting ? this.#explanations.in(formats.language)?.counted(context) : nothing}
      ${found ? this.#search.in(formats.language)?.line(found, context, () => this.#find('')) : nothing}`;
  }

  #find(text: string) {
    this.#text = text;
    // back among all, somebody who is opened is in view with their neighbours
    if (!text) this.#isUnseen = true;
    this.requestUpdate();
  }

  /** The entries that a search finds, in order; `undefined` without one, and while what it takes is loading. */
  #found(ranking: Ranking): Uint32Array | undefined {
    return this.#text.trim() ? this.#search.in(ranking.context.formats.language)?.find(this.#text, ranking) : undefined;
  }

  // -------------------------------------------------------------------------------------------------------------- people

  #choose(id: string, entry = this.#ranking!.context.standing.entries.find((each) => idOf(each) === id)) {
    this.#chosen = this.#chosen === id ? undefined : id;
    this.dispatchEvent(new GuildSelectEvent('person', this.#chosen, this.#chosen && entry));
    this.requestUpdate();
  }

  /** How many are shown at first; all once a visitor asked for them. */
  #limitOf(ranking: Ranking) {
    const count = ranking.order.length;
    const limit = this.limit! > 0 ? Math.ceil(this.limit!) : this.#isPrinting ? PRINTED : count;
    return Math.min(count, this.#isWhole && !this.#isPrinting ? count : limit);
  }

  /** What a visitor may do with a line. `besides` says that what is shown of a person stands elsewhere. */
  #choosing(context: BoardContext, besides: boolean): Choosing {
    return {
      chosen: this.#chosen,
      images: this.images,
      choose: (id) => this.#choose(id),
      isStop: (place) => !besides || (this.#window?.isStop(place) ?? !place),
      details: (row) => (besides ? undefined : this.#explanations.in(context.formats.language)?.person(row.entry, context, this)),
    };
  }

  #people(ranking: Ranking, found: Uint32Array | undefined) {
    const { context } = ranking;
    const layout = this.#layoutOf(ranking);
    if (layout === 'thanks') {
      return this.#thanks.in(context.formats.language)?.wallOf(ranking, {
        order: this.#wallOrder,
        found,
        limit: found?.length ?? this.#limitOf(ranking),
        marked: this.#isUnseen ? this.#chosen : undefined,
        frame: (count, shown) => this.#frame(count, MANY * 2, shown),
        choosing: this.#choosing(context, false),
      });
    }
    const isPodium = layout === 'podium' && !found;
    const podium = isPodium ? this.#podium.in() : undefined;
    if (isPodium && !podium) return nothing;
    // under a podium the others stand only when somebody asks for them
    return html`${podium?.podiumOf(ranking, this.#choosing(context, false))}${isPodium && !this.#isWhole ? nothing : this.#table(ranking, found)}`;
  }

  /** Which list a visitor has before them: another one begins at its top, newer data of the same does not. */
  get #listName() {
    const { board, period } = this.#ranking!.context.standing;
    return [board.id, period.id, this.#kind, this.#isByName, this.#wallOrder, this.#text.trim()].join('\n');
  }

  /**
   * The places that are drawn: all, or where there are more than so many, those in sight.
   *
   * @param shown the place to bring into view; -1 for none
   */
  #frame(count: number, most: number, shown: number) {
    const isWindowed = count > most && !this.#isPrinting;
    const window = isWindowed ? this.#rowWindow : undefined;
    if (shown >= 0) window?.show(shown);
    if (window || !isWindowed) this.#isUnseen = false;
    const { first, end } = window?.frame(this.#listName, count) ?? { first: 0, end: isWindowed ? Math.min(count, this.#windows.hasFailed ? MOST_DRAWN : IN_SIGHT) : count };
    return { first, end, isWindowed };
  }

  /** What scrolls a long table; its first rows can be drawn while it loads. */
  get #rowWindow(): RowWindow | undefined {
    const late = this.#windows.in();
    if (late) this.#tableBody.roll = late.roll;
    return late && (this.#window ??= new late.RowWindow(this));
  }

  /** What the table shows, in which order. */
  #listOf(ranking: Ranking, found: Uint32Array | undefined): { between: (from: number, to: number) => Uint32Array; readonly key: object; readonly count: number } {
    if (found) return { between: (from, to) => found.subarray(from, to), key: found, count: found.length };
    const names = this.#isByName ? this.#names.in() : undefined;
    if (names && this.#nameOrder?.ranking !== ranking) this.#nameOrder = new names.NameOrder(ranking);
    const list = names ? this.#nameOrder! : ranking;
    return { between: (from, to) => list.between(from, to), key: list, count: ranking.order.length };
  }

  #table(ranking: Ranking, found: Uint32Array | undefined) {
    const { context } = ranking;
    const { between, key, count } = this.#listOf(ranking, found);
    const limit = found ? count : this.#limitOf(ranking);
    // with the person whom the page marks in view
    const own = this.#chosen && (this.#isUnseen || limit < count) && key === ranking ? ranking.placeOf(this.#chosen) : -1;
    const { first, end, isWindowed } = this.#frame(limit, MANY, own);
    const places = Array.from({ length: end - first }, (_, i) => first + i);
    // beyond the limit, somebody who is marked stands between their neighbours
    if (own >= limit) for (let place = Math.max(limit, own - 1); place <= own + 1 && place < count; place++) places.push(place);
    const entries = [...between(first, end), ...places.slice(end - first).flatMap((place) => [...between(place, place + 1)])];
    const change = found || count < FEW ? undefined : (byName: boolean) => this.#change(() => (this.#isByName = byName));
    const table = rankingTable({ rows: entries.map((entry) => boardRow(entry, context)), places, count }, context, this.#choosing(context, isWindowed), { byName: key !== ranking && !found, change }, this.#tableBody);
    if (!isWindowed) return table;
    const chosen = this.#chosen === undefined ? undefined : ranking.entryOf(this.#chosen);
    return html`${scroller(table, context)}
      ${chosen === undefined ? nothing : this.#explanations.in(context.formats.language)?.beside(chosen, context, this)}`;
  }

  // --------------------------------------------------------------------------------------------------------------- below

  #foot(ranking: Ranking, found: Uint32Array | undefined) {
    const { order, context } = ranking;
    const { words, formats, community, standing } = context;
    const layout = this.#layoutOf(ranking);
    const isLimited = !found && (layout === 'podium' ? !this.#isWhole && order.length > 3 : this.#limitOf(ranking) < order.length);
    const isGone = this.#chosen !== undefined && ranking.entryOf(this.#chosen) === undefined && this.#whole === null;
    const explanations = () => this.#explanations.in(formats.language);
    return html`${layout === 'thanks' ? nothing : tiersList(context)}
      ${(standing.isFlawed || community.issues.length) && layout !== 'thanks' ? explanations()?.doubts(context) : nothing}
      ${isGone ? html`<p class="quiet" part="not-here">${explanations()?.notHere}</p>` : nothing}
      <div part="actions">
        ${isLimited ? html`<button type="button" part="all" @click=${() => this.#change(() => (this.#isWhole = true))}>${words.seeAll(order.length, formats)}</button>` : nothing}
        <button type="button" class="plain" part="copy" @click=${() => void this.#copy(ranking, found)}>${words.copy}</button>
        <span class="quiet">${this.#copied}</span>
      </div>`;
  }

  /** Copies what is shown: what a search found, the first ones, or all. */
  async #copy(ranking: Ranking, found: Uint32Array | undefined) {
    const { copyEntries } = (await this.#csv.now())!;
    const layout = this.#layoutOf(ranking);
    const limit = layout === 'ranking' ? this.#limitOf(ranking) : ranking.order.length;
    const wall = layout === 'thanks' ? this.#thanks.in(ranking.context.formats.language)?.listOf(ranking, this.#wallOrder, found) : undefined;
    const entries = wall?.between(0, wall.count) ?? found ?? ranking.between(0, limit);
    const said = await copyEntries(entries, ranking.context, layout === 'thanks');
    this.#change(() => (this.#copied = said));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guild-leaderboard': GuildLeaderboard;
  }
}
