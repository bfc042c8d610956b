import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { type BuildEnvironmentOptions, type Plugin, defineConfig } from 'vite';
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

/** Names a part after its room: `words-ja-shared`, `land-row0-column0`; see `sharedFile` for what has no room of its own. */
function partName(name: string, module: string | null): string {
  if (!module) return name === 'core' || name === 'stations' ? name : 'shared';
  const language = /\/words\/([\w-]+)\//.exec(module)?.[1];
  if (language) return `words-${language}-${name}`;
  return module.includes('/land/tiles/') ? `land-${name}` : name;
}

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** A module with all that it imports statically. */
function withImports(id: string, graph: ModuleGraph, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) withImports(imported, graph, found);
  return found;
}

let needs: { name: string; modules: Set<string> }[] | undefined;

/**
 * The file that a module shares with others: `core` is what every widget needs at once, however many late parts share it
 * too, with the check of people, which one alone does not need, and the drawn pieces of `ui` that one needs at once and
 * another late; `stations` is what more than the core the widgets of stations have in common.
 */
function sharedFile(id: string, graph: ModuleGraph): string | null {
  needs ??= definitions
    .filter((name) => name !== 'all')
    .map((name) => ({ name, modules: withImports(fileURLToPath(new URL(`src/define/${name}.ts`, import.meta.url)), graph) }));
  const users = needs.filter(({ modules }) => modules.has(id)).map(({ name }) => name);
  if (users.length === 0) return null;
  if (id.includes('/src/ui/stations/')) return 'stations';
  if (users.length === needs.length || id.endsWith('/community/generated/people.ts') || id.includes('/src/ui/')) return 'core';
  if (!users.includes('station-list') || !users.includes('station-map')) return users.length > 1 ? users.join(' ') : null;
  // what others need too, such as the check of people, must not bring the stations along
  return users.length === 2 ? 'stations' : users.join(' ');
}

/** Whose check of records no other widget needs at once: a diagnosis on any page does, and must not bring the widget along. */
const checkFile = (id: string) => (id.endsWith('/src/community/generated/boards.ts') ? 'check of boards' : null);

/** Which widget alone needs a module at once: these are one file, although its late parts share some of them. */
function ownFile(id: string): string | null {
  const users = needs!.filter(({ modules }) => modules.has(id)).map(({ name }) => name);
  return users.length === 1 && users[0] === 'leaderboard' && !id.includes('/src/define/') ? 'leaderboard' : null;
}

/** For `<script type="module" src="…/guildhall.js">`: a loader, and beside it the parts that a page's tags ask for. */
const cdn: BuildEnvironmentOptions = {
  outDir: 'dist/cdn',
  target: 'es2022',
  sourcemap: false,
  lib: { entry: { guildhall: 'src/loader.ts' }, formats: ['es'] },
  rolldownOptions: {
    output: {
      entryFileNames: '[name].js',
      chunkFileNames: ({ name, facadeModuleId }) => `parts/${partName(name, facadeModuleId)}-[hash].js`,
      codeSplitting: { groups: [{ name: sharedFile, priority: 2 }, { name: checkFile, priority: 1 }, { name: ownFile }] },
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

/** The last bytes: terser finds one in a hundred that the bundler's own minifier leaves. */
const smallest: Plugin = {
  name: 'smallest',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, { module: true, ecma: 2020, compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true }, format: { comments: false } });
      if (code) chunk.code = code;
    }
  },
};

/** Files smaller than this have little to compile. Bytes. */
const LITTLE = 8000;

/**
 * Asks Chromium to compile all of a part while it arrives, beside the page's own work: what a part holds is needed at once,
 * and function by function it would be compiled in the middle of the first drawing (docs/decisions/0009). Others take it for a comment.
 */
const compiledAhead: Plugin = {
  name: 'compiled-ahead',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.code.length > LITTLE) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
};

/** What is taken out of lit's files, as it stands there, and what comes instead. */
const cuts: Record<string, readonly (readonly [found: string | RegExp, instead: string])[]> = {
  // styles without `adoptedStyleSheets`; words for those who write lit
  '/@lit/reactive-element/css-tag.js': [
    [/e=t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'e=!0'],
    [/Error\("CSSResult is [^"]*"\)/, 'Error()'],
    [/Error\("Value passed to [^;]*?security\."\)/, 'Error()'],
  ],
  '/@lit/reactive-element/reactive-element.js': [
    // properties written back into attributes, and objects in attributes
    ['toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},', ''],
    [';break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
    [/_\$ET\(t,s\)\{.*?this\._\$Em=null\}\}(?=_\$AK)/, ''],
    ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
    [',!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)', ''],
    ['(i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', '(i.hasChanged??f)(h,s)'],
    ['i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||', ''],
    ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
    // decorators, and what prepares old browsers
    ['const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}', ''],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['p?.({ReactiveElement:y}),', ''],
    ['p=a.reactiveElementPolyfillSupport,', ''],
    // which versions a page has
    [/,\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, ''],
  ],
  '/lit-element/lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i});', ';'],
    ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
    [/\(s\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/, ''],
    ['connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}', ''],
  ],
  '/lit-html/lit-html.js': [
    // directives
    [/function M\(t,i,s=t,e\)\{.*?\}(?=class R)/, 'function M(t,i){return i}'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    [/class Z\{.*?M\(this,t\)\}\}/, ''],
    [',F:Z}', '}'],
    [/setConnected\(t\)\{.*?\}(?=\}class H)/, ''],
    ['this._$AP?.(!1,!0,s);', ';'],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['this._$AM?._$AU??this._$Cv', 'this._$AM?._$AU'],
    // words for those who write lit, and what prepares old browsers
    ['throw Error("invalid template strings array")', 'throw Error()'],
    [/B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\);/, 'B=0;'],
    // formulas; expressions in comments; listeners that are objects, or have options
    ['"<svg>":3===i?"<math>":""', '"<svg>":""'],
    ['"</svg>":3===i?"</math>":""', '"</svg>":""'],
    [',2===i||3===i){', ',2===i){'],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    ['"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)', 'this._$AH.call(this.options?.host??this.element,t)'],
  ],
};

/**
 * Takes out of lit what our widgets never come to, and nobody else's code can in these files: no property of ours is
 * written back into an attribute, none is declared by a decorator, no template has a directive, and a browser that has `:state()` needs no help with
 * styles. Tests run the built files. A new version of lit fails the build here until somebody has looked.
 */
const withoutFallbacks: Plugin = {
  name: 'without-fallbacks',
  transform(code, id) {
    if (id.includes('/lit-html/directive')) this.error('Directives are taken out of lit: see `cuts` in vite.config.ts.');
    const file = Object.keys(cuts).find((end) => id.endsWith(end));
    return file && cuts[file]!.reduce((text, [found, instead]) => {
      if (!(typeof found === 'string' ? text.includes(found) : found.test(text))) this.error(`lit has changed: ${found} is not in ${id}.`);
      return text.replace(found, () => instead);
    }, code);
  },
};

/** For `npx guildhall`: one file for Node with all its libraries, so that installing the package installs none of them. */
const cli: BuildEnvironmentOptions = {
  outDir: 'dist/cli',
  target: 'node20',
  sourcemap: false,
  minify: false,
  ssr: 'src/cli/guildhall.ts',
  rolldownOptions: { output: { entryFileNames: 'guildhall.js', codeSplitting: false } },
};

/** The gallery and the builder as a static site. */
const demo: BuildEnvironmentOptions = { outDir: 'demo-dist', target: 'es2022', rolldownOptions: { input: ['demo/index.html', 'demo/builder.html'] } };

/** `guildhall/prerender.js`, the same for build tools. */
const prerender: BuildEnvironmentOptions = {
  ...cli,
  emptyOutDir: false,
  ssr: 'src/cli/prerender/prerender.ts',
  rolldownOptions: { output: { entryFileNames: 'prerender.js', codeSplitting: false } },
};

const builds: Record<string, BuildEnvironmentOptions> = { npm, cdn, single, cli, prerender };

/**
 * Gives the loader its own copy of what it imports, a few lines. Shared with the parts, they would be one file more to
 * wait for before the loader runs; and parts that import the loader itself would start it twice when its address has a
 * query (`guildhall.js?v=2`).
 */
const wholeLoader: Plugin = {
  name: 'whole-loader',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer?.endsWith('/src/loader.ts') || source.startsWith('./define/')) return undefined;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved && `${resolved.id}?loader.ts`;
  },
};

export default defineConfig(({ mode }) => ({
  build: builds[mode] ?? demo,
  plugins: [squeezeTemplates({ keepLines: !builds[mode] }), ...(mode === 'cdn' || mode === 'single' ? [withoutFallbacks, wholeLoader, smallest] : []), ...(mode === 'cdn' ? [compiledAhead] : [])],
  ssr: { noExternal: mode === 'cli' || mode === 'prerender' ? true : undefined },
  publicDir: builds[mode] ? false : 'stories/fixtures',
  server: { port: 4173, strictPort: false },
  // the demo stands in demo/; what it shows is imported from src/
  appType: 'mpa',
}));
