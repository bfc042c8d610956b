/**
 * What can go wrong between an address and a usable document, as plain data. The sentences that
 * people read are made elsewhere, in their language; everything such a sentence needs is in here.
 */

/** A request that brought no JSON. Every one carries the `url` asked for ('' for JSON inside the page). */
export type RequestFailure = { url: string } & (
  /** The caller lost interest: nobody needs to be told. */
  | { code: 'aborted' }
  /** The address cannot be understood, or carries a name and password. */
  | { code: 'bad-url' }
  /** A file on the disk: no page may fetch one. */
  | { code: 'unsupported' }
  /** The server answered with an error. `statusText` is empty over HTTP/2. */
  | { code: 'http'; status: number; statusText: string }
  /** 429, 503 with Retry-After, or a used-up quota. `retryAt`: milliseconds since 1970, when the server says. */
  | { code: 'rate-limited'; status: number; retryAt?: number }
  /** A web page came instead of JSON: often one that asks for a log-in, or a site's start page. */
  | { code: 'html' }
  | {
      code: 'not-json';
      /** Where it stops being JSON, counted from 1. Absent when that could not be found out. */
      line?: number;
      column?: number;
      /** The first 40 characters. */
      started: string;
      /** It ends in the middle. */
      truncated: boolean;
      /** What closes a list or an object stands after a comma there. */
      afterComma?: boolean;
    }
  | { code: 'empty-body' }
  | { code: 'too-large'; maxBytes: number }
  | { code: 'timeout'; seconds: number }
  /** The answer began and then the connection broke. */
  | { code: 'interrupted' }
  | { code: 'offline' }
  /** This page's Content-Security-Policy refused it, by this directive. */
  | { code: 'blocked-by-csp'; directive: string }
  /** An https page may not read an http address. */
  | { code: 'mixed-content' }
  /** The server is there, but does not let this page's origin read the answer. */
  | { code: 'cors' }
  /** It redirects and never arrives: a loop, or a target that cannot be reached. */
  | { code: 'redirect-loop' }
  /** No connection: wrong host name, server down, blocked by an extension or a firewall. */
  | { code: 'unreachable' }
);

/** An array of objects found in JSON of a shape we do not know: what `items` could name. */
export interface FoundArray {
  path: string;
  length: number;
}

/** What came instead of a known shape. */
export interface Found {
  type: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  /** The first 12 keys of an object. */
  keys: string[];
  /** Arrays of objects up to four levels down, the longest first. */
  arrays: FoundArray[];
  /** What an API said in `message` or `error` instead of sending data. */
  said?: string;
}

/** JSON that came, and could not be read as a document. */
export type ShapeFailure =
  /** `expected`: the format that was asked for by name. */
  | { code: 'unknown-shape'; found: Found; expected?: string }
  /** `reached`: the part of the path that does exist, and `found`: what is there ('' is the top). */
  | { code: 'items-not-found'; items: string; reached: string; found: Found }
  | { code: 'unknown-format'; format: string; known: string[] }
  /** The `fields` attribute: not JSON, not an object, or `key` does not name a path as text. */
  | { code: 'bad-fields'; reason: 'not-json' | 'not-an-object' | 'not-a-path'; key?: string };

export type Failure = RequestFailure | ShapeFailure;
