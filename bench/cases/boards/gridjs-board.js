import { gridJs } from './peers/gridjs.js';
import { rowsOf } from './peers/rows.js';

export default gridJs(rowsOf);
