// Runs bundled tests in processes of their own.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('run.mjs', import.meta.url));

/**
 * Runs tests (see run.mjs) in a new process; gives what it answered, or `{ timeout: true }` when it took longer than allowed
 * (in milliseconds), or `{ crashed: true }` when it ended without an answer.
 */
export function runInProcess(task, { environment = {}, allowed = 120_000 } = {}) {
  return new Promise((resolve) => {
    const child = fork(program, { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const timer = setTimeout(() => finish({ timeout: true }), allowed);
    const finish = (answer) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(answer);
    };
    child.on('message', finish);
    child.on('exit', () => finish({ crashed: true }));
    child.send(task);
  });
}

/** Does something for each of a list, two at a time where there are two cores. */
export async function forEachOf(list, work) {
  const rest = [...list];
  const worker = async () => {
    while (rest.length) await work(rest.shift());
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
}
