/** Options that several commands have. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { dayOf } from '../community/dates.js';
import { isZone } from '../community/zones.js';
import { MOST_BYTES } from './input.js';
import { collectionNames } from './tables.js';

export const collectionOption = () => new Option('--collection <name>', 'what a bare list of records holds').choices(collectionNames).default('groups');

const encodingOption = () => new Option('--encoding <charset>', 'the charset of the file, where it is not UTF-8: windows-1252');

const maxBytesOption = () =>
  new Option('--max-bytes <bytes>', 'most bytes that are read').default(MOST_BYTES, '64 MB').argParser((value) => {
    if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('Write a whole number above 0.');
    return Number(value);
  });

const timeoutOption = () =>
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

/** What every command that reads files and addresses may be told. */
export interface ReadingOptions {
  encoding?: string;
  /** Bytes. */
  maxBytes: number;
  /** Seconds. */
  timeout: number;
  /** ISO day. */
  today: string;
}

/** Gives a command the options that are the same wherever something is read. */
export const withReadingOptions = (command: Command): Command => [encodingOption, maxBytesOption, timeoutOption, todayOption].reduce((made, option) => made.addOption(option()), command);

function localToday(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// ------------------------------------------------------------------------------------------- the top of a new document

export const nameOption = () => new Option('--name <name>', 'the community’s name');

export const urlOption = () =>
  new Option('--url <url>', 'its site').argParser((value) => {
    const given = /^[a-z][a-z\d+.-]*:/i.test(value) ? value : `https://${value}`;
    if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) throw new InvalidArgumentError('Write an address: https://lighthouse.example');
    return given;
  });

export const localeOption = () =>
  new Option('--locale <language>', 'the language of its texts: en').argParser((value) => {
    if (!/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value)) throw new InvalidArgumentError('Write a language tag: en, zh-CN.');
    return value;
  });

export const timeZoneOption = () =>
  new Option('--time-zone <zone>', 'its time zone: Europe/Lisbon').argParser((value) => {
    if (!isZone(value)) throw new InvalidArgumentError('Write the IANA name of a time zone: Asia/Shanghai.');
    return value;
  });

export const updatedOption = () =>
  new Option('--updated <day>', 'the day on which somebody last saw to it that all of it is true: 2026-11-01').argParser((value) => {
    const day = dayOf(value);
    if (!day) throw new InvalidArgumentError('Write a day: 2026-11-01.');
    return day;
  });

/** The top of a document, of what was said on the command line. */
export function headOf({ name, url, locale, timeZone, updated }: { name?: string; url?: string; locale?: string; timeZone?: string; updated?: string }): Record<string, string> {
  return Object.fromEntries(Object.entries({ name, url, locale, timeZone, updated }).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
