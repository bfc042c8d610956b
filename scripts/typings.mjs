// From the manifest of the elements: typings for JSX (React 19), Vue and Svelte, and editor data for VS Code and JetBrains.
// Each is checked by test/dist/typings.test.mjs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What a page can use of each element, from custom-elements.json. */
export function elementsOf(manifest) {
  const declarations = manifest.modules.flatMap(({ path, declarations = [] }) => declarations.map((declaration) => ({ path, ...declaration })));
  return declarations
    .filter(({ tagName }) => tagName)
    .map((declaration) => ({
      tag: declaration.tagName,
      className: declaration.name,
      module: declaration.path.replace(/^dist\//, ''),
      description: declaration.description ?? '',
      attributes: declaration.attributes ?? [],
      properties: declaration.members.filter(
        ({ kind, name, privacy, readonly, static: isStatic }) => kind === 'field' && !name.startsWith('#') && !readonly && !isStatic && (privacy ?? 'public') === 'public',
      ),
      events: (declaration.events ?? []).filter(({ name }) => name?.startsWith('guild-')),
      slots: declaration.slots ?? [],
      parts: declaration.cssParts ?? [],
      customProperties: declaration.cssProperties ?? [],
    }));
}

const header = '// Made by scripts/typings.mjs from custom-elements.json: do not edit.\n';
const comment = (text) => (text ? `/** ${text.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */ ` : '');

function imports(elements) {
  const classes = elements.map(({ className, module }) => `import type { ${className} } from '../${module}';\n`);
  const events = [...new Set(elements.flatMap(({ events: own }) => own.map(({ type }) => type.text)))].sort((one, other) => (one < other ? -1 : 1));
  return `${classes.join('')}import type { ${events.join(', ')} } from '../index.js';\n`;
}

/** The properties and attributes of an element, each with the type that its class gives it. */
function options({ className, properties, attributes }) {
  const lines = properties.map(({ name, description }) => `  ${comment(description)}${name}?: ${className}['${name}'];`);
  const hyphenated = attributes.filter(({ name, fieldName }) => name !== fieldName);
  const asAttributes = hyphenated.map(({ name, fieldName, description }) => `  ${comment(description)}'${name}'?: ${className}['${fieldName}'] | string;`);
  return `interface ${className}Options {\n${[...lines, ...asAttributes].join('\n')}\n}\n`;
}

const listeners = ({ className, events }, prefix) =>
  `interface ${className}Listeners {\n${events.map(({ name, type, description }) => `  ${comment(description)}'${prefix}${name}'?: (event: ${type.text}) => void;`).join('\n')}\n}\n`;

function jsxTypings(elements) {
  const tags = elements.map(
    ({ tag, className, description }) =>
      `      ${comment(description)}'${tag}': Omit<DetailedHTMLProps<HTMLAttributes<${className}>, ${className}>, keyof ${className}Options> & ${className}Options & ${className}Listeners;`,
  );
  return `${header}// For React 19: \`import type {} from 'guildhall/jsx';\` once in the project.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports(elements)}
${elements.map((element) => `${options(element)}\n${listeners(element, 'on')}`).join('\n')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tags.join('\n')}
    }
  }
}
`;
}

function vueTypings(elements) {
  const tags = elements.map(({ tag, className, description }) => `    ${comment(description)}'${tag}': Tag<${className}, ${className}Options, ${className}Events>;`);
  const events = ({ className, events: own }) => `interface ${className}Events {\n${own.map(({ name, type }) => `  '${name}': ${type.text};`).join('\n')}\n}\n`;
  return `${header}// For Vue 3: \`import type {} from 'guildhall/vue';\` once in the project; and tell Vue's compiler that tags
// beginning with \`guild-\` are custom elements (compilerOptions.isCustomElement).
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${imports(elements)}
type Tag<Element, Options, Events> = new () => Element & {
  /** @deprecated only for the type checker */
  $props: Omit<HTMLAttributes, keyof Options> & Options & PublicProps;
  /** @deprecated only for the type checker */
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

${elements.map((element) => `${options(element)}\n${events(element)}`).join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${tags.join('\n')}
  }
}
`;
}

function svelteTypings(elements) {
  const tags = elements.map(
    ({ tag, className, description }) => `    ${comment(description)}'${tag}': Omit<HTMLAttributes<${className}>, keyof ${className}Options> & ${className}Options & ${className}Listeners;`,
  );
  return `${header}// For Svelte 5: \`import type {} from 'guildhall/svelte';\` once in the project.
import type { HTMLAttributes } from 'svelte/elements';
${imports(elements)}
${elements.map((element) => `${options(element)}\n${listeners(element, 'on')}`).join('\n')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags.join('\n')}
  }
}
`;
}

/** The values of a type that is a choice of texts: `'cards' | 'table'`. */
const choices = (type = '') => [...type.matchAll(/'([^']*)'/g)].map(([, name]) => name);

function editorAttribute({ name, description = '', type, default: byDefault }) {
  const unless = byDefault && byDefault !== 'false' ? `\n\nUnless said: ${byDefault.replaceAll("'", '`')}` : '';
  return { name, description: `${description}${unless}`, values: choices(type?.text) };
}

/** For VS Code's setting `html.customData`. */
function vscodeData(elements) {
  const section = (title, items) => (items.length ? `\n\n**${title}**\n${items.map(({ name, description }) => `- \`${name || 'inside the tag'}\`: ${description ?? ''}`).join('\n')}` : '');
  const tags = elements.map(({ tag, description, attributes, events, slots, parts }) => ({
    name: tag,
    description: { kind: 'markdown', value: `${description}${section('Events', events)}${section('Slots', slots)}${section('Parts', parts)}` },
    attributes: attributes.map(editorAttribute).map(({ name, description: text, values }) => ({ name, description: text, ...(values.length && { values: values.map((value) => ({ name: value })) }) })),
  }));
  return { version: 1.1, tags };
}

/** For JetBrains' editors, which find it by the key `web-types` of package.json. */
function webTypes(elements, { name, version }) {
  const described = (items) => items.map(({ name: itemName, description = '' }) => ({ name: itemName, description }));
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map(({ tag, description, attributes, properties, events, slots, parts, customProperties }) => ({
          name: tag,
          description,
          attributes: attributes.map((attribute) => ({
            name: attribute.name,
            description: editorAttribute(attribute).description,
            value: { type: attribute.type?.text ?? 'string', ...(attribute.type?.text === 'boolean' && { kind: 'no-value' }) },
          })),
          slots: described(slots),
          css: { parts: described(parts), properties: described(customProperties) },
          js: {
            properties: properties.map((property) => ({ name: property.name, description: property.description ?? '', value: { type: property.type?.text ?? 'unknown' } })),
            events: described(events),
          },
        })),
      },
    },
  };
}

/** Writes all of them under `folder`. */
export function writeTypings(manifest, folder) {
  const elements = elementsOf(manifest);
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  mkdirSync(`${folder}/types`, { recursive: true });
  writeFileSync(`${folder}/types/jsx.d.ts`, jsxTypings(elements));
  writeFileSync(`${folder}/types/vue.d.ts`, vueTypings(elements));
  writeFileSync(`${folder}/types/svelte.d.ts`, svelteTypings(elements));
  writeFileSync(`${folder}/vscode.html-data.json`, json(vscodeData(elements)));
  writeFileSync(`${folder}/web-types.json`, json(webTypes(elements, JSON.parse(readFileSync('package.json', 'utf8')))));
}
