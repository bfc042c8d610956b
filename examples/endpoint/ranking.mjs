/** Draws up the board: from tallies (who did how much) to places. */
import { folded, indexedWords } from './words.mjs';

/**
 * @typedef {object} Tally
 * @property {string} period
 * @property {string} person by which the person is named: here the handle
 * @property {string} name
 * @property {string} [github]
 * @property {boolean} [hidden] never ranked, never shown
 * @property {number} [previousRank]
 * @property {Record<string, number>} counts by the metric's id
 */

/**
 * Adds tallies, any number at a time; some thousands are fast.
 *
 * @param {import('./database.mjs').Queries} database
 * @param {Tally[]} tallies
 */
export async function addTallies(database, tallies) {
  const column = (valueOf) => tallies.map(valueOf);
  await database.query(
    `insert into tallies (period, person, name, github, hidden, previous_rank, counts, name_key, words)
     select period, person, name, github, hidden, previous_rank, counts::jsonb, name_key, string_to_array(words, ' ')
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::integer[], $7::text[], $8::text[], $9::text[])
       as given (period, person, name, github, hidden, previous_rank, counts, name_key, words)`,
    [
      column(({ period }) => period),
      column(({ person }) => person),
      column(({ name }) => name),
      column(({ github }) => github ?? null),
      column(({ hidden }) => hidden ?? false),
      column(({ previousRank }) => previousRank ?? null),
      column(({ counts }) => JSON.stringify(counts)),
      column(({ name }) => folded(name)),
      // words have no spaces
      column(({ name, github }) => indexedWords(name, github).join(' ')),
    ],
  );
}

/**
 * Ranks what is in `tallies` and puts it in place of the board. Run it in a transaction: then whoever reads meanwhile
 * reads the old board, and if anything fails, the old board stays. Every period is replaced: bring the tallies of all.
 *
 * @param {import('./database.mjs').Queries} queries of a transaction
 * @param {{ metric: string, weight: number }[]} scoring of the board
 */
export async function drawUpBoard(queries, scoring) {
  await queries.run(`
    create table entries_next (like entries);
    insert into entries_next
      select
        period,
        row_number() over (partition by period order by score desc, name_key, person),
        row_number() over (partition by period order by name_key, person),
        rank() over (partition by period order by score desc),
        previous_rank, score, person, name, github, counts, array_to_tsvector(words),
        ${arrayOf(scoring, (kind) => `row_number() over (partition by period order by ${pointsSql(kind)} desc, score desc, name_key, person)`)},
        ${arrayOf(scoring, (kind) => `rank() over (partition by period order by ${pointsSql(kind)} desc)`)}
      from (select *, ${scoreSql(scoring)} as score from tallies where not hidden) as scored
      order by period, score desc, name_key, person;
    alter table entries_next add primary key (period, position);
    create unique index on entries_next (period, name_position);
    ${scoring.map((_, i) => `create unique index on entries_next (period, (kind_positions[${i + 1}]));`).join('\n    ')}
    create unique index on entries_next (period, lower(person));
    create index on entries_next using gin (words);
    analyze entries_next;
    drop table entries;
    alter table entries_next rename to entries;
    truncate tallies;
    -- a board that is not the generated one is never replaced by it
    delete from facts where name in ('generated', 'drawn');
    insert into facts (name, value) values ('drawn', clock_timestamp()::text);`);
}

/** The formula of the board in SQL. */
export function scoreSql(scoring) {
  return scoring.map(pointsSql).join(' + ') || '0';
}

/** The points of one kind of contribution in SQL. */
export function pointsSql({ metric, weight }) {
  return `${Number(weight)} * coalesce((counts ->> '${metric.replaceAll("'", "''")}')::double precision, 0)`;
}

/** A list of numbers in SQL, one for each kind of contribution. */
function arrayOf(scoring, sqlOf) {
  return `array[${scoring.map(sqlOf).join(', ')}]::integer[]`;
}
