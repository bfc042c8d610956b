// Opens the demo: `npm start`. Options: --port 4173, --no-open.
import { installIfMissing } from './install.mjs';

installIfMissing();
const { createServer } = await import('vite');
const port = Number(process.argv[process.argv.indexOf('--port') + 1]) || 4173;
const open = process.argv.includes('--no-open') || process.env.CI ? false : '/demo/index.html';
const server = await createServer({ server: { port, open } });
await server.listen();
const { local } = server.resolvedUrls ?? { local: [] };
console.log(`\n  The demo is at ${local[0] ?? `http://localhost:${port}/`}demo/index.html\n  Press Ctrl+C to stop.\n`);
