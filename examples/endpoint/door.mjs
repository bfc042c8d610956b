/**
 * The maintainer's door: the embedded database belongs to the one process that opened it, so `accept.mjs` asks that
 * process, through a socket beside the data that only its owner may open. With a PostgreSQL server there is no such door.
 */
import { chmod, mkdir, rm } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { join, resolve } from 'node:path';
import { acceptApplication, waitingApplications } from './applications.mjs';

/** @param {string} folder where the embedded database is */
const socketOf = (folder) => (process.platform === 'win32' ? `\\\\.\\pipe\\${resolve(folder).replaceAll(/[\\:]/g, '-')}` : join(folder, 'door.sock'));

/**
 * Opens the door; rejects with a sentence when another server has the folder.
 *
 * @param {string} folder
 * @returns {Promise<{ serve: (database: import('./database.mjs').Queries) => void, close: () => Promise<void> }>}
 */
export async function openDoor(folder) {
  await mkdir(folder, { recursive: true });
  if (await askAtDoor(folder, 'GET', '/')) throw new Error(`Another server is running on ${folder}. Stop it, or set DATA_FOLDER to another folder.`);
  const socket = socketOf(folder);
  // left behind by a server that was killed
  if (process.platform !== 'win32') await rm(socket, { force: true });

  let database;
  const server = createServer(async (request, response) => {
    const answer = database ? await answerAtDoor(database, request).catch(({ message }) => ({ error: message })) : { error: 'The server is still starting.' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise((done, fail) => server.once('error', fail).listen(socket, done));
  if (process.platform !== 'win32') await chmod(socket, 0o600);
  return {
    serve: (opened) => void (database = opened),
    close: () => new Promise((done) => server.close(done)),
  };
}

/** `GET /` lists who waits, `POST /<id>` accepts. */
async function answerAtDoor(database, { method, url }) {
  if (method === 'GET') return { waiting: await waitingApplications(database) };
  return { found: await acceptApplication(database, decodeURIComponent(url.slice(1))) };
}

/**
 * Asks the server that has the folder.
 *
 * @param {string} folder
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @returns {Promise<any>} undefined when no server is running there
 */
export function askAtDoor(folder, method, path) {
  return new Promise((answer, fail) => {
    const request = httpRequest({ socketPath: socketOf(folder), method, path }, async (response) => {
      let text = '';
      for await (const part of response.setEncoding('utf8')) text += part;
      answer(JSON.parse(text));
    });
    request.on('error', (error) => (['ENOENT', 'ECONNREFUSED'].includes(error.code) ? answer(undefined) : fail(error)));
    request.end();
  });
}
