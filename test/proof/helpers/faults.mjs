// Every way in which data may fail to arrive: what the server or the page does, and what a widget has to say then.
import { documentNamed, emptyDocument, unreadableDocument } from './documents.mjs';
import { faultSite } from './fault-site.mjs';

/**
 * @typedef {object} Fault
 * @property {string} name
 * @property {object} [answer] what the fault server is told (scripts/fault-server.mjs)
 * @property {object} [otherwise] what the server does differently as long as it answers rightly
 * @property {Record<string, string>} [attributes] of the widget
 * @property {string} state what a widget comes to that has nothing yet
 * @property {RegExp} [says] what it says then
 * @property {string} [kept] the state of a widget that has good data, when a refresh fails so; `stale` unless said
 * @property {boolean} [once] the fault passes by itself, at the second try
 * @property {'elsewhere' | 'nowhere'} [place] the data is on another origin, or on a port where nobody listens
 * @property {'forbidden' | 'later'} [policy] what the page's policy says of that origin: never allowed, or not any more
 * @property {boolean} [offline] the browser is offline
 */

const json = (value) => ({ body: JSON.stringify(value) });

/** @type {Fault[]} */
export const faults = [
  { name: 'offline', offline: true, state: 'error', says: /You are offline/ },
  { name: 'nobody listens at the port', place: 'nowhere', state: 'error', says: /cannot be reached/ },
  { name: 'the connection is refused', answer: { refuse: true }, state: 'error', says: /cannot be reached/ },
  { name: 'the connection breaks in the middle', answer: { breakOff: true }, state: 'error', says: /broke before all of it had arrived/ },
  { name: 'no answer in time', answer: { hold: true }, attributes: { timeout: '0.4' }, state: 'error', says: /did not answer within 0\.4 seconds/ },
  { name: 'a byte now and then, without end', answer: { trickle: true }, attributes: { timeout: '0.4' }, state: 'error', says: /did not answer within 0\.4 seconds/ },
  { name: '301 in a loop', answer: { status: 301, location: 'self' }, state: 'error', says: /redirects without end/ },
  { name: '304 without a copy', answer: { status: 304 }, state: 'error', says: /answered with status 304 instead of data/ },
  { name: '401', answer: { status: 401 }, state: 'error', says: /refuses to be read \(401\)/ },
  { name: '403', answer: { status: 403 }, state: 'error', says: /refuses to be read \(403\)/ },
  { name: '404', answer: { status: 404 }, state: 'error', says: /does not exist \(404\)/ },
  { name: '429', answer: { status: 429 }, state: 'error', says: /no more requests for now \(429\)\. Try again in a few minutes/ },
  { name: '429 with Retry-After: 600', answer: { status: 429, retryAfter: '600' }, state: 'error', says: /no more requests for now \(429\)\. It asks to come back at / },
  { name: '429 with Retry-After: 1, once', answer: { status: 429, retryAfter: '1' }, once: true, state: 'ready', kept: 'ready' },
  { name: '500', answer: { status: 500 }, state: 'error', says: /failed \(500\)/ },
  { name: '503', answer: { status: 503 }, state: 'error', says: /failed \(503\)/ },
  { name: '503, once', answer: { status: 503 }, once: true, state: 'ready', kept: 'ready' },
  { name: 'refused by the server’s CORS setting', place: 'elsewhere', answer: { cors: false }, state: 'error', says: /Access-Control-Allow-Origin/ },
  { name: 'refused by the page’s Content-Security-Policy', place: 'elsewhere', policy: 'forbidden', state: 'error', says: /Content-Security-Policy does not allow/ },
  { name: 'HTML instead of JSON', answer: { body: '<!doctype html><title>Sign in</title><p>Sign in', type: 'text/html' }, state: 'error', says: /a web page, not JSON/ },
  { name: 'JSON that breaks off', answer: { body: JSON.stringify(documentNamed('Half')).slice(0, 300) }, state: 'error', says: /ends in the middle of the data/ },
  { name: 'JSON with a comma too many', answer: { body: '{"groups": [],}' }, state: 'error', says: /is not valid JSON \(line 1, column 15\)/ },
  { name: 'an empty body', answer: { body: '' }, state: 'error', says: /is empty/ },
  { name: 'Windows-1252 sent as UTF-8', answer: { ...json(documentNamed('Café')), encoding: 'latin1' }, state: 'ready', says: /Some characters/, kept: 'ready' },
  { name: 'a wrong shape', answer: json({ hello: 'world' }), state: 'error', says: /unknown shape: an object with hello/ },
  { name: 'an error told in JSON, with status 200', answer: json({ message: 'Bad credentials' }), state: 'error', says: /“Bad credentials”/ },
  { name: 'null', answer: json(null), state: 'error', says: /unknown shape: null/ },
  { name: 'records of which none can be read', answer: json(unreadableDocument), state: 'error', says: /None of the . records/ },
  { name: 'a document with nothing in it', answer: json(emptyDocument), state: 'empty', kept: 'empty', says: /./ },
  { name: 'more than max-bytes', answer: { bytes: 40_000 }, attributes: { 'max-bytes': '20000' }, state: 'error', says: /is larger than .*Raise max-bytes/ },
];

/**
 * Makes a fault happen, and stop.
 *
 * @param fault one of the list
 * @param site where the page is
 * @param page of puppeteer
 * @param keys one address for each widget
 */
export async function stageOf(fault, site, page, keys) {
  const isElsewhere = fault.place !== undefined;
  let server = isElsewhere ? await faultSite() : site;
  const { port } = server;
  const goodFor = (name) => ({ ...json(documentNamed(name)), cors: true });
  const answerAll = (...answers) => Promise.all(keys.map((key) => server.answer(key, ...answers)));
  if (fault.place === 'nowhere') await server.close();
  return {
    addressOf: (key) => `http://127.0.0.1:${port}/faults/answer?key=${key}`,
    /** From now on it goes wrong; a fault of once gives a good document of that name at the second try. */
    async begin(name) {
      if (fault.place === 'nowhere') {
        if (server) await server.close().catch(() => {});
        server = undefined;
        return;
      }
      await answerAll({ cors: true, ...fault.answer }, ...(fault.once ? [goodFor(name)] : []));
      if (fault.offline) await page.setOfflineMode(true);
    },
    /** All is well, with a good document of that name. */
    async end(name) {
      server ??= await faultSite({ port });
      await answerAll(goodFor(name));
      await Promise.all(keys.map((key) => server.release(key)));
      if (fault.offline) await page.setOfflineMode(false);
    },
    async close() {
      if (isElsewhere) await server?.close();
    },
  };
}
