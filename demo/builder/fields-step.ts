/** For JSON that nobody wrote for us: which list, which of its fields is which of ours, and what its values mean. */
import { html, nothing } from 'lit';
import { type Fields, fieldsFrom, pathOf } from '../../src/sources/fields.js';
import type { SnippetBuilder } from './builder.js';
import { type FoundField, type FoundList, type OurField, fieldsFor, fieldsOf, firstRows, guessAll, likeliest, listsIn, meaningOf, valuesAt, withMeaning } from './found.js';
import { choose, valueOf } from './pieces.js';

/** What a list of records is mapped by, and a way to change that. */
interface Mapping {
  readonly builder: SnippetBuilder;
  readonly list: FoundList;
  readonly found: readonly FoundField[];
  readonly fields: Fields;
}

export function fieldsStep(builder: SnippetBuilder) {
  const { tag, attributes } = builder.choice;
  const ours = fieldsFor(tag);
  const lists = ours.length ? listsIn(builder.json) : [];
  if (!lists.length) return nothing;
  const isMapped = attributes['items'] !== undefined || attributes['fields'] !== undefined;
  const list = lists.find(({ path }) => path === (attributes['items'] ?? '')) ?? likeliest(tag, lists)!;
  const read = fieldsFrom(attributes['fields']);
  const mapping: Mapping = { builder, list, found: fieldsOf(list.records), fields: (read.ok && read.fields) || {} };
  return html`<details class="step" ?open=${isMapped}>
    <summary>Its fields have other names?</summary>
    <p class="about">Say which is which; nobody has to rewrite their data. What is chosen here becomes <code>items</code> and <code>fields</code> of the tag.</p>
    ${listChoice(mapping, lists)}
    <div class="switch">
      <button type="button" @click=${() => map(mapping, guessAll(tag, list.records))}>Guess</button>
      ${isMapped ? html`<button type="button" @click=${() => builder.setAttributes({ items: undefined, fields: undefined })}>Take the names as they are</button>` : nothing}
    </div>
    ${ours.map((field) => fieldChoice(field, mapping))}
    ${firstRecords(mapping, ours)}
  </details>`;
}

function map({ builder, list }: Pick<Mapping, 'builder' | 'list'>, fields: Fields) {
  builder.setAttributes({ items: list.path || undefined, fields: Object.keys(fields).length ? JSON.stringify(fields) : undefined });
}

function listChoice({ builder, list }: Mapping, lists: readonly FoundList[]) {
  const take = (event: Event) => {
    const chosen = lists.find(({ path }) => path === valueOf(event))!;
    map({ builder, list: chosen }, guessAll(builder.choice.tag, chosen.records));
  };
  return html`<div class="option">
    <label for="list">The list <code>items</code></label>
    <select id="list" @change=${take}>
      ${lists.map(({ path, records }) => html`<option value=${path} ?selected=${path === list.path}>${path || 'the whole'} (${records.length})</option>`)}
    </select>
  </div>`;
}

function fieldChoice(field: OurField, mapping: Mapping) {
  const { name, label } = field;
  const source = mapping.fields[name];
  const set = (path: string) => {
    const { [name]: _, ...others } = mapping.fields;
    map(mapping, path ? { ...others, [name]: path } : others);
  };
  return html`<div class="row">
      <label for="field-${name}">${label} <code>${name}</code></label>
      ${choose({ id: `field-${name}`, none: '—', value: source ? pathOf(source) : '', choices: mapping.found.map(({ path, example }) => [path, `${path}: ${example}`] as const), set })}
    </div>
    ${source && field.values ? meanings(field, mapping) : nothing}`;
}

/** Their words for what can only be one of ours. */
function meanings({ name, label, values: ours = [] }: OurField, mapping: Mapping) {
  const source = mapping.fields[name]!;
  const found = valuesAt(pathOf(source), mapping.list.records);
  if (!found.length) return html`<p class="about">Its values are too many to be a ${label.toLowerCase()}.</p>`;
  return html`<div class="meanings" role="group" aria-label="What the values mean: ${label}">
    ${found.map((theirs, index) => {
      const meaning = meaningOf(source, theirs);
      const set = (chosen: string) => map(mapping, { ...mapping.fields, [name]: withMeaning(source, theirs, chosen === leave ? null : chosen || undefined) });
      const id = `meaning-${name}-${index}`;
      const isOurs = ours.includes(theirs.toLowerCase());
      return html`<div class="row">
        <label for=${id}>“${theirs}” means</label>
        ${choose({ id, none: isOurs ? theirs : `“${theirs}”, as it is`, value: meaning === null ? leave : String(meaning ?? ''), choices: [...ours.map((each) => [each, each] as const), [leave, 'nothing: leave it out']], set })}
      </div>`;
    })}
  </div>`;
}

/** Stands for no value at all; none of ours is called so. */
const leave = '-';

function firstRecords({ list, fields }: Mapping, ours: readonly OurField[]) {
  const names = Object.keys(fields);
  if (!names.length) return nothing;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="The first records as they are read">
    <table>
      <caption>The first of ${list.records.length}, as they are read</caption>
      <thead>
        <tr>${names.map((name) => html`<th scope="col">${ours.find((each) => each.name === name)?.label ?? name}</th>`)}</tr>
      </thead>
      <tbody>${firstRows(list.records, fields, 5).map((row) => html`<tr>${row.map((text) => html`<td>${text}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}
