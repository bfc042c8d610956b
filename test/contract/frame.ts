import { expect } from '@open-wc/testing';
import { FaultyAddress, otherOrigin } from '../helpers/faults.js';
import { button, make, node, part, parts, place, reaches, stage, textOf } from '../helpers/stage.js';
import { until } from '../helpers/until.js';
import type { Subject } from './subject.js';

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
const pictureAt = (origin: string, name: string) => `${origin}/faults/answer?type=image/svg%2Bxml&name=${name}&body=${encodeURIComponent(picture)}`;

export function describeFrame({ tag, good, empty, headings, dated, pictured, faces }: Subject): void {
  describe('frame', () => {
    it('its own children stand in until it is ready, and again when there is nothing better', async () => {
      const address = await FaultyAddress.answering({ body: JSON.stringify(good.json), hold: true }, { body: JSON.stringify(empty) });
      const fallback = node('p', 'Our stations are listed in the wiki.');
      const element = place(tag, { src: address.url }, fallback);
      await reaches(element, 'loading');
      await address.hitsReach(1);
      expect(fallback.checkVisibility(), 'while loading').to.equal(true);
      await address.release();
      await reaches(element, 'ready');
      expect(fallback.checkVisibility(), 'when ready').to.equal(false);
      element.refresh();
      await reaches(element, 'empty');
      expect(fallback.checkVisibility(), 'when empty').to.equal(true);
      element.setAttribute('src', '/faults/answer?status=404');
      await reaches(element, 'error');
      expect(fallback.checkVisibility(), 'on an error').to.equal(true);
      expect(textOf(element)).to.include('404');
    });

    it('has a heading of its own, at a level of the page’s choice', async () => {
      const element = await reaches(place(tag, { data: good.json }), 'ready');
      expect(textOf(part(element, 'heading'))).to.equal(headings.en);
      expect(part(element, 'heading')!.getAttribute('aria-level')).to.equal('2');
      element.setAttribute('heading-level', '3');
      element.setAttribute('heading', 'Where we meet');
      await element.updateComplete;
      expect(textOf(part(element, 'heading'))).to.equal('Where we meet');
      expect(part(element, 'heading')!.getAttribute('aria-level')).to.equal('3');
    });

    for (const [given, level] of [['0', '2'], ['7', '6'], ['-1', '1'], ['x', '2'], ['2.6', '3']] as const) {
      it(`heading-level="${given}" is taken for ${level}`, async () => {
        const element = await reaches(place(tag, { data: good.json, 'heading-level': given }), 'ready');
        expect(part(element, 'heading')!.getAttribute('aria-level')).to.equal(level);
      });
    }

    it('an empty heading leaves heading and summary out', async () => {
      const element = await reaches(place(tag, { data: good.json, heading: '' }), 'ready');
      expect(part(element, 'header')).to.equal(null);
    });

    it('the page’s own elements take the slots', async () => {
      const heading = node('h3', 'Our own heading', { slot: 'heading' });
      const footer = node('p', 'Our own footer', { slot: 'footer' });
      const nothing = node('p', 'Our own word for nothing', { slot: 'empty' });
      const trouble = node('p', 'Our own word for trouble', { slot: 'error' });
      const element = await reaches(place(tag, { data: good.json }, heading, footer, nothing, trouble), 'ready');
      const shown = () => [heading, footer, nothing, trouble].filter((each) => each.checkVisibility()).map(textOf);
      expect(shown()).to.deep.equal(['Our own heading', 'Our own footer']);
      element.data = empty;
      await reaches(element, 'empty');
      expect(shown()).to.include.members(['Our own footer', 'Our own word for nothing']);
      element.data = 42;
      await reaches(element, 'error');
      expect(shown()).to.include.members(['Our own footer', 'Our own word for trouble']);
    });

    if (pictured && faces.some(({ hasPictures }) => hasPictures)) {
      async function showPictures(...addresses: string[]) {
        const element = place(tag, { ...faces.find(({ hasPictures }) => hasPictures)!.attributes, data: pictured!(addresses) });
        await until(() => part(element, 'avatar'));
        return element;
      }

      it('pictures load only from where the page allows', async () => {
        const element = await showPictures(pictureAt('', 'own'), pictureAt(await otherOrigin, 'other'));
        const loaded = () => [...element.shadowRoot!.querySelectorAll('img')].map((image) => new URL(image.src).searchParams.get('name')).sort();
        expect(loaded(), 'unless said').to.deep.equal(['own']);
        element.setAttribute('images', 'any');
        await element.updateComplete;
        expect(loaded(), 'images="any"').to.deep.equal(['other', 'own']);
        element.setAttribute('images', 'none');
        await element.updateComplete;
        expect(loaded(), 'images="none"').to.deep.equal([]);
        expect(parts(element, 'avatar').every((each) => textOf(each).length > 0), 'initials instead').to.equal(true);
      });

      it('a picture tells its server nothing of the page, and has no name of its own beside the person’s', async () => {
        const element = await showPictures(pictureAt('', 'own'));
        const image = element.shadowRoot!.querySelector('img')!;
        expect(image.referrerPolicy).to.equal('no-referrer');
        expect(image.alt).to.equal('');
      });

      it('a picture that cannot be loaded leaves the initials', async () => {
        const element = await showPictures('/faults/answer?status=404&picture');
        await until(() => !element.shadowRoot!.querySelector('img'), 'for the broken picture to go');
        expect(textOf(part(element, 'avatar'))).to.match(/^\p{L}{1,2}$/u);
      });
    }

    it('now is the day that is shown as today', async () => {
      const element = place(tag, { data: dated.json });
      for (const { now, shows } of dated.days) {
        element.setAttribute('now', now);
        await until(() => textOf(element).includes(shows), `now="${now}" to show “${shows}”; it shows: ${textOf(element)}`);
      }
    });

    it('never takes the focus', async () => {
      const outside = node('button', 'Outside');
      const address = await FaultyAddress.answering({ status: 404 }, { body: JSON.stringify(good.json) }, { status: 500 });
      const element = make(tag, { src: address.url, diagnose: '' });
      stage(outside, element);
      outside.focus();
      const focused = () => document.activeElement === outside;
      await reaches(element, 'error');
      expect(focused(), 'on an error').to.equal(true);
      button(element, 'Try again').click();
      await reaches(element, 'ready');
      expect(focused(), 'when ready').to.equal(true);
      element.refresh();
      await reaches(element, 'stale');
      expect(focused(), 'when stale').to.equal(true);
      outside.parentElement!.append(element);
      await element.updateComplete;
      expect(focused(), 'when moved').to.equal(true);
    });

    it('the hidden attribute hides it', async () => {
      const element = await reaches(place(tag, { data: good.json, hidden: '' }), 'ready');
      expect(element.checkVisibility()).to.equal(false);
    });

    it('--guild-min-height reserves the height before anything is there', async () => {
      const element = make(tag, { src: '/faults/answer?hold&key=height' });
      element.style.setProperty('--guild-min-height', '321px');
      stage(element);
      await reaches(element, 'loading');
      expect(element.getBoundingClientRect().height).to.equal(321);
    });

    it('has room at 320 pixels: nothing sticks out', async () => {
      const element = make(tag, { data: good.json });
      const narrow = stage(element);
      narrow.style.width = '320px';
      await reaches(element, 'ready');
      await element.updateComplete;
      expect(element.scrollWidth).to.be.at.most(320);
    });
  });
}
