/** In a file of its own: what runs in the frame is counted by the coverage in place of what runs beside it. */
import { expect } from '@open-wc/testing';

/** Asks from a page of its own that is under a policy. */
async function failureUnder(policy: string): Promise<unknown> {
  // written out: Firefox takes 'self' of a page without an address for nobody
  policy = policy.replace("'self'", location.origin);
  const frame = document.createElement('iframe');
  const script = new URL('./policy-page.ts', import.meta.url).pathname;
  const told = new Promise((resolve) => addEventListener('message', ({ data }) => resolve(data), { once: true }));
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module" src="${script}"></script>`;
  document.body.append(frame);
  const failure = await told;
  frame.remove();
  return failure;
}

describe('a page whose Content-Security-Policy refuses the request', () => {
  it('is told so, with the directive', async () => {
    const failure = await failureUnder("default-src 'none'; script-src 'self'; connect-src https://elsewhere.invalid");
    expect(failure).to.deep.include({ code: 'blocked-by-csp', directive: 'connect-src', violations: 1 });
  });

  it('is told so when the directive is only implied', async () => {
    const failure = await failureUnder("default-src 'none'; script-src 'self'");
    expect(failure).to.deep.include({ code: 'blocked-by-csp', directive: 'connect-src', violations: 1 });
  });
});
