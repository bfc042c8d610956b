// Runs in the page, before and around the case. The case is a module whose default export holds:
//   mount(host, community, url)  draws; may answer a promise
//   prepare(community)           optional: changes parsed data before anything is measured
//   ready(host)                  optional: whether it can be seen now (otherwise: the host is not empty)
//   zoom(±1), panStart(), pan(dx, dy), panEnd()   optional
//   search(text), sort(name), page(number)   optional: what a suite's `acts` call
//   mapHeight                    optional: the height the host needs beforehand
const host = document.getElementById('host');
const { default: subject } = await import(`/bundles/${new URL(location).searchParams.get('case')}/index.js`);

if (subject.mapHeight) host.style.height = `${subject.mapHeight}px`;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves in a task of its own, so after the frame that was being made has been painted. */
const nextTask = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve();
  port2.postMessage(0);
});

async function painted() {
  await frame();
  await nextTask();
}

async function until(condition, timeout = 60_000) {
  const deadline = performance.now() + timeout;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('The case was not ready within a minute.');
    await painted();
  }
}

const isReady = () => (subject.ready ? Boolean(subject.ready(host)) : host.hasChildNodes());

let community;
let text;
let url;

window.bench = {
  moves: ['zoom', 'pan', 'search', 'sort', 'page'].filter((move) => subject[move]),

  /** Fetches the data; parses it now, or keeps the text so that `mount` pays for the parse. */
  async load(address, { parsed }) {
    url = address;
    const answer = await (await fetch(address)).text();
    if (parsed) {
      community = JSON.parse(answer);
      subject.prepare?.(community);
    } else text = answer;
  },

  /** Milliseconds from data in memory to the second frame after it is ready, and of the synchronous part. */
  async mount() {
    await painted();
    const start = performance.now();
    const mounted = subject.mount(host, text === undefined ? community : JSON.parse(text), url);
    const synchronous = performance.now() - start;
    await mounted;
    await until(isReady);
    await painted();
    await painted();
    return { paint: performance.now() - start, synchronous };
  },

  async zoom(step) {
    await subject.zoom(step);
    await painted();
  },

  panStart: () => subject.panStart?.(),

  async pan(frames, dx) {
    for (let index = 0; index < frames; index++) {
      subject.pan(dx, 0);
      await painted();
    }
  },

  panEnd: () => subject.panEnd?.(),

  /** Does what a visitor does, up to the second frame after it. */
  async act(name, value) {
    await subject[name](value);
    await painted();
    await painted();
  },

  // keeps the data alive while the heap is measured: it was counted before
  data: () => community ?? text,
};
