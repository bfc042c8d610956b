/** Ladders with what each rung asks for and who stands on it: the fallback of the role ladder. */
import type { Criteria } from '../../community/schema/criteria.js';
import { partsOf } from '../../widgets/role-ladder/criteria-tree.js';
import { laddersOf, type Point, type RungView } from '../../widgets/role-ladder/role-ladder.model.js';
import { asked, type Speech, ways } from '../../widgets/role-ladder/rung-sentences.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { type Markup, element, heading, linked, lines, list } from './markup.js';

export function laddersFallback({ community, words, formats, attributes, today, level }: FallbackContext): Fallback {
  const wanted = attributes.get('ladder');
  const ladders = laddersOf(community, today).filter(({ id }) => !wanted || id === wanted);
  const speech: Speech = { community, words: words.roleLadder, formats };
  const sections = ladders.map(({ name, summary, rungs }) =>
    lines(
      heading(level + 1, formats.text(name)),
      summary !== undefined && element('p', {}, formats.text(summary)),
      // as one climbs them
      list('ol', rungs.toReversed().map((rung) => rungItem(rung, speech))),
    ),
  );
  return { heading: words.roleLadder.heading, content: sections.length ? lines(...sections) : undefined };
}

function rungItem(view: RungView, speech: Speech): Markup {
  const { words, formats } = speech;
  const { rung, holders, form } = view;
  const how = ways(view, speech).join(' · ');
  const points = (title: string, given: readonly Point[]) => given.length > 0 && lines(element('p', {}, title), list('ul', given.map(({ text }) => formats.text(text))));
  return lines(
    element('strong', {}, formats.text(rung.name)),
    rung.summary !== undefined && element('p', {}, formats.text(rung.summary)),
    how !== '' && element('p', {}, how),
    (rung.criteria || view.requirements.length > 0) && element('p', {}, words.requirements),
    rung.criteria && list('ul', [criteriaItem(rung.criteria, speech)]),
    list('ul', view.requirements.map(({ text }) => formats.text(text))),
    points(words.duties, view.duties),
    points(words.benefits, view.benefits),
    holders.people.length > 0 && element('p', {}, words.heldBy(holders.people.length, formats)),
    list('ul', holders.people.map(({ name, url }) => linked(formats.text(name), url))),
    form && element('p', {}, element('a', { href: form.url }, formats.text(form.title))),
  );
}

/** A criterion with what its authors wrote of it, and those inside it. */
function criteriaItem(criteria: Criteria, speech: Speech): Markup {
  const { formats } = speech;
  const parts = partsOf(criteria);
  const own = criteria.text === undefined ? '' : formats.text(criteria.text);
  const figure = asked(criteria, speech);
  const text = own && figure !== own ? `${figure} ${parts ? '' : '· '}${own}` : figure;
  return lines(element('span', {}, text), parts && list('ul', parts.map((part) => criteriaItem(part, speech))));
}
