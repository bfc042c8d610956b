/** What is said of a rung, in words. Pure. */
import type { Community } from '../../community/community.js';
import { groups } from '../../community/generated/groups.js';
import { ladders } from '../../community/generated/ladders.js';
import { metrics } from '../../community/generated/metrics.js';
import { roles } from '../../community/generated/roles.js';
import type { Criteria } from '../../community/schema/criteria.js';
import type { Text } from '../../community/schema/values.js';
import type { RoleLadderWords } from '../../words/en/role-ladder.js';
import type { Formats } from '../../words/formats.js';
import type { Holders, SeatCount } from './holders.model.js';
import type { RungReference, RungView } from './role-ladder.model.js';
import { listed } from '../../words/joining.js';

/** What the sentences are made with. */
export interface Speech {
  readonly community: Community;
  readonly words: RoleLadderWords;
  readonly formats: Formats;
}

/** So many groups are named; of the others their number is said. */
const MOST_NAMED = 4;

/** The name of the rung with an id, whatever its ladder; the id where there is none. */
export function rungName(id: string, community: Community): Text {
  for (const { rungs } of community.all(ladders)) for (const rung of rungs) if (rung.id === id) return rung.name;
  return id;
}

const units = ['year', 'month', 'week', 'day'] as const;

/**
 * An ISO 8601 duration as people say it: `P2M` is "2 months", `P1Y6M` "1 year and 6 months". In words of our own: `Intl`
 * knows the units too, but takes milliseconds to think of each.
 */
export function duration(length: string, { words, formats }: Omit<Speech, 'community'>): string {
  const amounts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(length)?.slice(1) ?? [];
  const said = units.flatMap((unit, i) => (amounts[i] === undefined ? [] : [words.lengths[unit](Number(amounts[i]), formats)]));
  return said.length > 1 ? listed(said, formats) : (said[0] ?? length);
}

/** How one gets there and how long one stays, in short pieces. */
export function ways({ rung, after }: RungView, speech: Speech): string[] {
  const { words } = speech;
  return [
    rung.by && words.by[rung.by],
    after && comesFrom(after, speech),
    rung.scope && words.forEach(scopeName(rung.scope, words)),
    rung.term && words.term(duration(rung.term, speech)),
    rung.inactivity && words.lapses(duration(rung.inactivity, speech)),
  ].filter((piece) => !!piece) as string[];
}

/** The rung that one comes from. */
export const comesFrom = (after: RungReference, { words, formats }: Omit<Speech, 'community'>): string => words.after(referenceName(after, words, formats));

const referenceName = ({ name, ladder }: RungReference, words: RoleLadderWords, formats: Formats) =>
  ladder === undefined ? formats.text(name) : words.onLadder(formats.text(name), formats.text(ladder));

/** The kinds of scope that most communities have, in the reader's language; others as they are written. */
const scopeName = (scope: string, { scopes }: RoleLadderWords) => (Object.hasOwn(scopes, scope) ? scopes[scope as keyof typeof scopes] : scope);

/** Where a rung meets other ladders. */
export function crossings({ alsoOn, leadsTo }: RungView, { words, formats }: Speech): string[] {
  return [
    ...(alsoOn.length ? [words.alsoOn(listed(alsoOn.map((name) => formats.text(name)), formats))] : []),
    ...(leadsTo.length ? [words.leadsTo(listed(leadsTo.map((rung) => referenceName(rung, words, formats)), formats))] : []),
  ];
}

/** What a criterion asks for; of a group of them, how many of those inside. */
export function asked(criteria: Criteria, speech: Speech): string {
  const { community, words, formats } = speech;
  if ('all' in criteria) return words.all;
  if ('any' in criteria) return words.any;
  if ('atLeast' in criteria) return words.atLeast(criteria.atLeast, formats);
  if ('metric' in criteria) return figure(criteria, speech);
  const length = (iso: string) => duration(iso, speech);
  const role = (id: string) => formats.text(community.find(roles, id)?.name ?? id);
  if ('nominations' in criteria) {
    const { nominations, role: byRole, rung, of, distinct } = criteria;
    const by = byRole !== undefined ? role(byRole) : rung !== undefined ? formats.text(rungName(rung, community)) : '';
    const who = of === undefined ? by : words.ofGroup(by, formats.text(community.find(groups, of)?.name ?? of));
    return [words.nominations(nominations, who, formats), ...(distinct ? [words.distinct] : [])].join(' · ');
  }
  if ('activeWithin' in criteria) {
    const { activeWithin, role: of, min = 1 } = criteria;
    return of === undefined ? words.active(length(activeWithin)) : words.activeHolders(min, role(of), length(activeWithin), formats);
  }
  if ('rung' in criteria) {
    const name = formats.text(rungName(criteria.rung, community));
    return criteria.for === undefined ? words.held(name) : words.heldFor(name, length(criteria.for));
  }
  if ('unique' in criteria) return words.unique(criteria.unique);
  return formats.text(criteria.text);
}

function figure({ metric, over, min, within, scope }: Extract<Criteria, { metric: string }>, speech: Speech): string {
  const { community, words, formats } = speech;
  const [more, least] = [over, min].map((amount) => (amount === undefined ? '' : formats.number(amount)));
  const amount = more && least ? words.overAndMin(more, least) : more ? words.over(more) : least ? words.min(least) : '';
  const kind = scope !== undefined && Object.hasOwn(words.scopes, scope);
  const where = scope === undefined ? '' : kind ? words.inThe(scopeName(scope, words)) : words.inside(scope);
  return words.metric(formats.text(community.find(metrics, metric)?.name ?? metric), amount, within === undefined ? '' : duration(within, speech), where);
}

/** What the authors say of a criterion beside what it says by itself. */
export function besides(criteria: Criteria, speech: Speech): string {
  const said = speech.formats.text(criteria.text);
  return said === asked(criteria, speech) ? '' : said;
}

/** How many hold a rung, and how many of its seats. */
export function heldBy({ people, isListed, isHeldUnseen, seats }: Holders, { words, formats }: Speech): string {
  if (seats?.most !== undefined && seats.held > 0) return words.seats(seats.held, seats.most, formats);
  if (people.length) return words.heldBy(people.length, formats);
  return isHeldUnseen ? words.unseen : isListed ? words.nobody : words.unlisted;
}

/** The same in as few words as there are. */
export function shortlyHeld({ people, isListed, isHeldUnseen, seats }: Holders, { words, formats }: Speech): string {
  if (seats?.most !== undefined && seats.held > 0) return words.shortSeats(seats.held, seats.most, formats);
  if (people.length) return words.people(people.length, formats);
  return words.short[isHeldUnseen ? 'unseen' : isListed ? 'nobody' : 'unlisted'];
}

/** Seats that may be filled. */
export function openSeats({ seats }: Holders, { words, formats }: Speech): string {
  const open = seats?.most === undefined ? 0 : seats.most - seats.held - seats.vacant;
  return open > 0 ? words.open(open, formats) : '';
}

/** Seats that have to be filled. */
export function vacancies({ vacant, vacantIn }: SeatCount, { words, formats }: Speech): string {
  if (!vacant) return '';
  return vacantIn.length ? words.vacantIn(some(vacantIn, words, formats)) : words.vacant(vacant, formats);
}

/** Where nobody knows who is there. */
export const unknowns = ({ unknownIn }: SeatCount, { words, formats }: Speech): string => (unknownIn.length ? words.unknownIn(some(unknownIn, words, formats)) : '');

/** A few names, and how many there are beside them. */
function some(names: readonly Text[], words: RoleLadderWords, formats: Formats): string {
  const named = names.length > MOST_NAMED + 1 ? names.slice(0, MOST_NAMED) : names;
  const more = names.length - named.length;
  return listed([...named.map((name) => formats.text(name)), ...(more ? [words.more(more, formats)] : [])], formats);
}
