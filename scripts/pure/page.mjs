// As much of a page as requests need: an address, with the fault server behind it and on another origin, and what tells of frames.
import { createFaultServer } from '../fault-server.mjs';

/** Makes this process such a page. */
export async function openPage() {
  const faults = createFaultServer();
  const origin = await faults.listen();
  globalThis.otherOrigin = origin.replace('127.0.0.1', 'localhost');
  globalThis.location = new URL(`${origin}/`);
  globalThis.document = Object.assign(new EventTarget(), { hidden: false, baseURI: location.href });
  const events = new EventTarget();
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) globalThis[name] = events[name].bind(events);
  globalThis.navigator ??= { onLine: true, userAgent: 'Node' };
  globalThis.requestAnimationFrame = setImmediate;
  const { fetch } = globalThis;
  globalThis.fetch = (address, options) => fetch(new URL(address, location.href), options);
}
