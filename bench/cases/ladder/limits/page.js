// By hand, what a visitor sees of ours at first: the heading with its counts and day, the button, three columns with
// stiles, every rung with its words, the first holders with their initials, numbers and plurals by Intl, in ours' look.
// One language, one state, no keyboard beyond the buttons, no judgements, no reports, nothing later.

const first = 6;

const style = `
  .page { font: 16px/1.5 sans-serif; }
  .page ul, .page ol, .page p { margin: 0; padding: 0; list-style: none; }
  .page header { display: flex; gap: 1em; align-items: baseline; border-bottom: 1px solid; padding-bottom: 0.625em; margin-bottom: 0.875em; }
  .page h2 { font-size: 1.25em; font-weight: 600; margin: 0; }
  .page h3 { font-size: 0.8125em; font-weight: 500; margin: 0; }
  .page h4 { font-size: 1em; font-weight: 600; margin: 0; }
  .page .quiet, .page .label { font-size: 0.8125em; opacity: 0.75; }
  .page .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr)); gap: 2.5em; align-items: start; }
  .page .rung { position: relative; padding: 0 0 1.75em 1.625em; }
  .page .rung::before { content: ''; position: absolute; left: 0.3em; top: 1.06em; bottom: -0.44em; border-left: 1px solid #999; }
  .page .rung::after { content: ''; position: absolute; left: 0; top: 0.44em; width: 0.625em; height: 0.625em; border: 1px solid #777; border-radius: 50%; }
  .page .points { font-size: 0.875em; }
  .page .points li { position: relative; padding-left: 1.375em; }
  .page .points li::before { content: ''; position: absolute; left: 0.19em; top: 0.69em; width: 0.31em; height: 0.31em; border: 1px solid #777; border-radius: 50%; }
  .page .holders { display: flex; flex-wrap: wrap; gap: 0.25em 1em; font-size: 0.875em; }
  .page .holders li { display: flex; align-items: center; gap: 0.5em; min-height: 1.875em; }
  .page .avatar { display: inline-grid; place-items: center; width: 2.125em; height: 2.125em; border-radius: 50%; background: #eee; font-size: 0.75em; font-weight: 500; }
`;

function node(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Draws the whole page of a document's ladders. */
export function drawPage(host, community) {
  const numbers = new Intl.NumberFormat('en');
  const plurals = new Intl.PluralRules('en');
  const days = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
  const counted = (count, one, other) => `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : other}`;
  const long = (length) => (length.endsWith('Y') ? counted(parseInt(length.slice(1), 10), 'year', 'years') : counted(parseInt(length.slice(1), 10), 'month', 'months'));

  const people = new Map(community.people.map((person) => [person.id, person]));
  const metrics = new Map(community.metrics.map((metric) => [metric.id, metric]));
  const rungs = new Map(community.ladders.flatMap((ladder) => ladder.rungs).map((rung) => [rung.id, rung]));
  const isNow = ({ since, until }) => (!since || since <= '2026-11-01') && (!until || until >= '2026-11-01');

  const said = ({ metric, over, min, within, rung, for: length, text }) => {
    if (metric) return `${metrics.get(metric).name}: ${over === undefined ? `${numbers.format(min)} or more` : `more than ${numbers.format(over)}`}${within ? ` within ${long(within)}` : ''}`;
    return rung ? `Has been ${rungs.get(rung).name} for ${long(length)}` : text;
  };
  const criterion = (criteria) => {
    const inner = criteria.all ?? criteria.any ?? criteria.of;
    if (!inner) return node('li', '', said(criteria));
    const which = criteria.all ? 'All of these:' : criteria.any ? 'Any one of these:' : `At least ${numbers.format(criteria.atLeast)} of these:`;
    return node('li', '', which, node('ul', '', ...inner.map(criterion)));
  };
  const holder = ({ person, scope }) => {
    const { name } = people.get(person);
    const initials = name.split(' ').map((word) => word[0]).join('');
    return node('li', '', node('span', 'avatar', initials), node('span', '', name, ' ', node('span', 'quiet', scope)));
  };
  const points = (label, items) => [node('p', 'label', label), node('ul', 'points', ...items)];
  const texts = (rung, key) => [...rung[key].map((text) => node('li', '', text)), ...(rung.inherits ? rungs.get(rung.inherits)[key].map((text) => node('li', '', text, ' ', node('span', 'quiet', `as ${rungs.get(rung.inherits).name}`))) : [])];
  const rung = (each) => {
    const now = each.holders.filter(isNow);
    return node(
      'li',
      'rung',
      node('h4', '', each.name),
      node('p', 'quiet', `By ${each.by}${each.after ? ` · from ${rungs.get(each.after).name}` : ''}`),
      node('p', 'points', each.summary),
      ...points('Requirements', [criterion(each.criteria)]),
      ...points('Duties', texts(each, 'duties')),
      ...points('Benefits', texts(each, 'benefits')),
      node('p', 'quiet', `Held by ${counted(now.length, 'person', 'people')}`),
      node('ul', 'holders', ...now.slice(0, first).map(holder)),
      node('button', '', `Show all ${numbers.format(now.length)}`),
    );
  };
  const ladder = ({ name, rungs: steps }) => node('li', '', node('h3', '', name), node('ol', '', ...steps.toReversed().map(rung)));
  const all = new Set(community.ladders.flatMap(({ rungs: steps }) => steps.flatMap(({ holders }) => holders.filter(isNow).map(({ person }) => person))));
  const header = node('header', '', node('h2', '', 'Ways to grow'), node('p', 'quiet', `${counted(community.ladders.length, 'ladder', 'ladders')} · ${counted(all.size, 'person', 'people')} · as of ${days.format(Date.parse(community.updated))}`));
  host.append(node('style', '', style), node('div', 'page', header, node('button', '', 'Where do I stand?'), node('ul', 'columns', ...community.ladders.map(ladder))));
}
