// Starts the example server in examples/endpoint/: `npm run endpoint`. Installs and builds what is missing first. What can
// be set, by environment variables, is in examples/endpoint/README.md.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installEndpoint } from './install.mjs';

installEndpoint();
if (!existsSync(new URL('../dist/cdn/guildhall.js', import.meta.url))) {
  console.log('Building the widgets (npm run build), once …');
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], { stdio: 'inherit' });
  if (status !== 0) console.error('The build failed; its own words are above. The server starts without the widgets of its page.');
}
await import('../examples/endpoint/server.mjs');
