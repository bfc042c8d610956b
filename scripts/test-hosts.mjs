// Tries the package in real sites: packs it, installs it into each project of examples/, checks the types and builds with
// the project's own tools, and opens the built site in a browser.
//
//   npm run test:hosts                     every host
//   npm run test:hosts -- react vue        only these; `package` is the check of the packed package itself
//   npm run test:hosts -- --package FILE   with a package that is packed already
//
// What is installed stays in the system's temporary folder, so that the next run is quick. A host that this machine cannot
// have (no network, no hugo, no WordPress) is named, and counts neither as passed nor as failed.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromeArgs, findChromium } from './browser.mjs';
import { hosts } from './hosts/hosts.mjs';
import { writePlainPages } from './hosts/plain-pages.mjs';
import { copyProject, installLocked, installPackage, mustRun, packPackage, refuses, root, run, runScript, Unavailable, unpack } from './hosts/project.mjs';
import { serveSite } from './hosts/site.mjs';
import { checksOf, checksOfPlainPages } from './hosts/visit.mjs';
import { tryWordPress } from './hosts/wordpress.mjs';

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { package: { type: 'string' } } });
const known = ['package', ...Object.keys(hosts), 'wordpress'];
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length) {
  console.error(`There is no host ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(2);
}
const chosen = positionals.length ? positionals : known;

let passed = 0;
let failed = 0;

/** Makes one check and says how it went; false when it failed. */
async function check(name, make) {
  const started = Date.now();
  try {
    await make();
    passed += 1;
    console.log(`  ok      ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    failed += 1;
    console.log(`  FAILED  ${name}\n${error.message.replace(/^/gm, '    ')}`);
    return false;
  }
}

/** publint and "are the types wrong" on the packed package. */
async function checkPackage(tarball) {
  const folder = copyProject('scripts/hosts/package-check', 'package');
  installLocked(folder);
  const program = (name) => join(folder, 'node_modules/.bin', name);
  await check('publint', () => mustRun(program('publint'), ['run', tarball, '--strict'], folder));
  // the package is ESM: how CommonJS or the resolution of before 2022 would see it does not count
  await check('are the types wrong', () => mustRun(program('attw'), [tarball, '--profile', 'esm-only', '--no-color'], folder));
}

/** Copies, installs and builds an example; the folder to serve, or none when something failed. */
async function prepare(name, tarball, unpacked) {
  const host = hosts[name];
  if (host.needs && !run(host.needs, ['version']).ok) throw new Unavailable(`there is no ${host.needs} here`);
  const folder = copyProject(`examples/${name}`, name);
  mkdirSync(join(folder, host.data), { recursive: true });
  cpSync(join(root, 'examples/community.json'), join(folder, host.data, 'community.json'));
  if (host.copiesFolder) cpSync(join(unpacked, 'dist/cdn'), join(folder, host.data, 'guildhall'), { recursive: true });
  if (existsSync(join(folder, 'package.json'))) {
    const isInstalled = await check('installs', () => {
      installLocked(folder);
      installPackage(folder, tarball);
    });
    if (!isInstalled) return undefined;
  }
  for (const command of host.commands) if (!(await check(command, () => runScript(command, folder)))) return undefined;
  if (host.wrong) {
    await check(`types refuse ${host.wrong.to}`, () => {
      if (!refuses(host.wrong, folder)) throw new Error('The type check takes it.');
    });
  }
  if (host.build && !(await check('build', () => mustRun(...host.build, folder)))) return undefined;
  return join(folder, host.served);
}

/** Makes checks in a page of their own; one that fails ends them. */
async function checkInPage(browser, checksFor) {
  const page = await browser.newPage();
  try {
    for (const [words, make] of Object.entries(checksFor(page))) if (!(await check(words, make))) return;
  } finally {
    await page.close();
  }
}

/** Opens the built site. */
async function visit(name, served, browser, unpacked) {
  const site = await serveSite(served, { '/second-copy/': join(unpacked, 'dist/cdn') });
  const address = `${site.origin}/`;
  const copy = `${site.origin}/second-copy/guildhall.all.js`;
  try {
    await checkInPage(browser, (page) => checksOf({ page, address, host: hosts[name], copy }));
    if (name === 'plain') {
      writePlainPages(served, unpacked);
      await checkInPage(browser, (page) => checksOfPlainPages({ page, address }));
    }
  } finally {
    site.close();
  }
}

/** Tries the chosen hosts; what this machine cannot have, in sentences. */
async function tryHosts(tarball) {
  const unpacked = unpack(tarball);
  const browser = await puppeteer.launch({ executablePath: (await findChromium()).path, args: chromeArgs });
  const missing = [];
  for (const name of chosen) {
    console.log(`\n${name}`);
    try {
      if (name === 'package') {
        await checkPackage(tarball);
        continue;
      }
      if (name === 'wordpress') {
        await tryWordPress({ browser, unpacked, check });
        continue;
      }
      const served = await prepare(name, tarball, unpacked);
      if (served) await visit(name, served, browser, unpacked);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      missing.push(`${name} is not tested: ${error.message}.`);
    }
  }
  await browser.close();
  return missing;
}

let tarball = options.package && resolve(options.package);
if (!tarball) {
  await check('the package is built and packed', () => {
    tarball = packPackage();
  });
}
const missing = tarball ? await tryHosts(tarball) : [];
console.log(`\n${[...missing, `${passed} passed, ${failed} failed`].join('\n')}`);
process.exitCode = failed ? 1 : 0;
