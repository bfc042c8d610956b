/**
 * One PostgreSQL behind two doors: embedded in this process and kept in a folder (PGlite), or a server by its URL. What
 * the rest of the example knows of it is `query`, `transaction` and `close`.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {object} Queries
 * @property {(sql: string, values?: unknown[]) => Promise<any[]>} query one statement; gives its rows
 * @property {(sql: string) => Promise<void>} run several statements, without values
 */

/**
 * @typedef {Queries & {
 *   transaction: <Result>(work: (queries: Queries) => Promise<Result>) => Promise<Result>,
 *   close: () => Promise<void>,
 *   description: string,
 * }} Database
 */

/**
 * Opens the database and makes its tables where they are missing.
 *
 * @param {{ databaseUrl?: string, folder: string }} settings
 * @returns {Promise<Database>}
 */
export async function openDatabase({ databaseUrl, folder }) {
  const database = await (databaseUrl ? openServer(databaseUrl) : openEmbedded(join(folder, 'postgres')));
  await database.run(await readFile(new URL('tables.sql', import.meta.url), 'utf8'));
  return database;
}

/** @returns {Promise<Database>} */
async function openEmbedded(folder) {
  const { PGlite } = await import('@electric-sql/pglite');
  await mkdir(folder, { recursive: true });
  const pglite = await PGlite.create(folder);
  const queriesOf = (connection) => ({
    query: async (sql, values) => (await connection.query(sql, values)).rows,
    run: async (sql) => void (await connection.exec(sql)),
  });
  return {
    ...queriesOf(pglite),
    transaction: (work) => pglite.transaction((connection) => work(queriesOf(connection))),
    close: () => pglite.close(),
    description: `PostgreSQL embedded in this process, kept in ${folder}`,
  };
}

/** @returns {Promise<Database>} */
async function openServer(url) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, max: 10 });
  // a connection that breaks while nobody uses it: the pool makes another
  pool.on('error', (error) => console.error(`A connection to the database broke: ${error.message}`));
  const queriesOf = (connection) => ({
    query: async (sql, values) => (await connection.query(sql, values)).rows,
    run: async (sql) => void (await connection.query(sql)),
  });
  return {
    ...queriesOf(pool),
    async transaction(work) {
      const connection = await pool.connect();
      try {
        await connection.query('begin');
        const result = await work(queriesOf(connection));
        await connection.query('commit');
        connection.release();
        return result;
      } catch (error) {
        // closing the connection rolls back, even where it no longer listens
        connection.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
    description: `the PostgreSQL server at ${withoutPassword(url)}`,
  };
}

function withoutPassword(url) {
  return url.replace(/\/\/[^@/]*@/, '//').replace(/\?.*$/, '');
}

/** Whether an error means that the database cannot be reached, or has no room for one more just now. */
export function isOutOfReach(error) {
  return /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|08|53|57P)/.test(error?.code ?? '') || /timeout|terminated|Connection/i.test(error?.message ?? '');
}
