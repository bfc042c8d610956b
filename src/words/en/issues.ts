import type { IssueCode } from '../../community/read.js';

/** A sentence for each thing that may be wrong with a record: what stands there, and how to mend it. */
export const issues: Record<IssueCode, (found: string, expected: string) => string> = {
  'not-a-record': (found) => `“${found}” stands where a record { … } is expected.`,
  unreadable: () => 'This record cannot be read: a property of it throws an error.',
  missing: (_, expected) => `“${expected}” is missing. Add it.`,
  'not-text': (found) => `“${found}” is no text. Write it in quotation marks.`,
  'not-a-number': (found) => `“${found}” is no number.`,
  'not-whole': (found) => `“${found}” has to be a whole number, 0 or more.`,
  latitude: (found) => `Latitude ${found} is beyond 90 degrees. Perhaps latitude and longitude are swapped.`,
  longitude: (found) => `Longitude ${found} is beyond 180 degrees.`,
  'not-a-link': (found) => `“${found}” is no link that may be followed. Use https:, mailto: or a path on this site.`,
  'not-a-day': (found) => `“${found}” is no date. Write 2026-11-01, or 2026-11-01T18:30 with a time.`,
  never: (found) => `“${found}” is the year in which computers begin to count, so it is taken for “never”. Leave it out.`,
  'not-a-duration': (found) => `“${found}” is no length of time. Write P2M for two months, P30D for thirty days.`,
  'not-a-zone': (found) => `“${found}” is no time zone. Write its IANA name, such as Asia/Shanghai.`,
  'not-a-language': (found) => `“${found}” is no language tag. Write en or zh-CN.`,
  'not-a-flag': (found) => `“${found}” has to be true or false.`,
  'not-in-list': (found, expected) => `“${found}” is not one of: ${expected}.`,
  'not-a-list': (found) => `“${found}” stands where a list [ … ] is expected.`,
  'not-criteria': (found) => `“${found}” is no criterion. Write all, any, atLeast, metric, nominations, rung, activeWithin, unique or text.`,
  'too-deep': () => 'The criteria are nested too deep.',
  'duplicate-id': (found) => `The id “${found}” is used before. This record is kept under another; give it one of its own.`,
  dangling: (found, expected) => `“${found}” is not in “${expected}”. Add it there, or correct the id.`,
  'empty-list': (_, expected) => `“${expected}” is an empty list. Add at least one.`,
  'repeated-id': (found) => `The id “${found}” is used before in the same list. Give each one of its own.`,
  circular: (found) => `Each waits for the other: ${found}. Take one of them out.`,
  'unknown-field': (found, expected) => `“${found}” is no field of this form. Its fields are: ${expected}.`,
  'not-a-repository': (found) => `“${found}” is no repository. Write owner/name.`,
  'not-an-address': (found) => `“${found}” is no e-mail address.`,
  'no-such-field': (found) => `“${found}” is in none of the records. Check the path in the fields attribute.`,
};

export type IssueWords = typeof issues;
