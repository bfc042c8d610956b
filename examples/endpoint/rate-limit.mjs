/**
 * Counts what each address sends, in memory: a fixed number in each window of time. Several processes count each for
 * itself, and a restart forgets; behind a proxy that limits rates, leave it to the proxy.
 *
 * @param {object} options
 * @param {number} options.limit how many in each window
 * @param {number} options.window seconds
 * @param {number} [options.mostAddresses] remembered at a time
 * @param {() => number} [options.now] milliseconds
 */
export function createRateLimit({ limit, window, mostAddresses = 100_000, now = Date.now }) {
  /** By address, the oldest window first. */
  const windows = new Map();

  /**
   * Counts one.
   *
   * @param {string} address
   * @returns {number} 0 when it may pass, else after how many seconds it may
   */
  return function secondsToWait(address) {
    const time = now();
    for (const [known, { ends }] of windows) {
      if (ends > time && windows.size < mostAddresses) break;
      windows.delete(known);
    }
    const key = networkOf(address);
    const counted = windows.get(key) ?? { count: 0, ends: time + window * 1000 };
    windows.set(key, counted);
    counted.count++;
    return counted.count > limit ? Math.max(1, Math.ceil((counted.ends - time) / 1000)) : 0;
  };
}

/** With IPv6, one household has as many addresses as it likes within a /64. */
export function networkOf(address) {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head, tail] = address.split('%')[0].split('::');
  const groups = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
