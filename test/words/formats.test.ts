import { comma, listed, sentences } from '../../src/words/joining.js';
import { kilometres, size, start } from '../../src/words/units.js';
import { expect } from '../helpers/expect.js';
import { Formats } from '../../src/words/formats.js';
import { countryName } from '../../src/words/country.js';

describe('formats', () => {
  const english = new Formats('en');
  const chinese = new Formats('zh-CN');
  const japanese = new Formats('ja');

  it('writes a year, a month and a day as precisely as they are given', () => {
    expect(english.day('2021')).to.equal('2021');
    expect(english.day('2021-05')).to.equal('May 2021');
    expect(english.day('2021-05-15')).to.equal('May 15, 2021');
    expect(new Formats('en-GB').day('2021-05-15')).to.equal('15 May 2021');
    expect(chinese.day('2021-05-15')).to.equal('2021年5月15日');
    expect(japanese.day('2021-05-15')).to.equal('2021年5月15日');
  });

  it('shows an event by its own clock, whatever the reader’s', () => {
    for (const moment of ['2019-12-14T13:00', '2019-12-14T13:00+08:00', '2019-12-14T13:00:30Z']) {
      expect(start(moment, english), moment).to.match(/^Sat, Dec 14, 2019, 1:00\sPM$/);
    }
    expect(start('2019-12-14', english)).to.equal('Sat, Dec 14, 2019');
    expect(start('2019-12-14T13:00', chinese)).to.include('13:00');
  });

  it('chooses the plural of the language', () => {
    const forms = { one: '# egg', few: '# eggs (few)', other: '# eggs' };
    expect([0, 1, 2, 5, 1234].map((count) => english.plural(count, forms))).to.deep.equal(['0 eggs', '1 egg', '2 eggs', '5 eggs', '1,234 eggs']);
    expect(new Formats('pl').plural(2, forms)).to.equal('2 eggs (few)');
  });

  it('a form that the words lack falls back to the other', () => {
    expect(new Formats('ar').plural(2, { other: '# x' })).to.match(/ x$/);
  });

  it('writes lists, distances and sizes', () => {
    expect(listed(['a', 'b', 'c'], english)).to.equal('a, b, and c');
    expect(listed(['a', 'b', 'c'], chinese)).to.equal('a、b和c');
    expect(kilometres(1234.4, english)).to.equal('1,234 km');
    expect(size(64 * 1024 * 1024, english)).to.equal('64 MB');
    expect(size(1024, english)).to.equal('1 kB');
  });

  it('names a country by its code, and leaves a name as it is', () => {
    expect(countryName('PT', english)).to.equal('Portugal');
    expect(countryName('pt', english)).to.equal('Portugal');
    expect(countryName('PT', japanese)).to.equal('ポルトガル');
    expect(countryName('Portugal', english)).to.equal('Portugal');
    expect(countryName('ZQ', english)).to.equal('ZQ');
    expect(countryName('<b>', english)).to.equal('<b>');
  });

  it('takes texts in the language wanted, else in the document’s own', () => {
    const formats = new Formats('en', 'zh-TW', 'pt');
    expect(formats.text({ en: 'Lisbon', 'zh-CN': '里斯本', pt: 'Lisboa' })).to.equal('里斯本');
    expect(formats.text({ en: 'Lisbon', pt: 'Lisboa' })).to.equal('Lisboa');
    expect(formats.text({ fr: 'Lisbonne' })).to.equal('Lisbonne');
    expect(formats.text('Lisbon')).to.equal('Lisbon');
    expect(formats.text(undefined)).to.equal('');
  });

  it('compares names as the language does, numbers by their value', () => {
    expect(['Z', 'ä', 'a 10', 'a 9'].sort(new Formats('de').compare)).to.deep.equal(['ä', 'a 9', 'a 10', 'Z'].sort(new Formats('de').compare));
    expect(['a 10', 'a 9'].sort(english.compare)).to.deep.equal(['a 9', 'a 10']);
    expect(['zebra', 'Ärger'].sort(new Formats('sv').compare)).to.deep.equal(['zebra', 'Ärger']);
    expect(['zebra', 'Ärger'].sort(new Formats('de').compare)).to.deep.equal(['Ärger', 'zebra']);
  });

  it('enumerates, and parts the city from the country, as the language does', () => {
    expect(english.enumerate(['A', 'B', 'C'])).to.equal('A, B, C');
    expect(new Formats('zh-CN').enumerate(['A', 'B', 'C'])).to.equal('A、B、C');
    expect(['en', 'zh-CN', 'ja'].map((language) => comma(new Formats(language)))).to.deep.equal([', ', '，', '、']);
    expect(sentences(['One.', '', undefined, 'Two.'], english)).to.equal('One. Two.');
    expect(sentences(['一。', false, '二。'], new Formats('zh-CN'))).to.equal('一。二。');
  });

  for (const language of ['en-US@posix', 'not a tag', '', 'x', '💥', 'en_GB', 'C']) {
    it(`a tag that Intl refuses gives English: “${language}”`, () => {
      const formats = new Formats(language);
      expect(formats.day('2021-05-15')).to.include('2021');
      expect(formats.number(1234)).to.match(/1.?234/);
      expect(countryName('PT', formats)).to.equal('Portugal');
    });
  }

  // written by hand for speed: it has to be what Intl writes, in every engine
  for (const language of ['en', 'en-US', 'EN-us', 'zh', 'zh-CN', 'zh-Hans', 'zh-Hans-CN', 'zh-SG', 'ja', 'ja-JP']) {
    const formats = new Formats(language);

    it(`numbers are as Intl writes them: ${language}`, () => {
      const intl = new Intl.NumberFormat(language);
      for (const value of [0, 7, 42, 999, 1000, 12_345, 1_234_567, -1, -999, -1000, -123_456, 0.5, 1234.5678, 1e15, 1e21, NaN, Infinity]) expect(formats.number(value)).to.equal(intl.format(value));
    });

    it(`days, months and years are as Intl writes them: ${language}`, () => {
      for (let month = 1; month <= 12; month++) {
        for (const day of [1, 9, 10, 28]) {
          const date = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const write = (shape: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' }).format(Date.parse(date));
          expect(formats.day(date)).to.equal(write({ year: 'numeric', month: 'short', day: 'numeric' }));
          expect(formats.day(date.slice(0, 7))).to.equal(write({ year: 'numeric', month: 'short' }));
          expect(formats.day(date.slice(0, 4))).to.equal(write({ year: 'numeric' }));
        }
      }
    });

    it(`lists are as Intl writes them: ${language}`, () => {
      for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) {
        expect(listed(items, formats)).to.equal(new Intl.ListFormat(language, { type: 'conjunction' }).format(items));
        expect(formats.enumerate(items)).to.equal(new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(items));
      }
    });

    it(`names stand in the order that Intl has: ${language}`, () => {
      const names = ['Asha', 'asha', 'Asha B', 'Ashab', 'Ash', '', 'Zoë', 'Zoe', 'Zoe A', 'Åsa', 'Mei 10', 'Mei 9', 'O’Neil', 'ONeil', 'de Vries', 'De Vries', '张海立', '李'];
      const { compare } = new Intl.Collator(language, { numeric: true });
      for (const one of names) for (const other of names) expect(Math.sign(formats.compare(one, other)), `${one} and ${other}`).to.equal(Math.sign(compare(one, other)));
    });
  }
});
