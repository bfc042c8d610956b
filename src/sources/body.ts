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
  // room for whole 32-bit words, which is how the fingerprint is taken
  const bytes = new Uint8Array(Math.ceil(size / 4) * 4);
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return bytes.subarray(0, size);
}

/** Bytes as text: UTF-8, as JSON demands; other charsets are told by code that is loaded only then. */
export async function decode(bytes: Uint8Array, contentType: string): Promise<{ text: string; garbled: boolean }> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), garbled: false };
  } catch {
    return (await import('./charsets.js')).decodeOther(bytes, contentType);
  }
}

/**
 * A short text that differs when the bytes differ: the length and two 32-bit hashes. It spares
 * keeping a whole text only to see whether the next one is the same; it is no protection against malice.
 * @param bytes as `readBody` gives them: at the start of a buffer of whole words
 */
export function fingerprint(bytes: Uint8Array): string {
  const words = new Uint32Array(bytes.buffer);
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let index = 0; index < words.length; index++) {
    first = Math.imul(first ^ words[index]!, 0x01000193);
    second = Math.imul(second ^ words[index]!, 0x85ebca6b) + (first >>> 13);
  }
  return `${bytes.length}.${first}.${second}`;
}
