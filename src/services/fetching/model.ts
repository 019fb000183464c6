/** Why a fetch came to nothing. The words for people are `fetching.refusal.<code>` of the catalog. */
export const refusalCodes = [
  "bad-address",
  "blocked-port",
  "blocked-address",
  "unknown-host",
  "unreachable",
  "bad-certificate",
  "too-many-redirects",
  "bad-redirect",
  "too-large",
  "too-slow",
  "broken-answer",
  "unwanted-type",
  "not-html",
  "robots-refuses",
  "host-resting",
  "left-site",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal before it is known at which address of the journey it came; `detail` is for the log, in English. */
export type Refused = { refused: RefusalCode; detail: string; retryAt?: number; pauseMs?: number };

export function refused(code: RefusalCode, detail: string): Refused {
  return { refused: code, detail };
}

/** One address that was asked: the machine that answered, and what it said. */
export type Hop = { url: string; address: string; status: number };

/** An answer of any status; `headers` have lower-case names, `body` is unpacked. `finalUrl` is the last address of `hops`. */
export type Fetched = {
  ok: true;
  finalUrl: string;
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
  hops: Hop[];
  address: string;
};

/** Why there is no answer, and the address where it stopped. `retryAt` (ms of the clock) where waiting would help; `pauseMs` is the host's own Crawl-delay. */
export type Refusal = {
  ok: false;
  code: RefusalCode;
  detail: string;
  url: string;
  hops: Hop[];
  retryAt?: number;
  pauseMs?: number;
};
export type FetchOutcome = Fetched | Refusal;

/** Leave to ask one address; `done` hears the answer (null when there was none) and lets the next one go. */
export type Permit = { done(answer: { status: number; retryAfter: string | null } | null): void };
/** Asked before every hop, redirects included. */
export type Gate = (url: URL) => Promise<Permit | Refused>;

/** The addresses of a name. Only the tests hand in another than the system's. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** The bounds of one fetch. A journey of several hops shares bytes of the last one, redirects and total time. */
export type FetchLimits = {
  /** Bytes of the body, as sent and again after unpacking. */
  bytes: number;
  headerBytes: number;
  /** From the first look at the name to the last byte. */
  totalMs: number;
  /** The longest silence of the other end. */
  idleMs: number;
  redirects: number;
  ports: readonly number[];
  userAgent: string;
  /** Content types that are read, without parameters; all when absent. */
  types?: readonly string[];
  /** Lets an address through that is not public: the tests' own server, never a setting. */
  allowAddress?: (address: string) => boolean;
  resolve?: Resolve;
  gate?: Gate;
  /** Sent along while the journey stays at the origin where it began: what lets us in is not shown to others. */
  headers?: Readonly<Record<string, string>>;
  /** Posts this instead of asking for what is there; with it `redirects` is 0, so that nothing is sent where nobody asked for it. */
  send?: { readonly type: string; readonly body: Uint8Array };
  /** Takes the body of the last answer piece by piece, where it is too large to be held; `body` is empty then. */
  take?(pieces: AsyncIterable<Buffer>): Promise<void>;
};

/** The bounds for a page of a shop; a real one has 50 to 800 kB. */
export const pageLimits: FetchLimits = {
  bytes: 5 * 2 ** 20,
  headerBytes: 16 * 1024,
  totalMs: 10_000,
  idleMs: 5_000,
  redirects: 4,
  ports: [80, 443],
  userAgent: "ChinhHangCollector/1.0",
};

/** The bounds for a picture of a shop: as large as a file that is brought, and slow lines need longer for it. */
export const pictureLimits: FetchLimits = { ...pageLimits, bytes: 20 * 2 ** 20, totalMs: 30_000 };
