import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagingHeaders, readBoardRequest } from '../paging.mjs';
import { ProblemError } from '../problem.mjs';

const read = (query, headers = {}) => readBoardRequest(new URLSearchParams(query), new Headers(headers));
const part = (query, headers) => {
  const { style, offset, limit } = read(query, headers);
  return { style, offset, limit };
};

test('three conventions ask for a part', () => {
  assert.deepEqual(part(''), { style: 'page', offset: 0, limit: 100 });
  assert.deepEqual(part('page=3&per_page=50'), { style: 'page', offset: 100, limit: 50 });
  assert.deepEqual(part('limit=20&offset=40'), { style: 'offset', offset: 40, limit: 20 });
  assert.deepEqual(part('', { range: '100-149', 'range-unit': 'items' }), { style: 'range', offset: 100, limit: 50 });
  assert.deepEqual(part('', { range: 'items=100-' }), { style: 'range', offset: 100, limit: 1000 });
});

test('a range of bytes is not meant for the board', () => {
  assert.equal(part('', { range: 'bytes=0-99' }).style, 'page');
});

test('sorting is understood as widgets, GitHub and PostgREST write it', () => {
  const sort = (query) => {
    const { column, backwards } = read(query);
    return `${column} ${backwards ? 'backwards' : 'forwards'}`;
  };
  assert.equal(sort(''), 'position forwards');
  assert.equal(sort('sort=-score'), 'position forwards');
  assert.equal(sort('order=score.desc'), 'position forwards');
  assert.equal(sort('order=score.asc'), 'position backwards');
  assert.equal(sort('sort=name'), 'name_position forwards');
  assert.equal(sort('sort=name:desc'), 'name_position backwards');
  assert.equal(sort('sort=-rank'), 'position backwards');
});

test('what makes no sense is refused, and named', () => {
  const hostile = [
    'page=0', 'page=-1', 'page=1.5', 'page=1e3', 'page=abc', 'page=99999999999999999999', 'page=0x10', 'per_page=0', 'per_page=1001', 'limit=-5', 'limit=0', 'offset=-1',
    'offset=NaN', 'page=1&page=2', 'page=1&offset=5', 'sort=salary', 'sort=__proto__', 'sort=constructor', 'sort=name;drop table entries', 'order=score.sideways', 'sort=name,score',
    `q=${'x'.repeat(201)}`, 'q=a&q=b', 'around=%00', 'q=%00',
  ];
  for (const query of hostile) {
    assert.throws(() => read(query), (error) => error instanceof ProblemError && error.problem.status === 400 && error.problem.errors.length > 0, query);
  }
  for (const range of ['9-1', '-5', 'a-b', '0-99999999999', '0-9,20-29']) {
    assert.throws(() => read('', { range, 'range-unit': 'items' }), ProblemError, range);
  }
});

test('the headers say which part it is, and where the others are', () => {
  const headers = pagingHeaders(new URL('http://localhost/api/board?page=2&q=ana'), { style: 'page', limit: 100 }, { offset: 100, count: 100, total: 1_000_000 });
  assert.equal(headers['content-range'], 'entries 100-199/1000000');
  assert.equal(headers['x-total-count'], '1000000');
  assert.equal(
    headers.link,
    '</api/board?q=ana&page=1&per_page=100>; rel="first", </api/board?q=ana&page=1&per_page=100>; rel="prev", </api/board?q=ana&page=3&per_page=100>; rel="next", </api/board?q=ana&page=10000&per_page=100>; rel="last", </api/community>; rel="describedby"',
  );
});

test('at the ends and beyond there is no way further', () => {
  const links = (offset, count, total) => pagingHeaders(new URL('http://localhost/api/board'), { style: 'offset', limit: 10 }, { offset, count, total }).link;
  assert.doesNotMatch(links(0, 10, 30), /"prev"/);
  assert.doesNotMatch(links(20, 10, 30), /"next"/);
  assert.match(links(500, 0, 30), /offset=20&limit=10>; rel="prev"/);
  assert.doesNotMatch(links(0, 0, 0), /"(prev|next)"/);
  assert.equal(pagingHeaders(new URL('http://localhost/'), { style: 'page', limit: 10 }, { offset: 0, count: 0, total: 0 })['content-range'], 'entries */0');
});
