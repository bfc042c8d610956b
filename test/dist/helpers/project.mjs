// A project in a temporary folder into which the package is installed as npm would install it: only the files that npm
// packs, with lit and zod beside it. Nothing is fetched.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The files that `npm pack` puts into the package, relative to the root. */
export function packedFiles() {
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(json.slice(json.indexOf('[')));
  return files.map(({ path }) => path);
}

/** Makes the project; `folder` is where it is, `remove()` deletes it. */
export function installPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-'));
  const modules = join(folder, 'node_modules');
  for (const file of packedFiles()) {
    const target = join(modules, 'guildhall', file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(root, file), target);
  }
  for (const name of Object.keys(manifest.dependencies)) symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'a-site', private: true, type: 'module' }));
  return { folder, package: join(modules, 'guildhall'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a module in the project with Node; its last line, as JSON. */
export function runInProject(folder, code) {
  writeFileSync(join(folder, 'run.mjs'), code);
  const output = execFileSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(output.trim().split('\n').at(-1));
}
