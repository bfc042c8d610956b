// Writes the tables of docs/community-document.md, between its two markers: every collection with its fields. What a field
// is comes from the schemas in src/community/schema/, what it means from the comments there.
//   node scripts/document-reference.mjs           writes them; `npm run generate` does so too
//   node scripts/document-reference.mjs --check   exits with 1 when they are not what the schemas give
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';
import { markedSchema } from './json-schema.mjs';

export const page = 'docs/community-document.md';
const markers = ['<!-- tables: made by scripts/document-reference.mjs, do not edit -->', '<!-- end of tables -->'];

/** What a leaf is called; the section “Values” of the page explains each. */
export const leaves = {
  id: 'id',
  plain: 'string',
  text: 'text',
  link: 'link',
  day: 'day',
  moment: 'moment',
  duration: 'duration',
  zone: 'time zone',
  language: 'language',
  amount: 'number',
  count: 'whole number',
  latitude: 'latitude',
  longitude: 'longitude',
  flag: 'true or false',
  criteria: '[criteria](#criteria)',
};

const referredBy = (schema) => /^#\/definitions\/(\w+)$/.exec(schema?.$ref ?? '')?.[1];
const anchor = (name) => `#${headingOf(name).toLowerCase().replaceAll(' ', '-')}`;
/** `QuorumSeat` as `Quorum seat`. */
const headingOf = (name) => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The tables of the page, as Markdown. */
export async function documentReference() {
  const schema = await markedSchema();
  const { module } = await runnerImport('/src/community/generated/tables.ts', { logLevel: 'error', configFile: false });
  /** Records with a name that are parts of others, and the collections that they occur in. */
  const parts = new Map();
  let collection = '';

  /** Of what type a value is, in words. The JSON Schema knows what is named and required, the reader's table the kind of each leaf. */
  function typeOf(value, table) {
    if (typeof table === 'string') return leafType(table);
    if (Array.isArray(table)) return `list of ${typeOf(value.items, table[0])}`;
    if (table['*']) return `object of ${typeOf(value.additionalProperties, table['*'])} by name`;
    const name = referredBy(value);
    if (!name) return `{ ${fieldsOf(value, table).map(([field, type, required]) => `${field}${required ? '' : '?'}: ${type}`).join(', ')} }`;
    const known = parts.get(name);
    if (known) known.collections.add(collection);
    else parts.set(name, { table, collections: new Set([collection]) });
    return `[${headingOf(name).toLowerCase()}](${anchor(name)})`;
  }

  function leafType(kind) {
    if (kind.includes('|')) return kind.split('|').map((word) => `\`${word}\``).join(', ');
    const [name, target] = kind.split('>');
    if (!leaves[name]) throw new Error(`${page} has no word for values of kind ${name}: add it to scripts/document-reference.mjs.`);
    return target ? `id in \`${target}\`` : leaves[name];
  }

  const fieldsOf = (record, table) =>
    Object.entries(record.properties)
      .filter(([field]) => table[field])
      .map(([field, value]) => [field, typeOf(value, table[field]), (record.required ?? []).includes(field), value.description ?? '']);

  const rowsOf = (record, table) => [
    '| field | type | | meaning |',
    '| --- | --- | --- | --- |',
    ...fieldsOf(record, table).map(([field, type, required, meaning]) => {
      if (!meaning) throw new Error(`The field “${field}” has no meaning: write it as a comment behind it in src/community/schema/.`);
      return `| \`${field}\` | ${type} | ${required ? 'required' : ''} | ${meaning} |`;
    }),
  ];

  const sections = ['### The top', '', 'What stands beside the collections.', '', ...rowsOf(schema, module.head), ''];
  const sectionOf = (name, level, record, table) => [`${level} ${name}`, '', `${record.description}`, '', ...rowsOf(record, table), ''];
  const partSection = (name) => sectionOf(headingOf(name), '####', schema.definitions[name], parts.get(name).table);

  const byCollection = Object.keys(module.tables).map((name) => {
    collection = name;
    const record = schema.definitions[referredBy(schema.properties[name].items)];
    return { name, lines: sectionOf(`\`${name}\``, '###', record, module.tables[name]) };
  });
  // a part may have parts: they are found when its table is made
  const partLines = new Map();
  for (const [name, { collections }] of parts) {
    collection = [...collections][0];
    partLines.set(name, partSection(name));
  }
  const isShared = (name) => parts.get(name).collections.size > 1;
  for (const { name, lines } of byCollection) {
    sections.push(...lines);
    for (const [part, { collections }] of parts) if (!isShared(part) && collections.has(name)) sections.push(...partLines.get(part));
  }
  sections.push('### Parts that several have', '');
  for (const part of parts.keys()) if (isShared(part)) sections.push(...partLines.get(part));
  sections.push('### Criteria', '', schema.definitions.Criteria.description, '', ...criteriaRows(schema.definitions.Criteria));
  return sections.join('\n');
}

/** One row for each kind of criterion: its key, what may stand beside it, what it asks. */
function criteriaRows({ anyOf }) {
  const rows = anyOf.map(({ required, properties, description }) => {
    const [key, ...needed] = required;
    const beside = Object.entries(properties).filter(([field, value]) => field !== key && !value.not).map(([field]) => `\`${field}\`${needed.includes(field) ? ' (required)' : ''}`);
    return `| \`${key}\` | ${beside.join(', ')} | ${description} |`;
  });
  return ['| key | beside it | asks for |', '| --- | --- | --- |', ...rows];
}

/** The page with its tables made anew. */
export async function pageWithTables() {
  const text = readFileSync(page, 'utf8');
  const [from, to] = markers.map((marker) => text.indexOf(marker));
  if (from < 0 || to < from) throw new Error(`${page} lacks the lines “${markers.join('” and “')}”.`);
  return `${text.slice(0, from)}${markers[0]}\n\n${await documentReference()}\n\n${text.slice(to)}`;
}

/** Writes the tables where they are out of date; with `check`, only tells whether they are. */
export async function updatePage(check = false) {
  const made = await pageWithTables();
  const isStale = made !== readFileSync(page, 'utf8');
  if (isStale && !check) writeFileSync(page, made);
  return isStale;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const check = process.argv.includes('--check');
  const isStale = await updatePage(check);
  if (check && isStale) {
    console.error(`The tables of ${page} are out of date: run npm run generate`);
    process.exit(1);
  }
  console.log(isStale ? `wrote the tables of ${page}` : `the tables of ${page} are up to date`);
}
