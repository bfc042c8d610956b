/** Moments between time zones, by what `Intl` knows. Pure. */

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
    formats.set(zone, format);
  }
  return format;
}

/** A moment on the clocks of a zone, to the minute: `2026-11-21T18:00`. */
export const localIn = (zone: string, moment: Date): string => withSeconds(zone, moment).slice(0, 16);

function withSeconds(zone: string, moment: Date): string {
  const parts = Object.fromEntries(formatFor(zone).formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}`;
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function ahead(zone: string, moment: number): number {
  return Date.parse(`${withSeconds(zone, new Date(moment))}Z`) - Math.floor(moment / 1000) * 1000;
}

/**
 * The moment of a local time in a zone. A time that the clocks skip in spring is taken an hour later, one that they show
 * twice in autumn the first time, as calendars do.
 *
 * @param local `2026-11-21T18:00`, with or without seconds
 */
export function momentIn(zone: string, local: string): Date {
  const asUtc = Date.parse(`${local}Z`);
  const day = 86_400_000;
  const before = ahead(zone, asUtc - day);
  const after = ahead(zone, asUtc + day);
  const fits = [before, after].map((offset) => asUtc - offset).find((moment) => moment + ahead(zone, moment) === asUtc);
  return new Date(fits ?? asUtc - before);
}
