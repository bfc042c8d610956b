// Ladders as nested lists, by hand: no names for screen readers, no languages, no pictures, no links, no look.

const node = (tag, text, ...children) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
};

const list = (items) => node('ul', '', ...items);

/** A criterion as it stands, and inside a group of them each one. */
function criterion(criteria) {
  const inner = criteria.all ?? criteria.any ?? criteria.of;
  const said = criteria.all ? 'All of these' : criteria.any ? 'Any of these' : criteria.of ? `At least ${criteria.atLeast} of these` : undefined;
  if (inner) return node('li', said, list(inner.map(criterion)));
  return node('li', criteria.text ?? (criteria.metric ? `${criteria.metric}: ${criteria.min ?? `more than ${criteria.over}`} ${criteria.within ?? ''}` : criteria.rung));
}

/** Draws the ladders of a document; `most` holders of each rung, the others not at all. */
export function drawLadders(host, community, most = Infinity) {
  const people = new Map(community.people.map((person) => [person.id, person]));
  const holder = ({ person, scope }) => node('li', `${people.get(person).name} ${scope}`);
  const rung = ({ name, summary, by, criteria, duties, benefits, holders }) =>
    node(
      'li',
      name,
      node('p', by),
      node('p', summary),
      list([criterion(criteria)]),
      list(duties.map((duty) => node('li', duty))),
      list(benefits.map((benefit) => node('li', benefit))),
      node('details', '', node('summary', `${holders.length} people`), list(holders.slice(0, most).map(holder))),
    );
  host.append(list(community.ladders.map(({ name, rungs }) => node('li', name, list(rungs.map(rung))))));
}
