import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/leaderboard.js';
import type { GuildSelectEvent } from '../../../src/ui/events.js';
import type { GuildDataIssueEvent } from '../../../src/ui/trouble-events.js';
import { lanterns, many, nameAt, today } from '../../helpers/boards.js';
import { button, make, part, parts, place, reaches, stage, textOf, type Widget } from '../../helpers/stage.js';
import { eventually, until } from '../../helpers/until.js';

const tag = 'guild-leaderboard';
const show = (settings: Record<string, unknown> = {}) => reaches(place(tag, { data: lanterns, now: today, lang: 'en', ...settings }), 'ready');
const namesShown = (element: Widget) => parts(element, 'entry').map((each) => textOf(each.querySelector('.choose, .name')));
const lineOf = (element: Widget, name: string) => parts(element, 'entry').find((each) => textOf(each).includes(name))!;
const ranks = (element: Widget) => parts(element, 'entry').map((each) => textOf(each.querySelector('.rank span')));
const scroller = (element: Widget) => element.shadowRoot!.querySelector<HTMLElement>('.window')!;
/** Whether what scrolls it has loaded. */
const canScroll = (element: Widget) => scroller(element)?.querySelector<HTMLElement>('.box')!.style.blockSize;

async function search(element: Widget, text: string) {
  const input = part<HTMLInputElement>(element, 'search')!;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  if (text) await until(() => part(element, 'result'));
  await element.updateComplete;
}

async function choose(element: Widget, label: string, value: string) {
  const select = [...element.shadowRoot!.querySelectorAll('select')].find((each) => each.ariaLabel === label)!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

describe('guild-leaderboard: a ranking', () => {
  it('is by points, with shared places and the people of one place by name', async () => {
    const element = await show();
    expect(namesShown(element)).to.deep.equal(['Rowan Achebe', 'Mei Tanaka', 'Ilse Okafor', 'Jun Park', 'Jun Park', 'Åsa Lindqvist', 'Noor Haddad']);
    expect(ranks(element)).to.deep.equal(['1', '2', '=3', '=3', '5', '6', '7']);
  });

  it('is a real table that says how many rows it has', async () => {
    const element = await show();
    const table = part<HTMLTableElement>(element, 'list')!;
    expect(table.localName).to.equal('table');
    expect(table.getAttribute('aria-rowcount')).to.equal('8');
    expect(parts(element, 'entry').map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(['2', '3', '4', '5', '6', '7', '8']);
    expect(parts(element, 'entry').every((row) => row.querySelector('th[scope=row]'))).to.equal(true);
  });

  it('shows points, tiers, and how places changed', async () => {
    const element = await show();
    expect(parts(element, 'entry').map((row) => textOf(row.querySelector('.points')))).to.deep.equal(['412', '388', '301', '301', '120', '90', '23']);
    expect(parts(element, 'entry').map((row) => textOf(row.querySelector('.step')))).to.deep.equal(['Gold', 'Gold', 'Silver', 'Silver', 'Bronze', '', '']);
    expect(parts(element, 'entry').map((row) => row.querySelector('.move')?.ariaLabel ?? '')).to.deep.equal(['up 1', 'down 1', 'up 4', '', '', '', '']);
  });

  it('gives each tier a sign that differs in more than its colour', async () => {
    const element = await show();
    const shapes = parts(element, 'tiers')[0]!.querySelectorAll('.sign');
    expect(new Set([...shapes].map((sign) => sign.querySelectorAll('path')[1]!.getAttribute('d'))).size).to.equal(3);
  });

  it('says where tiers begin, their rewards, what is left, and how to claim what is left', async () => {
    const element = await show();
    expect([...part(element, 'tiers')!.querySelectorAll('li')].map(textOf)).to.deep.equal(['Gold from 350: hoodie, 3 left · How to claim', 'Silver from 200: T-shirt, none left', 'Bronze from 100: mug']);
  });

  it('scrolled by a few lines, those still in sight stay what they are', async () => {
    const element = await show({ data: many(2000) });
    await until(() => canScroll(element));
    const staying = lineOf(element, nameAt(10));
    scroller(element).scrollTop = 5 * staying!.getBoundingClientRect().height;
    await until(() => !lineOf(element, nameAt(0)), 'for the first to go');
    expect(lineOf(element, nameAt(10))).to.equal(staying);
    scroller(element).scrollTop = 0;
    await until(() => lineOf(element, nameAt(0)), 'for the first to come back');
    expect(lineOf(element, nameAt(10))).to.equal(staying);
    expect(namesShown(element).slice(0, 12)).to.deep.equal(Array.from({ length: 12 }, (_, i) => nameAt(i)));
  });

  it('a name stands beside its place, however many figures that has', async () => {
    const element = await show({ data: many(20_000), style: 'inline-size: 300px' });
    await search(element, '19999');
    const [rank, name] = [...parts(element, 'entry')[0]!.querySelectorAll('.rank span, .choose')].map((each) => each.getBoundingClientRect());
    expect(name!.left).to.be.at.least(rank!.right);
  });

  it('bars are as long as the points beside the most, with a gap between their parts', async () => {
    const element = await show();
    const parts = (name: string) => [...lineOf(element, name).querySelectorAll('polygon')].map(({ points }) => ({ start: points[0]!.x, end: points[1]!.x }));
    expect(parts('Rowan').at(-1)!.end).to.be.closeTo(100, 0.001);
    const [first, second, ...others] = parts('Mei');
    expect(others).to.deep.equal([]);
    expect(first!.start).to.equal(0);
    expect(second!.start - first!.end).to.be.closeTo(0.3, 0.001);
    expect(second!.end).to.be.closeTo((388 / 412) * 100, 0.001);
  });

  it('says of when it is, and how many there are', async () => {
    expect(textOf(part(await show(), 'summary'))).to.equal('2026 so far · 7 people · as of Nov 1, 2026');
  });

  it('shows nobody who is hidden, no bot and nobody who asked, nowhere in the markup', async () => {
    const element = await show({ person: 'quiet', diagnose: true });
    await until(() => part(element, 'diagnosis') && textOf(part(element, 'not-here')));
    await search(element, 'quiet');
    for (const hidden of ['Quiet', 'unseen', 'Courier', 'Shy']) expect(element.shadowRoot!.innerHTML).not.to.include(hidden);
  });
});

describe('guild-leaderboard: choices', () => {
  it('of a period: the one that today is in, another on request, and by attribute', async () => {
    const element = await show({ now: '2025-06-01' });
    expect(namesShown(element)).to.deep.equal(['Mei Tanaka']);
    await choose(element, 'Period', '2026');
    expect(namesShown(element)).to.have.length(7);
    expect(namesShown(await show({ period: '2025' }))).to.deep.equal(['Mei Tanaka']);
  });

  it('of a board', async () => {
    const element = await show();
    await choose(element, 'Board', 'helpers');
    expect(namesShown(element)).to.deep.equal(['Inês Salgueiro']);
    expect(textOf(part(element, 'heading'))).to.equal('Helpers');
  });

  it('a board that is not there is named, with those that are', async () => {
    const element = await reaches(place(tag, { data: lanterns, board: 'month', lang: 'en' }), 'empty');
    expect(textOf(part(element, 'empty'))).to.equal('There is no board “month”. There are: year, helpers.');
  });

  it('of one kind of contribution', async () => {
    const element = await show();
    await choose(element, 'What counts', 'answers');
    expect(namesShown(element).slice(0, 3)).to.deep.equal(['Mei Tanaka', 'Jun Park', 'Rowan Achebe']);
    expect(parts(element, 'entry').some((row) => row.querySelector('.move')), 'places were of all kinds together').to.equal(false);
    expect(part(element, 'tiers'), 'and so are steps').to.equal(null);
    expect(element.shadowRoot!.querySelector('.step')).to.equal(null);
    await choose(element, 'What counts', '');
    expect(namesShown(element)[0]).to.equal('Rowan Achebe');
  });

  it('of an order: by name and back', async () => {
    const element = await show();
    button(element, 'Name').click();
    await eventually(() => expect(namesShown(element)[0]).to.equal('Åsa Lindqvist'));
    expect(namesShown(element).at(-1)).to.equal('Rowan Achebe');
    expect(ranks(element)[0], 'with the place they have').to.equal('6');
    expect(element.shadowRoot!.querySelector('[aria-sort]')!.getAttribute('aria-sort')).to.equal('ascending');
    button(element, 'Points').click();
    await element.updateComplete;
    expect(namesShown(element)[0]).to.equal('Rowan Achebe');
  });

  it('come from the page’s address, for the widget with that id alone', async () => {
    const before = location.href;
    history.replaceState(null, '', `${location.pathname}?mine-person=asha&mine-period=2026&other-person=noor`);
    try {
      const element = await show({ id: 'mine' });
      expect(textOf(element.shadowRoot!.querySelector('.chosen'))).to.include('Åsa Lindqvist');
    } finally {
      history.replaceState(null, '', before);
    }
  });
});

describe('guild-leaderboard: a person', () => {
  it('opened, shows a breakdown that adds up, and the way to the next tier', async () => {
    const element = await show({ id: 'board' });
    button(element, 'Ilse Okafor').click();
    await until(() => part(element, 'details'));
    const sums = [...part(element, 'details')!.querySelectorAll('.sums tr')].map((row) => [...row.children].map(textOf));
    expect(sums).to.deep.equal([['Code', '51 × 5', '255'], ['Answers', '23 × 2', '46'], ['Points in all', '', '301']]);
    expect(textOf(part(element, 'next'))).to.equal('49 more points to Gold');
    const link = [...part(element, 'details')!.querySelectorAll('a')].find((each) => textOf(each) === 'Link to this person')!;
    expect(new URL(link.href).searchParams.get('board-person')).to.equal('ilse');
  });

  it('is linked in the period that a visitor chose', async () => {
    const element = await show({ id: 'board' });
    await choose(element, 'Period', '2025');
    button(element, 'Mei Tanaka').click();
    const link = () => [...(part(element, 'details')?.querySelectorAll('a') ?? [])].find((each) => textOf(each) === 'Link to this person');
    await until(link);
    expect(new URL(link()!.href).searchParams.get('board-period')).to.equal('2025');
  });

  it('has what does not count named all the same', async () => {
    const element = await show({ person: 'rowan' });
    await until(() => part(element, 'details'));
    expect(textOf(part(element, 'details'))).to.include('Talks2does not count here').and.include('@rowan-a').and.include('since May 2021').and.include('Their page');
    expect(part(element, 'next'), 'there is none above gold').to.equal(null);
  });

  it('chosen and taken back is told to the page', async () => {
    const element = await show();
    const told: GuildSelectEvent[] = [];
    element.parentElement!.addEventListener('guild-select', (event) => told.push(event));
    const name = button(element, 'Mei Tanaka');
    name.click();
    await element.updateComplete;
    expect(name.ariaExpanded).to.equal('true');
    name.click();
    await element.updateComplete;
    expect(name.ariaExpanded).to.equal('false');
    expect(told.map(({ kind, selected }) => [kind, selected])).to.deep.equal([['person', 'mei'], ['person', undefined]]);
    expect((told[0]!.record as { person: string }).person).to.equal('mei');
  });

  it('who is not on the board is said not to be', async () => {
    const element = await show({ person: 'nobody' });
    await eventually(() => expect(textOf(part(element, 'not-here'))).to.equal('This person is not on this board.'));
  });

  it('beyond the limit stands between their neighbours', async () => {
    const element = await show({ limit: '2', person: 'asha' });
    expect(namesShown(element)).to.deep.equal(['Rowan Achebe', 'Mei Tanaka', 'Jun Park', 'Åsa Lindqvist', 'Noor Haddad']);
    expect(parts(element, 'entry').map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(['2', '3', '6', '7', '8']);
    expect(part(element, 'list')!.getAttribute('aria-rowcount')).to.equal('8');
  });

  it('with a namesake in sight is told apart by their handle', async () => {
    const element = await show();
    expect(parts(element, 'entry').filter((row) => textOf(row).includes('Jun Park')).map((row) => textOf(row.querySelector('.handle')))).to.deep.equal(['@jun-one', '@jun_two']);
    expect(lineOf(element, 'Rowan').querySelector('.handle')).to.equal(null);
  });
});

describe('guild-leaderboard: what could not be taken as it is', () => {
  const data = {
    version: 1,
    people: [{ id: 'a', name: 'Ana' }, { id: 'b', name: 'Bo' }, { id: 'c', name: 'Cy' }],
    metrics: [{ id: 'code', name: 'Code' }],
    boards: [{ id: 'x', title: 'X', scoring: [{ metric: 'code', weight: 2 }], periods: [{ id: 'all', entries: [{ person: 'a', counts: { code: 3 } }, { person: 'b', counts: { code: 'a few' } }, { person: 'c', counts: { code: 1e308 } }] }] }],
  };

  it('is counted on the board, and said of each person', async () => {
    const element = await show({ data });
    await eventually(() => expect(textOf(part(element, 'doubts'))).to.equal('2 counts or scores could not be taken as they are; the details of each person say which.'));
    button(element, 'Bo').click();
    await eventually(() => expect(textOf(part(element, 'doubt'))).to.equal('Code: “a few” is not readable as a number, and does not count.'));
    button(element, 'Cy').click();
    await eventually(() => expect(textOf(part(element, 'doubt'))).to.equal('Code: a number beyond belief, which does not count.'));
    button(element, 'Ana').click();
    await eventually(() => expect(textOf(part(element, 'details'))).to.include('Points in all6'));
    expect(part(element, 'doubt')).to.equal(null);
  });
});

describe('guild-leaderboard: movement', () => {
  it('is since the period before, where the board has one', async () => {
    const periods = [
      { id: '2025', from: '2025-01-01', to: '2025-12-31', entries: [{ name: 'Bo', score: 9 }, { name: 'Ana', score: 4 }] },
      { id: '2026', from: '2026-01-01', to: '2026-12-31', entries: [{ name: 'Ana', score: 7 }, { name: 'Cy', score: 3 }, { name: 'Bo', score: 2 }] },
    ];
    const element = await show({ data: { boards: [{ id: 'x', title: 'X', periods }] } });
    const moves = () => parts(element, 'entry').map((row) => row.querySelector('.move')?.ariaLabel ?? '');
    await eventually(() => expect(moves()).to.deep.equal(['up 1', '', 'down 2']));
    await choose(element, 'Period', '2025');
    expect(moves()).to.deep.equal(['', '']);
  });
});

describe('guild-leaderboard: how it is counted', () => {
  it('is on the widget, with who is left out and whom to ask', async () => {
    const element = await show();
    button(element, 'How is this counted?').click();
    await until(() => part(element, 'counted'));
    const said = textOf(part(element, 'counted'));
    expect(said).to.include('Code: 5 points each Merged into any repository').and.include('Answers: 2 points each');
    expect(said).to.include('Equal points share a place').and.include('Not listed: Bots, and people who asked.');
    expect(part(element, 'counted')!.querySelector<HTMLAnchorElement>('a[href^=mailto]')!.href).to.equal('mailto:boards@lanterns.example');
  });
});

describe('guild-leaderboard: finding', () => {
  it('is by name, with accents and width folded', async () => {
    const element = await show();
    await search(element, 'ＡＳＡ');
    expect(namesShown(element)).to.deep.equal(['Åsa Lindqvist']);
    expect(ranks(element)).to.deep.equal(['6']);
    expect(textOf(part(element, 'result'))).to.include('1 of 7 people');
    await eventually(() => expect(textOf(document.querySelector('[data-guildhall]'))).to.equal('1 of 7 people'));
  });

  it('is by handle, and by a name in another language', async () => {
    const element = await show();
    await search(element, '@jun_two');
    expect(namesShown(element)).to.deep.equal(['Jun Park']);
    await search(element, '芽衣');
    expect(namesShown(element)).to.deep.equal(['Mei Tanaka']);
  });

  it('that finds nobody says so, with a way back', async () => {
    const element = await show();
    await search(element, 'xyzzy');
    expect(textOf(part(element, 'result'))).to.include('Nobody of that name or handle is on this board.');
    button(element, 'Show all').click();
    await element.updateComplete;
    expect(namesShown(element)).to.have.length(7);
    expect(part<HTMLInputElement>(element, 'search')!.value).to.equal('');
  });
});

describe('guild-leaderboard: a limit', () => {
  it('shows the first, and all on request', async () => {
    const element = await show({ limit: '3' });
    expect(namesShown(element)).to.have.length(3);
    expect(part(element, 'list')!.getAttribute('aria-rowcount')).to.equal('8');
    button(element, 'See all 7').click();
    await element.updateComplete;
    expect(namesShown(element)).to.have.length(7);
    expect(part(element, 'all')).to.equal(null);
  });

  it('holds on paper', async () => {
    const element = await show({ data: many(500), limit: '40' });
    button(element, 'See all 500').click();
    await until(() => canScroll(element));
    dispatchEvent(new Event('beforeprint'));
    expect(namesShown(element)).to.have.length(40);
    expect(scroller(element)).to.equal(null);
    dispatchEvent(new Event('afterprint'));
    await until(() => scroller(element));
  });

  it('without one paper takes a hundred', async () => {
    const element = await show({ data: many(500) });
    await until(() => canScroll(element));
    dispatchEvent(new Event('beforeprint'));
    expect(namesShown(element)).to.have.length(100);
    dispatchEvent(new Event('afterprint'));
  });
});

describe('guild-leaderboard: other layouts', () => {
  it('a podium has the first three, and those who share a place on it; all others on request', async () => {
    const element = await show({ layout: 'podium' });
    await until(() => part(element, 'podium'));
    expect(namesShown(element)).to.deep.equal(['Rowan Achebe', 'Mei Tanaka', 'Ilse Okafor', 'Jun Park']);
    expect(part(element, 'podium')!.localName).to.equal('ol');
    button(element, 'See all 7').click();
    await until(() => part(element, 'list'));
    expect(parts(element, 'entry')).to.have.length(4 + 7);
  });

  it('thanks have no ranks and no points, by name', async () => {
    const element = await show({ layout: 'thanks' });
    await until(() => part(element, 'list'));
    expect(namesShown(element)).to.deep.equal(['Åsa Lindqvist', 'Ilse Okafor', 'Jun Park', 'Jun Park', 'Mei Tanaka', 'Noor Haddad', 'Rowan Achebe']);
    expect(textOf(lineOf(element, 'Rowan'))).to.equal('RARowan AchebeCode · Answers · Talks');
    expect(textOf(part(element, 'list'))).not.to.match(/\d/);
    expect(part(element, 'tiers')).to.equal(null);
  });

  it('thanks may begin with the newest', async () => {
    const element = await show({ layout: 'thanks' });
    await until(() => part(element, 'list'));
    await choose(element, 'Order', 'newest');
    expect(namesShown(element).slice(0, 2)).to.deep.equal(['Åsa Lindqvist', 'Rowan Achebe']);
  });

  it('a wall that is searched stays in the order of names', async () => {
    const element = await show({ layout: 'thanks' });
    await search(element, 'a');
    await until(() => part(element, 'list'));
    const names = namesShown(element);
    expect(names.length).to.be.above(3);
    expect(names).to.deep.equal(names.toSorted((one, other) => one.localeCompare(other)));
  });

  it('a list of kinds without weights gives thanks, unless the page asks for a ranking', async () => {
    const data = { contributors: [{ login: 'b', name: 'Bee', contributions: ['code'] }, { login: 'a', name: 'Ant', contributions: ['doc', 'code'] }] };
    const element = await show({ data });
    await until(() => part(element, 'list'));
    expect(part(element, 'list')!.localName).to.equal('ul');
    expect(namesShown(element)).to.deep.equal(['Ant', 'Bee']);
    const ranking = await show({ data, layout: 'ranking' });
    await until(() => part(ranking, 'list'));
    expect(ranks(ranking)).to.deep.equal(['1', '2']);
  });

  it('a wall honours a limit', async () => {
    const element = await show({ layout: 'thanks', limit: '3' });
    await until(() => part(element, 'list'));
    expect(namesShown(element)).to.deep.equal(['Åsa Lindqvist', 'Ilse Okafor', 'Jun Park']);
    button(element, 'See all 7').click();
    await element.updateComplete;
    expect(namesShown(element)).to.have.length(7);
  });
});

describe('guild-leaderboard: a wall of a hundred thousand', () => {
  const count = 100_000;
  const data = many(count);
  const showWall = async (settings: Record<string, unknown> = {}) => {
    const element = await show({ data, layout: 'thanks', ...settings });
    const tops = () => parts(element, 'entry').map((each) => each.getBoundingClientRect().top);
    await until(() => scroller(element)?.scrollHeight > 100_000 && new Set(tops()).size < tops().length, 'for what scrolls, in lines of several');
    return element;
  };

  it('draws those in sight, several to a line, and says how many there are', async () => {
    const element = await showWall();
    expect(parts(element, 'entry').length).to.be.below(120);
    expect(parts(element, 'entry')[0]!.getAttribute('aria-setsize')).to.equal(String(count));
    expect(parts(element, 'entry').map((each) => Number(each.getAttribute('aria-posinset')))).to.deep.equal(parts(element, 'entry').map((_, i) => i + 1));
    expect(namesShown(element).slice(0, 2)).to.deep.equal(['Ana 0', 'Ana 4']);
    const [first, second] = parts(element, 'entry').map((each) => each.getBoundingClientRect().top);
    expect(first).to.equal(second);
  });

  it('is scrolled to its last', async () => {
    const element = await showWall();
    const last = () => parts(element, 'entry').at(-1)!;
    // again and again, as one turns a wheel: the first turn may come while it is still being measured
    await until(() => {
      scroller(element).scrollTop = 1e9;
      return last().getAttribute('aria-posinset') === String(count);
    }, 'for the last');
    expect(textOf(last().querySelector('.name'))).to.equal('明月 99998');
    await until(() => last().getBoundingClientRect().bottom <= scroller(element).getBoundingClientRect().bottom + 1, 'in sight');
  });

  it('is searched, and a link brings somebody into view', async () => {
    const element = await showWall({ person: 'Zoë 54323' });
    await until(() => namesShown(element).includes('Zoë 54323'));
    expect(textOf(element.shadowRoot!.querySelector('.chosen .name'))).to.equal('Zoë 54323');
    await search(element, 'łukasz 99997');
    expect(namesShown(element)).to.deep.equal(['Łukasz 99997']);
    expect(part(element, 'entry')!.getAttribute('aria-setsize')).to.equal('1');
  });

  it('takes a hundred on paper', async () => {
    const element = await showWall();
    await until(() => canScroll(element));
    dispatchEvent(new Event('beforeprint'));
    expect(namesShown(element)).to.have.length(100);
    dispatchEvent(new Event('afterprint'));
  });
});

describe('guild-leaderboard: copying', () => {
  let copied: string;
  const { clipboard } = navigator;
  before(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve(void (copied = text)) }, configurable: true }));
  after(() => Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true }));

  it('takes all, as CSV', async () => {
    const element = await show();
    button(element, 'Copy as CSV').click();
    await eventually(() => expect(textOf(part(element, 'actions'))).to.include('7 rows copied.'));
    expect(copied.split('\r\n').slice(0, 5)).to.deep.equal(['Rank,Name,Handle,Code,Answers,Points,Tier', '1,Rowan Achebe,rowan-a,60,56,412,Gold', '2,Mei Tanaka,,44,84,388,Gold', '3,Ilse Okafor,,51,23,301,Silver', '3,Jun Park,jun-one,33,68,301,Silver']);
    expect(copied).not.to.include('Quiet');
  });

  it('takes what a search found, and what a limit shows', async () => {
    const element = await show({ limit: '2' });
    button(element, 'Copy as CSV').click();
    await eventually(() => expect(textOf(part(element, 'actions'))).to.include('2 rows copied.'));
    await search(element, 'noor');
    button(element, 'Copy as CSV').click();
    await eventually(() => expect(textOf(part(element, 'actions'))).to.include('1 row copied.'));
    expect(copied).to.include('7,Noor Haddad');
  });

  it('takes a wall of thanks as it stands: by name, without places, points and tiers', async () => {
    const element = await show({ layout: 'thanks' });
    button(element, 'Copy as CSV').click();
    await eventually(() => expect(textOf(part(element, 'actions'))).to.include('7 rows copied.'));
    const rows = copied.trim().split('\r\n');
    expect(rows.slice(0, 2)).to.deep.equal(['Name,Handle,Code,Answers', rows[1]]);
    const names = rows.slice(1).map((row) => row.split(',')[0]!);
    expect(names).to.deep.equal(names.toSorted((one, other) => one.localeCompare(other)));
    expect(rows).to.include('Rowan Achebe,rowan-a,60,56');
  });

  it('keeps a spreadsheet from running what somebody calls themselves', async () => {
    const element = await show({ data: { boards: [{ id: 'b', title: 'B', periods: [{ id: 'a', entries: [{ name: '=HYPERLINK("http://traps.example")', score: 3 }, { name: 'A, "B"', score: 2 }] }] }] } });
    button(element, 'Copy as CSV').click();
    await eventually(() => expect(copied).to.include(`1,"'=HYPERLINK(""http://traps.example"")",,3`).and.include('2,"A, ""B""",,2'));
  });
});

describe('guild-leaderboard: a hundred thousand', () => {
  const count = 100_000;
  const data = many(count);

  /** With what scrolls it, which loads late. */
  const showAll = async (settings: Record<string, unknown>) => {
    const element = await show(settings);
    await until(() => scroller(element).scrollHeight > 100_000);
    return element;
  };

  it('draw what is in sight, and say how many there are', async () => {
    const element = await showAll({ data });
    expect(parts(element, 'entry').length).to.be.below(60);
    expect(part(element, 'list')!.getAttribute('aria-rowcount')).to.equal('100001');
    expect(namesShown(element)[0]).to.equal('Ana 0');
  });

  it('are all reached by scrolling', async () => {
    const element = await showAll({ data });
    for (const share of [0.5, 1, 0.25, 0]) {
      const view = scroller(element);
      view.scrollTop = share * (view.scrollHeight - view.clientHeight);
      const row = Math.round(share * (count - 1));
      await until(() => namesShown(element).includes(nameAt(row)), `for row ${row}`);
      const line = lineOf(element, nameAt(row)).getBoundingClientRect();
      const box = view.getBoundingClientRect();
      expect(line.bottom > box.top && line.top < box.bottom, `row ${row} in sight`).to.equal(true);
      expect(lineOf(element, nameAt(row)).getAttribute('aria-rowindex')).to.equal(String(row + 2));
    }
  });

  it('are gone through by keyboard, and left with one press', async () => {
    const element = make(tag, { data, lang: 'en' });
    const after = document.createElement('button');
    stage(element, after);
    await reaches(element, 'ready');
    await until(() => scroller(element).scrollHeight > 100_000);
    const focusedName = () => textOf(element.shadowRoot!.activeElement);
    element.shadowRoot!.querySelector<HTMLElement>('.choose[tabindex="0"]')!.focus();
    expect(focusedName()).to.equal('Ana 0');
    for (let i = 1; i <= 30; i++) await sendKeys({ press: 'ArrowDown' });
    await until(() => focusedName() === nameAt(30), `for the thirtieth; it is ${focusedName()}`);
    await sendKeys({ press: 'End' });
    await until(() => focusedName() === nameAt(count - 1), `for the last; it is ${focusedName()}`);
    await sendKeys({ press: 'ArrowUp' });
    await until(() => focusedName() === nameAt(count - 2));
    await sendKeys({ press: 'Home' });
    await until(() => focusedName() === 'Ana 0');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Tab' });
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('Copy as CSV');
  });

  it('are searched, and one of them is brought into view by a link', async () => {
    const element = await showAll({ data });
    await search(element, 'łukasz 99997');
    expect(namesShown(element)).to.deep.equal(['Łukasz 99997']);
    const linked = await showAll({ data, person: 'Zoë 54323' });
    await until(() => namesShown(linked).includes('Zoë 54323'));
    await until(() => part(linked, 'details'), 'for their points, which stay in view');
    expect(textOf(part(linked, 'details'))).to.include('Place 54,324 of 100,000');
    const line = () => lineOf(linked, 'Zoë 54323').getBoundingClientRect();
    const box = scroller(linked).getBoundingClientRect();
    await until(() => line().top > box.top && line().bottom < box.bottom, 'in sight');
    // again and again, as one turns a wheel: the first turn may come while the row is still being brought into view
    await until(() => {
      scroller(linked).scrollTop = 0;
      return namesShown(linked).includes('Ana 0');
    }, 'they can scroll away from it');
  });

  it('are put in order of name, the first at once', async () => {
    const element = await showAll({ data });
    button(element, 'Name').click();
    await eventually(() => expect(namesShown(element).slice(0, 3)).to.deep.equal(['Ana 0', 'Ana 4', 'Ana 8']));
    scroller(element).scrollTop = 1e9;
    await until(() => namesShown(element).includes('明月 99998') || namesShown(element).includes('Zoë 99999'), 'for the last by name');
  });

  it('a choice begins at the top again', async () => {
    const element = await showAll({ data });
    scroller(element).scrollTop = 4000;
    await until(() => !namesShown(element).includes('Ana 0'));
    await search(element, 'ana');
    await until(() => namesShown(element)[0] === 'Ana 0');
    expect(scroller(element).scrollTop).to.equal(0);
  });

  it('are a million where there are, although no box is as high', async () => {
    const rows = 1_000_000;
    const element = await showAll({ data: many(rows) });
    const view = scroller(element);
    expect(view.scrollHeight).to.be.below(17_000_000);
    view.scrollTop = view.scrollHeight;
    await until(() => namesShown(element).includes(nameAt(rows - 1)), 'for the last');
    const bottomOf = (each: Element) => each.getBoundingClientRect().bottom;
    // it may be drawn before it is known how high rows are: one turns the wheel once more
    await until(() => {
      view.scrollTop = view.scrollHeight;
      return namesShown(element).includes(nameAt(rows - 1)) && bottomOf(lineOf(element, nameAt(rows - 1))) <= bottomOf(view) + 1;
    }, 'for it to be in sight whole');
    view.scrollTop = (view.scrollHeight - view.clientHeight) / 2;
    await until(() => namesShown(element).includes(nameAt(rows / 2)), 'for the middle');
    const before = Number(parts(element, 'entry')[0]!.getAttribute('aria-rowindex'));
    view.scrollTop += view.clientHeight;
    await until(() => Number(parts(element, 'entry')[0]!.getAttribute('aria-rowindex')) !== before);
    const passed = Number(parts(element, 'entry')[0]!.getAttribute('aria-rowindex')) - before;
    expect(passed, 'a page of scrolling is a page of rows').to.be.within(5, 30);
  });
});

describe('guild-leaderboard: bad data', () => {
  const data = {
    version: 1,
    people: [
      { id: 'long', name: 'W'.repeat(5000) },
      { id: 'smile', name: '🙂🙃' },
      { id: 'one', name: 'Jun Park' },
      { id: 'two', name: 'Jun Park' },
      { id: 'blank', name: '  ' },
    ],
    boards: [
      {
        id: 'b',
        title: 'Board',
        scoring: [{ metric: 'code', weight: 1 }, { metric: 'talks', weight: 0.3333 }],
        tiers: [{ name: 'Gold', min: 350 }, { name: 'Tin', min: 5 }, { name: 'Brass', min: 5 }],
        periods: [
          {
            id: 'all',
            entries: [
              { person: 'long', counts: { code: '412' } },
              { person: 'smile', counts: { code: 1e308, talks: 3 } },
              { person: 'one', counts: { code: -4 } },
              { person: 'two' },
              { person: 'two', score: 9 },
              { person: 'gone', score: 4 },
              { person: 'blank', score: 4 },
              { score: 'lots' },
              { name: '', score: 4 },
              'somebody',
            ],
          },
        ],
      },
    ],
  };

  it('is reported with its path, and the board still stands', async () => {
    const element = make(tag, { data, lang: 'en', diagnose: '' });
    let told: GuildDataIssueEvent | undefined;
    element.addEventListener('guild-data-issue', (event) => (told = event));
    stage(element);
    await reaches(element, 'ready');
    expect(namesShown(element)).to.deep.equal(['W'.repeat(5000), '🙂🙃', 'Jun Park', 'Jun Park']);
    expect(ranks(element)).to.deep.equal(['1', '2', '3', '']);
    await until(() => told);
    expect(told!.issues.map(({ at, code }) => `${at} ${code}`)).to.include.members([
      'people[4] missing',
      'boards[0].tiers[1].min out-of-order',
      'boards[0].tiers[2].min twice',
      'boards[0].periods[0].entries[1].counts.code too-much',
      'boards[0].periods[0].entries[2].counts.code negative',
      'boards[0].periods[0].entries[3] missing',
      'boards[0].periods[0].entries[4].person twice',
      'boards[0].periods[0].entries[5].person dangling',
      'boards[0].periods[0].entries[6].person dangling',
      'boards[0].periods[0].entries[7].score not-a-number',
      'boards[0].periods[0].entries[9] not-a-record',
    ]);
    expect(textOf(part(element, 'left-out'))).to.match(/records left out/);
  });

  it('a name of thousands of letters keeps to its row', async () => {
    const element = await show({ data });
    const heights = parts(element, 'entry').map((row) => row.getBoundingClientRect().height);
    expect(Math.max(...heights) - Math.min(...heights)).to.be.below(2);
  });

  it('is told to the page without diagnose too', async () => {
    const element = make(tag, { data: { boards: [{ id: 'b', title: 'B', periods: [{ id: 'a', entries: [{ person: 'x', score: 1 }, { person: 'x', score: 1 }] }] }] } });
    let told: GuildDataIssueEvent | undefined;
    element.addEventListener('guild-data-issue', (event) => (told = event));
    stage(element);
    await until(() => told);
    expect(told!.issues.map(({ code }) => code)).to.deep.equal(['twice']);
    await eventually(() => expect(textOf(part(element, 'left-out'))).to.equal('1 record left out'));
  });
});
