/** Reads what somebody brings: an address, pasted text, a file. What cannot be read is told in one sentence. */
import type { Failure } from '../../src/sources/failure.js';
import { parseJson, whyNotJson } from '../../src/sources/json-text.js';
import { requestJson } from '../../src/sources/transport.js';
import { failures } from '../../src/words/en/failures.js';
import { failureSentence } from '../../src/words/failure-sentence.js';
import { Formats } from '../../src/words/formats.js';

export interface Read {
  /** `undefined` where there is none, or none that can be read. */
  readonly json: unknown;
  /** Why not; '' when all is well. */
  readonly trouble: string;
}

const nothing: Read = { json: undefined, trouble: '' };
const formats = new Formats('en');
const sentence = (failure: Failure) => failureSentence(failure, failures, formats);

/** Asks an address as a widget does. */
export async function readAddress(address: string, signal: AbortSignal): Promise<Read> {
  if (!address.trim()) return nothing;
  const result = await requestJson({ url: address.trim() }, signal);
  if (!result.ok) return { json: undefined, trouble: whyNot(result.failure, address.trim()) };
  return { json: result.unchanged ? undefined : result.json, trouble: '' };
}

/** The sentence of the widgets, and for what the command line converts, how. */
function whyNot(failure: Failure, address: string): string {
  const other = failure.code === 'not-json' ? otherFormat(failure.started ?? '', address) : undefined;
  return other ? `${sentence(failure)} This looks like ${other}. ${howToConvert(address)}` : sentence(failure);
}

/** What pasted text holds. */
export async function readText(text: string): Promise<Read> {
  if (!text.trim()) return nothing;
  const parsed = parseJson(text);
  if (parsed) return { json: parsed.json, trouble: '' };
  const other = otherFormat(text);
  return { json: undefined, trouble: other ? `This looks like ${other}. ${howToConvert('your-file')}` : sentence(await whyNotJson(text)) };
}

/** A text in the page makes it slow long before a file on a site does. */
const mostBytes = 5_000_000;

/** Reads a file that was chosen or dropped, if it is one that a widget could show; else says why not. */
export async function readFile(file: File): Promise<{ readonly text: string } | { readonly trouble: string }> {
  const { name, size } = file;
  if (size > mostBytes) return { trouble: `${name} is larger than 5 MB. Put it on your site, and give its address.` };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { trouble: `${name} cannot be read. If it is a folder, choose a file in it.` };
  }
  let text: string;
  try {
    // takes the byte order mark away
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { trouble: `${name} is not UTF-8 text. Save it as UTF-8, or convert it: npx guildhall convert ${name} --encoding windows-1252` };
  }
  if (!text.trim()) return { trouble: `${name} is empty.` };
  const { trouble } = await readText(text);
  if (!trouble) return { text };
  const other = otherFormat(text, name);
  return { trouble: other ? `${name} is ${other}. ${howToConvert(name)}` : `${name}: ${trouble}` };
}

const howToConvert = (name: string) => `A page reads JSON; this makes it: npx guildhall convert ${name} --to community.json`;

const formatsByName: readonly (readonly [RegExp, string])[] = [
  [/\.ya?ml$/i, 'YAML'],
  [/\.[ct]sv$/i, 'a table'],
  [/\.ics$/i, 'a calendar'],
  [/\.mdx?$/i, 'Markdown'],
];

/** What else a text is that the command line converts; by its name, if it has one, or by how it begins. */
function otherFormat(text: string, name = ''): string | undefined {
  const known = formatsByName.find(([pattern]) => pattern.test(name));
  if (known) return known[1];
  const start = text.trimStart();
  if (start.startsWith('BEGIN:VCALENDAR')) return 'a calendar';
  if (/^(?:---\n|- |[\w-]+:(?:\s|$))/.test(start)) return 'YAML';
  return /^[^\n{[<]*[,;\t][^\n{[<]*\n[^\n]*[,;\t]/.test(start) ? 'a table' : undefined;
}
