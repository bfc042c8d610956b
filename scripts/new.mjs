// Makes a new widget that is wired in and passes the contract suite at once: `npm run new -- badge-wall`.
// What it draws, the groups of a community with their people, is only a start. See CONTRIBUTING.md for what comes next.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const templates = fileURLToPath(new URL('./new/', import.meta.url));

/** Template → the file that is made of it. */
const filesOf = (name) => ({
  'element.ts': `src/widgets/${name}/${name}.ts`,
  'model.ts': `src/widgets/${name}/${name}.model.ts`,
  'styles.ts': `src/widgets/${name}/${name}.styles.ts`,
  'define.ts': `src/define/${name}.ts`,
  'words-en.ts': `src/words/en/${name}.ts`,
  'words-zh-CN.ts': `src/words/zh-CN/${name}.ts`,
  'words-ja.ts': `src/words/ja/${name}.ts`,
  'contract.test.ts': `test/contract/${name}.test.ts`,
  'model.test.ts': `test/widgets/${name}/${name}.model.test.ts`,
  'stories.ts': `stories/${name}.stories.ts`,
});

/** The forms of a name: `badge-wall`, `badgeWall`, `BadgeWall`, `Badge wall`, `badge wall`. */
export function formsOf(name) {
  const words = name.split('-');
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  const classLike = words.map(capital).join('');
  return { kebab: name, camel: classLike[0].toLowerCase() + classLike.slice(1), classLike, title: capital(words.join(' ')), plain: words.join(' ') };
}

/** A template with the example's name exchanged for another. */
export function fill(template, name) {
  const { kebab, camel, classLike, title, plain } = formsOf(name);
  return template
    .replaceAll('example-widget', kebab)
    .replaceAll('exampleWidget', camel)
    .replaceAll('ExampleWidget', classLike)
    .replaceAll('Example widget', title)
    .replaceAll('example widget', plain);
}

/** Adds a line after the last one that looks like `pattern`. */
function addAfterLast(path, pattern, addition) {
  const lines = readFileSync(path, 'utf8').split('\n');
  const last = lines.findLastIndex((line) => pattern.test(line));
  if (last < 0) throw new Error(`${path} has no line like ${pattern} to put the new widget after.`);
  lines.splice(last + 1, 0, ...addition);
  writeFileSync(path, lines.join('\n'));
}

/** Names the new widget wherever widgets are listed. */
function wire(name) {
  const { classLike } = formsOf(name);
  addAfterLast('src/define/all.ts', /^import /, [`import './${name}.js';`]);
  addAfterLast('src/loader.ts', /import\('\.\/define\//, [`  'guild-${name}': async () => { await import('./define/${name}.js'); },`]);
  addAfterLast('src/index.ts', /^export \{ Guild\w+ \} from '\.\/widgets\//, [`export { Guild${classLike} } from './widgets/${name}/${name}.js';`]);
  addAfterLast('scripts/sizes.mjs', /^ {2}'[\w-]+': \d+,$/, [`  '${name}': 24000,`]);
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const path = `./dist/widgets/${name}/${name}`;
  const entry = [`./${name}.js`, { types: `${path}.d.ts`, default: `${path}.js` }];
  const entries = Object.entries(manifest.exports);
  const last = entries.findLastIndex(([, target]) => target.default?.startsWith('./dist/widgets/'));
  manifest.exports = Object.fromEntries(entries.toSpliced(last + 1, 0, entry));
  writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
}

function main(given) {
  const name = given?.replace(/^guild-/, '');
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? '')) {
    console.error('Give the new widget a name in small letters, words joined by hyphens: npm run new -- badge-wall');
    return 1;
  }
  const files = Object.entries(filesOf(name));
  const taken = files.find(([, path]) => existsSync(path));
  if (taken) {
    console.error(`${taken[1]} is there already; nothing was changed.`);
    return 1;
  }
  for (const [template, path] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, fill(readFileSync(`${templates}${template}.template`, 'utf8'), name));
    console.log(`made ${path}`);
  }
  wire(name);
  console.log(`
<guild-${name}> is in the loader, in all.ts, index.ts, package.json and scripts/sizes.mjs. Now:
  npm test -- test/contract/${name}.test.ts test/widgets/${name}/${name}.model.test.ts
  npm run storybook
  npm run sizes -- --update     when its size is meant
CONTRIBUTING.md says how to go on from here.`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main(process.argv[2]);
