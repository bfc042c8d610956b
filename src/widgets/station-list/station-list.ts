import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import type { Community } from '../../community/community.js';
import { hasOpenEvents, stationReads, stationsOf } from '../../community/stations.js';
import { avatarStyles } from '../../ui/avatar.styles.js';
import { GuildElement, type Showing } from '../../ui/guild-element.js';
import { rosterView } from '../../ui/stations/roster.js';
import { HealthPart } from '../../ui/stations/health-part.js';
import { StationBrowser, type StationHost } from '../../ui/stations/station-browser.js';
import { names, openCityRow, resultLine, sentences, sign, stationTools } from '../../ui/stations/station-pieces.js';
import { stationStyles } from '../../ui/stations/station-pieces.styles.js';
import { stationDrawer, type StationDrawer } from '../../ui/stations/station-words.js';
import { stationsSummary, type StationsContext } from '../../ui/stations/stations.model.js';
import { toolsStyles } from '../../ui/tools.styles.js';
import { warnOnce } from '../../ui/warn.js';
import { listRow, type ListRow } from './station-list.model.js';
import { stationListStyles } from './station-list.styles.js';

/**
 * The stations of a community, as cards or as a table: who leads them, which seats are vacant, when they last met.
 *
 * @summary Stations with their rosters.
 * @tag guild-station-list
 *
 * @slot - shown until the data is there, and again when there is nothing better
 * @slot heading - instead of the heading
 * @slot empty - instead of the words for no stations
 * @slot error - instead of the sentence about what went wrong
 * @slot footer - under everything
 *
 * @fires {GuildLoadEvent} guild-load - the data arrived and was read
 * @fires {GuildErrorEvent} guild-error - nothing could be shown, or a refresh failed
 * @fires {GuildDataIssueEvent} guild-data-issue - records or values were left out
 * @fires {GuildSelectEvent} guild-select - a visitor chose a station
 *
 * @csspart base - all of it
 * @csspart header - heading and summary
 * @csspart heading - the heading
 * @csspart summary - the line beside it
 * @csspart tools - search, filters and order
 * @csspart list - the stations
 * @csspart station - one of them
 * @csspart roster - its people by role
 * @csspart standing - how a station stands by the community's rules
 * @csspart difference - where that contradicts its declared status
 * @csspart rules - what the rules ask
 * @csspart vacant - a seat that nobody holds
 * @csspart notes - what is missing from the data or out of date
 *
 * @cssprop [--guild-accent] - colour of links and signs; mixed from the text colour unless set
 * @cssprop [--guild-attention] - colour of what asks for a decision
 * @cssprop [--guild-text=inherit] - text colour
 * @cssprop [--guild-muted] - colour of secondary text
 * @cssprop [--guild-line] - colour of hairlines
 * @cssprop [--guild-control] - colour of the borders of controls
 * @cssprop [--guild-page] - the page's background, where it is known
 * @cssprop [--guild-font=inherit] - font family
 * @cssprop [--guild-font-size=inherit] - font size, from which all sizes follow
 * @cssprop [--guild-radius=0.375em] - corners of controls
 * @cssprop [--guild-gap=0.875em] - space between blocks
 * @cssprop [--guild-focus] - colour of the focus outline
 * @cssprop [--guild-min-height=auto] - height reserved before the data is there
 *
 * @cssstate loading - before the data is there
 * @cssstate ready - the data is shown
 * @cssstate empty - the data holds no stations
 * @cssstate error - nothing can be shown
 * @cssstate stale - a refresh failed; the last good data is shown
 */
export class GuildStationList extends GuildElement<StationDrawer> implements StationHost {
  static override styles = [...GuildElement.styles, toolsStyles, avatarStyles, stationStyles, stationListStyles];

  static override properties: PropertyDeclarations = {
    layout: {},
    station: {},
    country: {},
    status: {},
    standing: {},
  };

  /** `cards` or `table`; cards unless said. */
  declare layout: 'cards' | 'table';
  /** Id of the station that is marked. */
  declare station: string | undefined;
  /** Shows the stations of one country only, as the data writes it. */
  declare country: string | undefined;
  /** Shows the stations of one declared status only: `active`, `inactive`, `forming`, `retired`, `unknown`. */
  declare status: string | undefined;
  /** Shows only stations that stand so by the community’s rules: `overdue`, `due`, `inactive`, `in-good-standing`, `exempt`, `unknown`. */
  declare standing: string | undefined;

  protected readonly collection = 'groups';
  protected readonly reads = stationReads;
  #tableView: typeof import('./station-table.js').stationTable | undefined;
  readonly #browser = new StationBrowser(this, 24);
  readonly #health = new HealthPart(this);

  constructor() {
    super(stationDrawer);
    this.layout = 'cards';
  }

  protected ownHeading({ stations }: StationDrawer): string {
    return stations.heading;
  }

  protected emptyWords({ stations }: StationDrawer): string {
    return stations.empty;
  }

  protected isEmpty(community: Community): boolean {
    const stations = stationsOf(community);
    return !stations.groups.length && !hasOpenEvents(stations);
  }

  protected summary(showing: Showing<StationDrawer>): string {
    const context = this.#context(showing);
    return stationsSummary(context);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#browser.take(changed);
    if (changed.has('layout') && this.#waitsForTable) void this.#loadTable();
  }

  #context({ community, words, formats }: Showing<StationDrawer>): StationsContext {
    const context: StationsContext = { stations: stationsOf(community), words: words.stations, formats, today: this.today };
    return { ...context, health: this.#health.of(context) };
  }

  protected view(showing: Showing<StationDrawer>): TemplateResult {
    const context = this.#context(showing);
    const browser = this.#browser;
    const found = browser.find(context);
    const { near } = found;
    const { shared } = showing.words;
    return html`
      ${stationTools(browser, context, false)} ${resultLine(browser, found, context)}
      ${this.#stations(found.rows, context)}
      ${near?.stations.length
        ? html`<div role="heading" aria-level=${this.levelBelow} class="label" part="near">${context.words.near(context.formats.text(near.place.name))}</div>
            ${this.#stations(near.stations.map(({ station }) => station), context)}`
        : nothing}
      ${found.open.length ? html`<ul part="open-cities">${found.open.map((city) => openCityRow(city, context, found.start))}</ul>` : nothing}
      ${found.more > 0
        ? html`<button type="button" part="more" @click=${() => browser.showMore()}>${shared.showMore(found.next, context.formats)}</button>`
        : nothing}
      ${context.health?.rules() ?? nothing}
    `;
  }

  #stations(stations: readonly number[], context: StationsContext) {
    if (!stations.length) return nothing;
    const rows = stations.map((station) => listRow(station, context));
    return this.layout === 'table' ? this.#tableView!(rows, context, (row) => this.#name(row, context), this.#browser.selected) : this.#cards(rows, context);
  }

  #choose(row: ListRow, context: StationsContext) {
    this.#browser.select(this.#browser.selected === row.id ? undefined : row.id, context.stations);
  }

  #name(row: ListRow, context: StationsContext) {
    return html`<button type="button" class="choose" aria-pressed=${row.id === this.#browser.selected ? 'true' : 'false'} @click=${() => this.#choose(row, context)}>
      ${names(row)}
    </button>`;
  }

  protected override get waitsForPart(): boolean {
    return this.#health.isLoading(this.community) || this.#waitsForTable;
  }

  protected override waitsFor({ community }: Showing<StationDrawer>): boolean {
    return this.#browser.waitsFor(stationsOf(community));
  }

  /** The table is loaded when a page asks for one. */
  get #waitsForTable(): boolean {
    return this.layout === 'table' && !this.#tableView;
  }

  async #loadTable() {
    try {
      this.#tableView = (await import('./station-table.js')).stationTable;
      this.requestUpdate();
    } catch (error) {
      warnOnce('the table of stations could not be loaded; cards stand in.', error);
      this.layout = 'cards';
    }
  }

  #cards(rows: readonly ListRow[], context: StationsContext) {
    const { words } = context;
    return html`<ul part="list" class="cards">
      ${rows.map(
        (row) => html`<li part="station" class=${row.id === this.#browser.selected ? 'chosen' : ''}>
          <div class="row">
            ${sign(row.sign)}<span class="title">${this.#name(row, context)}</span><span class="figure" .textContent=${row.figure}></span> ${sentences(row)} ${context.health?.lines(row.station) ?? nothing}
          </div>
          ${rosterView(row.roster, context, this.images)}
          ${row.roster.roles.length && row.rosterAsOf ? html`<p class="quiet">${row.rosterAsOf}</p>` : nothing}
          ${row.founders
            ? html`<details>
                <summary class="quiet">${words.foundingRoster}</summary>
                ${rosterView(row.founders, context, this.images)}
              </details>`
            : nothing}
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guild-station-list': GuildStationList;
  }
}
