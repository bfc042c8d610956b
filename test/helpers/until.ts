import { waitUntil } from '@open-wc/testing';

/** Waits until a condition holds, and gives what it gave; fails with the message after four seconds. */
export async function until<Value>(condition: () => Value | Promise<Value>, message = String(condition)): Promise<NonNullable<Value>> {
  let value: Value | undefined;
  await waitUntil(async () => (value = await condition()), `still waiting: ${message}`, { interval: 10, timeout: 4000 });
  return value!;
}
