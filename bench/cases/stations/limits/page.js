// Limit (f): by hand, what a visitor sees of ours at first: the heading with its counts, search and filters, the first
// stations grouped by country in a language's own order, with day, number of people and status in words, and a map whose
// gatherings never overlap, fitted to the room there is. No keyboard, one language, one state, no reports, nothing later.
import { isStation } from './checks.js';
import { project } from './clusters.js';
import { dashes, dotsPath } from './dots.js';
import { nameOf } from './names.js';

const firstRows = 24;
const widestWorld = 900;
const narrowestGap = 2;

const numbers = () => new Intl.NumberFormat('en');
const isDay = (value) => value === undefined || (typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value));
const isName = (value) => value === undefined || typeof value === 'string';
const isList = (value, isRight) => value === undefined || (Array.isArray(value) && value.every(isRight));
const isMember = (member) => typeof member === 'object' && member !== null && isName(member.person) && isName(member.role);

/** The fields that ours reads, checked. */
const isWholeStation = (record) =>
  isStation(record) && isDay(record.founded) && isList(record.aliases, isName) && isList(record.members, isMember) && isName(record.place?.city) && isName(record.place?.country);

function countBy(stations, read) {
  const counts = new Map();
  for (const station of stations) {
    const key = read(station);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The first stations by country, then by name: one pass that keeps the best so far. */
function firstByCountry(stations, countries) {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const shown = (country) => (/^[A-Z]{2}$/.test(country) ? regions.of(country) : country);
  const ordered = [...countries.keys()].map((country) => [country, shown(country)]).sort((one, other) => compare(one[1], other[1]));
  const ranks = new Map(ordered.map(([country], rank) => [country, rank]));
  const rankOf = (station) => ranks.get(station.place?.country) ?? ranks.size;
  const before = (one, other) => rankOf(one) - rankOf(other) || compare(nameOf(one), nameOf(other));
  const best = [];
  for (const station of stations) {
    if (best.length === firstRows && before(station, best[firstRows - 1]) >= 0) continue;
    if (best.length === firstRows) best.pop();
    let position = best.length;
    while (position > 0 && before(station, best[position - 1]) < 0) position--;
    best.splice(position, 0, station);
  }
  return best;
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const svgElement = (name, attributes) => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
};

const choice = (label, options) => element('select', { ariaLabel: label }, ...options.map((text) => element('option', {}, text)));

function tools(statuses) {
  const counted = [...statuses].map(([status, count]) => `${status} (${numbers().format(count)})`);
  const search = element('input', { type: 'search', placeholder: 'Search', ariaLabel: 'Search' });
  return element('search', {}, search, choice('Country', ['Country: all']), choice('Status', ['Status: all', ...counted]), choice('Order', ['by name', 'by country']));
}

/** What a row says beside the name; made once for all rows. */
function sayings() {
  const days = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
  const plurals = new Intl.PluralRules('en');
  const people = { one: 'person', other: 'people' };
  return {
    figure: ({ members }) => (members ? `${numbers().format(members.length)} ${people[plurals.select(members.length)]}` : ''),
    sentence: ({ status, founded }) => (status === 'active' ? `Founded ${days.format(Date.parse(founded))}` : status),
  };
}

function row(station, { figure, sentence }) {
  return element('div', { className: 'row' },
    element('span', { className: `sign ${station.status}` }),
    element('span', { className: 'title' }, element('button', { className: 'choose' }, element('span', { className: 'name' }, nameOf(station)))),
    element('span', { className: 'figure' }, figure(station)),
    element('span', { className: 'sentence' }, sentence(station)));
}

function roster({ members = [] }) {
  const seats = members.map(({ person, role }) =>
    element('div', {}, element('dt', {}, role), element('dd', {}, element('span', { className: 'seat' }, element('span', { className: 'avatar' }, person[0].toUpperCase()), person))));
  return element('dl', {}, ...seats);
}

/** Rows under the headings of their countries. */
function sections(stations) {
  const say = sayings();
  const panel = element('div', { className: 'panel' });
  let country;
  let list;
  for (const station of stations) {
    if (!list || station.place?.country !== country) {
      country = station.place?.country;
      list = element('ul');
      panel.append(element('h3', {}, country ?? 'Online'), list);
    }
    list.append(element('li', {}, row(station, say)));
  }
  panel.append(element('button', {}, `Show ${firstRows} more`));
  return panel;
}

function cards(stations) {
  const say = sayings();
  return element('ul', { className: 'cards' }, ...stations.map((station) => element('li', {}, row(station, say), roster(station))));
}

const radiusOf = (count) => (count > 1 ? Math.min(24, 6 + 3 * Math.log2(count)) : 4.5);

/** Stations in cells of a pixel grid, then discs joined until none overlaps another. */
function discs({ xs, ys, count }, worldSize) {
  const cells = new Map();
  for (let index = 0; index < count; index++) {
    const x = xs[index] * worldSize;
    const y = ys[index] * worldSize;
    const cell = Math.floor(y / 24) * 4096 + Math.floor(x / 24);
    const disc = cells.get(cell);
    if (disc) {
      disc.x += x;
      disc.y += y;
      disc.count++;
    } else {
      cells.set(cell, { x, y, count: 1 });
    }
  }
  const all = [...cells.values()].map((disc) => ({ x: disc.x / disc.count, y: disc.y / disc.count, count: disc.count }));
  for (let joined = true; joined; ) {
    joined = false;
    for (let one = 0; one < all.length; one++) {
      for (let other = all.length - 1; other > one; other--) {
        const a = all[one];
        const b = all[other];
        if (Math.hypot(a.x - b.x, a.y - b.y) >= radiusOf(a.count) + radiusOf(b.count) + narrowestGap) continue;
        const sum = a.count + b.count;
        all[one] = { x: (a.x * a.count + b.x * b.count) / sum, y: (a.y * a.count + b.y * b.count) / sum, count: sum };
        all.splice(other, 1);
        joined = true;
      }
    }
  }
  return all;
}

/** Draws the map into its frame, once the page has said how much room there is. */
function drawPicture(frame, stations) {
  const width = Math.min(frame.clientWidth, widestWorld);
  const height = Math.round(width * 0.645);
  const top = width * 0.42 - height / 2;
  const picture = svgElement('svg', { width, height });
  picture.append(svgElement('path', { class: 'dots', 'stroke-dasharray': dashes, d: dotsPath({ left: 0, top, right: width, bottom: top + height }, width) }));
  const format = numbers();
  for (const { x, y, count } of discs(project(stations), width)) {
    if (y < top || y > top + height) continue;
    const radius = radiusOf(count);
    const pin = svgElement('g', { class: 'pin', transform: `translate(${x.toFixed(1)} ${(y - top).toFixed(1)})` });
    const text = svgElement('text', { dy: '.35em' });
    if (count > 1) text.textContent = format.format(count);
    pin.append(svgElement('path', { class: 'mark', d: `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z` }), text);
    picture.append(pin);
  }
  frame.append(picture);
}

const style = `
  .page header, .page search, .page .row { display: flex; flex-wrap: wrap; gap: .5em; align-items: baseline; }
  .page header p { margin: 0; color: #555; } .page header p + p { margin-inline-start: auto; }
  .page search { margin-block: .75em; } .page input { flex: 1 1 12em; }
  .page .split { display: grid; grid-template-columns: 1.6fr 1fr; gap: 1.25em; container-type: inline-size; }
  .page .panel { max-height: 360px; overflow: auto; }
  .page ul { margin: 0; padding: 0; list-style: none; } .page li { padding-block: .4em; border-block-end: 1px solid #ddd; }
  .page .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(16em, 1fr)); gap: 1em; }
  .page .sign { inline-size: .6em; block-size: .6em; border: .1em solid; border-radius: 50%; } .page .sign.active { background: currentColor; }
  .page .choose { border: 0; background: none; font: inherit; padding: 0; } .page .title { flex: 1; } .page .sentence { flex-basis: 100%; color: #555; }
  .page dl { display: flex; gap: 1em; margin: .5em 0 0; } .page dd { margin: 0; } .page .avatar { display: inline-grid; place-items: center; inline-size: 1.5em; block-size: 1.5em; border: 1px solid #ddd; border-radius: 50%; }
  .page .dots { fill: none; stroke: #ccc; stroke-width: 3; stroke-linecap: round; } .page .mark { fill: #fff; stroke: #3367d6; } .page text { text-anchor: middle; font-size: 11px; }
`;

/** A case that draws what ours draws at first: with `map` as the map's widget does, else as the list's. */
export function pageByHand({ map }) {
  return {
    mount(host, community) {
      const stations = community.groups.filter(isWholeStation);
      const countries = countBy(stations, ({ place }) => place?.country);
      const statuses = countBy(stations, ({ status }) => status);
      const first = firstByCountry(stations, countries);
      const header = element('header', {}, element('h2', {}, 'Stations'), element('p', {}, `${numbers().format(stations.length)} stations in ${countries.size} countries`));
      const frame = element('div', { className: 'frame' });
      const content = map ? element('div', { className: 'split' }, frame, sections(first)) : cards(first);
      host.append(element('section', { className: 'page' }, element('style', {}, style), header, tools(statuses), content));
      if (map) drawPicture(frame, stations);
    },
    ready: (host) => host.querySelectorAll('li').length > 1,
  };
}
