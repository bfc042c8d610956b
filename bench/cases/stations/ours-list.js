// Ours: the list alone.
import '../../../dist/define/station-list.js';
import { ourCase } from './ours/widget.js';

export default ourCase('guild-station-list');
