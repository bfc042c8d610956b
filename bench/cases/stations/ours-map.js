// Ours: the map with its list, from the built package, lit and all.
import { ourCase } from './ours/widget.js';

export default await ourCase('guild-station-map', { hasMap: true });
