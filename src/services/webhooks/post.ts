import type { FetchLimits } from "../fetching/index.ts";
import { guardedFetch } from "../fetching/index.ts";

/** What became of one message: the receiver's status and the beginning of what it said, or why there was none. */
export type Posted = {
  /** Null where it was taken (2xx); else `status-503`, or the machine name of why it could not be sent (`fetching.refusal.…`). */
  readonly problem: string | null;
  readonly status: number | null;
  readonly said: string;
  /** How long the receiver asks us to wait, in milliseconds. */
  readonly waitMs: number | null;
};

/** Posts JSON to an address that a stranger gave. */
export type Post = (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Posted>;

const limits: FetchLimits = {
  bytes: 64 * 1024,
  headerBytes: 16 * 1024,
  totalMs: 20_000,
  idleMs: 10_000,
  redirects: 0,
  ports: [80, 443],
  userAgent: "ChinhHangWebhooks/1.0",
};
const longestSaid = 500;

/** Makes the sender, guarded as every fetch of an address that the house did not choose; `more` is for tests and for who is sent to. */
export function poster(more: Partial<FetchLimits> = {}): Post {
  return async (url, body, headers) => {
    const send = { type: "application/json", body: Buffer.from(body) };
    const outcome = await guardedFetch(url, { ...limits, ...more, headers, send });
    if (!outcome.ok) return { problem: outcome.code, status: null, said: "", waitMs: null };
    const { status } = outcome;
    const said = new TextDecoder().decode(outcome.body.subarray(0, 4 * longestSaid)).slice(0, longestSaid);
    const taken = status >= 200 && status < 300;
    const waitMs = taken ? null : askedWait(outcome.headers["retry-after"]);
    return { problem: taken ? null : `status-${status}`, status, said, waitMs };
  };
}

/** Only whole seconds: a date would need their clock to be right. */
function askedWait(retryAfter: string | undefined): number | null {
  return retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) * 1000 : null;
}
