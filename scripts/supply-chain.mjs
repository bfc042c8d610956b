// What is inside what we ship: the licences of the packages in the bundles, and the bill of materials (CycloneDX). Both are made
// from what the bundler put into its files and from package-lock.json; nothing in them changes from one build to the next.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const byName = (one, other) => (one.name < other.name ? -1 : 1);

/** Licences that allow what we do: to bundle a package, and to be bundled by anybody in turn. */
export const allowedLicences = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0']);

/** The packages of which the browser gets data, not code: the land of the map, by scripts/build-land.mjs. */
const ofData = ['world-atlas'];

/** What package-lock.json says of a package, by its folder relative to the root: `node_modules/…`. */
const locked = readJson(join(root, 'package-lock.json')).packages;

/** A package as installed: `{ name, version, licence, source, key, folder }`; `key` is its name in package-lock.json. */
function packageAt(folder) {
  const { name, version, license, repository } = readJson(join(folder, 'package.json'));
  return { name, version, licence: license, source: sourceOf(repository), key: folder.slice(folder.indexOf('/node_modules/') + 1), folder };
}

/** Where the source is, of what a package.json says: `git+https://….git`, `git://…`, or `github:owner/name`. */
function sourceOf(repository) {
  const address = typeof repository === 'string' ? repository : repository.url;
  return address.replace(/^git\+|\.git$/g, '').replace(/^git:/, 'https:').replace(/^github:/, 'https://github.com/');
}

/** The packages of which the bundler put modules into files, with those whose data is in ours. */
export function bundledPackages(outputs, { withData = false } = {}) {
  const folders = new Set(withData ? ofData.map((name) => join(root, 'node_modules', name).replaceAll('\\', '/')) : []);
  for (const { modules = {} } of outputs) {
    for (const id of Object.keys(modules)) {
      // what the bundler makes of a module has a mark before its path
      const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/').replace('\0', ''))?.[0];
      if (folder) folders.add(folder);
    }
  }
  return [...folders].map(packageAt).sort(byName);
}

/** The packages that npm installs with ours: what it depends on, and these in turn. */
export function installedPackages() {
  const found = new Map();
  const add = (names) => {
    for (const name of Object.keys(names ?? {}).filter((each) => !found.has(each))) {
      const item = packageAt(join(root, 'node_modules', name).replaceAll('\\', '/'));
      found.set(name, item);
      add(locked[item.key].dependencies);
    }
  };
  add(readJson(join(root, 'package.json')).dependencies);
  return [...found.values()].sort(byName);
}

/** The licences of packages in full, our own first; each with where its source is. */
export function licenceTexts(packages) {
  const texts = packages.map(({ name, version, licence, source, folder }) => `${name} ${version} (${licence}), ${source}\n\n${readFileSync(licenceIn(folder), 'utf8').trim()}\n`);
  return [`guildhall\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}\n`, ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}

const licenceIn = (folder) => join(folder, readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name)));

/**
 * The bill of materials of the package, in CycloneDX 1.5: what npm installs with it, and what is inside its bundles.
 * `places` names the packages of each place in it: `{ 'dist/cdn': [package…], … }`. It has no time and no number of its own, so that
 * the same build gives the same bill.
 */
export function billOfMaterials(places) {
  const own = readJson(join(root, 'package.json'));
  const all = new Map(Object.values(places).flat().map((item) => [item.key, item]));
  const items = [...all.values()].sort(byName);
  const ownName = `${own.name}@${own.version}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'library', 'bom-ref': ownName, name: own.name, version: own.version, licenses: [{ license: { id: own.license } }], purl: addressOf(own) } },
    components: items.map((item) => component(item, Object.keys(places).filter((place) => places[place].some(({ key }) => key === item.key)))),
    dependencies: [{ ref: ownName, dependsOn: items.filter(({ name }) => !isNeededByAnother(name, items)).map(refOf) }, ...items.map((item) => ({ ref: refOf(item), dependsOn: items.filter(({ name }) => locked[item.key].dependencies?.[name]).map(refOf) }))],
  };
}

/** What a bill of materials comes to, for a table: `{ name, version, licence, places }`. */
export const packagesIn = ({ components }) => components.map(({ name, version, licenses, properties }) => ({ name, version, licence: licenses[0].license.id, places: properties.map(({ value }) => value) }));

const refOf = ({ name, version }) => `${name}@${version}`;
/** The package's purl, which names no host. */
const addressOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const isNeededByAnother = (name, items) => items.some((item) => locked[item.key].dependencies?.[name]);

function component(item, places) {
  const [algorithm, hash] = locked[item.key].integrity.split('-');
  return {
    type: ofData.includes(item.name) ? 'data' : 'library',
    'bom-ref': refOf(item),
    name: item.name,
    version: item.version,
    hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(hash, 'base64').toString('hex') }],
    licenses: [{ license: { id: item.licence } }],
    purl: addressOf(item),
    externalReferences: [{ type: 'vcs', url: item.source }],
    properties: places.map((value) => ({ name: 'guildhall:in', value })),
  };
}
