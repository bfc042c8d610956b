import { expect } from '@open-wc/testing';
import { type Choice, firstChoice, fromHash, toHash } from '../../demo/builder/choice.js';
import { fieldsFor, fieldsOf, firstRows, guess, guessAll, likeliest, listsIn, meaningOf, valuesAt, withMeaning } from '../../demo/builder/found.js';
import { widgetsIn } from '../../demo/builder/manifest.js';
import { readFile, readText } from '../../demo/builder/read.js';
import { snippetsFor } from '../../demo/builder/snippets.js';
import { suggestionsFor } from '../../demo/builder/suggestions.js';
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
    expect(codes({ host: 'docusaurus' })[0]).to.equal('<guild-station-map src="/community.json"></guild-station-map>');
    const [pasted] = codes({ host: 'docusaurus', source: 'pasted', json: '{}' });
    expect(pasted).to.contain(`import BrowserOnly from '@docusaurus/BrowserOnly';`).and.contain('<BrowserOnly>{() => <guild-station-map data={community}></guild-station-map>}</BrowserOnly>');
    expect(codes({ host: 'docusaurus' })[1]).to.contain('clientModules');
    expect(codes({ host: 'hugo', attributes: { heading: '{{x' } })[0]).to.contain('{{ "{{" }}x');
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
    const [name, , , lat, lng] = fieldsFor('guild-station-map');
    expect([guess(name!, fields), guess(lat!, fields), guess(lng!, fields)]).to.deep.equal(['title', 'at.latitude', '']);
  });

  it('the list that a widget means, even where another is longer', () => {
    const lists = listsIn({ circles: [{ label: 'Lima', lat: -12, lon: -77 }], sponsors: [{ label: 'A' }, { label: 'B' }, { label: 'C' }] });
    expect(lists[0]!.path).to.equal('sponsors');
    expect(likeliest('guild-station-map', lists)!.path).to.equal('circles');
  });

  const records = [{ title: 'Lima', state: 'live', members: 4 }, { title: 'Oslo', state: 'Live' }, { title: 'Cusco', state: 'asleep' }];

  it('the values of a field, unless they are too many to be words for something', () => {
    expect(valuesAt('state', [...records, { state: 'live' }])).to.deep.equal(['live', 'Live', 'asleep']);
    expect(valuesAt('n', Array.from({ length: 40 }, (_, n) => ({ n })))).to.deep.equal([]);
    // California is no status
    const states = Array.from({ length: 40 }, (_, n) => ({ name: `A ${n}`, state: `State ${n}` }));
    expect(guessAll('guild-station-map', states)).to.deep.equal({ name: 'name' });
  });

  it('the first records as a widget will read them, their words as ours', () => {
    const status = withMeaning(withMeaning('state', 'live', 'active'), 'asleep', null);
    expect(status).to.deep.equal({ from: 'state', values: { live: 'active', asleep: null } });
    expect([meaningOf(status, 'live'), meaningOf(status, 'asleep'), meaningOf(status, 'else')]).to.deep.equal(['active', null, undefined]);
    expect(firstRows(records, { name: 'title', status, 'figures.members': 'members' }, 3)).to.deep.equal([['Lima', 'active', '4'], ['Oslo', 'active', ''], ['Cusco', '', '']]);
    // nothing said of any value is the plain path again
    expect(withMeaning(withMeaning('state', 'live', 'active'), 'live', undefined)).to.equal('state');
  });

  it('nothing in what is no data', () => {
    for (const json of [undefined, null, 5, 'x', [], {}, [1, 2]]) expect(listsIn(json)).to.deep.equal([]);
  });
});

describe('what the builder is brought', () => {
  const file = (name: string, content: BlobPart) => new File([content], name);
  const troubleOf = async (given: File) => {
    const read = await readFile(given);
    return 'trouble' in read ? read.trouble : '';
  };

  it('JSON, with a byte order mark or without', async () => {
    expect(await readFile(file('a.json', '\uFEFF{"groups":[]}'))).to.deep.equal({ text: '{"groups":[]}' });
    expect(await readText('\uFEFF[1]')).to.deep.equal({ json: [1], trouble: '' });
  });

  it('anything else, with a sentence that says what to do', async () => {
    expect(await troubleOf(file('empty.json', ' \n'))).to.equal('empty.json is empty.');
    expect(await troubleOf(file('latin.json', new Uint8Array([0x22, 0xe9, 0x22])))).to.contain('not UTF-8').and.contain('--encoding');
    expect(await troubleOf(file('groups.yaml', 'groups:\n  - name: Lima\n'))).to.contain('is YAML').and.contain('npx guildhall convert groups.yaml');
    expect(await troubleOf(file('groups.csv', 'name,city\nLima,Lima\n'))).to.contain('is a table');
    expect(await troubleOf(file('page.json', '<!doctype html><p>Not found'))).to.contain('page.json').and.contain('web page');
    expect(await troubleOf(file('broken.json', '{"groups": [\n1,]}'))).to.contain('line 2');
    const large = { name: 'large.json', size: 200_000_000, arrayBuffer: () => Promise.reject(new Error('never read')) } as unknown as File;
    expect(await troubleOf(large)).to.contain('larger than 5 MB');
    const folder = { name: 'groups', size: 0, arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) } as unknown as File;
    expect(await troubleOf(folder)).to.contain('folder');
    expect((await readText('groups:\n- name: Lima')).trouble).to.contain('YAML');
  });
});

it('the data’s own ids are offered for options, and nobody who is hidden', () => {
  const json = { groups: [{ id: 'lima', name: { en: 'Lima' }, place: { country: 'PE' } }, { id: 'board', kind: 'committee' }], ladders: [{ id: 'docs', name: 'Docs' }], people: [{ id: 'a', hidden: true }, { id: 'b' }], boards: [{ id: 'x', periods: [{ id: 'q1' }] }] };
  const of = (option: string) => suggestionsFor(option, json).map(({ value, text }) => `${value}: ${text}`);
  expect([of('station'), of('country'), of('ladder'), of('person'), of('period'), of('heading')]).to.deep.equal([['lima: Lima'], ['PE: PE'], ['docs: Docs'], ['b: b'], ['q1: q1'], []]);
  expect(suggestionsFor('station', [{ title: 'Lima' }], [{ id: 'lima-1', name: 'Lima' }])).to.deep.equal([{ value: 'lima-1', text: 'Lima' }]);
});

it('the manifest’s tokens become controls of their kind', () => {
  const [widget] = widgetsIn({ modules: [{ declarations: [{ tagName: 'guild-x', attributes: [{ name: 'standing', type: { text: 'string' }, description: 'Shows only: `due`, `overdue`.' }], cssProperties: [{ name: '--guild-accent', description: 'colour of links' }, { name: '--guild-gap', description: 'space between blocks' }, { name: '--guild-font', description: 'font family' }] }] }] });
  expect(widget!.tokens.map(({ kind, label }) => `${kind}: ${label}`)).to.deep.equal(['color: Accent', 'length: Space', 'text: Font']);
  expect(widget!.options[0]).to.deep.include({ kind: 'choice', choices: ['due', 'overdue'], label: 'Standing under the rules' });
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
    expect(page.querySelector('.trouble')!.textContent).to.contain('cut off');
    expect(page.querySelector('textarea')!.value).to.equal('{"groups": [');
    await until(() => shown(page).matches(':state(error)'));
  });

  it('keeps what was typed when a file is no JSON, wherever it is dropped', async () => {
    const page = await open({ tag: 'guild-station-list', source: 'pasted', json: '[{"name":"Lima"}]' });
    const dropped = new DataTransfer();
    dropped.items.add(new File(['name: Lima'], 'groups.yaml'));
    const drop = new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await until(() => page.querySelector('.trouble')?.textContent?.includes('groups.yaml'));
    expect(page.querySelector('textarea')!.value).to.equal('[{"name":"Lima"}]');
  });

  it('maps their words for a status to ours', async () => {
    const page = await open({ tag: 'guild-station-list', source: 'pasted', json: '[{"title":"Lima","state":"live"},{"title":"Oslo","state":"asleep"}]', attributes: { fields: '{"name":"title","status":"state"}' } });
    await until(() => page.querySelector('#meaning-status-1'));
    const meaning = page.querySelector<HTMLSelectElement>('#meaning-status-1')!;
    meaning.value = 'retired';
    meaning.dispatchEvent(new Event('change'));
    await until(() => page.querySelector('tbody')!.textContent!.includes('retired'));
    expect(page.querySelector('pre')!.textContent).to.contain('"asleep&quot;:&quot;retired'.replace('"', '&quot;'));
    await until(() => shown(page).shadowRoot?.textContent?.includes('Retired'));
  });

  it('says which records were left out', async () => {
    const page = await open({ tag: 'guild-station-list', source: 'pasted', json: '{"groups":[{"id":"a","name":"Lima"},{"id":"b"}]}' });
    await until(() => page.querySelector('.left-out'));
    expect(page.querySelector('.left-out li')!.textContent).to.contain('left out').and.contain('groups[1]');
  });
});
