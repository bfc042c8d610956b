import { type Application, type HandOver, LONGEST_MAILTO, titleOf } from './hand-over.js';

/** An e-mail with all answers, or with its subject alone where the address would be too long for mail programs. */
export function mailto(application: Application): HandOver {
  const { target, answered, markdown } = application;
  const subject = `mailto:${encodeURIComponent(target.to!).replace('%40', '@')}?subject=${encodeURIComponent(titleOf(application))}`;
  // mail counts a line's end as two characters (RFC 6068)
  const url = `${subject}&body=${encodeURIComponent(markdown.replaceAll('\n', '\r\n'))}`;
  return url.length > LONGEST_MAILTO ? { url: subject, toTick: [], toPaste: answered } : { url, toTick: [], toPaste: [] };
}
