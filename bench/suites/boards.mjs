// A board: what issue 4 asks for.
import { ratio } from '../lib/statistics.mjs';

const sizes = [100, 1_000, 10_000, 100_000];
const large = 100_000;

const ranked = { data: 'ranked', about: 'from rows that are ranked already' };
const peer = (name, about, more = {}) => [
  { name: `${name}-board`, kind: 'peer', about: `${about}, given what the limit scored and ranked`, ...more },
  { name: `${name}-ranked`, kind: 'peer', ...more, ...ranked, about: `${about}, ${ranked.about}` },
];

const cases = [
  { name: 'noop', about: 'the harness itself; taken off the times of all others' },
  { name: 'ours-board', kind: 'ours', widget: 'leaderboard', text: true, about: 'guild-leaderboard, by the loader of dist/cdn: checks, scores, ranks, draws' },
  { name: 'ours-ranked', kind: 'ours', widget: 'leaderboard', ...ranked, about: `the same, ${ranked.about}` },
  { name: 'limit-board', kind: 'limit', text: true, about: 'scores and ranks by hand, draws the rows in sight' },
  { name: 'limit-page-board', kind: 'limit', about: 'the same with all that ours shows at first, by hand: heading, search and choices, pictures, moves, tiers; every record checked' },
  { name: 'limit-ranked', kind: 'limit', ...ranked, about: `draws the rows in sight, ${ranked.about}` },
  { name: 'limit-parse', kind: 'limit', text: true, about: 'from JSON text: its parse and nothing else' },
  ...peer('tabulator', 'Tabulator with the modules it takes'),
  ...peer('ag-grid', 'AG Grid with the modules it takes'),
  ...peer('gridjs', 'Grid.js, fifty rows to a page', { extra: true }),
  ...peer('vaadin', 'Vaadin’s grid', { extra: true }),
];

/** Words as people type them: each key is a search. */
const keys = ['h', 'ha', 'had', 'hada', 'hadda', 'haddad', 'haddad 9', 'haddad 99'];

const acts = [
  { name: 'search', calls: [['search', 'zzz'], ...keys.map((text) => ['search', text])], last: ['search', ''], heap: true },
  { name: 'sort', calls: [['sort', true]], restore: ['sort', false], untilPainted: true },
  { name: 'page', calls: Array.from({ length: 12 }, () => ['page', 1]) },
];

/** `value(case, size, key, parsed)` looks a median up. Ratios and MB, all "at most". */
function targets({ value }) {
  const of = (name, against, size, key) => ratio(value(name, size, key), value(against, size, key));
  return [
    ...sizes.map((size) => ({ claim: `${size.toLocaleString('en')} entries, parsed, to painted, against limit-board`, unit: '×', atMost: 1.5, actual: of('ours-board', 'limit-board', size, 'cpuPainted') })),
    ...sizes.map((size) => ({ claim: `${size.toLocaleString('en')} entries, parsed, to painted, against limit-page-board (the same work)`, unit: '×', atMost: 1.5, actual: of('ours-board', 'limit-page-board', size, 'cpuPainted') })),
    { claim: 'ranked rows, 100,000, to painted, against Tabulator', unit: '×', atMost: 0.3, actual: of('ours-ranked', 'tabulator-ranked', large, 'cpuPainted') },
    { claim: 'ranked rows, 100,000, to painted, against AG Grid', unit: '×', atMost: 0.12, actual: of('ours-ranked', 'ag-grid-ranked', large, 'cpuPainted') },
    { claim: 'JSON text to painted, 100,000, against JSON.parse of it', unit: '×', atMost: 4, actual: ratio(value('ours-board', large, 'cpuPainted', false), value('limit-parse', large, 'cpuPainted', false)) },
    { claim: 'a search key, 100,000, against limit-board', unit: '×', atMost: 1.3, actual: of('ours-board', 'limit-board', large, 'search.median') },
    { claim: 'a search key, 100,000, against limit-page-board (with a field that is typed into)', unit: '×', atMost: 1.3, actual: of('ours-board', 'limit-page-board', large, 'search.median') },
    { claim: 'order by name, 100,000, first paint, against Tabulator', unit: '×', atMost: 1 / 6, actual: of('ours-board', 'tabulator-board', large, 'sort.median') },
    { claim: 'a page of scrolling, 100,000, against limit-board', unit: '×', atMost: 1.5, actual: of('ours-board', 'limit-board', large, 'page.median') },
    { claim: 'a page of scrolling, 100,000, against limit-page-board (the same work)', unit: '×', atMost: 1.5, actual: of('ours-board', 'limit-page-board', large, 'page.median') },
    { claim: 'heap over the data, 100,000, before the first search', unit: ' MB', atMost: 3, actual: value('ours-board', large, 'heap') },
    { claim: 'heap over the data, 100,000, after a search', unit: ' MB', atMost: 8, actual: value('ours-board', large, 'heapAfter') },
  ];
}

export default {
  name: 'boards',
  title: 'Boards: leaderboard',
  /** Which generator of lib/data.mjs, unless a case has its own. */
  data: 'boards',
  noop: 'noop',
  compareWith: 'limit-board',
  sizes,
  /** At which size searching, ordering and scrolling are measured, and cases from JSON text. */
  closerLookAt: large,
  acts,
  cases,
  probes: [],
  targets,
};
