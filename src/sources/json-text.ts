import type { RequestFailure } from './failure.js';

export type ParsedJson = { ok: true; json: unknown } | { ok: false; failure: RequestFailure };

/**
 * Parses JSON text, and says what came when it is none; where it breaks off is for `locateFault`. Never throws.
 * @param url what to name in the failure; '' for JSON inside the page
 * @param contentType the answer's Content-Type, if there was one: helps to tell a web page
 */
export function parseJsonText(text: string, url = '', contentType = ''): ParsedJson {
  try {
    return { ok: true, json: JSON.parse(withoutMark(text)) };
  } catch {
    return { ok: false, failure: whyNotJson(withoutMark(text).trim(), url, contentType) };
  }
}

function whyNotJson(content: string, url: string, contentType: string): RequestFailure {
  if (!content) {
    return { url, code: 'empty-body' };
  }
  if (content[0] === '<' || contentType.includes('html')) {
    return { url, code: 'html' };
  }
  const started = content.slice(0, 40).replace(/[\s\p{Cc}]+/gu, ' ');
  // it opened a list or an object, and does not end with the sign that closes it
  const truncated = /^\[.*[^\]]$|^\{.*[^}]$|^[[{]$/s.test(content);
  return { url, code: 'not-json', started, truncated };
}

/**
 * Adds line and column to a `not-json` failure. Browsers tell them in words of their own, or not at
 * all, so we look ourselves, with code that is loaded only now.
 */
export async function locateFault(failure: RequestFailure, text: string): Promise<RequestFailure> {
  if (failure.code !== 'not-json') {
    return failure;
  }
  try {
    const { findFault } = await import('./json-fault.js');
    return { ...failure, ...findFault(withoutMark(text)) };
  } catch {
    // without that code, the rest of the sentence still helps
    return failure;
  }
}

/** A byte order mark is no JSON, but editors on Windows write one. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
