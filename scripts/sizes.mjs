// What a page loads, in gzipped bytes: the loader; and for each widget all that a page with only that widget loads in
// English before the widget is ready. The numbers stand in sizes.json; more than a percent of change is made on purpose.
//   npm run sizes                  compares with sizes.json and the budgets; exits with 1 when they differ by more than a percent, or one is over
//   npm run sizes -- --update      writes sizes.json
//   npm run sizes -- --modules     also says which source modules the bytes come from
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Most bytes that each may have. A new widget gets a line here when its size is known. */
export const budgets = {
  loader: 2000,
  'station-list': 27000,
  'station-map': 39000,
  'role-ladder': 27000,
  leaderboard: 27000,
  'join-form': 28000,
};

const gzip = (text) => gzipSync(text, { level: 9 }).length;

/** Builds the folder for a site in memory: its files by name. */
export async function siteFolder(mode = 'cdn') {
  const results = await build({ root, configFile: `${root}vite.config.ts`, mode, logLevel: 'error', build: { write: false } });
  const { output } = [results].flat()[0];
  return new Map(output.map((chunk) => [chunk.fileName, chunk]));
}

/** A file and all that it imports statically, by name. */
export function withImports(name, files, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const imported of files.get(name).imports) withImports(imported, files, found);
  return found;
}

/** The file that the loader imports for a widget. */
export function entryOf(widget, files) {
  const entry = files.get('guildhall.js').dynamicImports.find((name) => files.get(name).facadeModuleId?.endsWith(`/src/define/${widget}.ts`));
  if (!entry) throw new Error(`The loader does not load src/define/${widget}.ts: is it in the table of src/loader.ts?`);
  return entry;
}

/** The files of a page with one widget: the loader, the widget's part, and what both import statically. */
export function pageFiles(widget, files) {
  return new Set([...withImports('guildhall.js', files), ...withImports(entryOf(widget, files), files)]);
}

/** The modules that a form of plain fields loads after the page: when somebody goes to a field, and for a target that is an endpoint. */
const lateInForm = ['src/widgets/join-form/writing.ts', 'src/sources/send.ts'];

/** Gzipped bytes of all that such a form loads from the page to what was sent, when nothing goes wrong. */
export function formToSent(files) {
  const names = pageFiles('join-form', files);
  for (const [name, { modules = {} }] of files) {
    if (lateInForm.some((late) => `${root}${late}` in modules)) withImports(name, files, names);
  }
  return [...names].reduce((bytes, name) => bytes + gzip(files.get(name).code), 0);
}

/** Names of the widgets that the loader knows. */
export function widgetsOf(files) {
  return files.get('guildhall.js').dynamicImports.map((name) => /\/src\/define\/([\w-]+)\.ts$/.exec(files.get(name).facadeModuleId ?? '')?.[1]).filter(Boolean);
}

/** Gzipped bytes of the loader and of each widget's page. */
export function measure(files) {
  const sum = (names) => [...names].reduce((bytes, name) => bytes + gzip(files.get(name).code), 0);
  const pages = widgetsOf(files).sort().map((widget) => [widget, sum(pageFiles(widget, files))]);
  return { loader: sum(withImports('guildhall.js', files)), ...Object.fromEntries(pages) };
}

/**
 * The modules of a chunk with the gzipped bytes that each adds: what the chunk would be smaller by without it, scaled so
 * that they add up to the chunk.
 */
export function modulesOf(chunk) {
  const codes = Object.entries(chunk.modules).map(([id, module]) => [relative(root, id), module.code ?? '']);
  const whole = gzip(codes.map(([, code]) => code).join('\n'));
  const saved = codes.map(([name, code]) => ({
    name,
    minified: code.length,
    gzip: whole - gzip(codes.filter(([other]) => other !== name).map(([, otherCode]) => otherCode).join('\n')),
  }));
  const total = saved.reduce((bytes, module) => bytes + module.gzip, 0) || 1;
  const scale = gzip(chunk.code) / total;
  return saved.map((module) => ({ ...module, gzip: Math.round(module.gzip * scale) })).sort((one, other) => other.gzip - one.gzip);
}

function report(files) {
  for (const widget of widgetsOf(files)) {
    console.log(`\n${widget} loads`);
    for (const name of pageFiles(widget, files)) {
      const chunk = files.get(name);
      console.log(`  ${name}: ${gzip(chunk.code)} B gzip, ${chunk.code.length} B`);
      for (const module of modulesOf(chunk)) console.log(`    ${String(module.gzip).padStart(6)} B gzip  ${module.name}`);
    }
  }
  const always = new Set(widgetsOf(files).flatMap((widget) => [...pageFiles(widget, files)]));
  console.log('\nonly when asked for');
  for (const [name, chunk] of files) {
    if (!always.has(name)) console.log(`  ${String(gzip(chunk.code)).padStart(6)} B gzip  ${name}  (${Object.keys(chunk.modules).map((id) => relative(root, id)).join(', ')})`);
  }
}

async function main() {
  const files = await siteFolder();
  const singleFile = await siteFolder('single');
  const sizes = { ...measure(files), 'everything in one file': gzip(singleFile.get('guildhall.all.js').code) };
  if (process.argv.includes('--modules')) report(files);

  const table = `${root}sizes.json`;
  const known = existsSync(table) ? JSON.parse(readFileSync(table, 'utf8')) : {};
  const tooLarge = [];
  const changed = Object.keys(known).filter((name) => !(name in sizes));
  for (const [name, bytes] of Object.entries(sizes)) {
    const budget = budgets[name];
    if (bytes > budget) tooLarge.push(`${name} is ${bytes - budget} B over`);
    if (!(Math.abs(known[name] - bytes) <= bytes / 100)) changed.push(name);
    const limit = budget ? `  of ${budget}` : '';
    const before = known[name] === bytes ? '' : `  was ${known[name] ?? 'not known'}`;
    console.log(`${name.padEnd(24)} ${String(bytes).padStart(6)} B gzip${limit}${before}`);
  }
  console.log(`${'join-form until it is sent'.padEnd(24)} ${formToSent(files)} B gzip`);
  if (process.argv.includes('--update')) {
    writeFileSync(table, `${JSON.stringify(sizes, null, 2)}\n`);
    changed.length = 0;
  }
  if (changed.length) console.error(`Changed: ${changed.join(', ')}. If that is on purpose, run \`npm run sizes -- --update\` and commit sizes.json.`);
  if (tooLarge.length) console.error(`Too large: ${tooLarge.join(', ')}. \`npm run sizes -- --modules\` says where the bytes come from.`);
  process.exitCode = changed.length || tooLarge.length ? 1 : 0;
  console.log(`${Object.keys(sizes).length - new Set([...changed, ...tooLarge.map((line) => line.split(' is ')[0])]).size} passed, ${changed.length + tooLarge.length} failed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
