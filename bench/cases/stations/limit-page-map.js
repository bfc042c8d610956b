// Limit (f): the same page as ours shows at first, map and list, by hand.
import { pageByHand } from './limits/page.js';

export default pageByHand({ map: true });
