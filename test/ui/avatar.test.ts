import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { avatar, initials, mayLoad } from '../../src/ui/avatar.js';
import { stage } from '../helpers/stage.js';

describe('initials', () => {
  for (const [name, expected] of [
    ['Rowan Achebe', 'RA'],
    ['rowan', 'R'],
    ['Maëlle Gagné-Côté', 'MG'],
    ['João da Silva Araújo', 'JA'],
    ['  Mei   Tanaka ', 'MT'],
    ['张海立', '张'],
    ['佐藤 灯', '佐灯'],
    ['ポール・スミス', 'ポス'],
    ['ليلى الحداد', 'لا'],
    ['𠜎𠜱 𝒲', '𠜎𝒲'],
    ['(nickname) Ada', 'NA'],
    ['"><svg onload="x">', 'SO'],
    ['robot[bot]', 'R'],
    ['👩‍👩‍👧 Ada', 'A'],
    ['👩‍👩‍👧', ''],
    ['', ''],
    ['   ', ''],
  ] as const) {
    it(`of “${name}” are “${expected}”`, () => {
      expect(initials(name)).to.equal(expected);
    });
  }
});

describe('whether a picture may load', () => {
  const own = '/avatars/rowan.svg';
  const other = 'https://elsewhere.example/rowan.svg';

  it('from the page’s own site, unless said', () => {
    expect([own, 'rowan.svg', new URL(own, location.href).href, other, `//${location.host}/a.svg`].map((each) => mayLoad(each, 'same-origin'))).to.deep.equal([true, true, true, false, true]);
  });

  it('from anywhere, or not at all', () => {
    expect([own, other].map((each) => mayLoad(each, 'any'))).to.deep.equal([true, true]);
    expect([own, other].map((each) => mayLoad(each, 'none'))).to.deep.equal([false, false]);
  });

  it('not without an address', () => {
    expect([undefined, ''].map((each) => mayLoad(each, 'any'))).to.deep.equal([false, false]);
  });

  it('not from an address that is none', () => {
    expect(mayLoad('http://[', 'same-origin')).to.equal(false);
    expect(mayLoad('https://elsewhere.example:99999/', 'same-origin')).to.equal(false);
  });

  it('a policy that nobody knows is taken for the strict one', () => {
    expect(mayLoad(other, 'whatever' as 'any')).to.equal(false);
  });
});

describe('avatar', () => {
  it('is not read aloud beside the name', () => {
    const place = stage();
    render(avatar('Rowan Achebe', undefined, 'any'), place);
    expect(place.querySelector('.avatar')!.getAttribute('aria-hidden')).to.equal('true');
    expect(place.textContent!.trim()).to.equal('RA');
  });
});
