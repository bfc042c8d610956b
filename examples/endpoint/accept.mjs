// Accepts an application, so that it appears among the proposals of /api/community:
//   node accept.mjs          lists those that wait
//   node accept.mjs <id>     accepts one
// With the same DATABASE_URL or DATA_FOLDER as the server; it may be running meanwhile.
import { acceptApplication, waitingApplications } from './applications.mjs';
import { openDatabase } from './database.mjs';
import { askAtDoor, openDoor } from './door.mjs';
import { settingsFrom } from './settings.mjs';

const settings = settingsFrom(process.env);
const [id] = process.argv.slice(2);

/** Through the running server where it has the embedded database, else in the database itself. */
async function ask() {
  const path = id === undefined ? '/' : `/${encodeURIComponent(id)}`;
  const answer = settings.databaseUrl ? undefined : await askAtDoor(settings.folder, id === undefined ? 'GET' : 'POST', path);
  if (answer?.error) throw new Error(answer.error);
  if (answer) return answer;

  const door = settings.databaseUrl ? undefined : await openDoor(settings.folder);
  const database = await openDatabase(settings);
  try {
    return id === undefined ? { waiting: await waitingApplications(database) } : { found: await acceptApplication(database, id) };
  } finally {
    await database.close();
    await door?.close();
  }
}

/** Strangers wrote it: nothing in it may give orders to the terminal. */
const printable = (text) => text.replace(/[\p{Control}\p{Format}]/gu, ' ');

const { waiting, found } = await ask();
if (waiting) {
  for (const application of waiting) {
    console.log(`\n${application.id}  ${application.form}  received ${new Date(application.received).toISOString()}`);
    for (const [field, answer] of Object.entries(application.answers)) console.log(`  ${field}: ${printable(String(answer))}`);
  }
  console.log(waiting.length ? '\nnode accept.mjs <id> accepts one.' : 'No application is waiting.');
} else if (found) {
  console.log(`Accepted. It is now among the proposals of /api/community.`);
} else {
  console.error(`There is no application ${printable(id)}. Without an id, the command lists those that wait.`);
  process.exitCode = 1;
}
