// Serves a built site on loopback as a plain web host does: files, index.html of folders, addresses without `.html`.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function firstOf(paths) {
  for (const path of paths) {
    try {
      return { path, body: await readFile(path) };
    } catch {
      // the next
    }
  }
  return undefined;
}

/**
 * @param folder the site
 * @param more start of an address → another folder
 */
export async function serveSite(folder, more = {}) {
  const server = createServer(async (request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url, 'http://site').pathname)).replaceAll('\\', '/');
    const start = Object.keys(more).find((prefix) => asked.startsWith(prefix));
    const path = start ? join(more[start], asked.slice(start.length)) : join(folder, asked);
    const found = await firstOf(extname(path) ? [path] : [join(path, 'index.html'), `${path}.html`]);
    if (found) response.writeHead(200, { 'content-type': types[extname(found.path)] ?? 'application/octet-stream' }).end(found.body);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
