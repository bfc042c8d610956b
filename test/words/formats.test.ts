import { kilometres, size, start } from '../../src/words/units.js';
import { expect } from '../helpers/expect.js';
import { Formats } from '../../src/words/formats.js';

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
    expect(english.list(['a', 'b', 'c'])).to.equal('a, b, and c');
    expect(chinese.list(['a', 'b', 'c'])).to.equal('a、b和c');
    expect(kilometres(1234.4, english)).to.equal('1,234 km');
    expect(size(64 * 1024 * 1024, english)).to.equal('64 MB');
    expect(size(1024, english)).to.equal('1 kB');
  });

  it('names a country by its code, and leaves a name as it is', () => {
    expect(english.country('PT')).to.equal('Portugal');
    expect(english.country('pt')).to.equal('Portugal');
    expect(japanese.country('PT')).to.equal('ポルトガル');
    expect(english.country('Portugal')).to.equal('Portugal');
    expect(english.country('ZQ')).to.equal('ZQ');
    expect(english.country('<b>')).to.equal('<b>');
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
    expect(['en', 'zh-CN', 'ja'].map((language) => new Formats(language).comma)).to.deep.equal([', ', '，', '、']);
    expect(english.sentences(['One.', '', undefined, 'Two.'])).to.equal('One. Two.');
    expect(new Formats('zh-CN').sentences(['一。', false, '二。'])).to.equal('一。二。');
  });

  for (const language of ['en-US@posix', 'not a tag', '', 'x', '💥', 'en_GB', 'C']) {
    it(`a tag that Intl refuses gives English: “${language}”`, () => {
      const formats = new Formats(language);
      expect(formats.day('2021-05-15')).to.include('2021');
      expect(formats.number(1234)).to.match(/1.?234/);
      expect(formats.country('PT')).to.equal('Portugal');
    });
  }
});
