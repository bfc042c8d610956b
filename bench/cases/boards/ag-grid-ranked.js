import { agGrid } from './peers/ag-grid.js';
import { rankedRows } from './peers/rows.js';

export default agGrid(rankedRows);
