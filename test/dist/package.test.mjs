// The package as npm installs it: what is in it, what each entry gives, what a bundler keeps.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { build } from 'vite';
import { installPackage, manifest, root, runInProject } from './helpers/project.mjs';

const project = installPackage();
after(project.remove);
const inPackage = (path) => join(project.package, path);
const widgets = readdirSync(join(root, 'src/widgets'));

/** Files under a folder of the package, as paths in the package. */
const filesBelow = (folder) => {
  const files = readdirSync(inPackage(folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => relative(project.package, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
};
/** Its modules but for the folder that is for browsers and the command, which runs when it is imported. */
const modules = () => filesBelow('dist').filter((path) => path.endsWith('.js') && !/^dist\/(cdn|cli)\//.test(path));

/** Every entry that `exports` names, with what it leads to; a star is each file it stands for. */
function entries() {
  return Object.entries(manifest.exports).flatMap(([name, target]) => {
    const targets = typeof target === 'string' ? { default: target } : target;
    if (!name.includes('*')) return [{ name, targets }];
    const [before, behind] = targets.default.slice(2).split('*');
    const stars = filesBelow(before).filter((path) => path.endsWith(behind)).map((path) => path.slice(before.length, path.length - behind.length));
    const fill = (text, star) => text.replace('*', star);
    return stars.map((star) => ({ name: fill(name, star), targets: Object.fromEntries(Object.entries(targets).map(([key, value]) => [key, fill(value, star)])) }));
  });
}

test('the package holds only what it needs', () => {
  const top = readdirSync(inPackage('')).sort();
  assert.deepEqual(top, ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'package.json'].sort());
  const kinds = new Set(filesBelow('dist').map((path) => /(\.d\.ts|\.js\.map|\.[a-z]+)$/.exec(path)?.[1]));
  assert.deepEqual(kinds, new Set(['.css', '.d.ts', '.html', '.js', '.js.map', '.json', '.txt']));
  const folders = readdirSync(inPackage('dist'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  assert.deepEqual(folders.sort(), ['cdn', 'cli', 'community', 'define', 'sources', 'types', 'ui', 'widgets', 'words']);
});

test('its dependencies are lit and zod alone, at exact versions, and nothing runs on installing', () => {
  assert.deepEqual(Object.keys(manifest.dependencies), ['lit', 'zod']);
  for (const version of Object.values(manifest.dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
  for (const kind of ['peerDependencies', 'optionalDependencies', 'bundleDependencies', 'bundledDependencies']) assert.equal(manifest[kind], undefined, kind);
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'preprepare', 'postprepare']) assert.equal(manifest.scripts[script], undefined, script);
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const atRuntime = Object.entries(packages).filter(([path, entry]) => path && !entry.dev && !entry.devOptional);
  assert.deepEqual(atRuntime.map(([path]) => path.replace('node_modules/', '')).sort(), ['@lit-labs/ssr-dom-shim', '@lit/reactive-element', '@types/trusted-types', 'lit', 'lit-element', 'lit-html', 'zod']);
  assert.deepEqual(atRuntime.filter(([, entry]) => entry.hasInstallScript), []);
});

test('nothing shipped imports what is not shipped', () => {
  const allowed = /^(lit|zod)(\/|$)/;
  // the typings for a framework are for those who have it
  const frameworks = { 'dist/types/jsx.d.ts': 'react', 'dist/types/vue.d.ts': 'vue', 'dist/types/svelte.d.ts': 'svelte/elements' };
  for (const path of [...modules(), ...filesBelow('dist').filter((name) => name.endsWith('.d.ts'))]) {
    const text = readFileSync(inPackage(path), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
    for (const [, from] of text.matchAll(/(?:[\s}]from|^\s*import|\bimport\()\s*["'`]([^"'`\n]+)["'`]/gm)) {
      if (from.startsWith('.')) {
        const target = join(inPackage(path), '..', from);
        assert.ok(existsSync(path.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target), `${path} imports ${from}`);
      } else assert.ok(allowed.test(from) || frameworks[path] === from, `${path} imports ${from}`);
    }
  }
});

test('every entry leads to a file, and every script to its typings', () => {
  const all = entries();
  for (const { name, targets } of all) {
    for (const target of Object.values(targets)) assert.ok(existsSync(inPackage(target)), `${name} → ${target}`);
    if (name.endsWith('.js') && !name.startsWith('./cdn/')) assert.ok(targets.types, `${name} has typings`);
  }
  for (const widget of widgets) {
    for (const name of [`./${widget}.js`, `./define/${widget}.js`]) assert.ok(all.some((entry) => entry.name === name), `exports has ${name}`);
  }
  for (const key of ['main', 'types', 'customElements', 'web-types']) assert.ok(existsSync(inPackage(manifest[key])), key);
  for (const conditions of Object.values(manifest.exports)) {
    const keys = Object.keys(typeof conditions === 'string' ? {} : conditions);
    if (keys.includes('types')) assert.equal(keys[0], 'types', 'typings come first, or tools pass them by');
  }
});

test('importing any module in Node does not throw', () => {
  const names = entries().map(({ name }) => name).filter((name) => (name === '.' || name.endsWith('.js')) && !name.startsWith('./cdn/')).map((name) => `guildhall${name.slice(1)}`);
  const inner = modules().map((path) => `./node_modules/guildhall/${path}`);
  const failed = runInProject(project.folder, `
    const failed = [];
    for (const name of ${JSON.stringify([...names, ...inner])}) await import(name).catch((error) => failed.push(name + ': ' + error.message));
    console.log(JSON.stringify(failed));`);
  assert.deepEqual(failed, []);
});

test('what each entry gives', () => {
  const given = runInProject(project.folder, `
    const index = await import('guildhall');
    const before = globalThis.customElements?.get('guild-station-map') !== undefined;
    const { GuildStationMap } = await import('guildhall/station-map.js');
    const { CommunityDocument } = await import('guildhall/schema.js');
    console.log(JSON.stringify({
      before,
      sameClass: GuildStationMap === index.GuildStationMap,
      version: index.version,
      accepts: CommunityDocument.safeParse({ groups: [{ id: 'a', name: 'A' }] }).success,
      refuses: CommunityDocument.safeParse({ groups: 5 }).success,
    }));`);
  assert.deepEqual(given, { before: false, sameClass: true, version: manifest.version, accepts: true, refuses: false });
});

/** What a bundler makes of a module in the project, all in one. */
async function bundle(source) {
  const id = join(project.folder, 'entry.js');
  const { output } = [
    await build({
      root: project.folder,
      configFile: false,
      logLevel: 'error',
      build: { write: false, target: 'es2022', minify: false, modulePreload: false, rolldownOptions: { input: id, output: { codeSplitting: false } } },
      plugins: [{ name: 'entry', resolveId: (name) => (name === id ? id : undefined), load: (name) => (name === id ? source : undefined) }],
    }),
  ].flat()[0];
  return output.map(({ code }) => code).join('').trim();
}

test('a bundler drops what a site does not use', async () => {
  for (const name of ['guildhall', 'guildhall/schema.js', ...widgets.map((widget) => `guildhall/${widget}.js`)]) {
    assert.equal(await bundle(`import '${name}';`), '', `import '${name}'`);
  }
  const version = await bundle(`import { version } from 'guildhall'; console.log(version);`);
  assert.ok(version.length < 300, `one constant brings ${version.length} characters`);
});

test('a bundler keeps what registers a widget', async () => {
  for (const widget of widgets) {
    const code = await bundle(`import 'guildhall/define/${widget}.js';`);
    assert.ok(code.includes(`guild-${widget}`) && code.includes('customElements.define'), widget);
  }
  const all = await bundle(`import 'guildhall/define/all.js';`);
  for (const widget of widgets) assert.ok(all.includes(`guild-${widget}`), widget);
  assert.ok((await bundle(`import 'guildhall/loader.js';`)).includes('MutationObserver'));
});

test('sideEffects names exactly the modules that have some', () => {
  const named = (path) => manifest.sideEffects.some((pattern) => new RegExp(`^${pattern.replace(/[.]/g, '\\.').replaceAll('**/', '(.+/)?').replace(/(?<!\))\*/g, '[^/]*')}$`).test(`./${path}`));
  for (const path of filesBelow('dist').filter((name) => name.endsWith('.js'))) {
    const registers = /^dist\/(cdn|cli|define)\/|^dist\/loader\.js$/.test(path);
    assert.equal(named(path), registers, path);
  }
});

test('the published manifest names modules of the package', () => {
  const published = JSON.parse(readFileSync(inPackage('dist/custom-elements.json'), 'utf8')).modules;
  for (const { path } of published) assert.ok(existsSync(inPackage(path)), path);
  const tags = published.flatMap(({ declarations = [] }) => declarations.map(({ tagName }) => tagName)).filter(Boolean);
  assert.deepEqual(tags.sort(), widgets.map((widget) => `guild-${widget}`).sort());
});

test('our own code writes no markup and evaluates no text', () => {
  const forbidden = /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|eval|unsafeHTML|unsafeSVG)\b|document\.write|new Function|Function\(/;
  for (const path of modules()) {
    const found = forbidden.exec(readFileSync(inPackage(path), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, ''));
    assert.equal(found?.[0], undefined, path);
  }
});
