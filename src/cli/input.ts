/** Files, addresses and standard input as text. Whatever goes wrong is a `Trouble` with a sentence. */
import { open, stat } from 'node:fs/promises';
import { decode, readBody } from '../sources/body.js';
import { size } from '../words/units.js';
import { counted, formats, progress } from './terminal.js';
import { Trouble } from './trouble.js';

export interface InputOptions {
  /** Most bytes that are read; 64 MB unless said, as in a widget. */
  maxBytes?: number;
  /** The charset, where it is not UTF-8: `windows-1252`. */
  encoding?: string;
  /** Seconds until an address has to have answered in full; 30 unless said. */
  timeout?: number;
  /** HTML is what is asked for. */
  isPage?: boolean;
}

export interface Input {
  /** As it was asked for: a path, an address, or `standard input`. */
  readonly name: string;
  readonly text: string;
  /** What a server said it is; empty for files. */
  readonly contentType: string;
}

export const MOST_BYTES = 64 * 1024 * 1024;

const scheme = /^([a-z][a-z\d+.-]+):\/\//i;

/** Reads a file, an address, or standard input (`-`), as text without a byte order mark. */
export async function readInput(where: string, options: InputOptions = {}): Promise<Input> {
  progress(`Reading ${where} …`);
  const { name, bytes, contentType } = await readBytes(where, options.maxBytes ?? MOST_BYTES, options.timeout ?? 30);
  const text = await textOf(bytes, name, contentType, options.encoding);
  refuseUnreadable(text, name, options.isPage);
  return { name, text, contentType };
}

interface Bytes {
  name: string;
  bytes: Uint8Array;
  contentType: string;
}

async function readBytes(where: string, maxBytes: number, timeout: number): Promise<Bytes> {
  if (where === '-') return { name: 'standard input', bytes: await readStream(process.stdin, maxBytes, 'standard input'), contentType: '' };
  const [, found] = scheme.exec(where) ?? [];
  if (found && /^https?$/i.test(found)) return readAddress(where, maxBytes, timeout);
  if (found) throw new Trouble(`${where} cannot be read: only http: and https: addresses and files can.`);
  return { name: where, bytes: await readFile(where, maxBytes), contentType: '' };
}

const tooLarge = (name: string, maxBytes: number, bytes?: number) =>
  new Trouble(`${name} is ${bytes === undefined ? 'too large' : `${size(bytes, formats)}, which is too large`}: at most ${size(maxBytes, formats)} are read. Publish a slice of it, or say --max-bytes.`);

async function readFile(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Trouble(`${path} is a folder. Name a file in it.`);
    if (found.isFile() && found.size > maxBytes) throw tooLarge(path, maxBytes, found.size);
    const file = await open(path);
    try {
      return await readStream(file.createReadStream(), maxBytes, path);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble(whyNoFile(path, error));
  }
}

/** Why the system did not let us read or write a file. */
export function whyNoFile(path: string, error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return `There is no file ${path}.`;
    case 'ENOTDIR':
      return `There is no file ${path}: part of its path is not a folder.`;
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be opened: you have no permission.`;
    case 'EISDIR':
      return `${path} is a folder.`;
    case 'ENAMETOOLONG':
      return 'The name of the file is too long.';
    case 'ELOOP':
      return `${path} is a link that leads to itself.`;
    case 'ENOSPC':
      return `${path} cannot be written: the disk is full.`;
    default:
      return `${path} cannot be opened: ${(error as Error).message}`;
  }
}

async function readStream(stream: AsyncIterable<Uint8Array | string>, maxBytes: number, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > maxBytes) throw tooLarge(name, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const MOST_REDIRECTS = 20;

async function readAddress(address: string, maxBytes: number, timeout: number): Promise<Bytes> {
  if (!URL.canParse(address)) throw new Trouble(`${address} is no address that can be understood.`);
  try {
    const signal = AbortSignal.timeout(timeout * 1000);
    let response: Response | undefined;
    let url = new URL(address);
    for (let redirects = 0; ; redirects++) {
      if (redirects > MOST_REDIRECTS) throw new Trouble(`${address} redirects again and again and never arrives.`);
      response = await fetch(url, { signal, redirect: 'manual', headers: { accept: 'application/json, */*;q=0.8' } });
      const target = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || !target) break;
      await response.body?.cancel();
      url = redirectTarget(target, url, address);
    }
    if (!response.ok) throw new Trouble(refusal(address, response));
    const bytes = await readBody(response, maxBytes);
    if (!bytes) throw tooLarge(address, maxBytes);
    return { name: address, bytes, contentType: response.headers.get('content-type') ?? '' };
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble(whyNoAnswer(address, error, timeout));
  }
}

function redirectTarget(target: string, from: URL, address: string): URL {
  const url = URL.canParse(target, from) ? new URL(target, from) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Trouble(`${address} redirects to “${target}”, which cannot be read.`);
  return url;
}

function refusal(address: string, { status, headers }: Response): string {
  const later = headers.get('retry-after');
  if (status === 429) return `${address} answers 429: too many requests came from here.${later ? ` It asks to wait (${later}).` : ' Try again later.'}`;
  if (status === 404 || status === 410) return `${address} answers ${status}: there is nothing at this address.`;
  if (status === 401 || status === 403) return `${address} answers ${status}: it may not be read without logging in.`;
  return `${address} answers with the error ${status}.`;
}

function whyNoAnswer(address: string, error: unknown, timeout: number): string {
  const { name, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError') return `${address} did not answer in full within ${counted(timeout, 'second')}.`;
  switch (cause?.code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${address} cannot be reached: there is no such host, or no connection to the internet.`;
    case 'ECONNREFUSED':
      return `${address} cannot be reached: nothing answers there.`;
    case 'UND_ERR_SOCKET':
    case 'ECONNRESET':
      return `The connection to ${address} broke.`;
    default:
      return `${address} cannot be read${cause?.message ? `: ${cause.message}` : ''}.`;
  }
}

async function textOf(bytes: Uint8Array, name: string, contentType: string, encoding: string | undefined): Promise<string> {
  // ZIP archives, Excel's and LibreOffice's files among them
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) throw new Trouble(`${name} is an archive, perhaps a spreadsheet. Save it as CSV.`);
  let text: string;
  if (encoding) text = textIn(bytes, encoding, name);
  else {
    const decoded = await decode(bytes, contentType);
    if (decoded.garbled) throw new Trouble(`${name} is not UTF-8 text: ${placeOfGarble(decoded.text)}. Save it as UTF-8, or say which charset it is in: --encoding windows-1252.`);
    text = decoded.text;
  }
  return text.replace(/^\uFEFF/, '');
}

function textIn(bytes: Uint8Array, encoding: string, name: string): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new Trouble(`There is no charset “${encoding}”. Common ones are utf-8, windows-1252, gb18030, shift_jis.`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Trouble(`${name} is not in the charset ${encoding}.`);
  }
}

function placeOfGarble(text: string): string {
  const lines = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n');
  return `a byte in line ${lines.length}, column ${lines.at(-1)!.length + 1}, belongs to no character`;
}

function refuseUnreadable(text: string, name: string, isPage = false): void {
  if (!text.trim()) throw new Trouble(`${name} is empty.`);
  if (text.includes('\0')) throw new Trouble(`${name} is not text.`);
  if (isPage) return;
  if (/^\s*<(?:!doctype html|html|head|body|!--)/i.test(text)) throw new Trouble(`${name} is a web page, not data. Perhaps the address of the data is another, or asks to log in.`);
  if (/^\s*<[?!a-z]/i.test(text)) throw new Trouble(`${name} is XML or a piece of a web page, which is not read. Save it as JSON, YAML or CSV.`);
}
