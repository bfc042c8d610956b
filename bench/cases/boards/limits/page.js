// The limit with all that ours shows at first: heading and summary, search and choices, pictures, moves and tiers, steps
// with their signs, each record checked; the search field searches. Still no languages, no keyboard, no faults told.
import { drawBoard, rank, searcher } from './board.js';

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isFilled = (value) => typeof value === 'string' && value.trim() !== '';

function areNumbers(counts) {
  for (const kind in counts) if (!Number.isFinite(counts[kind])) return false;
  return true;
}

/** Whether every person and every entry is what it should be, and no id comes twice. */
function isRight({ people, boards: [{ periods: [{ entries }] }] }) {
  const ids = new Set();
  for (const person of people) {
    if (!isObject(person) || !isFilled(person.id) || !isFilled(person.name) || !isObject(person.handles)) return false;
    for (const site in person.handles) if (!isFilled(person.handles[site])) return false;
    ids.add(person.id);
  }
  const seen = new Set();
  for (const entry of entries) {
    if (!isObject(entry) || !isFilled(entry.person) || !areNumbers(entry.counts) || !Number.isInteger(entry.previousRank)) return false;
    if (!ids.has(entry.person) || seen.has(entry.person)) return false;
    seen.add(entry.person);
  }
  return ids.size === people.length;
}

/** Draws the whole widget by hand. */
export function drawPage(host, community) {
  if (!isRight(community)) throw new Error('The data is not right.');
  const ranked = rank(community);
  const [{ title, scoring, tiers, periods: [{ entries }] }] = community.boards;
  const day = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(community.updated));
  const people = new Intl.NumberFormat('en').format(ranked.order.length);
  const section = document.createElement('section');
  section.innerHTML = `<style>
    .head { display: flex; gap: 1em; align-items: baseline; border-bottom: 1px solid; }
    .tools { display: flex; flex-wrap: wrap; gap: .5em; margin: .875em 0; }
    .tools input { flex: 1 1 12em; }
    .tools :is(input, select, button) { font: inherit; padding: .375em .75em; border: 1px solid #777; border-radius: .375em; background: none; }
    .steps { display: flex; gap: 1.25em; padding: 0; list-style: none; font-size: .8em; }
    .steps svg { width: .9em; height: .9em; }
  </style>
  <div class="head"><div role="heading" aria-level="2"></div><p></p></div>
  <div class="tools"><input type="search" placeholder="Find me: name or handle"><select><option>All kinds</option>${scoring.map(() => '<option></option>').join('')}</select><button>How is this counted?</button></div>
  <div class="place"></div>
  <ul class="steps">${tiers.map(() => '<li><svg viewBox="0 0 10 10"><path d="M5 1L9 5L5 9L1 5Z"/></svg> <span></span></li>').join('')}</ul>
  <button>Copy as CSV</button>`;
  section.querySelector('[role]').textContent = title;
  section.querySelector('p').textContent = `${people} people · as of ${day}`;
  [...section.querySelectorAll('option')].slice(1).forEach((option, kind) => (option.textContent = scoring[kind].metric));
  section.querySelectorAll('.steps span').forEach((step, tier) => (step.textContent = `${tiers[tier].name} from ${tiers[tier].min}`));
  host.append(section);
  const board = drawBoard(section.querySelector('.place'), { scoring, tiers, entries, isWhole: true }, ranked);
  const find = searcher(community, ranked.order);
  const input = section.querySelector('input');
  input.addEventListener('input', () => board.show(input.value ? find(input.value) : ranked.order));
  return { input, view: board.view };
}
