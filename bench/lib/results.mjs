// From many records (one a run) to one row a case and size.
import { median } from './statistics.mjs';

const field = (path) => (record) => path.split('.').reduce((value, key) => value?.[key], record);

/** Times, from which the no-op's own (on parsed data: the parse of JSON text stays in) are taken off. */
const times = ['cpuPainted', 'cpuQuiet', 'zoom.median', 'zoom.mean', 'pan.median', 'pan.mean', 'search.median', 'search.mean', 'sort.median', 'sort.mean', 'page.median', 'page.mean'];
const plain = ['paint', 'synchronous', 'heap', 'heapAfter', 'nodes'];

/**
 * Answers rows `{ name, size, parsed, runs, error, range, …medians }`, keyed flat (`'zoom.median'`), milliseconds and MB.
 * A record with an error counts for nothing but its error. `range` is the least and the most of `cpuQuiet`.
 */
export function summarise(records, noop) {
  const groups = new Map();
  for (const record of records) groups.set(keyOf(record), [...(groups.get(keyOf(record)) ?? []), record]);
  const rows = [...groups.values()].map(rowOf);
  return rows.map((row) => {
    const floor = rows.find((other) => other.name === noop && other.size === row.size);
    return row.name === noop || !floor ? row : withoutFloor(row, floor);
  });
}

function withoutFloor(row, floor) {
  const less = (value, by = 0) => (value === undefined ? undefined : Math.max(0, value - by));
  const own = { ...row, range: row.range?.map((value) => less(value, floor.cpuQuiet)) };
  for (const time of times) own[time] = less(row[time], floor[time]);
  return own;
}

const keyOf = ({ name, size, parsed }) => `${name} ${size} ${parsed}`;

function rowOf(records) {
  const { name, size, parsed } = records[0];
  const good = records.filter((record) => !record.error);
  const row = { name, size, parsed, runs: good.length, error: records.find((record) => record.error)?.error };
  for (const path of [...times, ...plain]) row[path] = median(good.map(field(path)));
  const quiet = good.map(field('cpuQuiet'));
  if (quiet.length > 0) row.range = [Math.min(...quiet), Math.max(...quiet)];
  return row;
}

/** Looks values up for targets: `value('ours-map', 10_000, 'cpuPainted')`, undefined when it was not measured. */
export const lookUp = (rows) => (name, size, key, parsed = true) =>
  rows.find((row) => row.name === name && row.size === size && row.parsed === parsed)?.[key];
