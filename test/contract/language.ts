import { expect } from '@open-wc/testing';
import { FaultyAddress } from '../helpers/faults.js';
import { make, part, place, reaches, stage, textOf } from '../helpers/stage.js';
import { until } from '../helpers/until.js';
import type { Subject } from './subject.js';

export function describeLanguage({ tag, good, headings, empty }: Subject): void {
  describe('language', () => {
    let pageLanguage: string | null;
    before(() => {
      pageLanguage = document.documentElement.getAttribute('lang');
      document.documentElement.removeAttribute('lang');
    });
    after(() => {
      if (pageLanguage !== null) document.documentElement.lang = pageLanguage;
    });

    it('follows the language around it, live', async () => {
      const element = make(tag, { data: good.json });
      const around = stage(element);
      const headingIs = (heading: string) => until(() => textOf(part(element, 'heading')) === heading, `for the heading “${heading}”; it is “${textOf(part(element, 'heading'))}”`);
      await headingIs(headings.en);
      for (const [lang, heading] of [['zh-CN', headings['zh-CN']], ['ja', headings.ja], ['zh-Hant-TW', headings['zh-CN']], ['ja-JP', headings.ja], ['en-GB', headings.en], ['pt', headings.en], ['ZH', headings['zh-CN']]] as const) {
        around.lang = lang;
        await headingIs(heading);
      }
      document.documentElement.lang = 'ja';
      around.removeAttribute('lang');
      await headingIs(headings.ja);
      element.lang = 'zh-CN';
      await headingIs(headings['zh-CN']);
      element.removeAttribute('lang');
      document.documentElement.removeAttribute('lang');
      await headingIs(headings.en);
      expect(element.hasAttribute('lang'), 'it sets no language itself').to.equal(false);
    });

    it('takes the document’s own language where the page has none', async () => {
      const element = place(tag, { data: { ...good.json, locale: 'ja' } });
      await until(() => textOf(part(element, 'heading')) === headings.ja);
    });

    it('says its troubles in the language of the page', async () => {
      const said = new Set<string>();
      for (const lang of ['en', 'zh-CN', 'ja']) {
        const element = place(tag, { lang, src: '/faults/answer?status=404' });
        await reaches(element, 'error');
        await until(() => part(element, 'error'));
        said.add(textOf(element));
      }
      expect(said.size).to.equal(3);
    });

    it('says that there is nothing, and that it is loading, in the language of the page', async () => {
      const address = await FaultyAddress.answering({ hold: true });
      const said = new Set<string>();
      for (const lang of ['en', 'zh-CN', 'ja']) {
        const [nothing, loading] = [make(tag, { lang, data: empty }), make(tag, { lang, src: address.url })];
        stage(nothing, loading);
        await until(() => part(nothing, 'empty') && part(loading, 'loading'));
        said.add(textOf(part(nothing, 'empty')));
        said.add(textOf(part(loading, 'loading')));
      }
      expect(said.size).to.equal(6);
      await address.release();
    });

    for (const lang of ['x', 'en-US@posix', '💥', 'zh_CN', 'not a language', '-', 'en-']) {
      it(`lang="${lang}" harms nothing`, async () => {
        const element = await reaches(place(tag, { lang, data: good.json }), 'ready');
        expect(textOf(element).length).to.be.above(20);
      });
    }

    it('from right to left nothing sticks out', async () => {
      const element = make(tag, { lang: 'ar', dir: 'rtl', data: good.json });
      stage(element).style.width = '320px';
      await reaches(element, 'ready');
      expect(element.scrollWidth).to.be.at.most(320);
      expect(getComputedStyle(part(element, 'base')!).direction).to.equal('rtl');
    });
  });
}
