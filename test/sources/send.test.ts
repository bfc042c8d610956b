import { expect } from '../helpers/expect.js';
import { send, type SendResult } from '../../src/sources/send.js';
import { fieldAt } from '../../src/sources/send-failure.js';
import { Endpoint } from '../helpers/applications.js';
import { type Answer, FaultyAddress } from '../helpers/faults.js';

const application = { form: 'join', answers: { name: 'Žofie' } };
const sendTo = (url: string, more: object = {}): Promise<SendResult> => send({ url, body: application, idempotencyKey: 'key-1', ...more });

/** What becomes of an application when the endpoint answers so. */
async function after(...answers: Answer[]): Promise<object> {
  const address = await FaultyAddress.answering(...answers);
  const result = await sendTo(address.url);
  if (result.ok) return result.receipt;
  const { url, ...failure } = result.failure;
  expect(url).to.equal(address.href);
  return failure;
}

const json = (value: unknown, status = 200): Answer => ({ status, body: JSON.stringify(value), type: status < 400 ? 'application/json' : 'application/problem+json' });

describe('an application', () => {
  it('is sent as JSON, with the key by which the endpoint knows it again', async () => {
    const endpoint = await Endpoint.going();
    const result = await sendTo(endpoint.url);
    const [taken] = await endpoint.taken();
    expect(result).to.have.nested.property('receipt.id', taken!.id);
    expect([taken!.key, taken!.body]).to.deep.equal(['key-1', application]);
    const [tried] = await endpoint.tries();
    expect(tried!.headers).to.include({ accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': 'key-1' });
  });

  for (const url of ['ftp://a.example/x', 'javascript:alert(1)', 'https://me@a.example/x', 'https://', 'mailto:a@b.example']) {
    it(`is not sent to ${url}`, async () => {
      const result = await sendTo(url);
      expect(result).to.have.nested.property('failure.code', 'bad-url');
      expect(result).to.have.nested.property('failure.url').that.is.a('string').and.not.equal('');
    });
  }
});

describe('what an endpoint answers', () => {
  it('may be a receipt, or nothing', async () => {
    expect(await after(json({ id: 'a-7', url: 'https://a.example/7' }, 201))).to.deep.equal({ id: 'a-7', url: 'https://a.example/7' });
    expect(await after(json({ id: 7, url: 'http://a.example/7' }))).to.deep.equal({ id: '7', url: 'http://a.example/7' });
    expect(await after(json({ id: {}, url: 'javascript:alert(1)' }))).to.deep.equal({ id: undefined, url: undefined });
    expect(await after({ body: '{', type: 'application/json' })).to.deep.equal({ id: undefined, url: undefined });
    expect(await after({ body: '{"id":"a"}', type: 'text/plain' }), 'not told to be JSON').to.deep.equal({ id: undefined, url: undefined });
    expect(await after(json(['id', 'url']))).to.deep.equal({ id: undefined, url: undefined });
    expect(await after(json({ id: 'x'.repeat(600) }))).to.deep.equal({ id: 'x'.repeat(500), url: undefined });
  });

  it('may say what is wrong, to whom it can be told', async () => {
    const errors = [{ pointer: '/answers/name', detail: 'Too short.' }, { pointer: 7 }, 'odd'];
    expect(await after(json({ title: 'Wrong', detail: 'Correct it.', errors }, 422))).to.deep.equal({
      code: 'refused',
      status: 422,
      said: 'Correct it.',
      errors: [{ pointer: '/answers/name', detail: 'Too short.' }, { pointer: '7', detail: '' }, { pointer: '', detail: '' }],
    });
    expect(await after(json({ title: 'Closed' }, 403))).to.deep.equal({ code: 'refused', status: 403, said: 'Closed', errors: [] });
    expect(await after(json({ errors: errors.slice(0, 1) }, 400))).to.include({ code: 'refused', said: '' });
    expect(await after(json({}, 400))).to.deep.equal({ code: 'http', status: 400 });
    expect(await after(json({ title: 'Internal' }, 500)), 'a server that failed').to.deep.equal({ code: 'http', status: 500 });
  });

  it('may be one of the usual refusals', async () => {
    expect(await after(json({ title: 'Other text' }, 409))).to.deep.equal({ code: 'conflict' });
    expect(await after(json({ title: 'Long' }, 413))).to.deep.equal({ code: 'too-large' });
    expect(await after({ status: 429 })).to.deep.equal({ code: 'rate-limited', retryAt: undefined });
    const before = Date.now();
    expect(await after({ status: 429, retryAfter: '60' })).to.have.property('retryAt').that.is.within(before + 59_000, Date.now() + 60_000);
    expect(await after({ body: '<!doctype html>', type: 'text/html; charset=utf-8' })).to.deep.equal({ code: 'html' });
    expect(await after({ status: 404, body: '<!doctype html>', type: 'text/html' })).to.deep.equal({ code: 'http', status: 404 });
  });

  it('may be lost: then the application may have arrived', async () => {
    expect(await after({ breakOff: true })).to.deep.equal({ code: 'interrupted' });
    expect(await after({ refuse: true }), 'one that is not').to.deep.equal({ code: 'unreachable' });
  });

  it('may be kept from coming by the page’s own policy', async () => {
    const failureAfter = async (disposition: string, blocked?: string) => {
      const address = await FaultyAddress.answering({ refuse: true });
      const result = sendTo(address.url);
      document.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { disposition, blockedURI: blocked ?? address.href }));
      const { ok, ...told } = await result;
      expect(ok).to.equal(false);
      return (told as { failure: { code: string } }).failure.code;
    };
    expect(await failureAfter('enforce')).to.equal('blocked-by-csp');
    expect(await failureAfter('report'), 'a policy that only reports').to.equal('unreachable');
    expect(await failureAfter('enforce', 'https://other.example/'), 'another address').to.equal('unreachable');
    expect(await failureAfter('enforce', ''), 'no address at all').to.equal('unreachable');
  });

  it('may never come', async () => {
    const address = await FaultyAddress.answering({ hold: true });
    expect(await sendTo(address.url, { timeout: 0.05 })).to.deep.equal({ ok: false, failure: { code: 'timeout', seconds: 0.05, url: address.href } });
    await address.release();
  });
});

describe('a pointer to what is wrong', () => {
  for (const [pointer, field] of [['/answers/email', 'email'], ['#/answers/email', 'email'], ['/answers/links/0', 'links'], ['/answers/e~1mail', 'e/mail'], ['/answers/e~01mail', 'e~1mail'], ['/form', undefined], ['x/answers/a', undefined], ['', undefined]] as const) {
    it(`${pointer || 'none'} is ${field ?? 'no field'}`, () => expect(fieldAt(pointer)).to.equal(field));
  }
});
