/** What a form asks, and the links by which it is sent without script: the fallback of the join form. */
import { formNamed, targetsOf, type Target } from '../../widgets/join-form/join-form.model.js';
import { handOver } from '../../widgets/join-form/targets/index.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { element, lines, list } from './markup.js';

export function formFallback({ community, words, formats, attributes, base }: FallbackContext): Fallback {
  const own = words.joinForm;
  const form = formNamed(community, attributes.get('form') || undefined);
  if (!form) return { heading: own.heading, content: undefined };
  const title = formats.text(form.title);
  const links = targetsOf(form).flatMap((target) => {
    const url = addressOf(target, title, base);
    return url ? [element('a', { href: url }, formats.text(target.name) || own.send[target.kind])] : [];
  });
  const paragraph = (label: string, text: string) => text !== '' && element('p', {}, label ? `${label}: ${text}` : text);
  const asked = form.fields.map((field) => [formats.text(field.label), field.required ? '' : ` (${own.optional})`]);
  return {
    heading: title || own.heading,
    content: lines(
      paragraph('', formats.text(form.intro)),
      list('ul', asked),
      list('ul', links),
      paragraph(own.afterwards, formats.text(form.next)),
      paragraph(own.decides, formats.text(form.decides)),
      form.privacy !== undefined && element('p', {}, element('a', { href: form.privacy }, own.privacyLink)),
    ),
  };
}

/** Where a form goes with nothing filled in. */
function addressOf(target: Target, title: string, base: string): string | undefined {
  // an address that takes posts is none to go to
  if (target.kind === 'post' || target.kind === 'copy') return undefined;
  const isWhole = target.kind === 'mailto' ? target.to : target.kind === 'link' ? target.url : target.repository;
  if (!isWhole) return undefined;
  // as written, so that it follows the page when that moves
  if (target.kind === 'link') return target.url;
  try {
    return handOver({ target, title, fields: [], answered: [], markdown: '', base }).url;
  } catch {
    return undefined;
  }
}
