import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** What a receiver is handed beside the body. Source: Standard Webhooks 1.0. */
export type WebhookHeaders = Readonly<Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string>>;

const prefix = "whsec_";
const secretBytes = 32;

/** A new secret as it is shown to a person: `whsec_` and 32 random bytes in base64. */
export function newWebhookSecret(): string {
  return prefix + randomBytes(secretBytes).toString("base64");
}

/** The 24 to 64 bytes of a secret; null where it is none. */
export function secretKey(secret: string): Buffer | null {
  const written = secret.startsWith(prefix) ? secret.slice(prefix.length) : secret;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(written)) return null;
  const key = Buffer.from(written, "base64");
  return key.length >= 24 && key.length <= 64 ? key : null;
}

function signed(secret: string, id: string, seconds: string, body: string): Buffer {
  const key = secretKey(secret);
  if (key === null) throw new Error("not a secret of a webhook");
  return createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest();
}

/**
 * The headers of one message, signed by each secret that is valid, so that a receiver may change to a new one in its own time.
 *
 * @example webhookHeaders(["whsec_…"], "msg_1", new Date(), "{}")["webhook-signature"] // "v1,…"
 */
export function webhookHeaders(secrets: readonly string[], id: string, at: Date, body: string): WebhookHeaders {
  const seconds = String(Math.floor(at.getTime() / 1000));
  return {
    "webhook-id": id,
    "webhook-timestamp": seconds,
    "webhook-signature": secrets
      .map((secret) => `v1,${signed(secret, id, seconds, body).toString("base64")}`)
      .join(" "),
  };
}

/** How far a message's time may lie from ours, either way. */
const toleranceMs = 5 * 60_000;

/** Whether a message comes from who holds the secret and is fresh: what a receiver does before it reads the body. */
export function isSignedBy(secret: string, headers: WebhookHeaders, body: string, now: Date): boolean {
  const seconds = headers["webhook-timestamp"];
  if (!/^\d{1,12}$/.test(seconds) || Math.abs(Number(seconds) * 1000 - now.getTime()) > toleranceMs) return false;
  const expected = signed(secret, headers["webhook-id"], seconds, body);
  return headers["webhook-signature"].split(" ").some((one) => {
    const given = one.startsWith("v1,") ? Buffer.from(one.slice(3), "base64") : null;
    return given !== null && given.length === expected.length && timingSafeEqual(given, expected);
  });
}
