// Mutants of the schemas, of which the browser gets only what `npm run generate` makes of them: tried in a copy of the project,
// with the check that compares the two, and the tests of the JSON Schema.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../pure/bundle.mjs';
import { withMutant } from './instrument.mjs';

const isRead = ({ file }) => file.startsWith('src/community/schema/');
const checks = [['scripts/generate.mjs', '--check'], ['--test', 'test/node/json-schema.test.mjs']];

/** Tries each mutant of a schema; `tell` hears what became of it. */
export async function runInCopy(mutants, tell) {
  if (!mutants.some(isRead)) return;
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-mutants-'));
  try {
    for (const file of execFileSync('git', ['ls-files', '-z', 'src', 'scripts', 'test/node', 'docs', 'stories/fixtures', '*.json', '*.ts'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(root, file), join(folder, file), { force: true });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const failing = () => checks.find((check) => spawnSync(process.execPath, check, { cwd: folder, stdio: 'ignore' }).status !== 0)?.join(' ');
    if (failing()) throw new Error(`${failing()} fails without a mutant.`);
    for (const mutant of mutants.filter(isRead)) {
      writeFileSync(join(folder, mutant.file), withMutant(mutant));
      const by = failing();
      if (by) tell(mutant, { status: 'killed', by });
      cpSync(join(root, mutant.file), join(folder, mutant.file), { force: true });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
