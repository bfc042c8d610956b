// What the probes share: pages that embed our widgets as a site does, by the loader of dist/cdn.
import { existsSync } from 'node:fs';
import { projectFolder } from '../lib/paths.mjs';

export const tags = ['guild-station-map', 'guild-station-list'];
export const loaderPath = '/cdn/guildhall.js';

/** A sentence if the build that the probes need is not there. */
export function whatIsMissing() {
  return existsSync(`${projectFolder}dist/cdn/guildhall.js`) ? undefined : 'Not measured: dist/cdn/guildhall.js is not there. Build the project first.';
}

/** An HTML page with the loader, `style` and `body`. */
export const embeddingPage = ({ style = '', body }) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A site</title>
<link rel="icon" href="data:,">
<style>body { margin: 16px; font: 16px/1.5 sans-serif } ${style}</style>
<script type="module" src="${loaderPath}"></script>
${body}
</html>`;

const everyIsReady = (selector) => {
  const elements = [...document.querySelectorAll(selector)];
  return elements.length > 0 && elements.every((element) => element.matches(':defined') && element.matches(':state(ready)'));
};

const describe = (selector) => [...document.querySelectorAll(selector)].slice(0, 1).map((element) => {
  const state = ['loading', 'ready', 'empty', 'error', 'stale'].find((name) => element.matches(`:state(${name})`));
  return `${element.localName} is ${element.matches(':defined') ? 'defined' : 'not defined'}, its state is ${state}: ${element.shadowRoot?.textContent.trim().slice(0, 200)}`;
})[0];

/** Waits until every element of `selector` is in its state "ready". Throws a sentence that says what they are instead. */
export async function untilReady(page, selector) {
  try {
    await page.waitForFunction(everyIsReady, { timeout: 30_000 }, selector);
  } catch {
    throw new Error(`after 30 seconds ${await page.evaluate(describe, selector)}`);
  }
}
