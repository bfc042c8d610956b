/** Moments, distances, sizes and starts of events in a language; apart from `Formats`, since few widgets need them. Pure. */
import type { Formats } from './formats.js';

const unit = (formats: Formats, name: string, more: Intl.NumberFormatOptions) =>
  formats.once(name, () => new Intl.NumberFormat(formats.language, { style: 'unit', unit: name, ...more }));

/** A distance in whole kilometres. */
export const kilometres = (distance: number, formats: Formats): string => unit(formats, 'kilometer', { maximumFractionDigits: 0 }).format(distance);

/** A size in bytes, in kilobytes or megabytes. */
export function size(bytes: number, formats: Formats): string {
  const isSmall = bytes < 1048576;
  return unit(formats, isSmall ? 'kilobyte' : 'megabyte', { maximumSignificantDigits: 2 }).format(bytes / (isSmall ? 1024 : 1048576));
}

/** A moment on the reader's own clock, in milliseconds since 1970. */
export const time = (moment: number, formats: Formats): string =>
  formats.once('time', () => new Intl.DateTimeFormat(formats.language, { dateStyle: 'medium', timeStyle: 'short' })).format(moment);

/** When an event begins, as its own clock shows it: `2019-12-14T13:00` with weekday and time. */
export function start(moment: string, formats: Formats): string {
  const [day, time] = moment.split('T') as [string, string | undefined];
  const shape: Intl.DateTimeFormatOptions = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' };
  if (time) Object.assign(shape, { hour: 'numeric', minute: '2-digit' });
  return formats.once(time ? 'start' : 'startDay', () => new Intl.DateTimeFormat(formats.language, shape)).format(Date.parse(`${day}T${time?.slice(0, 5) ?? '00:00'}Z`));
}
