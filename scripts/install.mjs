// Installs the project's packages where a fresh clone has none yet; needs only Node.js and npm.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function installIfMissing() {
  install(new URL('..', import.meta.url), 'the project');
}

/** What examples/endpoint/ needs: it has packages of its own, of which the project knows nothing. */
export function installEndpoint() {
  installIfMissing();
  install(new URL('../examples/endpoint/', import.meta.url), 'the example server');
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
