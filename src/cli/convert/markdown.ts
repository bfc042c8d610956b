/** A page of Markdown with front matter, as Hugo, Docusaurus and Jekyll have it: one record. */
import { type PlainObject, isObject } from '../../sources/paths.js';
import type { Input } from '../input.js';
import { Trouble } from '../trouble.js';
import { readYaml } from '../yaml.js';

/** What stands between two lines of `---` at the start, and what follows. */
const page = /^---[ \t]*\r?\n(?<front>[\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n(?<body>[\s\S]*))?$/;

/**
 * The front matter, with the text of the page as `body`; `undefined` for a page without, such as a README.
 *
 * @throws Trouble for front matter that is not YAML, or no record
 */
export function recordIn({ name, text }: Input): PlainObject | undefined {
  if (/^\+\+\+[ \t]*\r?\n/.test(text)) throw new Trouble(`${name} has front matter in TOML (+++). Only YAML (---) is read; Hugo changes it: hugo convert toYAML`);
  const { front, body = '' } = page.exec(text)?.groups ?? {};
  if (front === undefined) return undefined;
  // an empty line for the one that opens it, so that places are those in the file
  const { value } = readYaml(name, `\n${front}`);
  if (value === null || value === undefined) return undefined;
  if (!isObject(value)) throw new Trouble(`${name}: its front matter is no record; it has to be lines such as “title: Porto”.`);
  return body.trim() ? { ...value, body: body.trim() } : value;
}
