// The sum of limits (a) to (e), with only the rows that can be seen in order.
import { firstByName } from './limits/names.js';
import { visibleRows } from './limits/rows.js';
import { sumOfLimits } from './limits/sum.js';

export default sumOfLimits({ order: (stations) => firstByName(stations, visibleRows) });
