/** Who holds which seat, drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RoleSeats, Roster } from '../../community/stations.js';
import { avatar } from '../avatar.js';
import type { ImagePolicy } from '../guild-element.js';
import type { StationsContext } from './stations.model.js';

function seats({ role, name, seats: held }: RoleSeats, context: StationsContext, policy: ImagePolicy): TemplateResult {
  const { words, formats } = context;
  return html`<div part="role">
    <dt .textContent=${formats.text(name) || (role ? role.id : words.noRole)}></dt>
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
