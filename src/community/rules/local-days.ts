/**
 * On which day a moment falls where it happens: a time zone may move a New Year's Eve event into another year. Pure, and a
 * part by itself: only moments written with an offset need it.
 */
import { dayOfNumber, numberOf } from './days.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
const zoned = /^(.{10})T(\d\d):(\d\d).*?(?:Z|([+-]\d\d):?(\d\d))$/;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** Minutes by which a zone's clocks are ahead of UTC at a moment; 0 for a zone that does not exist. Asked once for each. */
function minutesAhead(zone: string, moment: number): number {
  let known = offsets.get(zone);
  if (!known) {
    offsets.set(zone, (known = new Map()));
    try {
      formats.set(zone, new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }));
    } catch {
      // no such zone
    }
  }
  let ahead = known.get(moment);
  if (ahead === undefined) {
    const [, hours, minutes] = /([+-]\d\d):(\d\d)/.exec(formats.get(zone)?.format(moment) ?? '') ?? [];
    known.set(moment, (ahead = offsetOf(hours, minutes)));
  }
  return ahead;
}

/** The minutes of an offset such as `-03` and `30`. */
const offsetOf = (hours = '0', minutes = '0') => +hours * 60 + (hours.startsWith('-') ? -1 : 1) * +minutes;

/**
 * The local day of a moment: one with an offset (`2023-12-31T23:30Z`) is put on the calendar of the zone, where that night
 * may be in another year; one without is local already. `Intl` is asked for the midnights around it, which many share.
 */
export function localDay(moment: string, zone: string | undefined): string {
  const day = moment.slice(0, 10);
  // a time of day with something after it
  if (!zone || moment.length < 17) return day;
  const [, , hours, minutes, offsetHours, offsetMinutes] = zoned.exec(moment) ?? [];
  if (!hours) return day;
  const number = numberOf(day);
  const utc = +hours * 60 + +minutes! - offsetOf(offsetHours, offsetMinutes);
  const midnight = (number + Math.floor(utc / 1440)) * DAY;
  const ahead = minutesAhead(zone, midnight);
  // clocks are changed on this day: then it depends on the minute
  const exactly = ahead === minutesAhead(zone, midnight + DAY) ? ahead : minutesAhead(zone, number * DAY + utc * MINUTE);
  const shift = Math.floor((utc + exactly) / 1440);
  return shift ? dayOfNumber(number + shift) : day;
}
