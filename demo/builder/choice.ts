/** What somebody chose in the builder, and how a link carries it. Pure. */

export type Host = 'html' | 'react' | 'vue' | 'svelte' | 'astro' | 'hugo' | 'docusaurus' | 'wordpress';

export interface Choice {
  readonly tag: string;
  /** Where the data is: at an address, or pasted here. */
  readonly source: 'address' | 'pasted';
  readonly src: string;
  readonly json: string;
  /** Attributes by name, as written; a flag that is set is ''. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Theme tokens by name, as CSS writes them. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly width: 'phone' | 'desktop';
  readonly scheme: 'light' | 'dark';
  readonly language: 'en' | 'zh-CN' | 'ja';
  readonly host: Host;
}

export const firstChoice: Choice = {
  tag: 'guild-station-map',
  source: 'address',
  src: '/lighthouse.json',
  json: '',
  attributes: {},
  tokens: {},
  width: 'desktop',
  scheme: 'light',
  language: 'en',
  host: 'html',
};

/** Longer addresses are cut off by some browsers and chats. */
const longestLink = 16_000;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textsOf = (value: unknown) => (isRecord(value) ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : {});

/** The part of a link after its `#`: only what differs from the first choice. Pasted data that is too long stays out. */
export function toHash(choice: Choice): { hash: string; isWhole: boolean } {
  const differing = Object.entries(choice).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(firstChoice[name as keyof Choice]));
  const write = (entries: [string, unknown][]) => (entries.length ? encodeURIComponent(JSON.stringify(Object.fromEntries(entries))) : '');
  const hash = write(differing);
  return hash.length <= longestLink ? { hash, isWhole: true } : { hash: write(differing.filter(([name]) => name !== 'json')), isWhole: false };
}

/** Reads what a link carries; whatever is not understood is as at first. */
export function fromHash(hash: string): Choice {
  let read: unknown;
  try {
    read = JSON.parse(decodeURIComponent(hash.replace(/^#/, '')));
  } catch {
    return firstChoice;
  }
  if (!isRecord(read)) return firstChoice;
  const text = (name: 'tag' | 'src' | 'json') => (typeof read[name] === 'string' ? read[name] : firstChoice[name]);
  const oneOf = <Value extends string>(value: unknown, known: readonly Value[]) => known.find((each) => each === value) ?? known[0]!;
  return {
    tag: /^guild-[a-z-]+$/.test(text('tag')) ? text('tag') : firstChoice.tag,
    source: oneOf(read.source, ['address', 'pasted']),
    src: text('src'),
    json: text('json'),
    attributes: Object.fromEntries(Object.entries(textsOf(read.attributes)).filter(([name]) => /^[a-z][a-z-]*$/.test(name) && !name.startsWith('on'))),
    tokens: Object.fromEntries(Object.entries(textsOf(read.tokens)).filter(([name]) => /^--guild-[a-z-]+$/.test(name))),
    width: oneOf(read.width, ['desktop', 'phone']),
    scheme: oneOf(read.scheme, ['light', 'dark']),
    language: oneOf(read.language, ['en', 'zh-CN', 'ja']),
    host: oneOf(read.host, hosts),
  };
}

export const hosts: readonly Host[] = ['html', 'react', 'vue', 'svelte', 'astro', 'hugo', 'docusaurus', 'wordpress'];
