// A site on loopback and a browser that looks at it, for tests of the folder that browsers load.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromeArgs, findChromium } from '../../../scripts/browser.mjs';
import { root } from './project.mjs';

/** The policy that the package promises to work under. */
export const strictPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.txt': 'text/plain' };

/**
 * Serves pages given as text and folders given by the start of their address.
 *
 * @param pages address → `{ html, policy, lang }`
 * @param folders start of the address → folder, or a function of the path inside it that gives the text
 */
export async function serveSite(pages, folders) {
  const answer = async (path) => {
    if (path === '/favicon.ico') return { body: '', type: 'image/x-icon' };
    const page = pages[path];
    if (page) return { body: `<!doctype html><html lang="${page.lang ?? 'en'}"><meta charset="utf-8"><title>A site</title>${page.html}`, type: 'text/html; charset=utf-8', policy: page.policy };
    const start = Object.keys(folders).find((prefix) => path.startsWith(prefix));
    const inside = start && normalize(path.slice(start.length)).replaceAll('\\', '/');
    if (!start || inside.startsWith('..')) return undefined;
    const body = typeof folders[start] === 'function' ? await folders[start](inside) : await readFile(join(folders[start], inside));
    return { body, type: `${types[extname(inside)] ?? 'application/octet-stream'}; charset=utf-8` };
  };
  const server = createServer((request, response) => {
    const send = (found) => {
      if (!found) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': found.type, ...(found.policy && { 'content-security-policy': found.policy }) }).end(found.body);
    };
    // an address from hostile data may not be one
    const pathOf = (address) => decodeURIComponent(new URL(address, 'http://site').pathname);
    new Promise((resolve) => resolve(answer(pathOf(request.url)))).then(send, () => send(undefined));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

export const launchBrowser = async () => puppeteer.launch({ executablePath: (await findChromium()).path, headless: true, args: chromeArgs });

/**
 * Opens a page and watches it: `requests` (addresses in order), `messages` (of the console, and errors that nobody
 * caught), `violations()` (of the page's policy).
 */
export async function openPage(browser, address) {
  const page = await browser.newPage();
  const requests = [];
  const messages = [];
  page.on('request', (request) => request.url().endsWith('/favicon.ico') || requests.push(request.url()));
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  await page.evaluateOnNewDocument(() => {
    globalThis.violationsSeen = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => globalThis.violationsSeen.push(`${effectiveDirective} ${blockedURI}`));
  });
  await page.goto(address, { waitUntil: 'networkidle0' });
  return {
    page,
    requests,
    messages,
    violations: () => page.evaluate(() => globalThis.violationsSeen),
    /** Waits until the first such widget is in one of the final states, and gives that state. */
    state: async (selector) => {
      const handle = await page.waitForFunction((wanted) => {
        const { state } = document.querySelector(wanted) ?? {};
        return state && state !== 'loading' && state;
      }, { timeout: 10_000 }, selector);
      return handle.jsonValue();
    },
    /** What a reader sees of a widget. */
    text: (selector) => page.evaluate((wanted) => document.querySelector(wanted).shadowRoot.textContent.replace(/\s+/g, ' ').trim(), selector),
  };
}

export const builtFolder = join(root, 'dist/cdn');
export const fixtures = join(root, 'stories/fixtures');
