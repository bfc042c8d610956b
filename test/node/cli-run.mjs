// The command, built once into a temporary folder, and run as people run it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { jsonSchema } from '../../scripts/json-schema.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'guildhall-command-'));
const folder = join(built, 'work');
mkdirSync(folder);
const buildMode = (mode) => build({ root, configFile: join(root, 'vite.config.ts'), mode, logLevel: 'error', build: { outDir: join(built, 'cli'), emptyOutDir: false } });
await buildMode('cli');
writeFileSync(join(built, 'community.schema.json'), JSON.stringify(await jsonSchema()));
// as in the package
writeFileSync(join(built, 'package.json'), '{ "type": "module" }');
process.on('exit', () => rmSync(built, { recursive: true, force: true }));

export const fixture = (name) => join(root, 'stories/fixtures', name);
export const readFixture = (name) => JSON.parse(readFileSync(fixture(name), 'utf8'));
export const pathOf = (name) => join(folder, name);
export const readBack = (name) => readFileSync(pathOf(name), 'utf8');

/** `guildhall/prerender.js` as it is in the package. */
export async function loadPrerender() {
  await buildMode('prerender');
  return import(pathToFileURL(join(built, 'cli/prerender.js')).href);
}

/** Writes a file into the folder in which the command runs: text, bytes, or data as JSON. Gives its name. */
export function write(name, content) {
  mkdirSync(dirname(pathOf(name)), { recursive: true });
  writeFileSync(pathOf(name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2));
  return name;
}

/**
 * Runs `guildhall` with some arguments. Whatever it is given, it never shows a stack trace.
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function guildhall(args, { input = '', env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(built, 'cli/guildhall.js'), ...args], { cwd: folder, env: { ...process.env, NO_COLOR: '1', ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      try {
        assert.doesNotMatch(stdout + stderr, /^\s+at .*[:(]/m, 'a stack trace');
        assert.doesNotMatch(stderr, /did not expect/);
        resolve({ code, stdout, stderr });
      } catch (error) {
        reject(error);
      }
    });
    // a command that has refused its arguments reads no input
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** What `check --json` finds in a document or text, as of a day. */
export async function findings(content, ...more) {
  const name = write(typeof content === 'string' ? 'checked.yaml' : 'checked.json', content);
  const { stdout } = await guildhall(['check', name, '--json', '--today', '2026-11-21', ...more]);
  return JSON.parse(stdout);
}
