/** Where the records of a collection stand, by their ids. */
export interface Places {
  /** Notes the id of a record; false when it is there already, or when finding that out takes too long. */
  add(id: string, position: number): boolean;
  /** The position of the record with this id. */
  get(id: string): number | undefined;
}

/** With more steps than this for each id, somebody has chosen ids that fall on each other. */
const patience = 32;

/** A table of positions in typed memory: a `Map` of as many ids costs several times as much, most of it in clearing up. */
export function placesIn(records: readonly { readonly id?: unknown }[]): Places {
  // positions from 1, 0 where there is none; at most half of it is taken, and its length is a power of 2
  const table = new Uint32Array(2 << (32 - Math.clz32(records.length)));
  let steps = patience * records.length;
  /** Where an id is, or would be; each step costs so much of what patience there is. */
  const slotOf = (id: string, cost: number) => {
    let hash = id.length;
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x5bd1e995);
    let slot = hash ^ (hash >>> 15);
    while (table[(slot &= table.length - 1)] && records[table[slot]! - 1]!.id !== id && (steps -= cost) >= 0) slot++;
    return slot;
  };
  return {
    add(id, position) {
      const slot = slotOf(id, 1);
      return !table[slot] && steps >= 0 && !!(table[slot] = position + 1);
    },
    get(id) {
      const found = table[slotOf(id, 0)]!;
      return found ? found - 1 : undefined;
    },
  };
}
