/** The ways to join, side by side: ask the lead, ask the organisation above, fill in the form. Loaded for a form about a station. */
import { html, nothing, type TemplateResult } from 'lit';
import { mayLoad } from '../../ui/avatar.js';
import { type AdviceContext, type AdviceView, chosenStation, knowsItsPeople } from './advice-context.js';
import { type ChannelView, type Way, waysTo } from './ways.model.js';
import { listed } from '../../words/joining.js';

const dropPicture = (event: Event) => (event.target as HTMLElement).remove();

export function waysView(context: AdviceContext): AdviceView {
  const { words, formats, community, today, level } = context;
  /** Channels that somebody asked to see: before that, no address or number is in the page. */
  const revealed = new Set<string>();

  const channel = (way: Way, view: ChannelView, at: number): TemplateResult => {
    const { name, url, contact, image, until } = view.channel;
    const said = formats.text(name);
    const key = `${way.group.id} ${at}`;
    const notes = [
      view.state === 'full' ? words.full : view.state === 'expired' ? words.expired(formats.day(until!)) : until ? words.until(formats.day(until)) : '',
      view.state === 'open' && view.room !== undefined ? words.room(view.room, formats) : '',
    ].filter(Boolean);
    const isShown = revealed.has(key);
    const reveal = () => {
      revealed.add(key);
      context.element.requestUpdate();
    };
    return html`<li part="channel">
      ${isShown && url ? html`<a href=${url} rel="noopener">${said}</a>` : said}
      ${notes.length ? html` <span class="quiet">${notes.join(' · ')}</span>` : nothing}
      ${view.state === 'open' && !isShown ? html` <button type="button" class="plain inline" aria-label=${words.showChannel(said)} @click=${reveal}>${words.show}</button>` : nothing}
      ${isShown && contact ? html`<p part="contact">${contact}</p>` : nothing}
      ${isShown && mayLoad(image, context.images) ? html`<img part="code" src=${image!} alt=${words.code(said)} loading="lazy" referrerpolicy="no-referrer" @error=${dropPicture} />` : nothing}
    </li>`;
  };

  const way = (each: Way): TemplateResult => {
    const { group, people, kind } = each;
    const name = formats.text(group.name);
    const whom = kind === 'parent' ? words.askParent(name) : people.length ? words.askLead(listed(people.map((person) => formats.text(person)), formats)) : words.askStation(name);
    return html`<li part="way">
      ${group.url ? html`<a href=${group.url}>${whom}</a>` : whom}
      ${each.channels.length ? html`<ul>${each.channels.map((view, at) => channel(each, view, at))}</ul>` : nothing}
      ${each.isClosed ? html`<p class="quiet">${words.noneOpen}</p>` : nothing}
    </li>`;
  };

  return (answers) => {
    const station = chosenStation(context, answers);
    return html`<div part="ways">
      <div role="heading" aria-level=${level} class="label">${words.ways}</div>
      <ol class="numbered">
        ${station ? waysTo(community, station, today, knowsItsPeople(station, today)).map(way) : html`<li><span class="quiet">${words.chooseStation}</span></li>`}
        <li>${words.fillIn}</li>
      </ol>
    </div>`;
  };
}
