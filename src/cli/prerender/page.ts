/** The tags of a page and where they stand in its text. What is not ours is never written anew: only pieces of text are exchanged. */
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

type Node = Tree.Node;
type Element = Tree.Element;

const START = 'guildhall prerender';
const END = '/guildhall prerender';

/** One `guild-*` tag of a page. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its line in the page, from 1. */
  readonly line: number;
  /** The nearest `lang`. */
  readonly language: string | undefined;
  /** JSON that is written inside it. */
  readonly inline: string | undefined;
  /** Whether its author gives a heading in its slot. */
  readonly hasOwnHeading: boolean;
  /** Where the fallback goes: the text between two positions of the page is ours. None, and why, where nothing may be put. */
  readonly room: { readonly from: number; readonly to: number } | undefined;
  readonly reason?: 'own-fallback' | 'not-closed' | 'inside-text' | 'broken-block';
}

export interface Page {
  readonly tags: readonly Tag[];
  /** The page's default, `<meta name="guildhall:src">`. */
  readonly source: string | undefined;
}

/** Elements that hold text only: a list or heading in them would not stay there. */
const textOnly = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'button', 'label', 'option', 'select', 'textarea', 'title']);

export function readPage(html: string): Page {
  const tags: Tag[] = [];
  let source: string | undefined;
  const visit = (node: Node, language: string | undefined, isInText: boolean) => {
    const element = 'tagName' in node ? node : undefined;
    const here = (element && attributeOf(element, 'lang')) || language;
    if (element?.tagName === 'meta' && attributeOf(element, 'name') === 'guildhall:src') source ??= attributeOf(element, 'content')?.trim() || undefined;
    if (element && /^guild-[a-z-]+$/.test(element.tagName)) return void tags.push(tagOf(element, here, isInText));
    const isInside = isInText || (!!element && textOnly.has(element.tagName));
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, here, isInside);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }), undefined, false);
  return { tags, source };
}

const attributeOf = (element: Element, name: string) => element.attrs.find((attribute) => attribute.name === name)?.value;

function tagOf(element: Element, language: string | undefined, isInText: boolean): Tag {
  const children = element.childNodes;
  const start = children.find((child) => isComment(child, START));
  const end = children.find((child) => isComment(child, END));
  const outside = start && end ? children.filter((child) => !isBetween(child, start, end)) : children;
  const script = outside.find((child): child is Element => 'tagName' in child && child.tagName === 'script' && attributeOf(child, 'type') === 'application/json');
  const hasSlot = (child: Node, slot: string) => 'tagName' in child && attributeOf(child, 'slot') === slot;
  const room = start && end ? { from: start.sourceCodeLocation!.startOffset, to: end.sourceCodeLocation!.endOffset } : roomAtEnd(element);
  const reason = isInText ? 'inside-text' : !start !== !end ? 'broken-block' : outside.some((child) => child !== script && isOwnFallback(child)) ? 'own-fallback' : room ? undefined : 'not-closed';
  return {
    name: element.tagName,
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
    line: element.sourceCodeLocation?.startLine ?? 0,
    language,
    inline: script?.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
    hasOwnHeading: outside.some((child) => hasSlot(child, 'heading')),
    room: reason ? undefined : room,
    reason,
  };
}

function isComment(node: Node, text: string): boolean {
  return node.nodeName === '#comment' && (node as Tree.CommentNode).data.trim() === text;
}

const isBetween = (node: Node, start: Node, end: Node) => {
  const at = node.sourceCodeLocation;
  return !!at && at.startOffset >= start.sourceCodeLocation!.startOffset && at.endOffset <= end.sourceCodeLocation!.endOffset;
};

/** Right before the end of a tag; `undefined` when it is not closed. */
function roomAtEnd(element: Element): { from: number; to: number } | undefined {
  const at = element.sourceCodeLocation?.endTag?.startOffset;
  return at === undefined ? undefined : { from: at, to: at };
}

/** What an author wrote into a tag for readers without script; what is for a slot is not that. */
function isOwnFallback(node: Node): boolean {
  if ('tagName' in node) return attributeOf(node, 'slot') === undefined && !(node.tagName === 'script' && attributeOf(node, 'type') === 'application/json');
  return node.nodeName === '#text' && (node as Tree.TextNode).value.trim() !== '';
}

/** The text of a block as it stands in the page. */
export const blockOf = (content: string): string => `<!-- ${START} -->\n${content}\n<!-- ${END} -->`;

/** Exchanges pieces of a text, given by their positions. */
export function exchange(text: string, pieces: readonly { readonly from: number; readonly to: number; readonly with: string }[]): string {
  return pieces.toSorted((one, other) => other.from - one.from).reduce((done, piece) => done.slice(0, piece.from) + piece.with + done.slice(piece.to), text);
}
