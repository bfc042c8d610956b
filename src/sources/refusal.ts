/** Why a browser refused a request, as far as a page can find out. Loaded only when one was. */

/**
 * A browser says of a refused request only that it failed. This finds out why, as far as can be
 * known, by asking again in ways that show more.
 */
export async function whyRefused(url: URL, ask: (more: RequestInit) => Promise<Response>, refusedByPolicy: () => unknown) {
  const probe = (more: RequestInit) => ask({ method: 'HEAD', ...more }).then(({ type }) => type, () => 'error');
  // the policy's event comes as a task of its own
  await new Promise((resolve) => setTimeout(resolve));
  if (refusedByPolicy()) {
    return 'unreachable';
  }
  if (navigator.onLine === false) {
    return 'offline';
  }
  if (isMixedContent(globalThis.location?.protocol, url)) {
    return 'mixed-content';
  }
  // an answer that we may not look at: so only the permission is missing
  if ((await probe({ mode: 'no-cors' })) === 'opaque') {
    return 'cors';
  }
  // a redirect that we did not follow: so following it is what fails
  return (await probe({ redirect: 'manual' })) === 'opaqueredirect' ? 'redirect-loop' : 'unreachable';
}

/** Whether a browser refuses an address because the page is encrypted and the address is not. */
export function isMixedContent(pageProtocol: string | undefined, url: URL): boolean {
  const isLocal = /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname);
  return pageProtocol === 'https:' && url.protocol === 'http:' && !isLocal;
}
