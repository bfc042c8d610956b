/** Numbers, days, lists and plurals in one language; `Intl` objects are costly, so each is made once. Pure. */
import { textIn } from '../community/text.js';
import type { Text } from '../community/schema/values.js';
import { compareLatin, plainDay, plainNumber, type PlainStyle, plainStyleOf } from './plain-formats.js';

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export class Formats {
  readonly #made = new Map<string, unknown>();

  /**
   * @param language BCP 47 tag in which numbers and days are written; one that `Intl` refuses gives English
   * @param texts language wanted of the document's own texts
   * @param otherwise language of the document, for its texts that lack the first
   */
  constructor(
    language: string,
    readonly texts = language,
    readonly otherwise = 'en',
  ) {
    try {
      Intl.getCanonicalLocales(language);
    } catch {
      language = 'en';
    }
    this.language = language;
    this.style = plainStyleOf(language);
  }

  readonly language: string;
  /** How numbers, days and lists are written where that is known without `Intl`. */
  readonly style: PlainStyle | undefined;

  /** What was made under a key before, else what is made now. */
  once<Maker>(key: string, make: () => Maker): Maker {
    if (!this.#made.has(key)) this.#made.set(key, make());
    return this.#made.get(key) as Maker;
  }

  number(value: number): string {
    if (this.style && Number.isSafeInteger(value)) return plainNumber(value);
    return this.once('number', () => new Intl.NumberFormat(this.language)).format(value);
  }

  /** A day, month or year (`2021-05-15`, `2021-05`, `2021`) as people write it. */
  day(day: string): string {
    const written = this.style && plainDay(day, this.style);
    if (written) return written;
    const shape: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
    if (day.length > 4) shape.month = 'short';
    if (day.length > 7) shape.day = 'numeric';
    return this.once(`day${day.length}`, () => new Intl.DateTimeFormat(this.language, shape)).format(Date.parse(day));
  }

  /** A list as in a table's head, with as little between its items as the language allows. */
  enumerate(items: readonly string[]): string {
    if (this.style) return items.join(this.style === 'en' ? ', ' : '、');
    return this.once('enumeration', () => new Intl.ListFormat(this.language, { type: 'conjunction', style: 'narrow' })).format(items);
  }

  /** The form for a number, with `#` for the number itself. */
  plural(value: number, forms: PluralForms): string {
    const rule = this.once('plural', () => new Intl.PluralRules(this.language)).select(value);
    return (forms[rule] ?? forms.other).replace('#', this.number(value));
  }

  /** A document's text in this language, else in its own. */
  text(text: Text | undefined): string {
    return textIn(text, this.texts, this.otherwise);
  }

  /** Compares names as this language orders them. */
  get compare(): (one: string, other: string) => number {
    return this.once('compare', () => {
      let intl: Intl.Collator['compare'] | undefined;
      return (one, other) => (this.style && compareLatin(one, other)) ?? (intl ??= new Intl.Collator(this.language, { numeric: true }).compare)(one, other);
    });
  }
}
