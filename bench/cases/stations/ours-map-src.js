// Ours, from its own request: fetch over loopback, parse, draw. Only for "from JSON text".
import '../../../dist/define/station-map.js';
import { ourCase } from './ours/widget.js';

export default ourCase('guild-station-map', { from: 'src', hasMap: true });
