import { tabulator } from './peers/tabulator.js';
import { rankedRows } from './peers/rows.js';

export default tabulator(rankedRows);
