// The typings, compiled as a site's project would: classes and events, JSX, Vue, Svelte; and the data for editors.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { installPackage, root } from './helpers/project.mjs';

const project = installPackage();
after(project.remove);
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const stubs = fileURLToPath(new URL('stubs', import.meta.url));

/** Type-checks one file in the project; what the compiler says, line by line. */
function compile(name, source, options = {}) {
  const compilerOptions = { target: 'ES2022', module: 'ESNext', moduleResolution: 'Bundler', lib: ['ES2023', 'DOM', 'DOM.Iterable'], strict: true, noEmit: true, skipLibCheck: false, types: [], ...options };
  writeFileSync(join(project.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [name] }));
  writeFileSync(join(project.folder, name), source);
  try {
    execFileSync(process.execPath, [compiler, '-p', 'tsconfig.json', '--pretty', 'false'], { cwd: project.folder, encoding: 'utf8', stdio: 'pipe' });
    return [];
  } catch (error) {
    return error.stdout.trim().split('\n');
  }
}

/** Puts the part of a framework's typings that ours build on into the project, as its package has it. */
function installStub(framework) {
  const folder = join(project.folder, 'node_modules', framework);
  mkdirSync(folder, { recursive: true });
  cpSync(join(stubs, framework), folder, { recursive: true });
}

/** The source compiles; and each line marked `// wrong` is refused, so that the types are known to say something. */
function holds(name, source, options) {
  const right = source.split('\n').filter((line) => !line.includes('// wrong')).join('\n');
  assert.deepEqual(compile(name, right, options), []);
  const refused = new Set(compile(name, source, options).map((line) => Number(/\((\d+),/.exec(line)?.[1])));
  source.split('\n').forEach((line, index) => line.includes('// wrong') && assert.ok(refused.has(index + 1), `is accepted: ${line.trim()}`));
}

test('plain TypeScript knows the tags, their properties and their events', () => {
  holds('plain.ts', `
import 'guildhall/define/station-map.js';
import 'guildhall/define/all.js';
import 'guildhall/loader.js';
import { type CommunityDocument, GuildStationMap, version } from 'guildhall';
import { GuildStationList } from 'guildhall/station-list.js';
import { CommunityDocument as schema } from 'guildhall/schema.js';
const map = document.createElement('guild-station-map');
map.headingLevel = 3;
map.station = 'shanghai';
const same: GuildStationMap = map;
const list: GuildStationList | null = document.querySelector('guild-station-list');
if (list) list.layout = 'table';
map.addEventListener('guild-select', (event) => console.log(event.kind, event.selected?.length, same, version));
map.addEventListener('guild-error', ({ message }) => message.toUpperCase());
map.data = { groups: [{ id: 'a', name: 'A' }] } satisfies CommunityDocument;
console.log(schema.parse({}).groups?.[0]?.name);
map.headingLevel = 'three'; // wrong
if (list) list.layout = 'grid'; // wrong
map.addEventListener('guild-select', (event) => event.nothing); // wrong
`);
});

test('JSX, as of React 19', () => {
  installStub('react');
  holds('page.tsx', `
import type {} from 'guildhall/jsx';
export const page = (
  <main>
    <guild-station-map src="/community.json" heading-level="3" className="wide" id="map" onguild-select={(event) => console.log(event.selected?.length)}>
      <p>Our stations</p>
    </guild-station-map>
    <guild-station-list layout="table" headingLevel={2} data={{ groups: [] }} ref={(element) => console.log(element?.state)} />
    <guild-station-list layout="grid" /> // wrong
    <guild-station-map headingLevel="three" /> // wrong
    <guild-station-map onguild-select={(event) => event.nothing} /> // wrong
  </main>
);
`, { jsx: 'react-jsx' });
});

test('Vue 3', () => {
  installStub('vue');
  // what Vue's own checker asks of a tag in a template
  holds('page.ts', `
import type {} from 'guildhall/vue';
import type { GuildSelectEvent } from 'guildhall';
import type { GlobalComponents } from 'vue';
type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
type Emit<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$emit'];
export const map: Props<'guild-station-map'> = { src: '/community.json', headingLevel: 3, 'heading-level': '3', class: 'wide', id: 'map', key: 1 };
export const list: Props<'guild-station-list'> = { layout: 'table', data: { groups: [] } };
export const told = (emit: Emit<'guild-station-map'>, event: GuildSelectEvent) => emit('guild-select', event);
export const odd: Props<'guild-station-list'> = { layout: 'grid' }; // wrong
export const none: Props<'guild-station-map'> = { headingLevel: 'three' }; // wrong
export const never = (emit: Emit<'guild-station-map'>, event: GuildSelectEvent) => emit('select', event); // wrong
export const other = (emit: Emit<'guild-station-map'>, event: GuildSelectEvent) => emit('guild-load', event); // wrong
`);
});

test('Svelte 5', () => {
  installStub('svelte');
  // what Svelte's own checker asks of a tag
  holds('page.ts', `
import type {} from 'guildhall/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
export const map: SvelteHTMLElements['guild-station-map'] = { src: '/community.json', 'heading-level': '3', class: 'wide', 'onguild-select': (event) => console.log(event.selected?.length) };
export const list: SvelteHTMLElements['guild-station-list'] = { layout: 'table', headingLevel: 2, data: { groups: [] } };
export const odd: SvelteHTMLElements['guild-station-list'] = { layout: 'grid' }; // wrong
export const none: SvelteHTMLElements['guild-station-map'] = { headingLevel: 'three' }; // wrong
`);
});

test('editors are told every tag with its attributes', () => {
  const read = (name) => JSON.parse(readFileSync(join(project.package, 'dist', name), 'utf8'));
  const { modules } = read('custom-elements.json');
  const declared = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const code = read('vscode.html-data.json');
  const jetBrains = read('web-types.json');
  assert.equal(code.version, 1.1);
  assert.equal(jetBrains.version, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  assert.ok(declared.length > 1);
  for (const { tagName, attributes } of declared) {
    const names = attributes.map(({ name }) => name);
    assert.ok(names.includes('src') && names.includes('heading-level'), tagName);
    assert.deepEqual(code.tags.find(({ name }) => name === tagName).attributes.map(({ name }) => name), names);
    assert.deepEqual(jetBrains.contributions.html.elements.find(({ name }) => name === tagName).attributes.map(({ name }) => name), names);
  }
  const layout = code.tags.find(({ name }) => name === 'guild-station-list').attributes.find(({ name }) => name === 'layout');
  assert.deepEqual(layout.values.map(({ name }) => name), ['cards', 'table']);
});
