import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import type { Community } from '../../community/community.js';
import { hasOpenEvents, stationReads, stationsOf } from '../../community/stations.js';
import { requestJson } from '../../sources/transport.js';
import { avatarStyles } from '../../ui/avatar.styles.js';
import { GuildElement, type Showing } from '../../ui/guild-element.js';
import { HealthPart } from '../../ui/stations/health-part.js';
import { type Found, StationBrowser, type StationHost } from '../../ui/stations/station-browser.js';
import { names, openCityRow, resultLine, sentences, sign, stationTools } from '../../ui/stations/station-pieces.js';
import { stationStyles } from '../../ui/stations/station-pieces.styles.js';
import { signOf, type StationsContext, stationsSummary } from '../../ui/stations/stations.model.js';
import { toolsStyles } from '../../ui/tools.styles.js';
import { warnOnce } from '../../ui/warn.js';
import { MapPicture } from './picture.js';
import { pictureStyles } from './picture.styles.js';
import type { DetailsView } from './station-details.js';
import { isFar, type MapRow, mapSections, placesFrom } from './station-map.model.js';
import { stationMapStyles } from './station-map.styles.js';
import { mapDrawer, type MapDrawer } from './station-map.words.js';

/**
 * The stations of a community on a drawn map, with their list: the list is the content, the map its picture.
 *
 * @summary Stations on a map, with their list.
 * @tag guild-station-map
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
 * @csspart frame - what the map stands in; takes the keys
 * @csspart map - the map
 * @csspart zoom - the buttons on it
 * @csspart list - the stations beside it
 * @csspart station - one of them
 * @csspart details - what is shown of a chosen station
 * @csspart roster - its people by role
 * @csspart standing - how a station stands by the community's rules
 * @csspart difference - where that contradicts its declared status
 * @csspart rules - what the rules ask
 * @csspart vacant - a seat that nobody holds
 * @csspart notes - what is missing from the data or out of date
 *
 * @cssprop [--guild-accent] - colour of links, signs and pins; mixed from the text colour unless set
 * @cssprop [--guild-attention] - colour of what asks for a decision
 * @cssprop [--guild-text=inherit] - text colour
 * @cssprop [--guild-muted] - colour of secondary text
 * @cssprop [--guild-line] - colour of hairlines
 * @cssprop [--guild-control] - colour of the borders of controls
 * @cssprop [--guild-page] - the page's background; with it, names on the map have a halo and pins a ring
 * @cssprop [--guild-font=inherit] - font family
 * @cssprop [--guild-font-size=inherit] - font size, from which all sizes follow
 * @cssprop [--guild-radius=0.375em] - corners of controls
 * @cssprop [--guild-gap=0.875em] - space between blocks
 * @cssprop [--guild-focus] - colour of the focus outline
 * @cssprop [--guild-min-height=auto] - height reserved before the data is there
 * @cssprop [--guild-map-height] - height of the map
 * @cssprop [--guild-map-dot] - colour of the dots of the land
 * @cssprop [--guild-map-land] - fill of a site's own shapes
 * @cssprop [--guild-map-coast] - line of a site's own shapes
 *
 * @cssstate loading - before the data is there
 * @cssstate ready - the data is shown
 * @cssstate empty - the data holds no stations
 * @cssstate error - nothing can be shown
 * @cssstate stale - a refresh failed; the last good data is shown
 */
export class GuildStationMap extends GuildElement<MapDrawer> implements StationHost {
  static override styles = [...GuildElement.styles, toolsStyles, avatarStyles, stationStyles, pictureStyles, stationMapStyles];

  static override properties: PropertyDeclarations = {
    basemap: {},
    places: {},
    station: {},
    country: {},
    status: {},
    standing: {},
  };

  /** Address of the site's own shapes, GeoJSON or TopoJSON, instead of the dots of the land. */
  declare basemap: string | undefined;
  /** Address of a list of places that visitors may name: `[{ "name", "aliases", "lat", "lng" }]`. */
  declare places: string | undefined;
  /** Id of the station that is opened. */
  declare station: string | undefined;
  /** Shows the stations of one country only, as the data writes it. */
  declare country: string | undefined;
  /** Shows the stations of one declared status only: `active`, `inactive`, `forming`, `retired`, `unknown`. */
  declare status: string | undefined;
  /** Shows only stations that stand so by the community’s rules: `overdue`, `due`, `inactive`, `in-good-standing`, `exempt`, `unknown`. */
  declare standing: string | undefined;

  protected readonly collection = 'groups';
  protected readonly reads = stationReads;
  readonly #browser = new StationBrowser(this, 12);
  readonly #health = new HealthPart(this);
  readonly #revealed = new Set<string>();
  #size: ResizeObserver | undefined;
  #detailsIn: { language?: string; view?: DetailsView } = {};
  #picture: MapPicture | undefined;
  #frame: HTMLElement | undefined;
  #context: StationsContext | undefined;
  #found: Found | undefined;
  #pictured: readonly unknown[] = [];

  constructor() {
    super(mapDrawer);
  }

  protected ownHeading({ stations }: MapDrawer): string {
    return stations.heading;
  }

  protected emptyWords({ stations }: MapDrawer): string {
    return stations.empty;
  }

  protected isEmpty(community: Community): boolean {
    const stations = stationsOf(community);
    return !stations.groups.length && !hasOpenEvents(stations);
  }

  protected summary(showing: Showing<MapDrawer>): string {
    const context = this.#contextOf(showing);
    return stationsSummary(context);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#browser.take(changed);
    if (changed.has('places')) void this.#loadPlaces();
    if (changed.has('basemap') && this.hasUpdated) void this.#loadBasemap();
  }

  protected override get waitsForPart(): boolean {
    return this.#health.isLoading(this.community);
  }

  protected override waitsFor({ community }: Showing<MapDrawer>): boolean {
    return this.#browser.waitsFor(stationsOf(community));
  }

  #contextOf({ community, words, formats }: Showing<MapDrawer>): StationsContext {
    const context: StationsContext = { stations: stationsOf(community), words: words.stations, formats, today: this.today };
    return { ...context, health: this.#health.of(context) };
  }

  protected view(showing: Showing<MapDrawer>): TemplateResult {
    const context = (this.#context = this.#contextOf(showing));
    const { stations, words, formats } = context;
    const own = showing.words.map;
    const browser = this.#browser;
    const found = (this.#found = browser.find(context));
    const sections = mapSections(found, browser.orderFor(stations) === 'country', own, context);
    const noPins = stations.groups.reduce((count, { online }, i) => count + (!online && Number.isNaN(stations.lat[i]) ? 1 : 0), 0);
    const zoom = (steps: number) => () => this.#picture?.zoomBy(steps);
    return html`
      ${stationTools(browser, context, true)} ${resultLine(browser, found, context)}
      ${noPins ? html`<p class="quiet result" part="no-pins">${own.noPins(noPins, formats)}</p>` : nothing}
      <div class="split">
        <div class="frame" part="frame" tabindex="0" role="group" aria-label=${own.map(words.stations(stations.groups.length, formats))}>
          <div part="zoom" class="zoom">
            <button type="button" part="zoom-in" title=${own.zoomIn} @click=${zoom(1)}><span aria-hidden="true">+</span></button>
            <button type="button" part="zoom-out" title=${own.zoomOut} @click=${zoom(-1)}><span aria-hidden="true">−</span></button>
            <button type="button" part="zoom-all" title=${own.showAll} @click=${() => this.#picture?.fitAll()}>
              <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1 4V1h3M8 1h3v3M11 8v3H8M4 11H1V8" /></svg>
            </button>
          </div>
        </div>
        <div class="panel" part="list">
          ${sections.map(
            ({ heading, remark, rows }) => html`
              ${heading ? html`<div role="heading" aria-level=${this.levelBelow} part="country">${heading}</div>` : nothing}
              ${remark ? html`<p class="quiet remark">${remark} ${isFar(found) && found.start ? html`<a href=${found.start}>${words.startHere}</a>` : nothing}</p>` : nothing}
              <ul>
                ${rows.map((row) => this.#row(row, context))}
              </ul>
            `,
          )}
          ${found.open.length ? html`<ul>${found.open.map((city) => openCityRow(city, context, found.start))}</ul>` : nothing}
          ${found.more > 0
            ? html`<button type="button" part="more" @click=${() => browser.showMore()}>${showing.words.shared.showMore(found.next, formats)}</button>`
            : nothing}
        </div>
      </div>
      ${context.health?.rules() ?? nothing}
    `;
  }

  #row(row: MapRow, context: StationsContext) {
    const isOpen = row.id === this.#browser.selected;
    const choose = () => this.#browser.select(isOpen ? undefined : row.id, context.stations);
    return html`<li part="station" class=${isOpen ? 'chosen' : ''}>
      <div class="row">
        ${sign(row.sign)}
        <span class="title"><button type="button" class="choose" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls=${isOpen ? 'details' : nothing} @click=${choose}>${names(row)}</button></span>
        <span class="figure">${row.distance || row.figure}</span>
        ${sentences(row)} ${context.health?.lines(row.station) ?? nothing}
      </div>
      ${isOpen ? this.#details(row, context) : nothing}
    </li>`;
  }

  /** The details of a chosen station; they load when the first is chosen, and with another language. */
  #details(row: MapRow, context: StationsContext) {
    const { language } = context.formats;
    const { view } = this.#detailsIn;
    if (view && this.#detailsIn.language === language) return view(row.station, context, this.images, this.#linkTo(row.id), this.#revealed, this.#reveal);
    if (this.#detailsIn.language !== language) void this.#loadDetails(language);
    return nothing;
  }

  async #loadDetails(language: string) {
    this.#detailsIn = { language };
    try {
      const { detailsIn } = await import('./station-details.js');
      const view = await detailsIn(language, !!this.#context?.health);
      if (this.#detailsIn.language !== language) return;
      this.#detailsIn = { language, view };
      this.requestUpdate();
    } catch (error) {
      warnOnce('the details of a station could not be loaded.', error);
    }
  }

  #reveal = (key: string) => {
    this.#revealed.add(key);
    this.requestUpdate();
  };

  /** A link that opens this page at a station; needs an id on the tag to be told from other widgets. */
  #linkTo(station: string) {
    if (!this.id) return undefined;
    const address = new URL(location.href);
    address.searchParams.set(`${this.id}-station`, station);
    return address.pathname + address.search + address.hash;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dropPicture();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // the picture was dropped when the element left its place
    if (this.hasUpdated) this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame') ?? undefined;
    if (frame !== this.#frame) {
      this.#dropPicture();
      if (frame) this.#makePicture(frame);
    }
    this.#show();
  }

  #makePicture(frame: HTMLElement) {
    this.#frame = frame;
    this.#picture = new MapPicture(frame, {
      onSelect: (station) => this.#choosePin(station),
      onOpen: (stations) => this.#context && this.#browser.change({ opened: stations }, this.#context),
      onView: () => this.#showZoom(),
    });
    // that of its own window: the page's would complain for ever about a frame that is gone
    this.#size = new frame.ownerDocument.defaultView!.ResizeObserver(() => this.#fitPicture());
    this.#size.observe(frame);
    if (this.basemap) void this.#loadBasemap();
  }

  #dropPicture() {
    this.#size?.disconnect();
    this.#picture?.destroy();
    this.#picture = this.#frame = undefined;
    this.#pictured = [];
  }

  #fitPicture() {
    const { clientWidth, clientHeight } = this.#frame!;
    this.#picture?.resize(clientWidth, clientHeight);
  }

  #choosePin(station: number) {
    const { stations } = this.#context!;
    const city = this.#found!.open[station - stations.groups.length];
    if (city) return;
    const { id } = stations.groups[station]!;
    this.#browser.select(id === this.#browser.selected ? undefined : id, stations, true);
    this.renderRoot.querySelector('.panel')?.scrollTo(0, 0);
  }

  /** Gives the picture what the list shows: the same stations, the same choice. */
  #show() {
    const picture = this.#picture;
    const context = this.#context;
    const found = this.#found;
    if (!picture || !context || !found) return;
    const { stations, words, formats, health } = context;
    const selected = this.#browser.selected === undefined ? -1 : stations.groups.findIndex((group) => group.id === this.#browser.selected);
    const [positions, open, formatsBefore, selectedBefore, healthBefore] = this.#pictured;
    if (found.positions !== positions || found.open !== open || formats !== formatsBefore || health !== healthBefore) {
      const first = stations.groups.length;
      const columns = found.open.length ? withOpenCities(stations, found) : { ...stations, shown: found.positions };
      picture.setData({
        ...columns,
        sign: (i) => (i < first ? signOf(stations.groups[i]!, health?.needsAttention(i)) : 'dashed'),
        label: (i) => formats.text(i < first ? stations.groups[i]!.name : found.open[i - first]!.name),
        figure: (count) => formats.number(count),
        selected,
        marked: health && found.positions.filter((station) => health.needsAttention(station)),
      });
      picture.setLabel(words.stations(found.count, formats));
      if (!this.#pictured.length) this.#fitPicture();
      // the cities without a station come a little later than the stations
      else if (found.open !== open && !this.#browser.isFiltered && !picture.isMoved) picture.fitAll();
      if (selected >= 0 && !this.#pictured.length) picture.setSelected(selected, { reveal: true });
    } else if (selected !== selectedBefore) {
      picture.setSelected(selected, { reveal: true });
    }
    this.#pictured = [found.positions, found.open, formats, selected, health];
    this.#showZoom();
  }

  #showZoom() {
    const button = (name: string) => this.renderRoot.querySelector<HTMLButtonElement>(`[part='${name}']`);
    const zoomIn = button('zoom-in');
    const zoomOut = button('zoom-out');
    // aria-disabled, not disabled: a button that goes away takes the focus with it
    if (zoomIn && this.#picture) zoomIn.ariaDisabled = String(!this.#picture.canZoomIn);
    if (zoomOut && this.#picture) zoomOut.ariaDisabled = String(!this.#picture.canZoomOut);
  }

  async #loadPlaces() {
    const { places } = this;
    const json = places ? await readBeside('places', places) : undefined;
    if (places !== this.places) return;
    this.#browser.places = placesFrom(json);
    this.requestUpdate();
  }

  async #loadBasemap() {
    const { basemap } = this;
    const picture = this.#picture;
    try {
      const [json, { Shapes }] = await Promise.all([basemap ? readBeside('basemap', basemap) : undefined, import('./shapes.js')]);
      if (basemap !== this.basemap || picture !== this.#picture) return;
      picture?.setBasemap(json === undefined ? null : Shapes.from(json));
    } catch (error) {
      warnOnce(`the basemap ${basemap} could not be drawn.`, error);
    }
  }
}

/** A file beside the data, without which the map stands all the same. */
async function readBeside(attribute: string, url: string): Promise<unknown> {
  const result = await requestJson({ url }, new AbortController().signal);
  if (result.ok) return result.unchanged ? undefined : result.json;
  warnOnce(`${attribute}="${url}" could not be read (${result.failure.code}); the map does without.`);
  return undefined;
}

/** The stations' columns with the open cities behind them. */
function withOpenCities({ lat, lng }: StationsContext['stations'], { open, positions }: Found) {
  const first = lat.length;
  return {
    lat: Float64Array.from([...lat, ...open.map((city) => city.lat ?? NaN)]),
    lng: Float64Array.from([...lng, ...open.map((city) => city.lng ?? NaN)]),
    shown: Uint32Array.from([...positions, ...open.map((_, i) => first + i)]),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'guild-station-map': GuildStationMap;
  }
}
