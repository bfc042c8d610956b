/** What the role ladder shows: all decisions about the data, without a template and without words. Pure: today is passed in. */
import type { Collection, Community } from '../../community/community.js';
import { groups as groupCollection } from '../../community/generated/groups.js';
import { ladders as ladderCollection } from '../../community/generated/ladders.js';
import { metrics as metricCollection } from '../../community/generated/metrics.js';
import { people as peopleCollection } from '../../community/generated/people.js';
import { roles as roleCollection } from '../../community/generated/roles.js';
import type { Form } from '../../community/schema/forms.js';
import type { Ladder, Rung } from '../../community/schema/ladders.js';
import type { Text } from '../../community/schema/values.js';
import { eachOf, partsOf } from './criteria-tree.js';
import { HolderFinder, type Holders } from './holders.model.js';

/** The collections of a document that it reads; ladders first, which alone it cannot do without. */
export const roleLadderReads = [ladderCollection, peopleCollection, roleCollection, groupCollection, metricCollection];

/** Another rung, by its name, and by that of its ladder where it stands on another. */
export interface RungReference {
  readonly name: Text;
  readonly ladder?: Text;
}

/** A duty, requirement or benefit; `from` names the rung or role that it is inherited from. */
export interface Point {
  readonly text: Text;
  readonly from?: Text;
}

export interface RungView {
  readonly rung: Rung;
  /** Where it stands in the document, for the rule engine. */
  readonly path: string;
  /** The rung one comes from. */
  readonly after?: RungReference;
  /** Whether that is the one right below. */
  readonly isJoined: boolean;
  /** Rungs of other ladders that one comes to from here. */
  readonly leadsTo: readonly RungReference[];
  /** Other ladders that this rung is on. */
  readonly alsoOn: readonly Text[];
  /** Criteria were written, but cannot be read. */
  readonly isCriteriaLost: boolean;
  readonly requirements: readonly Point[];
  readonly duties: readonly Point[];
  readonly benefits: readonly Point[];
  readonly form?: { readonly title: Text; readonly url: string };
  readonly holders: Holders;
}

export interface LadderView {
  readonly id: string;
  readonly name: Text;
  readonly summary?: Text;
  /** Highest first, as a ladder stands. */
  readonly rungs: readonly RungView[];
}

/** Whether a rung names a form, so that forms are to be read. */
export const namesForms = (community: Community): boolean => community.has('forms') && community.all(ladderCollection).some(({ rungs }) => rungs.some(({ form }) => form !== undefined));

/**
 * The ladders of a community on a day, in the order of its document.
 *
 * @param forms the collection of forms, where rungs name some
 */
export function laddersOf(community: Community, today: string, forms?: Collection<Form>): readonly LadderView[] {
  const ladders = community.all(ladderCollection);
  const book = new RungBook(community, ladders, forms);
  const holders = new HolderFinder(community, today);
  return ladders.map(({ id, name, summary, rungs }, at) => ({
    id,
    name,
    summary,
    rungs: rungs.map((rung, index) => book.view(ladders[at]!, rung, `ladders[${at}].rungs[${index}]`, rungs[index - 1], holders)).reverse(),
  }));
}

/** How many people stand on some ladders, each counted once. */
export const peopleOn = (ladders: readonly LadderView[]): number => new Set(ladders.flatMap(({ rungs }) => rungs.flatMap(({ holders }) => holders.people.map(({ key }) => key)))).size;

/** Whether some of the ladders ask for something that can be looked at for a person. */
export const hasCriteria = (ladders: readonly LadderView[]): boolean => ladders.some(({ rungs }) => rungs.some(({ rung }) => rung.criteria));

type PointKind = 'duties' | 'requirements' | 'benefits';

const isSame = (one: Text, other: Text) => JSON.stringify(one) === JSON.stringify(other);

/** All rungs of a community, by what points at what. */
class RungBook {
  readonly #first = new Map<string, Rung>();
  readonly #homes = new Map<string, Ladder[]>();
  readonly #following = new Map<string, RungReference[]>();
  /** Rungs as they came, looked into only where something could not be read. */
  readonly #received: readonly { id?: unknown; criteria?: unknown }[];

  constructor(
    readonly community: Community,
    ladders: readonly Ladder[],
    readonly forms: Collection<Form> | undefined,
  ) {
    for (const ladder of ladders) {
      for (const rung of ladder.rungs) {
        if (!this.#first.has(rung.id)) this.#first.set(rung.id, rung);
        const homes = this.#homes.get(rung.id) ?? [];
        if (!homes.includes(ladder)) this.#homes.set(rung.id, [...homes, ladder]);
      }
    }
    for (const ladder of ladders) {
      for (const { id, name, after } of ladder.rungs) {
        if (after === undefined || after === id || ladder.rungs.some((rung) => rung.id === after)) continue;
        this.#following.set(after, [...(this.#following.get(after) ?? []), { name, ladder: ladder.name }]);
      }
    }
    this.#received = community.reading(ladderCollection).issues.length ? rungsAsReceived(community) : [];
  }

  view(ladder: Ladder, written: Rung, path: string, below: Rung | undefined, holders: HolderFinder): RungView {
    // on a second ladder it is enough to name a rung: the rest is said where it stands first
    const rung = { ...this.#first.get(written.id), ...written };
    const { id, criteria } = rung;
    return {
      rung,
      path,
      after: this.#after(rung, ladder),
      isJoined: below !== undefined && rung.after === below.id && below.id !== id,
      leadsTo: this.#following.get(id) ?? [],
      alsoOn: this.#homes.get(id)!.filter((home) => home !== ladder).map(({ name }) => name),
      isCriteriaLost: !criteria && this.#received.some((received) => received.id === id && received.criteria !== undefined),
      requirements: this.#points(rung, 'requirements').filter(({ text }) => !criteria || ![...eachOf(criteria)].some((each) => !partsOf(each) && each.text !== undefined && isSame(each.text, text))),
      duties: this.#points(rung, 'duties'),
      benefits: this.#points(rung, 'benefits'),
      form: this.forms && formOf(this.community.find(this.forms, rung.form)),
      holders: holders.of(rung),
    };
  }

  #after({ id, after }: Rung, ladder: Ladder): RungReference | undefined {
    if (after === undefined || after === id) return undefined;
    const near = ladder.rungs.find((rung) => rung.id === after);
    if (near) return { name: near.name };
    return { name: this.#first.get(after)?.name ?? after, ladder: this.#homes.get(after)?.[0]?.name };
  }

  /** What is written on a rung and its role, then what they inherit; each text once, and a circle is gone round once. */
  #points(rung: Rung, kind: PointKind): Point[] {
    const points: Point[] = [];
    const add = (texts: readonly Text[] | undefined, from?: Text) => {
      for (const text of texts ?? []) if (!points.some((point) => isSame(point.text, text))) points.push({ text, from });
    };
    const seen = new Set<unknown>();
    const addRole = (id: string | undefined, from: Text | undefined) => {
      for (let role = this.community.find(roleCollection, id); role && !seen.has(role); role = this.community.find(roleCollection, role.inherits)) {
        seen.add(role);
        add(role[kind], from ?? (role.id === id ? undefined : role.name));
      }
    };
    for (let at: Rung | undefined = rung; at && !seen.has(at.id); at = at.inherits === undefined ? undefined : this.#first.get(at.inherits)) {
      seen.add(at.id);
      const from = at === rung ? undefined : at.name;
      add(at[kind], from);
      addRole(at.role, from);
    }
    return points;
  }
}

/** Where a form is to be found: at its own address, or at the first page it links to. */
function formOf(form: Form | undefined): RungView['form'] {
  const url = form?.url ?? form?.targets?.find(({ kind, url: address }) => kind === 'link' && address)?.url;
  return form && url ? { title: form.title, url } : undefined;
}

function rungsAsReceived(community: Community): { id?: unknown; criteria?: unknown }[] {
  try {
    const ladders = community.raw('ladders') as readonly { rungs?: unknown }[];
    return ladders.flatMap((ladder) => (Array.isArray(ladder?.rungs) ? (ladder.rungs as object[]) : []).filter(Boolean));
  } catch {
    // an object of a page's own, with a property that throws
    return [];
  }
}
