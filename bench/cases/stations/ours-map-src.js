// Ours, from its own request: fetch over loopback, parse, draw. Only for "from JSON text".
import { ourCase } from './ours/widget.js';

export default await ourCase('guild-station-map', { from: 'src', hasMap: true });
