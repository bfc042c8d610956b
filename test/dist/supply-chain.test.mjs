// What comes with the package: whose code is in it, under which licences, and that nothing runs when it is installed.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allowedLicences, billOfMaterials, bundledPackages, installedPackages, licenceTexts, packagesIn } from '../../scripts/supply-chain.mjs';
import { isAsWritten, readResults } from '../proof/helpers/results.mjs';
import { manifest, packedFiles, root } from './helpers/project.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const bill = JSON.parse(read('dist/sbom.cdx.json'));
const packed = packedFiles();
const placesOf = ({ properties }) => properties.map(({ value }) => value);
const inPlace = (place) => bill.components.filter((component) => placesOf(component).includes(place)).map(({ name }) => name);

/** The packages whose licences stand in a file, as `name version (licence), source` in the first line of each part but our own. */
function licensed(file) {
  const parts = read(file).split(`\n${'-'.repeat(80)}\n\n`).slice(1);
  return parts.map((part) => {
    const [, name, version, licence, source] = /^(\S+) (\S+) \(([^)]+)\), (https:\S+)\n/.exec(part);
    return { name, version, licence, source, text: part.slice(part.indexOf('\n')).trim() };
  });
}

/** The packages that left their traces in what the bundler wrote. */
const traces = {
  'dist/cdn': () => {
    const code = read('dist/cdn/guildhall.all.js');
    const signs = { '@lit/reactive-element': '_$cssResult$', 'lit-element': '_$litElement$', 'lit-html': '_$litType$', zod: '_zod' };
    return Object.keys(signs).filter((name) => code.includes(signs[name]));
  },
  // not minified: the bundler says in a comment where each module came from
  'dist/cli': () => {
    const regions = ['guildhall', 'prerender'].flatMap((name) => [...read(`dist/cli/${name}.js`).matchAll(/^\/\/ (?:.*\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm)]);
    return [...new Set(regions.map(([, name]) => name))];
  },
};

for (const [folder, found] of Object.entries(traces)) {
  test(`${folder} has the licence of every package in it, each of a kind that allows it`, () => {
    const listed = licensed(`${folder}/LICENSES.txt`);
    const names = listed.map(({ name }) => name);
    assert.ok(found().length >= 3, 'the traces are found');
    for (const name of found()) assert.ok(names.includes(name), `${name} is in ${folder}, and not in its LICENSES.txt`);
    assert.deepEqual(new Set(names), new Set(inPlace(folder)), 'the bill of materials names the same');
    for (const { name, version, licence, text } of listed) {
      assert.ok(allowedLicences.has(licence), `${name} is under ${licence}`);
      assert.equal(version, JSON.parse(read(`node_modules/${name}/package.json`)).version, name);
      assert.match(text, /copyright|public domain|Mozilla Public License/i, name);
      assert.ok(text.length > 400, `the licence of ${name} is there in full`);
    }
  });
}

test('the bill of materials names what npm installs with the package, and what is inside it', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const atRuntime = Object.entries(packages).filter(([path, entry]) => path && !entry.dev && !entry.devOptional).map(([path]) => path.replace('node_modules/', ''));
  assert.deepEqual(inPlace('installed with it'), atRuntime.sort());
  for (const { name, version, hashes, licenses, purl } of bill.components) {
    assert.equal(packages[`node_modules/${name}`].version, version, name);
    assert.equal(hashes[0].alg, 'SHA-512');
    assert.match(hashes[0].content, /^[0-9a-f]{128}$/, name);
    assert.ok(allowedLicences.has(licenses[0].license.id), `${name} is under ${licenses[0].license.id}`);
    assert.equal(purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
  }
  assert.equal(bill.metadata.component.version, manifest.version);
  const refs = new Set([bill.metadata.component, ...bill.components].map((component) => component['bom-ref']));
  assert.deepEqual(new Set(bill.dependencies.map(({ ref }) => ref)), refs);
  for (const { dependsOn } of bill.dependencies) for (const ref of dependsOn) assert.ok(refs.has(ref), ref);
});

test('docs/reliability.md names the same packages', () => {
  isAsWritten(packagesIn(bill), readResults('reproducible').packages);
});

test('it is the same at every build: no time, no number of its own, no registry', () => {
  assert.equal(bill.serialNumber, undefined);
  assert.equal(bill.metadata.timestamp, undefined);
  const addresses = bill.components.flatMap(({ externalReferences }) => externalReferences);
  for (const { type, url } of addresses) assert.match(`${type} ${url}`, /^vcs https:\/\/github\.com\//);
  const whole = billOfMaterials({ 'installed with it': installedPackages() });
  assert.deepEqual(whole, billOfMaterials({ 'installed with it': installedPackages().toReversed() }));
});

test('a package that a bundle has from anywhere is found, a scoped and a nested one too', () => {
  const modules = { [`${root}src/loader.ts`]: {}, [`${root}node_modules/@lit/reactive-element/css-tag.js`]: {}, [`\0${root}node_modules/yaml/dist/index.js?x`]: {} };
  const found = bundledPackages([{ modules }, {}]);
  assert.deepEqual(found.map(({ name }) => name), ['@lit/reactive-element', 'yaml']);
  assert.match(licenceTexts(found), /^guildhall\n[^]*\n-{80}\n\n@lit\/reactive-element [^]*\n-{80}\n\nyaml /);
});

test('nothing runs when the package is installed, or one that comes with it', () => {
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare', 'prepublish'];
  for (const { name, folder } of [{ name: 'guildhall', folder: root }, ...installedPackages()]) {
    const { scripts = {}, gypfile } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    // what a published package does before it is packed does not run at who installs it
    const run = name === 'guildhall' ? hooks : hooks.slice(0, 3);
    assert.deepEqual(run.filter((hook) => scripts[hook]), [], name);
    assert.ok(!gypfile && !existsSync(join(folder, 'binding.gyp')), `${name} builds nothing`);
  }
});

test('what is packed is what is meant, and nothing of the machine that built it', () => {
  const meant = /^(package\.json|LICENSE|README\.md|CHANGELOG\.md|docs\/(command-line|community-document)\.md|dist\/(index|loader|version)\.(js|js\.map|d\.ts)|dist\/(community\.schema|custom-elements|integrity|vscode\.html-data|web-types|sbom\.cdx)\.json|dist\/(community|define|sources|ui|widgets|words)\/[\w/.-]+\.(js|js\.map|d\.ts)|dist\/types\/[\w-]+\.d\.ts|dist\/cdn\/(guildhall(\.all)?\.(js|css)|snippet(\.all)?\.html|LICENSES\.txt|snippet\.html|parts\/[\w.-]+\.js)|dist\/cli\/(guildhall\.js|prerender\.(js|d\.ts)|LICENSES\.txt))$/;
  assert.deepEqual(packed.filter((path) => !meant.test(path)), []);
  const unpacked = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
  assert.deepEqual(unpacked.filter((path) => !packed.includes(path)), [], 'all of dist/ is packed');
  const ofMachine = new RegExp(`${root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}|file:///|registry\\.|/node_modules/\\.`);
  for (const path of packed) assert.equal(ofMachine.exec(read(path))?.[0], undefined, path);
});
