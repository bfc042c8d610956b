/** Reads a part of the board. */
import { badRequest } from './paging.mjs';
import { ProblemError } from './problem.mjs';
import { pointsSql } from './ranking.mjs';
import { searchQuery } from './words.mjs';

/** A search that finds more than these is answered by walking along the board, one that finds fewer by sorting what it finds. */
const manyFound = 20_000;

/** So many searches are remembered with how many they find: counting is most of the work of a broad one. */
const mostRemembered = 1_000;

/**
 * @param {import('./database.mjs').Queries} database
 * @param {{ periods: { id: string }[], scoring: { metric: string, weight: number }[] }} board of the community document; its first period is meant where none is named
 */
export function createBoard(database, { periods, scoring }) {
  const countEntries = createCounter(database);

  /**
   * The entries that a request asks for.
   *
   * @param {import('./paging.mjs').BoardRequest} request
   * @returns {Promise<{ entries: object[], offset: number, count: number, total: number }>}
   */
  return async function readBoard(request) {
    const { limit, backwards } = request;
    const period = oneOf('period', request.period ?? periods[0].id, periods.map(({ id }) => id));
    const kind = request.kind === undefined ? undefined : scoring.find(({ metric }) => metric === oneOf('kind', request.kind, scoring.map((each) => each.metric)));
    const { columns, column } = columnsFor(request.column, kind, scoring.indexOf(kind) + 1);

    const search = request.search === undefined ? undefined : searchQuery(request.search);
    const total = await countEntries(period, search);
    const offset = request.around === undefined ? request.offset : await pageOf(database, { ...request, column }, period, search, total);
    const direction = backwards ? 'desc' : 'asc';

    let rows = [];
    if (offset < total && search === undefined) {
      // places are numbered, so that a page deep in the board is as near as the first
      const first = backwards ? total - offset - limit + 1 : offset + 1;
      const sql = `select ${columns} from entries where period = $1 and ${column} between $2 and $3 order by ${column} ${direction}`;
      rows = await database.query(sql, [period, first, first + limit - 1]);
    } else if (offset < total) {
      const sql = `
        with found as ${total > manyFound ? 'not materialized' : 'materialized'}
          (select ${columns}, ${column} as place from entries where period = $1 and words @@ $2::tsquery)
        select * from found order by place ${direction} limit $3 offset $4`;
      rows = await database.query(sql, [period, search, limit, offset]);
    }
    return { entries: rows.map(entryFrom), offset, count: rows.length, total };
  };
}

/** A value that the board knows; otherwise the request makes no sense. */
function oneOf(parameter, value, known) {
  if (known.includes(value)) return value;
  throw badRequest([{ parameter, detail: `This board knows, as ${parameter}: ${known.join(', ')}.` }]);
}

/** What is read of an entry, and the column by which it is sorted. Where one kind of contribution counts alone, it has places of its own. */
function columnsFor(column, kind, number) {
  const always = 'person, name, github, counts';
  if (!kind) return { columns: `rank, previous_rank, score, ${always}`, column };
  return {
    columns: `kind_ranks[${number}] as rank, ${pointsSql(kind)} as score, ${always}`,
    column: column === 'position' ? `kind_positions[${number}]` : column,
  };
}

/** Counts the entries there are, or those that a search finds; remembers it until the board is drawn up anew. */
function createCounter(database) {
  const known = new Map();
  return async (period, search) => {
    if (search === '') return 0;
    const [{ all, drawn }] = await database.query(
      `select (select max(position) from entries where period = $1) as all, (select value from facts where name = 'drawn') as drawn`,
      [period],
    );
    if (search === undefined) return all ?? 0;

    const key = [drawn, period, search].join(' ');
    if (!known.has(key)) {
      const [{ found }] = await database.query('select count(*)::integer as found from entries where period = $1 and words @@ $2::tsquery', [period, search]);
      if (known.size >= mostRemembered) known.delete(known.keys().next().value);
      known.set(key, found);
    }
    return known.get(key);
  };
}

/** Where the page begins on which somebody stands. */
async function pageOf(database, { around, column, backwards, limit }, period, search, total) {
  const [person] = await database.query(
    `select ${column} as place from entries where period = $1 and lower(person) = lower($2) and ($3::text is null or words @@ $3::tsquery)`,
    [period, around, search || null],
  );
  if (!person || search === '') throw new ProblemError({ status: 404, title: 'Not on this board', detail: `Nobody on this board is called “${around}”.` });
  let before = person.place - 1;
  if (search) {
    const sql = `select count(*)::integer as before from entries where period = $1 and words @@ $2::tsquery and ${column} < $3`;
    [{ before }] = await database.query(sql, [period, search, person.place]);
  }
  if (backwards) before = total - 1 - before;
  return before - (before % limit);
}

/** A row as an entry of the community document. */
function entryFrom({ rank, previous_rank: previousRank, score, person, name, github, counts }) {
  return {
    person: { id: person, name, ...(github && { handles: { github } }) },
    counts,
    score,
    rank,
    ...(previousRank && { previousRank }),
  };
}
