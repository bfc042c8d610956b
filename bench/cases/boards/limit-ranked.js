// The limit for rows that are ranked already: draws those in sight.
import { drawBoard } from './limits/board.js';

export default {
  mount(host, community) {
    const [{ tiers, periods: [{ entries }] }] = community.boards;
    const scores = Float64Array.from(entries, ({ score }) => score);
    drawBoard(host, { tiers, entries }, { order: Uint32Array.from(entries.keys()), scores, nameOf: (entry) => entries[entry].name });
  },
  ready: (host) => host.querySelectorAll('tr').length > 1,
};
