import { expect } from '@open-wc/testing';
import type { RequestFailure } from '../../src/sources/failure.js';
import { isMixedContent } from '../../src/sources/refusal.js';
import { type JsonRequest, type JsonResult, requestJson, transportSettings } from '../../src/sources/transport.js';
import { type Answer, FaultyAddress } from '../helpers/faults.js';

const never = new AbortController().signal;
const ask = (url: string, more: Partial<JsonRequest> = {}) => requestJson({ url, ...more }, never);

function failureOf(result: JsonResult): RequestFailure {
  expect(result.ok).to.equal(false);
  return (result as { failure: RequestFailure }).failure;
}

/** What one answer turns into. */
async function failureFrom(answer: Answer, more?: Partial<JsonRequest>): Promise<RequestFailure & Record<string, unknown>> {
  const address = await FaultyAddress.answering(answer);
  const failure = failureOf(await ask(address.url, more));
  expect(failure.url).to.equal(address.href);
  return failure;
}

describe('a request for JSON', () => {
  const { retryDelays, jitter, longestRetryAfter } = transportSettings;

  beforeEach(() => {
    transportSettings.retryDelays = [];
  });

  afterEach(() => {
    Object.assign(transportSettings, { retryDelays, jitter, longestRetryAfter });
  });

  it('brings the JSON, its size and the time', async () => {
    const address = await FaultyAddress.answering({ body: '{"name":"Žižkov"}' });
    const before = Date.now();
    const result = await ask(address.url);
    expect(result).to.deep.include({ ok: true, json: { name: 'Žižkov' }, bytes: 19, garbled: false });
    expect((result as { receivedAt: number }).receivedAt).to.be.within(before, Date.now());
  });

  it('drops the fragment of an address', async () => {
    const address = await FaultyAddress.answering({});
    expect((await ask(`${address.url}#top`)).ok).to.equal(true);
  });

  it('sets no header that would need a preflight, also when it refreshes from another origin', async () => {
    const address = await FaultyAddress.onOtherOrigin({ cors: true });
    expect((await ask(address.url, { refresh: true })).ok).to.equal(true);
  });

  // WebKitGTK keeps no copy while it is driven by a test
  const hasCache = /Chrome|Firefox/.test(navigator.userAgent);
  (hasCache ? it : it.skip)('lets the browser revalidate its copy when it refreshes', async () => {
    const address = await FaultyAddress.answering({ etag: '"one"', headers: { 'cache-control': 'max-age=600' } });
    const first = await ask(address.url);
    const fromCache = await ask(address.url);
    const refreshed = await ask(address.url, { refresh: true });
    const hits = await address.hits();
    expect(hits.map(({ headers }) => headers['if-none-match'])).to.deep.equal([undefined, '"one"']);
    for (const result of [first, fromCache, refreshed]) {
      expect(result).to.have.nested.property('json.name', 'Faultless');
    }
  });

  it('knows the bytes it has already', async () => {
    const address = await FaultyAddress.answering({ body: '[1,2,3]' }, { body: '[1,2,3]' }, { body: '[1,2,4]' });
    const first = await ask(address.url);
    const known = (first as { fingerprint: string }).fingerprint;
    expect(await ask(address.url, { known })).to.deep.include({ ok: true, unchanged: true });
    expect(await ask(address.url, { known })).to.deep.include({ unchanged: false, json: [1, 2, 4] });
  });

  it('sends cookies only as told, and takes an unknown word for the default', async () => {
    document.cookie = 'guild=yes; path=/';
    const address = await FaultyAddress.answering({});
    await ask(address.url, { credentials: 'omit' });
    await ask(address.url, { credentials: 'always' });
    document.cookie = 'guild=; path=/; max-age=0';
    expect((await address.hits()).map(({ headers }) => headers.cookie?.includes('guild=yes') ?? false)).to.deep.equal([false, true]);
  });

  describe('reads text', () => {
    it('with a byte order mark', async () => {
      const address = await FaultyAddress.answering({ body: '\uFEFF{"a":1}' });
      expect(await ask(address.url)).to.deep.include({ json: { a: 1 } });
    });

    it('in UTF-16, as some editors save it', async () => {
      const address = await FaultyAddress.answering({ body: '{"a":"武汉"}', encoding: 'utf16le' });
      expect(await ask(address.url)).to.deep.include({ json: { a: '武汉' }, garbled: false });
    });

    it('in the charset that the server names', async () => {
      const address = await FaultyAddress.answering({ body: '{"a":"Málaga"}', encoding: 'latin1', type: 'application/json; charset="iso-8859-1"' });
      expect(await ask(address.url)).to.deep.include({ json: { a: 'Málaga' }, garbled: false });
    });

    it('as UTF-8 when the server names another charset wrongly', async () => {
      const address = await FaultyAddress.answering({ body: '{"a":"Málaga"}', type: 'application/json; charset=iso-8859-1' });
      expect(await ask(address.url)).to.deep.include({ json: { a: 'Málaga' } });
    });

    it('in an unknown charset with what is lost marked, rather than not at all', async () => {
      const address = await FaultyAddress.answering({ body: '{"a":"Málaga"}', encoding: 'latin1' });
      expect(await ask(address.url)).to.deep.include({ json: { a: 'M\uFFFDlaga' }, garbled: true });
    });

    it('of JSON that is sent as a web page', async () => {
      const address = await FaultyAddress.answering({ type: 'text/html' });
      expect((await ask(address.url)).ok).to.equal(true);
    });
  });

  describe('says why there is none', () => {
    for (const status of [304, 400, 401, 403, 404, 410, 418, 500, 501]) {
      it(`status ${status}`, async () => {
        const failure = await failureFrom({ status, statusText: 'As asked' });
        expect(failure).to.deep.include({ code: 'http', status, statusText: 'As asked' });
      });
    }

    it('429 without Retry-After', async () => {
      expect(await failureFrom({ status: 429 })).to.deep.include({ code: 'rate-limited', status: 429, retryAt: undefined });
    });

    it('429 with seconds', async () => {
      const before = Date.now();
      const failure = await failureFrom({ status: 429, retryAfter: '120' });
      expect(failure.code).to.equal('rate-limited');
      expect(failure.retryAt).to.be.within(before + 120_000, Date.now() + 120_000);
    });

    it('503 with a date', async () => {
      const at = Math.ceil(Date.now() / 1000) * 1000 + 3_600_000;
      expect(await failureFrom({ status: 503, retryAfter: new Date(at).toUTCString() })).to.deep.include({ code: 'rate-limited', retryAt: at });
    });

    it('503 without Retry-After is an error of the server', async () => {
      expect(await failureFrom({ status: 503 })).to.deep.include({ code: 'http', status: 503 });
    });

    it('a used-up quota, as GitHub tells it', async () => {
      const reset = Math.ceil(Date.now() / 1000) + 900;
      const failure = await failureFrom({ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) } });
      expect(failure).to.deep.include({ code: 'rate-limited', status: 403, retryAt: reset * 1000 });
    });

    it('a web page, by its content', async () => {
      const body = '\n<!DOCTYPE html><title>Sign in</title>';
      expect(await failureFrom({ body })).to.have.property('code', 'html');
    });

    it('a web page, by its type', async () => {
      expect(await failureFrom({ body: 'Please log in', type: 'text/html; charset=utf-8' })).to.have.property('code', 'html');
    });

    it('text that is not JSON, with the place and its beginning', async () => {
      const body = '{\n  "groups": [\n    { "name": "Lisbon", },\n  ]\n}';
      expect(await failureFrom({ body })).to.deep.include({ code: 'not-json', line: 3, column: 25, truncated: false, started: '{ "groups": [ { "name": "Lisbon", ' });
    });

    it('JSON that ends in the middle', async () => {
      const body = '{"groups":[{"name":"Lis';
      expect(await failureFrom({ body })).to.deep.include({ code: 'not-json', line: 1, column: 20, truncated: true });
    });

    it('an empty body', async () => {
      expect(await failureFrom({ body: '' })).to.have.property('code', 'empty-body');
      expect(await failureFrom({ body: ' \n' })).to.have.property('code', 'empty-body');
      expect(await failureFrom({ body: '', status: 204 })).to.have.property('code', 'empty-body');
    });

    it('more than the limit, by the header and by counting', async () => {
      expect(await failureFrom({ bytes: 5000 }, { maxBytes: 4999 })).to.deep.include({ code: 'too-large', maxBytes: 4999 });
      expect(await failureFrom({ bytes: 5000, headers: { 'transfer-encoding': 'chunked' } }, { maxBytes: 4999 })).to.deep.include({ code: 'too-large' });
      const address = await FaultyAddress.answering({ bytes: 5000 });
      expect(await ask(address.url, { maxBytes: 5000 })).to.deep.include({ ok: true, bytes: 5000 });
    });

    it('knows from the header, without waiting for the body', async () => {
      expect(await failureFrom({ bytes: 5000, holdBody: true, headers: { 'content-length': '5000' } }, { maxBytes: 4000 })).to.have.property('code', 'too-large');
    });

    it('stops reading at the limit, however much would follow', async () => {
      expect(await failureFrom({ trickle: true }, { maxBytes: 1 })).to.deep.include({ code: 'too-large', maxBytes: 1 });
    });

    it('a limit that makes no sense is not taken', async () => {
      const address = await FaultyAddress.answering({});
      expect((await ask(address.url, { maxBytes: NaN, timeout: -1 })).ok).to.equal(true);
    });

    it('no headers in time', async () => {
      expect(await failureFrom({ hold: true }, { timeout: 0.05 })).to.deep.include({ code: 'timeout', seconds: 0.05 });
    });

    it('a body that trickles', async () => {
      expect(await failureFrom({ trickle: true }, { timeout: 0.1 })).to.deep.include({ code: 'timeout', seconds: 0.1 });
    });

    it('a connection that breaks in the middle of the body', async () => {
      expect(await failureFrom({ breakOff: true })).to.have.property('code', 'interrupted');
    });

    it('a server that cannot be reached', async () => {
      expect(await failureFrom({ refuse: true })).to.have.property('code', 'unreachable');
      // port 9 discards, and browsers refuse to go there
      expect(failureOf(await ask('http://127.0.0.1:9/'))).to.have.property('code', 'unreachable');
    });

    it('a redirect loop', async () => {
      expect(await failureFrom({ location: 'self' })).to.have.property('code', 'redirect-loop');
    });

    it('a redirect that arrives is none', async () => {
      const address = await FaultyAddress.answering({ location: '/faults/answer', status: 301 });
      expect((await ask(address.url)).ok).to.equal(true);
    });

    it('a server that does not let this origin read', async () => {
      const address = await FaultyAddress.onOtherOrigin({});
      expect(failureOf(await ask(address.url))).to.deep.equal({ code: 'cors', url: address.href });
      expect((await address.hits()).map(({ method }) => method)).to.deep.equal(['GET', 'HEAD']);
    });

    it('another origin that cannot be reached is not taken for a matter of permission', async () => {
      const address = await FaultyAddress.onOtherOrigin({ refuse: true });
      expect(failureOf(await ask(address.url))).to.have.property('code', 'unreachable');
    });

    it('a redirect to an origin that does not let this one read', async () => {
      const target = await FaultyAddress.onOtherOrigin({});
      expect(await failureFrom({ location: target.href })).to.have.property('code', 'cors');
    });

    for (const url of ['http://', 'https://user:secret@example.invalid/x.json', 'javascript:alert(1)', 'ftp://example.invalid/']) {
      it(`an address that cannot be asked: ${url}`, async () => {
        expect(failureOf(await ask(url))).to.have.property('code', 'bad-url');
      });
    }

    it('a file on the disk', async () => {
      expect(failureOf(await ask('file:///community.json'))).to.deep.equal({ code: 'unsupported', url: 'file:///community.json' });
    });

    it('a policy that only reports is not to blame', async () => {
      const address = await FaultyAddress.answering({ status: 404 });
      const event = new SecurityPolicyViolationEvent('securitypolicyviolation', {
        blockedURI: address.href,
        disposition: 'report',
        effectiveDirective: 'connect-src',
        violatedDirective: 'connect-src',
        originalPolicy: '',
        documentURI: location.href,
        statusCode: 200,
      });
      const asking = ask(address.url);
      document.dispatchEvent(event);
      expect(failureOf(await asking)).to.have.property('code', 'http');
    });

    // the browser's own emulation would cut the test off from its runner, too
    it('offline, without another try', async () => {
      // another try would keep this test waiting
      transportSettings.retryDelays = [1e6];
      const address = await FaultyAddress.answering({ refuse: true });
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      try {
        expect(failureOf(await ask(address.url))).to.have.property('code', 'offline');
      } finally {
        delete (navigator as { onLine?: boolean }).onLine;
      }
    });

    it('an encrypted page may not read what is not', () => {
      const isMixed = (page: string, url: string) => isMixedContent(page, new URL(url));
      expect(isMixed('https:', 'http://example.invalid/')).to.equal(true);
      expect(isMixed('https:', 'https://example.invalid/')).to.equal(false);
      expect(isMixed('http:', 'http://example.invalid/')).to.equal(false);
      for (const local of ['localhost', 'dev.localhost', '127.0.0.1', '[::1]']) {
        expect(isMixed('https:', `http://${local}:8080/`), local).to.equal(false);
      }
      expect(isMixed('https:', 'http://localhost.invalid/')).to.equal(true);
    });
  });

  describe('tries again', () => {
    beforeEach(() => {
      transportSettings.retryDelays = [0, 0];
    });

    for (const answer of [{ status: 502 }, { status: 503 }, { status: 504 }, { status: 429 }, { breakOff: true }] as Answer[]) {
      it(`after ${JSON.stringify(answer)}, until it succeeds`, async () => {
        const address = await FaultyAddress.answering(answer, answer, {});
        expect((await ask(address.url)).ok).to.equal(true);
      });
    }

    it('three times in all, and then gives up', async () => {
      const address = await FaultyAddress.answering({ status: 503 });
      expect(failureOf(await ask(address.url))).to.deep.include({ code: 'http', status: 503 });
      expect(await address.hits()).to.have.length(3);
    });

    it('after a server that could not be reached', async () => {
      const address = await FaultyAddress.answering({ refuse: true });
      const asking = ask(address.url);
      await address.hitsReach(1);
      await address.nowAnswers({});
      expect((await asking).ok).to.equal(true);
    });

    for (const answer of [{ status: 404 }, { status: 401 }, { status: 500 }, { body: '{' }, { body: '' }, { body: '<p>' }, { bytes: 99 }] as Answer[]) {
      it(`not after ${JSON.stringify(answer)}`, async () => {
        const address = await FaultyAddress.answering(answer, {});
        expect((await ask(address.url, { maxBytes: 90 })).ok).to.equal(false);
        expect(await address.hits()).to.have.length(1);
      });
    }

    it('not when the server wants longer than anyone would wait', async () => {
      const address = await FaultyAddress.answering({ status: 429, retryAfter: '11' }, {});
      expect(failureOf(await ask(address.url))).to.have.property('code', 'rate-limited');
      expect(await address.hits()).to.have.length(1);
    });

    it('when the server wants a moment that we wait', async () => {
      const address = await FaultyAddress.answering({ status: 503, retryAfter: '0' }, {});
      expect((await ask(address.url)).ok).to.equal(true);
    });
  });

  describe('aborted', () => {
    it('before it starts, asks nothing', async () => {
      const address = await FaultyAddress.answering({});
      const result = await requestJson({ url: address.url }, AbortSignal.abort());
      expect(failureOf(result)).to.deep.equal({ code: 'aborted', url: address.href });
      expect(await address.hits()).to.have.length(0);
    });

    it('while it waits for headers', async () => {
      const address = await FaultyAddress.answering({ hold: true });
      const controller = new AbortController();
      const asking = requestJson({ url: address.url }, controller.signal);
      await address.hitsReach(1);
      controller.abort();
      expect(failureOf(await asking)).to.have.property('code', 'aborted');
      await address.release();
    });

    it('while it reads the body', async () => {
      const address = await FaultyAddress.answering({ holdBody: true });
      const controller = new AbortController();
      const asking = requestJson({ url: address.url }, controller.signal);
      await address.hitsReach(1);
      controller.abort();
      expect(failureOf(await asking)).to.have.property('code', 'aborted');
      await address.release();
    });

    it('while it waits to try again', async () => {
      transportSettings.retryDelays = [1e6];
      const address = await FaultyAddress.answering({ status: 503 });
      const controller = new AbortController();
      const asking = requestJson({ url: address.url }, controller.signal);
      await address.hitsReach(1);
      controller.abort();
      expect(failureOf(await asking)).to.have.property('code', 'aborted');
      expect(await address.hits()).to.have.length(1);
    });
  });
});
