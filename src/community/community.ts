/** A community as a page holds it: its document, read collection by collection when a widget asks. Pure. */
import type { Places } from './places.js';
import { type Exact, isObject, readExact } from './exact.js';
import { exactHead } from './generated/head.js';
import type { Issue } from './read.js';
import type { Head } from './schema/document.js';

/** One collection of the community document, as a widget names what it reads. */
export interface Collection<Item> {
  readonly name: string;
  /** Whether a record is right as it stands. */
  readonly exact: Exact;
  /** Only for the type: what a record is. */
  readonly item?: Item;
}

/** The records of one collection, read. */
export interface Reading<Item> {
  readonly records: readonly Item[];
  /** At most 1,000 of them; `issueCount` is the true number. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  readonly received: number;
  /** Where each record stands, by its id, as long as that has not been let go of since the reading. */
  readonly places?: WeakRef<Places>;
}

/** How a converted document names its records in what the author wrote, e.g. `features[12]`. */
export type Origin = (collection: string, index: number) => string;

/** The tolerant reader: larger than all else here, and needed only where something is to be mended or reported. */
let reader: typeof import('./read.js') | undefined;

/** Loads the tolerant reader. A document that is exactly right does without; any other needs it first. */
export async function loadReader(): Promise<void> {
  reader ??= await import('./read.js');
}

export class Community {
  readonly #document: Record<string, unknown>;
  readonly #readings = new Map<string, Reading<unknown>>();
  readonly #byId = new Map<string, Map<string, unknown>>();
  #head: Head | undefined;

  /** Where a record stands in the JSON as received. */
  readonly origin: Origin;

  /**
   * @param notes what was found out about the document before it was read
   * @param whereabouts a converted document's way from a path in it to the one in what the author wrote
   */
  constructor(
    document: Record<string, unknown>,
    origin: Origin = (collection, index) => `${collection}[${index}]`,
    readonly notes: readonly Issue[] = [],
    readonly whereabouts = (path: string) => path,
  ) {
    this.#document = document;
    this.origin = origin;
  }

  /** Reads the head and some collections; false when that takes the tolerant reader and it is not loaded yet. */
  canRead(collections: readonly Collection<unknown>[]): boolean {
    if (reader) return true;
    return !!this.#tryHead() && collections.every((collection) => this.#tryReading(collection));
  }

  /** Name, language, time zone and day of the document. */
  get head(): Head {
    return this.#tryHead() ?? needsReader();
  }

  #tryHead(): Head | undefined {
    if (!this.#head) {
      const isRight = isObject(this.#document) && exactHead(this.#document);
      this.#head = isRight ? (this.#document as Head) : reader?.readHead(this.#document);
    }
    return this.#head;
  }

  /**
   * Reads a collection, once.
   *
   * @throws when something in it is to be mended or reported and `loadReader` has not been awaited
   */
  reading<Item>(collection: Collection<Item>): Reading<Item> {
    return this.#tryReading(collection) ?? needsReader();
  }

  #tryReading<Item>(collection: Collection<Item>): Reading<Item> | undefined {
    const { name } = collection;
    let reading = this.#readings.get(name) as Reading<Item> | undefined;
    if (!reading) {
      const received = this.has(name) ? this.#document[name] : undefined;
      reading = readExact(received, collection) ?? reader?.readRecords(received, collection);
      if (reading) this.#readings.set(name, reading);
    }
    return reading;
  }

  /** Where each record of a collection stands, by its id. Not kept: it is as large as the ids are many. */
  placesOf<Item extends { id: string }>(collection: Collection<Item>): Pick<ReadonlyMap<string, number>, 'get'> {
    return this.reading(collection).places?.deref() ?? new Map(this.all(collection).map(({ id }, place) => [id, place]));
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
    return [...this.notes, ...[...this.#readings.values()].flatMap((reading) => reading.issues)];
  }

  /** How many records of the collections read so far were left out. */
  get leftOut(): number {
    let count = 0;
    for (const reading of this.#readings.values()) count += reading.received - reading.records.length;
    return count;
  }

  /** The document as it came, unread. */
  get document(): object {
    return this.#document;
  }

  /** A collection as it came, unread, for a glance that is not worth a reading. */
  raw(name: string): readonly unknown[] {
    const received = this.has(name) ? this.#document[name] : undefined;
    return Array.isArray(received) ? received : [];
  }

  /** Whether the document brings this collection at all. */
  has(name: string): boolean {
    return Object.hasOwn(this.#document, name);
  }
}

function needsReader(): never {
  throw new Error('Something in this document is to be mended: await loadReader() first.');
}
