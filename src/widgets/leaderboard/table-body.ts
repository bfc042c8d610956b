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
const GAP = 0.3;

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
function write({ firstChild }: Element, said: string) {
  const text = firstChild as Text;
  if (text.data !== said) text.data = said;
}

const put = (element: Element, name: string, value: string) => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** Writes into an element; one without a text is taken from its place. */
function writeOrRemove(element: Element, place: Element, text: string) {
  write(element, text);
  if (!text) element.remove();
  else if (!element.parentNode) place.append(element);
}

/** One line of the table, which shows now this person and now that. */
function newLine({ kinds, hasPoints, hasTiers }: Columns) {
  const row = newRow();
  const [rank, name, bars, points, step] = row.cells as unknown as [Element, Element, Element, Element, Element];
  const who = name.firstElementChild!;
  const [avatar, button, handle] = who.children as unknown as [HTMLElement, Element, Element];
  const [place, move] = rank.children as unknown as [Element, Element];
  const bar = bars.firstElementChild!;
  if (!kinds.length) bars.remove();
  if (!hasPoints) points.remove();
  if (!hasTiers) step.remove();
  let choose: () => void;
  button.addEventListener('click', () => choose());
  let face: string | undefined;
  let tier: Node | null | undefined;
  let more: HTMLTableRowElement | undefined;

  /** What somebody did, as a bar; it says how many of each kind. */
  function draw({ shares }: BoardRow, formats: Formats) {
    if (!shares.length) return bar.remove();
    if (!bar.parentNode) bars.append(bar);
    put(bar, 'aria-label', formats.enumerate(shares.map(({ kind, count }) => `${kinds[kind]} ${formats.number(count)}`)));
    while (bar.children.length > shares.length) bar.lastChild!.remove();
    shares.forEach(({ kind, start, size }, i) => {
      const part = bar.children[i] ?? bar.appendChild(document.createElementNS(bar.namespaceURI, 'polygon'));
      const end = start + size - (i < shares.length - 1 ? Math.min(GAP, size / 2) : 0);
      put(part, 'class', `kind${kind % 6}`);
      // points, unlike x and width, are nothing that styles could set: no style is computed anew
      put(part, 'points', `${start},0 ${end},0 ${end},1 ${start},1`);
    });
  }

  function showDetails(details?: unknown) {
    if (!details) {
      more?.remove();
      more = undefined;
      return;
    }
    if (!more) {
      more = document.createElement('tr');
      more.className = 'more';
      more.insertCell().colSpan = row.cells.length;
      row.after(more);
    }
    render(details, more.cells[0]!);
  }

  return {
    row,

    fill(shown: BoardRow, at: number, isAfterGap: boolean, isNamesake: boolean, tierDrawn: Node | null | undefined, context: BoardContext, choosing: Choosing): void {
      const isChosen = shown.id === choosing.chosen;
      choose = () => choosing.choose(shown.id);
      put(row, 'class', isChosen ? 'chosen' : isAfterGap ? 'gap' : '');
      put(row, 'aria-rowindex', `${at + 2}`);
      write(place, shown.rank);
      writeOrRemove(move, rank, moveSign(shown, context.formats));
      put(move, 'aria-label', moveWords(shown, context));
      write(avatar, initials(shown.name));
      const address = mayLoad(shown.avatar, choosing.images) ? shown.avatar : undefined;
      if (address !== face) render(address ? portrait(address) : nothing, avatar);
      face = address;
      write(button, shown.name);
      writeOrRemove(handle, who, isNamesake ? `@${shown.handle}` : '');
      put(button, 'tabindex', choosing.isStop(at) ? '0' : '-1');
      put(button, 'aria-expanded', `${isChosen}`);
      if (isChosen) put(button, 'aria-controls', 'details');
      else button.removeAttribute('aria-controls');
      if (kinds.length) draw(shown, context.formats);
      write(points, shown.points);
      if (tierDrawn !== tier) step.replaceChildren((tier = tierDrawn)?.cloneNode(true) ?? '');
      showDetails(isChosen && choosing.details(shown));
    },

    remove(): void {
      showDetails();
      row.remove();
    },
  };
}

/** The body of a ranking's table. */
export class TableBody {
  readonly element = document.createElement('tbody');
  readonly lines: ReturnType<typeof newLine>[] = [];
  /** Called with the place of the first line before lines are filled: what scrolls them may put them in another order. */
  roll: ((body: TableBody, first: number) => void) | undefined;
  #shape = '';
  #context: BoardContext | undefined;
  #tiers: (Node | null)[] = [];

  draw({ rows, places }: Lines, columns: Columns, context: BoardContext, choosing: Choosing): Element {
    const { lines } = this;
    const shape = [!columns.kinds.length, columns.hasPoints, columns.hasTiers].join();
    this.roll?.(this, places[0] ?? 0);
    for (const line of lines.splice(shape === this.#shape ? rows.length : 0)) line.remove();
    if (context !== this.#context) this.#tiers = [];
    this.#shape = shape;
    this.#context = context;
    rows.forEach((row, i) => {
      const line = (lines[i] ??= newLine(columns));
      if (!line.row.parentNode) this.element.append(line.row);
      const isNamesake = row.handle !== '' && rows.some((other) => other.name === row.name && other.entry !== row.entry);
      line.fill(row, places[i]!, i > 0 && places[i]! > places[i - 1]! + 1, isNamesake, this.#tierOf(row.tier, context), context, choosing);
    });
    return this.element;
  }

  /** A tier, drawn once for all its lines. */
  #tierOf(tier: number, context: BoardContext): Node | null | undefined {
    if (tier >= 0 && !this.#tiers[tier]) {
      const cell = document.createElement('span');
      render(tierName(tier, context), cell);
      this.#tiers[tier] = cell.firstElementChild;
    }
    return this.#tiers[tier];
  }
}
