import { tabulator } from './peers/tabulator.js';
import { rowsOf } from './peers/rows.js';

export default tabulator(rowsOf);
