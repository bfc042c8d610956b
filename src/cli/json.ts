/** JSON with the place of every value. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { findFault } from '../sources/json-fault.js';
import { type DuplicateKey, type Place, type Source, type Step, placesIn, sayAt } from './source.js';
import { Trouble } from './trouble.js';

/** Of larger files no lines are told: a tree of all their values would take gigabytes. */
const MOST_LOCATED = 16_000_000;

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

export function readJson(name: string, text: string): Source {
  const placeAt = placesIn(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Trouble(whyNotJson(name, text, placeAt, error as Error));
  }
  const tree = treeOf(text);
  return {
    name,
    value,
    duplicates: tree ? duplicatesIn(tree, placeAt) : [],
    locate(path, atKey = false) {
      if (!tree) return undefined;
      const { node, key } = follow(tree, path);
      return placeAt((atKey && key ? key : node).offset);
    },
  };
}

/** The tree of a text; none when it is too large or too deep. */
function treeOf(text: string, errors?: ParseError[]): Node | undefined {
  if (text.length > MOST_LOCATED) return undefined;
  try {
    return parseTree(text, errors, strict);
  } catch {
    return undefined;
  }
}

/** Goes along a path as far as it leads. */
function follow(tree: Node, path: readonly Step[]): { node: Node; key?: Node } {
  let node = tree;
  let key: Node | undefined;
  for (const step of path) {
    const property = typeof step === 'string' && node.type === 'object' ? node.children?.findLast(({ children }) => children?.[0]?.value === step) : undefined;
    const next = typeof step === 'number' && node.type === 'array' ? node.children?.[step] : property?.children?.[1];
    if (!next) break;
    key = property?.children?.[0];
    node = next;
  }
  return { node, key };
}

function duplicatesIn(tree: Node, placeAt: (offset: number) => Place): DuplicateKey[] {
  const duplicates: DuplicateKey[] = [];
  const waiting: { node: Node; path: readonly Step[] }[] = [{ node: tree, path: [] }];
  while (waiting.length) {
    const { node, path } = waiting.pop()!;
    const seen = new Set<string>();
    node.children?.forEach((child, index) => {
      if (node.type === 'array') return void waiting.push({ node: child, path: [...path, index] });
      const [key, value] = child.children ?? [];
      if (!key) return;
      if (seen.has(key.value as string)) duplicates.push({ path, key: key.value as string, place: placeAt(key.offset) });
      seen.add(key.value as string);
      if (value?.children) waiting.push({ node: value, path: [...path, key.value as string] });
    });
  }
  return duplicates;
}

const reasons: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value; text stands in double quotation marks',
  InvalidNumberFormat: 'this is no number as JSON writes it',
  PropertyNameExpected: 'a name in double quotation marks is expected; perhaps the comma before it is one too many',
  ValueExpected: 'a value is expected; perhaps the comma before it is one too many',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'nothing more is expected after the end of the data',
  InvalidCommentToken: 'comments are no JSON',
  UnexpectedEndOfComment: 'comments are no JSON',
  UnexpectedEndOfString: 'the closing quotation mark is missing',
  InvalidUnicode: 'this \\u is not followed by four hexadecimal digits',
  InvalidEscapeCharacter: 'this backslash begins nothing that JSON knows; write \\\\ for a backslash',
  InvalidCharacter: 'this character has to be escaped, as \\n or \\t',
};

function whyNotJson(name: string, text: string, placeAt: (offset: number) => Place, error: Error): string {
  if (error instanceof RangeError) return `${name} is nested too deep to be read.`;
  const fault = findFault(text);
  const end = text.trimEnd().length;
  if (fault?.truncated) return sayAt(name, placeAt(end), 'The file is cut off: it ends here in the middle of the data.');
  const errors: ParseError[] = [];
  treeOf(text, errors);
  const first = errors[0];
  if (first) return sayAt(name, placeAt(first.offset), `This is not JSON: ${reasons[printParseErrorCode(first.error)] ?? 'this is not expected here'}.`);
  return fault ? sayAt(name, fault, 'It stops being JSON here.') : `${name} is not JSON.`;
}
