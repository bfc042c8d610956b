/** Several files made into one community document, with a report of what became of everything in them. */
import { check } from '../check/check.js';
import { readJson } from '../json.js';
import { counted, progress } from '../terminal.js';
import { Trouble } from '../trouble.js';
import { type MappingFile, mappingFor } from './mapping.js';
import { inOrder, merge } from './merge.js';
import { place } from './place.js';
import { type PartOptions, readPart } from './read-part.js';
import type { ConversionReport } from './report.js';

export interface ConvertOptions extends Omit<PartOptions, 'mapping'> {
  readonly mapping: MappingFile;
  /** What stands at the top of the document; it comes before what the files say. */
  readonly head: Readonly<Record<string, unknown>>;
}

export interface Conversion {
  /** The document, as it is written to a file. */
  readonly text: string;
  readonly report: ConversionReport;
}

/** @throws Trouble when a file cannot be read, or nothing in any of them can be taken */
export async function convert(paths: readonly string[], { mapping, head, ...options }: ConvertOptions): Promise<Conversion> {
  const parts = [];
  for (const [index, path] of paths.entries()) {
    progress(`Converting ${path} (${index + 1} of ${paths.length}) …`);
    const own = mappingFor(mapping, path);
    const part = await readPart(path, { ...options, mapping: own });
    parts.push({ part, ...place(part, own.skip) });
  }
  const { document, notes } = merge(parts.map(({ part, document: placed }) => ({ file: part.file, document: placed })));
  const ordered = inOrder({ ...document, ...head, version: 1 });
  const collections = countsIn(ordered);
  if (!Object.values(collections).some((count) => count > 0)) {
    const [first] = parts.flatMap(({ refused }) => refused);
    throw new Trouble(`There is no record in ${paths.join(', ')} that can be taken.${first ? ` The first was refused: ${first.message}` : ' A mapping file may say where they are: --map mapping.json'}`);
  }
  const text = `${JSON.stringify(ordered, null, 2)}\n`;
  progress(`Checking ${counted(Object.values(collections).reduce((sum, count) => sum + count, 0), 'record')} …`);
  const { findings } = await check(readJson('the document', text), { collection: 'groups', format: 'document', today: options.today, ignore: ['own-fields'] });
  return {
    text,
    report: {
      files: parts.map(({ part, document: placed }) => ({ file: part.file, format: part.format, records: countsIn(placed) })),
      collections,
      unplaced: parts.flatMap(({ unplaced }) => unplaced),
      refused: parts.flatMap(({ refused }) => refused),
      notes: [...parts.flatMap(({ part }) => part.notes ?? []), ...notes],
      findings,
    },
  };
}

const countsIn = (document: Readonly<Record<string, unknown>>): Record<string, number> => Object.fromEntries(Object.entries(document).flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.length]] : [])));
