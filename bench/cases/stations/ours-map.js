// Ours: the map with its list, from the built package, lit and all.
import '../../../dist/define/station-map.js';
import { ourCase } from './ours/widget.js';

export default ourCase('guild-station-map', { hasMap: true });
