// Runs the browser tests in other engines: `npm run test:engines`, or with names: `npm run test:engines -- chromium webkit`.
// An engine that is not on this machine is named with the way to get it, and is no failure unless it was asked for by name.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whether a program can be started: a path that exists, or a name on the PATH. */
const hasProgram = (name) => (/[\\/]/.test(name) ? existsSync(name) : spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined);

const engines = {
  chromium: { isHere: () => true, remedy: '' },
  firefox: {
    isHere: () => hasProgram(process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr'),
    remedy: 'install Firefox and set FIREFOX_PATH to it, or on Debian: apt-get install firefox-esr',
  },
  webkit: {
    isHere: () => hasProgram('WebKitWebDriver') && (Boolean(process.env.DISPLAY) || hasProgram('Xvfb')),
    remedy: 'on Debian: apt-get install webkit2gtk-driver xvfb',
  },
};

/** The engines of these that can be run here. */
export const enginesHere = (names) => names.filter((name) => engines[name].isHere());

function main() {
  const named = process.argv.slice(2).filter((argument) => argument in engines);
  const rest = process.argv.slice(2).filter((argument) => !(argument in engines));
  const wanted = named.length ? named : ['firefox', 'webkit'];
  const here = enginesHere(wanted);
  const missing = wanted.filter((name) => !here.includes(name));
  for (const name of missing) console.log(`${name} is not on this machine: ${engines[name].remedy}.`);
  if (!here.length) return named.length ? 1 : 0;
  const runner = fileURLToPath(new URL('../node_modules/@web/test-runner/dist/bin.js', import.meta.url));
  // a browser that hangs must not hold up a build
  const { status, error } = spawnSync(process.execPath, [runner, ...rest], { stdio: 'inherit', cwd: root, timeout: 8 * 60_000, env: { ...process.env, BROWSERS: here.join(',') } });
  if (error) console.error(`The tests in ${here.join(' and ')} were stopped: ${error.message}.`);
  return (status ?? 1) || (named.length && missing.length ? 1 : 0);
}

process.exitCode = main();
