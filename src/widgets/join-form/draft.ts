/** What somebody has written, kept on their device until it is sent. Never throws: a browser may refuse to store anything. */
import type { Answer, Answers } from './answers.js';

export interface Draft {
  /** Goes with every try to send it, so that two tries are one application. */
  readonly key: string;
  /** When it was last written, in milliseconds since 1970. */
  readonly at: number;
  readonly answers: readonly (readonly [string, Answer])[];
  /** It was being sent, and no answer has come. */
  readonly isOnItsWay?: boolean;
}

const DAYS_KEPT = 90;

export const newKey = (): string => crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const isAnswer = (value: unknown): value is Answer => typeof value === 'string' || typeof value === 'boolean' || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
const isEntry = (value: unknown): value is [string, Answer] => Array.isArray(value) && typeof value[0] === 'string' && isAnswer(value[1]);

/** The draft of that name, if there is one that can be read and is not too old. */
export function readDraft(name: string): Draft | undefined {
  try {
    const { key, at, answers, isOnItsWay } = JSON.parse(localStorage.getItem(name) ?? 'null') as Draft;
    if (typeof key !== 'string' || !Array.isArray(answers) || Date.now() - at > DAYS_KEPT * 86_400_000) return undefined;
    return { key, at, answers: answers.filter(isEntry), isOnItsWay };
  } catch {
    return undefined;
  }
}

/** Keeps a draft; false where the browser does not. */
export function writeDraft(name: string, key: string, answers: Answers, isOnItsWay = false): boolean {
  try {
    const draft: Draft = { key, at: Date.now(), answers: [...answers], ...(isOnItsWay && { isOnItsWay }) };
    localStorage.setItem(name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft; nothing happens where the browser keeps none. */
export function clearDraft(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // nothing was stored
  }
}
