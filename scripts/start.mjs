// Opens the demo: `npm start`. Options: --port 4173, --no-open.
import { spawnSync } from 'node:child_process';
import { installIfMissing } from './install.mjs';

installIfMissing();
// the builder draws its controls from the manifest
spawnSync('npm', ['run', 'manifest'], { cwd: new URL('..', import.meta.url), stdio: 'ignore', shell: process.platform === 'win32' });
const { createServer } = await import('vite');
const port = Number(process.argv[process.argv.indexOf('--port') + 1]) || 4173;
// a machine without a screen has no browser to open
const hasScreen = process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const open = hasScreen && !process.argv.includes('--no-open') && !process.env.CI && '/demo/index.html';
// the demo stands in its own folder: who opens the root is taken there
const toDemo = {
  name: 'to-demo',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => (request.url === '/' ? response.writeHead(302, { location: '/demo/index.html' }).end() : next()));
  },
};
const server = await createServer({ server: { port, open }, plugins: [toDemo] });
await server.listen();
const { local } = server.resolvedUrls ?? { local: [] };
console.log(`\n  The demo is at ${local[0] ?? `http://localhost:${port}/`}demo/index.html\n  Press Ctrl+C to stop.\n`);
