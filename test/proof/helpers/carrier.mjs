// Puts a payload into the strings of a document, found by walking the schema: a field that the schema gains is found by
// itself.

/** What a string may be: `free` text or name, `link`, or `bound` to a form (a day, one of a few words). */
function kindOf(schema, name) {
  if (name === 'Link') return 'link';
  return schema.pattern === '\\S' && !schema.enum ? 'free' : 'bound';
}

function resolve(schema, root) {
  let found = schema;
  let name;
  while (found.$ref || found.allOf?.length === 1) {
    if (found.$ref) name = found.$ref.split('/').at(-1);
    found = found.$ref ? root.definitions[name] : found.allOf[0];
  }
  return { schema: found, name };
}

const typeOf = (value) => (Array.isArray(value) ? 'array' : typeof value);

/** The branch of an `anyOf` that a value took. */
function branchFor(value, branches, root) {
  const fitting = branches.map((branch) => resolve(branch, root)).filter(({ schema }) => schema.type === typeOf(value) || (schema.type === 'integer' && typeof value === 'number'));
  return fitting.find(({ schema }) => (schema.required ?? []).every((key) => Object.hasOwn(value, key))) ?? fitting[0];
}

/**
 * Every string of a value with where it stands (`groups[].name`), its kind, and a function that replaces it in a copy.
 * Keys of maps (handles by site, counts by metric) are strings too.
 */
export function stringsIn(value, schema, root, path = '', found = []) {
  let { schema: at, name } = resolve(schema, root);
  if (at.anyOf) {
    const branch = branchFor(value, at.anyOf, root);
    if (!branch) return found;
    at = branch.schema;
    name = branch.name ?? name;
  }
  if (typeof value === 'string') {
    found.push({ path, kind: kindOf(at, name), value });
  } else if (Array.isArray(value)) {
    for (const each of value) stringsIn(each, at.items ?? {}, root, `${path}[]`, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const own = at.properties?.[key] ?? at.additionalProperties;
      if (own) stringsIn(inner, own, root, at.properties?.[key] ? `${path}.${key}` : `${path}.*`, found);
    }
  }
  return found;
}

/** Where the schema allows a free text or a link, as `stringsIn` names places. */
export function placesIn(schema, root, path = '', open = new Set(), found = new Set()) {
  const { schema: at, name } = resolve(schema, root);
  // criteria hold criteria
  if (name && open.has(name)) return found;
  const inside = name ? new Set([...open, name]) : open;
  if (at.anyOf) for (const branch of at.anyOf) placesIn(branch, root, path, inside, found);
  else if (at.type === 'string' || at.allOf) {
    if (kindOf(at, name) !== 'bound') found.add(path);
  } else if (at.type === 'array') placesIn(at.items, root, `${path}[]`, inside, found);
  else if (at.type === 'object') {
    for (const [key, inner] of Object.entries(at.properties ?? {})) if (!inner.not) placesIn(inner, root, `${path}.${key}`, inside, found);
    if (typeof at.additionalProperties === 'object') placesIn(at.additionalProperties, root, `${path}.*`, inside, found);
  }
  return found;
}

/** Words of the contract that stand in free strings: without them nothing would be drawn. */
const meaningful = /\.(kind|for|unique|locale)$/;

/**
 * A copy of a document with a payload in every free text and link; ids and what points at them change alike, so that the
 * document still holds together. With `only`, in that place alone, whatever its kind.
 */
export function carry(document, schema, payload, only) {
  const ids = new Set();
  JSON.stringify(document, (key, value) => {
    if (key === 'id' && typeof value === 'string') ids.add(value);
    return value;
  });
  const change = (text, path, kind) => {
    if (only) return path === only ? payload : text;
    if (kind === 'bound' || meaningful.test(path)) return text;
    if (kind === 'link') return payload;
    return ids.has(text) ? `${payload}${text}` : payload;
  };
  const walk = (value, own, path) => {
    let { schema: at, name } = resolve(own, schema);
    if (at.anyOf) {
      const branch = branchFor(value, at.anyOf, schema);
      if (!branch) return value;
      at = branch.schema;
      name = branch.name ?? name;
    }
    if (typeof value === 'string') return change(value, path, kindOf(at, name));
    if (Array.isArray(value)) return value.map((each) => walk(each, at.items ?? {}, `${path}[]`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const named = at.properties?.[key];
        const own = named ?? at.additionalProperties;
        // a map's keys are texts of the document too, unless they are languages
        const shown = !named && own && !only && ids.has(key) ? `${payload}${key}` : key;
        return [shown, own ? walk(inner, own, named ? `${path}.${key}` : `${path}.*`) : inner];
      }),
    );
  };
  return walk(document, schema, '');
}
