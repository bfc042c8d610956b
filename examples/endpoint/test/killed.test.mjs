import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepApplication } from '../applications.mjs';
import { openDatabase } from '../database.mjs';
import { application, databasePlace, send, settingsWith, startProgram } from './helpers.mjs';

/** What the second server says to the retry: whether the first one had kept it. */
const moments = { before: 201, during: 201, after: 200 };

for (const [moment, expected] of Object.entries(moments)) {
  test(`killed ${moment} keeping an application, none is lost and none is doubled`, async () => {
    const place = await databasePlace();
    const earlier = application();
    const sent = application();
    const withDatabase = async (work) => {
      const database = await openDatabase(settingsWith(place.environment));
      return work(database).finally(() => database.close());
    };
    let server;
    try {
      await withDatabase((database) => keepApplication(database, { key: earlier.idempotencyKey, ...earlier }));

      const dying = startProgram('killed-at.mjs', place.environment, [moment]);
      await assert.rejects(send(await dying.origin(), sent), 'the answer never comes');
      assert.equal((await dying.ended).signal, 'SIGKILL');

      server = startProgram('../server.mjs', place.environment);
      const origin = await server.origin();
      const retried = await send(origin, sent);
      assert.equal(retried.status, expected);
      const again = await send(origin, sent);
      assert.equal(again.status, 200);
      assert.deepEqual(await again.json(), await retried.json());
      assert.equal((await server.stop()).code, 0);

      const kept = await withDatabase((database) => database.query('select key, answers from applications order by received'));
      assert.deepEqual(kept, [earlier, sent].map(({ idempotencyKey, answers }) => ({ key: idempotencyKey, answers })));
    } finally {
      await server?.stop('SIGKILL');
      await place.remove();
    }
  });
}
