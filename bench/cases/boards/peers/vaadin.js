import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-column.js';

/** A case that draws rows with Vaadin's grid. */
export function vaadin(rowsFrom) {
  let grid;
  return {
    mount(host, community) {
      grid = document.createElement('vaadin-grid');
      grid.style.height = '476px';
      for (const path of ['rank', 'name', 'score', 'tier']) {
        const column = document.createElement('vaadin-grid-column');
        column.path = path;
        grid.append(column);
      }
      grid.items = rowsFrom(community);
      host.append(grid);
    },
    ready: () => grid.querySelectorAll('vaadin-grid-cell-content').length > 8 && grid.shadowRoot.querySelectorAll('tbody#items tr').length > 1,
  };
}
