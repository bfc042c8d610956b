import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRateLimit, networkOf } from '../rate-limit.mjs';

test('so many in a window, then a wait until it ends', () => {
  let time = 0;
  const wait = createRateLimit({ limit: 2, window: 60, now: () => time });
  assert.deepEqual([wait('10.0.0.1'), wait('10.0.0.1')], [0, 0]);
  time = 20_000;
  assert.equal(wait('10.0.0.1'), 40);
  assert.equal(wait('10.0.0.2'), 0, 'another address has its own count');
  time = 60_000;
  assert.equal(wait('10.0.0.1'), 0);
});

test('it remembers no more addresses than it may', () => {
  const wait = createRateLimit({ limit: 1, window: 60, mostAddresses: 3, now: () => 0 });
  assert.equal(wait('10.0.0.0'), 0);
  for (const last of [1, 2, 3]) wait(`10.0.0.${last}`);
  assert.equal(wait('10.0.0.3'), 60);
  assert.equal(wait('10.0.0.0'), 0, 'the oldest was let go');
});

test('an IPv6 network counts as one, an IPv4 address in IPv6 as itself', () => {
  assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), networkOf('2001:db8:1:2::9'));
  assert.notEqual(networkOf('2001:db8:1:2::9'), networkOf('2001:db8:1:3::9'));
  assert.equal(networkOf('::1'), '0:0:0:0');
  assert.equal(networkOf('::ffff:10.0.0.1'), '10.0.0.1');
});
