// The one server of a run: pages, bundles, generated data and the project's dist/cdn, on loopback, never cached.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, normalize } from 'node:path';
import { hasStylesheet } from './bundle.mjs';
import { generators } from './data.mjs';
import { benchFolder, projectFolder } from './paths.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a path starts with, and the folder it is served from. */
const folders = {
  '/lib/': `${benchFolder}lib/`,
  '/bundles/': `${benchFolder}bundles/`,
  '/node_modules/': `${benchFolder}node_modules/`,
  '/cdn/': `${projectFolder}dist/cdn/`,
};

const casePage = (casePath) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${casePath}</title>
<link rel="icon" href="data:,">
<style>body { margin: 8px; font: 14px/1.4 sans-serif } #host { width: 900px; position: relative }</style>
${hasStylesheet(casePath) ? `<link rel="stylesheet" href="/bundles/${casePath}/index.css">` : ''}
<p>A page that has <b>drawn its text</b> before the case begins, so that no case pays for the first font.</p>
<div id="host"></div>
<script type="module" src="/lib/page.js"></script>
</html>`;

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Starts the server. Answers:
 * - `url`: where it listens;
 * - `pages`: a Map in which a probe puts its own HTML by path;
 * - `requests`: every request so far, `{ path, body }`; empty it with `requests.length = 0`;
 * - `close()`.
 * `/data/NAME/COUNT.json` is generated; with `?delay=300` it is answered 300 ms late.
 */
export async function startServer() {
  const pages = new Map();
  const requests = [];
  const generated = new Map();

  function dataFile(path) {
    const [, name, count] = path.match(/^\/data\/([\w-]+)\/(\d+)\.json$/) ?? [];
    if (!generators[name]) return undefined;
    if (!generated.has(path)) generated.set(path, Buffer.from(JSON.stringify(generators[name](Number(count)))));
    return generated.get(path);
  }

  function staticFile(path) {
    const prefix = Object.keys(folders).find((start) => path.startsWith(start));
    if (!prefix) return undefined;
    const inside = normalize(path.slice(prefix.length));
    if (inside.startsWith('..')) return undefined;
    try {
      return readFileSync(folders[prefix] + inside);
    } catch {
      return undefined;
    }
  }

  function bodyFor({ pathname, searchParams }) {
    if (pathname === '/case.html') return Buffer.from(casePage(searchParams.get('case')));
    if (pages.has(pathname)) return Buffer.from(pages.get(pathname));
    return dataFile(pathname) ?? staticFile(pathname);
  }

  const server = createServer(async (request, response) => {
    const address = new URL(request.url, 'http://localhost');
    const body = bodyFor(address);
    requests.push({ path: address.pathname, body });
    await wait(Number(address.searchParams.get('delay') ?? 0));
    const type = types[extname(address.pathname)] ?? 'application/octet-stream';
    response.writeHead(body ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    pages,
    requests,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
