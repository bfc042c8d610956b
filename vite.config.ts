import { readdirSync } from 'node:fs';
import { type BuildEnvironmentOptions, defineConfig } from 'vite';

const tags = readdirSync('src/define').map((file) => file.replace(/\.ts$/, ''));
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
      ...Object.fromEntries(tags.map((tag) => [`define/${tag}`, `src/define/${tag}.ts`])),
      ...Object.fromEntries(widgets.map((widget) => [`widgets/${widget}/${widget}`, `src/widgets/${widget}/${widget}.ts`])),
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
  // library mode: without Vite's preload helper; minified here, since Vite alone keeps an ES library's whitespace
  rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js', minify: true } },
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
  publicDir: builds[mode] ? false : 'stories/fixtures',
  server: { port: 4173, strictPort: false },
  // the demo stands in demo/; what it shows is imported from src/
  appType: 'mpa',
}));
