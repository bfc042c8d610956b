// Starts the server: node server.mjs. README.md says what can be set.
import { serve } from '@hono/node-server';
import { createApp } from './app.mjs';
import { openDatabase } from './database.mjs';
import { openDoor } from './door.mjs';
import { generateBoard } from './generate.mjs';
import { readCommunity } from './guildhall.mjs';
import { settingsFrom } from './settings.mjs';

async function start() {
  const settings = settingsFrom(process.env);
  const community = await readCommunity(new URL('community.json', import.meta.url));
  const door = settings.databaseUrl ? undefined : await openDoor(settings.folder);
  const database = await openDatabase(settings);
  door?.serve(database);
  console.log(`Database: ${database.description}.`);

  const began = performance.now();
  const isGenerated = await generateBoard(database, { entries: settings.entries, scoring: community.boards[0].scoring, say });
  if (isGenerated) console.log(`Generated in ${Math.round((performance.now() - began) / 1000)} s. The next start uses them again.`);

  const app = createApp({ database, community, settings });
  const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port, serverOptions: { requestTimeout: 30_000 } }, ({ port }) => {
    console.log(`Listening on http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}/`);
  });
  server.on('error', (error) => fail(error.code === 'EADDRINUSE' ? new Error(`Port ${settings.port} is taken. Set PORT to another.`) : error));

  const stop = async () => {
    await new Promise((closed) => {
      server.close(closed);
      server.closeIdleConnections();
    });
    await door?.close();
    await database.close();
    process.exit();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** On a terminal, progress stays in one line. */
function say(line) {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}${line.startsWith('Generating') ? '' : '\n'}`);
  else console.log(line);
}

function fail(error) {
  console.error(error.message);
  process.exit(1);
}

start().catch(fail);
