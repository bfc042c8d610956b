// In place of @web/test-runner-commands: the one command that tests of requests use.
export const executeServerCommand = async (command) => (command === 'fault-origin' ? globalThis.otherOrigin : undefined);
