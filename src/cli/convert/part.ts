/** What one file gives, before it is held to the schema. */

/** A raw document made of one file: collections as lists, with fields of any kind still in their records. */
export interface Part {
  /** The file, or the folder. */
  readonly file: string;
  /** What it was read as: `csv`, `icalendar`, `sigs`, `folder`, or a shape that widgets know as well. */
  readonly format: string;
  readonly document: Record<string, unknown>;
  /** Where a record comes from, for people: `row 12`, `features[3]`. */
  origin(collection: string, index: number): string;
  /** Paths in their data that a mapping has taken: these are placed. */
  readonly taken?: readonly string[];
  /** What the file holds that has no place, and that is not in the records any more. */
  readonly unplaced?: readonly Unplaced[];
  /** Things to know, as sentences. */
  readonly notes?: readonly string[];
  /** Lists are written in one cell, with `;` or `|` between. */
  readonly hasListsInText?: boolean;
}

/** A field that has no place in the document. */
export interface Unplaced {
  readonly file: string;
  readonly field: string;
  /** In how many records it has a value. */
  readonly count: number;
  readonly example: string;
}

const emailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** A value as a short example, without anybody's e-mail address: reports are kept and shown. */
export function exampleOf(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(emailAddress, '…@…').replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Gathers fields without a place: each is told once, with how often it is there. */
export class UnplacedFields {
  readonly #found = new Map<string, { count: number; example: string }>();

  constructor(readonly file: string) {}

  add(field: string, value: unknown): void {
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)) return;
    const known = this.#found.get(field);
    if (known) known.count++;
    else this.#found.set(field, { count: 1, example: exampleOf(value) });
  }

  /** The most frequent first. */
  get all(): Unplaced[] {
    const { file } = this;
    return [...this.#found].map(([field, { count, example }]) => ({ file, field, count, example })).sort((one, other) => other.count - one.count);
  }
}
