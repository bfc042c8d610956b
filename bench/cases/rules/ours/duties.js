// What our cases share: every duty of every station, and how many stand how.
export const ourCase = (standingsOf) => ({
  mount(host, community) {
    const counts = {};
    for (const { standing } of standingsOf(community)) counts[standing] = (counts[standing] ?? 0) + 1;
    host.textContent = Object.entries(counts).map(([standing, count]) => `${count} ${standing}`).join(', ');
  },
});
