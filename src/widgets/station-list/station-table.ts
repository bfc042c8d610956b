/** The stations as a table; loaded when a page asks for one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RoleSeats } from '../../community/stations.js';
import { sentences, sign } from '../../ui/stations/station-pieces.js';
import type { StationsContext } from '../../ui/stations/stations.model.js';
import type { ListRow } from './station-list.model.js';

/**
 * The stations as a table.
 *
 * @param nameOf the name in a row, by which the station is chosen
 * @param selected id of the chosen station
 */
export function stationTable(rows: readonly ListRow[], context: StationsContext, nameOf: (row: ListRow) => TemplateResult, selected: string | undefined): TemplateResult {
  const { words, formats, health } = context;
  // a role that the document does not define goes by its name
  const columnOf = ({ role, name }: RoleSeats) => role?.id ?? `: ${formats.text(name)}`;
  const roles = [...new Map(rows.flatMap((row) => row.roster.roles.map((role) => [columnOf(role), role] as const))).values()];
  const seatItem = (seat: RoleSeats['seats'][number]) => {
    if (seat.vacant) return html`<li><em part="vacant">${words.vacant}</em></li>`;
    return html`<li>${seat.url ? html`<a href=${seat.url}>${formats.text(seat.name)}</a>` : formats.text(seat.name)}</li>`;
  };
  const heldBy = (row: ListRow, column: RoleSeats) => {
    const held = row.roster.roles.find((role) => columnOf(role) === columnOf(column));
    return held ? html`<ul>${held.seats.map(seatItem)}</ul>` : nothing;
  };
  // a table may be wider than the page: it scrolls by itself, also by keyboard
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.heading}>
    <table part="list">
      <thead>
        <tr>
          <th scope="col">${words.station}</th>
          <th scope="col">${words.place}</th>
          ${roles.map(({ role, name }) => html`<th scope="col">${formats.text(name) || (role?.id ?? words.noRole)}</th>`)}
          <th scope="col">${words.status}</th>
          ${health ? html`<th scope="col">${health.own.standing}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr part="station" class=${row.id === selected ? 'chosen' : ''}>
            <th scope="row">${nameOf(row)}</th>
            <td>${row.place}</td>
            ${roles.map((role) => html`<td>${heldBy(row, role)}</td>`)}
            <td><span class="row">${sign(row.sign)}${sentences({ ...row, where: '' })}</span></td>
            ${health ? html`<td>${health.lines(row.station)}</td>` : nothing}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
