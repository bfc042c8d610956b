import type { Found, FoundArray } from './failure.js';
import { isObject, pathTo } from './paths.js';

const deepest = 4;
const mostKeys = 12;
/** So many values are looked at, so that a huge file does not cost a long look. */
const mostLooks = 1000;

/** Says what a JSON value is, and where in it there are lists that could be meant. `path` is where it stands. */
export function describe(value: unknown, path = ''): Found {
  const keys = isObject(value) ? Object.keys(value) : [];
  return {
    type: typeOf(value),
    keys: keys.slice(0, mostKeys),
    arrays: findArrays(value, path),
    said: isObject(value) ? messageIn(value.message) ?? messageIn(value.error) : undefined,
  };
}

function typeOf(value: unknown): Found['type'] {
  if (value === null || value === undefined) {
    return 'null';
  }
  return Array.isArray(value) ? 'array' : (typeof value as Found['type']);
}

/** `"Not found"` as well as `{ "message": "Not found" }`. */
function messageIn(value: unknown): string | undefined {
  const text = isObject(value) ? value.message : value;
  return typeof text === 'string' && text ? text.slice(0, 200) : undefined;
}

/** Lists of objects, and empty lists, down to four levels; the longest first. */
function findArrays(value: unknown, path: string): FoundArray[] {
  const arrays: FoundArray[] = [];
  const waiting = [{ value, path, depth: 0 }];
  for (let looks = 0; looks < mostLooks && looks < waiting.length; looks++) {
    const here = waiting[looks]!;
    if (Array.isArray(here.value)) {
      if (here.value.length === 0 || here.value.slice(0, 3).some(isObject)) {
        arrays.push({ path: here.path, length: here.value.length });
      }
    } else if (isObject(here.value) && here.depth < deepest) {
      for (const key of Object.keys(here.value).slice(0, mostLooks)) {
        waiting.push({ value: here.value[key], path: pathTo(here.path, key), depth: here.depth + 1 });
      }
    }
  }
  return arrays.sort((one, other) => other.length - one.length).slice(0, mostKeys);
}
