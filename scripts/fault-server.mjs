// A small HTTP server whose answers go wrong as asked: for the tests, Storybook and the demo. Loopback only.
//
//   /faults/answer?status=404              answers as the query says; see `Answer` for all it can say
//   /faults/answer?key=a                   answers by the script of that key, if there is one; each request is recorded under it
//   PUT  /faults/script?key=a  [ … ]       sets the script: a list of answers, used in turn, the last one again and again
//   POST /faults/release?key=a             lets go of the answers that wait (`hold`, `holdBody`)
//   POST /faults/applications?key=a        takes an application, once for each Idempotency-Key, after the answers of the script are used up
//   GET  /faults/applications?key=a        the applications that were taken: [{ id, key, body }]
//   GET  /faults/hits?key=a                the requests so far: [{ method, headers, left }]; `left`: the browser broke it off
import { createServer } from 'node:http';

/**
 * What an answer can be told; in a query as text, in a script as JSON.
 * @typedef {object} Answer
 * @property {number} [status] 200 unless said
 * @property {string} [statusText]
 * @property {string} [body] the text sent; a small document unless said
 * @property {string} [type] Content-Type; application/json unless said, none when empty
 * @property {'utf8' | 'latin1' | 'utf16le'} [encoding] of the body
 * @property {number} [bytes] send a JSON text of so many bytes instead
 * @property {Record<string, string>} [headers] more headers (in a query: `header=Name: value`, repeated)
 * @property {string} [retryAfter]
 * @property {string} [location] where a redirect leads; `self` loops
 * @property {boolean} [cors] allow every origin to read it
 * @property {string} [etag] answers 304 to whoever has this already
 * @property {boolean} [refuse] break the connection without an answer
 * @property {boolean} [breakOff] break the connection in the middle of the body
 * @property {boolean} [trickle] a byte now and then, without end
 * @property {boolean} [store] take the application first: what goes wrong is only its answer
 * @property {boolean} [hold] wait for `release` before answering
 * @property {boolean} [holdBody] wait for `release` in the middle of the body
 */

const smallDocument = '{"version":1,"name":"Faultless","groups":[{"id":"one","name":"One","place":{"lat":0,"lng":0}}]}';
const flags = ['cors', 'refuse', 'breakOff', 'trickle', 'hold', 'holdBody', 'store'];
const numbers = ['status', 'bytes'];

export function createFaultServer() {
  /** By key: what to answer, who asked, who waits. */
  const records = new Map();
  const recordOf = (key) => {
    if (!records.has(key)) records.set(key, { script: [], hits: [], waiting: [], applications: [] });
    return records.get(key);
  };

  /** A handler for requests whose path starts with /faults/. */
  async function handle(request, response) {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    const record = recordOf(searchParams.get('key') ?? '');
    // a server that lends us its path may have set another by default
    response.statusCode = 200;
    switch (pathname) {
      case '/faults/answer': {
        const hit = { method: request.method, headers: request.headers };
        record.hits.push(hit);
        response.on('close', () => (hit.left = !response.writableFinished));
        const scripted = record.script.length > 1 ? record.script.shift() : record.script[0];
        return answer({ ...fromQuery(searchParams), ...scripted }, record, request, response);
      }
      case '/faults/applications':
        return applications(request, response, record, fromQuery(searchParams));
      case '/faults/script':
        record.script = JSON.parse(await textOf(request));
        record.hits = [];
        record.applications = [];
        return response.end();
      case '/faults/release':
        record.waiting.splice(0).forEach((go) => go());
        return response.end();
      case '/faults/hits':
        return response.setHeader('content-type', 'application/json').end(JSON.stringify(record.hits));
      default:
        response.statusCode = 404;
        return response.end();
    }
  }

  let server;
  return {
    handle,
    /** Koa middleware: the same answers under /faults/ of another server. */
    async middleware(context, next) {
      if (!context.path.startsWith('/faults/')) return next();
      context.respond = false;
      await handle(context.req, context.res);
    },
    /** Starts a server of its own; gives its origin. */
    async listen() {
      server = createServer(handle);
      await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
      return `http://127.0.0.1:${server.address().port}`;
    },
    async close() {
      server?.closeAllConnections();
      await new Promise((closed) => (server ? server.close(closed) : closed()));
    },
  };
}

/** A Web Test Runner plugin: the server on a port of its own, which the command `fault-origin` tells. */
export function faultPlugin(faults) {
  let origin;
  return {
    name: 'faults',
    async serverStart() {
      origin = await faults.listen();
    },
    serverStop: () => faults.close(),
    executeCommand: ({ command }) => (command === 'fault-origin' ? origin : undefined),
  };
}

/** An endpoint for applications that goes wrong as asked, and otherwise keeps the contract of a good one. */
async function applications(request, response, record, { cors = false }) {
  const allowed = cors && { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': '*', 'access-control-expose-headers': '*' };
  for (const [name, value] of Object.entries(allowed || {})) response.setHeader(name, value);
  const send = (status, json, type = 'application/json') => {
    response.statusCode = status;
    response.setHeader('content-type', type);
    response.end(JSON.stringify(json));
  };
  if (request.method === 'GET') return send(200, record.applications);
  if (request.method !== 'POST') return response.writeHead(204).end();
  const key = request.headers['idempotency-key'];
  const body = await textOf(request);
  record.hits.push({ method: request.method, headers: request.headers, body });
  const before = record.applications.find((each) => each.key === key);
  const take = () => {
    const taken = before ?? { id: String(record.applications.length + 1), key, body: JSON.parse(body) };
    if (!before) record.applications.push(taken);
    return taken;
  };
  const wanted = record.script.shift();
  if (wanted?.store) take();
  if (wanted) return answer({ ...wanted, cors }, record, request, response);
  if (before && JSON.stringify(before.body) !== JSON.stringify(JSON.parse(body))) return send(409, { title: 'Another application has this key', status: 409 }, 'application/problem+json');
  const { id } = take();
  send(before ? 200 : 201, { id, url: `/applications/${id}` });
}

function fromQuery(query) {
  const answer = {};
  for (const [name, value] of query) {
    if (name === 'header') {
      const [header, ...rest] = value.split(':');
      answer.headers = { ...answer.headers, [header]: rest.join(':').trim() };
    } else {
      answer[name] = flags.includes(name) ? value !== 'false' : numbers.includes(name) ? Number(value) : value;
    }
  }
  return answer;
}

/** @param {Answer} wanted */
async function answer(wanted, record, request, response) {
  const released = () => new Promise((go) => record.waiting.push(go));
  if (wanted.hold) await released();
  if (wanted.refuse) return request.socket.destroy();

  const body = bodyOf(wanted);
  const isKnown = wanted.etag && request.headers['if-none-match'] === wanted.etag;
  response.statusCode = isKnown ? 304 : (wanted.status ?? (wanted.location ? 302 : 200));
  if (wanted.statusText) response.statusMessage = wanted.statusText;
  const headers = {
    'cache-control': wanted.etag ? 'no-cache' : 'no-store',
    'content-type': wanted.type ?? 'application/json',
    ...(wanted.cors && { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' }),
    ...(wanted.etag && { etag: wanted.etag }),
    ...(wanted.retryAfter !== undefined && { 'retry-after': wanted.retryAfter }),
    ...(wanted.location && { location: wanted.location === 'self' ? request.url : wanted.location }),
    ...wanted.headers,
  };
  for (const [name, value] of Object.entries(headers)) {
    if (value !== '') response.setHeader(name, value);
  }
  if (request.method === 'HEAD' || isKnown) return response.end();

  const half = body.subarray(0, body.length >> 1);
  if (wanted.trickle) {
    const timer = setInterval(() => response.write(' '), 20);
    return response.on('close', () => clearInterval(timer));
  }
  if (wanted.breakOff) {
    response.setHeader('content-length', body.length);
    return response.write(half, () => request.socket.destroy());
  }
  if (wanted.holdBody) {
    response.write(half);
    await released();
    return response.end(body.subarray(half.length));
  }
  response.end(body);
}

/** @param {Answer} wanted */
function bodyOf({ body = smallDocument, encoding = 'utf8', bytes }) {
  if (bytes) return Buffer.from(JSON.stringify(['x'.repeat(Math.max(0, bytes - 4))]));
  return encoding === 'utf16le' ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body, encoding)]) : Buffer.from(body, encoding);
}

async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
