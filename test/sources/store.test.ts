import { expect } from '@open-wc/testing';
import { type Snapshot, type SourceRequest, type Subscription, subscribe } from '../../src/sources/store.js';
import { transportSettings } from '../../src/sources/transport.js';
import { FaultyAddress } from '../helpers/faults.js';

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** A widget's part: keeps what it hears, and can wait for something to hear. */
class Reader {
  readonly heard: Snapshot[] = [];
  readonly subscription: Subscription;
  #wake = () => {};

  constructor(request: SourceRequest) {
    this.subscription = subscribe(request, (snapshot) => {
      this.heard.push(snapshot);
      this.#wake();
    });
    readers.push(this);
  }

  get current() {
    return this.subscription.current;
  }

  /** The first snapshot from now on, or the present one, that fits. */
  async until(fits: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
    while (!fits(this.current)) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return this.current;
  }

  settled = () => this.until(({ state, refreshing }) => state !== 'loading' && !refreshing);
}

let readers: Reader[] = [];
const read = (url: string, more: Partial<SourceRequest> = {}) => new Reader({ url, ...more });

function setHidden(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the store', () => {
  const settings = { ...transportSettings };

  beforeEach(() => {
    transportSettings.retryDelays = [];
    transportSettings.shortestRefresh = 0;
  });

  afterEach(async () => {
    readers.forEach(({ subscription }) => subscription.close());
    readers = [];
    delete (document as { hidden?: boolean }).hidden;
    Object.assign(transportSettings, settings);
    await nextTask();
  });

  it('asks once and parses once for thirty widgets, and gives all the same object', async () => {
    const address = await FaultyAddress.answering({});
    const parse = JSON.parse;
    // the test runner parses what it is told, too: only the text of this address counts
    const parsed: { text: string; json: unknown }[] = [];
    JSON.parse = (text: string, ...more) => {
      const json: unknown = parse(text, ...more);
      parsed.push({ text, json });
      return json;
    };
    const thirty = Array.from({ length: 30 }, () => read(address.url));
    await Promise.all(thirty.map((reader) => reader.settled()));
    JSON.parse = parse;
    const ours = parsed.find(({ json }) => json === thirty[0]!.current.json)!;
    expect(parsed.filter(({ text }) => text === ours.text)).to.have.length(1);
    expect(await address.hits()).to.have.length(1);
    expect(new Set(thirty.map(({ current }) => current.json)).size).to.equal(1);
    expect(thirty.map(({ heard }) => heard.length)).to.deep.equal(thirty.map(() => 1));
  });

  it('takes one address in two spellings for one', async () => {
    const address = await FaultyAddress.answering({});
    const [relative, absolute] = [read(address.url), read(`${address.href}#part`)];
    await relative.settled();
    expect(absolute.current.json).to.equal(relative.current.json);
    expect(await address.hits()).to.have.length(1);
  });

  it('asks for itself when credentials or limit differ', async () => {
    const address = await FaultyAddress.answering({});
    const three = [read(address.url), read(address.url, { credentials: 'omit' }), read(address.url, { maxBytes: 10 })];
    await Promise.all(three.map((reader) => reader.settled()));
    expect(three.map(({ current }) => current.state)).to.deep.equal(['ready', 'ready', 'failed']);
    expect(await address.hits()).to.have.length(3);
  });

  it('starts as loading and becomes ready', async () => {
    const address = await FaultyAddress.answering({ body: '[7]' });
    const reader = read(address.url);
    expect(reader.current).to.deep.include({ state: 'loading', refreshing: false });
    const before = Date.now();
    const snapshot = await reader.settled();
    expect(snapshot).to.deep.include({ state: 'ready', json: [7], refreshing: false });
    expect(snapshot.receivedAt).to.be.at.least(before - 1000);
  });

  it('has what is there at once for a widget that comes later', async () => {
    const address = await FaultyAddress.answering({});
    await read(address.url).settled();
    expect(read(address.url).current.state).to.equal('ready');
    expect(await address.hits()).to.have.length(1);
  });

  it('fails with the reason', async () => {
    const address = await FaultyAddress.answering({ status: 404 });
    const snapshot = await read(address.url).settled();
    expect(snapshot).to.deep.include({ state: 'failed', refreshing: false });
    expect(snapshot.failure).to.deep.include({ code: 'http', status: 404, url: address.href });
  });

  it('fails with the reason when the address makes none', async () => {
    expect((await read('http://').settled()).failure).to.deep.include({ code: 'bad-url', url: 'http://' });
  });

  it('loads again on retry, visibly, and for all', async () => {
    const address = await FaultyAddress.answering({ status: 500 }, {});
    const [first, second] = [read(address.url), read(address.url)];
    await first.settled();
    first.subscription.retry();
    second.subscription.retry();
    expect(second.current.state).to.equal('loading');
    await second.settled();
    expect(first.heard.map(({ state }) => state)).to.deep.equal(['failed', 'loading', 'ready']);
    expect(await address.hits()).to.have.length(2);
  });

  it('keeps what is shown while it refreshes, and then gives the new', async () => {
    const address = await FaultyAddress.answering({ body: '[1]' }, { body: '[2]' });
    const reader = read(address.url);
    await reader.settled();
    reader.subscription.refresh();
    expect(reader.current).to.deep.include({ state: 'ready', json: [1], refreshing: true });
    expect((await reader.settled()).json).to.deep.equal([2]);
  });

  it('keeps the very same object when a refresh brings the same bytes', async () => {
    const address = await FaultyAddress.answering({ body: '[1]' });
    const reader = read(address.url);
    const { json, receivedAt } = await reader.settled();
    reader.subscription.refresh();
    const after = await reader.settled();
    expect(after.json).to.equal(json);
    expect(after.receivedAt).to.be.at.least(receivedAt!);
    expect(await address.hits()).to.have.length(2);
  });

  it('keeps the last good data when a refresh fails, says so, and forgets the failure when it works again', async () => {
    const address = await FaultyAddress.answering({ body: '[1]' }, { status: 500 }, { body: '[1]' });
    const reader = read(address.url);
    const { json, receivedAt } = await reader.settled();
    reader.subscription.refresh();
    const failed = await reader.settled();
    expect(failed).to.deep.include({ state: 'ready', receivedAt, refreshing: false });
    expect(failed.json).to.equal(json);
    expect(failed.failure).to.have.property('code', 'http');
    reader.subscription.retry();
    const mended = await reader.settled();
    expect(mended).to.have.property('failure', undefined);
    expect(mended.json).to.equal(json);
  });

  it('joins a request that is under way', async () => {
    const address = await FaultyAddress.answering({ hold: true });
    const reader = read(address.url);
    await address.hitsReach(1);
    reader.subscription.refresh();
    reader.subscription.retry();
    await address.release();
    await reader.settled();
    expect(await address.hits()).to.have.length(1);
  });

  it('stops the request when the last widget goes, and lets its answer never arrive', async () => {
    const address = await FaultyAddress.answering({ holdBody: true, body: '["old"]' }, { body: '["new"]' });
    const gone = read(address.url);
    await address.hitsReach(1);
    gone.subscription.close();
    await nextTask();
    const late = read(address.url);
    await late.settled();
    await address.release();
    await nextTask();
    expect(late.current.json).to.deep.equal(['new']);
    expect(late.heard).to.have.length(1);
    expect(gone.heard).to.deep.equal([]);
    expect(gone.current.state).to.equal('loading');
  });

  it('breaks the connection off when the last widget goes', async () => {
    const address = await FaultyAddress.answering({ holdBody: true });
    const reader = read(address.url);
    await address.hitsReach(1);
    reader.subscription.close();
    await address.isLeft();
  });

  it('goes on for those who stay', async () => {
    const address = await FaultyAddress.answering({ hold: true });
    const [goes, stays] = [read(address.url), read(address.url)];
    await address.hitsReach(1);
    goes.subscription.close();
    await nextTask();
    await address.release();
    expect((await stays.settled()).state).to.equal('ready');
    expect(goes.heard).to.deep.equal([]);
  });

  it('neither stops nor asks again when an element is moved', async () => {
    const address = await FaultyAddress.answering({ hold: true });
    const before = read(address.url);
    await address.hitsReach(1);
    before.subscription.close();
    const after = read(address.url);
    await nextTask();
    await address.release();
    expect((await after.settled()).state).to.equal('ready');
    expect(await address.hits()).to.have.length(1);
  });

  it('forgets what nobody reads', async () => {
    const address = await FaultyAddress.answering({});
    const reader = read(address.url);
    await reader.settled();
    reader.subscription.close();
    await nextTask();
    const next = read(address.url);
    expect(next.current.state).to.equal('loading');
    // the old one has no say in the new one
    reader.subscription.close();
    reader.subscription.refresh();
    await nextTask();
    await next.settled();
    expect(read(address.url).current.state).to.equal('ready');
    expect(await address.hits()).to.have.length(2);
  });

  it('tells all the others when one listener throws, and the page too', async () => {
    const address = await FaultyAddress.answering({});
    const reported: unknown[] = [];
    const { onerror } = window;
    window.onerror = (_message, _source, _line, _column, error) => {
      reported.push(error);
      return true;
    };
    const fault = new Error('a listener’s own fault');
    const broken = subscribe({ url: address.url }, () => {
      throw fault;
    });
    const reader = read(address.url);
    await reader.settled();
    await nextTask();
    window.onerror = onerror;
    broken.close();
    expect(reader.heard).to.have.length(1);
    expect(reported).to.deep.equal([fault]);
  });

  it('tells nothing to one who left while the news went round', async () => {
    const address = await FaultyAddress.answering({});
    const heard: string[] = [];
    const first = subscribe({ url: address.url }, () => {
      heard.push('first');
      second.close();
    });
    const second = subscribe({ url: address.url }, () => heard.push('second'));
    await read(address.url).settled();
    first.close();
    expect(heard).to.deep.equal(['first']);
  });

  describe('refreshing by itself', () => {
    it('goes by the smallest interval, and stops with it', async () => {
      const address = await FaultyAddress.answering({ body: '[1]' }, { body: '[2]' });
      const slow = read(address.url, { refreshEvery: 9e9 });
      const fast = read(address.url, { refreshEvery: 0.01 });
      await slow.until(({ json }) => String(json) === '2');
      fast.subscription.close();
      await slow.settled();
      const { length } = await address.hits();
      await nextTask();
      expect(await address.hits()).to.have.length(length);
    });

    it('does not refresh without an interval, or with one that makes no sense', async () => {
      const address = await FaultyAddress.answering({});
      for (const refreshEvery of [undefined, 0, -1, NaN]) {
        await read(address.url, { refreshEvery }).settled();
      }
      await nextTask();
      expect(await address.hits()).to.have.length(1);
    });

    it('keeps at least the shortest interval', async () => {
      transportSettings.shortestRefresh = 9e9;
      const address = await FaultyAddress.answering({});
      await read(address.url, { refreshEvery: 0.001 }).settled();
      await nextTask();
      expect(await address.hits()).to.have.length(1);
    });

    it('keeps failing quietly, and comes back', async () => {
      const address = await FaultyAddress.answering({ status: 500 }, { status: 500 }, {});
      const reader = read(address.url, { refreshEvery: 0.01 });
      await reader.until(({ state }) => state === 'ready');
      const states = reader.heard.map(({ state }) => state);
      expect(states.slice(states.indexOf('failed'))).to.not.include('loading');
    });

    it('rests while the page is hidden, and catches up when it is seen again', async () => {
      const address = await FaultyAddress.answering({});
      const reader = read(address.url, { refreshEvery: 0.01 });
      await reader.settled();
      setHidden(true);
      await reader.settled();
      const { length } = await address.hits();
      await nextTask();
      await nextTask();
      expect(await address.hits()).to.have.length(length);
      setHidden(false);
      await address.hitsReach(length + 1);
    });

    it('waits for as long as a server asked that was asked too often', async () => {
      const address = await FaultyAddress.answering({ status: 429, retryAfter: '3600' });
      const reader = read(address.url, { refreshEvery: 0.001 });
      expect((await reader.settled()).failure).to.have.property('code', 'rate-limited');
      await nextTask();
      expect(await address.hits()).to.have.length(1);
    });

    it('asks again when the network is back', async () => {
      const address = await FaultyAddress.answering({ refuse: true });
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      const reader = read(address.url);
      expect((await reader.settled()).failure).to.have.property('code', 'offline');
      delete (navigator as { onLine?: boolean }).onLine;
      await address.nowAnswers({});
      dispatchEvent(new Event('online'));
      expect((await reader.settled()).state).to.equal('ready');
    });
  });
});
