import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/role-ladder.js';
import type { GuildSelectEvent } from '../../../src/ui/events.js';
import type { GuildDataIssueEvent } from '../../../src/ui/trouble-events.js';
import kubesphere from '../../../stories/fixtures/kubesphere.json' with { type: 'json' };
import lighthouse from '../../../stories/fixtures/lighthouse.json' with { type: 'json' };
import { button, make, part, parts, place, reaches, stage, textOf, type Widget } from '../../helpers/stage.js';
import { until } from '../../helpers/until.js';

const tag = 'guild-role-ladder';
const show = (settings: Record<string, unknown> = {}) => reaches(place(tag, { data: lighthouse, now: '2026-11-01', lang: 'en', ...settings }), 'ready');
const rungNamed = (element: Widget, name: string) => parts(element, 'rung').find((each) => textOf(each.querySelector('[part=rung-name]')) === name)!;
const said = (rung: Element, name: string) => textOf(rung.querySelector(`[part~=${name}]`));
const ladderNames = (element: Widget) => parts(element, 'ladder-name').map(textOf);

/** The criteria of a list as nested texts, without their parts' own lists. */
type Tree = string | readonly [string, ...Tree[]];
const treeOf = (list: Element): Tree[] =>
  [...list.children].map((item): Tree => {
    const inner = item.querySelector(':scope > ul');
    const own = [...item.childNodes].filter((node) => node !== inner && (node.nodeType === Node.TEXT_NODE || node.nodeName === 'SPAN')).map((node) => node.textContent).join('').replace(/\s+/g, ' ').trim();
    return inner ? [own, ...treeOf(inner)] : own;
  });

describe('guild-role-ladder: ladders', () => {
  it('stand side by side, with a summary of all', async () => {
    const element = await show();
    expect(ladderNames(element)).to.deep.equal(['Builders', 'Users', 'Stations']);
    expect(textOf(part(element, 'summary'))).to.equal('3 ladders · 23 people · as of Nov 1, 2026');
    expect(part(element, 'list')!.localName).to.equal('ul');
    expect(rungNamed(element, 'Reviewer').parentElement!.localName).to.equal('ol');
  });

  it('are headings below the widget’s own, rungs below them', async () => {
    const element = await show({ 'heading-level': '3' });
    expect(part(element, 'ladder-name')!.ariaLevel).to.equal('4');
    expect(part(element, 'rung-name')!.ariaLevel).to.equal('5');
  });

  it('can be one alone; one that is not there is said to be so, and all are shown', async () => {
    const element = await show({ ladder: 'users' });
    expect(ladderNames(element)).to.deep.equal(['Users']);
    expect(textOf(part(element, 'summary'))).to.match(/^1 ladder · 2 people/);
    element.setAttribute('ladder', 'usres');
    await element.updateComplete;
    expect(ladderNames(element)).to.have.length(3);
    expect(textOf(element)).to.include('There is no ladder “usres” here. There are: builders, users, and stations.');
  });

  it('can be chosen by a link, with the tag’s id before the name', async () => {
    const before = location.href;
    history.replaceState(null, '', `${location.pathname}?growth-ladder=users&growth-layout=compact&growth-person=layla`);
    try {
      const element = await show({ id: 'growth' });
      expect(ladderNames(element)).to.deep.equal(['Users']);
      await until(() => part(element, 'standing'));
      expect(part(element, 'ladder')!.querySelector('.lines')).not.to.equal(null);
      expect(ladderNames(await show({ id: 'other' }))).to.have.length(3);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('are a line for each rung when compact', async () => {
    const element = await show({ layout: 'compact' });
    expect(rungNamed(element, 'Maintainer').innerText.replace(/\s+/g, ' ').trim()).to.equal('Maintainer By election 1 person');
    expect(said(rungNamed(element, 'Deputy'), 'held')).to.equal('4 of 14 seats · 10 vacant');
    expect(parts(element, 'duties')).to.have.length(0);
    element.style.width = '420px';
    const heights = parts(element, 'rung').map((rung) => rung.getBoundingClientRect().height);
    expect(Math.max(...heights)).to.be.below(60);
  });
});

describe('guild-role-ladder: a rung', () => {
  it('says how one gets there, for how long, and from where', async () => {
    const element = await show();
    expect(textOf(rungNamed(element, 'Reviewer').querySelector('.ways'))).to.equal('By nomination · from Contributor · for each module · for 1 year · lapses after 12 months without activity');
  });

  it('draws all of, any of and at least so many of as lists in lists', async () => {
    const element = await show();
    expect(treeOf(rungNamed(element, 'Maintainer').querySelector('[part=requirements]')!)).to.deep.equal([
      ['Any one of these:', ['At least 2 of these:', 'Talks given: 1 or more', 'Articles: 2 or more', 'Answers in the forum: more than 20 within 1 year'], '1 nomination by Chair'],
    ]);
    expect(treeOf(rungNamed(element, 'Reviewer').querySelector('[part=requirements]')!)).to.deep.equal([
      ['All of these:', 'Has been Contributor for 6 months', 'Pull requests merged: 10 or more, in the module', '2 nominations by Maintainer, Console · from different companies', 'Knows the module well'],
      'Two-factor sign-in',
    ]);
  });

  it('marks what is inherited', async () => {
    const rung = rungNamed(await show(), 'Reviewer');
    expect([...rung.querySelectorAll('[part=benefits] > li')].map(textOf)).to.deep.equal(['Merge rights in the module', 'A badge in the forum as Contributor']);
    expect(said(rung, 'inherited')).to.equal('as Contributor');
  });

  it('names who holds it, with their module, and how many of its seats', async () => {
    const rung = rungNamed(await show(), 'Reviewer');
    expect(said(rung, 'held')).to.equal('2 of 25 seats held · 23 open');
    expect([...rung.querySelectorAll('[part=holder]')].map(textOf)).to.deep.equal(['GQGu Qinghe network', 'RARowan Achebe console']);
  });

  it('says plainly that nobody holds it, that nobody is listed, which seats are vacant', async () => {
    const ladders = [{ id: 'l', name: 'L', rungs: [{ id: 'a', name: 'A', holders: [] }, { id: 'b', name: 'B' }, { id: 'c', name: 'C', holders: [], seats: { min: 2, max: 3 } }] }];
    const element = await show({ data: { version: 1, ladders } });
    expect(['A', 'B', 'C'].map((name) => said(rungNamed(element, name), 'held'))).to.deep.equal(['Nobody holds it now.', 'Who holds it is not listed.', 'Nobody holds it now. · 1 open · 2 seats vacant']);
    const stations = await show();
    expect(said(rungNamed(stations, 'Lead'), 'held')).to.equal('13 of 14 seats held · as of Sep 1, 2026 · vacant: São Paulo');
  });

  it('links to its form', async () => {
    const element = await show();
    expect(rungNamed(element, 'Ambassador').querySelector<HTMLAnchorElement>('[part=form]')!.href).to.equal('https://lighthouse.example/join');
    expect(rungNamed(element, 'Contributor').querySelector('[part=form]')).to.equal(null);
  });

  it('links to a form that has to be mended first', async () => {
    const forms = [{ id: 'join', title: 'Join', url: '<a href="https://lanterns.example/join">here</a>', fields: [] }];
    const element = await show({ data: { version: 1, forms, ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'a', name: 'A', form: 'join' }] }] } });
    expect(part<HTMLAnchorElement>(element, 'form')!.href).to.equal('https://lanterns.example/join');
  });

  it('shares a ladder or crosses to another in words', async () => {
    const ladders = [
      { id: 'a', name: 'Builders', rungs: [{ id: 'one', name: 'One' }, { id: 'core', name: 'Core', after: 'one' }] },
      { id: 'b', name: 'Writers', rungs: [{ id: 'two', name: 'Two', after: 'one' }, { id: 'core', name: 'Core' }] },
    ];
    const element = await show({ data: { version: 1, ladders } });
    expect(parts(element, 'crossing').map(textOf)).to.deep.equal(['The same rung stands on Writers', 'Leads over to Two (Writers)', 'The same rung stands on Builders']);
    expect(textOf(rungNamed(element, 'Two').querySelector('.ways'))).to.equal('from One (Builders)');
  });

  it('collapses a long list of holders behind a button, by keyboard too', async () => {
    const people = Array.from({ length: 2000 }, (_, i) => ({ id: `p${i}`, name: `Person ${i}` }));
    const ladders = [{ id: 'l', name: 'L', rungs: [{ id: 'r', name: 'R', holders: people.map(({ id }) => ({ person: id })) }] }];
    const element = await show({ data: { version: 1, people, ladders }, limit: 5 });
    expect(parts(element, 'holder')).to.have.length(5);
    const more = button(element, 'Show all 2,000');
    expect(more.ariaExpanded).to.equal('false');
    more.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(parts(element, 'holder')).to.have.length(2000);
    expect(element.shadowRoot!.activeElement, 'the focus stays on the button').to.equal(button(element, 'Show fewer'));
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(parts(element, 'holder')).to.have.length(5);
  });

  it('has nobody who is hidden, in no list and no picker', async () => {
    const people = [{ id: 'quiet', name: 'Somebody quiet', hidden: true }];
    const ladders = [{ id: 'l', name: 'L', rungs: [{ id: 'r', name: 'R', criteria: { text: 'Be kind' }, holders: [{ person: 'quiet' }] }] }];
    const element = await show({ data: { version: 1, people, ladders }, person: 'quiet' });
    await until(() => part(element, 'standing'));
    expect(textOf(element)).to.include('Nobody here is called “quiet”').and.not.include('Somebody');
    expect(said(rungNamed(element, 'R'), 'held')).to.equal('Held; nobody is shown.');
  });
});

describe('guild-role-ladder: where do I stand?', () => {
  const open = async (settings: Record<string, unknown> = {}) => {
    const element = await show(settings);
    button(element, 'Where do I stand?').click();
    await until(() => part(element, 'standing'));
    return element;
  };
  const search = (element: Widget) => part<HTMLInputElement>(element, 'search')!;
  const options = (element: Widget) => [...element.shadowRoot!.querySelectorAll('[role=option]')].map(textOf);
  const type = async (element: Widget, text: string) => {
    search(element).focus();
    await sendKeys({ type: text });
    await element.updateComplete;
  };
  const linesOf = (element: Widget) => [...(part(element, 'next')?.children ?? [])].map(textOf);

  it('asks whom it is about, and opens and closes', async () => {
    const element = await open();
    expect(button(element, 'Where do I stand?').ariaExpanded).to.equal('true');
    expect(part(element, 'next')).to.equal(null);
    button(element, 'Where do I stand?').click();
    await element.updateComplete;
    expect(part(element, 'standing')).to.equal(null);
  });

  it('with a person, shows what is met, missing by how much, not known, or for people to judge', async () => {
    const element = await show({ person: 'rowan' });
    await until(() => part(element, 'verdict'));
    const verdicts = (name: string) => [...rungNamed(element, name).querySelectorAll('[part=verdict]')].map((each) => textOf(each));
    expect(verdicts('Contributor')).to.deep.equal(['· met · 7 so far · until Nov 18, 2026']);
    expect(verdicts('Reviewer')).to.deep.equal(['0 of 4 met', '· missing', '· missing · 7 so far · 3 more needed', '· not known', '· for people to judge']);
    expect(said(rungNamed(element, 'Maintainer'), 'tag')).to.equal('Rowan Achebe is here');
    expect(linesOf(element)[2]).to.equal('Stations now Member · next is Deputy: it asks for nothing that can be counted');
    expect(said(rungNamed(element, 'Deputy'), 'tag')).to.equal('next');
  });

  it('does not say of an old roster that somebody is there today', async () => {
    const element = await show({ data: kubesphere, person: 'zhang-haili' });
    await until(() => part(element, 'tag'));
    expect(said(rungNamed(element, 'Station lead'), 'tag')).to.equal('张海立 was here on Dec 31, 2021');
    expect(said(rungNamed(element, 'Station lead'), 'held')).to.equal('3 of 3 seats held · as of Dec 31, 2021 · roster not known: Guangzhou and Shenzhen');
  });

  it('is as of the document’s day, whatever day it is for the visitor', async () => {
    const element = await show({ person: 'rowan', now: '2031-01-01' });
    await until(() => part(element, 'verdict'));
    expect(said(rungNamed(element, 'Contributor'), 'verdict')).to.include('met · 7 so far');
    expect(textOf(part(element, 'standing'))).to.include('As of Nov 1, 2026.');
  });

  it('finds people in any script and spelling, by keyboard, and tells the page', async () => {
    const element = await open();
    const chosen: GuildSelectEvent[] = [];
    element.parentElement!.addEventListener('guild-select', (event) => chosen.push(event));
    await type(element, 'joao ara');
    expect(options(element)).to.deep.equal(['João Araújo']);
    expect(search(element).ariaExpanded).to.equal('true');
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(element.shadowRoot!.getElementById(search(element).getAttribute('aria-activedescendant')!)!.ariaSelected).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await until(() => part(element, 'next'));
    expect(search(element).value).to.equal('João Araújo');
    expect(chosen.map(({ kind, selected }) => [kind, selected])).to.deep.equal([['person', 'joao']]);
    expect(options(element)).to.deep.equal([]);
    await until(() => textOf(document.querySelector('[data-guildhall]')).startsWith('Builders: no rung yet'), 'for it to be said aloud');
  });

  for (const [typed, found] of [['小满', 'Lin Xiaoman'], ['LIN', 'Lin Xiaoman'], ['ليلى', 'Layla Haddad'], ['अनन्या', 'Ananya Joshi'], ['ROWAN-ACHEBE', 'Rowan Achebe']] as const) {
    it(`“${typed}” finds ${found}`, async () => {
      const element = await open();
      const input = search(element);
      input.value = typed;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await element.updateComplete;
      expect(options(element)).to.include(found);
    });
  }

  it('offers no bots and nobody hidden', async () => {
    const element = await open();
    for (const typed of ['courier', 'somebody', 'quiet']) {
      await type(element, typed);
      expect(options(element), typed).to.deep.equal([]);
      search(element).value = '';
    }
  });

  it('Escape takes back what was typed; an empty field takes back the choice', async () => {
    const element = await show({ person: 'rowan' });
    await until(() => part(element, 'next'));
    search(element).select();
    await type(element, 'mei');
    expect(options(element)).to.deep.equal(['Mei Tanaka']);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(search(element).value).to.equal('Rowan Achebe');
    search(element).select();
    await sendKeys({ press: 'Delete' });
    await until(() => !part(element, 'next'));
  });

  it('takes a click on a name', async () => {
    const element = await open();
    await type(element, 'zuz');
    element.shadowRoot!.querySelector<HTMLElement>('[role=option]')!.click();
    await until(() => part(element, 'next'));
    expect(said(rungNamed(element, 'Ambassador'), 'tag')).to.equal('Zuzanna Wójcik is here');
  });

  it('takes figures of one’s own, and what the next rung asks is shown on it', async () => {
    const element = await open({ layout: 'compact' });
    const figure = [...element.shadowRoot!.querySelectorAll('label')].find((label) => textOf(label) === 'Pull requests merged, in 2 months')!.querySelector('input')!;
    const enter = async (value: string) => {
      figure.value = value;
      figure.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await element.updateComplete;
    };
    await enter('4');
    expect(said(rungNamed(element, 'Contributor'), 'verdict')).to.equal('· missing · 4 so far · 1 more needed');
    expect(linesOf(element)[0]).to.equal('Builders next is Contributor: 1 missing');
    await enter('5');
    expect(linesOf(element)[0]).to.equal('Builders next is Contributor: all that it asks for is met');
    await enter('');
    expect(part(element, 'next')).to.equal(null);
  });

  it('is left out where nothing is asked for', async () => {
    const element = await show({ data: { version: 1, ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'a', name: 'A' }] }] } });
    expect(part(element, 'ask')).to.equal(null);
  });

  it('reads contributions that have to be mended, and says how many could not be read', async () => {
    const contributions = [{ person: 'rowan', metric: 'pull-requests', at: '2026-10-04', count: '6' }, { person: 'rowan' }];
    const element = await show({ data: { ...lighthouse, contributions }, person: 'rowan' });
    await until(() => part(element, 'verdict'));
    expect(said(rungNamed(element, 'Contributor'), 'verdict')).to.include('met · 6 so far');
    expect(textOf(part(element, 'standing'))).to.include('1 contribution could not be read and is not counted.');
  });

  it('sends nothing: no request is made for it', async () => {
    const element = await open();
    const { fetch } = window;
    let requests = 0;
    window.fetch = (...given) => (requests++, fetch(...given));
    try {
      element.setAttribute('person', 'rowan');
      await until(() => part(element, 'next'));
    } finally {
      window.fetch = fetch;
    }
    expect(requests).to.equal(0);
  });

  it('keeps what it looks like in a widget that comes later', async () => {
    await open();
    const later = make(tag, { data: lighthouse, now: '2026-11-01', person: 'mei' });
    stage(later);
    await until(() => part(later, 'standing'));
    expect(getComputedStyle(part(later, 'standing')!).display).to.equal('grid');
  });
});

describe('guild-role-ladder: bad data', () => {
  const ladders = [
    { id: 'round', name: 'Round', rungs: [{ id: 'a', name: 'A', after: 'b' }, { id: 'b', name: 'B', after: 'a', inherits: 'b' }, { id: 'c', name: 'C', term: 'a year', criteria: { metric: 'walks', min: 1 }, holders: [{ person: 'nobody' }] }] },
    { id: 'lost', name: 'Lost', rungs: [{ id: 'd', name: 'D', criteria: { all: [{ metric: 'walks', min: 1, within: '2 months' }] } }] },
  ];

  it('is reported with path and what to do, and the rest is drawn', async () => {
    const element = make(tag, { data: { version: 1, metrics: [], people: [], ladders } });
    const told = new Promise<GuildDataIssueEvent>((resolve) => element.addEventListener('guild-data-issue', resolve));
    stage(element);
    const { issues } = await told;
    expect(issues.map(({ at, code }) => [at, code])).to.deep.include.members([
      ['ladders[0].rungs[0]', 'circular-rungs'],
      ['ladders[0].rungs[2].term', 'not-a-duration'],
      ['ladders[0].rungs[2].criteria.metric', 'dangling'],
      ['ladders[0].rungs[2].holders[0].person', 'dangling'],
      ['ladders[1].rungs[0].criteria.all[0].within', 'not-a-duration'],
    ]);
    expect(issues.every(({ message }) => message.length > 20)).to.equal(true);
    await reaches(element, 'ready');
    expect(parts(element, 'rung-name').map(textOf)).to.deep.equal(['C', 'B', 'A', 'D']);
    expect(textOf(rungNamed(element, 'D'))).to.include('What this rung asks for could not be read.');
    expect(textOf(rungNamed(element, 'C'))).to.include('walks: 1 or more');
  });

  it('of a circle alone is reported too, though all of it can be read', async () => {
    const element = make(tag, { data: { version: 1, ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'a', name: 'A', after: 'a' }] }] }, diagnose: true, lang: 'ja' });
    stage(element);
    await until(() => textOf(part(element, 'diagnosis')).includes('ladders[0].rungs[0]'));
    expect(textOf(part(element, 'diagnosis'))).to.include('a → a');
  });

  it('is nothing in the sample communities but that no maintainer is named', async () => {
    const issuesOf = async (data: unknown) => {
      const element = make(tag, { data, now: '2026-11-01', diagnose: true });
      stage(element);
      await until(() => part(element, 'diagnosis'));
      return [...part(element, 'diagnosis')!.querySelectorAll('code')].map(textOf);
    };
    expect(await issuesOf(lighthouse)).to.deep.equal([]);
    expect(await issuesOf(kubesphere)).to.deep.equal(['ladders[0].rungs[1].criteria.all[1].rung']);
  });
});

describe('guild-role-ladder: languages', () => {
  it('says requirements in Chinese and Japanese', async () => {
    const chinese = await show({ data: kubesphere, lang: 'zh-CN' });
    expect(treeOf(rungNamed(chinese, 'Active Contributor').querySelector('[part=requirements]')!)).to.deep.equal(['Pull Request：2 个月内超过 4']);
    const japanese = await show({ lang: 'ja' });
    expect(treeOf(rungNamed(japanese, 'Contributor').querySelector('[part=requirements]')!)).to.deep.equal(['マージされたプルリクエスト：2 か月以内に 4 を超える']);
  });

  it('changes the panel’s language with the page’s', async () => {
    const element = await show({ person: 'rowan' });
    await until(() => part(element, 'verdict'));
    element.lang = 'zh-CN';
    await until(() => textOf(part(element, 'standing')).includes('只在本页计算'));
  });
});
