/** The lines to copy for each kind of site. Pure. */
import type { Choice, Host } from './choice.js';

export interface Snippet {
  /** What the site calls the file, or the place. */
  readonly where: string;
  readonly code: string;
}

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Inside a script of JSON, only this could end it. */
const escapeJson = (text: string) => text.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');

type Attribute = readonly [name: string, value: string];

function attributesOf({ source, src, attributes }: Choice): Attribute[] {
  const own = Object.entries(attributes).filter(([name]) => name !== 'diagnose');
  return source === 'address' && src.trim() ? [['src', src.trim()], ...own] : own;
}

const inHtml = ([name, value]: Attribute) => (value === '' ? name : `${name}="${escapeAttribute(value)}"`);

/** In JSX a text with signs of its own stands in braces. */
const inJsx = ([name, value]: Attribute) => (value === '' ? name : /["\\&{<\n]/.test(value) ? `${name}={${JSON.stringify(value)}}` : `${name}="${value}"`);

function tagOf(tag: string, attributes: readonly string[], content = ''): string {
  const opening = [tag, ...attributes].join(' ');
  const start = opening.length > 90 ? `${tag}\n  ${attributes.join('\n  ')}\n` : opening;
  return `<${start}>${content ? `\n${content}\n` : ''}</${tag}>`;
}

const indent = (text: string) => text.replaceAll(/^(?=.)/gm, '  ');

const inline = (choice: Choice) => (choice.source === 'pasted' && choice.json.trim() ? `  <script type="application/json">\n${escapeJson(choice.json.trim())}\n  </script>` : '');

function themeOf({ tag, tokens }: Choice): string {
  const lines = Object.entries(tokens).filter(([, value]) => value.trim() && !/[;{}<]/.test(value));
  return lines.length ? `${tag} {\n${lines.map(([name, value]) => `  ${name}: ${value.trim()};`).join('\n')}\n}` : '';
}

const css = (choice: Choice): Snippet[] => (themeOf(choice) ? [{ where: 'your style sheet', code: themeOf(choice) }] : []);

const script = '<script type="module" src="/guildhall/guildhall.js"></script>';

/** What `npm run build` makes, and README tells how to get. */
const folder = (where: string): Snippet => ({ where, code: 'the files of dist/cdn/' });

const types = (host: 'jsx' | 'vue' | 'svelte'): Snippet => ({ where: 'with TypeScript, once in the project', code: `import type {} from 'guildhall/${host}';` });

/** Two braces begin something of Hugo's. */
const inHugo = (text: string) => text.replaceAll('{{', '{{ "{{" }}');

const define = ({ tag }: Choice) => `guildhall/define/${tag.replace(/^guild-/, '')}.js`;

/** Where a framework fills in data from an object, its text stands in a variable. */
const data = ({ json }: Choice) => json.trim() || '{}';

function framework(choice: Choice, write: (attribute: Attribute) => string, dataAttribute: string): string {
  const attributes = attributesOf(choice).map(write);
  return tagOf(choice.tag, choice.source === 'pasted' ? [dataAttribute, ...attributes] : attributes);
}

const writers: Record<Host, (choice: Choice) => Snippet[]> = {
  html: (choice) => {
    const theme = themeOf(choice);
    const style = theme ? `<style>\n${indent(theme)}\n</style>\n` : '';
    return [{ where: 'the page', code: `${script}\n${style}${tagOf(choice.tag, attributesOf(choice).map(inHtml), inline(choice))}` }, folder('guildhall/, on your site')];
  },
  react: (choice) => {
    const pasted = choice.source === 'pasted' ? `import community from './community.json';\n` : '';
    return [
      { where: 'a component', code: `import '${define(choice)}';\n${pasted}\nexport function Community() {\n  return (\n${indent(indent(framework(choice, inJsx, 'data={community}')))}\n  );\n}` },
      ...(pasted ? [{ where: 'community.json', code: data(choice) }] : []),
      ...css(choice),
      types('jsx'),
    ];
  },
  vue: (choice) => {
    const pasted = choice.source === 'pasted' ? `import community from './community.json';\n` : '';
    return [
      { where: 'a component', code: `<script setup>\nimport '${define(choice)}';\n${pasted}</script>\n\n<template>\n${indent(framework(choice, inHtml, ':data="community"'))}\n</template>` },
      { where: 'vite.config.js', code: `vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('guild-') } } })` },
      ...(pasted ? [{ where: 'community.json', code: data(choice) }] : []),
      ...css(choice),
      types('vue'),
    ];
  },
  svelte: (choice) => {
    const pasted = choice.source === 'pasted' ? `  import community from './community.json';\n` : '';
    // braces are Svelte's own signs
    const write = ([name, value]: Attribute) => (/[{}]/.test(value) ? `${name}={${JSON.stringify(value)}}` : inHtml([name, value]));
    return [
      { where: 'a component', code: `<script>\n  import '${define(choice)}';\n${pasted}</script>\n\n${framework(choice, write, 'data={community}')}` },
      ...(pasted ? [{ where: 'community.json', code: data(choice) }] : []),
      ...css(choice),
      types('svelte'),
    ];
  },
  astro: (choice) => [
    { where: 'a page or component', code: `${tagOf(choice.tag, attributesOf(choice).map((attribute) => (/[{}]/.test(attribute[1]) ? inJsx([attribute[0], attribute[1]]) : inHtml(attribute))), inline(choice))}\n\n<script>\n  import '${define(choice)}';\n</script>` },
    ...css(choice),
  ],
  hugo: (choice) => [
    { where: `layouts/shortcodes/${choice.tag}.html`, code: inHugo(`${script}\n${tagOf(choice.tag, attributesOf(choice).map(inHtml), inline(choice))}`) },
    { where: 'a page of content', code: `{{< ${choice.tag} >}}` },
    folder('static/guildhall/'),
    ...css(choice),
  ],
  docusaurus: (choice) => {
    const isPasted = choice.source === 'pasted';
    const tag = framework(choice, inJsx, 'data={community}');
    // a page that the server has written gives an element its texts, but no objects
    const page = isPasted ? `import BrowserOnly from '@docusaurus/BrowserOnly';\nimport community from './community.json';\n\n<BrowserOnly>{() => ${tag}}</BrowserOnly>` : tag;
    return [
      { where: 'a page (.mdx)', code: page },
      { where: 'docusaurus.config.js', code: `clientModules: ['./src/guildhall.js'],` },
      { where: 'src/guildhall.js', code: `import '${define(choice)}';` },
      ...(isPasted ? [{ where: 'community.json, beside that page', code: data(choice) }] : []),
      ...css(choice),
    ];
  },
  wordpress: (choice) => [
    { where: 'a “Custom HTML” block, by an administrator', code: writers.html(choice)[0]!.code.replace('/guildhall/', '/wp-content/uploads/guildhall/') },
    folder('wp-content/uploads/guildhall/'),
  ],
};

export const snippetsFor = (choice: Choice): Snippet[] => writers[choice.host](choice);
