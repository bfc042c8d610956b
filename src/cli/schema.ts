/** `guildhall schema` */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { print } from './terminal.js';
import { Trouble } from './trouble.js';

/** Made by the build, beside the folder of the command. */
const place = new URL('../community.schema.json', import.meta.url);

/** The JSON Schema of the community document, as text. */
export async function schemaText(): Promise<string> {
  try {
    return (await readFile(place, 'utf8')).trimEnd();
  } catch {
    throw new Trouble('The JSON Schema is not in this package: it was not built in full.');
  }
}

export function schemaCommand(): Command {
  return new Command('schema')
    .summary('print the JSON Schema of the document')
    .description('Prints the JSON Schema of the community document. Editors that know it complete fields, explain them and underline mistakes.')
    .addHelpText(
      'after',
      `
Example
  $ npx guildhall schema > community.schema.json
  and as the first line of the document: "$schema": "./community.schema.json"
`,
    )
    .action(async () => print(await schemaText()));
}
