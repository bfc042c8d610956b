/** What the command writes: results to stdout, everything else to stderr. */
import { Formats } from '../words/formats.js';

/** How the command writes numbers and lists. */
export const formats = new Formats('en');

/** Writes a line of the result. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes a line beside the result. */
export function say(text: string): void {
  endProgress();
  process.stderr.write(`${text}\n`);
}

const PATIENCE = 400;
let startedAt = 0;
let isShown = false;

/** Says what is going on, on one line that is written over; only to a person who has waited for a while. */
export function progress(text: string): void {
  if (!process.stderr.isTTY) return;
  startedAt ||= Date.now();
  if (Date.now() - startedAt < PATIENCE) return;
  const width = (process.stderr.columns ?? 80) - 1;
  process.stderr.write(`\r\u001b[2K${text.slice(0, width)}`);
  isShown = true;
}

/** Takes the line of `progress` away. */
export function endProgress(): void {
  if (isShown) process.stderr.write('\r\u001b[2K');
  isShown = false;
  startedAt = 0;
}

/** A reader that closes early (`guildhall schema | head`) is no failure. */
export function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

/** `1 problem`, `3 problems`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${formats.number(count)} ${count === 1 ? one : many}`;

/** Text on one line that does no harm to a terminal: data may hold control characters. */
export const harmless = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
