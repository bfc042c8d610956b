/** Where a draft is kept, and whether there is one: all that a form has to know before somebody writes. */

/** Under which name a form's draft is kept: each page and form has its own. */
export const draftName = (path: string, form: string): string => `guildhall draft ${path} ${form}`;

/** Whether there is a draft of that name. */
export function hasDraft(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}
