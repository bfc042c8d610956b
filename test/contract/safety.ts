import { expect } from '@open-wc/testing';
import { hostile, hostileLinks } from '../../stories/fixtures/hostile.js';
import { part, place, reaches, textOf, type Widget } from '../helpers/stage.js';
import { until } from '../helpers/until.js';
import type { Subject } from './subject.js';

/** Each kind of element with the attributes that it bears: what a template makes, whatever the texts in it. */
function kindsIn(element: Widget): Set<string> {
  return new Set([...element.shadowRoot!.querySelectorAll('*')].map((each) => `${each.localName} ${each.getAttributeNames().sort().join(' ')}`));
}

/** The part of a text that a browser keeps as it is: NUL becomes another sign, and spaces are one. */
const visibleIn = (text: string) => text.replace(/\u0000/g, '').replace(/\s+/g, ' ').trim();

const isSafe = (address: string) => ['http:', 'https:', 'mailto:'].includes(new URL(address, document.baseURI).protocol);

export function describeSafety({ tag, hostile: hostileDocument, flawed, faces }: Subject): void {
  describe('safety', () => {
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => violations.push(`${event.effectiveDirective} ${event.sourceFile}:${event.lineNumber}`);
    const policy = document.createElement('meta');

    before(() => {
      document.addEventListener('securitypolicyviolation', note);
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = "style-src-attr 'none'; script-src-attr 'none'; object-src 'none'";
      document.head.append(policy);
    });
    after(() => document.removeEventListener('securitypolicyviolation', note));
    beforeEach(() => {
      violations.length = 0;
      delete (window as { hacked?: unknown }).hacked;
    });
    const isUnharmed = () => {
      expect(violations, 'style or event handler attributes').to.deep.equal([]);
      expect((window as { hacked?: unknown }).hacked, 'a script from the data ran').to.equal(undefined);
      expect(({} as Record<string, unknown>)['polluted'], 'a prototype was changed').to.equal(undefined);
    };

    for (const { called, attributes, part: last } of faces) {
      const isShown = (element: Widget) => until(() => element.state === 'ready' && part(element, last), `for all of it (${called})`);

      /** A harmless document shows what the templates make; nothing else may come. */
      const harmless = async () => {
        const kinds = new Set<string>();
        for (const json of [hostileDocument('Harmless'), hostileDocument('Ha')]) {
          const element = place(tag, { ...attributes, data: json });
          await isShown(element);
          for (const kind of kindsIn(element)) kinds.add(kind);
        }
        return kinds;
      };

      it(`no text becomes anything but text (${called})`, async () => {
        const allowed = await harmless();
        const element = place(tag, attributes);
        for (const text of hostile) {
          element.data = hostileDocument(text);
          await element.updateComplete;
          await isShown(element);
          await until(() => textOf(element).includes(visibleIn(text)), `for the text as it stands: ${text.slice(0, 60)}`);
          const more = [...kindsIn(element)].filter((kind) => !allowed.has(kind));
          expect(more, `elements made of ${text.slice(0, 60)}`).to.deep.equal([]);
          isUnharmed();
        }
      });

      it(`no address becomes a link or a picture that is not one (${called})`, async () => {
        const element = place(tag, { ...attributes, images: 'any' });
        for (const link of hostileLinks) {
          element.data = hostileDocument('Harmless', link);
          await element.updateComplete;
          await isShown(element);
          for (const each of element.shadowRoot!.querySelectorAll('a')) expect(isSafe(each.href), `${JSON.stringify(link)} became ${each.href}`).to.equal(true);
          for (const each of element.shadowRoot!.querySelectorAll('img')) expect(isSafe(each.src), `${JSON.stringify(link)} became ${each.src}`).to.equal(true);
          isUnharmed();
        }
      });
    }

    it('texts in the attributes of the tag are texts too', async () => {
      const [text] = hostile as readonly [string];
      const element = place(tag, { heading: text, src: text, format: text, items: text, fields: text, station: text, country: text, status: text, now: text, images: text, layout: text });
      await reaches(element, 'error');
      element.data = flawed.json;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('script')).to.equal(null);
      isUnharmed();
    });

    it('an address that does not answer is named as text', async () => {
      const element = await reaches(place(tag, { src: '/faults/answer?status=404&<img src=x onerror=hacked=1>' }), 'error');
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
      isUnharmed();
    });

    it('what came instead of JSON is quoted as text', async () => {
      const element = await reaches(place(tag, { src: `/faults/answer?body=${encodeURIComponent('[<img src=x onerror="window.hacked=true">')}` }), 'error');
      expect(textOf(element)).to.include('<img src=x');
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
      isUnharmed();
    });

    it('rejected values are quoted as text in the diagnosis', async () => {
      const element = place(tag, { data: hostileDocument(hostile[1]!, hostileLinks[0]), diagnose: '' });
      await until(() => textOf(part(element, 'diagnosis')).includes(hostileLinks[0]!));
      expect(element.shadowRoot!.querySelector('[onerror]')).to.equal(null);
      isUnharmed();
    });

    it('a style attribute stands on nothing but what is moved and sized by script', async () => {
      const element = await reaches(place(tag, { ...faces[0]!.attributes, data: flawed.json }), 'ready');
      const styled = [...element.shadowRoot!.querySelectorAll('[style]')].filter((each) => !each.closest('.picture'));
      expect(styled.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    });
  });
}
