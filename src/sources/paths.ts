/** Paths into JSON as authors write them: `data.chapters`, `rows[0].items`, `["odd.key"].list`. Pure. */

export type PlainObject = Record<string, unknown>;

/** Whether a value is a JSON object: neither null nor a list. */
export function isObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The steps of a path. Of nonsense it makes what it can; an empty path has no steps. */
export function readPath(path: string): string[] {
  return [...path.matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map((match) => match[1] ?? match[0].trim());
}

/** A path with one more step, written so that `readPath` reads it back. */
export function pathTo(parent: string, step: string | number): string {
  if (typeof step === 'number') {
    return `${parent}[${step}]`;
  }
  if (/[.[\]]|^\s*$/.test(step)) {
    return `${parent}["${step}"]`;
  }
  return parent ? `${parent}.${step}` : step;
}

/** What stands at the end of a path, by own keys only (so `constructor` finds nothing); undefined when there is none. */
export function follow(value: unknown, steps: readonly string[]): unknown {
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as PlainObject)[step];
  }
  return value;
}

/**
 * Puts a value at the end of a path, making objects on the way. Objects already there are copied
 * first, since they may be shared with the JSON as received. `__proto__` is never set.
 */
export function put(record: PlainObject, steps: readonly string[], value: unknown): void {
  const last = steps.length - 1;
  if (last < 0 || steps.includes('__proto__')) {
    return;
  }
  for (const step of steps.slice(0, last)) {
    const there = Object.hasOwn(record, step) ? record[step] : undefined;
    record[step] = isObject(there) ? { ...there } : {};
    record = record[step] as PlainObject;
  }
  record[steps[last]!] = value;
}
