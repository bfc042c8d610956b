import { vaadin } from './peers/vaadin.js';
import { rankedRows } from './peers/rows.js';

export default vaadin(rankedRows);
