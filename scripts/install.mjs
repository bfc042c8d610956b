// Installs the project's packages where a fresh clone has none yet; needs only Node.js and npm.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function installIfMissing() {
  install(new URL('..', import.meta.url), 'the project');
}

/** What examples/endpoint/ needs: it has packages of its own, of which the project knows nothing. */
export function installEndpoint() {
  installIfMissing();
  install(new URL('../examples/endpoint/', import.meta.url), 'the example server');
}

/** The widgets for a page, which the example server shows; gives whether they are there. */
export function buildIfMissing() {
  if (existsSync(new URL('../dist/cdn/guildhall.js', import.meta.url))) return true;
  console.log('Building the widgets (npm run build), once …');
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], { stdio: 'inherit' });
  if (status !== 0) console.error('The build failed; its own words are above.');
  return status === 0;
}

/** Installs what a folder's lockfile names, unless it is there. */
function install(folder, name) {
  if (existsSync(new URL('node_modules/.package-lock.json', folder))) return;
  console.log(`Installing what ${name} needs (npm ci), once …`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32', cwd: folder });
  if (status !== 0) {
    console.error('npm ci failed; its own words are above. It needs access to the npm registry.');
    process.exit(status ?? 1);
  }
}
