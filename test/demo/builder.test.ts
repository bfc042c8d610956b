import { expect } from '@open-wc/testing';
import { type Choice, firstChoice, fromHash, toHash } from '../../demo/builder/choice.js';
import { fieldsOf, guess, likeliest, listsIn } from '../../demo/builder/found.js';
import { widgetsIn } from '../../demo/builder/manifest.js';
import { snippetsFor } from '../../demo/builder/snippets.js';
import '../../demo/builder/builder.js';
import { until } from '../helpers/until.js';

const choice = (change: Partial<Choice>): Choice => ({ ...firstChoice, src: '/community.json', ...change });
const codes = (change: Partial<Choice>) => snippetsFor(choice(change)).map(({ code }) => code);

describe('the builder’s link', () => {
  it('carries all that was chosen', () => {
    const chosen = choice({ tag: 'guild-station-list', source: 'pasted', json: '{"groups":[{"name":"北京 “x” #1"}]}', attributes: { limit: '3', diagnose: '' }, tokens: { '--guild-accent': '#a33b06' }, scheme: 'dark', language: 'ja', host: 'vue' });
    expect(fromHash(`#${toHash(chosen).hash}`)).to.deep.equal(chosen);
  });

  it('of the first choice is empty', () => {
    expect(toHash(firstChoice)).to.deep.equal({ hash: '', isWhole: true });
  });

  it('leaves out pasted data that is too long, and says so', () => {
    const { hash, isWhole } = toHash(choice({ source: 'pasted', json: 'x'.repeat(20_000), host: 'react' }));
    expect(isWhole).to.equal(false);
    expect(fromHash(hash)).to.include({ json: '', host: 'react' });
  });

  it('brings nothing in that the builder would not offer', () => {
    const evil = encodeURIComponent(JSON.stringify({ tag: 'img', attributes: { onclick: 'x', 'a b': 'x', heading: 'Fine', n: 5 }, tokens: { color: 'red', '--guild-line': 'red' }, host: 'cobol', width: 7 }));
    expect(fromHash(evil)).to.deep.equal({ ...firstChoice, attributes: { heading: 'Fine' }, tokens: { '--guild-line': 'red' } });
    for (const broken of ['#%', '#[]', '#null', '#{']) expect(fromHash(broken)).to.deep.equal(firstChoice);
  });
});

describe('the builder’s snippets', () => {
  it('in HTML: script, theme, tag', () => {
    expect(codes({ attributes: { heading: 'Who & "where"' }, tokens: { '--guild-accent': '#a33b06' } })[0]).to.equal(
      '<script type="module" src="/guildhall/guildhall.js"></script>\n<style>\n  guild-station-map {\n    --guild-accent: #a33b06;\n  }\n</style>\n<guild-station-map src="/community.json" heading="Who &amp; &quot;where&quot;"></guild-station-map>',
    );
  });

  it('pasted data stands inside the tag, and cannot end its script', () => {
    const [code] = codes({ source: 'pasted', json: '{"groups":[{"name":"</script><b>"}]}' });
    const page = new DOMParser().parseFromString(code!, 'text/html');
    const data = page.querySelector('guild-station-map > script[type="application/json"]');
    expect(JSON.parse(data!.textContent!)).to.deep.equal({ groups: [{ name: '</script><b>' }] });
    expect(page.querySelector('b')).to.equal(null);
  });

  it('each framework gets its own defining import and its own way to bind', () => {
    expect(codes({ host: 'react', attributes: { fields: '{"name":"title"}' } })[0]).to.contain(`import 'guildhall/define/station-map.js';`).and.contain('fields={"{\\"name\\":\\"title\\"}"}');
    expect(codes({ host: 'vue', source: 'pasted', json: '{}' })[0]).to.contain(':data="community"');
    expect(codes({ host: 'vue' })[1]).to.contain('isCustomElement');
    expect(codes({ host: 'svelte', source: 'pasted', json: '{}' })[0]).to.contain('data={community}');
    expect(codes({ host: 'docusaurus' })[1]).to.equal('<guild-station-map src="/community.json"></guild-station-map>');
    expect(codes({ host: 'hugo' })[1]).to.equal('{{< guild-station-map >}}');
    expect(snippetsFor(choice({ host: 'wordpress' }))[0]!.where).to.contain('administrator');
  });

  it('diagnose is for the author, and never in what is copied; tokens end no rule', () => {
    for (const host of ['html', 'react', 'vue', 'svelte', 'astro', 'hugo', 'docusaurus', 'wordpress'] as const) {
      const all = codes({ host, attributes: { diagnose: '' }, tokens: { '--guild-line': 'red; } body { display: none' } }).join('\n');
      expect(all, host).not.to.contain('diagnose').and.not.to.contain('display');
    }
  });
});

describe('what the builder finds in JSON', () => {
  it('lists, the longest first, and their fields with a value each', () => {
    const lists = listsIn({ meta: { pages: [{ n: 1 }] }, data: { chapters: [{ title: 'Lima', at: { latitude: -12 } }, { title: 'Oslo' }] } });
    expect(lists.map(({ path }) => path)).to.deep.equal(['data.chapters', 'meta.pages']);
    const fields = fieldsOf(lists[0]!.records);
    expect(fields).to.deep.equal([{ path: 'title', example: 'Lima' }, { path: 'at.latitude', example: '-12' }]);
    expect([guess('name', fields), guess('lat', fields), guess('lng', fields)]).to.deep.equal(['title', 'at.latitude', '']);
  });

  it('the list that a widget means, even where another is longer', () => {
    const lists = listsIn({ circles: [{ label: 'Lima', lat: -12, lon: -77 }], sponsors: [{ label: 'A' }, { label: 'B' }, { label: 'C' }] });
    expect(lists[0]!.path).to.equal('sponsors');
    expect(likeliest('guild-station-map', lists)!.path).to.equal('circles');
  });

  it('nothing in what is no data', () => {
    for (const json of [undefined, null, 5, 'x', [], {}, [1, 2]]) expect(listsIn(json)).to.deep.equal([]);
  });
});

it('the manifest’s attributes become controls of their kind', () => {
  const [widget] = widgetsIn({ modules: [{ declarations: [{ tagName: 'guild-x', attributes: [{ name: 'src' }, { name: 'layout', type: { text: "'cards' | 'table' | undefined" } }, { name: 'limit', type: { text: 'number | undefined' } }, { name: 'bare', type: { text: 'boolean' } }] }] }] });
  expect(widget!.options.map(({ name, kind, choices }) => [name, kind, ...choices])).to.deep.equal([['layout', 'choice', 'cards', 'table'], ['limit', 'number'], ['bare', 'flag']]);
});

describe('the builder’s page', () => {
  async function open(change: Partial<Choice>) {
    const page = document.createElement('snippet-builder') as HTMLElement & { choice: Choice; updateComplete: Promise<unknown> };
    page.choice = choice(change);
    document.body.append(page);
    await page.updateComplete;
    return page;
  }
  const shown = (page: HTMLElement) => page.querySelector('#preview')!;

  afterEach(() => {
    document.querySelector('snippet-builder')?.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('draws pasted data, and maps its fields as chosen', async () => {
    const json = JSON.stringify({ data: { chapters: [{ title: 'Lima', at: { latitude: -12, longitude: -77 } }] } });
    const page = await open({ tag: 'guild-station-list', source: 'pasted', json });
    await until(() => page.querySelector('details button'));
    page.querySelector<HTMLButtonElement>('details button')!.click();
    await until(() => shown(page).shadowRoot?.textContent?.includes('Lima'));
    expect(page.querySelector('pre')!.textContent).to.contain('items="data.chapters"');
    expect(page.querySelector('tbody')!.textContent).to.contain('-77');
  });

  it('keeps what was typed when it is no JSON, and says what is wrong', async () => {
    const page = await open({ tag: 'guild-station-list', source: 'pasted', json: '{"groups": [' });
    await until(() => page.querySelector('.trouble'));
    expect(page.querySelector('.trouble')!.textContent).to.contain('not JSON');
    expect(page.querySelector('textarea')!.value).to.equal('{"groups": [');
    await until(() => shown(page).matches(':state(error)'));
  });

  it('says which records were left out', async () => {
    const page = await open({ tag: 'guild-station-list', source: 'pasted', json: '{"groups":[{"id":"a","name":"Lima"},{"id":"b"}]}' });
    await until(() => page.querySelector('.left-out'));
    expect(page.querySelector('.left-out li')!.textContent).to.contain('groups[1]');
  });
});
