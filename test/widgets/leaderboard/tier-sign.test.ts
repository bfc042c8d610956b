import { render } from 'lit';
import { tierSign } from '../../../src/widgets/leaderboard/tier-sign.js';
import { expect } from '../../helpers/expect.js';

const signOf = (color?: string) => {
  const place = document.createElement('div');
  render(tierSign(1, 3, color), place);
  return place.querySelector('svg')!;
};

describe('the sign of a tier', () => {
  for (const color of ['#a0632b', 'gold', 'rgb(1 2 3 / 50%)', 'oklch(70% 0.1 80)']) {
    it(`has the colour of the data: ${color}`, () => {
      const sign = signOf(color);
      expect(sign.getAttribute('fill')).to.equal(color);
      expect(sign.getAttribute('stroke')).to.equal(color);
      expect(sign.classList.contains('own')).to.equal(false);
    });
  }

  for (const color of ['url(https://traps.example/)', 'red;background:url(x)', 'var(--x,url(//traps.example/x))', 'var(--x,\n\\75rl(//traps.example/x))', 'env(x,image-set("//traps.example/x" 1x))', 'not a colour', '', undefined]) {
    it(`has our own where the data has none that CSS knows: ${color}`, () => {
      const sign = signOf(color);
      expect(sign.getAttribute('fill')).to.equal('');
      expect(sign.getAttribute('stroke')).to.equal('');
      expect(sign.classList.contains('own')).to.equal(true);
    });
  }
});
