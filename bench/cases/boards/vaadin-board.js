import { vaadin } from './peers/vaadin.js';
import { rowsOf } from './peers/rows.js';

export default vaadin(rowsOf);
