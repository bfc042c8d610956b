/** Errors as Problem Details (RFC 9457): JSON that says what is wrong, for programs and in a sentence for people. */

/**
 * @typedef {object} Problem
 * @property {number} status
 * @property {string} title the kind of problem, in a few words
 * @property {string} detail what to do about it
 * @property {FieldError[]} [errors] which values are wrong
 */

/**
 * @typedef {object} FieldError
 * @property {string} [pointer] where it is in the JSON sent, as a JSON Pointer (RFC 6901)
 * @property {string} [parameter] or which parameter of the address it is
 * @property {string} detail a sentence for the person who wrote the value
 */

/**
 * A problem to be thrown anywhere while a request is answered; `createApp` makes the answer of it.
 */
export class ProblemError extends Error {
  /**
   * @param {Problem} problem
   * @param {Record<string, string>} [headers] of the answer
   */
  constructor(problem, headers = {}) {
    super(problem.detail);
    this.problem = problem;
    this.headers = headers;
  }
}

/** @param {ProblemError} error */
export function problemResponse({ problem: { status, title, detail, errors }, headers }) {
  const body = { type: 'about:blank', title, status, detail, ...(errors && { errors }) };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers } });
}
