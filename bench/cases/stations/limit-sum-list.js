// The sum of limits (c), (d) and (e): a list without a map.
import { sortByName } from './limits/names.js';
import { sumOfLimits } from './limits/sum.js';

export default sumOfLimits({ order: sortByName, map: false });
