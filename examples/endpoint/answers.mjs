/** Holds answers to the form they belong to. Pure. */

/** Where a form says no `length`. */
const longestText = 500;
const longestLongText = 10_000;

// as browsers check <input type="email">
const email = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/**
 * Checks answers against a form.
 *
 * @param {{ fields: any[] }} form as in the community document
 * @param {Record<string, unknown>} given answers by the field's id
 * @returns {{ answers: Record<string, unknown>, errors: import('./problem.mjs').FieldError[] }} the answers to the
 *   questions that were asked, tidied; and what is wrong, with a JSON Pointer into what was sent
 */
export function checkAnswers(form, given) {
  const answers = {};
  const errors = [];
  const wrong = (id, detail) => void errors.push({ pointer: `/answers/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`, detail });

  for (const field of form.fields) {
    if (!isAsked(field, form, given)) continue;
    const value = tidied(answerTo(field, given));
    if (isEmpty(value, field)) {
      if (field.required) wrong(field.id, field.type === 'consent' ? 'This needs your consent.' : 'Please answer this.');
      continue;
    }
    const found = checks[field.type](value, field);
    if ('error' in found) wrong(field.id, found.error);
    else answers[field.id] = found.value;
  }
  for (const id of Object.keys(given)) {
    if (!form.fields.some((field) => field.id === id)) wrong(id, `This form has no field “${id}”.`);
  }
  return { answers, errors };
}

const answerTo = (field, given) => (Object.hasOwn(given, field.id) ? given[field.id] : undefined);

/** A field may depend on another's answer, and that one on a third. */
function isAsked(field, form, given, seen = new Set()) {
  if (!field.when) return true;
  const other = form.fields.find(({ id }) => id === field.when.field);
  if (!other || seen.has(other.id) || !isAsked(other, form, given, seen.add(other.id))) return false;
  const answer = tidied(answerTo(other, given));
  if (isEmpty(answer, other)) return false;
  return field.when.is === undefined || [answer].flat().map(String).includes(field.when.is);
}

const tidied = (value) => (typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '').trim() : value);

const isEmpty = (value, { type }) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0) || (type === 'consent' && value === false);

const right = (value) => ({ value });
const not = (error) => ({ error });

function text(value, { length }, most) {
  if (typeof value !== 'string') return not('This has to be text.');
  const limit = length ?? most;
  return value.length > limit ? not(`This is ${value.length} characters long; ${limit} are the most.`) : right(value);
}

const plainText = (value, field) => text(value, field, longestText);

function emailAddress(value, field) {
  const found = text(value, field, 254);
  return 'error' in found || email.test(value) ? found : not('This is no e-mail address. One looks like name@example.org.');
}

function link(value, field) {
  const found = text(value, field, 2_000);
  if ('error' in found) return found;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url && /^https?:$/.test(url.protocol) ? found : not('This is no link. One begins with https://.');
}

function number(value, { min = -Infinity, max = Infinity }) {
  const amount = typeof value === 'string' ? Number(value) : value;
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return not('This has to be a number.');
  if (amount < min) return not(`This has to be at least ${min}.`);
  return amount > max ? not(`This has to be at most ${max}.`) : right(amount);
}

function day(value) {
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  const date = new Date(isDay ? `${value}T00:00Z` : NaN);
  // 30 February would be a day in March
  return isDay && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? right(value) : not('This is no day. One looks like 2026-11-30.');
}

const isOption = (value, { options = [] }) => options.some(({ id }) => id === value);

const choice = (value, field) => (isOption(value, field) ? right(value) : not('Please choose one of the answers there are.'));

function choices(value, field) {
  const chosen = [value].flat();
  return chosen.every((each) => isOption(each, field)) ? right([...new Set(chosen)]) : not('Please choose among the answers there are.');
}

const consent = (value) => (value === true || value === 'true' || value === 'on' ? right(true) : not('This is either true or false.'));

const checks = {
  text: plainText,
  'long-text': (value, field) => text(value, field, longestLongText),
  email: emailAddress,
  link,
  number,
  date: day,
  choice,
  choices,
  // an id of the document, or what somebody wrote who did not find theirs
  station: plainText,
  person: plainText,
  consent,
};
