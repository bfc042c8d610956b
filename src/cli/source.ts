/** Text as data, with the place in the text of every value in it. */
import type { Input } from './input.js';
import { readJson } from './json.js';
import { Trouble } from './trouble.js';
import { readYaml } from './yaml.js';

/** A step into data: a key, or a position in a list. */
export type Step = string | number;

/** Line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A key that stands twice in one object, so that one of its values is lost. */
export interface DuplicateKey {
  readonly path: readonly Step[];
  readonly key: string;
  readonly place: Place;
}

/** A sentence about a place in a file, as compilers write it: terminals and editors make a link of its beginning. */
export const sayAt = (name: string, { line, column }: Place, sentence: string): string => `${name}:${line}:${column}: ${sentence}`;

export interface Source {
  readonly name: string;
  readonly value: unknown;
  /** Where a value begins, or the nearest thing around it that is there; `atKey`: where its key begins. */
  locate(path: readonly Step[], atKey?: boolean): Place | undefined;
  readonly duplicates: readonly DuplicateKey[];
}

export type TextFormat = 'json' | 'yaml' | 'csv' | 'icalendar' | 'markdown';

const byEnding: readonly (readonly [RegExp, TextFormat])[] = [
  [/\.(?:json|geojson|jsonld|all-contributorsrc)$|^\.all-contributorsrc$/i, 'json'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.(?:csv|tsv)$/i, 'csv'],
  [/\.(?:ics|ical|ifb)$/i, 'icalendar'],
  [/\.(?:mdx?|markdown)$/i, 'markdown'],
];

const byContentType: readonly (readonly [RegExp, TextFormat])[] = [
  [/json/i, 'json'],
  [/yaml/i, 'yaml'],
  [/csv|tab-separated/i, 'csv'],
  [/calendar/i, 'icalendar'],
  [/markdown/i, 'markdown'],
];

/** What kind of text this is: by how it begins where that is certain, then by its name, then by what the server said. */
export function formatOf({ name, text, contentType }: Input): TextFormat {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return 'icalendar';
  const ending = name.replace(/[?#].*$/, '').split(/[\\/]/).at(-1)!;
  const found = byEnding.find(([pattern]) => pattern.test(ending)) ?? byContentType.find(([pattern]) => pattern.test(contentType));
  if (found) return found[1];
  const start = text.trimStart();
  if (/^[[{]/.test(start)) return 'json';
  if (/^(?:---|- |[\w"'-]+:(?:\s|$))/m.test(start)) return 'yaml';
  if (/^[^\n]*[,;\t][^\n]*\n/.test(start)) return 'csv';
  throw new Trouble(`${name} is of no kind that is known. Give it an ending that says what it is: .json, .yaml, .csv or .ics.`);
}

/** Reads JSON or YAML. */
export function readSource(input: Input): Source {
  const format = formatOf(input);
  if (format === 'json') return readJson(input.name, input.text);
  if (format === 'yaml') return readYaml(input.name, input.text);
  const kind = { csv: 'a CSV file', icalendar: 'a calendar', markdown: 'a page of Markdown' }[format];
  throw new Trouble(`${input.name} is ${kind}, not a community document. Convert it first: npx guildhall convert ${input.name} --to community.json`);
}

/** Steps of a path as issues and rules write them: `groups[3].place.lat`, `["odd.key"]`. */
export function stepsOf(path: string): Step[] {
  return [...path.matchAll(/\["([^"]*)"\]|\[(\d+)\]|[^.[\]]+/g)].map(([whole, quoted, position]) => (position === undefined ? (quoted ?? whole) : Number(position)));
}

/** A path as text. */
export const pathText = (path: readonly Step[]): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (/[.[\]]|^\s*$/.test(step)) return `${text}["${step}"]`;
    return text ? `${text}.${step}` : step;
  }, '');

/** Turns offsets in a text into lines and columns. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
