import { expect } from '@open-wc/testing';
import { beside } from '../../src/words/beside.js';

const promotion = (rung: string) => beside`由 ${rung} 晋升`;
const held = (rung: string, length: string) => beside`担任${rung}满${length}`;

describe('beside', () => {
  it('keeps Latin letters and digits apart from Chinese ones', () => {
    expect(promotion('Reviewer')).to.equal('由 Reviewer 晋升');
    expect(held('Reviewer', '6 个月')).to.equal('担任 Reviewer 满 6 个月');
    expect(beside`${'Rowan'}在这里`).to.equal('Rowan 在这里');
  });

  it('leaves no space between Chinese or Japanese letters, nor beside their marks', () => {
    expect(promotion('委员')).to.equal('由委员晋升');
    expect(beside`${'ステーション'} から`).to.equal('ステーションから');
    expect(beside`条件： ${'A'}，${'B'} 。`).to.equal('条件：A，B。');
  });

  it('takes numbers, and things that are not there', () => {
    expect(beside`第${3}名`).to.equal('第 3 名');
    expect(beside`${''}提名`).to.equal('提名');
    expect(beside`由 ${''} 晋升`).to.equal('由晋升');
  });

  it('leaves the text that is put in as it is, and other marks', () => {
    expect(beside`说明：${'写 给 自己'}`).to.equal('说明：写 给 自己');
    expect(beside`“${'id'}”`).to.equal('“id”');
  });
});
