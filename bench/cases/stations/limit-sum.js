// The sum of limits (a) to (e): checks, a full sort, rows, clusters, pins and dots in one mount.
import { sortByName } from './limits/names.js';
import { sumOfLimits } from './limits/sum.js';

export default sumOfLimits({ order: sortByName });
