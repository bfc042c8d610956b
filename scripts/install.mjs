// Installs the project's packages where a fresh clone has none yet; needs only Node.js and npm.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function installIfMissing() {
  if (existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))) return;
  console.log('Installing what the project needs (npm ci), once …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32', cwd: new URL('..', import.meta.url) });
  if (status !== 0) {
    console.error('npm ci failed; its own words are above. It needs access to the npm registry.');
    process.exit(status ?? 1);
  }
}
