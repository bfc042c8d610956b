// Puts every mutant of our pure code into its text, switched off, with the instrumenter of Stryker; and draws some of them.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { root } from '../pure/bundle.mjs';

const rooms = ['src/community', 'src/sources'];
const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {}, error() {} };

/** Our modules in those rooms but those that a script writes, relative to the project. */
function modules() {
  const inRoom = (room) => readdirSync(join(root, room), { recursive: true }).map((file) => `${room}/${file.replaceAll('\\', '/')}`);
  return rooms.flatMap(inRoom).filter((file) => file.endsWith('.ts') && !file.includes('/generated/')).sort();
}

/**
 * Every mutant, `{ id, file, line, column, mutator, original, replacement, location, code }`, and the texts that hold them, by path.
 * A mutant is told from run to run by its place and its text; its id is only good for these texts.
 */
export async function instrument() {
  const files = modules().map((file) => ({ name: file, mutate: true, content: readFileSync(join(root, file), 'utf8') }));
  const lines = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
  const { files: instrumented, mutants } = await new Instrumenter(silent).instrument(files, { excludedMutations: [], ignorers: [], plugins: null });
  return {
    sources: new Map(instrumented.map(({ name, content }) => [join(root, name), content])),
    mutants: mutants.map(({ id, fileName, location, mutatorName, replacement }) => ({
      id,
      file: fileName,
      line: location.start.line + 1,
      column: location.start.column + 1,
      mutator: mutatorName,
      original: textAt(lines.get(fileName), location),
      replacement,
      location,
      code: lines.get(fileName)[location.start.line].trim(),
    })),
  };
}

/** The text of a module with one mutant in it, for what reads modules as text. */
export function withMutant({ file, location: { start, end }, replacement }) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const rest = [lines[start.line].slice(0, start.column) + replacement + lines[end.line].slice(end.column), ...lines.slice(end.line + 1)];
  return [...lines.slice(0, start.line), ...rest].join('\n');
}

function textAt(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line].slice(start.column, end.column);
  return [lines[start.line].slice(start.column), ...lines.slice(start.line + 1, end.line), lines[end.line].slice(0, end.column)].join('\n');
}

/**
 * So many mutants drawn by a seed: one of each file, then any of all. What is drawn depends on a mutant's own text and line, so
 * that a change of the code changes the draw no further than the code.
 */
export function draw(mutants, count, seed) {
  const seen = new Map();
  const rankOf = (mutant) => {
    const text = [seed, mutant.file, mutant.code, mutant.original, mutant.replacement].join('\n');
    seen.set(text, (seen.get(text) ?? 0) + 1);
    return createHash('sha256').update(`${text}\n${seen.get(text)}`).digest('hex');
  };
  const ranks = new Map(mutants.map((mutant) => [mutant, rankOf(mutant)]));
  const inOrder = mutants.toSorted((one, other) => (ranks.get(one) < ranks.get(other) ? -1 : 1));
  const firsts = new Set(new Map(inOrder.toReversed().map((mutant) => [mutant.file, mutant])).values());
  const drawn = new Set([...firsts, ...inOrder.filter((mutant) => !firsts.has(mutant))].slice(0, count));
  return mutants.filter((mutant) => drawn.has(mutant));
}
