import { expect } from '@open-wc/testing';
import { place, reaches, stage, textOf, make, warningsDuring } from './helpers/stage.js';
import { lanterns } from './helpers/stations.js';
import { until } from './helpers/until.js';

/** The tags that were defined so far, in the order in which it happened. */
const defined: string[] = [];
const { define } = customElements;

describe('the loader', () => {
  before(() => {
    customElements.define = function (this: CustomElementRegistry, tag: string, ...more) {
      defined.push(tag);
      return define.call(this, tag, ...more);
    };
  });
  after(() => {
    customElements.define = define;
  });

  it('loads what the page has, and nothing else', async () => {
    const early = place('guild-station-list', { data: lanterns });
    await import('../src/loader.js');
    await reaches(early, 'ready');
    expect(textOf(early)).to.include('Lisbon');
    expect(defined).to.deep.equal(['guild-station-list']);
  });

  it('leaves other tags to their owners', async () => {
    const warnings = await warningsDuring(async () => {
      stage(document.createElement('other-widget'), document.createElement('guildhall-thing'));
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(warnings).to.deep.equal([]);
    expect(defined).to.deep.equal(['guild-station-list']);
  });

  it('warns once of a tag that is misspelt, with the nearest name', async () => {
    const warnings = await warningsDuring(async (said) => {
      stage(document.createElement('guild-station-mpa'), document.createElement('guild-station-mpa'));
      await until(() => said.length);
      stage(document.createElement('guild-station-mpa'), document.createElement('guild-stations-list'));
      await until(() => said.length > 1);
    });
    expect(warnings.map((warning) => warning.replace('guildhall: ', ''))).to.deep.equal([
      '<guild-station-mpa> is not one of the widgets; did you mean <guild-station-map>?',
      '<guild-stations-list> is not one of the widgets; did you mean <guild-station-list>?',
    ]);
  });

  it('loads what comes later, however deep', async () => {
    expect(defined).not.to.include('guild-station-map');
    const section = document.createElement('section');
    const map = make('guild-station-map', { data: lanterns });
    section.append(document.createElement('div'));
    section.firstElementChild!.append(map);
    stage(section);
    await reaches(map, 'ready');
    expect(defined).to.deep.equal(['guild-station-list', 'guild-station-map']);
  });
});
