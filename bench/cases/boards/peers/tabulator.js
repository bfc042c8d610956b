import { FilterModule, FormatModule, SortModule, Tabulator } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';

Tabulator.registerModule([FormatModule, SortModule, FilterModule]);

/** A case that draws rows with Tabulator, with only the modules it takes. */
export function tabulator(rowsFrom) {
  let table;
  let host;
  return {
    mount(element, community) {
      host = element;
      table = new Tabulator(element, {
        data: rowsFrom(community),
        height: 476,
        layout: 'fitColumns',
        rowHeight: 37,
        columns: [
          { title: 'Rank', field: 'rank', width: 80, sorter: 'number' },
          { title: 'Name', field: 'name', sorter: 'string', sorterParams: { locale: 'en' } },
          { title: 'Points', field: 'score', width: 120, sorter: 'number' },
          { title: 'Tier', field: 'tier', width: 120 },
        ],
      });
      return new Promise((resolve) => table.on('tableBuilt', resolve));
    },
    ready: (element) => element.querySelectorAll('.tabulator-row').length > 1,
    search: (text) => (text ? table.setFilter('name', 'like', text) : table.clearFilter()),
    sort: (name) => (name ? table.setSort('name', 'asc') : table.setSort('rank', 'asc')),
    page() {
      const view = host.querySelector('.tabulator-tableholder');
      view.scrollTop += view.clientHeight;
    },
  };
}
