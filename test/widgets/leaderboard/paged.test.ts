import { expect } from '@open-wc/testing';
import '../../../src/define/leaderboard.js';
import { transportSettings } from '../../../src/sources/transport.js';
import type { GuildDataIssueEvent } from '../../../src/ui/trouble-events.js';
import { button, make, part, parts, place, reaches, stage, textOf, type Widget } from '../../helpers/stage.js';
import { eventually, until } from '../../helpers/until.js';

const tag = 'guild-leaderboard';
const total = 1_000_000;
const namesShown = (element: Widget) => parts(element, 'entry').map((each) => textOf(each.querySelector('.choose')));
const lineOf = (element: Widget, name: string) => parts(element, 'entry').find((each) => textOf(each.querySelector('.choose')) === name);
const scroller = (element: Widget) => element.shadowRoot!.querySelector<HTMLElement>('.window')!;

interface Row {
  readonly person: { readonly id: string; readonly name: string; readonly handles: Record<string, string> };
  readonly score: number;
  readonly rank: number;
}

/** Two people to each place, as a server ranks them. */
const rowAt = (i: number): Row => ({ person: { id: `p${i}`, name: `Person ${i}`, handles: { github: `user-${i}` } }, score: 2 * total - 2 * (i >> 1), rank: 1 + 2 * (i >> 1) });

interface Asked {
  readonly page: number;
  readonly size: number;
  readonly sort: string;
  readonly search: string;
  readonly around: string;
}

interface Answer {
  readonly rows: readonly Row[] | object;
  readonly headers?: Record<string, string>;
  readonly status?: number;
}

/** A server as the example of the project is one. */
const honest = ({ page, size, sort, search, around }: Asked): Answer => {
  const at = around ? Math.floor(Number(around.slice(1)) / size) : page - 1;
  const found = search ? [...Array(total).keys()].filter((i) => `Person ${i} user-${i} p${i}`.toLowerCase().split(' ').includes(search.toLowerCase()) || `person ${i}` === search.toLowerCase()) : undefined;
  const count = found?.length ?? total;
  const placeOf = (n: number) => found?.[n] ?? (sort === 'name' ? total - 1 - n : n);
  const rows = Array.from({ length: Math.max(0, Math.min(size, count - at * size)) }, (_, i) => rowAt(placeOf(at * size + i)));
  return { rows, headers: { 'Content-Range': `entries ${at * size}-${at * size + rows.length - 1}/${count}` } };
};

describe('guild-leaderboard: a board that an endpoint sends in parts', () => {
  const { fetch } = window;
  const { retryDelays } = transportSettings;
  let asked: string[] = [];
  let answer: (asked: Asked) => Answer;

  before(() => {
    transportSettings.retryDelays = [];
    window.fetch = async (input, init) => {
      const url = new URL(String(input), location.href);
      if (!url.pathname.startsWith('/api/')) return fetch(input, init);
      asked.push(url.pathname + url.search);
      const { searchParams } = url;
      const size = Number(searchParams.get('per_page') ?? searchParams.get('limit') ?? 100);
      const page = searchParams.has('offset') ? Number(searchParams.get('offset')) / size + 1 : Number(searchParams.get('page') ?? 1);
      const text = (name: string) => searchParams.get(name) ?? '';
      const { rows, headers, status = 200 } = answer({ page, size, sort: text('sort'), search: text('q') || text('name').replace(/^ilike\.\*|\*$/g, ''), around: text('around') });
      return new Response(JSON.stringify(rows), { status, headers });
    };
  });
  after(() => {
    window.fetch = fetch;
    transportSettings.retryDelays = retryDelays;
  });
  // each test asks an address of its own: widgets share what one address sent
  let visits = 0;
  let address: string;
  let template: string;
  beforeEach(() => {
    asked = [];
    answer = honest;
    address = `/api/${++visits}`;
    template = `${address}{?page,per_page,sort,q}`;
  });

  const show = async (settings: Record<string, unknown> = {}) => {
    const element = await reaches(place(tag, { src: template, lang: 'en', ...settings }), 'ready');
    await until(() => part(element, 'list')?.getAttribute('aria-rowcount') === String(total + 1), 'for the whole board');
    return element;
  };

  async function search(element: Widget, text: string) {
    const input = part<HTMLInputElement>(element, 'search')!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => part(element, 'result'), 'for an answer');
  }

  it('says how many there are, and draws the first as the server ranked them', async () => {
    const element = await show();
    expect(textOf(part(element, 'summary'))).to.equal('1,000,000 people');
    expect(namesShown(element)[0]).to.equal('Person 0');
    expect(parts(element, 'entry').slice(0, 3).map((row) => textOf(row.querySelector('.rank span')))).to.deep.equal(['=1', '=1', '=3']);
    expect(asked).to.deep.equal([`${address}?page=1&per_page=100`]);
  });

  it('asks for what comes into sight, and for no part on the way there', async () => {
    const element = await show();
    await until(() => scroller(element).scrollHeight > 100_000);
    for (const share of [0.1, 0.3, 0.5]) scroller(element).scrollTop = share * (scroller(element).scrollHeight - scroller(element).clientHeight);
    await until(() => lineOf(element, 'Person 500000'), 'for the middle');
    expect(lineOf(element, 'Person 500000')!.getAttribute('aria-rowindex')).to.equal('500002');
    expect(textOf(lineOf(element, 'Person 500000')!.querySelector('.rank span'))).to.equal('=500,001');
    expect(asked.length, asked.join(' ')).to.be.below(5);
    scroller(element).scrollTop = scroller(element).scrollHeight;
    await until(() => lineOf(element, 'Person 999999'), 'for the last');
  });

  it('searches on the server: a found person has the place they have', async () => {
    const element = await show();
    await search(element, 'user-654321');
    expect(namesShown(element)).to.deep.equal(['Person 654321']);
    expect(textOf(parts(element, 'entry')[0]!.querySelector('.rank span'))).to.equal('654,321');
    expect(textOf(part(element, 'result'))).to.include('1 of 1,000,000 people');
    expect(asked.at(-1)).to.equal(`${address}?page=1&per_page=100&q=user-654321`);
    button(element, 'Show all').click();
    await until(() => namesShown(element)[0] === 'Person 0');
  });

  it('a search that finds nobody says so', async () => {
    const element = await show();
    await search(element, 'xyzzy');
    expect(textOf(part(element, 'result'))).to.include('Nobody of that name');
    expect(namesShown(element)).to.deep.equal([]);
  });

  it('asks the server for another order', async () => {
    const element = await show();
    button(element, 'Name').click();
    await until(() => namesShown(element)[0] === 'Person 999999');
    expect(asked.at(-1)).to.equal(`${address}?page=1&per_page=100&sort=name`);
  });

  it('brings somebody into view with their neighbours', async () => {
    const element = await show({ person: 'p777777' });
    await until(() => lineOf(element, 'Person 777777') && lineOf(element, 'Person 777776') && lineOf(element, 'Person 777778'), 'for them and their neighbours');
    await until(() => part(element, 'details'));
    expect(textOf(part(element, 'details'))).to.include('Person 777777').and.include('Place 777,777 of 1,000,000').and.include('@user-777777');
  });

  it('asks for somebody’s page where the address has a place for that', async () => {
    const element = await show({ src: `${address}{?page,per_page,around}`, person: 'p4242' });
    await until(() => lineOf(element, 'Person 4242'));
    expect(asked).to.include(`${address}?per_page=100&around=p4242`);
  });

  it('without a template goes by the address of the next part', async () => {
    answer = (wish) => ({ ...honest(wish), headers: { Link: `<${address}?page=${wish.page + 1}&per_page=${wish.size}>; rel="next"`, 'X-Total-Count': String(total) } });
    const element = await show({ src: address });
    await until(() => scroller(element).scrollHeight > 100_000);
    scroller(element).scrollTop = scroller(element).scrollHeight / 2;
    await until(() => namesShown(element).some((name) => /^Person [45]\d{5}$/.test(name)));
    expect(asked.at(-1)).to.match(/^\/api\/\d+\?page=\d+&per_page=100$/);
  });

  it('without a template goes by a range', async () => {
    const element = await show({ src: address });
    await until(() => scroller(element).scrollHeight > 100_000);
    scroller(element).scrollTop = scroller(element).scrollHeight;
    await until(() => lineOf(element, 'Person 999999'));
    expect(asked.at(-1)).to.equal(`${address}?limit=100&offset=999900`);
  });

  it('learns what counts from the document that the answer names', async () => {
    const about = { boards: [{ id: 'year', title: 'The whole year', scoring: [{ metric: 'code', weight: 2 }, { metric: 'talks', weight: 1 }], tiers: [{ name: 'Gold', min: total }], periods: [{ id: 'all', entries: [] }] }], metrics: [{ id: 'code', name: 'Code' }] };
    answer = (wish) => {
      const { rows, headers } = honest(wish);
      const counted = (rows as Row[]).map((row) => ({ ...row, counts: { code: row.score / 2 } }));
      return asked.at(-1) === '/api/about' ? { rows: about } : { rows: counted, headers: { ...headers, Link: '</api/about>; rel="describedby"' } };
    };
    const element = await show();
    await until(() => textOf(part(element, 'heading')) === 'The whole year');
    expect(textOf(part(element, 'tiers'))).to.equal('Gold from 1,000,000');
    expect(parts(element, 'entry')[0]!.querySelector('rect')!.getAttribute('width')).to.equal('100%');
    button(element, 'Person 0').click();
    await until(() => part(element, 'details'));
    expect(textOf(part(element, 'details'))).to.include('Code1,000,000 × 22,000,000');
  });

  it('an answer that is all there is stays as it is', async () => {
    answer = () => ({ rows: [rowAt(0), rowAt(2)], headers: { 'X-Total-Count': '2' } });
    const element = await reaches(place(tag, { src: template, lang: 'en' }), 'ready');
    await eventually(() => expect(namesShown(element)).to.deep.equal(['Person 0', 'Person 2']));
    expect(part(element, 'copy')).not.to.equal(null);
  });

  it('a total in the body will do', async () => {
    answer = (wish) => ({ rows: { entries: honest(wish).rows, total } });
    const element = await show();
    expect(textOf(part(element, 'summary'))).to.equal('1,000,000 people');
  });

  it('a limit shows the first, with the way to all', async () => {
    const element = await show({ limit: '10' });
    expect(namesShown(element)).to.have.length(10);
    button(element, 'See all 1,000,000').click();
    await until(() => scroller(element));
  });

  it('a part that does not come is said, and asked for again', async () => {
    let isDown = false;
    answer = (wish) => (isDown ? { rows: [], status: 500 } : honest(wish));
    const element = await show();
    await until(() => scroller(element).scrollHeight > 100_000);
    isDown = true;
    scroller(element).scrollTop = scroller(element).scrollHeight;
    await until(() => part(element, 'stale'));
    expect(textOf(part(element, 'stale'))).to.include('The rest could not be loaded.').and.include('failed (500)');
    isDown = false;
    button(element, 'Try again').click();
    await until(() => lineOf(element, 'Person 999999'));
    expect(part(element, 'stale')).to.equal(null);
  });

  /** A bad endpoint, scrolled to the end of what it promises. */
  async function reportOf(bad: (wish: Asked) => Answer) {
    answer = bad;
    const element = make(tag, { src: template, lang: 'en' });
    const told: GuildDataIssueEvent[] = [];
    element.addEventListener('guild-data-issue', (event) => told.push(event));
    stage(element);
    await reaches(element, 'ready');
    await until(() => scroller(element)?.scrollHeight > 5000);
    scroller(element).scrollTop = scroller(element).scrollHeight;
    await until(() => told.length);
    return { element, issue: told[0]!.issues[0]! };
  }
  const promised = (rows: readonly Row[]) => ({ rows, headers: { 'X-Total-Count': '300' } });

  it('that sends one part again and again is told, and ends there', async () => {
    const { element, issue } = await reportOf(() => promised(Array.from({ length: 100 }, (_, i) => rowAt(i))));
    expect(issue.message).to.include('twice over');
    expect(issue.at).to.equal(`${address}?page=3&per_page=100`);
    await eventually(() => expect(textOf(part(element, 'odd'))).to.equal(issue.message));
    expect(namesShown(element)).not.to.be.empty;
  });

  it('that ends early is told, and ends there', async () => {
    const { element, issue } = await reportOf(({ page }) => promised(page > 2 ? [] : Array.from({ length: 100 }, (_, i) => rowAt((page - 1) * 100 + i))));
    expect(issue.message).to.include('part 3 is empty');
    await until(() => part(element, 'list')!.getAttribute('aria-rowcount') === '201');
    await until(() => lineOf(element, 'Person 199'));
  });

  it('that leaves rows out is told, and goes on', async () => {
    const { element, issue } = await reportOf(({ page }) => ({ rows: Array.from({ length: page === 3 ? 40 : 100 }, (_, i) => rowAt((page - 1) * 100 + i)), headers: { 'X-Total-Count': '300' } }));
    expect(issue.message).to.equal('Rows are missing from part 3 that the server sent.');
    expect(part(element, 'list')!.getAttribute('aria-rowcount')).to.equal('301');
  });

  it('that does not heed how many are asked for is taken as it is', async () => {
    answer = ({ page }) => ({ rows: Array.from({ length: 25 }, (_, i) => rowAt((page - 1) * 25 + i)), headers: { 'X-Total-Count': '1000' } });
    const element = await reaches(place(tag, { src: template, lang: 'en' }), 'ready');
    await until(() => scroller(element)?.scrollHeight > 5000);
    scroller(element).scrollTop = scroller(element).scrollHeight;
    await until(() => lineOf(element, 'Person 999'));
    expect(asked.at(-1)).to.equal(`${address}?page=40&per_page=25`);
  });
});
