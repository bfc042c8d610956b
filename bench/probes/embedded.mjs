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

/** Waits until every element of `selector` is in its state "ready". */
export function untilReady(page, selector) {
  const everyIsReady = (wanted) => {
    const elements = [...document.querySelectorAll(wanted)];
    return elements.length > 0 && elements.every((element) => element.matches(':defined') && element.matches(':state(ready)'));
  };
  return page.waitForFunction(everyIsReady, { timeout: 30_000 }, selector);
}
