// npm run bench: see README.md.
import { readOptions, usage } from './lib/options.mjs';
import { buildProject, installPackages } from './lib/prepare.mjs';

async function main() {
  const options = readOptions();
  if (options.help) {
    console.log(usage);
    return;
  }
  installPackages(options);
  buildProject(options);
  // only now, since these import what has just been installed
  const { runSuite } = await import('./lib/run-suite.mjs');
  await runSuite(options);
}

try {
  await main();
} catch (error) {
  console.error(process.env.DEBUG ? error : error.message);
  process.exitCode = 1;
}
