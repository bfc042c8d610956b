// The limit: a board scored, ranked, and drawn as far as it is in sight. No names for screen readers, no keyboard, no
// languages, no faults told.
const viewHeight = 476;
const rowHeight = 37;
const spare = 4;
const kindColors = ['#1a5f7a', '#5c8ba3', '#93b1c2', '#b9ccd7', '#777'];

const style = `
  .board { height: ${viewHeight}px; overflow: auto; position: relative; contain: strict; }
  .board table { position: absolute; width: 100%; table-layout: fixed; border-spacing: 0; }
  .board td { height: ${rowHeight}px; padding: 0; box-sizing: border-box; border-bottom: 1px solid #ddd; white-space: nowrap; overflow: hidden; }
  .board .picture { display: inline-grid; place-items: center; width: 26px; height: 26px; margin-right: 9px; border-radius: 50%; background: #eee; font-size: 10px; overflow: hidden; }
  .board button { border: 0; padding: 0; background: none; font: inherit; }
  .board svg { display: block; width: 100%; height: 7px; }
  .board svg.sign { display: inline-block; width: 11px; height: 11px; }
`;

/** Points by weight, without bots and hidden people: `{ order, scores, nameOf }`, entries by their index. */
export function rank({ people, boards: [{ scoring, periods: [{ entries }] }] }) {
  const persons = new Map();
  for (const person of people) persons.set(person.id, person);
  const scores = new Float64Array(entries.length);
  const shown = new Uint32Array(entries.length);
  let count = 0;
  let top = 0;
  for (let index = 0; index < entries.length; index++) {
    const { person, counts } = entries[index];
    const { bot, hidden } = persons.get(person);
    if (bot || hidden) continue;
    let sum = 0;
    for (const { metric, weight } of scoring) sum += (counts[metric] ?? 0) * weight;
    scores[index] = sum;
    if (sum > top) top = sum;
    shown[count++] = index;
  }
  return { order: inOrder(shown.subarray(0, count), scores, top), scores, nameOf: (index) => persons.get(entries[index].person).name };
}

/** Entries by whole scores, the highest first: one pass that counts, one that places. */
export function inOrder(entries, scores, top) {
  const starts = new Uint32Array(top + 2);
  for (const entry of entries) starts[top - scores[entry] + 1]++;
  for (let score = 1; score <= top; score++) starts[score] += starts[score - 1];
  const order = new Uint32Array(entries.length);
  for (const entry of entries) order[starts[top - scores[entry]]++] = entry;
  return order;
}

/** Draws the rows in sight and draws them anew when it is scrolled; answers `show(order)` for another order. */
export function drawBoard(host, { tiers = [], scoring = [], entries, isWhole = false }, { order: first, scores, nameOf }) {
  const section = document.createElement('section');
  section.innerHTML = `<style>${style}</style><div class="board"><div><table><tbody></tbody></table></div></div>`;
  host.append(section);
  const view = section.querySelector('.board');
  const table = section.querySelector('table');
  const body = section.querySelector('tbody');
  const template = document.createElement('template');
  // with all that a line of ours has: the move, a picture or initials, a button, the tier's sign
  const name = isWhole ? '<td><span class="picture"> </span><button> </button></td>' : '<td> </td>';
  const sign = isWhole ? '<svg class="sign" viewBox="0 0 10 10"><path d="M5 1L9 5L5 9L1 5Z"/></svg>' : '';
  template.innerHTML = `<tr><td> ${isWhole ? '<small> </small>' : ''}</td>${name}${scoring.length ? `<td><svg>${scoring.map((_, kind) => `<rect height="100%" fill="${kindColors[kind]}"/>`).join('')}</svg></td>` : ''}<td> </td><td>${sign} </td></tr>`;
  const pool = [];
  let order = first;
  const numbers = new Intl.NumberFormat('en');
  const top = scores[first[0]];

  /** How many have more points. */
  function above(score) {
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (scores[first[middle]] > score) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function draw() {
    const start = Math.max(0, Math.floor(view.scrollTop / rowHeight) - spare);
    const end = Math.min(order.length, Math.ceil((view.scrollTop + viewHeight) / rowHeight) + spare);
    table.style.top = `${start * rowHeight}px`;
    for (let index = start; index < end; index++) {
      let row = pool[index - start];
      if (!row) {
        const line = template.content.firstChild.cloneNode(true);
        const cells = [...line.children];
        const texts = cells.filter((cell) => !cell.querySelector('rect')).map((cell) => (cell.querySelector('button') ?? cell).firstChild);
        if (isWhole) texts[3] = cells.at(-1).lastChild;
        row = { line, texts, parts: [...line.querySelectorAll('rect')], move: line.querySelector('small'), picture: line.querySelector('.picture') };
        pool.push(row);
        body.append(line);
      }
      row.line.hidden = false;
      const entry = order[index];
      const score = scores[entry];
      const [place, name, points, tier] = row.texts;
      place.data = numbers.format(above(score) + 1);
      name.data = nameOf(entry);
      points.data = numbers.format(score);
      tier.data = tiers.findLast(({ min }) => score >= min)?.name ?? '';
      if (isWhole) {
        const moved = entries[entry].previousRank - above(score) - 1;
        row.move.firstChild.data = moved > 0 ? `+${numbers.format(moved)}` : numbers.format(moved);
        row.picture.firstChild.data = nameOf(entry).split(' ').slice(0, 2).map((word) => word[0]).join('');
      }
      let x = 0;
      row.parts.forEach((part, kind) => {
        const width = ((entries[entry].counts[scoring[kind].metric] ?? 0) * scoring[kind].weight * 100) / top;
        part.setAttribute('x', `${x}%`);
        part.setAttribute('width', `${width}%`);
        x += width;
      });
    }
    for (let index = end - start; index < pool.length; index++) pool[index].line.hidden = true;
  }

  function show(next) {
    order = next;
    view.firstChild.style.height = `${order.length * rowHeight}px`;
    view.scrollTop = 0;
    draw();
  }
  view.addEventListener('scroll', draw);
  show(first);
  return { show, view };
}

const accents = /[\u0300-\u036f]+/g;
const folded = (text) => (/^[ -~]*$/.test(text) ? text : text.normalize('NFKD').replace(accents, '')).toLowerCase();

/** Names and handles in one text, made at the first search; a mark for each entry that a search finds. */
export function searcher({ people, boards: [{ periods: [{ entries }] }] }, order) {
  let text;
  let starts;
  function build() {
    const persons = new Map(people.map((person) => [person.id, person]));
    const lines = [];
    starts = new Uint32Array(order.length);
    let length = 0;
    order.forEach((entry, place) => {
      const { name, handles } = persons.get(entries[entry].person);
      const line = folded(`${name}\t${handles.github}`);
      lines.push(line);
      starts[place] = length;
      length += line.length + 1;
    });
    text = lines.join('\n');
  }
  /** The entries in which a text is, in order. */
  return (search) => {
    if (!text) build();
    const found = [];
    let place = 0;
    const wanted = folded(search);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, starts[place] ?? text.length)) {
      while (place < starts.length && starts[place] <= at) place++;
      found.push(order[place - 1]);
    }
    return Uint32Array.from(found);
  };
}
