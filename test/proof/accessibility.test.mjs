// Every widget in every state, with its late parts opened, as different people have it before them: axe finds nothing; at 320
// pixels, with text twice as large, and from right to left nothing is cut off and no page scrolls sideways; targets are large
// enough, or far enough from each other; nothing moves for whoever asked for that; and in the reader’s own colours nothing is lost.
//   node --test test/proof/accessibility.test.mjs               every sixth scene in each look, as in CI
//   PROOF=all node --test test/proof/accessibility.test.mjs     all of them in every look, as in `npm run proof`
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openStage, scenes } from './helpers/accessible-scenes.mjs';
import { lostColours, motions, outOfSight, smallTargets } from './helpers/accessible-looks.mjs';
import { isAsWritten, isWhole, readResults, writeResults } from './helpers/results.mjs';

let stage;
before(async () => {
  stage = await openStage();
  await stage.page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
});
after(() => stage?.close());

/** What axe finds in the widget, a line for each rule. */
const violations = async () =>
  stage.page.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run('main', { resultTypes: ['violations'] });
    return found.map(({ id, nodes: [{ target, failureSummary }] }) => `${id}: ${failureSummary.replace(/\s+/g, ' ')} (${target.join(' ')})`);
  });

const wide = { width: 1280, height: 800 };
const look = (name, { width = wide.width, lang, media = [], css = '', direction = 'ltr', checks }) => ({ name, width, lang, media, css, direction, checks });

const looks = [
  look('as it is', { checks: [violations, outOfSight, smallTargets] }),
  look('at 320 pixels', { width: 320, css: 'body { margin: 0; }', checks: [outOfSight, smallTargets] }),
  look('with text twice as large', { css: 'body { font-size: 32px; }', checks: [outOfSight] }),
  look('with text twice as large, at 320 pixels', { width: 320, css: 'body { margin: 0; font-size: 32px; }', checks: [outOfSight] }),
  look('with room between letters, words and lines (WCAG 1.4.12)', { width: 320, css: 'body { margin: 0; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em; }', checks: [outOfSight] }),
  look('from right to left', { direction: 'rtl', checks: [violations, outOfSight, smallTargets] }),
  look('from right to left, at 320 pixels', { width: 320, direction: 'rtl', css: 'body { margin: 0; }', checks: [outOfSight, smallTargets] }),
  look('on a dark page', { css: 'html { background: #10141a; color: #dfe4ea; }', checks: [violations] }),
  look('in the reader’s own colours', { media: [{ name: 'forced-colors', value: 'active' }], checks: [lostColours, outOfSight] }),
  look('with less motion', { media: [{ name: 'prefers-reduced-motion', value: 'reduce' }], checks: [motions] }),
  look('in Chinese, at 320 pixels', { width: 320, lang: 'zh-CN', css: 'body { margin: 0; }', checks: [outOfSight, smallTargets] }),
];

for (const { name, width, lang, media, css, direction, checks } of looks) {
  test(name, { timeout: 300_000 }, async (t) => {
    const { page } = stage;
    const client = await page.createCDPSession();
    await page.setViewport({ ...wide, width });
    await client.send('Emulation.setEmulatedMedia', { features: media });
    await page.evaluate((rules, dir) => {
      document.documentElement.dir = dir;
      document.getElementById('look').textContent = rules;
    }, css, direction);
    // in CI each look has other scenes
    const part = isWhole ? scenes : scenes.filter((_, i) => i % 6 === looks.findIndex((each) => each.name === name) % 6);
    for (const scene of part) {
      if (lang && scene.steps.some(({ isEnglish }) => isEnglish)) continue;
      await t.test(scene.name, async () => {
        await stage.set(scene, { lang });
        const wrong = [];
        for (const check of checks) wrong.push(...(check === violations ? await violations() : await page.evaluate(check)));
        assert.deepEqual(wrong, []);
      });
    }
    await client.detach();
  });
}

test('docs/reliability.md tells of these looks and scenes', () => {
  const found = { looks: looks.map(({ name }) => name), scenes: scenes.map(({ tag, called }) => ({ widget: tag, called })) };
  if (isWhole) writeResults('accessibility', found);
  else isAsWritten(found, readResults('accessibility'));
});
