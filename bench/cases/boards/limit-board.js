// The limit: scores, ranks and draws the rows in sight; searches one joined text; orders the first rows by name.
import { drawBoard, rank, searcher } from './limits/board.js';

const collator = new Intl.Collator('en', { numeric: true });
let board;
let ranked;
let find;

export default {
  mount(host, community) {
    ranked = rank(community);
    const [{ scoring, tiers, periods: [{ entries }] }] = community.boards;
    board = drawBoard(host, { scoring, tiers, entries }, ranked);
    find = searcher(community, ranked.order);
  },
  ready: (host) => host.querySelectorAll('tr').length > 1,
  search(text) {
    board.show(text ? find(text) : ranked.order);
  },
  sort(name) {
    if (!name) return board.show(ranked.order);
    const names = Array.from(ranked.order, ranked.nameOf);
    board.show(Uint32Array.from([...names.keys()].sort((one, other) => collator.compare(names[one], names[other])), (place) => ranked.order[place]));
  },
  page() {
    board.view.scrollTop += board.view.clientHeight;
  },
};
