import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnswers } from '../answers.mjs';
import { community } from './helpers.mjs';

const station = community.forms.find(({ id }) => id === 'new-station');
const right = {
  name: ' Inês ', email: 'ines@driftwood.example', city: 'Faro', 'expected-attendance': '25', first: '2026-12-01', mode: 'in-person', hall: 'The old mill',
  languages: ['pt', 'en', 'pt'], nearest: 'porto', plan: 'An evening every month.', agree: true,
};
const pointers = (changes) => checkAnswers(station, { ...right, ...changes }).errors.map(({ pointer }) => pointer);

test('right answers are tidied', () => {
  const { answers, errors } = checkAnswers(station, right);
  assert.deepEqual(errors, []);
  assert.deepEqual(answers, { ...right, name: 'Inês', 'expected-attendance': 25, languages: ['pt', 'en'] });
});

test('every wrong answer is named with where it is', () => {
  const wrong = {
    name: ['x'.repeat(81), 7, '  ', {}, null],
    email: ['nobody', 'a@b@c', 'a b@c.example', 'x@-.example', ['a@b.example']],
    homepage: ['driftwood', 'javascript:alert(1)', 'ftp://driftwood.example', 'https://'],
    city: [['Faro']],
    'expected-attendance': [0, 501, 'many', NaN, true, [20], '1e999'],
    first: ['2026-02-30', '2026', '01.12.2026', 20261201, '2026-13-01'],
    mode: ['by post', ['in-person'], true],
    languages: ['fr', ['en', 'fr'], [{}]],
    plan: ['x'.repeat(4001)],
    agree: [false, 'yes', 1],
  };
  for (const [id, values] of Object.entries(wrong)) {
    for (const value of values) assert.deepEqual(pointers({ [id]: value }), [`/answers/${id}`], `${id}: ${JSON.stringify(value)}`);
  }
});

test('what has to be answered is said of each field', () => {
  assert.deepEqual(
    checkAnswers(station, {}).errors.map(({ pointer }) => pointer),
    ['name', 'email', 'city', 'expected-attendance', 'mode', 'plan', 'agree'].map((id) => `/answers/${id}`),
  );
});

test('a question that depends on another is asked only then', () => {
  assert.deepEqual(pointers({ hall: '' }), ['/answers/hall']);
  assert.deepEqual(pointers({ mode: 'online', hall: '' }), []);
  assert.equal('hall' in checkAnswers(station, { ...right, mode: 'online' }).answers, false, 'an answer to what was not asked is not kept');
});

test('questions that depend on each other in a circle are never asked', () => {
  const field = (id, other) => ({ id, type: 'text', label: id, required: true, when: { field: other } });
  assert.deepEqual(checkAnswers({ fields: [field('a', 'b'), field('b', 'a'), field('c', 'nowhere')] }, { a: 'x', b: 'x' }).errors, []);
});

test('an answer to no question is not dropped in silence', () => {
  assert.deepEqual(pointers({ salary: 1 }), ['/answers/salary']);
  assert.deepEqual(pointers({ 'a/b~c': 1 }), ['/answers/a~1b~0c']);
  assert.deepEqual(checkAnswers(station, JSON.parse('{"__proto__": {"name": "x"}}')).errors.map(({ pointer }) => pointer).includes('/answers/__proto__'), true);
});

test('characters that no database takes are left out', () => {
  const { answers, errors } = checkAnswers(station, { ...right, city: 'Fa\0ro', plan: 'half a pair: \ud83d' });
  assert.deepEqual(errors, []);
  assert.equal(answers.city, 'Faro');
  assert.equal(answers.plan.isWellFormed(), true);
});
