/** Where somebody goes to found a station. Pure. */
import type { Community } from './community.js';

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
const fieldsOf = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/**
 * The address of the document's form for founding a station: the page it stands on, else the issue form of its GitHub
 * target; `undefined` where the document has none.
 */
export function foundingAddress(community: Community): string | undefined {
  const founding = new Set(community.raw('rules').map(fieldsOf).filter((rule) => rule['kind'] === 'founding').map((rule) => rule['id']));
  for (const form of community.raw('forms').map(fieldsOf)) {
    if (!founding.has(form['rule'])) continue;
    const page = textOf(form['url']);
    if (page && /^(?:https?:\/\/|[^:]*$)/i.test(page)) return page;
    const targets = Array.isArray(form['targets']) ? form['targets'].map(fieldsOf) : [];
    const target = targets.find(({ kind, repository }) => kind === 'github-issue' && /^[\w.-]+\/[\w.-]+$/.test(textOf(repository) ?? ''));
    if (!target) continue;
    const query = new URLSearchParams();
    for (const name of ['template', 'title']) if (textOf(target[name])) query.set(name, String(target[name]));
    if (Array.isArray(target['labels'])) query.set('labels', target['labels'].filter(textOf).join(','));
    return `https://github.com/${target['repository']}/issues/new?${query}`;
  }
  return undefined;
}
