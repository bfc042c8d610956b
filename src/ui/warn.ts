/** The one place that writes to the console: for site authors, once each. */
const said = new Set<string>();

export function warnOnce(message: string, error?: unknown): void {
  if (said.has(message)) return;
  said.add(message);
  // oxlint-disable-next-line no-console
  console.warn(`guildhall: ${message}`, ...(error === undefined ? [] : [error]));
}
