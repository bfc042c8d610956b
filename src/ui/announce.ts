/** One polite live region for the whole page, however many widgets speak. */
let region: HTMLElement | undefined;

/** Tells a screen reader something, when it has finished what it is saying. */
export function announce(text: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.role = 'status';
    region.ariaLive = 'polite';
    region.dataset['guildhall'] = 'announcements';
    // through the CSSOM, which a strict Content-Security-Policy allows
    Object.assign(region.style, { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' });
    document.body.append(region);
  }
  region.textContent = text;
}
