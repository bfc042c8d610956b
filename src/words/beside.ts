/** Chinese and Japanese sentences with something put in. Pure. */

const letter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const mark = /[\u3001-\u303f\uff00-\uffef]/;
const other = /[\p{Letter}\p{Number}]/u;

function joined(before: string, after: string): string {
  const end = before.trimEnd();
  const start = after.trimStart();
  if (!end || !start) return before + after;
  const last = end.at(-1)!;
  const first = start[0]!;
  const isChinese = letter.test(last);
  if (mark.test(last) || mark.test(first) || (isChinese && letter.test(first))) return end + start;
  return isChinese === letter.test(first) || !other.test(isChinese ? first : last) ? before + after : `${end} ${start}`;
}

/**
 * A sentence in which what is put in has a space beside it where Latin letters or digits meet Chinese or Japanese ones, and none
 * where they are of one kind: 由 Reviewer 晋升, but 由委员晋升.
 */
export function beside(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return values.reduce<string>((said, value, at) => joined(joined(said, String(value)), texts[at + 1]!), texts[0]!);
}
