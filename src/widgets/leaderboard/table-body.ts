/**
 * The lines of a ranking's table, made by hand: each is made once and filled again at every step of scrolling and
 * searching. As templates they were most of what a table cost (decision 11).
 */
import { html, nothing, render } from 'lit';
import { initials, mayLoad, portrait } from '../../ui/avatar.js';
import type { ImagePolicy } from '../../ui/guild-element.js';
import type { Formats } from '../../words/formats.js';
import { type BoardContext, type BoardRow, moveSign, moveWords } from './leaderboard.model.js';
import { tierName } from './pieces.js';

/** What a table shows: some entries, and where they stand among all that could be shown. */
export interface Lines {
  readonly rows: readonly BoardRow[];
  /** The place of each among all, from 0. */
  readonly places: readonly number[];
  /** How many there are in all. */
  readonly count: number;
}

/** What a visitor may do with a line. */
export interface Choosing {
  readonly chosen: string | undefined;
  readonly images: ImagePolicy;
  choose(id: string): void;
  /** Whether Tab reaches the name in a line. */
  isStop(place: number): boolean;
  /** What is shown under the chosen line; nothing while it loads, or where it is shown elsewhere. */
  details(row: BoardRow): unknown;
}

/** What a table has columns for, besides rank and name. */
export interface Columns {
  /** What the parts of a bar are called; none without bars. */
  readonly kinds: readonly string[];
  readonly hasPoints: boolean;
  readonly hasTiers: boolean;
}

/** Between two parts of a bar, per cent of its length. */
const GAP = 0.4;

let pattern: HTMLTableRowElement | undefined;

/** A line of which nothing is filled in. */
function newRow(): HTMLTableRowElement {
  if (!pattern) {
    const body = document.createElement('tbody');
    render(
      html`<tr part="entry"><td class="rank"><span> </span><span class="move" role="img"> </span></td><th scope="row"><span class="who"><span class="avatar" part="avatar" aria-hidden="true"> </span><button type="button" class="choose"> </button><span class="handle quiet"> </span></span></th><td class="kinds"><svg class="bar" role="img" viewBox="0 0 100 1" preserveAspectRatio="none"></svg></td><td class="points"> </td><td class="step"></td></tr>`,
      body,
    );
    pattern = body.querySelector('tr')!;
  }
  return pattern.cloneNode(true) as HTMLTableRowElement;
}

/** Writes a text where it is another. */
function write(text: Text, said: string) {
  if (text.data !== said) text.data = said;
}

const put = (element: Element, name: string, value: string) => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** Writes into an element; one without a text is taken from its place. */
function writeOrRemove(element: Element, place: Element, text: string) {
  write(element.firstChild as Text, text);
  if (!text) element.remove();
  else if (!element.parentNode) place.append(element);
}

/** One line of the table, which shows now this person and now that. */
class Line {
  readonly row = newRow();
  readonly #rank = this.row.cells[0]!;
  readonly #move = this.#rank.lastElementChild!;
  readonly #who = this.row.cells[1]!.firstElementChild!;
  readonly #avatar = this.#who.firstElementChild!;
  readonly #button = this.#who.querySelector('button')!;
  readonly #handle = this.#who.lastElementChild!;
  readonly #kinds = this.row.cells[2]!;
  readonly #bar = this.#kinds.firstElementChild!;
  readonly #points = this.row.cells[3]!;
  readonly #step = this.row.cells[4]!;
  #picture: string | undefined;
  #tier: Node | undefined;
  #more: HTMLTableRowElement | undefined;
  #choose: (() => void) | undefined;

  constructor({ kinds, hasPoints, hasTiers }: Columns) {
    if (!kinds.length) this.#kinds.remove();
    if (!hasPoints) this.#points.remove();
    if (!hasTiers) this.#step.remove();
    this.#button.addEventListener('click', () => this.#choose!());
  }

  fill(row: BoardRow, place: number, isAfterGap: boolean, isNamesake: boolean, { kinds }: Columns, context: BoardContext, choosing: Choosing): void {
    const isChosen = row.id === choosing.chosen;
    put(this.row, 'class', isChosen ? 'chosen' : isAfterGap ? 'gap' : '');
    put(this.row, 'aria-rowindex', `${place + 2}`);
    write(this.#rank.firstElementChild!.firstChild as Text, row.rank);
    writeOrRemove(this.#move, this.#rank, moveSign(row, context.formats));
    put(this.#move, 'aria-label', moveWords(row, context));
    this.#face(row, choosing.images);
    write(this.#button.firstChild as Text, row.name);
    writeOrRemove(this.#handle, this.#who, isNamesake ? `@${row.handle}` : '');
    put(this.#button, 'tabindex', choosing.isStop(place) ? '0' : '-1');
    put(this.#button, 'aria-expanded', `${isChosen}`);
    if (isChosen) put(this.#button, 'aria-controls', 'details');
    else this.#button.removeAttribute('aria-controls');
    this.#choose = () => choosing.choose(row.id);
    if (kinds.length) this.#draw(row, kinds, context.formats);
    write(this.#points.firstChild as Text, row.points);
    this.#details(isChosen ? choosing.details(row) : undefined);
  }

  #face({ name, avatar }: BoardRow, policy: ImagePolicy) {
    write(this.#avatar.firstChild as Text, initials(name));
    const address = mayLoad(avatar, policy) ? avatar : undefined;
    if (address === this.#picture) return;
    this.#picture = address;
    render(address ? portrait(address) : nothing, this.#avatar as HTMLElement);
  }

  /** What somebody did, as a bar; it says how many of each kind. */
  #draw({ shares }: BoardRow, kinds: readonly string[], formats: Formats) {
    if (!shares.length) return this.#bar.remove();
    put(this.#bar, 'aria-label', formats.enumerate(shares.map(({ kind, count }) => `${kinds[kind]} ${formats.number(count)}`)));
    shares.forEach(({ kind, start, size }, i) => {
      const part = this.#bar.children[i] ?? this.#bar.appendChild(document.createElementNS(this.#bar.namespaceURI, 'polygon'));
      const end = start + Math.max(size - GAP, size / 2);
      put(part, 'class', `kind${kind % 6}`);
      // points, unlike x and width, are nothing that styles could set: no style is computed anew
      put(part, 'points', `${start},0 ${end},0 ${end},1 ${start},1`);
    });
    while (this.#bar.children.length > shares.length) this.#bar.lastChild!.remove();
    if (!this.#bar.parentNode) this.#kinds.append(this.#bar);
  }

  /** The tier, as it was drawn once for all lines. */
  standOn(tier: Node | undefined): void {
    if (tier === this.#tier) return;
    this.#tier = tier;
    this.#step.replaceChildren(...(tier ? [tier.cloneNode(true)] : []));
  }

  #details(details: unknown) {
    if (!details) this.#more?.remove();
    if (!details) return (this.#more = undefined);
    if (!this.#more) {
      this.#more = document.createElement('tr');
      this.#more.className = 'more';
      this.#more.insertCell().colSpan = this.row.cells.length;
      this.row.after(this.#more);
    }
    render(details, this.#more.cells[0]!);
  }

  remove(): void {
    this.#details(undefined);
    this.row.remove();
  }
}

/** The body of a ranking's table. */
export class TableBody {
  readonly element = document.createElement('tbody');
  #lines: Line[] = [];
  #shape = '';
  /** The place of the first line. */
  #first = 0;
  #context: BoardContext | undefined;
  #tiers: (Node | undefined)[] = [];

  draw({ rows, places }: Lines, columns: Columns, context: BoardContext, choosing: Choosing): Element {
    const shape = [columns.kinds.length > 0, columns.hasPoints, columns.hasTiers].join();
    if (shape !== this.#shape) {
      this.#shape = shape;
      for (const line of this.#lines.splice(0)) line.remove();
    }
    if (context !== this.#context) {
      this.#context = context;
      this.#tiers = [];
    }
    this.#roll((places[0] ?? 0) - this.#first);
    this.#first = places[0] ?? 0;
    for (const line of this.#lines.splice(rows.length)) line.remove();
    rows.forEach((row, i) => {
      const line = (this.#lines[i] ??= new Line(columns));
      if (!line.row.parentNode) this.element.append(line.row);
      const isNamesake = row.handle !== '' && rows.some((other) => other.name === row.name && other.entry !== row.entry);
      line.fill(row, places[i]!, i > 0 && places[i]! > places[i - 1]! + 1, isNamesake, columns, context, choosing);
      line.standOn(this.#tierOf(row.tier, context));
    });
    return this.element;
  }

  /** Puts the few lines that went out of sight at one end to the other, so that those in sight stay what they are. Many are filled anew in less time. */
  #roll(steps: number) {
    if (Math.abs(steps) > this.#lines.length / 3) return;
    for (; steps > 0; steps--) {
      const line = this.#lines.shift()!;
      this.element.append(line.row);
      this.#lines.push(line);
    }
    for (; steps < 0; steps++) {
      const line = this.#lines.pop()!;
      this.element.prepend(line.row);
      this.#lines.unshift(line);
    }
  }

  #tierOf(tier: number, context: BoardContext): Node | undefined {
    if (tier >= 0 && !(tier in this.#tiers)) {
      const cell = document.createElement('span');
      render(tierName(tier, context), cell);
      this.#tiers[tier] = cell.firstElementChild ?? undefined;
    }
    return this.#tiers[tier];
  }
}
