// A limit by hand: which stations held an event in person in the year of the document. No reasons, no dates, no exemptions.
export default {
  mount(host, community) {
    const year = community.updated.slice(0, 4);
    const held = new Set();
    for (const { group, start, mode, status } of community.events) {
      if (status === 'held' && mode !== 'online' && start.startsWith(year) && start <= community.updated) held.add(group);
    }
    let good = 0;
    for (const { id } of community.groups) if (held.has(id)) good++;
    host.textContent = `${good} of ${community.groups.length} are in good standing`;
  },
};
