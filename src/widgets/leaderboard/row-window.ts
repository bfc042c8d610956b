import { css, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { TableBody } from './table-body.js';
import { boxHeight, type Frame, frameOf, type Measures, scrolledBox, scrolledRows } from './window.js';

export const styles = css`
  .box > * {
    position: absolute;
  }
  .window thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--guild-page, color-mix(in oklab, currentColor 6%, transparent));
    backdrop-filter: blur(0.75em);
  }
`;

/** The place of the first line of a table's body, when it was last drawn. */
const firstLines = new WeakMap<TableBody, number>();

/** Puts the few lines that went out of sight at one end to the other, so that those in sight stay what they are. Many are filled anew in less time. */
export function roll(body: TableBody, first: number): void {
  const { lines, element } = body;
  const steps = first - (firstLines.get(body) ?? first);
  firstLines.set(body, first);
  if (!steps || Math.abs(steps) > lines.length / 3) return;
  const gone = steps > 0 ? lines.splice(0, steps) : lines.splice(steps);
  const rows = gone.map(({ row }) => row);
  if (steps > 0) {
    lines.push(...gone);
    element.append(...rows);
  } else {
    lines.unshift(...gone);
    element.prepend(...rows);
  }
}

/** Scrolls a long table, or a wall of several people to a line, of which only those in sight are drawn, by wheel, bar and keyboard. */
export class RowWindow implements ReactiveController {
  /** How many rows there are; on a wall, how many lines of `#columns` people. */
  #count = 0;
  #columns = 1;
  #isMeasured = false;
  /** Until they are measured, as our look makes them: where that is so, the first drawing need not be made again. Pixels. */
  #rowHeight = 42;
  #viewHeight = 512;
  /** What a table's head covers of what is under it; a wall has none. */
  #headHeight = 31;
  /** How far rows and box are scrolled, in pixels; `window.ts` says why these are two. */
  #rows = 0;
  #box = 0;
  /** Where the box was when it was last seen. */
  #seen = 0;
  #frame: Frame = { first: 0, end: 0, offset: 0 };
  #list: unknown;
  /** The row to show, once it is known how high rows are. */
  #wanted = -1;
  /** The row whose button has the focus, or had it last. */
  #current = -1;
  #focuses = false;
  #sizes: ResizeObserver | undefined;
  #scroller: HTMLElement | null = null;
  /** What is scrolled in it: a table, or a wall. */
  #content: HTMLElement | null = null;

  /** On paper nothing scrolls. */
  isPrinting = false;

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
  }

  readonly #print = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.host.requestUpdate();
    // the page is printed as it is when this returns
    (this.host as unknown as { performUpdate(): void }).performUpdate();
  };

  get #measures(): Measures {
    return { count: this.#count, rowHeight: this.#rowHeight, viewHeight: this.#viewHeight };
  }

  /**
   * Which rows to draw.
   *
   * @param list says which list it is: another one begins at its top, the same keeps its place also with newer data
   */
  frame(list: unknown, count: number): Frame {
    const columns = this.#columns;
    this.#count = Math.ceil(count / columns);
    // of newer data there may be less
    if (this.#rows > this.#count * this.#rowHeight) this.#rows = this.#within(this.#rows);
    if (list !== this.#list) {
      this.#list = list;
      this.#current = -1;
      this.#rows = 0;
      this.#stopSettling();
    }
    if (this.#wanted >= 0) {
      this.#rows = this.#within((Math.floor(this.#wanted / columns) + 0.5) * this.#rowHeight - this.#viewHeight / 2);
      // how high rows are is only known when some are drawn
      if (this.#isMeasured) this.#wanted = -1;
    }
    // while it is being scrolled, the box is the visitor's
    if (!this.#settling) this.#box = scrolledBox(this.#measures, this.#rows);
    this.#drawnTop = this.#top;
    const { first, end, offset } = (this.#frame = frameOf(this.#measures, this.#rows, this.#box));
    return { first: first * columns, end: Math.min(end * columns, count), offset };
  }

  /** Brings a row into the middle of the view. */
  show(row: number): void {
    this.#wanted = row;
    this.#current = row;
    this.host.requestUpdate();
  }

  /** The first row that is wholly in sight. */
  get #top() {
    return Math.ceil(this.#rows / this.#rowHeight);
  }

  /** Which one it was when the rows were drawn. */
  #drawnTop = 0;

  /** Whether Tab reaches the button of a row: of one in each table, so that the way out of it is not a hundred thousand steps. */
  isStop(row: number): boolean {
    const { first, end } = this.#frame;
    return row === (this.#current >= first && this.#current < end ? this.#current : this.#top);
  }

  hostUpdated(): void {
    const scroller = this.host.shadowRoot?.querySelector<HTMLElement>('.window') ?? null;
    const content = scroller?.querySelector('.box')!.firstElementChild ?? null;
    if (scroller !== this.#scroller || content?.localName !== this.#content?.localName) this.#watch(scroller);
    this.#content = content as HTMLElement | null;
    if (!scroller) return;
    // set where it is needed: a property of all inside would have all of them styled anew at each step
    const box = scroller.querySelector<HTMLElement>('.box')!;
    box.style.blockSize = `${boxHeight(this.#measures) + this.#headHeight}px`;
    // at the end the last row stands at the bottom, however much higher than others those above it are
    const height = boxHeight(this.#measures) + this.#headHeight;
    const top = this.#isAtEnd ? height - this.#content!.offsetHeight : this.#frame.offset;
    this.#content!.style.insetBlockStart = `${top}px`;
    // to ask where it is would have everything laid out now, and once more with the frame
    if (this.#seen !== this.#box) scroller.scrollTop = this.#seen = this.#box;
    if (this.#focuses) this.#focus(scroller);
  }

  #watch(scroller: HTMLElement | null) {
    this.#sizes?.disconnect();
    this.#scroller = scroller;
    if (!scroller) return;
    // where it is would have everything laid out now: it is asked for below, when that has been done
    this.#seen = 0;
    let isNew = true;
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    scroller.addEventListener('keydown', this.#onKey);
    scroller.addEventListener('focusin', this.#onFocus);
    this.#sizes = new ResizeObserver(() => {
      const row = scroller.querySelector<HTMLElement>('[part=entry]');
      const wall = scroller.querySelector('ul');
      const head = scroller.querySelector('thead')?.offsetHeight ?? 0;
      // of several rows together: one may be higher than another by a part of a pixel
      const body = scroller.querySelector('tbody');
      const rowHeight = body ? body.offsetHeight / body.rows.length : row?.offsetHeight;
      const measured = [rowHeight || this.#rowHeight, scroller.clientHeight ? scroller.clientHeight - head : this.#viewHeight, wall ? getComputedStyle(wall).gridTemplateColumns.split(' ').length : 1] as const;
      const isNews = measured[0] !== this.#rowHeight || measured[1] !== this.#viewHeight || measured[2] !== this.#columns;
      // who was in sight stays there, and who was at the end
      const isAtEnd = this.#isAtEnd;
      if (measured[2] !== this.#columns) this.#rows *= (this.#columns / measured[2]) * (measured[0] / this.#rowHeight);
      [this.#rowHeight, this.#viewHeight, this.#columns] = measured;
      this.#headHeight = head;
      if (isAtEnd) this.#rows = this.#within(Infinity);
      this.#isMeasured = true;
      // somebody may have scrolled before this was loaded
      const wasScrolled = isNew && !this.#rows && scroller.scrollTop > 0;
      isNew = false;
      if (wasScrolled) this.#rows = this.#box = this.#seen = scroller.scrollTop;
      if (isNews || wasScrolled || this.#wanted >= 0) this.host.requestUpdate();
    });
    this.#sizes.observe(scroller);
  }

  get #isAtEnd() {
    return this.#rows > 0 && this.#rows >= this.#within(Infinity) - 1;
  }

  #within(rows: number) {
    return Math.max(0, Math.min(rows, this.#count * this.#rowHeight - this.#viewHeight));
  }

  #stopSettling() {
    clearTimeout(this.#settling);
    this.#settling = undefined;
  }

  #scrollTo(rows: number) {
    this.#stopSettling();
    this.#rows = this.#within(rows);
    this.host.requestUpdate();
  }

  #settling: ReturnType<typeof setTimeout> | undefined;

  /** Where steps were taken in a box lower than its rows, brings it back to standing for the row in sight; and lets Tab reach the first one. */
  readonly #settle = () => {
    this.#settling = undefined;
    const isSettled = this.#box === scrolledBox(this.#measures, this.#rows) && this.#drawnTop === this.#top;
    // where it is being scrolled on, that is told in a moment, and must not be undone
    if (!isSettled && this.#scroller?.scrollTop === this.#seen) this.host.requestUpdate();
  };

  readonly #onScroll = (event: Event): void => {
    const { scrollTop } = event.target as HTMLElement;
    this.#seen = scrollTop;
    if (scrollTop === this.#box) return;
    this.#rows = scrolledRows(this.#measures, this.#box, scrollTop, this.#rows);
    this.#box = scrollTop;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(this.#settle, 200);
    const { first, end } = this.#frame;
    const next = frameOf(this.#measures, this.#rows, this.#box);
    if (next.first === first && next.end === end && next.offset === this.#frame.offset) return;
    this.#focuses = !!this.host.shadowRoot?.activeElement?.closest('tbody');
    this.host.requestUpdate();
  };

  /** Arrow keys go from name to name, Home and End to the first and the last. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const row = (event.target as Element).closest('tbody tr');
    const steps: Record<string, number> = { ArrowUp: this.#current - 1, ArrowDown: this.#current + 1, Home: 0, End: this.#count - 1 };
    const to = steps[event.key];
    if (!row || to === undefined || to < 0 || to >= this.#count) return;
    event.preventDefault();
    this.#current = to;
    this.#focuses = true;
    const top = to * this.#rowHeight;
    const lowest = top - this.#viewHeight + this.#rowHeight;
    if (top < this.#rows) this.#scrollTo(top);
    else if (lowest > this.#rows) this.#scrollTo(lowest);
    else this.host.requestUpdate();
  };

  /** Notes which row has the focus. */
  readonly #onFocus = (event: Event): void => {
    const row = (event.target as Element).closest('tbody tr');
    if (row) this.#current = Number(row.getAttribute('aria-rowindex')) - 2;
  };

  #focus(scroller: HTMLElement) {
    this.#focuses = false;
    const row = scroller.querySelector(`tbody [aria-rowindex="${this.#current + 2}"]`);
    (row?.querySelector('button') ?? scroller).focus({ preventScroll: true });
  }
}
