import { expect } from '@open-wc/testing';
import { make, node, stage, warningsDuring } from './helpers/stage.js';
import { until } from './helpers/until.js';

describe('the loader, when a part does not load', () => {
  it('warns once, and leaves the tag’s own content in place', async () => {
    // a registry that refuses stands for a part that cannot be had: both make its import fail
    const { define } = customElements;
    customElements.define = (tag: string) => {
      throw new Error(`${tag} refused`);
    };
    const content = node('p', 'Our stations are listed in the wiki.');
    try {
      const warnings = await warningsDuring(async (said) => {
        stage(make('guild-station-list', {}, content));
        await import('../src/loader.js');
        await until(() => said.length);
        stage(make('guild-station-list'));
        await new Promise((resolve) => setTimeout(resolve));
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('<guild-station-list> could not be loaded').and.include('Is the whole folder of the script on the site').and.include('refused');
    } finally {
      customElements.define = define;
    }
    expect(content.checkVisibility()).to.equal(true);
  });
});
