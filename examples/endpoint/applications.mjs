/** Keeps applications, and makes proposals of the accepted ones. */
import { randomUUID } from 'node:crypto';

/**
 * Keeps an application, once for each idempotency key: one statement, so that it is either kept or not, whatever happens
 * to this process in between.
 *
 * @param {import('./database.mjs').Queries} database
 * @param {{ key: string, form: string, answers: object }} application checked
 * @returns {Promise<{ id: string, received: Date, isNew: boolean, isSame: boolean }>} what is kept under the key; `isSame`:
 *   it is this application
 */
export async function keepApplication(database, { key, form, answers }) {
  const values = [key, form, JSON.stringify(answers)];
  const [kept] = await database.query(
    `insert into applications (key, form, answers, id) values ($1, $2, $3::jsonb, $4) on conflict (key) do nothing returning id, received`,
    [...values, randomUUID()],
  );
  if (kept) return { ...kept, isNew: true, isSame: true };
  const [earlier] = await database.query('select id, received, form = $2 and answers = $3::jsonb as "isSame" from applications where key = $1', values);
  return { ...earlier, isNew: false };
}

/** Those that nobody has accepted yet, the oldest first. */
export function waitingApplications(database) {
  return database.query('select id, form, answers, received from applications where accepted is null order by received, id');
}

/**
 * Accepts an application; once accepted, it stays so.
 *
 * @param {import('./database.mjs').Queries} database
 * @param {string} id
 * @returns {Promise<boolean>} whether there is one of that id
 */
export async function acceptApplication(database, id) {
  const rows = await database.query('update applications set accepted = coalesce(accepted, now()) where id = $1 returning id', [id]);
  return rows.length === 1;
}

/**
 * The accepted applications as `proposals` of the community document.
 *
 * @param {import('./database.mjs').Queries} database
 * @param {any} community the document, whose forms they answer
 */
export async function acceptedProposals(database, community) {
  const rows = await database.query('select id, form, answers, received, accepted from applications where accepted is not null order by accepted, id');
  return rows.flatMap((row) => {
    const form = community.forms?.find(({ id }) => id === row.form);
    // a form that the document no longer has
    return form ? [proposalFrom(row, form, community)] : [];
  });
}

/**
 * What of an application is public: which form, when, and what it is about (a city; a station or a person of the
 * document). All else that somebody wrote stays in the database. Pure.
 */
export function proposalFrom({ id, answers, received, accepted }, form, community) {
  const subject = {
    city: published(answers.city),
    group: idIn(community.groups, firstAnswer('station', form, answers)),
    person: idIn(community.people, firstAnswer('person', form, answers)),
  };
  const known = Object.fromEntries(Object.entries(subject).filter(([, value]) => value !== undefined));
  return {
    id: `application-${id}`,
    title: form.title,
    ...(form.rule && { rule: form.rule }),
    ...(Object.keys(known).length && { subject: known }),
    opened: dayOf(received),
    closed: dayOf(accepted),
    outcome: 'accepted',
  };
}

const firstAnswer = (type, form, answers) => form.fields.filter((field) => field.type === type).map(({ id }) => answers[id]).find((answer) => answer !== undefined);

const idIn = (records = [], id) => (records.some((record) => record.id === id) ? id : undefined);

/** Some write an e-mail address where a city was asked for: then it is not published. */
const published = (text) => (typeof text === 'string' && text && !/[@＠]/.test(text) ? text : undefined);

const dayOf = (date) => new Date(date).toISOString().slice(0, 10);
