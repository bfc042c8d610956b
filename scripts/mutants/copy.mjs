// Mutants of the schemas, of which the browser gets only what `npm run generate` makes of them: tried in a copy of the project,
// with the tests that compare the two and those of the JSON Schema.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../pure/bundle.mjs';
import { withMutant } from './instrument.mjs';

const isRead = ({ file }) => file.startsWith('src/community/schema/');
const tests = ['generated', 'json-schema', 'document-page'].map((name) => `test/node/${name}.test.mjs`);

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
    const pass = () => spawnSync(process.execPath, ['--test', ...tests], { cwd: folder, stdio: 'ignore' }).status === 0;
    if (!pass()) throw new Error(`${tests.join(', ')}: one of them fails without a mutant.`);
    for (const mutant of mutants.filter(isRead)) {
      writeFileSync(join(folder, mutant.file), withMutant(mutant));
      if (!pass()) tell(mutant, { status: 'killed', by: tests.join(', ') });
      cpSync(join(root, mutant.file), join(folder, mutant.file), { force: true });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
