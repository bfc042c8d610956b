import type { RequestFailure } from './failure.js';

export type ParsedJson = { ok: true; json: unknown } | { ok: false; failure: RequestFailure };

/**
 * Parses JSON text, and says what came when it is none. Never throws.
 * @param url what to name in the failure; '' for JSON inside the page
 * @param contentType the answer's Content-Type, if there was one: helps to tell a web page
 */
export function parseJsonText(text: string, url = '', contentType = ''): ParsedJson {
  // a byte order mark is no JSON, but editors on Windows write one
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { ok: true, json: JSON.parse(bare) };
  } catch {
    return { ok: false, failure: whyNotJson(bare, url, contentType) };
  }
}

function whyNotJson(text: string, url: string, contentType: string): RequestFailure {
  const content = text.trim();
  if (!content) {
    return { url, code: 'empty-body' };
  }
  if (content.startsWith('<') || contentType.includes('html')) {
    const title = /<title[^>]*>([^<]*)/i.exec(content)?.[1] ?? '';
    return { url, code: 'html', title: oneLine(title), login: /type=["']?password|log[ -]?in|sign[ -]?in/i.test(content) };
  }
  const started = oneLine(content);
  const fault = findFault(text);
  if (fault === undefined) {
    return { url, code: 'not-json', started, truncated: false };
  }
  const linesBefore = text.slice(0, fault).split('\n');
  return {
    url,
    code: 'not-json',
    line: linesBefore.length,
    column: linesBefore.at(-1)!.length + 1,
    started,
    truncated: endsInside(text.slice(fault)),
  };
}

/** The first 40 characters, without line breaks and control characters. */
function oneLine(text: string): string {
  return text.trim().slice(0, 40).replace(/[\s\p{Cc}]+/gu, ' ');
}

/** One JSON token: a sign, a string, or another value. Written so that a long string needs no backtracking. */
const token =
  /([[\]{},:])|(")[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const spaces = /[ \t\n\r]*/y;

/**
 * Where a text stops being JSON: an index, or undefined when it is JSON. Browsers tell this in
 * words of their own, or not at all, so we look ourselves, and only after a failed parse.
 */
export function findFault(text: string): number | undefined {
  const value = '"v[{';
  const open: string[] = [];
  // the kinds of token that may come next: signs stand for themselves, `"` for a string, `v` for other values
  let allowed = value;
  for (let position = 0; ; position = token.lastIndex) {
    spaces.lastIndex = position;
    spaces.exec(text);
    token.lastIndex = position = spaces.lastIndex;
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
      allowed = value + ']';
    } else if (kind === ',') {
      allowed = open.at(-1) === '}' ? '"' : value;
    } else if (kind === ':') {
      allowed = value;
    } else if (isKey) {
      allowed = ':';
    } else {
      if (kind !== 'v' && kind !== '"') {
        open.pop();
      }
      allowed = open.length ? ',' + open.at(-1) : '';
    }
  }
}

/** Whether the rest after the fault only lacks its end: nothing, half a string, half a word or number. */
function endsInside(rest: string): boolean {
  return /^(?:|"[^"\\]*(?:\\.[^"\\]*)*\\?|t|tr|tru|f|fa|fal|fals|n|nu|nul|-)$/s.test(rest);
}
