/** The drawn pieces that the map and the list of stations share. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DerivedStanding } from '../../community/rules/duty-verdict.js';
import type { Status } from '../../community/schema/groups.js';
import type { OpenCity } from '../../community/search.js';
import type { Found, StationBrowser, StationOrder } from './station-browser.js';
import type { Sign, StationRow, StationsContext } from './stations.model.js';
import { countryName } from '../../words/country.js';

/** Fewer stations than this need no search and no filters. */
const FEW = 5;

const MANY_OPTIONS = 24;

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

/** Search, filters and order, as far as there is something to choose. */
export function stationTools(browser: StationBrowser, context: StationsContext, always: boolean): TemplateResult | typeof nothing {
  const { stations, words, formats, health } = context;
  const { countries, statuses } = stations;
  if (!always && stations.groups.length < FEW) return nothing;
  const count = (text: string, number: number) => `${text} (${formats.number(number)})`;
  const choice = (name: string, key: 'country' | 'status' | 'standing', counts: ReadonlyMap<string, number>, textOf: (value: string) => string) => {
    if (counts.size < 2) return nothing;
    // a long list of options is made when somebody goes to it; until then only what is chosen
    const values = counts.size < MANY_OPTIONS || browser.isBrowsing ? [...counts.keys()] : browser[key] ? [browser[key]] : [];
    const options = values.map((value) => [value, count(textOf(value), counts.get(value) ?? 0)] as const);
    if (key === 'country') options.sort((one, other) => formats.compare(one[1], other[1]));
    return html`<select
      part="filter"
      aria-label=${name}
      @focus=${browser.browse}
      @pointerdown=${browser.browse}
      @change=${(event: Event) => browser.change({ [key]: valueOf(event) }, context)}
    >
      <option value="" ?selected=${!browser[key]}>${words.all(name)}</option>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${browser[key] === value}>${text}</option>`)}
    </select>`;
  };
  const order = browser.orderFor(stations);
  const orders: [string, string][] = [['name', words.orders.name]];
  if (countries.size > 1) orders.push(['country', words.orders.country]);
  if (health?.counts.size) orders.push(['attention', health.own.attentionFirst]);
  return html`<search part="tools" aria-label=${browser.host.heading?.trim() || words.heading}>
    <input
      type="search"
      part="search"
      autocomplete="off"
      aria-label=${words.searchLabel}
      placeholder=${words.searchLabel}
      .value=${browser.text}
      @focus=${browser.prepareSearch}
      @input=${(event: Event) => browser.change({ text: valueOf(event) }, context)}
    />
    ${choice(words.country, 'country', countries, (country) => countryName(country, formats))}
    ${choice(words.status, 'status', statuses, (status) => words.statuses[status as Status])}
    ${health ? choice(health.own.standing, 'standing', health.counts, (standing) => health.own.standings[standing as DerivedStanding]) : nothing}
    ${orders.length < 2
      ? nothing
      : html`<select part="order" aria-label=${words.order} @change=${(event: Event) => browser.change({ order: valueOf(event) as StationOrder }, context)}>
          ${orders.map(([value, text]) => html`<option value=${value} ?selected=${value === order}>${words.ordered(text)}</option>`)}
        </select>`}
  </search>`;
}

/** How many of all stations are shown, with a way back; nothing while all are. */
export function resultLine(browser: StationBrowser, found: Found, context: StationsContext): TemplateResult | typeof nothing {
  const { stations, words, formats } = context;
  if (!browser.isFiltered) return nothing;
  const clear = () => browser.change({ text: '', country: '', status: '', standing: '' }, context);
  const said = browser.opened ? words.gathered(found.count, formats) : found.count || found.near ? words.shown(found.count, stations.groups.length, formats) : words.nothingFound + (browser.text.trim() ? ` ${words.unknownPlace}` : '');
  return html`<p class="quiet result" part="result">${said} <button type="button" class="plain" @click=${clear}>${words.clear}</button></p>`;
}

export const sign = (kind: Sign): TemplateResult => html`<span class="sign ${kind}" aria-hidden="true"></span>`;

/** A name with the one in the document's own language beside it. The space is in the second: Chromium names a button without one that stands beside a comment. */
export const names = ({ name, alternative }: Pick<StationRow, 'name' | 'alternative'>): TemplateResult =>
  html`<span class="name" .textContent=${name}></span>${alternative ? html`<span class="alternative" lang=${alternative.language} .textContent=${` ${alternative.text}`}></span>` : nothing}`;

/** The line under a name: what asks for a decision stands out. */
export function sentences({ sentence, where = '', attention }: Pick<StationRow, 'sentence' | 'attention'> & { where?: string }): TemplateResult | typeof nothing {
  const said = sentence || where;
  return said || attention
    ? html`<span class="sentence">${said}${said && attention ? ' · ' : nothing}${attention ? html`<em part="attention">${attention}</em>` : nothing}</span>`
    : nothing;
}

/** A city with events but no station. */
export function openCityRow(city: OpenCity, context: StationsContext, start: string | undefined): TemplateResult {
  const { words, formats } = context;
  return html`<li part="open-city" class="row open">
    ${sign('dashed')}<span class="title"><span class="name">${formats.text(city.name)}</span></span> <span class="sentence"
      >${words.openCity(city.events, formats)} ${start ? html`<a href=${start}>${words.startHere}</a>` : nothing}</span>
  </li>`;
}
