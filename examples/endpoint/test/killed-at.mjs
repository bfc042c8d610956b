// A server that is killed while it keeps an application: node killed-at.mjs before|during|after.
// For the tests: everything but the moment of its death is the real server.
import { serve } from '@hono/node-server';
import { createApp } from '../app.mjs';
import { openDatabase } from '../database.mjs';
import { openDoor } from '../door.mjs';
import { settingsFrom } from '../settings.mjs';
import { community } from './helpers.mjs';

const [moment] = process.argv.slice(2);
const settings = settingsFrom(process.env);
// the door leaves its socket behind, as with any server that is killed
if (!settings.databaseUrl) await openDoor(settings.folder);
const database = await openDatabase(settings);
const die = () => process.kill(process.pid, 'SIGKILL');

const deadly = {
  ...database,
  async query(sql, values) {
    if (!sql.includes('insert into applications')) return database.query(sql, values);
    if (moment === 'before') return die();
    if (moment === 'after') return database.query(sql, values).then(die);
    return database.transaction((queries) => queries.query(sql, values).then(die));
  },
};
serve({ fetch: createApp({ database: deadly, community, settings }).fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(`Listening on http://127.0.0.1:${port}/`));
