// Ours: a board of counts, to be scored and ranked.
import { ourBoard } from './ours/board.js';

export default ourBoard();
