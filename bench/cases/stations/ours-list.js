// Ours: the list alone.
import { ourCase } from './ours/widget.js';

export default await ourCase('guild-station-list');
