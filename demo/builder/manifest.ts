/** The widgets with their options and theme tokens, from the manifest that the build and Storybook read too. */

export interface Option {
  readonly name: string;
  readonly about: string;
  readonly kind: 'text' | 'number' | 'flag' | 'choice';
  readonly choices: readonly string[];
}

export interface Token {
  readonly name: string;
  readonly about: string;
  readonly initial: string;
}

export interface Widget {
  readonly tag: string;
  readonly summary: string;
  readonly options: readonly Option[];
  readonly tokens: readonly Token[];
}

interface Declaration {
  tagName?: string;
  summary?: string;
  attributes?: { name: string; description?: string; type?: { text?: string } }[];
  cssProperties?: { name: string; description?: string; default?: string }[];
}

interface Manifest {
  modules?: { declarations?: Declaration[] }[];
}

/** What the builder asks for in a place of its own. */
const asked = new Set(['src', 'items', 'fields', 'diagnose']);

const named: Record<string, readonly string[]> = { ImagePolicy: ['same-origin', 'any', 'none'], RequestCredentials: ['same-origin', 'include', 'omit'] };

function optionOf({ name, description = '', type }: NonNullable<Declaration['attributes']>[number]): Option {
  const text = (type?.text ?? '').replace(/\s*\|\s*undefined$/, '');
  const choices = named[text] ?? [...text.matchAll(/'([^']+)'/g)].map((found) => found[1]!);
  const kind = choices.length ? 'choice' : text === 'boolean' ? 'flag' : text === 'number' ? 'number' : 'text';
  return { name, about: description, kind, choices };
}

/** Every widget of a manifest, by tag; without one, none. */
export function widgetsIn(manifest: Manifest): Widget[] {
  return (manifest.modules ?? [])
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration) => declaration.tagName)
    .map(({ tagName, summary = '', attributes = [], cssProperties = [] }) => ({
      tag: tagName!,
      summary,
      options: attributes.filter(({ name }) => !asked.has(name)).map(optionOf),
      tokens: cssProperties.map(({ name, description = '', default: initial = '' }) => ({ name, about: description, initial })),
    }))
    .sort((one, other) => one.tag.localeCompare(other.tag));
}
