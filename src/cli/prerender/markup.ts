/** HTML as text. Whatever comes from data is escaped; addresses have been checked by the reader. Pure. */

/** HTML that is right as it stands. */
export class Markup {
  constructor(readonly text: string) {}
}

type Child = Markup | string | undefined | false | readonly Child[];

type Attributes = Readonly<Record<string, string | undefined>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]!);

function textOf(child: Child): string {
  if (!child) return '';
  if (child instanceof Markup) return child.text;
  return typeof child === 'string' ? escaped(child) : child.map(textOf).join('');
}

/** One element with its attributes and what is in it. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`));
  return new Markup(`<${name}${written.join('')}>${children.map(textOf).join('')}</${name}>`);
}

/** Elements that follow each other, each on a line. */
export const lines = (...parts: readonly (Markup | undefined | false)[]): Markup => new Markup(parts.filter((part) => part instanceof Markup).map(({ text }) => text).join('\n'));

/** A heading of a level; deeper than 6 there is none. */
export const heading = (level: number, ...children: readonly Child[]): Markup => element(`h${Math.min(6, level)}`, {}, ...children);

/** Text as a link, where there is an address. */
export const linked = (text: string, address: string | undefined): Child => (address ? element('a', { href: address }, text) : text);

/** A list; nothing for nothing. */
export const list = (name: 'ul' | 'ol', items: readonly Child[]): Markup | undefined => (items.length ? element(name, {}, '\n', items.map((item) => [element('li', {}, item), '\n'])) : undefined);

/** Data for search engines. No text in it can end the element. */
export const linkedData = (data: object): Markup => new Markup(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);
