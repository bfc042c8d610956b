import { waitUntil } from '@open-wc/testing';

/** Waits until a condition holds, and gives what it gave; fails with the message after four seconds. */
export async function until<Value>(condition: () => Value | Promise<Value>, message = String(condition)): Promise<NonNullable<Value>> {
  let value: Value | undefined;
  await waitUntil(async () => (value = await condition()), `still waiting: ${message}`, { interval: 10, timeout: 4000 });
  return value!;
}

/** Waits until an assertion passes: for what a widget shows when a part of it has loaded. Fails as the assertion does. */
export async function eventually(assert: () => void): Promise<void> {
  let failure: unknown;
  const passes = () => {
    try {
      assert();
      return true;
    } catch (error) {
      failure = error;
      return false;
    }
  };
  await waitUntil(passes, '', { interval: 10, timeout: 4000 }).catch(() => {
    throw failure;
  });
}
