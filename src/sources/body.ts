/** A received body: as text, with its size and a fingerprint that tells whether a later one is the same. */
export interface Body {
  bytes: Uint8Array;
  fingerprint: string;
}

/**
 * Reads a body to its end, or gives undefined as soon as it turns out larger than `maxBytes`.
 * Rejects when the connection breaks or the request is aborted.
 */
export async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  if (Number(response.headers.get('content-length')) > maxBytes) {
    return undefined;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > maxBytes) {
      return undefined;
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return bytes;
}

/**
 * Bytes as text: UTF-8 as JSON demands, else UTF-16 by its byte order mark, else the charset that
 * the server names. `garbled`: none fits, so that some characters were lost (they read as U+FFFD).
 */
export function decode(bytes: Uint8Array, contentType: string): { text: string; garbled: boolean } {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  const named = /charset="?([^\s;"]+)/i.exec(contentType)?.[1] ?? '';
  for (const charset of ['utf-8', utf16, named]) {
    try {
      return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), garbled: false };
    } catch {
      // not in this charset, or no charset of that name: try the next
    }
  }
  return { text: new TextDecoder().decode(bytes), garbled: true };
}

/** A short text that differs when the bytes differ (two 32-bit hashes and the length; no protection against malice). */
export function fingerprint(bytes: Uint8Array): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (const byte of bytes) {
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second ^ byte, 0x85ebca6b) + (second >>> 15);
  }
  return `${bytes.length}.${first >>> 0}.${second >>> 0}`;
}
