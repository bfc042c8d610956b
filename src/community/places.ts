/**
 * Where each id stands among the records of a collection: a table of positions in typed memory. A `Map` of as many ids
 * costs several times as much, most of it in memory to be cleared up.
 */

/** With more steps than this for each id, somebody has chosen ids that fall on each other. */
const patience = 32;

export class Places {
  readonly #records: readonly { readonly id?: unknown }[];
  /** Positions, from 1; 0 where there is none. At most half of it is taken, and its length is a power of 2. */
  readonly #table: Uint32Array;
  #steps: number;

  constructor(records: readonly { readonly id?: unknown }[]) {
    this.#records = records;
    this.#table = new Uint32Array(2 << (32 - Math.clz32(records.length)));
    this.#steps = patience * records.length;
  }

  /** Notes the id of a record; false when it is there already, or when finding that out takes too long. */
  add(id: string, position: number): boolean {
    const slot = this.#slotOf(id, 1);
    if (this.#table[slot] || this.#steps < 0) return false;
    this.#table[slot] = position + 1;
    return true;
  }

  /** The position of the record with this id. */
  get(id: string): number | undefined {
    const found = this.#table[this.#slotOf(id, 0)]!;
    return found ? found - 1 : undefined;
  }

  /** Where an id is, or would be; each step costs so much of what patience there is. */
  #slotOf(id: string, cost: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let hash = id.length;
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x5bd1e995);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const taken = table[slot]!;
      if (!taken || this.#records[taken - 1]!.id === id || (this.#steps -= cost) < 0) return slot;
    }
  }
}
