import { Grid } from 'gridjs';
import 'gridjs/dist/theme/mermaid.css';

/** A case that draws rows with Grid.js, fifty to a page, as it cannot draw what is in sight alone. */
export function gridJs(rowsFrom) {
  return {
    mount(host, community) {
      new Grid({
        columns: [{ id: 'rank', name: 'Rank' }, { id: 'name', name: 'Name' }, { id: 'score', name: 'Points' }, { id: 'tier', name: 'Tier' }],
        data: rowsFrom(community),
        sort: true,
        search: true,
        pagination: { limit: 50 },
      }).render(host);
    },
    ready: (host) => host.querySelectorAll('tbody tr').length > 1 && !host.querySelector('.gridjs-loading'),
  };
}
