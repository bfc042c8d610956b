/** CSV and the like: a row is a record, a column a field. */
import Papa from 'papaparse';
import { placesIn } from '../source.js';
import { Trouble } from '../trouble.js';

export interface Rows {
  readonly records: Record<string, unknown>[];
  readonly columns: readonly string[];
  /** Things to know, as sentences. */
  readonly notes: readonly string[];
}

/** Reads text as a table; what stands between the cells (`,`, `;`, a tab) is found out. */
export function readTable(name: string, text: string): Rows {
  const { data, errors, meta } = Papa.parse<Record<string, unknown>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim(),
    transform: (value) => value.trim(),
  });
  const columns = (meta.fields ?? []).filter(Boolean);
  if (!columns.length) throw new Trouble(`${name} has no columns: its first line has to name them.`);
  if (!data.length) throw new Trouble(`${name} has columns, but no rows.`);
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed) throw new Trouble(`${name}: a quotation mark in line ${placesIn(text)(unclosed.index ?? 0).line} is never closed.`);
  const ragged = errors.filter(({ code }) => code === 'TooManyFields').map(({ row }) => (row ?? 0) + 1);
  const notes = ragged.length ? [`${name}: ${ragged.length === 1 ? 'row' : 'rows'} ${ragged.slice(0, 10).join(', ')}${ragged.length > 10 ? ' …' : ''} ${ragged.length === 1 ? 'has' : 'have'} more cells than there are columns; what is beyond them is left out.`] : [];
  // a column without a name is a number of the row, as a rule
  const records = data.map(({ '': _, __parsed_extra: _more, ...record }) => record);
  return { records, columns, notes };
}
