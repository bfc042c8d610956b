/** How patient requests are. One object for the whole page; tests set the delays to nothing. */
export const transportSettings = {
  /** Milliseconds to wait before the second and the third try. As many tries more as there are entries. */
  retryDelays: [1000, 3000],
  /** Up to this part of a delay is added at random, so that a crowd of visitors does not return as one. */
  jitter: 0.5,
  /** A Retry-After of at most so many seconds is waited for; a longer one is told to the visitor. */
  longestRetryAfter: 10,
  /** Seconds for one try, headers and body, unless the request says otherwise. */
  timeout: 30,
  /** Largest body in bytes, unless the request says otherwise. */
  maxBytes: 64 * 1024 * 1024,
  /** Seconds between two refreshes, at least. */
  shortestRefresh: 1,
};
