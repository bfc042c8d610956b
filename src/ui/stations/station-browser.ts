import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Status } from '../../community/schema/groups.js';
import type { NamedPlace } from '../../community/search.js';
import { byName, chosen, firstInOrder, hasOpenEvents, type Stations } from '../../community/stations.js';
import { GuildSelectEvent } from '../events.js';
import { warnOnce } from '../warn.js';
import type { Matched } from './finder.js';
import { Last } from './last.js';
import type { StationsContext } from './stations.model.js';
import { countryName } from '../../words/country.js';

export type StationOrder = 'name' | 'country' | 'attention';

/** A widget of stations: what a page may set on it. */
export interface StationHost extends ReactiveControllerHost, HTMLElement {
  station: string | undefined;
  country: string | undefined;
  status: string | undefined;
  standing: string | undefined;
  limit: number | undefined;
  heading: string | undefined;
}

/** What is to be shown for a choice of filter and order. */
export interface Found extends Matched {
  /** How many match, without those that are merely near. */
  readonly count: number;
  /** The first of them, in order. */
  readonly rows: readonly number[];
  /** The chosen station, where it stands before the others; else -1. */
  readonly lifted: number;
  /** How many more there are. */
  readonly more: number;
  /** How many of them come next. */
  readonly next: number;
}

/** Finding by text and place; loaded when somebody searches, or when there are events without a station. */
let finder: typeof import('./finder.js') | undefined;

/** With more countries and stations than this, rows are grouped by country. */
const MANY = 12;

/** Filter, order and choice of a widget of stations; holds what the visitor chose, and finds what to show. */
export class StationBrowser implements ReactiveController {
  text = '';
  country = '';
  status: Status | '' = '';
  /** How the shown stations stand under their duties. */
  standing = '';
  order: StationOrder | undefined;
  selected: string | undefined;
  /** Whether the chosen station stands first: it was chosen elsewhere than in the list, on the map or by a link. */
  #lifted = true;
  /** Stations of one opened disc on the map; only these are shown. */
  opened: readonly number[] | undefined;
  /** A site's own list of places that visitors may name. */
  places: readonly NamedPlace[] = [];

  #rows = 0;
  #preparing: Promise<void> | undefined;
  #goesWithoutSearch = false;
  readonly #matched = new Last<Matched>();
  readonly #found = new Last<Found>();

  constructor(
    readonly host: StationHost,
    /** How many rows to show at first. */
    readonly first: number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // a link may open the page at one station or filter: ?map-station=shanghai for the widget with id="map"
    const query = new URLSearchParams(this.host.ownerDocument.location?.search);
    const { host } = this;
    for (const name of ['station', 'country', 'status', 'standing'] as const) host[name] = (host.id && query.get(`${host.id}-${name}`)) || host[name];
  }

  /** Takes over what the page set; called with the names of the changed properties. */
  take(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('station')) {
      this.selected = this.host.station || undefined;
      this.#lifted = true;
    }
    if (changed.has('country')) this.country = this.host.country ?? '';
    if (changed.has('status')) this.status = (this.host.status ?? '') as Status;
    if (changed.has('standing')) this.standing = this.host.standing ?? '';
  }

  /** Loads what a search needs; called when somebody goes to the search field. */
  readonly prepareSearch = (): Promise<void> =>
    (this.#preparing ??= import('./finder.js').then(
      (loaded) => {
        finder = loaded;
        this.host.requestUpdate();
      },
      (error: unknown) => {
        this.#preparing = undefined;
        warnOnce('the search could not be loaded.', error);
        if (this.#goesWithoutSearch) return;
        this.#goesWithoutSearch = true;
        this.host.requestUpdate();
      },
    ));

  /** Whether what finds the cities without a station is needed and not there yet; then it is loaded. Rows that come later would move what is below them. */
  waitsFor(stations: Stations): boolean {
    if (finder || this.#goesWithoutSearch || !hasOpenEvents(stations)) return false;
    void this.prepareSearch();
    return true;
  }

  /** Whether somebody has gone to a filter. */
  isBrowsing = false;

  readonly browse = (): void => {
    if (this.isBrowsing) return;
    this.isBrowsing = true;
    this.host.requestUpdate();
  };

  /** Changes the filter or the order, and begins again at the first rows. */
  change(choice: Partial<Pick<StationBrowser, 'text' | 'country' | 'status' | 'standing' | 'order' | 'opened'>>, context: StationsContext): void {
    Object.assign(this, { opened: undefined }, choice);
    this.#rows = 0;
    const { words, formats, stations } = context;
    const say = () => void import('../announce.js').then(({ announce }) => announce(words.shown(this.find(context).count, stations.groups.length, formats)));
    if (this.text.trim() && !finder) void this.prepareSearch().then(say);
    else say();
    this.host.requestUpdate();
  }

  showMore(): void {
    this.#rows = this.#wanted * 3;
    this.host.requestUpdate();
  }

  get #wanted() {
    return Math.max(this.#rows, Number(this.host.limit) > 0 ? this.host.limit! : this.first);
  }

  /**
   * Chooses a station by its id, or takes the choice back.
   *
   * @param lifted puts it first among the rows: it was chosen on the map
   */
  select(id: string | undefined, stations: Stations, lifted = false): void {
    this.selected = id;
    this.#lifted = lifted;
    this.host.dispatchEvent(new GuildSelectEvent('station', id, stations.groups.find((group) => group.id === id)));
    this.host.requestUpdate();
  }

  /** Whether anything is filtered. */
  get isFiltered(): boolean {
    return !!(this.text.trim() || this.country || this.status || this.standing || this.opened);
  }

  /** The order in force: by country where there are many. */
  orderFor(stations: Stations): StationOrder {
    return this.order ?? (stations.groups.length > MANY && stations.countries.size > 1 ? 'country' : 'name');
  }

  find(context: StationsContext): Found {
    const { stations, formats, today, health } = context;
    const matched = this.#match(context);
    const key = [matched, this.orderFor(stations), this.#wanted, this.selected, this.#lifted, formats, today, health];
    return this.#found.orMake(key, () => this.#arrange(matched, context));
  }

  #match({ stations, formats, health }: StationsContext): Matched {
    if (this.text.trim() || hasOpenEvents(stations)) void this.prepareSearch();
    const { text, country, standing, opened, places } = this;
    const status = this.status || undefined;
    return this.#matched.orMake([stations, text, country, status, standing, opened, places, finder, formats, health], () => {
      const only = standing ? (station: number) => health?.standing(station)?.standing === standing : undefined;
      const choice = { country, status, only };
      if (finder && !opened) return finder.find(stations, { text, ...choice }, places, formats);
      const matching = opened ? Uint32Array.from(opened) : chosen(stations, choice);
      return { matching, positions: matching, open: [] };
    });
  }

  #arrange(matched: Matched, context: StationsContext): Found {
    const { stations } = context;
    const { matching } = matched;
    const rows = this.#first(matching, context);
    // the chosen station is always among the rows, wherever its place in the order
    const picked = this.selected ? stations.groups.findIndex((group) => group.id === this.selected) : -1;
    const lift = picked >= 0 && matching.includes(picked) && (this.#lifted || !rows.includes(picked));
    const shown = lift ? [picked, ...rows.filter((station) => station !== picked)] : rows;
    const more = matching.length - shown.length;
    return { ...matched, count: matching.length, rows: shown, lifted: lift ? picked : -1, more, next: Math.min(more, this.#wanted * 2) };
  }

  /** The first of some stations, in the order in force. */
  #first(matching: Uint32Array, { stations, formats, health }: StationsContext): number[] {
    const name = byName(stations, formats.texts, formats.compare);
    const order = this.orderFor(stations);
    const most = this.#wanted;
    if (order === 'attention' && health) return firstInOrder(matching, most, (a, b) => health.compare(a, b) || name(a, b));
    if (order !== 'country') return firstInOrder(matching, most, name);
    // countries are few: each gets its place in the order once
    const { country, countries } = stations;
    const ordered = [...countries.keys()].map((name, i) => ({ name: countryName(name, formats), at: i + 1 })).sort((a, b) => formats.compare(a.name, b.name));
    const ranks = new Uint32Array(countries.size + 1);
    ranks[0] = countries.size;
    ordered.forEach(({ at }, rank) => (ranks[at] = rank));
    // and only the stations of the first of them are compared
    const counts = new Uint32Array(ranks.length);
    for (const station of matching) counts[ranks[country[station]!]!]!++;
    let last = 0;
    for (let reached = counts[0]!; reached < most && last < countries.size; ) reached += counts[++last]!;
    const candidates = matching.filter((station) => ranks[country[station]!]! <= last);
    return firstInOrder(candidates, most, (a, b) => ranks[country[a]!]! - ranks[country[b]!]! || name(a, b));
  }
}
