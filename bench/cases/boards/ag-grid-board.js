import { agGrid } from './peers/ag-grid.js';
import { rowsOf } from './peers/rows.js';

export default agGrid(rowsOf);
