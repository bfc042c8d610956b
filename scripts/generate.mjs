// Makes, from the schemas in src/community/schema/, the tables by which the browser reads a document: src/community/generated/.
// They are committed, so that a checkout works as it is; a test fails when they are out of date. So are the tables for
// people, in docs/community-document.md.
//   node scripts/generate.mjs           writes them
//   node scripts/generate.mjs --check   exits with 1 when one of them is not what the schemas give
import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';
import { page, updatePage } from './document-reference.mjs';

const folder = 'src/community/generated';

/** The table for one schema: a kind's name for a leaf, `a|b` for a choice, `[x]` for a list, `{ '*': x }` for a map, else fields, with the required ones under `!`. */
function tableOf(schema, kinds) {
  const kind = kinds.get(schema)?.kind;
  if (kind) return kind;
  const { def } = schema._zod;
  switch (def.type) {
    case 'optional':
      return tableOf(def.innerType, kinds);
    case 'lazy':
      return tableOf(def.getter(), kinds);
    case 'array':
      return [tableOf(def.element, kinds)];
    case 'record':
      return { '*': tableOf(def.valueType, kinds) };
    case 'enum':
      return Object.values(def.entries).join('|');
    case 'literal':
      return typeof def.values[0] === 'number' ? 'amount' : def.values.join('|');
    case 'string':
      return 'plain';
    case 'object': {
      const fields = Object.entries(def.shape).filter(([, field]) => field._zod.def.innerType?._zod.def.type !== 'never');
      const required = fields.filter(([, field]) => field._zod.def.type !== 'optional').map(([name]) => name);
      return { ...(required.length && { '!': required.join(' ') }), ...Object.fromEntries(fields.map(([name, field]) => [name, tableOf(field, kinds)])) };
    }
    default:
      throw new Error(`No table for a schema of type ${def.type}: give it a kind in values.ts.`);
  }
}

/** Code that tells whether a value is exactly right by a table; `made` gathers the functions it needs. */
function checkSource(table, name, made) {
  if (typeof table === 'string') {
    if (table === 'criteria') return 'exactCriteria';
    if (!table.includes('|')) return `is.${table.split('>')[0]}`;
    made.push(`const ${name} = oneOf(${JSON.stringify(table.split('|')).replaceAll('"', "'")});`);
    return name;
  }
  if (Array.isArray(table)) {
    const item = checkSource(table[0], `${name}Item`, made);
    made.push(`const ${name} = listOf(${item});`);
    return name;
  }
  if (table['*']) {
    const value = checkSource(table['*'], `${name}Value`, made);
    made.push(`const ${name} = mapOf(${value});`);
    return name;
  }
  const keysBy = new Map();
  for (const [key, field] of Object.entries(table)) {
    if (key === '!') continue;
    const check = checkSource(field, `${name}${key[0].toUpperCase()}${key.slice(1)}`, made);
    keysBy.set(check, [...(keysBy.get(check) ?? []), key]);
  }
  const cases = [...keysBy].map(([check, keys]) => `${keys.map((key) => `      case '${key}':`).join('\n')}\n        if (!${check}(value)) return false;\n        break;`);
  const required = (table['!'] ?? '').split(' ').filter(Boolean).map((key) => ` && record.${key} !== undefined`);
  made.push(`const ${name}: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
${cases.join('\n')}
    }
  }
  return isObject(record)${required.join('')};
};`);
  return name;
}

const importOf = (checks) => {
  const code = checks.join('\n');
  const names = ['is', 'isObject', 'listOf', 'mapOf', 'oneOf'].filter((each) => new RegExp(`\\b${each}\\b`).test(code));
  const fromExact = `import { type Exact, ${names.join(', ')} } from '../exact.js';`;
  return /\bexactCriteria\b/.test(code) ? `${fromExact}\nimport { exactCriteria } from '../exact-criteria.js';` : fromExact;
};

const source = (value) => JSON.stringify(value).replace(/"([A-Za-z]+)":/g, '$1:').replaceAll('"', "'");

/** The generated files, by name. */
export async function generated() {
  const { module } = await runnerImport('/src/community/schema/document.ts', { logLevel: 'error', configFile: false });
  const { kinds } = module;
  const home = { contributions: 'metrics', posts: 'partners' };
  const type = (name) => ({ people: 'Person' })[name] ?? name[0].toUpperCase() + name.slice(1, -1);
  const files = {};
  const tables = {};
  for (const [name, schema] of Object.entries(module.collections)) {
    tables[name] = tableOf(schema, kinds);
    const checks = [];
    checkSource(tables[name], 'exact', checks);
    files[`${name}.ts`] = `// Made by \`npm run generate\` from ../schema/${home[name] ?? name}.ts: do not edit.
import type { Collection } from '../community.js';
${importOf(checks)}
import type { ${type(name)} } from '../schema/${home[name] ?? name}.js';
${checks.map((check) => `\n${check}\n`).join('')}
export const ${name}: Collection<${type(name)}> = { name: '${name}', exact };
`;
  }
  const criteria = Object.entries(module.criteria).map(([key, schema]) => [key, tableOf(schema, kinds)]);
  files['criteria.ts'] = `// Made by \`npm run generate\` from ../schema/criteria.ts: do not edit.
import type { Table } from '../read.js';

/** What a criterion holds, by the key that tells it apart, the first of them first. */
export const criteriaTables: Readonly<Record<string, Table>> = ${source(Object.fromEntries(criteria))};
`;
  const head = tableOf(module.Head, kinds);
  const checks = [];
  checkSource(head, 'exactHead', checks);
  files['head.ts'] = `// Made by \`npm run generate\` from ../schema/document.ts: do not edit.
${importOf(checks)}
${checks.map((check) => `\n${check.replace(/^const exactHead:/, 'export const exactHead:')}\n`).join('')}`;
  files['tables.ts'] = `// Made by \`npm run generate\` from ../schema/: do not edit.
import type { Table } from '../read.js';

/** What the top of a document holds beside its collections. */
export const head: Table = ${source(head)};

/** What a record of each collection holds. */
export const tables = {
${Object.entries(tables)
  .map(([name, table]) => `  ${name}: ${source(table)},`)
  .join('\n')}
} as const satisfies Readonly<Record<string, Table>>;
`;
  return files;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = await generated();
  const stale = Object.entries(files).filter(([name, text]) => !existsSync(`${folder}/${name}`) || readFileSync(`${folder}/${name}`, 'utf8') !== text);
  if (process.argv.includes('--check')) {
    for (const [name] of stale) console.error(`${folder}/${name} is out of date: run npm run generate`);
    // the page is made from these tables: one thing after the other
    const isPageStale = !stale.length && (await updatePage(true));
    if (isPageStale) console.error(`The tables of ${page} are out of date: run npm run generate`);
    process.exit(stale.length || isPageStale ? 1 : 0);
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of stale) writeFileSync(`${folder}/${name}`, text);
  const written = stale.map(([name]) => name);
  if (await updatePage()) written.push(page);
  console.log(written.length ? `wrote ${written.join(', ')}` : 'the tables are up to date');
}
