// What is measured of a widget in each look: functions that run in the page, and give a sentence for each thing that is wrong.

/** Text and controls have to stand within the widget, and nothing may be cut off; what scrolls by itself may be wider. */
export function outOfSight() {
  const host = document.querySelector('main > *');
  const root = host.shadowRoot;
  const frame = host.getBoundingClientRect();
  const wrong = [];
  const page = document.scrollingElement;
  if (page.scrollWidth > page.clientWidth) wrong.push(`the page scrolls sideways: ${page.scrollWidth} in ${page.clientWidth} pixels`);
  const nameOf = (element) => `<${element.localName}${element.className ? `.${element.className.baseVal ?? element.className}` : ''}> “${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
  const scrolls = (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const isHiddenOnPurpose = (element) => getComputedStyle(element).clipPath !== 'none' || element.closest('[aria-hidden="true"], svg, .picture');
  for (const element of root.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || isHiddenOnPurpose(element)) continue;
    let around = element.parentElement;
    while (around && !scrolls(around)) around = around.parentElement;
    const box = element.getBoundingClientRect();
    if (!around && box.width && (box.left < frame.left - 1 || box.right > frame.right + 1)) wrong.push(`sticks out: ${nameOf(element)} from ${Math.round(box.left)} to ${Math.round(box.right)}`);
    const { overflowX, overflowY } = getComputedStyle(element);
    const cutsText = element.matches('select, input') ? false : (overflowX !== 'visible' && !scrolls(element) && element.scrollWidth > element.clientWidth + 1) || (['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + parseFloat(getComputedStyle(element).fontSize) / 4);
    if (cutsText) wrong.push(`is cut off: ${nameOf(element)}`);
    if (around && !around.matches('[tabindex="0"], textarea') && around.scrollWidth > around.clientWidth + 1 && !around.querySelector('a[href], button, input')) wrong.push(`scrolls, but not by keyboard: ${nameOf(around)}`);
  }
  return [...new Set(wrong)];
}

/**
 * Targets of WCAG 2.2 (2.5.8): 24 by 24 pixels; or a circle of that size around it meets no other target; or a link within a
 * sentence. Pins on the map have an equal in the list.
 */
export function smallTargets() {
  const SIZE = 24;
  const root = document.querySelector('main > *').shadowRoot;
  const targets = [...root.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('[aria-hidden="true"]'))
    .map((element) => {
      const boxes = [element, ...(element.matches('[type="checkbox"], [type="radio"]') ? [element.closest('label')].filter(Boolean) : [])].map((each) => each.getBoundingClientRect());
      const [left, top, right, bottom] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
      return { element, left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
    });
  const isLarge = ({ left, top, right, bottom }) => right - left >= SIZE - 0.5 && bottom - top >= SIZE - 0.5;
  const isInSentence = ({ element }) => element.matches('a') && getComputedStyle(element).display === 'inline' && [...element.parentElement.childNodes].some((node) => node !== element && node.nodeType !== Node.COMMENT_NODE && node.textContent.trim());
  const distance = (target, other) => Math.hypot(Math.max(other.left - target.x, 0, target.x - other.right), Math.max(other.top - target.y, 0, target.y - other.bottom));
  const meets = (target, other) => (isLarge(other) ? distance(target, other) < SIZE / 2 : Math.min(distance(target, other), Math.hypot(target.x - other.x, target.y - other.y) - SIZE / 2) < SIZE / 2);
  return targets
    .filter((target) => !isLarge(target) && !isInSentence(target))
    .flatMap((target) => {
      const other = targets.find((each) => each !== target && meets(target, each));
      const said = ({ element }) => `“${(element.ariaLabel ?? element.textContent).replace(/\s+/g, ' ').trim()}”`;
      return other ? [`${said(target)} is ${Math.round(target.right - target.left)} by ${Math.round(target.bottom - target.top)} pixels, and too near to ${said(other)}`] : [];
    });
}

/** Nothing moves for somebody who asked for less motion; fading in is none. */
export function motions() {
  const root = document.querySelector('main > *').shadowRoot;
  const still = new Set(['visibility', 'opacity', 'color', 'background-color', 'border-color', 'fill', 'stroke', 'outline-color']);
  const seconds = (list) => Math.max(...list.split(', ').map((each) => parseFloat(each)));
  const wrong = [];
  for (const element of [document.querySelector('main > *'), ...root.querySelectorAll('*')]) {
    const style = getComputedStyle(element);
    if (style.scrollBehavior === 'smooth') wrong.push(`<${element.localName}> scrolls smoothly`);
    if (seconds(style.transitionDuration) > 0 && style.transitionProperty.split(', ').some((each) => !still.has(each))) wrong.push(`<${element.localName}> has a transition of ${style.transitionProperty}`);
  }
  for (const animation of root.getAnimations()) {
    const changed = animation.effect.getKeyframes().flatMap((frame) => Object.keys(frame)).filter((key) => !['offset', 'computedOffset', 'easing', 'composite'].includes(key));
    if (changed.some((each) => !still.has(each))) wrong.push(`an animation changes ${changed.join(', ')}`);
  }
  return [...new Set(wrong)];
}

/** In the reader’s own colours, controls have an edge or are underlined, and signs that are drawn by a background alone have one still. */
export function lostColours() {
  const root = document.querySelector('main > *').shadowRoot;
  const wrong = [];
  const edge = (style) => ['Top', 'Right', 'Bottom', 'Left'].some((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none' && !/rgba\(.*, 0\)|transparent/.test(style[`border${side}Color`]));
  const canvas = getComputedStyle(document.documentElement).backgroundColor;
  for (const element of root.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[aria-hidden="true"] [aria-hidden="true"]')) continue;
    const style = getComputedStyle(element);
    if (element.matches('input:not([type="checkbox"], [type="radio"]), select, textarea') && !edge(style)) wrong.push(`<${element.localName} part="${element.part}"> has no edge`);
    const isSign = element.localName === 'span' && !element.textContent.trim() && !element.children.length && element.getBoundingClientRect().width > 3;
    const filled = style.backgroundColor !== canvas && !/rgba\(.*, 0\)/.test(style.backgroundColor);
    if (isSign && !edge(style) && !filled) wrong.push(`<span class="${element.className}"> cannot be seen`);
    if (element.matches('svg *:not(text)') && element.getBBox && !/^(g|defs|title)$/.test(element.localName)) {
      const drawn = [style.fill, style.stroke].filter((paint) => paint !== 'none');
      if (drawn.length && drawn.every((paint) => paint === canvas)) wrong.push(`<${element.localName} class="${element.getAttribute('class')}"> has the colour of the page`);
    }
  }
  return [...new Set(wrong)];
}
