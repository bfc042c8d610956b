// Forms: what issue 5 asks for. A size is a number of fields.
import { ratio } from '../lib/statistics.mjs';

const usual = 12;
const more = 48;

const cases = [
  { name: 'noop', about: 'the harness itself; taken off the times of all others' },
  { name: 'ours-form', kind: 'ours', widget: 'join-form', about: 'guild-join-form, by the loader of dist/cdn: checks the definition, draws it' },
  { name: 'limit-form', kind: 'limit', about: 'labels, controls and a button by hand' },
  { name: 'limit-page-form', kind: 'limit', about: 'by hand, the very page that ours shows: heading, what is optional, the look, in a shadow root' },
  { name: 'limit-draft', kind: 'limit', about: 'the same, and what is written kept on the device after a pause' },
  { name: 'rjsf-form', kind: 'peer', about: 'react-jsonschema-form with its ajv validator, from a JSON Schema made of the same definition beforehand' },
  { name: 'shoelace-form', kind: 'peer', about: 'Shoelace’s form controls, only those it takes; no definition, no drafts, no sending' },
  { name: 'webawesome-form', kind: 'peer', extra: true, about: 'the same with Web Awesome, the successor of Shoelace' },
];

/** Twenty letters, one a frame. The first call is not counted on: it loads what a writer needs. */
const sentence = 'We meet every month.';
const acts = [{ name: 'search', calls: [['search', sentence], ...Array.from({ length: 7 }, () => ['search', sentence])] }];

/** `value(case, size, key, parsed)` looks a median up. Ratios and milliseconds, all "at most". */
function targets({ value }) {
  const of = (against, key) => ratio(value('ours-form', usual, key), value(against, usual, key));
  const few = value('ours-form', usual, 'cpuPainted');
  const many = value('ours-form', more, 'cpuPainted');
  return [
    { claim: '12 fields, parsed definition to painted, against limit-form', unit: '×', atMost: 2, actual: of('limit-form', 'cpuPainted') },
    { claim: '12 fields, parsed definition to painted, against limit-page-form (the same page)', unit: '×', atMost: 2, actual: of('limit-page-form', 'cpuPainted') },
    { claim: 'typing twenty letters, against limit-form', unit: '×', atMost: 1.3, actual: of('limit-form', 'search.median') },
    { claim: 'typing twenty letters, against limit-draft (the same work)', unit: '×', atMost: 1.3, actual: of('limit-draft', 'search.median') },
    { claim: 'each further field, to painted', unit: ' ms', atMost: 2, actual: few === undefined || many === undefined ? undefined : (many - few) / (more - usual) },
  ];
}

export default {
  name: 'forms',
  title: 'Forms',
  /** Which generator of lib/data.mjs. */
  data: 'forms',
  noop: 'noop',
  compareWith: 'limit-form',
  sizes: [usual, more],
  /** At how many fields typing is measured. */
  closerLookAt: usual,
  acts,
  cases,
  probes: [],
  targets,
};
