// Everything that has to be there before measuring. Imports nothing that is installed: this is what installs it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { benchFolder, projectFolder } from './paths.mjs';

function npm(folder, ...args) {
  console.log(`> npm ${args.join(' ')}`);
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}; its own words stand above.`);
}

function missing(packages) {
  return Object.keys(packages).some((name) => !existsSync(`${benchFolder}node_modules/${name}/package.json`));
}

/** Installs the benchmark's packages: the heavy peers (its devDependencies) only when `all` are wanted. */
export function installPackages({ all }) {
  if (!existsSync(`${projectFolder}node_modules/puppeteer-core`)) npm(projectFolder, 'ci');
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${benchFolder}package.json`, 'utf8'));
  if (missing(dependencies) || (all && missing(devDependencies))) {
    npm(benchFolder, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', ...(all ? [] : ['--omit=dev']));
  }
}

/** Builds the project's dist/ if it is not there, or if told to. Without a build script our own cases are left out. */
export function buildProject({ rebuild }) {
  if (existsSync(`${projectFolder}dist/cdn`) && !rebuild) return;
  const { scripts } = JSON.parse(readFileSync(`${projectFolder}package.json`, 'utf8'));
  if (!scripts.build) {
    console.log('The project has no build script yet: measuring limits and peers only.');
    return;
  }
  npm(projectFolder, 'run', 'build');
}
