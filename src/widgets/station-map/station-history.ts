/** How a chosen station stood before under each of its duties, drawn; loaded with the first whose duties are worked out. */
import { html, nothing, type TemplateResult } from 'lit';
import { historyOf } from '../../community/rules/history.js';
import type { DetailWords } from '../../words/en/station-details.js';
import type { StationsContext } from '../../ui/stations/stations.model.js';

/** Of a monthly duty, half a year. */
const MOST = 6;

/** The times before, latest first, under the name of each rule; nothing where there is no past. */
export function historyView(station: number, own: DetailWords, { health, formats }: StationsContext): TemplateResult | typeof nothing {
  const found = health?.standing(station);
  if (!found) return nothing;
  const pasts = found.standings.map((standing) => ({ name: formats.text(standing.rule.name), past: historyOf(standing).slice(-MOST).reverse() }));
  return html`${pasts
    .filter(({ past }) => past.length)
    .map(
      ({ name, past }) => html`<p class="label">${name}</p>
        <ul part="history" class="history">
          ${past.map(({ from, to, standing, exemption, met, needed }) => {
            const reason = formats.text(exemption?.reason);
            const counted = standing === 'exempt' ? reason : own.met(met, needed, formats);
            return html`<li><span>${health!.span({ from, to })}</span><span>${own.past[standing]} <span class="quiet">${counted}</span></span></li>`;
          })}
        </ul>`,
    )}`;
}
