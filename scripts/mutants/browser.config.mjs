// The browser's tests with the mutants in our code, for browser.mjs: one of them switched on (MUTANT), or none, to see which tests
// reach which (REACHED: the file to write it to).
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import base from '../../web-test-runner.config.mjs';
import { root } from '../pure/bundle.mjs';
import { viteServe } from '../vite-serve.mjs';

const { MUTANT, REACHED, SOURCES } = process.env;
const sources = new Map(JSON.parse(readFileSync(SOURCES, 'utf8')));
/** By test file: how often it came to each mutant. */
const reached = {};

const mutants = {
  name: 'mutants',
  enforce: 'pre',
  load: (id) => {
    const text = sources.get(id);
    return text && (MUTANT ? `(globalThis.__stryker__ ??= {}).activeMutant = '${MUTANT}';\n${text}` : text);
  },
  transform(code, id) {
    if (!REACHED || !id.endsWith('.test.ts')) return undefined;
    const file = JSON.stringify(relative(root, id).replaceAll('\\', '/'));
    return `${code}\nafter(() => fetch('/__mutants?file=' + ${file}, { method: 'POST', body: JSON.stringify(globalThis.__stryker__?.mutantCoverage?.static ?? {}) }));`;
  },
};

async function takeReached(context, next) {
  if (context.path !== '/__mutants') return next();
  const parts = [];
  for await (const part of context.req) parts.push(part);
  reached[context.query.file] = JSON.parse(Buffer.concat(parts).toString());
  context.body = '';
}

/** What was reached by the files whose tests all passed; the others cannot tell of a mutant. */
function ofPassed(sessions) {
  const failed = sessions.filter(({ passed }) => !passed).map(({ testFile }) => relative(root, testFile).replaceAll('\\', '/'));
  return Object.fromEntries(Object.entries(reached).filter(([file]) => !failed.includes(file)));
}

export default {
  ...base,
  middleware: [takeReached, ...base.middleware],
  plugins: [...base.plugins.filter(({ name }) => name !== 'vite-serve'), viteServe({ plugins: [mutants] })],
  reporters: [...base.reporters, { onTestRunFinished: ({ sessions }) => REACHED && writeFileSync(REACHED, JSON.stringify(ofPassed(sessions))) }],
};
