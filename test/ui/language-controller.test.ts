import { expect } from '@open-wc/testing';
import { type Drawer, LanguageController, languageAround } from '../../src/ui/language-controller.js';
import { node, stage } from '../helpers/stage.js';
import { until } from '../helpers/until.js';

/** An element in a shadow root in an element, and so on: the innermost of as many as there are languages. */
function nested(...languages: (string | undefined)[]): HTMLElement {
  let here = stage();
  for (const language of languages) {
    const inner = node('div');
    if (language !== undefined) here.lang = language;
    here.attachShadow({ mode: 'open' }).append(inner);
    here = inner;
  }
  return here;
}

describe('the language around an element', () => {
  let pageLanguage: string | null;
  before(() => {
    pageLanguage = document.documentElement.getAttribute('lang');
    document.documentElement.removeAttribute('lang');
  });
  after(() => {
    if (pageLanguage !== null) document.documentElement.lang = pageLanguage;
  });

  it('is its own, else that of the nearest element around it', () => {
    const inner = node('p');
    const outer = stage(inner);
    outer.lang = 'ja';
    expect(languageAround(inner)).to.equal('ja');
    inner.lang = 'zh-CN';
    expect(languageAround(inner)).to.equal('zh-CN');
  });

  it('is found through shadow roots', () => {
    expect(languageAround(nested('ja'))).to.equal('ja');
    expect(languageAround(nested('ja', undefined, undefined))).to.equal('ja');
    expect(languageAround(nested('ja', 'zh-CN', undefined))).to.equal('zh-CN');
  });

  it('is not an empty attribute', () => {
    expect(languageAround(nested('ja', ''))).to.equal('ja');
    const inner = node('p', '', { lang: '' });
    stage(inner).lang = 'ja';
    expect(languageAround(inner)).to.equal('ja');
  });

  it('is none where the page has none, nor outside of a page', () => {
    expect(languageAround(stage())).to.equal(undefined);
    expect(languageAround(node('p'))).to.equal(undefined);
    expect(languageAround(node('p', '', { lang: 'ja' }))).to.equal('ja');
  });
});

describe('the words of a language', () => {
  /** What a controller asks of its host; counts how often the host was asked to render. */
  const hostMethods = {
    updates: 0,
    addController() {},
    removeController() {},
    requestUpdate() {
      this.updates++;
    },
    updateComplete: Promise.resolve(true),
  };
  const host = () => Object.assign(stage(), hostMethods);
  const drawer = (japanese: () => Promise<string>): Drawer<string> => ({ en: 'Lantern', 'zh-CN': () => Promise.resolve('灯笼'), ja: japanese });

  it('English is there at once, the others when they have loaded', async () => {
    const waiting = host();
    const controller = new LanguageController(waiting, drawer(() => Promise.resolve('提灯')));
    expect(controller.words(undefined)).to.equal('Lantern');
    expect(controller.words('ja')).to.equal(undefined);
    await until(() => waiting.updates > 0);
    expect(controller.words('ja')).to.equal('提灯');
  });

  it('come to all widgets that wait for them', async () => {
    const shared = drawer(() => Promise.resolve('提灯'));
    const [one, two] = [host(), host()];
    const controllers = [one, two].map((each) => new LanguageController(each, shared));
    for (const controller of controllers) controller.words('ja');
    await until(() => one.updates && two.updates);
    expect(controllers.map((controller) => controller.words('ja-JP'))).to.deep.equal(['提灯', '提灯']);
  });

  it('are English where they cannot be loaded', async () => {
    const waiting = host();
    const controller = new LanguageController(waiting, drawer(() => Promise.reject(new Error('gone'))));
    controller.words('ja');
    await until(() => waiting.updates > 0);
    expect(controller.words('ja')).to.equal('Lantern');
  });

  it('a page’s language comes before the document’s, with the page’s own way to write numbers', () => {
    const waiting = host();
    waiting.lang = 'en-IN';
    const controller = new LanguageController(waiting, drawer(() => Promise.resolve('提灯')));
    controller.hostConnected();
    expect(controller.words('ja')).to.equal('Lantern');
    expect(controller.formats('ja').number(1234567)).to.equal('12,34,567');
    expect(controller.formats('ja').texts).to.equal('en-IN');
    expect(controller.formats('ja').otherwise).to.equal('ja');
  });

  it('where there are no words for a language, numbers are as English as the words', () => {
    const waiting = host();
    waiting.lang = 'de';
    const controller = new LanguageController(waiting, drawer(() => Promise.resolve('提灯')));
    controller.hostConnected();
    expect(controller.formats(undefined).language).to.equal('en');
    expect(controller.formats(undefined).texts, 'but the document’s texts are German, where it has them').to.equal('de');
  });

  it('the formats are made once for a language', () => {
    const controller = new LanguageController(host(), drawer(() => Promise.resolve('')));
    expect(controller.formats('en')).to.equal(controller.formats('en'));
    expect(controller.formats('en')).not.to.equal(controller.formats('pt'));
  });

  it('hears of changes above, through shadow roots, as long as it is connected', async () => {
    const inner = nested(undefined, undefined);
    const controller = new LanguageController(Object.assign(inner, hostMethods), drawer(() => Promise.resolve('')));
    controller.hostConnected();
    const outermost = ((inner.getRootNode() as ShadowRoot).host.getRootNode() as ShadowRoot).host as HTMLElement;
    outermost.lang = 'ja';
    await until(() => controller.around === 'ja');
    controller.hostDisconnected();
    outermost.lang = 'zh-CN';
    await new Promise((resolve) => setTimeout(resolve));
    expect(controller.around).to.equal('ja');
  });
});
