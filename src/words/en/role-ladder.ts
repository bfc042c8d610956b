import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** Words of the role ladder. */
export const roleLadder = {
  heading: 'Ways to grow',
  empty: 'There are no ladders yet.',
  ladders: (count: number, f: Formats) => f.plural(count, { one: '# ladder', other: '# ladders' }),
  people: (count: number, f: Formats) => f.plural(count, { one: '# person', other: '# people' }),
  asOf: (day: string) => `as of ${day}`,
  noSuchLadder: (id: string, known: string) => `There is no ladder “${id}” here. There are: ${known}.`,

  by: { invitation: 'By invitation', application: 'By application', nomination: 'By nomination', election: 'By election', appointment: 'By appointment' },
  after: (rung: string) => `from ${rung}`,
  onLadder: (rung: string, ladder: string) => `${rung} (${ladder})`,
  leadsTo: (rungs: string) => `Leads over to ${rungs}`,
  alsoOn: (ladders: string) => `The same rung stands on ${ladders}`,
  forEach: (scope: string) => `for each ${scope}`,
  term: (length: string) => `for ${length}`,
  lapses: (length: string) => `lapses after ${length} without activity`,
  lengths: {
    year: (count: number, f: Formats) => f.plural(count, { one: '# year', other: '# years' }),
    month: (count: number, f: Formats) => f.plural(count, { one: '# month', other: '# months' }),
    week: (count: number, f: Formats) => f.plural(count, { one: '# week', other: '# weeks' }),
    day: (count: number, f: Formats) => f.plural(count, { one: '# day', other: '# days' }),
  },
  scopes: { module: 'module' },

  requirements: 'Requirements',
  duties: 'Duties',
  benefits: 'Benefits',
  inherited: (from: string) => `as ${from}`,
  criteriaLost: 'What this rung asks for could not be read.',

  all: 'All of these:',
  any: 'Any one of these:',
  atLeast: (count: number, f: Formats) => `At least ${f.number(count)} of these:`,
  over: (count: string) => `more than ${count}`,
  min: (count: string) => `${count} or more`,
  overAndMin: (over: string, min: string) => `more than ${over}, and ${min} or more`,
  metric: (name: string, amount: string, within: string, where: string) => `${name}: ${amount}${within && ` within ${within}`}${where && `, ${where}`}`,
  inThe: (scope: string) => `in the ${scope}`,
  inside: (scope: string) => `in ${scope}`,
  nominations: (count: number, who: string, f: Formats) => `${f.plural(count, { one: '# nomination', other: '# nominations' })}${who && ` by ${who}`}`,
  ofGroup: (who: string, group: string) => `${who}, ${group}`,
  distinct: 'from different companies',
  held: (rung: string) => `Has been ${rung}`,
  heldFor: (rung: string, length: string) => `Has been ${rung} for ${length}`,
  active: (length: string) => `Active within ${length}`,
  activeHolders: (count: number, role: string, length: string, f: Formats) => `${f.number(count)} or more active within ${length}: ${role}`,
  unique: (field: string) => `No other has the same ${field}`,

  heldBy: (count: number, f: Formats) => f.plural(count, { one: 'Held by # person', other: 'Held by # people' }),
  nobody: 'Nobody holds it now.',
  unlisted: 'Who holds it is not listed.',
  unseen: 'Held; nobody is shown.',
  seats: (held: number, most: number, f: Formats) => `${f.number(held)} of ${f.plural(most, { one: '# seat', other: '# seats' })} held`,
  short: { nobody: 'nobody', unlisted: 'not listed', unseen: 'held' },
  shortSeats: (held: number, most: number, f: Formats) => `${f.number(held)} of ${f.plural(most, { one: '# seat', other: '# seats' })}`,
  shortVacant: (count: number, f: Formats) => `${f.number(count)} vacant`,
  open: (count: number, f: Formats) => f.plural(count, { one: '# open', other: '# open' }),
  vacant: (count: number, f: Formats) => f.plural(count, { one: '# seat vacant', other: '# seats vacant' }),
  vacantIn: (groups: string) => `vacant: ${groups}`,
  unknownIn: (groups: string) => `roster not known: ${groups}`,
  more: (count: number, f: Formats) => `${f.number(count)} more`,
  showAll: (count: number, f: Formats) => `Show all ${f.number(count)}`,
  showFewer: 'Show fewer',

  whereDoIStand: 'Where do I stand?',
  standingFailed: 'This part could not be loaded. Press the button to try again.',
};

export type RoleLadderWords = Widened<typeof roleLadder>;
