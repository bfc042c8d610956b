/** A community as a page holds it: its document, read collection by collection when a widget asks. Pure. */
import { head } from './generated/head.js';
import { type Collection, type Issue, type Reading, readRecord, readRecords } from './read.js';
import type { Head } from './schema/document.js';

/** How a converted document names its records in what the author wrote, e.g. `features[12]`. */
export type Origin = (collection: string, index: number) => string;

export class Community {
  readonly #document: Record<string, unknown>;
  readonly #readings = new Map<string, Reading<unknown>>();
  readonly #byId = new Map<string, Map<string, unknown>>();
  #head: Head | undefined;

  /** Where a record stands in the JSON as received. */
  readonly origin: Origin;

  constructor(document: Record<string, unknown>, origin: Origin = (collection, index) => `${collection}[${index}]`) {
    this.#document = document;
    this.origin = origin;
  }

  /** Name, language, time zone and day of the document. */
  get head(): Head {
    return (this.#head ??= readRecord(this.#document, head) as Head);
  }

  /** Reads a collection, once. */
  reading<Item>(collection: Collection<Item>): Reading<Item> {
    let reading = this.#readings.get(collection.name);
    if (!reading) {
      const { name } = collection;
      const received = Object.hasOwn(this.#document, name) ? this.#document[name] : undefined;
      this.#readings.set(name, (reading = readRecords(received, collection)));
    }
    return reading as Reading<Item>;
  }

  /** The records of a collection that could be read. */
  all<Item>(collection: Collection<Item>): readonly Item[] {
    return this.reading(collection).records;
  }

  /** One record by its id. */
  find<Item extends { id: string }>(collection: Collection<Item>, id: string | undefined): Item | undefined {
    if (id === undefined) return undefined;
    let byId = this.#byId.get(collection.name);
    if (!byId) this.#byId.set(collection.name, (byId = new Map(this.all(collection).map((record) => [record.id, record]))));
    return byId.get(id) as Item | undefined;
  }

  /** What was reported in the collections read so far. */
  get issues(): readonly Issue[] {
    return [...this.#readings.values()].flatMap((reading) => reading.issues);
  }

  /** How many records of the collections read so far were left out. */
  get leftOut(): number {
    let count = 0;
    for (const reading of this.#readings.values()) count += reading.received - reading.records.length;
    return count;
  }

  /** A collection as it came, unread, for a glance that is not worth a table. */
  raw(name: string): readonly unknown[] {
    const received = this.has(name) ? this.#document[name] : undefined;
    return Array.isArray(received) ? received : [];
  }

  /** Whether the document brings this collection at all. */
  has(name: string): boolean {
    return Object.hasOwn(this.#document, name);
  }
}
