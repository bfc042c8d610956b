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
/** Whether the people of a wall stand beside each other, as they do when it is measured. */
const isInLines = (element: Widget) => new Set(parts(element, 'entry').map((each) => each.getBoundingClientRect().top)).size < parts(element, 'entry').length;
const scroller = (element: Widget) => element.shadowRoot!.querySelector<HTMLElement>('.window')!;
/** Whether what scrolls it has loaded. */
const canScroll = (element: Widget) => scroller(element)?.querySelector<HTMLElement>('.box')!.style.blockSize;

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
  readonly kind: string;
  readonly period: string;
  readonly address: string;
}

interface Answer {
  readonly rows: readonly Row[] | object;
  readonly headers?: Record<string, string>;
  readonly status?: number;
}

/** A server as the example of the project is one. */
const honest = ({ page, size, sort, search, around }: Asked): Answer => {
  const at = around ? Math.floor(Number(around.slice(1)) / size) : page - 1;
  // a name, a handle and an id end with the number of whose they are
  const wanted = Number(/\d+$/.exec(search)?.[0] ?? NaN);
  const found = search ? [wanted].filter((i) => i < total && [`person ${i}`, `user-${i}`, `p${i}`, String(i)].includes(search.toLowerCase())) : undefined;
  const count = found?.length ?? total;
  const placeOf = (n: number) => found?.[n] ?? (sort === 'name' ? total - 1 - n : n);
  const rows = Array.from({ length: Math.max(0, Math.min(size, count - at * size)) }, (_, i) => rowAt(placeOf(at * size + i)));
  return { rows, headers: { 'Content-Range': `entries ${at * size}-${at * size + rows.length - 1}/${count}` } };
};

describe('guild-leaderboard: a board that an endpoint sends in parts', () => {
  const { fetch } = window;
  const { retryDelays } = transportSettings;
  let asked: string[] = [];
  let preferences: string[] = [];
  let answer: (asked: Asked) => Answer | Promise<Answer>;

  before(() => {
    transportSettings.retryDelays = [];
    window.fetch = async (input, init) => {
      const url = new URL(String(input), location.href);
      if (!url.pathname.startsWith('/api/')) return fetch(input, init);
      asked.push(url.pathname + url.search);
      preferences.push(new Headers(init?.headers).get('prefer') ?? '');
      const { searchParams } = url;
      const size = Number(searchParams.get('per_page') ?? searchParams.get('limit') ?? 100);
      const page = searchParams.has('offset') ? Number(searchParams.get('offset')) / size + 1 : Number(searchParams.get('page') ?? 1);
      const text = (name: string) => searchParams.get(name) ?? '';
      const { rows, headers, status = 200 } = await answer({ page, size, sort: text('sort'), search: text('q') || text('name').replace(/^ilike\.\*|\*$/g, ''), around: text('around'), kind: text('kind'), period: text('period'), address: url.pathname + url.search });
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
    preferences = [];
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
    expect(parts(element, 'entry')[0]!.querySelector('polygon')!.points[1]!.x).to.be.closeTo(100, 0.5);
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

  it('somebody who is not on the board is said not to be', async () => {
    const element = await show({ person: 'p9999999' });
    await until(() => part(element, 'not-here') && textOf(part(element, 'not-here')));
    expect(textOf(part(element, 'not-here'))).to.equal('This person is not on this board.');
  });

  it('beyond a limit somebody stands between their neighbours', async () => {
    const element = await show({ limit: '3', person: 'p777777' });
    await until(() => lineOf(element, 'Person 777777'));
    expect(namesShown(element)).to.deep.equal(['Person 0', 'Person 1', 'Person 2', 'Person 777776', 'Person 777777', 'Person 777778']);
    expect(parts(element, 'entry').map((row) => Number(row.getAttribute('aria-rowindex')) - 2)).to.deep.equal([0, 1, 2, 777776, 777777, 777778]);
    expect(parts(element, 'entry').map((row) => textOf(row.querySelector('.rank span'))).slice(3)).to.deep.equal(['=777,777', '=777,777', '=777,779']);
  });

  it('who was found stands between their neighbours when the search is left', async () => {
    const element = await show();
    await search(element, 'user-654321');
    button(element, 'Person 654321').click();
    button(element, 'Show all').click();
    await until(() => lineOf(element, 'Person 654320') && lineOf(element, 'Person 654322'), 'for their neighbours');
  });

  it('what a visitor looks for stays when the data comes anew', async () => {
    const element = await show();
    await search(element, 'user-654321');
    const before = asked.length;
    answer = (wish) => {
      const { rows, headers } = honest(wish);
      return { rows: (rows as Row[]).map((row) => ({ ...row, person: { ...row.person, name: `${row.person.name} anew` } })), headers };
    };
    (element as Widget & { refresh(): void }).refresh();
    await until(() => asked.length > before && namesShown(element)[0] === 'Person 654321 anew', 'for what is new of them');
    expect(namesShown(element)).to.have.length(1);
    expect(part<HTMLInputElement>(element, 'search')!.value).to.equal('user-654321');
  });

  it('prints the first, as many as the limit says', async () => {
    const element = await show({ limit: '7' });
    button(element, 'See all 1,000,000').click();
    await until(() => canScroll(element));
    dispatchEvent(new Event('beforeprint'));
    expect(namesShown(element)).to.have.length(7);
    dispatchEvent(new Event('afterprint'));
    await until(() => scroller(element));
  });

  describe('other layouts', () => {
    it('a podium has the first three and those who share a place on it; all others on request', async () => {
      const element = await reaches(place(tag, { src: template, lang: 'en', layout: 'podium' }), 'ready');
      await until(() => part(element, 'podium') && part(element, 'all'));
      await until(() => textOf(part(element, 'summary')) === '1,000,000 people');
      expect(namesShown(element)).to.deep.equal(['Person 0', 'Person 1', 'Person 2', 'Person 3']);
      button(element, 'See all 1,000,000').click();
      await until(() => scroller(element));
    });

    it('a wall of thanks is by name, without ranks and points, and reaches the last', async () => {
      const element = await reaches(place(tag, { src: template, lang: 'en', layout: 'thanks' }), 'ready');
      const thanked = () => parts(element, 'entry').map((each) => textOf(each.querySelector('.name')));
      await until(() => isInLines(element), 'for lines of several');
      expect(asked[0]).to.equal(`${address}?page=1&per_page=100&sort=name`);
      // until its own part is there, the first of them stand as a wall puts them
      await until(() => thanked()[0] === 'Person 999999', 'for the order of the endpoint');
      expect(part(element, 'entry')!.getAttribute('aria-setsize')).to.equal(String(total));
      expect(element.shadowRoot!.querySelector('.rank, .points')).to.equal(null);
      // again and again, as one turns a wheel: the first turn may come while it is still being measured
      await until(() => {
        scroller(element).scrollTop = 1e9;
        return thanked().at(-1) === 'Person 0';
      }, 'for the last');
    });
  });

  it('follows the page into another language, whole', async () => {
    const element = await show();
    await until(() => part(element, 'copy-all'));
    element.lang = 'zh-CN';
    await until(() => textOf(part(element, 'copy')).includes('复制') && !/[a-z]{4}/i.test(textOf(part(element, 'actions')).replaceAll('CSV', '')), 'for its actions in Chinese');
    await until(() => namesShown(element)[0] === 'Person 0', 'for its rows');
    expect(textOf(part(element, 'summary'))).to.equal('1,000,000 人');
  });

  it('keeps a search when the page changes its language', async () => {
    const element = await show();
    await search(element, 'user-654321');
    expect(namesShown(element)).to.deep.equal(['Person 654321']);
    element.lang = 'zh-CN';
    await until(() => textOf(part(element, 'copy')).includes('复制') && part(element, 'result'), 'for what is found, in Chinese');
    expect(part<HTMLInputElement>(element, 'search')!.value).to.equal('user-654321');
    await until(() => namesShown(element).join() === 'Person 654321', 'for them alone');
  });

  it('keeps a search when the language changes again before the first change is drawn', async () => {
    const element = await show();
    await search(element, 'user-654321');
    // English is at hand, so that each change has begun when the next comes
    for (const lang of ['en-GB', 'en', 'en-AU', 'en']) {
      element.lang = lang;
      await element.updateComplete;
    }
    await until(() => part(element, 'result'), 'for what is found');
    expect(namesShown(element)).to.deep.equal(['Person 654321']);
  });

  describe('choices', () => {
    const about = {
      boards: [{ id: 'year', title: 'Board', scoring: [{ metric: 'code', weight: 2 }, { metric: 'talks', weight: 1 }], tiers: [{ name: 'Gold', min: 5 }], periods: [{ id: 'all', name: 'All time', entries: [] }, { id: '2026', entries: [] }] }],
      metrics: [{ id: 'code', name: 'Code' }, { id: 'talks', name: 'Talks' }],
    };
    const withChoices = (wish: Asked): Answer => {
      if (wish.address === '/api/about') return { rows: about };
      const { rows, headers } = honest(wish);
      const people = wish.period ? 5000 : total;
      const named = (rows as Row[]).map((row) => ({ ...row, person: { ...row.person, name: [row.person.name, wish.kind, wish.period].filter(Boolean).join(' ') } }));
      return { rows: named, headers: { 'Content-Range': headers!['Content-Range']!.replace(`/${total}`, `/${people}`), Link: '</api/about>; rel="describedby"' } };
    };
    const select = (element: Widget, label: string) => [...element.shadowRoot!.querySelectorAll('select')].find((each) => each.ariaLabel === label);
    const choose = (element: Widget, label: string, value: string) => {
      select(element, label)!.value = value;
      select(element, label)!.dispatchEvent(new Event('change', { bubbles: true }));
    };

    it('of a kind of contribution and a period are asked of the server', async () => {
      answer = withChoices;
      const element = await show({ src: `${address}{?page,per_page,sort,q,kind,period}` });
      await until(() => select(element, 'What counts'));
      expect([...select(element, 'Period')!.options].map(textOf)).to.deep.equal(['All time', '2026']);
      choose(element, 'What counts', 'talks');
      await until(() => namesShown(element)[0] === 'Person 0 talks', 'for the kind');
      expect(part(element, 'tiers'), 'tiers are of all kinds together').to.equal(null);
      choose(element, 'Period', '2026');
      await until(() => namesShown(element)[0] === 'Person 0 talks 2026', 'for the period');
      expect(textOf(part(element, 'summary'))).to.equal('2026 · 5,000 people');
      expect(asked.at(-1)).to.equal(`${address}?page=1&per_page=100&kind=talks&period=2026`);
      choose(element, 'What counts', '');
      await until(() => namesShown(element)[0] === 'Person 0 2026', 'for all kinds');
    });

    it('stay while a search is on', async () => {
      answer = withChoices;
      const element = await show({ src: `${address}{?page,per_page,sort,q,period}` });
      await until(() => select(element, 'Period'));
      choose(element, 'Period', '2026');
      await search(element, 'user-42');
      await until(() => namesShown(element)[0] === 'Person 42 2026');
      expect(textOf(part(element, 'result'))).to.include('1 of 5,000 people');
    });

    it('by attribute are asked for from the start', async () => {
      answer = withChoices;
      const element = await reaches(place(tag, { src: `${address}{?page,per_page,period}`, lang: 'en', period: '2026' }), 'ready');
      await until(() => select(element, 'Period')?.value === '2026');
      expect(asked.filter((each) => each !== '/api/about')).to.deep.equal([`${address}?page=1&per_page=100&period=2026`]);
    });

    it('are not there where the address has no place for them', async () => {
      answer = withChoices;
      const element = await show({ src: `${address}{?page,per_page}` });
      await until(() => textOf(part(element, 'heading')) === 'Board');
      expect(element.shadowRoot!.querySelectorAll('select')).to.have.length(0);
      expect(part(element, 'search')).to.equal(null);
      expect(element.shadowRoot!.querySelector('.sort')).to.equal(null);
    });
  });

  describe('copying', () => {
    let copied: string;
    let saved: Blob | undefined;
    const { clipboard } = navigator;
    const { createObjectURL } = URL;
    before(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve(void (copied = text)) }, configurable: true });
      URL.createObjectURL = (blob: Blob) => ((saved = blob), '#saved');
    });
    after(() => {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      URL.createObjectURL = createObjectURL;
    });
    beforeEach(() => {
      copied = '';
      saved = undefined;
    });
    /** A board of so many people, asked for as many rows at once as one likes. */
    const ofPeople = (people: number) => {
      answer = (wish) => {
        const { rows, headers } = honest(wish);
        const first = (wish.page - 1) * wish.size;
        return { rows: (rows as Row[]).slice(0, Math.max(0, people - first)), headers: wish.search ? headers : { 'X-Total-Count': String(people) } };
      };
    };
    const showPeople = async (people: number) => {
      const element = await reaches(place(tag, { src: template, lang: 'en' }), 'ready');
      await until(() => part(element, 'list')?.getAttribute('aria-rowcount') === String(people + 1));
      return element;
    };
    const said = (element: Widget) => textOf(part(element, 'copied'));

    it('takes the rows in sight', async () => {
      ofPeople(2500);
      const element = await showPeople(2500);
      button(element, 'Copy as CSV').click();
      await until(() => said(element));
      const rows = copied.trim().split('\r\n');
      expect(rows.slice(0, 3)).to.deep.equal(['Rank,Name,Handle,Points', '1,Person 0,user-0,2000000', '1,Person 1,user-1,2000000']);
      expect(said(element)).to.equal(`${rows.length - 1} rows copied: those in sight.`);
    });

    it('takes what a search found', async () => {
      const element = await show();
      await search(element, 'user-654321');
      button(element, 'Copy as CSV').click();
      await until(() => said(element));
      expect(said(element)).to.equal('1 row copied.');
      expect(copied).to.include('654321,Person 654321,user-654321');
    });

    it('takes all, part by part', async () => {
      ofPeople(1500);
      const element = await showPeople(1500);
      button(element, 'Copy all 1,500').click();
      await until(() => said(element));
      expect(said(element)).to.equal('1,500 rows copied.');
      expect(copied.trim().split('\r\n')).to.have.length(1501);
      expect(copied.trim().split('\r\n').at(-1)).to.equal('1499,Person 1499,user-1499,1998502');
      expect(asked.slice(-2)).to.deep.equal([`${address}?page=1&per_page=1000`, `${address}?page=2&per_page=1000`]);
    });

    it('of very many says how many first, and makes a file of them', async () => {
      ofPeople(30_000);
      const element = await showPeople(30_000);
      const before = asked.length;
      button(element, 'Copy all 30,000').click();
      await until(() => part(element, 'begin'));
      expect(textOf(part(element, 'copying'))).to.include('That is 30,000 rows in about 30 requests to the server. So many are saved as a file.');
      expect(asked.length).to.equal(before);
      part(element, 'begin')!.click();
      await until(() => said(element));
      expect(said(element)).to.equal('30,000 rows saved as a file.');
      expect((await saved!.text()).trim().split('\r\n')).to.have.length(30_001);
    });

    it('can be stopped, and says how many it got', async () => {
      ofPeople(5000);
      const element = await showPeople(5000);
      const honestly = answer;
      let goOn = () => {};
      const isStopped = new Promise<void>((resolve) => (goOn = resolve));
      answer = async (wish) => {
        if (wish.page > 2) await isStopped;
        return honestly(wish);
      };
      button(element, 'Copy all 5,000').click();
      await until(() => part(element, 'begin'));
      part(element, 'begin')!.click();
      await until(() => (part(element, 'copying')?.querySelector('progress')?.value ?? 0) > 0, 'for the first rows to have come');
      part(element, 'stop')!.click();
      goOn();
      await until(() => said(element));
      expect(said(element)).to.match(/^[\d,]+ rows copied\. Only [\d,]+ of 5,000 rows came\.$/);
      expect(copied.trim().split('\r\n').length - 1).to.be.below(5000);
    });

    it('says when a part does not come, and keeps what came', async () => {
      ofPeople(1900);
      const element = await showPeople(1900);
      const honestly = answer;
      answer = (wish) => (wish.page > 1 ? { rows: [], status: 500 } : honestly(wish));
      button(element, 'Copy all 1,900').click();
      await until(() => said(element));
      expect(said(element)).to.include('1,000 rows copied. Only 1,000 of 1,900 rows came.').and.include('failed (500)');
    });

    it('takes as many at once as the server gives, and ends where one comes twice', async () => {
      answer = ({ page }) => ({ rows: Array.from({ length: 100 }, (_, i) => rowAt(Math.min(page - 1, 3) * 100 + i)), headers: { 'X-Total-Count': '1000' } });
      const element = await showPeople(1000);
      button(element, 'Copy all 1,000').click();
      await until(() => said(element));
      expect(said(element)).to.equal('400 rows copied. Only 400 of 1,000 rows came.');
    });
  });

  describe('a length that nobody has counted', () => {
    /** As PostgREST answers: it counts only when it is asked to. */
    const postgrest = (doesCount: boolean) => (wish: Asked): Answer => {
      const { rows, headers } = honest(wish);
      const isCounted = doesCount && preferences.at(-1) === 'count=exact';
      return { rows, status: 206, headers: isCounted ? headers : { 'Content-Range': headers!['Content-Range']!.replace(/^entries /, '').replace(/\/\d+$/, '/*') } };
    };

    it('is asked for', async () => {
      answer = postgrest(true);
      const element = await show({ src: `${address}?order=rank` });
      expect(preferences.filter(Boolean)).to.deep.equal(['count=exact']);
      expect(textOf(part(element, 'summary'))).to.equal('1,000,000 people');
      await until(() => scroller(element)?.scrollHeight > 100_000);
      scroller(element).scrollTop = scroller(element).scrollHeight;
      await until(() => lineOf(element, 'Person 999999'));
      expect(asked.at(-1)).to.equal(`${address}?order=rank&limit=100&offset=999900`);
    });

    it('is not known where the server does not count: then it goes on as far as there are rows', async () => {
      answer = postgrest(false);
      const element = await reaches(place(tag, { src: address, lang: 'en' }), 'ready');
      await until(() => textOf(part(element, 'summary')) === 'more than 100 people');
      await until(() => scroller(element)?.scrollHeight > 5000);
      scroller(element).scrollTop = 1e9;
      await until(() => textOf(part(element, 'summary')) === 'more than 200 people', 'for the next part');
      expect(lineOf(element, 'Person 150')).not.to.equal(null);
    });

    it('of a list that is all there is leaves it as it is', async () => {
      answer = () => ({ rows: [rowAt(0), rowAt(2)], status: 200, headers: { 'Content-Range': preferences.at(-1) ? '0-1/2' : '0-1/*' } });
      const element = await reaches(place(tag, { src: address, lang: 'en' }), 'ready');
      await until(() => preferences.includes('count=exact'));
      await eventually(() => expect(textOf(part(element, 'summary'))).to.equal('2 people'));
      expect(part(element, 'copy-all')).to.equal(null);
    });
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

  const hundred = (page: number) => Array.from({ length: 100 }, (_, i) => rowAt((page - 1) * 100 + i));

  for (const [what, bad, message, at] of [
    ['that sends other rows than those asked for', ({ page }: Asked) => ({ rows: hundred(page), headers: { 'Content-Range': page === 3 ? '700-799/300' : `${(page - 1) * 100}-${page * 100 - 1}/300` } }), 'For part 3 the server sends other rows than those asked for.', '?page=3&per_page=100'],
    ['whose rows overlap', ({ page }: Asked) => promised(page === 3 ? [rowAt(200), ...hundred(3).slice(0, 99)] : hundred(page)), 'Rows of part 3 stand on the board twice.', '?page=3&per_page=100 [1]'],
    ['whose total shrinks', ({ page }: Asked) => ({ rows: hundred(page), headers: { 'X-Total-Count': page === 3 ? '280' : '300' } }), 'The server counts fewer rows since part 3.', '?page=3&per_page=100'],
    ['that sends rows without their place', ({ page }: Asked) => promised(page === 3 ? hundred(3).map((row, i) => (i === 4 ? { ...row, rank: undefined as unknown as number } : row)) : hundred(page)), 'Rows of part 3 come without their place.', '?page=3&per_page=100 [4].rank'],
    ['whose places fall', ({ page }: Asked) => promised(page === 3 ? hundred(3).map((row, i) => (i === 7 ? { ...row, rank: 12 } : row)) : hundred(page)), 'In part 3 a place does not fit where the row stands.', '?page=3&per_page=100 [7].rank'],
    ['whose places are more than there are people', ({ page }: Asked) => promised(page === 3 ? hundred(3).map((row, i) => (i === 99 ? { ...row, rank: 400 } : row)) : hundred(page)), 'In part 3 a place does not fit where the row stands.', '?page=3&per_page=100 [99].rank'],
    ['that sends what cannot be read', ({ page }: Asked) => promised(page === 3 ? hundred(3).map((row, i) => (i === 5 ? { ...row, score: 'lots' as unknown as number } : row)) : hundred(page)), 'Not all of part 3 could be read.', '?page=3&per_page=100 [5].score'],
  ] as const) {
    it(`${what} is told, and goes on`, async () => {
      const { element, issue } = await reportOf(bad);
      expect(issue.message).to.equal(message);
      expect(issue.at).to.equal(address + at);
      await eventually(() => expect(textOf(part(element, 'odd'))).to.include(message));
      await until(() => namesShown(element).some((name) => /^Person 2[6-9]\d$/.test(name)), 'for rows of it');
    });
  }

  it('that does not heed how many are asked for is taken as it is', async () => {
    answer = ({ page }) => ({ rows: Array.from({ length: 25 }, (_, i) => rowAt((page - 1) * 25 + i)), headers: { 'X-Total-Count': '1000' } });
    const element = await reaches(place(tag, { src: template, lang: 'en' }), 'ready');
    await until(() => scroller(element)?.scrollHeight > 5000);
    scroller(element).scrollTop = scroller(element).scrollHeight;
    await until(() => lineOf(element, 'Person 999'));
    expect(asked.at(-1)).to.equal(`${address}?page=40&per_page=25`);
  });
});
