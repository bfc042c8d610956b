// A site on a port of its own: the built folder, pages, and the answers that go wrong (scripts/fault-server.mjs).
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { createFaultServer } from '../../../scripts/fault-server.mjs';
import { builtFolder } from '../../dist/helpers/site.mjs';

const types = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json' };

/**
 * @param pages what a page holds, by its path
 * @param policy the Content-Security-Policy of all of them
 * @param folders more folders, by the start of their address: functions of the path inside that give the text
 * @param port one that was had before, to come back at it; any free one unless said
 */
export async function faultSite({ pages = {}, policy, folders = {}, port = 0 } = {}) {
  const faults = createFaultServer();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    if (pathname.startsWith('/faults/')) return faults.handle(request, response);
    if (pathname in pages) {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) };
      return response.writeHead(200, headers).end(`<!doctype html><html lang="en"><title>A site</title>${pages[pathname]}`);
    }
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const inside = normalize(pathname.replace(/^\/[^/]+\//, ''));
    const start = pathname.slice(0, pathname.indexOf('/', 1) + 1);
    const read = start === '/guildhall/' ? (path) => readFile(join(builtFolder, path)) : folders[start];
    const body = read && !inside.startsWith('..') && (await read(inside).catch(() => undefined));
    if (!body) return response.writeHead(404).end();
    // modules for a page without an origin of its own, in a frame with a sandbox
    response.writeHead(200, { 'content-type': types[extname(inside)] ?? 'text/plain', 'access-control-allow-origin': '*' }).end(body);
  });
  await new Promise((ready) => server.listen(port, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const tell = (what, key, init) => fetch(`${origin}/faults/${what}?key=${key}`, init);
  return {
    origin,
    port: server.address().port,
    addressOf: (key) => `${origin}/faults/answer?key=${key}`,
    /** What the address of a key answers from now on, in turn, the last answer again and again. */
    answer: (key, ...answers) => tell('script', key, { method: 'PUT', body: JSON.stringify(answers) }),
    /** Lets go of the answers that hold. */
    release: (key) => tell('release', key, { method: 'POST' }),
    hits: async (key) => (await tell('hits', key)).json(),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
