/**
 * Finding people on a board by name and handle. Loaded when somebody searches. Pure.
 *
 * All names and handles stand in one text, one line for each entry, folded: a search in it is a search in a hundred
 * thousand entries at the speed of the browser's own.
 */
import type { Standing } from './boards.js';
import { folded, textsOf } from './fold.js';

/** So many entries are folded between two questions whether to go on. */
const BATCH = 500;

/** Lines whose letters take one byte each, and others: mixed in one text, all would take two. */
class Shelf {
  text = '';
  readonly #lines: string[] = [];
  readonly starts: number[] = [];
  readonly entries: number[] = [];
  #length = 0;

  add(line: string, entry: number): void {
    this.starts.push(this.#length);
    this.entries.push(entry);
    this.#lines.push(line);
    this.#length += line.length + 1;
  }

  close(): void {
    this.text = this.#lines.join('\n');
    this.#lines.length = 0;
  }
}

interface Sorted {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

const latin = /^[\u0000-\u007f]*$/;
const oneByte = /^[\u0000-\u00ff]*$/;

/** The same text in letters of one byte: what was folded keeps letters of two, and one such line would widen all others. */
const narrow = (line: string): string => String.fromCharCode(...Array.from(line, (letter) => letter.charCodeAt(0)));

export class BoardIndex {
  readonly #building: Generator<void, void>;
  #shelves: readonly Sorted[] | undefined;

  constructor(readonly standing: Standing) {
    this.#building = this.#build();
  }

  get isReady(): boolean {
    return !!this.#shelves;
  }

  /** Builds what a search needs for as long as it may; true when all is there. */
  build(mayGoOn: () => boolean = () => true): boolean {
    while (!this.#shelves && mayGoOn()) this.#building.next();
    return this.isReady;
  }

  *#build(): Generator<void, void> {
    const shelves = [new Shelf(), new Shelf()] as const;
    const { order, entries, personOf } = this.standing;
    for (let i = 0; i < order.length; i++) {
      const entry = order[i]!;
      const { name, person: id } = entries[entry]!;
      const person = personOf(entry);
      const texts = [...textsOf(person?.name ?? name ?? id), ...Object.values(person?.handles ?? {})];
      const given = texts.length === 1 ? texts[0]! : texts.join('\t');
      let line = folded(given);
      if (line.includes('\n')) line = line.replaceAll('\n', ' ');
      const isNarrow = oneByte.test(line);
      shelves[isNarrow ? 0 : 1].add(isNarrow && !latin.test(given) ? narrow(line) : line, entry);
      if (i % BATCH === BATCH - 1) yield;
    }
    this.#shelves = shelves.map((shelf) => {
      shelf.close();
      return { text: shelf.text, starts: Uint32Array.from(shelf.starts), entries: Uint32Array.from(shelf.entries) };
    });
  }

  /** A mark for each entry in which every word of a search is; nothing for an empty search. */
  find(search: string): Uint8Array | undefined {
    const words = folded(search.trim()).replace(/^@/, '').split(/\s+/).filter(Boolean);
    if (!words.length) return undefined;
    this.build();
    const found = new Uint8Array(this.standing.entries.length);
    words.sort((one, other) => other.length - one.length);
    for (const shelf of this.#shelves!) markIn(shelf, words, found);
    return found;
  }
}

/** Marks the entries of lines that hold all words; the longest, which is the rarest, is looked for first. */
function markIn({ text, starts, entries }: Sorted, [first, ...others]: readonly string[], found: Uint8Array): void {
  let line = 0;
  for (let at = text.indexOf(first!); at >= 0; ) {
    line = lineAt(starts, at, line);
    const end = starts[line + 1] ?? text.length + 1;
    if (!others.length || others.every((word) => text.slice(starts[line]!, end).includes(word))) found[entries[line]!] = 1;
    at = text.indexOf(first!, end);
  }
}

/** The line that a position is in, from a line before it on: near ones are found by steps, far ones by halves. */
function lineAt(starts: Uint32Array, position: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < starts.length && starts[low + step]! <= position) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}
