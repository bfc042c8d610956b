import { expect } from '@open-wc/testing';
import { define } from '../../src/ui/define.js';
import { version } from '../../src/version.js';
import { inlineJson, make, part, reaches, stage, textOf, warningsDuring, type Widget } from '../helpers/stage.js';
import type { Subject } from './subject.js';

/** Its tag may come before its script, and its script twice. */
export function describeUpgrade({ tag, define: defineWidget, good, other }: Subject): void {
  describe('definition', () => {
    let early: { withProperty: Widget; withScript: Widget; inFragment: Widget };
    let wasDefined: boolean;

    before(async () => {
      wasDefined = !!customElements.get(tag);
      early = {
        withProperty: make(tag, { data: good.json, headingLevel: 4, heading: 'Set before' }),
        withScript: make(tag, {}, inlineJson(other.json)),
        inFragment: make(tag, { data: good.json }),
      };
      stage(early.withProperty, early.withScript);
      await defineWidget();
    });

    it('is not defined by importing anything else', () => {
      expect(wasDefined).to.equal(false);
    });

    it('takes over what was set on it before it was defined', async () => {
      stage(early.withProperty, early.withScript);
      await reaches(early.withProperty, 'ready');
      expect(textOf(early.withProperty)).to.include(good.shows).and.include('Set before');
      expect(part(early.withProperty, 'heading')!.getAttribute('aria-level')).to.equal('4');
      expect(Object.keys(early.withProperty), 'own properties would hide the accessors').not.to.include('data');
    });

    it('reads the script that waited inside its tag', async () => {
      stage(early.withScript);
      await reaches(early.withScript, 'ready');
      expect(textOf(early.withScript)).to.include(other.shows);
    });

    it('is upgraded when it comes into the page later', async () => {
      stage(early.inFragment);
      await reaches(early.inFragment, 'ready');
      expect(textOf(early.inFragment)).to.include(good.shows);
    });

    it('a second copy of the script leaves the first in place, and says so once with both versions', async () => {
      const first = customElements.get(tag);
      class Second extends HTMLElement {
        static version = '99.1.2';
      }
      class Third extends HTMLElement {
        static version = '99.1.2';
      }
      const warnings = await warningsDuring(() => {
        define(tag, Second);
        define(tag, Third);
        define(tag, first as CustomElementConstructor);
      });
      expect(customElements.get(tag)).to.equal(first);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(tag).and.include(version).and.include('99.1.2');
    });

    it('can be made by a script', async () => {
      const Widget = customElements.get(tag)!;
      const made = new Widget() as Widget;
      made.data = good.json;
      stage(made);
      await reaches(made, 'ready');
      expect(textOf(made)).to.include(good.shows);
    });
  });
}
