import { readdirSync } from 'node:fs';
import { type BuildEnvironmentOptions, defineConfig } from 'vite';
import { squeezeTemplates } from './scripts/squeeze.mjs';

const definitions = readdirSync('src/define').map((file) => file.replace(/\.ts$/, ''));
const widgets = readdirSync('src/widgets');

/** For npm: a file for each module, unminified, lit and zod left to the host's bundler. */
const npm: BuildEnvironmentOptions = {
  outDir: 'dist',
  target: 'es2022',
  sourcemap: true,
  minify: false,
  lib: {
    entry: {
      index: 'src/index.ts',
      loader: 'src/loader.ts',
      // the schemas of the document; nothing that a browser loads imports them
      'community/schema/document': 'src/community/schema/document.ts',
      ...Object.fromEntries(definitions.map((name) => [`define/${name}`, `src/define/${name}.ts`])),
      ...Object.fromEntries(widgets.map((name) => [`widgets/${name}/${name}`, `src/widgets/${name}/${name}.ts`])),
    },
    formats: ['es'],
  },
  rolldownOptions: {
    external: [/^lit/, /^@lit/, /^zod/],
    output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
  },
};

/** For `<script type="module" src="…/guildhall.js">`: a loader, and beside it the parts that a page's tags ask for. */
const cdn: BuildEnvironmentOptions = {
  outDir: 'dist/cdn',
  target: 'es2022',
  sourcemap: false,
  lib: { entry: { guildhall: 'src/loader.ts' }, formats: ['es'] },
  rolldownOptions: {
    output: {
      entryFileNames: '[name].js',
      chunkFileNames: 'parts/[name]-[hash].js',
      // library mode leaves out Vite's preload helper, whose addresses only work at the root of a site; but it keeps an
      // ES library's whitespace, so that minifying is asked for here
      minify: true,
    },
  },
};

/** The same as one file, for those who want one integrity hash. */
const single: BuildEnvironmentOptions = {
  outDir: 'dist/cdn',
  emptyOutDir: false,
  target: 'es2022',
  sourcemap: false,
  lib: { entry: { 'guildhall.all': 'src/define/all.ts' }, formats: ['es'] },
  rolldownOptions: { output: { entryFileNames: '[name].js', codeSplitting: false, minify: true } },
};

const builds: Record<string, BuildEnvironmentOptions> = { npm, cdn, single };

export default defineConfig(({ mode }) => ({
  build: builds[mode] ?? { outDir: 'demo-dist' },
  plugins: mode === 'cdn' || mode === 'single' ? [squeezeTemplates()] : [],
  publicDir: builds[mode] ? false : 'stories/fixtures',
  server: { port: 4173, strictPort: false },
  // the demo stands in demo/; what it shows is imported from src/
  appType: 'mpa',
}));
