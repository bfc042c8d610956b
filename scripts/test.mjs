// Passes the tests: `npm test`. Finds a browser by itself, or takes the one that came with the install.
// Arguments go to the test runner: `npm test -- test/community/*.test.ts --watch`; BROWSERS=chromium,firefox,webkit chooses engines.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installIfMissing } from './install.mjs';

installIfMissing();
const bin = fileURLToPath(new URL('../node_modules/@web/test-runner/dist/bin.js', import.meta.url));
const { status } = spawnSync(process.execPath, [bin, ...process.argv.slice(2)], { stdio: 'inherit', cwd: new URL('..', import.meta.url) });
process.exit(status ?? 1);
