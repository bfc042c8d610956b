// Builds the package: npm modules, the folder for a site, one single file, typings, the manifest, the JSON Schema.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
const run = (name, ...args) => execFileSync(bin(name), args, { stdio: 'inherit', shell: process.platform === 'win32' });

execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { stdio: 'inherit' });
rmSync('dist', { recursive: true, force: true });
for (const mode of ['npm', 'cdn', 'single']) await build({ mode, logLevel: 'warn' });
run('tsc', '-p', 'tsconfig.build.json');
run('cem', 'analyze');
execFileSync(process.execPath, ['scripts/json-schema.mjs', 'dist/community.schema.json'], { stdio: 'inherit' });
console.log('built dist/');
