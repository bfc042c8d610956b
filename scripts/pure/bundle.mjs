// Bundles the tests of pure code for Node, with the Vite that bundles them for the browser: a file for each test file, and
// beside them what they share.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Tests that need no browser. */
const pure = /^(community\/.*|words\/[^/]*|sources\/(board-shapes|communities|paging|shapes|text)|.*\.model|widgets\/(join-form\/targets|role-ladder\/standing))\.test\.ts$/;
/** Tests of requests: most run in Node as well, some are about what only a browser does. */
const requests = /^sources\/(send|store|transport)\.test\.ts$/;

/** The test files, relative to the project: `{ pure, requests }`. */
export function testFiles() {
  const files = readdirSync(join(root, 'test'), { recursive: true }).map((file) => file.replaceAll('\\', '/')).sort((one, other) => (one < other ? -1 : 1));
  const those = (pattern) => files.filter((file) => pattern.test(file)).map((file) => `test/${file}`);
  return { pure: those(pure), requests: those(requests) };
}

/** What tests import of the browser's test runner, as it is in Node. */
const inPlaceOf = { '@open-wc/testing': here('expect.mjs'), '@web/test-runner-commands': here('commands.mjs') };

/**
 * Bundles test files into a folder. `sources` has other text for some modules, by path.
 * Gives, for each test file, the bundled file to import.
 */
export async function bundleTests(files, folder, sources = new Map()) {
  const input = Object.fromEntries(files.map((file, index) => [`test${index}`, join(root, file)]));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: true, target: 'node20', outDir: folder, emptyOutDir: true, minify: false, rolldownOptions: { input: { suite: here('suite.mjs'), random: here('random.mjs'), ...input }, output: { entryFileNames: '[name].mjs', chunkFileNames: 'parts/[name]-[hash].mjs' } } },
    ssr: { noExternal: true },
    plugins: [
      { name: 'in-node', enforce: 'pre', resolveId: (id) => inPlaceOf[id] },
      { name: 'other-sources', enforce: 'pre', load: (id) => sources.get(id) },
    ],
  });
  return Object.fromEntries(files.map((file, index) => [file, join(folder, `test${index}.mjs`)]));
}
