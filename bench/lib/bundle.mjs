// Bundles each case alone, as one user would ship it, and says how many bytes that is.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { benchFolder } from './paths.mjs';

export const gzipSize = (bytes) => gzipSync(bytes, { level: 9 }).length;

const assetLoaders = { '.png': 'dataurl', '.gif': 'dataurl', '.svg': 'dataurl', '.woff': 'empty', '.woff2': 'empty' };

/** The outputs that load with the entry, as absolute paths: itself and what it imports statically. */
function loadedAtOnce(outputs, entry, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const imported of outputs[entry].imports) {
    if (imported.kind === 'import-statement' && outputs[imported.path]) loadedAtOnce(outputs, imported.path, found);
  }
  const { cssBundle } = outputs[entry];
  if (cssBundle) found.add(cssBundle);
  return found;
}

/**
 * Bundles cases/SUITE/NAME.js to bundles/SUITE/NAME/.
 * Answers gzip bytes: `atOnce` (script and style) and `later` (chunks that load on demand).
 */
export async function bundleCase(suite, name) {
  const outdir = `${benchFolder}bundles/${suite}/${name}`;
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: benchFolder,
    entryPoints: { index: `cases/${suite}/${name}.js` },
    outdir,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
    conditions: ['production', 'style'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: assetLoaders,
  });
  const entry = Object.keys(metafile.outputs).find((path) => basename(path) === 'index.js');
  const first = loadedAtOnce(metafile.outputs, entry);
  const sizes = { atOnce: 0, later: 0 };
  for (const path of Object.keys(metafile.outputs)) {
    const size = gzipSize(readFileSync(resolve(benchFolder, path)));
    sizes[first.has(path) ? 'atOnce' : 'later'] += size;
  }
  return sizes;
}

/** Whether the bundle has a stylesheet beside its script. */
export const hasStylesheet = (casePath) => existsSync(`${benchFolder}bundles/${casePath}/index.css`);
