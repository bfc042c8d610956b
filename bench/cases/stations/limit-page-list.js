// Limit (f) without the map: the same cards with their rosters as ours shows at first, by hand.
import { pageByHand } from './limits/page.js';

export default pageByHand({ map: false });
