// Ours: rows that are ranked already.
import { ourBoard } from './ours/board.js';

export default ourBoard();
