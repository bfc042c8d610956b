import { expect } from '@open-wc/testing';
import { announce } from '../../src/ui/announce.js';

const regions = () => document.querySelectorAll<HTMLElement>('[data-guildhall="announcements"]');

describe('announcements', () => {
  it('go through one polite region, however many there are', () => {
    announce('One');
    announce('Two');
    expect(regions()).to.have.length(1);
    const [region] = regions();
    expect(region!.textContent).to.equal('Two');
    expect(region!.getAttribute('role')).to.equal('status');
    expect(region!.getAttribute('aria-live')).to.equal('polite');
  });

  it('take no room and no clicks', () => {
    announce('Here');
    const { width, height } = regions()[0]!.getBoundingClientRect();
    expect(width).to.be.at.most(1);
    expect(height).to.be.at.most(1);
    expect(regions()[0]!.checkVisibility(), 'yet a screen reader finds it').to.equal(true);
  });

  it('come back when a page threw the region away', () => {
    announce('Before');
    regions()[0]!.remove();
    announce('After');
    expect(regions()).to.have.length(1);
    expect(regions()[0]!.textContent).to.equal('After');
  });

  it('are texts', () => {
    announce('<img src=x>');
    expect(regions()[0]!.children).to.have.length(0);
  });
});
