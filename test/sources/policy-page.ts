/** Runs in a frame whose policy refuses every request: tells the page around it what became of one, and how often the policy spoke. */
import { requestJson } from '../../src/sources/transport.js';

let violations = 0;
document.addEventListener('securitypolicyviolation', () => violations++);
const result = await requestJson({ url: '/faults/answer?key=policy' }, new AbortController().signal);
// events come as tasks of their own
await new Promise((resolve) => setTimeout(resolve));
parent.postMessage({ ...(result.ok ? result : result.failure), violations }, '*');
