import { bytesOf } from "./envelope.ts";
import type { OfflineNotice, RecallBundle } from "./model.ts";

/** The notices that a device holds, ready to be asked. */
export type Recalls = {
  readonly asOf: string;
  readonly notices: ReadonlyMap<string, OfflineNotice>;
  /** Notice -> what its codes hash to. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
};

const hashBytes = 8;

/** Puts a bundle over what a device held: a whole one stands for itself, one since a time adds and lifts. Applied twice it changes nothing. */
export function putOver(held: Recalls | null, bundle: RecallBundle): Recalls {
  const before = bundle.since === null ? null : held;
  const notices = new Map(before?.notices);
  const codes = new Map(before?.codes);
  for (const id of bundle.lifted) {
    notices.delete(id);
    codes.delete(id);
  }
  for (const notice of bundle.notices) notices.set(notice.id, notice);
  for (const { notice, hashes } of bundle.codes)
    if (notices.has(notice)) codes.set(notice, new Set([...(codes.get(notice) ?? []), ...hashesIn(hashes)]));
  return { asOf: bundle.asOf, notices, codes };
}

/** Whether a bundle continues what a device holds: nothing between the two may be missing. */
export function continues(held: Recalls | null, bundle: RecallBundle): boolean {
  return bundle.since === null || (held !== null && bundle.since <= held.asOf);
}

/** What a code is found by in a bundle: the first eight bytes of the SHA-256 of its element string, as hexadecimal digits. */
export async function hashOfCode(gtin: string, serial: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`01${gtin}21${serial}`));
  return hex(new Uint8Array(digest, 0, hashBytes));
}

function* hashesIn(text: string): Generator<string> {
  const bytes = bytesOf(text) ?? new Uint8Array();
  for (let at = 0; at + hashBytes <= bytes.length; at += hashBytes) yield hex(bytes.subarray(at, at + hashBytes));
}

function hex(bytes: Uint8Array): string {
  let digits = "";
  for (const byte of bytes) digits += byte.toString(16).padStart(2, "0");
  return digits;
}
