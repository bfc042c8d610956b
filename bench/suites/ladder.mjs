// Ladders: three of four rungs each, with thousands of holders.

const cases = [
  { name: 'noop', kind: 'floor', about: 'the harness alone' },
  { name: 'ours-ladder', kind: 'ours', widget: 'role-ladder', about: '<guild-role-ladder>' },
  { name: 'limit-nested-list', kind: 'limit', about: 'the same rungs as nested lists by hand, every holder in the page, collapsed' },
  { name: 'limit-nested-first', kind: 'limit', about: 'the same with the first six holders of each rung only, as ours shows them' },
  { name: 'limit-page-ladder', kind: 'limit', about: 'by hand, the very page that ours shows at first: counts, plurals and the day in words, stiles, the first holders with initials' },
];

const holders = 2000;
const many = 20_000;

function targets({ value }) {
  const ours = (size) => value('ours-ladder', size, 'cpuPainted');
  const against = (name) => {
    const limit = value(name, holders, 'cpuPainted');
    return ours(holders) === undefined || !limit ? undefined : ours(holders) / limit;
  };
  return [
    { claim: '2,000 holders, to painted, against limit-nested-list', unit: '×', atMost: 2, actual: against('limit-nested-list') },
    { claim: '2,000 holders, to painted, against limit-page-ladder (the same work)', unit: '×', atMost: 2, actual: against('limit-page-ladder') },
    { claim: '2,000 holders, to painted, against limit-nested-first (stricter)', unit: '×', atMost: 2, actual: against('limit-nested-first') },
    { claim: 'from 2,000 to 20,000 holders, to painted', unit: '×', atMost: 2, actual: ours(holders) ? ours(many) / ours(holders) : undefined },
  ];
}

export default {
  name: 'ladder',
  title: 'Ladders',
  /** Which generator of lib/data.mjs. */
  data: 'ladders',
  noop: 'noop',
  compareWith: 'limit-nested-list',
  sizes: [100, holders, many],
  closerLookAt: holders,
  cases,
  probes: [],
  targets,
};
