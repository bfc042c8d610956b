import { ClientSideRowModelModule, ColumnApiModule, createGrid, ModuleRegistry, QuickFilterModule, themeQuartz } from 'ag-grid-community';

ModuleRegistry.registerModules([ClientSideRowModelModule, QuickFilterModule, ColumnApiModule]);

const collator = new Intl.Collator('en', { numeric: true });

/** A case that draws rows with AG Grid, with only the modules it takes. */
export function agGrid(rowsFrom) {
  let grid;
  let host;
  return {
    mapHeight: 476,
    mount(element, community) {
      host = element;
      return new Promise((resolve) => {
        grid = createGrid(element, {
          theme: themeQuartz,
          rowData: rowsFrom(community),
          rowHeight: 37,
          onFirstDataRendered: () => resolve(),
          columnDefs: [
            { field: 'rank', width: 80, getQuickFilterText: () => '' },
            { field: 'name', flex: 1, comparator: (one, other) => collator.compare(one, other) },
            { field: 'score', width: 120, getQuickFilterText: () => '' },
            { field: 'tier', width: 120, getQuickFilterText: () => '' },
          ],
        });
      });
    },
    ready: (element) => element.querySelectorAll('.ag-center-cols-container .ag-row, .ag-row').length > 1,
    search: (text) => grid.setGridOption('quickFilterText', text),
    sort: (name) => grid.applyColumnState({ state: name ? [{ colId: 'name', sort: 'asc' }] : [], defaultState: { sort: null } }),
    page() {
      const view = host.querySelector('.ag-body-viewport') ?? host.querySelector('.ag-grid-viewport');
      view.scrollTop += view.clientHeight;
    },
  };
}
