/** Why text is no JSON, and where it stops being some. Loaded only when some is broken. Pure. */
import type { RequestFailure } from './failure.js';

/** One JSON token: a sign, a string, or another value. Written so that a long string needs no backtracking. */
const token =
  /([[\]{},:])|(")[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const spaces = /[ \t\n\r]*/y;

/** Half a string, a word or a number, or nothing at all: what is left when a file was cut off. */
const cutOff = /^(?:|"[^"\\]*(?:\\.[^"\\]*)*\\?|t|tr|tru|f|fa|fal|fals|n|nu|nul|-)$/s;

export interface Fault {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** Only the end is missing. */
  readonly truncated: boolean;
  /** What closes a list or an object stands after a comma: that is one too many. Absent otherwise. */
  readonly afterComma?: true;
}

/** A comma before what closes a list or an object. */
const endsInComma = /,[ \t\n\r]*$/;

/** What came instead of JSON; where it breaks off we look for ourselves, since browsers tell it in words of their own, or not at all. */
export function faultIn(text: string, url: string, contentType: string): RequestFailure {
  const content = text.trim();
  if (!content) {
    return { url, code: 'empty-body' };
  }
  if (content[0] === '<' || contentType.includes('html')) {
    return { url, code: 'html' };
  }
  const started = content.slice(0, 40).replace(/[\s\p{Cc}]+/gu, ' ');
  return { url, code: 'not-json', started, truncated: false, ...findFault(text) };
}

/** Where the first fault is. Undefined when it is JSON. */
export function findFault(text: string): Fault | undefined {
  const position = faultPosition(text);
  if (position === undefined) {
    return undefined;
  }
  const before = text.slice(0, position);
  const linesBefore = before.split('\n');
  const isAfterComma = /[\]}]/.test(text.charAt(position)) && endsInComma.test(before.slice(-1000));
  return {
    line: linesBefore.length,
    column: linesBefore.at(-1)!.length + 1,
    truncated: cutOff.test(text.slice(position)),
    ...(isAfterComma && { afterComma: true }),
  };
}

function faultPosition(text: string): number | undefined {
  const value = '"v[{';
  /** The signs that will close what is open. */
  const open: string[] = [];
  // the kinds of token that may come next: signs stand for themselves, `"` for a string, `v` for other values
  let allowed = value;
  for (let position = 0; ; position = token.lastIndex) {
    spaces.lastIndex = position;
    spaces.exec(text);
    position = spaces.lastIndex;
    token.lastIndex = position;
    const match = token.exec(text);
    if (!match) {
      return position === text.length && !allowed ? undefined : position;
    }
    const kind = match[1] ?? match[2] ?? 'v';
    if (!allowed.includes(kind)) {
      return position;
    }
    const isKey = kind === '"' && !allowed.includes('v');
    if (kind === '{') {
      open.push('}');
      allowed = '"}';
    } else if (kind === '[') {
      open.push(']');
      allowed = `${value}]`;
    } else if (kind === ',') {
      allowed = open.at(-1) === '}' ? '"' : value;
    } else if (kind === ':') {
      allowed = value;
    } else if (isKey) {
      allowed = ':';
    } else {
      if (kind === '}' || kind === ']') {
        open.pop();
      }
      allowed = open.length ? `,${open.at(-1)}` : '';
    }
  }
}
