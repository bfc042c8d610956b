// The built Storybook, for the scripts that open its stories: stories.mjs (do they pass?) and pictures.mjs (do they look as approved?).
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFaultServer } from './fault-server.mjs';

const built = fileURLToPath(new URL('../storybook-static', import.meta.url));

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** All stories and pages of the built Storybook, by id. */
export const listEntries = async () => JSON.parse(await readFile(join(built, 'index.json'), 'utf8')).entries;

/**
 * Serves the built Storybook, and the faults that stories ask for, on the loopback.
 *
 * @param {object} [options]
 * @param {(path: string) => Promise<Buffer | string | undefined>} [options.alsoServes] files from elsewhere; `undefined` for the rest
 * @param {string} [options.head] put into the head of the page in which stories are drawn
 */
export async function serveStorybook({ alsoServes = async () => undefined, head = '' } = {}) {
  const faults = createFaultServer();
  const read = async (path) => {
    const body = (await alsoServes(path)) ?? (await readFile(join(built, path)));
    return path === '/iframe.html' && head ? String(body).replace('</head>', `${head}</head>`) : body;
  };
  const server = createServer(async (request, response) => {
    if (request.url.startsWith('/faults/')) return faults.handle(request, response);
    const asked = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const path = asked === '/' ? '/index.html' : asked;
    try {
      const body = await read(path);
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  // the same port each time, so that sentences with an address make the same picture; another if it is taken
  const listenAt = async (port) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listenAt(6007).catch(() => listenAt(0));
  return server;
}

/** In the page: how the story ended, as Storybook says, and what the story said of itself. */
export function untilFinished(patience) {
  return new Promise((resolve) => {
    setTimeout(() => end({ status: 'not finished in time' }), patience);
    const end = (result) => {
      const prepared = globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last('storyPrepared')?.[0];
      resolve({ result, expected: prepared?.parameters.runner ?? {} });
    };
    const failed = (error) => end({ status: 'error', message: (error?.message ?? String(error)).split('\n')[0] });
    const listen = () => {
      const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return setTimeout(listen, 5);
      const last = channel.last('storyFinished')?.[0];
      if (last) return end(last);
      channel.on('storyFinished', end);
      channel.on('playFunctionThrewException', failed);
      channel.on('storyErrored', failed);
      channel.on('storyThrewException', failed);
      channel.on('storyMissing', () => failed('The story is not there.'));
    };
    listen();
  });
}

/** Has a page seen as a medium sees it. */
export async function setMedia(page, media) {
  if (media === 'print') await page.emulateMediaType('print');
  if (media !== 'forced-colors') return;
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
}
