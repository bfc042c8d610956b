/// <reference types="vite/client" />
/** The tokens that make a theme, from the manifest of all widgets. */
import { type Token, widgetsIn } from '../../demo/builder/manifest.js';

export interface ThemeToken extends Token {
  readonly isColour: boolean;
  /** The widgets that know it. */
  readonly tags: readonly string[];
}

// `npm run manifest` makes it; without it there is nothing to edit, but everything still compiles
const manifests = import.meta.glob<{ default: Parameters<typeof widgetsIn>[0] }>('../../custom-elements.json', { eager: true });
const widgets = widgetsIn(Object.values(manifests)[0]?.default ?? {});

/** Heights are for one tag on one page, not for a theme. */
const isHeight = (name: string) => name.endsWith('-height');

/** What a designer sets first stands first. */
const first = ['accent', 'page', 'attention', 'text', 'muted', 'line', 'control', 'focus'].map((name) => `--guild-${name}`);
const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);

const isMeasure = (name: string) => /-(font|size|radius|gap|width)$/.test(name);

/** Every token once, those of single widgets last. */
export const themeTokens: readonly ThemeToken[] = [...new Map(widgets.flatMap(({ tokens }) => tokens).map((token) => [token.name, token])).values()]
  .filter(({ name }) => !isHeight(name))
  .map((token) => ({
    ...token,
    isColour: !isMeasure(token.name),
    tags: widgets.filter(({ tokens }) => tokens.some(({ name }) => name === token.name)).map(({ tag }) => tag),
  }))
  .sort((one, other) => rank(one.name) - rank(other.name) || other.tags.length - one.tags.length);

export const widgetCount = widgets.length;
