/** Options that several commands have. */
import { InvalidArgumentError, Option } from 'commander';
import { dayOf } from '../community/dates.js';
import { MOST_BYTES } from './input.js';
import { collectionNames } from './tables.js';

export const collectionOption = () => new Option('--collection <name>', 'what a bare list of records holds').choices(collectionNames).default('groups');

export const encodingOption = () => new Option('--encoding <charset>', 'the charset of the file, where it is not UTF-8: windows-1252');

export const maxBytesOption = () =>
  new Option('--max-bytes <bytes>', 'most bytes that are read').default(MOST_BYTES, '64 MB').argParser((value) => {
    if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('Write a whole number above 0.');
    return Number(value);
  });

export const timeoutOption = () =>
  new Option('--timeout <seconds>', 'how long an address may take').default(30).argParser((value) => {
    if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Write a number of seconds.');
    return Number(value);
  });

export const todayOption = () =>
  new Option('--today <day>', 'the day that counts as today: 2026-11-01').default(localToday(), 'today').argParser((value) => {
    const day = dayOf(value);
    if (day?.length !== 10) throw new InvalidArgumentError('Write a day: 2026-11-01.');
    return day;
  });

function localToday(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
