// Answers under /faults/ that a folder of files cannot give. The story runner and `storybook dev` mount them.
import { readFileSync } from 'node:fs';

const lighthouse = readFileSync(new URL('../stories/fixtures/lighthouse.json', import.meta.url));

/** Addresses that gave good data once, and fail ever after. */
const spent = new Set();

const json = { 'content-type': 'application/json' };

const answers = {
  /** Holds the answer back until the visitor goes away. */
  held: () => {},

  /** Takes no more requests for an hour. */
  'rate-limited': (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end(),

  /** Fails with a status that nobody tries again by themselves. */
  'server-error': (_, response) => response.writeHead(500).end(),

  /** Asks for a login. */
  forbidden: (_, response) => response.writeHead(403).end(),

  /** Good data the first time that an address is asked for, a failing server from then on. */
  'fails-later': (request, response) => {
    const isFirst = !spent.has(request.url);
    spent.add(request.url);
    if (isFirst) response.writeHead(200, { ...json, 'cache-control': 'no-store' }).end(lighthouse);
    else response.writeHead(500).end();
  },

  /** Good data that no other site may read. */
  'own-site-only': (_, response) => response.writeHead(200, json).end(lighthouse),
};

/**
 * Answers a request under /faults/.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether it was such a request
 */
export function answerFault(request, response) {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const answer = path.startsWith('/faults/') && answers[path.slice('/faults/'.length)];
  if (!answer) return false;
  answer(request, response);
  return true;
}
