/** The widgets with their options and theme tokens, from the manifest that the build and Storybook read too. Pure. */

export interface Option {
  /** The attribute. */
  readonly name: string;
  readonly label: string;
  readonly about: string;
  readonly kind: 'text' | 'number' | 'flag' | 'choice';
  readonly choices: readonly string[];
}

export interface Token {
  /** The custom property. */
  readonly name: string;
  readonly label: string;
  readonly about: string;
  readonly initial: string;
  readonly kind: 'color' | 'length' | 'text';
}

export interface Widget {
  readonly tag: string;
  readonly label: string;
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

/** Types that stand for a list of words. */
const namedTypes: Record<string, readonly string[]> = { ImagePolicy: ['same-origin', 'any', 'none'], RequestCredentials: ['same-origin', 'include', 'omit'] };

/** Where the attribute's name, with a capital, is not what a person would say. */
const labels: Record<string, string> = {
  basemap: 'Your own map',
  places: 'Places to search by',
  station: 'Station',
  status: 'Declared status',
  standing: 'Standing under the rules',
  limit: 'Records at first',
  images: 'Pictures',
  now: 'Day that counts as today',
  format: 'Shape of the JSON',
  loading: 'When to load',
  credentials: 'Cookies',
  'max-bytes': 'Most bytes to read',
  timeout: 'Longest wait, in seconds',
  'refresh-interval': 'Refresh, in seconds',
};

const tokenLabels: Record<string, string> = {
  page: 'Page background',
  line: 'Hairlines',
  control: 'Borders of controls',
  muted: 'Secondary text',
  radius: 'Corners',
  gap: 'Space',
  'min-height': 'Reserved height',
  'map-dot': 'Map: dots of the land',
  'map-land': 'Map: your own land',
  'map-coast': 'Map: your own coasts',
};

/** `heading-level` as a person reads it: “Heading level”. */
const inWords = (name: string) => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The words at the end of a description that lists what there is: “… : `active`, `inactive`.” */
const listedAtEnd = (about: string) => {
  const list = /: ((?:`[\w-]+`, )+`[\w-]+`)\.?$/.exec(about)?.[1];
  return list ? [...list.matchAll(/`([\w-]+)`/g)].map((found) => found[1]!) : [];
};

function optionOf({ name, description = '', type }: NonNullable<Declaration['attributes']>[number]): Option {
  const text = (type?.text ?? '').replace(/\s*\|\s*undefined$/, '');
  const inType = namedTypes[text] ?? [...text.matchAll(/'([^']+)'/g)].map((found) => found[1]!);
  const choices = inType.length ? inType : listedAtEnd(description);
  const kind = choices.length ? 'choice' : text === 'boolean' ? 'flag' : text === 'number' ? 'number' : 'text';
  return { name, label: labels[name] ?? inWords(name), about: description, kind, choices };
}

function tokenOf({ name, description = '', default: initial = '' }: NonNullable<Declaration['cssProperties']>[number]): Token {
  const short = name.replace('--guild-', '');
  const kind = /colou?r|background|\bfill\b|^line /.test(description) ? 'color' : /corners|space|height|size/.test(description) ? 'length' : 'text';
  return { name, label: tokenLabels[short] ?? inWords(short), about: description, initial, kind };
}

/** Every widget of a manifest, by tag; without one, none. */
export function widgetsIn(manifest: Manifest): Widget[] {
  return (manifest.modules ?? [])
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration) => declaration.tagName)
    .map(({ tagName, summary = '', attributes = [], cssProperties = [] }) => ({
      tag: tagName!,
      label: inWords(tagName!.replace('guild-', '')),
      summary,
      options: attributes.filter(({ name }) => !asked.has(name)).map(optionOf),
      tokens: cssProperties.map(tokenOf),
    }))
    .sort((one, other) => one.tag.localeCompare(other.tag));
}
