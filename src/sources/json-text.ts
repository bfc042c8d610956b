import type { RequestFailure } from './failure.js';

/** What JSON text holds; `undefined` when it is none. Never throws. */
export function parseJson(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(withoutMark(text)) };
  } catch {
    return undefined;
  }
}

/**
 * Why text is no JSON, with code that is loaded only now. Never rejects.
 * @param url what to name in the failure; '' for JSON inside the page
 * @param contentType the answer's Content-Type, if there was one: helps to tell a web page
 */
export async function whyNotJson(text: string, url = '', contentType = ''): Promise<RequestFailure> {
  try {
    const { faultIn } = await import('./json-fault.js');
    return faultIn(withoutMark(text), url, contentType);
  } catch {
    // without that code, how it begins still helps
    return { url, code: 'not-json', started: text.slice(0, 40), truncated: false };
  }
}

/** A byte order mark is no JSON, but editors on Windows write one. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');
