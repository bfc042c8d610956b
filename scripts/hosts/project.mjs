// A host's project in a temporary folder: copied from examples/, installed with the packed package, built by its own tools.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const hash = (...parts) => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);

/** Outside of this checkout, so that a project finds no package that it has not installed itself; kept for the next run. */
const workshop = join(tmpdir(), `guildhall-hosts-${hash(root)}`);

/** Something that this machine does not have, as opposed to something that is wrong. */
export class Unavailable extends Error {}

const onWindows = process.platform === 'win32';
const quiet = { CI: 'true', ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' };

/** Runs a program; what it said, and whether it ended well. */
export function run(command, args, folder) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: onWindows, env: { ...process.env, ...quiet }, maxBuffer: 1 << 26 });
  return { ok: status === 0, said: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim() };
}

/** The start of what a program said, where the cause stands, and its end, where the sum stands. */
function brief(said) {
  const lines = said.split('\n');
  return lines.length > 40 ? [...lines.slice(0, 20), '…', ...lines.slice(-20)].join('\n') : said;
}

/** Runs it, and throws what it said when it fails. */
export function mustRun(command, args, folder) {
  const { ok, said } = run(command, args, folder);
  if (!ok) throw new Error(`${command} ${args.join(' ')} failed:\n${brief(said)}`);
  return said;
}

/** Builds the package and packs it as npm would publish it; the file's path. */
export function packPackage() {
  mustRun('npm', ['run', 'build'], root);
  mkdirSync(workshop, { recursive: true });
  const said = mustRun('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', workshop], root);
  return join(workshop, said.split('\n').at(-1).trim());
}

const noNetwork = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E429|E50\d)\b/;

function npm(args, folder) {
  const { ok, said } = run('npm', [...args, '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], folder);
  if (ok) return;
  const reason = noNetwork.exec(said)?.[1];
  if (reason) throw new Unavailable(`its packages cannot be fetched (${reason})`);
  throw new Error(`npm ${args[0]} failed:\n${brief(said)}`);
}

/** Copies a folder of this checkout to the workshop; of an earlier copy only the installed packages stay. */
export function copyProject(from, name) {
  const folder = join(workshop, name);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) if (entry !== 'node_modules') rmSync(join(folder, entry), { recursive: true, force: true });
  cpSync(join(root, from), folder, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  return folder;
}

/** Installs what the lockfile says, unless the last run has. */
export function installLocked(folder) {
  const stamp = join(folder, 'node_modules/.installed');
  const wanted = hash(process.version, readFileSync(join(folder, 'package.json')), readFileSync(join(folder, 'package-lock.json')));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  npm(['ci'], folder);
  writeFileSync(stamp, wanted);
}

/** Installs the packed package as a site's author would. */
export function installPackage(folder, tarball) {
  // one of an earlier run has the same name and version, and npm would leave it
  rmSync(join(folder, 'node_modules/guildhall'), { recursive: true, force: true });
  rmSync(join(folder, 'node_modules/.package-lock.json'), { force: true });
  npm(['install', tarball], folder);
}

/** Takes the files out of the packed package, for a host that needs no npm; the folder that holds them. */
export function unpack(tarball) {
  const folder = join(workshop, 'unpacked');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mustRun('tar', ['-xzf', tarball, '-C', folder], folder);
  return join(folder, 'package');
}

/** Runs one of the project's own scripts. */
export const runScript = (name, folder) => mustRun('npm', ['run', '--silent', name], folder);

/** Whether the project's type check refuses a file that is made wrong for a moment. */
export function refuses({ file, from, to }, folder) {
  const path = join(folder, file);
  const right = readFileSync(path, 'utf8');
  if (!right.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, right.replace(from, to));
  try {
    return !run('npm', ['run', '--silent', 'types'], folder).ok;
  } finally {
    writeFileSync(path, right);
  }
}
