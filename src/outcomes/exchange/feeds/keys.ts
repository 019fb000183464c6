import { hkdfSync } from "node:crypto";

/** Keys that are not in the database: for the places in the feed that readers carry, and for the secrets of webhooks. */
export type FeedKeys = { readonly cursors: Buffer; readonly webhooks: Buffer };

/** Derives them from the exchange's 32 bytes (`secrets.exchangeKey`). */
export function feedKeys(exchangeKey: Buffer): FeedKeys {
  const derived = (use: string) => Buffer.from(hkdfSync("sha256", exchangeKey, "", `chinhhang exchange ${use}`, 32));
  return { cursors: derived("cursors"), webhooks: derived("webhooks") };
}
