/** JSON for a widget, and a text that it shows of it. */
export interface Shown {
  readonly json: object;
  readonly shows: string;
}

/** One way for a widget to look: its attributes, and the part that is there when all of it has loaded. */
export interface Face {
  readonly called: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly part: string;
  /** Whether people have their pictures here. */
  readonly hasPictures?: boolean;
}

/** What the contract suite has to know of a widget: its tag, and documents that bring it into each state. */
export interface Subject {
  readonly tag: string;
  /** Imports its defining entry. */
  define(): Promise<unknown>;
  readonly good: Shown;
  /** Another document, whose text the first does not show. */
  readonly other: Shown;
  /** Nothing for this widget to show. */
  readonly empty: object;
  /** Good records among bad ones; how many are left out. */
  readonly flawed: Shown & { readonly leftOut: number };
  /** Records, but none that can be read. */
  readonly unreadable: object;
  /** JSON that nobody wrote for us, with the attributes that read it. */
  readonly foreign: Shown & { readonly items: string; readonly fields: string };
  /** A shape that is known by its name; for some records there is none. */
  readonly known?: Shown & { readonly format: string };
  /** The widget's own heading in each language. */
  readonly headings: { readonly en: string; readonly 'zh-CN': string; readonly ja: string };
  /** Two days on which one document is shown differently. */
  readonly dated: { readonly json: object; readonly days: readonly { readonly now: string; readonly shows: string }[] };
  /** A document with people who have these pictures; only for a widget that shows some. */
  pictured?(addresses: readonly string[]): object;
  /** A document whose every text and link is one that tries to be more. */
  hostile(text: string, link?: string): object;
  /** The ways in which the widget can show all that a document holds. */
  readonly faces: readonly Face[];
}
