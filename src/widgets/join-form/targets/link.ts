import { type Application, type HandOver, LONGEST_ADDRESS } from './hand-over.js';

/** A form elsewhere: its address with the fields that it knows by a `param`; the others are to be pasted. */
export function link({ target, answered, base }: Application): HandOver {
  const url = new URL(target.url!, base);
  const toPaste = answered.filter(({ field, text }) => {
    if (!field.param) return true;
    const before = url.search;
    url.searchParams.set(field.param, text);
    if (url.href.length <= LONGEST_ADDRESS) return false;
    url.search = before;
    return true;
  });
  return { url: url.href, toTick: [], toPaste };
}
