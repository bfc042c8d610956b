import { gridJs } from './peers/gridjs.js';
import { rankedRows } from './peers/rows.js';

export default gridJs(rankedRows);
