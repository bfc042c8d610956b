/** IANA time zones. Pure. */
const known = new Map<string, boolean>();

/** Whether this is the name of a time zone; asking `Intl` is costly, so each is asked once. */
export function isZone(name: string): boolean {
  let is = known.get(name);
  if (is === undefined) {
    try {
      is = !!new Intl.DateTimeFormat('en', { timeZone: name });
    } catch {
      is = false;
    }
    if (known.size < 1000) known.set(name, is);
  }
  return is;
}
