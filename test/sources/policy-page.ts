/** Runs in a frame whose policy refuses every request: tells the page around it what became of one. */
import { requestJson } from '../../src/sources/transport.js';

const result = await requestJson({ url: '/faults/answer?key=policy' }, new AbortController().signal);
parent.postMessage(result.ok ? result : result.failure, '*');
