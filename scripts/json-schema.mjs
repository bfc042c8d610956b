// Writes the JSON Schema of the community document, by which editors complete and check it. Made from the schemas in
// src/community/schema/ and the comments above them. Keys that it does not know are allowed: communities extend documents.
//   node scripts/json-schema.mjs [path]      dist/community.schema.json unless said
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';
import * as z from 'zod/mini';

const folder = 'src/community/schema';

/** Every named schema with the comment above it and those behind its fields. */
async function namedSchemas() {
  const named = {};
  for (const file of readdirSync(folder)) {
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    const { module } = await runnerImport(`/${folder}/${file}`, { logLevel: 'error', configFile: false });
    for (const [name, schema] of Object.entries(module)) {
      if (schema?._zod) named[name] ??= { schema, description: commentAbove(name, source), fields: commentsBehindFields(name, source) };
    }
  }
  return named;
}

/** The text of the comment above `export const <name>` (or its type, where that comes first), without the marks of a comment. */
function commentAbove(name, source) {
  const before = source.split(new RegExp(`export (?:const|type) ${name}\\b`))[0];
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before)?.[1];
  return comment?.replace(/^\s*\*\s?/gm, '').replace(/\s+/g, ' ').trim() || undefined;
}

/** The comments at the ends of the lines that name the fields of `const <name>`, by field. */
function commentsBehindFields(name, source) {
  const body = new RegExp(`^(?:export )?const ${name} = (?:z\\.object\\()?\\{\\n([\\s\\S]*?)^\\}`, 'm').exec(source)?.[1] ?? '';
  return Object.fromEntries([...body.matchAll(/^ {2}(\w+): .*? \/\/ (.*)$/gm)].map(([, field, comment]) => [field, comment]));
}

/** Gives each field of a record the comment behind it. */
function describeFields(record, comments) {
  for (const [field, comment] of Object.entries(comments)) record.properties[field] = { ...record.properties[field], description: comment };
}

const convert = (schema) => {
  const { $schema: _, definitions = {}, ...body } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any', override: simplify });
  return { body, definitions };
};

function simplify({ zodSchema, jsonSchema }) {
  // the names of a map are text anyway; a text in no language at all is none
  delete jsonSchema.propertyNames;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (zodSchema._zod.def.type === 'record' && zodSchema._zod.def.checks?.length) jsonSchema.minProperties = 1;
}

/** The JSON Schema of the whole document. Editors show descriptions as they are, so code in them is not marked. */
export async function jsonSchema() {
  return JSON.parse(JSON.stringify(await markedSchema()), (key, value) => (key === 'description' && typeof value === 'string' ? value.replaceAll('`', '') : value));
}

/** The same with `code` marked in the descriptions, for pages. */
export async function markedSchema() {
  const { CommunityDocument, Head, ...named } = await namedSchemas();
  const { body, definitions: recursive } = convert(CommunityDocument.schema);
  const recursiveName = Object.keys(recursive)[0];

  // what has a name is defined once, under it: known by its shape
  const nameOfShape = new Map();
  for (const [name, { schema }] of Object.entries(named)) {
    const shape = convert(schema).body;
    const isWorthIt = shape.type === 'object' || shape.anyOf || (shape.allOf ?? shape.enum) || (shape.pattern?.length ?? 0) > 10;
    if (isWorthIt && name !== 'Criteria') nameOfShape.set(JSON.stringify(shape), name);
  }
  const definitions = {};
  const refer = (value, isDefinition = false) => {
    if (typeof value !== 'object' || value === null) return value;
    if (value.$ref === `#/definitions/${recursiveName}`) return { $ref: '#/definitions/Criteria' };
    const name = isDefinition ? undefined : nameOfShape.get(JSON.stringify(value));
    if (name && !definitions[name]) {
      definitions[name] = {};
      definitions[name] = { description: named[name].description, ...refer(value, true) };
    }
    if (name) return { $ref: `#/definitions/${name}` };
    return Array.isArray(value) ? value.map((item) => refer(item)) : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, refer(item)]));
  };
  const document = refer(body, true);
  definitions.Criteria = { description: named.Criteria.description, ...refer(recursive[recursiveName], true) };
  for (const collection of Object.values(document.properties)) {
    const record = collection.items?.$ref?.split('/').at(-1);
    if (record) collection.description = definitions[record].description;
  }
  describeFields(document, Head.fields);
  for (const [name, definition] of Object.entries(definitions)) describeFields(definition, named[name]?.fields ?? {});
  const kindsOfCriteria = commentsBehindFields('shapes', readFileSync(`${folder}/criteria.ts`, 'utf8'));
  for (const kind of definitions.Criteria.anyOf) kind.description = kindsOfCriteria[kind.required[0]];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Community document',
    description: 'A community as data: flat collections of people, groups, roles, rules, events … that point at each other by id.',
    ...document,
    definitions: Object.fromEntries(Object.entries(definitions).sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = process.argv[2] ?? 'dist/community.schema.json';
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(await jsonSchema(), null, 1)}\n`);
  console.log(`wrote ${path}`);
}
