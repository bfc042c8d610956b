// The same source gives the same bytes, whoever builds it: a second build, in another folder, time zone and language, is compared
// with the one in dist/.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packagesIn } from '../../scripts/supply-chain.mjs';
import { isWhole, writeResults } from './helpers/results.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The project's own files in another folder, and links to the installed packages: a link to their folder would lead back here. */
function copyTo(folder) {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  for (const file of files.filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { force: true });
  }
  const copy = (how) => spawnSync('cp', [how, `${join(root, 'node_modules')}/`, join(folder, 'node_modules')]).status;
  if (copy('-aHl') !== 0) {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    assert.equal(copy('-aH'), 0, 'node_modules is copied');
  }
}

/** Every file of dist/, with a hash of its bytes. */
function hashes(folder) {
  const files = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(files.map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]));
}

test('a build in another folder, time zone and language has the same bytes', { skip: !isWhole && 'a build takes a minute: npm run proof does it' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'a folder of another name '));
  try {
    copyTo(folder);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } });
    assert.equal(status, 0, stderr);
    const again = hashes(folder);
    assert.deepEqual(again, hashes(root));
    const bill = JSON.parse(readFileSync(join(root, 'dist/sbom.cdx.json'), 'utf8'));
    writeResults('reproducible', { files: Object.keys(again).length, packages: packagesIn(bill) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
