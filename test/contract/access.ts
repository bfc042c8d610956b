import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FaultyAddress } from '../helpers/faults.js';
import { make, node, part, place, reaches, stage, type Widget } from '../helpers/stage.js';
import { until } from '../helpers/until.js';
import type { Subject } from './subject.js';

const control = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
const nameOf = (element: Element) => `<${element.localName} part="${element.getAttribute('part') ?? ''}"> ${element.getAttribute('aria-label') ?? element.textContent?.trim()}`;

export function describeAccess({ tag, good, other, empty, flawed, faces }: Subject): void {
  describe('access', () => {
    const document_ = (json: unknown) => ({ body: JSON.stringify(json) });

    for (const { called, attributes, part: last } of faces) {
      it(`ready: axe finds nothing (${called})`, async () => {
        const element = await reaches(place(tag, { ...attributes, data: good.json }), 'ready');
        await until(() => part(element, last));
        await expect(element).to.be.accessible();
      });

      it(`every control is reached by keyboard, in the order in which it is seen (${called})`, async () => {
        const element = make(tag, { ...attributes, data: flawed.json, diagnose: '' });
        const [first, after] = [node('button', 'Before'), node('button', 'After')];
        stage(first, element, after);
        await reaches(element, 'ready');
        await until(() => part(element, last) && part(element, 'diagnosis'));
        const expected = controlsOf(element);
        expect(expected).not.to.be.empty;
        const reached = await tabThrough(element, first, after);
        expect(expected.filter((each) => !reached.includes(each)).map(nameOf), 'not reached').to.deep.equal([]);
        expect(reached.filter((each) => expected.includes(each)), 'in this order').to.deep.equal(expected);
      });
    }

    it('loading: axe finds nothing', async () => {
      const address = await FaultyAddress.answering({ hold: true });
      const element = await reaches(place(tag, { src: address.url }), 'loading');
      await expect(element).to.be.accessible();
      await address.release();
    });

    it('empty: axe finds nothing', async () => {
      await expect(await reaches(place(tag, { data: empty }), 'empty')).to.be.accessible();
    });

    it('error: axe finds nothing', async () => {
      await expect(await reaches(place(tag, { src: '/faults/answer?status=404' }), 'error')).to.be.accessible();
    });

    it('stale: axe finds nothing', async () => {
      const address = await FaultyAddress.answering(document_(good.json), { status: 500 });
      const element = await reaches(place(tag, { src: address.url }), 'ready');
      element.refresh();
      await reaches(element, 'stale');
      await expect(element).to.be.accessible();
    });

    it('with a diagnosis: axe finds nothing', async () => {
      const element = await reaches(place(tag, { data: flawed.json, diagnose: '' }), 'ready');
      await until(() => part(element, 'diagnosis'));
      await expect(element).to.be.accessible();
    });

    it('on a dark page: axe finds nothing', async () => {
      const element = make(tag, { data: other.json });
      const dark = stage(element);
      Object.assign(dark.style, { background: '#16191d', color: '#e8e6e3', padding: '1em' });
      await reaches(element, 'ready');
      await expect(element).to.be.accessible();
    });

    it('the button that tries again goes away when it helped, and the focus stays in the widget', async () => {
      const address = await FaultyAddress.answering({ status: 404 }, document_(good.json));
      const element = await reaches(place(tag, { src: address.url }), 'error');
      const retry = part(element, 'retry')!;
      retry.focus();
      // what keeps the focus is loaded with what tells of the error
      await import('../../src/ui/focus-keeper.js');
      await new Promise((resolve) => setTimeout(resolve));
      retry.click();
      await reaches(element, 'ready');
      expect(document.activeElement).to.equal(element);
    });

    it('adds no landmark to the page but a search of its own name', async () => {
      const element = await reaches(place(tag, { data: flawed.json, diagnose: '' }), 'ready');
      await until(() => part(element, 'diagnosis'));
      expect(element.shadowRoot!.querySelectorAll('header, footer, main, nav, aside, [role=banner], [role=contentinfo]')).to.have.length(0);
      for (const search of element.shadowRoot!.querySelectorAll('search')) expect(search.ariaLabel).to.be.a('string').and.not.equal('');
    });

    it('the page has one live region, however many widgets speak', async () => {
      stage(make(tag, { src: '/faults/answer?status=404&one' }), make(tag, { src: '/faults/answer?status=404&two' }));
      await reaches(place(tag, { src: '/faults/answer?status=500' }), 'error');
      await until(() => document.querySelector('[data-guildhall]')?.textContent?.includes('answer'), 'for one of them to speak');
      expect(document.querySelectorAll('[aria-live], [role=status], [role=alert]')).to.have.length(1);
      expect(document.querySelector('[data-guildhall]')!.getAttribute('aria-live')).to.equal('polite');
    });
  });
}

/** The controls that can be seen, in the order of the page. */
const controlsOf = (element: Widget): Element[] => [...element.shadowRoot!.querySelectorAll(control)].filter((each) => each.checkVisibility() && (each as HTMLElement).tabIndex >= 0);

/** Presses Tab from one button to another, and tells which controls had the focus in between. */
async function tabThrough(element: Widget, first: HTMLElement, last: HTMLElement): Promise<Element[]> {
  const reached: Element[] = [];
  first.focus();
  for (let presses = 0; presses < 200; presses++) {
    await sendKeys({ press: 'Tab' });
    if (document.activeElement === last) return reached;
    const focused = element.shadowRoot!.activeElement;
    // a date takes a press for the day, the month and the year
    if (focused && focused !== reached.at(-1)) reached.push(focused);
  }
  throw new Error(`the keyboard stays inside: ${reached.slice(-3).map(nameOf).join(', ')}`);
}
