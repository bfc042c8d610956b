/** The drawn pieces that the map and the list of stations share. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Status } from '../../community/schema/groups.js';
import { countriesOf, statusesOf, type Roster, type RoleSeats, type OpenCity } from '../../community/stations.js';
import { avatar } from '../avatar.js';
import type { ImagePolicy } from '../guild-element.js';
import type { Found, StationBrowser, StationOrder } from './station-browser.js';
import { placeWords, type Sign, type StationDetails, type StationRow, type StationsContext } from './stations.model.js';

/** Fewer stations than this need no search and no filters. */
const FEW = 5;

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

/** Search, filters and order, as far as there is something to choose. */
export function stationTools(browser: StationBrowser, context: StationsContext, always: boolean): TemplateResult | typeof nothing {
  const { stations, words, formats } = context;
  const countries = countriesOf(stations);
  const statuses = statusesOf(stations);
  if (!always && stations.groups.length < FEW) return nothing;
  const choice = (name: string, key: 'country' | 'status', options: readonly (readonly [string, string])[]) =>
    options.length < 2
      ? nothing
      : html`<select part="filter" aria-label=${name} @change=${(event: Event) => browser.change({ [key]: valueOf(event) }, context)}>
          <option value="" ?selected=${!browser[key]}>${name}: ${words.all}</option>
          ${options.map(([value, text]) => html`<option value=${value} ?selected=${browser[key] === value}>${text}</option>`)}
        </select>`;
  const byCountry = [...countries]
    .map(([country, count]) => [country, `${formats.country(country)} (${formats.number(count)})`] as const)
    .sort((a, b) => formats.compare(a[1], b[1]));
  const byStatus = [...statuses].map(([status, count]) => [status, `${words.statuses[status as Status]} (${formats.number(count)})`] as const);
  const order = browser.orderFor(stations);
  const orders = Object.entries(words.orders).filter(([each]) => (each === 'country' ? countries.size > 1 : each === 'name' || stations.groups.length >= FEW));
  return html`<search part="tools">
    <input
      type="search"
      part="search"
      autocomplete="off"
      aria-label=${words.searchLabel}
      placeholder=${words.searchLabel}
      .value=${browser.text}
      @input=${(event: Event) => browser.change({ text: valueOf(event) }, context)}
    />
    ${choice(words.country, 'country', byCountry)} ${choice(words.status, 'status', byStatus)}
    ${orders.length < 2
      ? nothing
      : html`<select part="order" aria-label=${words.order} @change=${(event: Event) => browser.change({ order: valueOf(event) as StationOrder }, context)}>
          ${orders.map(([value, text]) => html`<option value=${value} ?selected=${value === order}>${words.order}: ${text}</option>`)}
        </select>`}
  </search>`;
}

/** How many of all stations are shown, with a way back; nothing while all are. */
export function resultLine(browser: StationBrowser, found: Found, context: StationsContext): TemplateResult | typeof nothing {
  const { stations, words, formats } = context;
  if (!browser.isFiltered) return nothing;
  const clear = () => browser.change({ text: '', country: '', status: '' }, context);
  const said = browser.opened ? words.gathered(found.count, formats) : found.count || found.near ? words.shown(found.count, stations.groups.length, formats) : words.nothingFound;
  return html`<p class="quiet result" part="result">${said} <button type="button" class="plain" @click=${clear}>${words.clear}</button></p>`;
}

export const sign = (kind: Sign): TemplateResult => html`<span class="sign ${kind}" aria-hidden="true"></span>`;

/** A name with the one in the document's own language beside it. */
export const names = ({ name, alternative }: Pick<StationRow, 'name' | 'alternative'>): TemplateResult =>
  html`<span class="name">${name}</span>${alternative ? html` <span class="alternative" lang=${alternative.language}>${alternative.text}</span>` : nothing}`;

/** The line under a name: what asks for a decision stands out. */
export const sentences = ({ sentence, attention }: Pick<StationRow, 'sentence' | 'attention'>): TemplateResult | typeof nothing =>
  sentence || attention
    ? html`<span class="sentence">${sentence}${sentence && attention ? ' · ' : nothing}${attention ? html`<em part="attention">${attention}</em>` : nothing}</span>`
    : nothing;

/** A city with events but no station. */
export function openCityRow(city: OpenCity, context: StationsContext, start: string | undefined): TemplateResult {
  const { words, formats } = context;
  return html`<li part="open-city" class="row open">
    ${sign('dashed')}<span class="title"><span class="name">${formats.text(city.name)}</span></span>
    <span class="sentence">${words.openCity(city.events, formats)} ${start ? html`<a href=${start}>${words.startHere}</a>` : nothing}</span>
  </li>`;
}

function seats({ role, name, seats: held }: RoleSeats, context: StationsContext, policy: ImagePolicy): TemplateResult {
  const { words, formats } = context;
  return html`<div part="role">
    <dt>${formats.text(name) || (role ? role.id : words.noRole)}</dt>
    <dd>
      ${held.map((seat) => {
        if (seat.vacant) return html`<span class="seat vacant" part="vacant"><span class="avatar empty" aria-hidden="true"></span>${words.vacant}</span>`;
        const person = formats.text(seat.name);
        const picture = avatar(person, seat.avatar, policy);
        return html`<span class="seat" part="person">${picture}${seat.url ? html`<a href=${seat.url}>${person}</a>` : person}</span>`;
      })}
    </dd>
  </div>`;
}

/** People by role: lead, deputy, members, and the seats nobody holds. */
export const rosterView = (roster: Roster, context: StationsContext, policy: ImagePolicy): TemplateResult | typeof nothing =>
  roster.roles.length ? html`<dl part="roster">${roster.roles.map((role) => seats(role, context, policy))}</dl>` : nothing;

/** All there is to say about one station. */
export function detailsView(details: StationDetails, context: StationsContext, policy: ImagePolicy, link: string | undefined, revealed: ReadonlySet<string>, reveal: (key: string) => void): TemplateResult {
  const { words, formats, today } = context;
  const { group, next, founders } = details;
  const facts = [details.place, details.declared, details.founded, details.formerly, details.last, details.pastEvents, ...details.postponed, details.noPin].filter(Boolean);
  return html`<div part="details" class="details">
    ${group.description ? html`<p>${formats.text(group.description)}</p>` : nothing}
    ${next
      ? html`<p part="next-event">
          ${words.next(formats.start(next.start), next.mode ? words.modes[next.mode] : '')}<br />
          ${next.url ? html`<a href=${next.url}>${formats.text(next.title)}</a>` : formats.text(next.title)}
          ${next.venue || next.place ? html`<span class="quiet">${[formats.text(next.venue), formats.text(next.place?.address), placeWords({ name: '', place: next.place }, formats, false)].filter(Boolean).join(', ')}</span>` : nothing}
        </p>`
      : nothing}
    <p class="quiet" part="facts">${facts.join(' · ')}</p>
    ${rosterView(details.roster, context, policy)} ${details.rosterAsOf ? html`<p class="quiet">${details.rosterAsOf}</p>` : nothing}
    ${founders ? html`<p class="label">${words.foundingRoster}</p>${rosterView(founders, context, policy)}` : nothing}
    ${group.channels?.length
      ? html`<p class="label">${words.channels}</p>
          <ul part="channels">
            ${group.channels.map((channel, i) => {
              const key = `${group.id} ${i}`;
              const expired = channel.until !== undefined && channel.until < today;
              const full = channel.capacity !== undefined && channel.members !== undefined && channel.members >= channel.capacity;
              const notes = [
                expired ? words.expired(formats.day(channel.until!)) : channel.until ? words.until(formats.day(channel.until)) : '',
                full ? words.full : channel.capacity !== undefined ? words.capacity(channel.capacity, formats) : '',
              ].filter(Boolean);
              const name = formats.text(channel.name);
              return html`<li>
                ${channel.url && !expired && !full ? html`<a href=${channel.url}>${name}</a>` : name}
                ${notes.length ? html`<span class="quiet">${notes.join(' · ')}</span>` : nothing}
                ${channel.contact && !expired && !full
                  ? revealed.has(key)
                    ? html`<span part="contact">${channel.contact}</span>`
                    : html`<button type="button" class="plain" @click=${() => reveal(key)}>${words.revealContact}</button>`
                  : nothing}
              </li>`;
            })}
          </ul>`
      : nothing}
    ${group.url || group.links?.length || link
      ? html`<ul part="links" class="links">
          ${group.url ? html`<li><a href=${group.url}>${group.url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}</a></li>` : nothing}
          ${group.links?.map(({ name, url }) => html`<li><a href=${url}>${formats.text(name)}</a></li>`)}
          ${link ? html`<li><a href=${link}>${words.linkTo}</a></li>` : nothing}
        </ul>`
      : nothing}
  </div>`;
}
