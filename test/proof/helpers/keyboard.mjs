// Goes through a widget as somebody does who has only a keyboard. Keys are pressed by the browser, not made up by a script.

/** Where the focus is, in the page: `{ name, part, at }`; `at` is `page` (nowhere), `before`, `after` or `widget`. */
export const focused = (page) =>
  page.evaluate(() => {
    const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
    const outer = document.activeElement;
    if (!outer || outer === document.body) return { at: 'page', name: '' };
    if (outer.id === 'before' || outer.id === 'after') return { at: outer.id, name: outer.id };
    const inner = outer.shadowRoot?.activeElement;
    if (!inner) return { at: 'widget', name: '' };
    const label = inner.labels?.[0];
    const legend = inner.closest('fieldset')?.querySelector('legend');
    const said = inner.ariaLabel ?? (label ? label.textContent : inner.matches('[role="group"]') ? inner.firstElementChild.textContent : inner.title || inner.textContent);
    return { at: 'widget', name: plain(said).slice(0, 60), group: legend ? plain(legend.textContent) : undefined, part: inner.getAttribute('part') ?? '', element: inner.localName };
  });

/** What is wrong with how the focus is shown: it has to look other than without it, be on the screen, and not be covered. Runs in the page. */
export function hiddenFocus() {
  const root = document.querySelector('main > *').shadowRoot;
  const element = root.activeElement;
  // what takes the focus to be read is not used, and has no outline
  if (!element || element.tabIndex < 0) return [];
  const look = () => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, textDecorationLine } = getComputedStyle(element);
    return { outline: outlineStyle === 'none' || parseFloat(outlineWidth) < 1 ? 'none' : `${outlineWidth} ${outlineColor}`, boxShadow, borderColor, backgroundColor, textDecorationLine };
  };
  const name = `“${(element.ariaLabel ?? (element.title || element.textContent)).replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
  const wrong = [];
  const { outline } = look();
  if (outline === 'none' || / rgba\(.*, 0\)$| transparent$/.test(outline)) wrong.push(`${name} has no outline while it has the focus`);
  // a box that is ticked has its label around it
  const box = element.getBoundingClientRect();
  const isSeen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!isSeen) wrong.push(`${name} is not on the screen`);
  const clamp = (value, most) => Math.min(Math.max(value, 1), most - 1);
  // some of it must be free: its middle, or one of its edges
  const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5]].map(([x, y]) => [clamp(box.left + box.width * x, innerWidth), clamp(box.top + box.height * y, innerHeight)]);
  const isFree = points.some(([x, y]) => {
    const top = root.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element));
  });
  if (isSeen && !isFree) wrong.push(`${name} is covered`);
  return wrong;
}

/** All controls of the widget that Tab has to reach, by name, in the order in which they are read. Runs in the page. */
export function stops() {
  const root = document.querySelector('main > *').shadowRoot;
  const all = [...root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.tabIndex >= 0 && !each.closest('[aria-hidden="true"]'));
  const groups = new Set();
  // of radio buttons, Tab goes to the chosen one, or the first
  return all
    .filter((each) => {
      if (each.type !== 'radio') return true;
      const together = all.filter((other) => other.type === 'radio' && other.name === each.name);
      const stop = together.find((other) => other.checked) ?? together[0];
      return each === stop && !groups.has(each.name) && groups.add(each.name);
    })
    .map((each) => all.indexOf(each));
}

/** Which of all those is focused; -1 for none. Runs in the page. */
function stopNow() {
  const root = document.querySelector('main > *').shadowRoot;
  const all = [...root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.tabIndex >= 0 && !each.closest('[aria-hidden="true"]'));
  return all.indexOf(root.activeElement);
}

/** Presses Tab (or Shift+Tab) from one side of the widget to the other: which controls it came to, and what is wrong with how that shows. */
export async function walkThrough(page, isBackwards = false) {
  const [from, to] = isBackwards ? ['after', 'before'] : ['before', 'after'];
  await page.focus(`#${from}`);
  const reached = [];
  const wrong = [];
  for (let presses = 0; presses < 200; presses++) {
    if (isBackwards) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (isBackwards) await page.keyboard.up('Shift');
    const { at } = await focused(page);
    if (at === to) return { reached, wrong };
    if (at === 'page') throw new Error(`The focus left the page after ${reached.length} controls.`);
    const stop = await page.evaluate(stopNow);
    // a date takes a press for the day, the month and the year
    if (stop !== reached.at(-1)) reached.push(stop);
    wrong.push(...(await page.evaluate(hiddenFocus)));
  }
  throw new Error('The keyboard does not get out of the widget.');
}
