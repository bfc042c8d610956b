// The rules, computed: the duty of all stations beside the parse of the document they stand in (issue 3).
import { ratio } from '../lib/statistics.mjs';

const large = 10_000;

const cases = [
  { name: 'noop', about: 'the harness itself; taken off the times of all others' },
  { name: 'limit-parse', kind: 'limit', onlyText: true, about: 'JSON.parse of the document, ten events a station' },
  { name: 'limit-count', kind: 'limit', about: 'by hand: which stations held an event in person in the year; no reasons, no dates' },
  { name: 'ours-duty', about: 'the standing of every station under a yearly duty with exemptions' },
  { name: 'ours-duty-zones', about: 'the same, every event written with an offset' },
];

/** All "at most". */
function targets({ value }) {
  const parse = value('limit-parse', large, 'cpuPainted', false);
  return [
    { claim: 'duty of 10,000 stations with 100,000 events, against JSON.parse of that document', unit: '×', atMost: 1, actual: ratio(value('ours-duty', large, 'cpuPainted'), parse) },
    { claim: 'the same, every event in another time zone', unit: '×', atMost: 1, actual: ratio(value('ours-duty-zones', large, 'cpuPainted'), parse) },
    { claim: 'the first until quiet', unit: '×', atMost: 1, actual: ratio(value('ours-duty', large, 'cpuQuiet'), parse) },
  ];
}

export default {
  name: 'rules',
  title: 'Rules: duties of stations',
  /** Which generator of lib/data.mjs. */
  data: 'duties',
  noop: 'noop',
  compareWith: 'limit-count',
  sizes: [1_000, large],
  /** At which size cases from JSON text are measured. */
  closerLookAt: large,
  cases,
  probes: [],
  targets,
};
