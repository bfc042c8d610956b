// Made-up ladders with any number of holders, the same on every machine.

const tracks = ['Developers', 'Users', 'Stations'];
const steps = ['Contributor', 'Reviewer', 'Maintainer', 'Steward'];
const ways = ['invitation', 'nomination', 'election', 'appointment'];
const modules = ['console', 'network', 'storage', 'docs', 'installer'];

/** What a rung asks for: groups in groups, as real ladders have them. */
const criteriaOf = (before) => ({
  all: [
    ...(before ? [{ rung: before, for: 'P6M' }] : []),
    { any: [{ metric: 'pull-requests', min: 10, within: 'P1Y' }, { metric: 'talks', min: 1 }, { atLeast: 2, of: [{ metric: 'articles', min: 2 }, { metric: 'answers', over: 20, within: 'P1Y' }, { text: 'Helps newcomers' }] }] },
    { text: 'Knows the module well' },
  ],
});

/** Three ladders of four rungs, with `count` holders in all, spread evenly; each is a person of their own. */
export function ladders(count) {
  const people = Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `Person ${index}` }));
  const rungs = tracks.length * steps.length;
  return {
    version: 1,
    name: `A community with ${count} holders`,
    updated: '2026-11-01',
    people,
    metrics: ['pull-requests', 'talks', 'articles', 'answers'].map((id) => ({ id, name: id })),
    ladders: tracks.map((track, at) => ({
      id: `l${at}`,
      name: track,
      rungs: steps.map((step, index) => {
        const place = at * steps.length + index;
        const before = index ? `l${at}r${index - 1}` : undefined;
        return {
          id: `l${at}r${index}`,
          name: `${step} (${track})`,
          summary: `What a ${step.toLowerCase()} does, in a sentence.`,
          ...(before && { after: before, inherits: before }),
          by: ways[index],
          criteria: criteriaOf(before),
          duties: [`Duty of a ${step.toLowerCase()}`, 'Answers within a week'],
          benefits: [`Title of ${step.toLowerCase()}`],
          holders: people.filter((_, i) => i % rungs === place).map(({ id }, i) => ({ person: id, scope: modules[i % modules.length], since: '2025-01-01' })),
        };
      }),
    })),
  };
}
