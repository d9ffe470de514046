/** What an operator may set about the HTTP face. */
export type HttpConfig = {
  /** 0 lets the system choose a free port. Range 0–65 535. */
  port: number;
  host: string;
  /** Requests a minute from one principal, or from one address without a token. Range 1–10 000 000. */
  rateLimitPerMinute: number;
  /** Bytes of a request body, unpacked. Range 1 000–50 000 000. */
  bodyLimitBytes: number;
  /** How long a shutdown waits for requests that have begun. Range 0–600 000. */
  shutdownTimeoutMs: number;
  /** How often events and the progress of jobs are looked up for those who listen. Range 10–60 000. */
  eventPollMs: number;
  /** How often a silent event stream gets a sign of life, and its token is checked again. Range 1 000–60 000. */
  heartbeatMs: number;
  /** How many proxies in front may be believed about the caller's address. Range 0–10. */
  trustedProxies: number;
  /** People come by https, whatever the line between a proxy and us: cookies are for https only. */
  httpsOnly: boolean;
};

/**
 * The body limit lets a profile with a few hundred abstracts through. The heartbeat is under the 60 s after which
 * common proxies cut a silent line.
 */
export const HTTP_DEFAULTS: HttpConfig = {
  port: 3000,
  host: '127.0.0.1',
  rateLimitPerMinute: 6_000,
  bodyLimitBytes: 1_000_000,
  shutdownTimeoutMs: 20_000,
  eventPollMs: 500,
  heartbeatMs: 15_000,
  trustedProxies: 0,
  httpsOnly: false,
};
