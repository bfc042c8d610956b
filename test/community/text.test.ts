import { expect } from '../helpers/expect.js';
import { cityKey, folded, textsOf } from '../../src/community/fold.js';
import { sameLanguage, tagIn, textIn } from '../../src/community/text.js';

describe('text in several languages', () => {
  const station = { 'zh-CN': '上海站', en: 'Shanghai', ja: '上海' };

  it('is chosen by the exact language, whatever its case', () => {
    expect(textIn(station, 'ja')).to.equal('上海');
    expect(textIn(station, 'zh-cn')).to.equal('上海站');
  });

  it('is chosen by the language without its region', () => {
    expect(textIn(station, 'zh-TW')).to.equal('上海站');
    expect(textIn(station, 'en-GB')).to.equal('Shanghai');
    expect(textIn({ 'en-GB': 'Centre', 'en-US': 'Center' }, 'en')).to.equal('Centre');
  });

  it('falls back to the document’s language, to English, to whatever there is', () => {
    expect(textIn(station, 'ar', 'ja')).to.equal('上海');
    expect(textIn(station, 'ar', 'pt')).to.equal('Shanghai');
    expect(textIn({ pl: 'Kraków' }, 'ar', 'pt')).to.equal('Kraków');
    expect(tagIn({ pl: 'Kraków' }, 'ar')).to.equal('pl');
  });

  it('is the same in every language when it is one string, and empty when there is none', () => {
    expect(textIn('Lead', 'ja')).to.equal('Lead');
    expect(textIn(undefined, 'ja')).to.equal('');
    expect(textIn({}, 'ja')).to.equal('');
    expect(tagIn({}, 'ja')).to.equal('ja');
  });

  it('is never taken from the prototype', () => {
    expect(textIn({ en: 'Lead' }, 'constructor')).to.equal('Lead');
    expect(textIn({ en: 'Lead' }, '__proto__')).to.equal('Lead');
  });

  it('can be listed whole', () => {
    expect(textsOf(station)).to.deep.equal(['上海站', 'Shanghai', '上海']);
    expect(textsOf('Lead')).to.deep.equal(['Lead']);
    expect(textsOf(undefined)).to.deep.equal([]);
  });

  it('knows languages apart from their regions', () => {
    expect(sameLanguage('zh-CN', 'ZH-tw')).to.equal(true);
    expect(sameLanguage('en', 'eo')).to.equal(false);
  });
});

describe('folded text', () => {
  const pairs: [string, string][] = [
    ['São Paulo', 'sao paulo'],
    ['ＡＢＣ', 'abc'],
    ['Łódź', 'lodz'],
    ['Tromsø', 'tromso'],
    ['İstanbul', 'istanbul'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['Œuvre', 'oeuvre'],
    ['Đà Nẵng', 'da nang'],
    ['Diyarbakır', 'diyarbakir'],
    ['Hà Nội', 'ha noi'],
    ['القَاهِرَة', 'القاهرة'],
    ['Plain ASCII', 'plain ascii'],
  ];
  for (const [text, plain] of pairs) it(`${text} is found by ${plain}`, () => expect(folded(text)).to.equal(folded(plain)));

  it('keeps the marks that make other letters of letters', () => {
    expect(folded('पुणे')).to.not.equal(folded('पणे'));
    expect(folded('がく')).to.not.equal(folded('かく'));
    expect(folded('กิน')).to.not.equal(folded('กน'));
  });

  it('does not depend on how accents are encoded', () => {
    expect(folded('Cafe\u0301')).to.equal(folded('Caf\u00e9'));
    expect(folded('\u304b\u3099')).to.equal(folded('\u304c'));
  });
});

describe('names of cities', () => {
  it('are one with or without spaces, dashes, dots and accents', () => {
    for (const spelling of ['Guang Zhou', 'guangzhou', 'GUANG-ZHOU', 'Guang·zhou']) expect(cityKey(spelling)).to.equal('guangzhou');
    expect(cityKey('St. John’s')).to.equal(cityKey("St John's"));
  });

  it('are not guessed beyond that', () => {
    expect(cityKey('广州')).to.not.equal(cityKey('Guangzhou'));
    expect(cityKey('Wuhan City')).to.not.equal(cityKey('Wuhan'));
  });
});
