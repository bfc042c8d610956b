// Limit (c): the rows that can be seen, and a spacer as high as all of them.
import { nameOf } from './names.js';

export const visibleRows = 30;
const rowHeight = 32;

const style = `
  .list { height: 600px; overflow: auto; contain: strict; }
  .list ul { margin: 0; padding: 0; list-style: none; }
  .list li { display: grid; grid-template-columns: 2fr 1fr 1fr; align-items: center; height: ${rowHeight}px; box-sizing: border-box; border-bottom: 1px solid #ddd; }
`;

/** Draws the first rows of `order` (indices into `stations`). */
export function drawRows(host, stations, order) {
  const template = document.createElement('template');
  template.innerHTML = '<li><b> </b><span> </span><span> </span></li>';
  const section = document.createElement('section');
  section.innerHTML = `<style>${style}</style><div class="list"><ul></ul></div>`;
  const list = section.querySelector('ul');
  list.style.height = `${stations.length * rowHeight}px`;
  for (const index of order.slice(0, visibleRows)) {
    const station = stations[index];
    const row = template.content.firstChild.cloneNode(true);
    const [name, place, status] = row.children;
    name.firstChild.data = nameOf(station);
    place.firstChild.data = station.place ? `${station.place.city}, ${station.place.country}` : 'Online';
    status.firstChild.data = station.status;
    list.append(row);
  }
  host.append(section);
}
