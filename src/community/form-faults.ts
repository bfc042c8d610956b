/**
 * What is wrong with a form's definition, so that it is reported and never drawn by half. Pure.
 *
 * A field that the tolerant reader left out is a question that nobody would be asked, and a target without its address a
 * button that leads nowhere: unlike a station without a picture, a form with such a gap is not shown at all.
 */
import type { Community } from './community.js';
import { forms as formCollection } from './generated/forms.js';
import type { Issue, IssueCode } from './read.js';
import type { Form } from './schema/forms.js';

type Field = Form['fields'][number];
type Target = NonNullable<Form['targets']>[number];
type Report = (path: string, code: IssueCode, found?: string, expected?: string) => void;

/** What may be lost without changing what is asked or where it goes. */
const harmless = /^fields\[\d+\]\.(?:help|example|section|autocomplete|param)\b|^targets\[\d+\]\.(?:name|labels|title|leftToTick)\b/;

const repository = /^[\w.-]+(?:\/[\w.-]+)+$/;
const address = /^[^\s@,?&]+@[^\s@,?&]+$/;

const known = new WeakMap<Form, readonly Issue[]>();

/** Everything that keeps a form of a community from being drawn; looked for once. */
export function formFaults(community: Community, form: Form): readonly Issue[] {
  let faults = known.get(form);
  if (!faults) known.set(form, (faults = [...lostIn(community, form), ...faultsIn(form, placeOf(community, form))]));
  return faults;
}

/** Where a form stood among those received: the records that were left out stood there too. */
function placeOf(community: Community, form: Form): number {
  const { records, issues } = community.reading(formCollection);
  const lost = new Set(issues.filter(({ loss }) => loss === 'record').map(({ index }) => index));
  let place = -1;
  for (let left = records.indexOf(form); left >= 0; left--) {
    do place++;
    while (lost.has(place));
  }
  return place;
}

/** What the reader left out of its fields and targets. */
function lostIn(community: Community, form: Form): Issue[] {
  const { issues } = community.reading(formCollection);
  if (!issues.length) return [];
  const place = placeOf(community, form);
  return issues.filter(({ index, path }) => index === place && /^(?:fields|targets|blocks)/.test(path) && !harmless.test(path));
}

function faultsIn(form: Form, index: number): Issue[] {
  const faults: Issue[] = [];
  const report: Report = (path, code, found, expected) => faults.push({ collection: 'forms', index, record: form.id, path, code, loss: 'record', found, expected });
  const { fields } = form;
  if (!fields.length) report('fields', 'empty-list', undefined, 'fields');
  repeatedIds(fields, 'fields', report);
  fields.forEach((field, at) => {
    const path = `fields[${at}]`;
    const { type, options } = field;
    if (type === 'choice' || type === 'choices') {
      if (!options?.length) report(`${path}.options`, options ? 'empty-list' : 'missing', undefined, 'options');
      repeatedIds(options ?? [], `${path}.options`, report);
    }
    pointsTo(field, fields, path, 'when', report);
    pointsTo(field, fields, path, 'into', report);
  });
  form.targets?.forEach((target, at) => targetFaults(target, `targets[${at}]`, report));
  return faults;
}

function repeatedIds(list: readonly { id: string }[], path: string, report: Report) {
  const seen = new Set<string>();
  list.forEach(({ id }, at) => {
    if (seen.has(id)) report(`${path}[${at}].id`, 'repeated-id', id);
    seen.add(id);
  });
}

const next = (field: Field, key: 'when' | 'into') => (key === 'when' ? field.when?.field : field.into);

/** A field that waits for another, or goes into another: the other has to be there, and must not come back to it. */
function pointsTo(field: Field, fields: readonly Field[], path: string, key: 'when' | 'into', report: Report) {
  const other = next(field, key);
  if (other === undefined) return;
  const at = key === 'when' ? `${path}.when.field` : `${path}.into`;
  const target = fields.find(({ id }) => id === other);
  if (!target) return report(at, 'unknown-field', other, fields.map(({ id }) => id).join(', '));
  const circle = [field.id];
  for (let id: string | undefined = other; id !== undefined && circle.length <= fields.length; id = next(fields.find((each) => each.id === id)!, key)) {
    circle.push(id);
    if (id === field.id) return report(at, 'circular', circle.join(' → '));
    if (!fields.some((each) => each.id === id)) return;
  }
  const { is } = field.when ?? {};
  if (key === 'when' && is !== undefined && target.options && !target.options.some(({ id }) => id === is)) report(`${path}.when.is`, 'not-in-list', is, target.options.map(({ id }) => id).join(', '));
}

/** What each kind of target cannot do without. */
const needs: Readonly<Record<Target['kind'], readonly ('repository' | 'url' | 'to')[]>> = {
  'github-issue': ['repository'],
  'gitee-issue': ['repository'],
  'gitlab-issue': ['repository'],
  post: ['url'],
  link: ['url'],
  mailto: ['to'],
  copy: [],
};

function targetFaults(target: Target, path: string, report: Report) {
  for (const key of needs[target.kind]) {
    const value = target[key];
    if (value === undefined) report(`${path}.${key}`, 'missing', undefined, key);
    else if (key === 'repository' && !repository.test(value)) report(`${path}.${key}`, 'not-a-repository', value);
    else if (key === 'to' && !address.test(value)) report(`${path}.${key}`, 'not-an-address', value);
  }
  if (target.url && /^mailto:/i.test(target.url)) report(`${path}.url`, 'not-a-link', target.url);
}
