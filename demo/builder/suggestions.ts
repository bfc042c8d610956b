/** What an option may be, by what the data holds: the ids of its stations, ladders, boards. Pure. */

export interface Suggestion {
  readonly value: string;
  readonly text: string;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const recordsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const most = 200;

/** A text, or the first of its translations. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const first = isObject(value) ? Object.values(value)[0] : undefined;
  return typeof first === 'string' ? first : '';
}

function byId(records: readonly Json[]): Suggestion[] {
  return records
    .filter(({ id, hidden }) => typeof id === 'string' && id && hidden !== true)
    .map(({ id, name, title }) => ({ value: id as string, text: textOf(name ?? title) || (id as string) }));
}

/** Groups that stand on no map: they are no stations. */
const stands = ({ kind }: Json) => kind === undefined || ['station', 'chapter', 'user-group', 'city'].includes(String(kind));

/**
 * What the data offers for an option of this name; nothing where it says nothing.
 * @param groups the stations as a widget read them; they may have come in another shape
 */
export function suggestionsFor(option: string, json: unknown, groups?: readonly unknown[]): Suggestion[] {
  const document: Json = { ...(isObject(json) ? json : { groups: json }), ...(groups && { groups }) };
  const found = suggestionsIn(option, document);
  return [...new Map(found.map((each) => [each.value, each])).values()].slice(0, most);
}

function suggestionsIn(option: string, document: Json): Suggestion[] {
  const groups = recordsOf(document['groups']).filter(stands);
  if (option === 'station') return byId(groups);
  if (option === 'ladder' || option === 'board' || option === 'form') return byId(recordsOf(document[`${option}s`]));
  if (option === 'person') return byId(recordsOf(document['people']));
  if (option === 'period') return recordsOf(document['boards']).flatMap((board) => byId(recordsOf(board['periods'])));
  if (option !== 'country') return [];
  const countries = groups.map(({ place }) => (isObject(place) ? textOf(place['country']) : '')).filter(Boolean);
  return countries.sort().map((country) => ({ value: country, text: country }));
}
