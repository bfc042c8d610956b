// Builds the package into dist/: npm modules, the folder for a site, one single file, typings, the manifest with what is
// made from it for editors and frameworks, the JSON Schema, licences, the bill of materials, and the hashes
// of what a browser loads.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { loaderSnippet, singleSnippet } from './snippets.mjs';
import { squeezeCss } from './squeeze.mjs';
import { billOfMaterials, bundledPackages, installedPackages, licenceTexts } from './supply-chain.mjs';
import { writeTypings } from './typings.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const require = createRequire(import.meta.url);

/** Runs a program with Node; when it fails, it has said why, and the build ends. */
function runNode(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The program of an installed package, to be run with Node on any system. */
function programOf(name, bin) {
  const manifest = require.resolve(`${name}/package.json`);
  return join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin[bin]);
}

/** The published manifest: the modules as they are in dist/, not in src/. */
function publishManifest() {
  runNode(programOf('@custom-elements-manifest/analyzer', 'cem'), 'analyze', '--quiet');
  const manifest = readFileSync('custom-elements.json', 'utf8').replace(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"');
  writeFileSync('dist/custom-elements.json', manifest);
  return JSON.parse(manifest);
}

/**
 * The few lines that a page may link, so that a tag is a block of its reserved height before the script has run. The margins of
 * what stands in it stay inside, and where a script is to come, more than fits scrolls: both as they do afterwards.
 */
function styleSheet() {
  const tags = readdirSync('src/define').filter((file) => file !== 'all.ts').map((file) => `guild-${file.replace(/\.ts$/, '')}`);
  const undefinedOnes = `:is(${tags.join(', ')}):not(:defined)`;
  return squeezeCss(`${undefinedOnes} { display: flow-root; min-block-size: var(--guild-min-height, auto); }
@media screen and (scripting: enabled) { ${undefinedOnes} { max-block-size: max(var(--guild-min-height), 10em); overflow: auto; } }`);
}

/** sha384 of every file that a page may load, as its `integrity` attribute has it. */
function integrity(folder) {
  const files = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll('\\', '/')).filter((name) => /\.(js|css)$/.test(name)).sort((one, other) => (one < other ? -1 : 1));
  const hash = (name) => `sha384-${createHash('sha384').update(readFileSync(`${folder}/${name}`)).digest('base64')}`;
  return Object.fromEntries(files.map((name) => [name, hash(name)]));
}

runNode('scripts/generate.mjs', '--check');
rmSync('dist', { recursive: true, force: true });
const outputs = {};
for (const mode of ['npm', 'cdn', 'single', 'cli', 'prerender']) outputs[mode] = [await build({ mode, logLevel: 'warn' })].flat()[0].output;
runNode(programOf('typescript', 'tsc'), '-p', 'tsconfig.build.json');
writeTypings(publishManifest(), 'dist');
if (existsSync('scripts/json-schema.mjs')) runNode('scripts/json-schema.mjs', 'dist/community.schema.json');
writeFileSync('dist/cdn/guildhall.css', `${styleSheet()}\n`);
const inside = {
  'dist/cdn': bundledPackages([...outputs.cdn, ...outputs.single], { withData: true }),
  'dist/cli': bundledPackages([...outputs.cli, ...outputs.prerender]),
};
for (const [folder, packages] of Object.entries(inside)) writeFileSync(`${folder}/LICENSES.txt`, licenceTexts(packages));
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(billOfMaterials({ 'installed with it': installedPackages(), 'dist/widgets': bundledPackages([], { withData: true }), ...inside }), null, 2)}\n`);
writeFileSync('dist/cli/prerender.d.ts', `${readFileSync('src/cli/prerender/api.ts', 'utf8')}\nexport declare const prerender: Prerender;\n`);
const hashes = integrity('dist/cdn');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
writeFileSync('dist/cdn/snippet.html', loaderSnippet(hashes, version));
writeFileSync('dist/cdn/snippet.all.html', singleSnippet(hashes, version));
console.log('built dist/');
