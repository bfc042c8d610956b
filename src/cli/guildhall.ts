#!/usr/bin/env node
/** The command `guildhall`. Everything it says about itself is in the commands; this file starts it and ends it well. */
import { Command, CommanderError } from 'commander';
import { version } from '../version.js';
import { checkCommand } from './check/command.js';
import { convertCommand } from './convert/command.js';
import { healthCommand } from './health/command.js';
import { icsCommand } from './ics/command.js';
import { initCommand } from './init.js';
import { prerenderCommand } from './prerender/command.js';
import { schemaCommand } from './schema.js';
import { endProgress, endQuietlyWithReader, say } from './terminal.js';
import { Trouble, exitCodes } from './trouble.js';

const help = `
Ends with 0 when all is well, with 1 when problems were found, with 2 when something could not be read or used.

Examples
  $ npx guildhall init
  $ npx guildhall check community.json
`;

function program(): Command {
  const guildhall = new Command('guildhall')
    .description('Keeps a community document: begins it, checks it, converts what you have into it, and makes calendars of it.')
    .version(version)
    .addHelpText('after', help)
    .showHelpAfterError('(guildhall --help says what there is)');
  for (const command of [initCommand(), checkCommand(), convertCommand(), healthCommand(), icsCommand(), prerenderCommand(), schemaCommand()]) guildhall.addCommand(command);
  for (const command of [guildhall, ...guildhall.commands]) command.exitOverride();
  return guildhall;
}

/** Runs the command. Whatever goes wrong becomes one sentence and an exit code. */
async function main(): Promise<void> {
  endQuietlyWithReader();
  try {
    await program().parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  } finally {
    endProgress();
  }
}

function exitCodeOf(error: unknown): number {
  // help and version end by an error as well; what was wrong with the arguments has been said
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.unusable;
  if (error instanceof Trouble) say(error.message);
  else say(`guildhall came upon something that it did not expect: ${(error as Error)?.message ?? error}\nPlease report it, with what you called it for; GUILDHALL_TRACE=1 shows where.`);
  if (process.env['GUILDHALL_TRACE']) say(String((error as Error)?.stack));
  return exitCodes.unusable;
}

await main();
