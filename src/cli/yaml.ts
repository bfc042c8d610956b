/** YAML with the place of every value. */
import { type Document, type Node, type ParsedNode, isAlias, isMap, isNode, isScalar, isSeq, parseAllDocuments, visit } from 'yaml';
import { type DuplicateKey, type Place, type Source, type Step, placesIn, sayAt } from './source.js';
import { Trouble } from './trouble.js';

/** Reading YAML with places takes much memory. */
const MOST_CHARACTERS = 16_000_000;

/** Reads one YAML document; of several, a list of them. */
export function readYaml(name: string, text: string): Source {
  if (text.length > MOST_CHARACTERS) throw new Trouble(`${name} is too large for YAML: at most 16 MB are read. Save it as JSON.`);
  const placeAt = placesIn(text);
  const documents = documentsIn(name, text, placeAt);
  const values = documents.map((document) => valueOf(name, document));
  const isList = documents.length > 1;
  return {
    name,
    value: isList ? values : values[0],
    duplicates: documents.flatMap((document, index) => duplicatesIn(document, isList ? [index] : [], placeAt)),
    locate(path, atKey = false) {
      const document = documents[isList ? Number(path[0]) : 0];
      if (!document) return undefined;
      const { node, key } = follow(document, isList ? path.slice(1) : path);
      const found = atKey && key ? key : node;
      return found?.range ? placeAt(found.range[0]) : undefined;
    },
  };
}

function documentsIn(name: string, text: string, placeAt: (offset: number) => Place): Document.Parsed[] {
  let parsed: ReturnType<typeof parseAllDocuments>;
  try {
    // a key that stands twice is reported, not refused; `<<` is merged, as many files expect
    parsed = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, merge: true, logLevel: 'silent' });
  } catch {
    // only by nesting deeper than the stack
    throw new Trouble(`${name} is nested too deep to be read.`);
  }
  const documents = Array.from(parsed as Document.Parsed[]).filter(({ contents, errors }) => contents || errors.length);
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error?.message.includes('call stack')) throw new Trouble(`${name} is nested too deep to be read.`);
  if (error) {
    throw new Trouble(sayAt(name, placeAt(error.pos[0]), `This is not YAML: ${error.message.split('\n')[0]}`));
  }
  if (!documents.length) throw new Trouble(`${name} holds no data, only comments.`);
  return documents;
}

function valueOf(name: string, document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof RangeError) throw new Trouble(`${name} is nested too deep to be read.`);
    const isBomb = (error as Error).message.includes('alias count');
    throw new Trouble(isBomb ? `${name} repeats itself by anchors (&) and aliases (*) until no memory would hold it.` : `${name} uses an alias (*) that leads nowhere.`);
  }
}

/** Goes along a path as far as it leads, through aliases. */
function follow(document: Document.Parsed, path: readonly Step[]): { node?: Node; key?: Node } {
  let node = document.contents as Node;
  let key: Node | undefined;
  for (const step of path) {
    const here = isAlias(node) ? node.resolve(document) : node;
    let next: unknown;
    if (isMap(here)) {
      const pair = here.items.findLast((item) => (isScalar(item.key) ? String(item.key.value) : '') === String(step));
      next = pair?.value ?? undefined;
      if (next) key = pair!.key as Node;
    } else if (isSeq(here)) {
      next = here.items[Number(step)];
      if (next) key = undefined;
    }
    if (!isNode(next)) break;
    node = next;
  }
  return { node, key };
}

function duplicatesIn(document: Document.Parsed, root: readonly Step[], placeAt: (offset: number) => Place): DuplicateKey[] {
  const duplicates: DuplicateKey[] = [];
  visit(document, {
    Map(_, map, ancestors) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const text = String(key.value);
        // several merges in one map are usual
        if (seen.has(text) && text !== '<<') duplicates.push({ path: [...root, ...pathOf(map as ParsedNode, ancestors)], key: text, place: placeAt(key.range?.[0] ?? 0) });
        seen.add(text);
      }
    },
  });
  return duplicates;
}

/** The path of a node, from what stands around it. */
function pathOf(node: unknown, ancestors: readonly unknown[]): Step[] {
  const chain = [...ancestors, node];
  return chain.flatMap((each, index): Step[] => {
    if (isSeq(each)) return [each.items.indexOf(chain[index + 1])].filter((position) => position >= 0);
    const pair = each as { key?: unknown; value?: unknown };
    return !isNode(each) && isScalar(pair?.key) && chain[index + 1] === pair.value ? [String(pair.key.value)] : [];
  });
}
