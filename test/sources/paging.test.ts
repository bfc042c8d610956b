import { expect } from '@open-wc/testing';
import { extentOf, isPart, linksIn, pagingOf, templateIn } from '../../src/sources/paging.js';
import { expand, isTemplate } from '../../src/sources/uri-template.js';

const base = 'https://board.example/api/board';

describe('addresses with places for values', () => {
  for (const [template, is] of [
    ['/api{?page,per_page,sort,q}', '/api?page=2&q=zo%C3%AB%20k'],
    ['/api?board=year{&page,q}', '/api?board=year&page=2&q=zo%C3%AB%20k'],
    ['/api/{page}/rows', '/api/2/rows'],
    ['/api{?sort}', '/api'],
    ['/api', '/api'],
  ] as const) {
    it(`${template} becomes ${is}`, () => {
      expect(expand(template, { page: 2, sort: undefined, q: 'zoë k' })).to.equal(is);
    });
  }

  it('leave out the places of values that are empty', () => {
    expect(expand('/api{?page,q}', { page: 0, q: '' })).to.equal('/api?page=0');
  });

  it('are told from others', () => {
    expect(['/a{?page}', '/a{&q,page}', '/a/{page}'].every(isTemplate)).to.equal(true);
    expect(['/a', '/a?x={}', undefined, '/a{b c}'].some(isTemplate)).to.equal(false);
  });
});

describe('what an answer says of its list', () => {
  it('links, however they are written', () => {
    const links = linksIn(`<?page=2>; rel="next", <https://board.example/api/board?page=9>;rel=last; title="a, b", </first>; title="x"; rel="first start", <no`, base);
    expect(links).to.deep.equal({ next: `${base}?page=2`, last: `${base}?page=9`, first: 'https://board.example/first', start: 'https://board.example/first' });
    expect(linksIn(null, base)).to.deep.equal({});
    expect(linksIn('<?page=2> ; rel=next ,<?page=9>;title=x ; rel = last', base)).to.deep.equal({ next: `${base}?page=2`, last: `${base}?page=9` });
    expect(linksIn('<?page=1>; title="no relation", <?page=2>; rel=next', base), 'one that does not say what it is').to.deep.equal({ next: `${base}?page=2` });
    expect(linksIn('<?page=2>; crossorigin; rel=next', base), 'a word without a value').to.deep.equal({ next: `${base}?page=2` });
  });

  for (const [headers, is] of [
    [{ 'content-range': '0-99/1000000' }, { first: 0, total: 1_000_000 }],
    [{ 'content-range': 'items 200-299/*', 'x-total-count': '500' }, { first: 200, total: 500 }],
    [{ 'content-range': '0-99/*' }, { first: 0, total: undefined, isUncounted: true }],
    [{ 'content-range': '*/0' }, { first: undefined, total: 0 }],
    [{ 'content-range': 'nonsense', 'x-total-count': '-4' }, { first: undefined, total: undefined }],
    [{}, { first: undefined, total: undefined }],
  ] as const) {
    it(`${JSON.stringify(headers)}`, () => {
      expect(extentOf(new Headers(headers), base)).to.deep.equal({ next: undefined, last: undefined, about: undefined, ...is });
    });
  }

  it('that there is more', () => {
    expect(isPart(new Headers({ 'x-total-count': '9' }), 9, base)).to.equal(false);
    expect(isPart(new Headers({ 'x-total-count': '10' }), 9, base)).to.equal(true);
    expect(isPart(new Headers({ link: '<?page=2>; rel=next' }), 9, base)).to.equal(true);
  });
});

describe('where the parts of a list are', () => {
  it('by a template', () => {
    const paging = pagingOf('/api{?page,per_page,sort,q}', undefined, base);
    expect(paging.addressOf({ page: 41, size: 100, sort: 'name', search: 'zoë' })).to.equal('/api?page=42&per_page=100&sort=name&q=zo%C3%AB');
    expect([paging.has('q'), paging.has('sort'), paging.has('around'), paging.has('kind')]).to.deep.equal([true, true, false, false]);
  });

  it('by a template with a place for somebody', () => {
    const paging = pagingOf('/api{?page,per_page,around}', undefined, base);
    expect([paging.has('around'), paging.has('q')]).to.deep.equal([true, false]);
    expect(paging.addressOf({ page: 0, size: 50, around: 'mei' })).to.equal('/api?per_page=50&around=mei');
  });

  it('by a template with places for a kind of contribution and a period', () => {
    const paging = pagingOf('/api{?page,kind,period}', undefined, base);
    expect(paging.has('kind') && paging.has('period')).to.equal(true);
    expect(paging.addressOf({ page: 0, size: 50, kind: 'talks', period: '2026' })).to.equal('/api?page=1&kind=talks&period=2026');
  });

  it('by a template of the page’s own, whatever the server’s has places for: it may say more than that', () => {
    const paging = pagingOf('/api?project=lamp{&page,q}', undefined, base, 'https://board.example/api{?page,q,around}');
    expect(paging.has('around')).to.equal(false);
    expect(paging.addressOf({ page: 1, size: 50, around: 'mei' })).to.equal('/api?project=lamp');
  });

  it('by what the first answer calls the next: a page, or an offset', () => {
    expect(pagingOf('/api/board', `${base}?page=2&per_page=30`, base).addressOf({ page: 7, size: 30 })).to.equal(`${base}?page=8&per_page=30`);
    expect(pagingOf('/api/board?page=0', `${base}?page=1`, base).addressOf({ page: 7, size: 30 })).to.equal(`${base}?page=7`);
    expect(pagingOf('/api/board', `${base}?limit=30&offset=30`, base).addressOf({ page: 7, size: 30 })).to.equal(`${base}?limit=30&offset=210`);
  });

  it('with a search and an order as most servers have them, where the next is known', () => {
    expect(pagingOf('/api/board', `${base}?page=2`, base).addressOf({ page: 0, size: 30, search: 'zoë', sort: 'name' })).to.equal(`${base}?q=zo%C3%AB&sort=name`);
  });

  it('as PostgREST has it, where only a range is known', () => {
    const paging = pagingOf('/api/board', undefined, base);
    expect((['q', 'sort', 'around', 'kind', 'period'] as const).map((name) => paging.has(name))).to.deep.equal([true, true, false, false, false]);
    expect(paging.addressOf({ page: 3, size: 100 })).to.equal(`${base}?limit=100&offset=300`);
    expect(paging.addressOf({ page: 0, size: 100, search: 'mei', sort: 'name' })).to.equal(`${base}?name=ilike.*mei*&order=name.asc`);
  });
});

describe('how an answer says that parts are asked for', () => {
  it('is a template of its own', () => {
    const headers = new Headers({ 'link-template': '"/api/board{?page,per_page,sort,q,around}"; rel="search"' });
    expect(templateIn(headers, base)).to.equal('https://board.example/api/board{?page,per_page,sort,q,around}');
    expect(templateIn(new Headers(), base)).to.equal('');
    const paging = pagingOf('/api/board', undefined, base, templateIn(headers, base));
    expect(paging.addressOf({ page: 2, size: 50, search: 'mei' })).to.equal(`${base}?page=3&per_page=50&q=mei`);
    expect(paging.addressOf({ page: 0, size: 50, around: 'mei' })).to.equal(`${base}?per_page=50&around=mei`);
  });
});
