import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { after, before, test } from 'node:test';
import { acceptApplication, waitingApplications } from '../applications.mjs';
import { application, send, startApp } from './helpers.mjs';

const friend = 'https://friend.example';
let app;

before(async () => {
  app = await startApp({ environment: { ALLOWED_ORIGINS: friend, MAX_BYTES: '4000' } });
});
after(() => app.stop());

const keptWith = (key) => app.database.query('select id, form, answers from applications where key = $1', [key]);
const keptInAll = async () => (await app.database.query('select count(*)::integer as count from applications'))[0].count;

async function assertProblem(response, status) {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const problem = await response.json();
  assert.equal(problem.status, status);
  assert.ok(problem.title && problem.detail);
  return problem;
}

test('an application is kept, and its sender told so', async () => {
  const sent = application();
  const response = await send(app.origin, sent);
  assert.equal(response.status, 201);
  const receipt = await response.json();
  assert.equal(receipt.form, 'join-station');
  assert.equal(receipt.status, 'received');
  assert.deepEqual(await keptWith(sent.idempotencyKey), [{ id: receipt.id, form: 'join-station', answers: sent.answers }]);
});

test('sent again with the same key, it is the same application and the same answer', async () => {
  const sent = application();
  const first = await (await send(app.origin, sent)).json();
  const again = await send(app.origin, { ...sent, answers: Object.fromEntries(Object.entries(sent.answers).reverse()) });
  assert.equal(again.status, 200);
  assert.deepEqual(await again.json(), first);
  assert.equal((await keptWith(sent.idempotencyKey)).length, 1);
});

test('sent ten times at once, it is kept once', async () => {
  const sent = application();
  const responses = await Promise.all(Array.from({ length: 10 }, () => send(app.origin, sent)));
  assert.deepEqual(responses.map(({ status }) => status).sort(), [...Array(9).fill(200), 201]);
  const receipts = await Promise.all(responses.map((response) => response.json()));
  assert.equal(new Set(receipts.map(({ id }) => id)).size, 1);
  assert.equal((await keptWith(sent.idempotencyKey)).length, 1);
});

test('another application with the same key is a conflict, and the first one stays', async () => {
  const sent = application();
  await send(app.origin, sent);
  await assertProblem(await send(app.origin, { ...sent, answers: { ...sent.answers, about: 'Something else.' } }), 409);
  assert.deepEqual((await keptWith(sent.idempotencyKey))[0].answers, sent.answers);
});

test('the key may stand in the header, but has to be there and to be one', async () => {
  const { idempotencyKey, ...sent } = application();
  assert.equal((await send(app.origin, sent, { 'idempotency-key': `"${idempotencyKey}"` })).status, 201);
  assert.equal((await send(app.origin, { ...sent, idempotencyKey })).status, 200);
  for (const [body, headers] of [[sent, {}], [{ ...sent, idempotencyKey: 7 }, {}], [{ ...sent, idempotencyKey: 'short' }, {}], [{ ...sent, idempotencyKey }, { 'idempotency-key': 'another-key' }]]) {
    const problem = await assertProblem(await send(app.origin, body, headers), 400);
    assert.deepEqual(problem.errors.map(({ pointer }) => pointer), ['/idempotencyKey']);
  }
});

test('wrong answers come back by field, and nothing is kept', async () => {
  const sent = application({ answers: { station: '', email: 'nobody', shoe: 43 } });
  const problem = await assertProblem(await send(app.origin, sent), 400);
  assert.deepEqual(problem.errors.map(({ pointer }) => pointer), ['/answers/station', '/answers/email', '/answers/shoe']);
  assert.ok(problem.errors.every(({ detail }) => /\.$/.test(detail)));
  assert.deepEqual(await keptWith(sent.idempotencyKey), []);
});

test('what is no application is refused, whatever it is', async () => {
  const before = await keptInAll();
  const hostile = ['', '{', 'null', '[]', '"x"', '7', '{}', JSON.stringify(application({ form: 'nowhere' })), JSON.stringify(application({ form: '__proto__' })), JSON.stringify(application({ answers: [] })), JSON.stringify(application({ answers: 'x' })), '['.repeat(3000)];
  for (const body of hostile) await assertProblem(await send(app.origin, body), 400);
  await assertProblem(await send(app.origin, application(), { 'content-type': 'text/plain' }), 415);
  assert.equal(await keptInAll(), before);
});

test('more bytes than allowed are not read, said in advance or not', async () => {
  const large = JSON.stringify(application({ answers: { about: 'x'.repeat(5000) } }));
  await assertProblem(await send(app.origin, large), 413);
  const status = await new Promise((done, fail) => {
    const request = httpRequest(`${app.origin}/api/applications`, { method: 'POST', headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' } }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    request.on('error', fail);
    request.write(large);
    request.end();
  });
  assert.equal(status, 413);
});

test('who fills in what people do not see hears that all is well, and is not kept', async () => {
  const before = await keptInAll();
  for (const trap of ['honeypot', 'website']) {
    const response = await send(app.origin, application({ [trap]: 'https://spam.example' }));
    assert.equal(response.status, 201);
    assert.equal((await response.json()).status, 'received');
  }
  assert.equal(await keptInAll(), before);
  assert.equal((await send(app.origin, application({ honeypot: '' }))).status, 201);
  assert.equal(await keptInAll(), before + 1);
});

test('too many from one address have to wait, and are told how long', async () => {
  let time = 0;
  const limited = await startApp({ environment: { RATE_LIMIT: '2', RATE_WINDOW: '30', TRUST_PROXY: '1' }, database: app.database, now: () => time });
  try {
    const from = (address) => send(limited.origin, application(), { 'x-forwarded-for': `1.2.3.4, ${address}` });
    assert.deepEqual([(await from('10.0.0.1')).status, (await from('10.0.0.1')).status], [201, 201]);
    time = 10_500;
    const refused = await from('10.0.0.1');
    assert.equal(refused.headers.get('retry-after'), '20');
    await assertProblem(refused, 429);
    assert.equal((await from('10.0.0.2')).status, 201);
    time = 30_000;
    assert.equal((await from('10.0.0.1')).status, 201);
  } finally {
    await limited.stop();
  }
});

test('without a trusted proxy, nobody can say that they are somebody else', async () => {
  const limited = await startApp({ environment: { RATE_LIMIT: '1' }, database: app.database });
  try {
    assert.equal((await send(limited.origin, application(), { 'x-forwarded-for': '10.0.0.1' })).status, 201);
    assert.equal((await send(limited.origin, application(), { 'x-forwarded-for': '10.0.0.2' })).status, 429);
  } finally {
    await limited.stop();
  }
});

test('pages of allowed sites may ask and read, without credentials', async () => {
  const asked = await fetch(`${app.origin}/api/applications`, {
    method: 'OPTIONS',
    headers: { origin: friend, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,idempotency-key' },
  });
  assert.equal(asked.status, 204);
  assert.equal(asked.headers.get('access-control-allow-origin'), friend);
  assert.match(asked.headers.get('access-control-allow-methods'), /POST/);
  assert.match(asked.headers.get('access-control-allow-headers'), /Content-Type.*Idempotency-Key/);
  for (const response of [asked, await send(app.origin, application(), { origin: friend }), await send(app.origin, '{', { origin: friend }), await fetch(`${app.origin}/api/board`, { headers: { origin: friend } })]) {
    assert.equal(response.headers.get('access-control-allow-origin'), friend, 'of refusals as well: a page has to read why');
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
    assert.match(response.headers.get('vary'), /Origin/);
    assert.match(response.headers.get('access-control-expose-headers'), /Link.*Content-Range.*X-Total-Count.*Retry-After/);
  }
});

test('an answer that has not changed may still be read by an allowed site', async () => {
  const headers = { origin: friend };
  const { headers: first } = await fetch(`${app.origin}/api/community`, { headers });
  const again = await fetch(`${app.origin}/api/community`, { headers: { ...headers, 'if-none-match': first.get('etag') } });
  assert.equal(again.status, 304);
  assert.equal(again.headers.get('access-control-allow-origin'), friend);
});

test('pages of other sites may not, even where the browser does not ask first', async () => {
  const stranger = { origin: 'https://stranger.example' };
  const asked = await fetch(`${app.origin}/api/applications`, { method: 'OPTIONS', headers: { ...stranger, 'access-control-request-method': 'POST' } });
  assert.equal(asked.headers.get('access-control-allow-origin'), null);
  const before = await keptInAll();
  await assertProblem(await send(app.origin, application(), stranger), 403);
  await assertProblem(await send(app.origin, application(), { origin: 'null' }), 403);
  assert.equal(await keptInAll(), before);
  assert.equal((await send(app.origin, application(), { origin: app.origin })).status, 201, 'its own page may');
});

test('other ways and other places are refused with Problem Details', async () => {
  const wrongWay = await fetch(`${app.origin}/api/applications`);
  assert.equal(wrongWay.headers.get('allow'), 'POST, OPTIONS');
  await assertProblem(wrongWay, 405);
  await assertProblem(await fetch(`${app.origin}/api/nowhere`), 404);
  await assertProblem(await fetch(`${app.origin}/page/..%2fcommunity.json`), 404);
});

test('accepted applications are the proposals of the community, without what is private', async () => {
  const community = async () => (await fetch(`${app.origin}/api/community`)).json();
  assert.deepEqual((await community()).proposals, []);
  const answers = {
    name: 'Inês Salgueiro', email: 'ines@secret.example', city: 'Faro', 'expected-attendance': 25, mode: 'online', nearest: 'porto', plan: 'Write to ines@secret.example.', agree: true,
  };
  const accept = async (changes) => {
    const { id } = await (await send(app.origin, application({ form: 'new-station', answers: { ...answers, ...changes } }))).json();
    assert.equal(await acceptApplication(app.database, id), true);
    return id;
  };
  const first = await accept({});
  await accept({ city: 'ines@secret.example' });
  const document = await community();
  assert.equal(document.proposals.length, 2);
  const [proposal] = document.proposals;
  assert.match(proposal.opened, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(proposal, {
    id: `application-${first}`, title: 'Found a station', rule: 'found-station', subject: { city: 'Faro', group: 'porto' }, opened: proposal.opened, closed: proposal.closed, outcome: 'accepted',
  });
  assert.doesNotMatch(JSON.stringify(document), /secret\.example|Salgueiro/);
  assert.ok((await waitingApplications(app.database)).every(({ id }) => id !== first));
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('/src/community/schema/document.ts', { root: new URL('../../..', import.meta.url).pathname, configFile: false, logLevel: 'error' });
  module.CommunityDocument.parse(document);
});

test('accepting what is not there is said, accepting twice changes nothing', async () => {
  assert.equal(await acceptApplication(app.database, 'nothing'), false);
  const { id } = await (await send(app.origin, application())).json();
  await acceptApplication(app.database, id);
  const when = () => app.database.query('select accepted from applications where id = $1', [id]);
  const first = await when();
  assert.equal(await acceptApplication(app.database, id), true);
  assert.deepEqual(await when(), first);
});
