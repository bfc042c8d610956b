/** A chosen station, drawn; loaded when the first is chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ImagePolicy } from '../../ui/guild-element.js';
import { rosterView } from '../../ui/stations/roster.js';
import { placeWords, type StationsContext } from '../../ui/stations/stations.model.js';
import { sameLanguage } from '../../community/text.js';
import { details as english, type DetailWords } from '../../words/en/station-details.js';
import { comma } from '../../words/joining.js';
import { start } from '../../words/units.js';
import { stationDetails } from './station-details.model.js';
import type { historyView } from './station-history.js';

/** What draws how stations stood before; loaded with the first station whose duties are worked out. */
let history: typeof historyView | undefined;

/** What draws a chosen station, with its words in a language; with its past, where there is one. */
export async function detailsIn(language: string, withHistory: boolean): Promise<DetailsView> {
  const words = await detailWords(language).catch(() => english);
  if (withHistory) history ??= (await import('./station-history.js')).historyView;
  return (...given) => detailsView(words, ...given);
}

export type DetailsView = (
  station: number,
  context: StationsContext,
  policy: ImagePolicy,
  /** Address of this page with the station opened. */
  link: string | undefined,
  /** Contacts that were asked for, and what asks for one. */
  revealed: ReadonlySet<string>,
  reveal: (key: string) => void,
) => TemplateResult;

async function detailWords(language: string): Promise<DetailWords> {
  if (sameLanguage(language, 'zh')) return (await import('../../words/zh-CN/station-details.js')).details;
  if (sameLanguage(language, 'ja')) return (await import('../../words/ja/station-details.js')).details;
  return english;
}

/** All there is to say about one station. */
function detailsView(own: DetailWords, ...[station, context, policy, link, revealed, reveal]: Parameters<DetailsView>): TemplateResult {
  const { words, formats, today } = context;
  const details = stationDetails(station, own, context);
  const { group, next, founders } = details;
  const facts = [details.place, details.founded, details.formerly, next && details.last, details.pastEvents, ...details.postponed, details.noPin].filter(Boolean);
  return html`<div id="details" part="details" class="details">
    ${group.description ? html`<p>${formats.text(group.description)}</p>` : nothing}
    ${next
      ? html`<p part="next-event">
          ${words.next(start(next.start, formats), next.mode ? words.modes[next.mode] : '')}<br />
          ${next.url ? html`<a href=${next.url}>${formats.text(next.title)}</a>` : formats.text(next.title)}
          ${next.venue || next.place ? html`<span class="quiet">${[formats.text(next.venue), formats.text(next.place?.address), placeWords({ name: '', place: next.place }, formats, false)].filter(Boolean).join(comma(formats))}</span>` : nothing}
        </p>`
      : nothing}
    <p class="quiet" part="facts">${facts.join(' · ')}</p>
    ${history?.(station, own, context) ?? nothing}
    ${rosterView(details.roster, context, policy)} ${details.rosterAsOf ? html`<p class="quiet">${details.rosterAsOf}</p>` : nothing}
    ${founders ? html`<p class="label">${words.foundingRoster}</p>${rosterView(founders, context, policy)}` : nothing}
    ${group.channels?.length
      ? html`<p class="label">${own.channels}</p>
          <ul part="channels">
            ${group.channels.map((channel, i) => {
              const key = `${group.id} ${i}`;
              const expired = channel.until !== undefined && channel.until < today;
              const full = channel.capacity !== undefined && channel.members !== undefined && channel.members >= channel.capacity;
              const notes = [
                expired ? own.expired(formats.day(channel.until!)) : channel.until ? own.until(formats.day(channel.until)) : '',
                full ? own.full : channel.capacity !== undefined ? own.capacity(channel.capacity, formats) : '',
              ].filter(Boolean);
              const name = formats.text(channel.name);
              return html`<li>
                ${channel.url && !expired && !full ? html`<a href=${channel.url}>${name}</a>` : name}
                ${notes.length ? html`<span class="quiet">${notes.join(' · ')}</span>` : nothing}
                ${channel.contact && !expired && !full
                  ? revealed.has(key)
                    ? html`<span part="contact">${channel.contact}</span>`
                    : html`<button type="button" class="plain" aria-label=${`${own.revealContact} · ${name}`} @click=${() => reveal(key)}>${own.revealContact}</button>`
                  : nothing}
              </li>`;
            })}
          </ul>`
      : nothing}
    ${group.url || group.links?.length || link
      ? html`<ul part="links" class="links">
          ${group.url ? html`<li><a href=${group.url}>${group.url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}</a></li>` : nothing}
          ${group.links?.map(({ name, url }) => html`<li><a href=${url}>${formats.text(name)}</a></li>`)}
          ${link ? html`<li><a href=${link}>${own.linkTo}</a></li>` : nothing}
        </ul>`
      : nothing}
  </div>`;
}
