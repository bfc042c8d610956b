/** What `check` finds. */
import type { IssueCode } from '../../community/read.js';
import type { ProblemCode } from '../../community/rules/problems.js';
import type { KeyCode } from './keys.js';
import type { TrapCode } from './traps.js';

export type FindingCode = IssueCode | ProblemCode | KeyCode | TrapCode | 'duplicate-key' | 'version' | 'nothing-in-it' | 'no-id' | 'no-such-kind' | 'link-without-scheme';

export interface Finding {
  /** A problem makes the command end with 1; a note is worth a look. */
  readonly level: 'problem' | 'note';
  readonly code: FindingCode;
  /** Where in the data as it was received: `groups[3].place.lat`. */
  readonly path: string;
  readonly message: string;
  /** In the file, from 1; not there for files above 16 MB. */
  readonly line?: number;
  readonly column?: number;
  /** The record's id or name. */
  readonly record?: string;
  readonly found?: string;
  readonly expected?: string;
  /** What was probably meant. */
  readonly nearest?: string;
  /** What a widget loses by it. */
  readonly loss?: 'record' | 'value' | 'nothing';
}

/** A finding before its place is known. `collection` and `index` say which record, as received; none for the top of the document. */
export interface Found extends Omit<Finding, 'path' | 'line' | 'column' | 'record'> {
  readonly collection?: string;
  readonly index?: number;
  /** Inside the record. */
  readonly path: string;
  /** Point at the key, not at its value. */
  readonly atKey?: boolean;
}
