/** How the command ends, for scripts and CI. */
export const exitCodes = { fine: 0, problems: 1, unusable: 2 } as const;

/** What the command cannot go on with, as a sentence that a person can act on. Ends with exit code 2. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}
