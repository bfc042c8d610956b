/** The people of a board by name. Loaded when somebody asks for that order. */
import { type BoardContext, nameOf, type Ranking } from './leaderboard.model.js';

/** So many comparisons are made between two looks at the clock. */
const BATCH = 200;

/** Milliseconds of work between two chances for the page to do its own. */
const SLICE = 8;

/** The entries of a ranking by name, as the reader's language orders names: the first at once, the rest while the page is idle. */
export class NameOrder {
  readonly length: number;
  readonly #sorting: Generator<void, void>;
  #sorted: Uint32Array | undefined;
  #first: Uint32Array = new Uint32Array();

  /** @param order the entries to put in order; all that are shown unless said */
  constructor(
    readonly ranking: Ranking,
    readonly order = ranking.order,
  ) {
    this.length = order.length;
    this.#sorting = this.#sort();
  }

  /** The entries from one place up to another. */
  between(from: number, to: number): Uint32Array {
    if (!this.#sorted && to > this.#first.length) {
      if (this.#first.length) this.#work(Infinity);
      else {
        this.#first = this.#select(to + 40);
        // what is in sight is painted first
        setTimeout(() => this.#goOn(), 300);
      }
    }
    return (this.#sorted ?? this.#first).subarray(from, to);
  }

  #goOn() {
    const soon = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 16));
    soon(() => {
      if (!this.#work(SLICE)) this.#goOn();
    });
  }

  #work(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    while (!this.#sorted && performance.now() < end) this.#sorting.next();
    return !!this.#sorted;
  }

  /** The first by name, without putting the rest in order. */
  #select(most: number): Uint32Array {
    const { ranking: { context }, order } = this;
    const compare = comparing(context);
    const first: { name: string; entry: number }[] = [];
    for (const entry of order) {
      const name = nameOf(entry, context);
      const last = first.length === most ? first[most - 1]! : undefined;
      if (last && (isSurelyAfter(name, last.name) || compare(name, last.name) >= 0)) continue;
      let low = 0;
      let high = first.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(name, first[middle]!.name) < 0) high = middle;
        else low = middle + 1;
      }
      if (last) first.pop();
      first.splice(low, 0, { name, entry });
    }
    return Uint32Array.from(first, ({ entry }) => entry);
  }

  /** Sorts by merging, so that it can stop and go on; equal names stay in order of rank. */
  *#sort(): Generator<void, void> {
    const { ranking: { context }, order } = this;
    const compare = comparing(context);
    const names = Array.from(order, (entry) => nameOf(entry, context));
    let from = Uint32Array.from(order.keys());
    let to = new Uint32Array(from.length);
    let work = 0;
    for (let width = 1; width < from.length; width *= 2) {
      for (let start = 0; start < from.length; start += width * 2) {
        const middle = Math.min(start + width, from.length);
        const end = Math.min(start + width * 2, from.length);
        let [left, right] = [start, middle];
        for (let place = start; place < end; place++) {
          const takesLeft = right >= end || (left < middle && compare(names[from[left]!]!, names[from[right]!]!) <= 0);
          to[place] = takesLeft ? from[left++]! : from[right++]!;
          if (++work % BATCH === 0) yield;
        }
      }
      [from, to] = [to, from];
    }
    this.#sorted = from.map((place) => order[place]!);
  }
}

/** Straight from `Intl`: what spares a few names its beginnings costs a hundred thousand more. */
const comparing = ({ formats }: BoardContext) => new Intl.Collator(formats.language, { numeric: true }).compare;

const isLetter = (code: number) => code >= 97 && code <= 122;

/** Whether the first letters alone tell the order, as they do between two plain Latin ones; sparing most comparisons of whole names. */
function isSurelyAfter(one: string, other: string): boolean {
  const [a, b] = [one.charCodeAt(0) | 32, other.charCodeAt(0) | 32];
  return a > b && isLetter(a) && isLetter(b) && one.charCodeAt(0) < 128 && other.charCodeAt(0) < 128;
}
