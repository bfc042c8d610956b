import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { boardOf, boardReads, periodOf, type Standing, standingOf } from '../../community/boards.js';
import type { Community } from '../../community/community.js';
import { boards as boardCollection } from '../../community/generated/boards.js';
import { GuildSelectEvent } from '../../ui/events.js';
import { GuildElement, type Showing } from '../../ui/guild-element.js';
import type { Drawer } from '../../ui/language-controller.js';
import { warnOnce } from '../../ui/warn.js';
import { leaderboard, type LeaderboardWords } from '../../words/en/leaderboard.js';
import { shared, type SharedWords } from '../../words/en/shared.js';
import type { Formats } from '../../words/formats.js';
import { type BoardContext, boardRow, boardSummary, kindName, knownBoards, periodName, Ranking, safeColor, tierSentence } from './leaderboard.model.js';
import { leaderboardStyles } from './leaderboard.styles.js';
import type { Explanations } from './explain.js';
import { type Choosing, type Lines, rankingTable } from './ranking.js';
import { RowWindow } from './row-window.js';
import { tierSign } from './tier-sign.js';

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

/** More rows than this scroll in a window of their own. */
const MANY = 60;

/** Printed unless `limit` says otherwise. */
const PRINTED = 100;

/** Finding by name and handle; loaded when somebody goes to the search field. */
let finder: typeof import('./finder.js') | undefined;

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;
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
 * @csspart actions - see all, and copy
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
  static override styles = [...GuildElement.styles, leaderboardStyles];

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

  readonly #window = new RowWindow(this);
  #kind = '';
  #text = '';
  #chosen: string | undefined;
  #isWhole = false;
  #isPrinting = false;
  #ranking: Ranking | undefined;
  #explained: { language?: string; view?: Explanations } = {};
  #isCounting = false;

  constructor() {
    super(drawer);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // a link may open the page at one person: ?board-person=rowan for the widget with id="board"
    const query = new URLSearchParams(this.ownerDocument.location?.search);
    for (const name of ['board', 'period', 'person'] as const) this[name] = (this.id && query.get(`${this.id}-${name}`)) || this[name];
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
  }

  /** On paper nothing scrolls. */
  readonly #print = ({ type }: Event) => {
    this.#isPrinting = type === 'beforeprint';
    this.requestUpdate();
    this.performUpdate();
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('person')) {
      this.#chosen = this.person || undefined;
      this.#isUnseen = true;
    }
  }

  /** Whether the person whom the page marks is still to be brought into view. */
  #isUnseen = false;

  protected ownHeading({ leaderboard: words }: LeaderboardDrawer, formats: Formats): string {
    const board = this.community && boardOf(this.community, this.board);
    return (board && formats.text(board.title)) || words.heading;
  }

  protected emptyWords({ leaderboard: words }: LeaderboardDrawer): string {
    const boards = this.community?.all(boardCollection) ?? [];
    return this.board && boards.length && !boardOf(this.community!, this.board) ? words.noBoard(this.board, knownBoards(boards)) : words.empty;
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

  protected summary(showing: Showing<LeaderboardDrawer>): string {
    return boardSummary(this.#rank(showing).context);
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
    return html`${this.#tools(ranking)}${this.#table(ranking)}${this.#foot(context, ranking)}`;
  }

  // ------------------------------------------------------------------------------------------------------------- choices

  #tools({ context }: Ranking) {
    const { standing, words, formats, community } = context;
    const { board, period, weights } = standing;
    const boards = community.all(boardCollection);
    const choice = (name: string, chosen: string, options: readonly (readonly [id: string, name: string])[], choose: (id: string) => void) =>
      options.length < 2
        ? nothing
        : html`<select aria-label=${name} @change=${(event: Event) => choose(valueOf(event))}>
            ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === chosen}>${text}</option>`)}
          </select>`;
    const kinds = [['', words.allKinds] as const, ...(board.scoring ?? []).map(({ metric }) => [metric, formats.text(kindName(metric, context))] as const)];
    return html`<search part="tools">
      ${standing.order.length < FEW
        ? nothing
        : html`<input type="search" part="search" autocomplete="off" aria-label=${words.find} placeholder=${words.find} .value=${this.#text} @focus=${this.#prepare} @input=${(event: Event) => this.#search(valueOf(event))} />`}
      ${choice(words.board, board.id, boards.map(({ id, title }) => [id, formats.text(title)] as const), (id) => ((this.period = undefined), (this.board = id)))}
      ${choice(words.period, period.id, board.periods.map((each) => [each.id, periodName(each, formats)] as const), (id) => (this.period = id))}
      ${choice(words.kind, this.#kind, kinds.length < 3 || !(weights.length || this.#kind) ? [] : kinds, (id) => this.#change(() => (this.#kind = id)))}
      <button type="button" class="plain" aria-expanded=${this.#isCounting ? 'true' : 'false'} @click=${() => this.#change(() => (this.#isCounting = !this.#isCounting))}>${words.counted}</button>
    </search>
    ${this.#isCounting ? this.#explain(context)?.counted(context) : nothing}`;
  }

  #change(change: () => void) {
    change();
    this.requestUpdate();
  }

  readonly #prepare = async () => {
    try {
      finder ??= await import('./finder.js');
      this.requestUpdate();
    } catch (error) {
      warnOnce('the search could not be loaded.', error);
    }
  };

  #search(text: string) {
    this.#text = text;
    if (!finder) void this.#prepare();
    this.requestUpdate();
  }

  /** What explains a person's points and the whole board's; loads when it is asked for first, and with another language. */
  #explain({ formats: { language } }: BoardContext): Explanations | undefined {
    if (this.#explained.language !== language) {
      this.#explained = { language };
      void import('./explain.js')
        .then(({ explanationsIn }) => explanationsIn(language))
        .then((view) => {
          if (this.#explained.language === language) this.#change(() => (this.#explained = { language, view }));
        })
        .catch((error: unknown) => warnOnce('the details of a board could not be loaded.', error));
    }
    return this.#explained.view;
  }

  // --------------------------------------------------------------------------------------------------------------- people

  #choose(id: string) {
    this.#chosen = this.#chosen === id ? undefined : id;
    const { standing } = this.#ranking!.context;
    this.dispatchEvent(new GuildSelectEvent('person', this.#chosen, standing.entries.find(({ person, name }) => (person ?? name) === id)));
    this.requestUpdate();
  }

  #limitOf(count: number) {
    const limit = this.limit! > 0 ? Math.ceil(this.limit!) : count;
    return this.#isPrinting ? Math.min(limit, PRINTED) : this.#isWhole ? count : limit;
  }

  #table(ranking: Ranking) {
    const { context } = ranking;
    const found = this.#text.trim() && finder ? finder.find(this.#text, ranking) : undefined;
    const count = found?.length ?? ranking.order.length;
    const limit = found ? count : Math.min(count, this.#limitOf(count));
    const isWindowed = limit > MANY && !this.#isPrinting;
    const { first, end, offset: _ } = isWindowed ? this.#window.frame(found ?? ranking, limit) : { first: 0, end: limit, offset: 0 };
    if (isWindowed && this.#isUnseen && this.#chosen) this.#window.show(ranking.placeOf(this.#chosen));
    this.#isUnseen = false;
    const entries = found ? found.subarray(first, end) : ranking.between(first, end);
    const places = Array.from(entries, (_entry, i) => first + i);
    const rows = Array.from(entries, (entry) => boardRow(entry, context));
    const lines: Lines = { rows, places, count };
    const choosing: Choosing = {
      chosen: this.#chosen,
      images: this.images,
      choose: (id) => this.#choose(id),
      details: (row) => (isWindowed ? nothing : this.#explain(context)?.person(row, context)),
    };
    const table = rankingTable(lines, context, choosing);
    if (!isWindowed) return table;
    const { onScroll, onKey, onFocus } = this.#window;
    return html`<div class="window" tabindex="0" role="group" aria-label=${this.ownHeading({ leaderboard: context.words } as LeaderboardDrawer, context.formats)} @scroll=${onScroll} @keydown=${onKey} @focusin=${onFocus}><div class="box">${table}</div></div>`;
  }

  // ---------------------------------------------------------------------------------------------------------------- below

  #foot(context: BoardContext, { order }: Ranking) {
    const { standing, words, formats } = context;
    const { tiers } = standing;
    return html`${tiers.length
      ? html`<ul part="tiers" class="quiet">
          ${tiers.toReversed().map(
            (tier, i) => html`<li>
              ${tierSign(tiers.length - 1 - i, tiers.length, safeColor(tier.color))}<span>${tierSentence(tier, context)}${tier.reward?.claim && tier.reward.left !== 0 ? html` · <a href=${tier.reward.claim}>${words.claim}</a>` : nothing}</span>
            </li>`,
          )}
        </ul>`
      : nothing}
    <div part="actions">
      ${this.#limitOf(order.length) < order.length && !this.#isPrinting ? html`<button type="button" part="all" @click=${() => this.#change(() => (this.#isWhole = true))}>${words.seeAll(order.length, formats)}</button>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guild-leaderboard': GuildLeaderboard;
  }
}
