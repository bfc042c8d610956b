/** Bytes that are not UTF-8. Loaded only when such arrive. */

/**
 * Bytes as text: UTF-16 by its byte order mark, else the charset that the server names. `garbled`: neither fits, so that
 * some characters were lost (they read as U+FFFD).
 */
export function decodeOther(bytes: Uint8Array, contentType: string): { text: string; garbled: boolean } {
  const marked = ({ 0xff: 'utf-16le', 0xfe: 'utf-16be' } as Record<number, string>)[bytes[0]!];
  const named = /charset="?([^\s;"]+)/i.exec(contentType)?.[1];
  try {
    return { text: new TextDecoder(marked ?? named, { fatal: true }).decode(bytes), garbled: false };
  } catch {
    // not in this charset, or no charset of that name
    return { text: new TextDecoder().decode(bytes), garbled: true };
  }
}
