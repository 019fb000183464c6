import { bytesOf } from "./envelope.ts";
import type { OfflineNotice, RecallBundle } from "./model.ts";

/** The notices that a device holds, ready to be asked. */
export type Recalls = {
  readonly asOf: string;
  readonly notices: ReadonlyMap<string, OfflineNotice>;
  /** Notice -> what its codes hash to, in the pieces in which it came, each in order. */
  readonly codes: ReadonlyMap<string, readonly Uint8Array[]>;
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
  for (const { notice, hashes } of bundle.codes) {
    const piece = bytesOf(hashes);
    if (piece !== null && notices.has(notice)) codes.set(notice, [...(codes.get(notice) ?? []), piece]);
  }
  return { asOf: bundle.asOf, notices, codes };
}

/** Whether a bundle continues what a device holds: nothing between the two may be missing. */
export function continues(held: Recalls | null, bundle: RecallBundle): boolean {
  return bundle.since === null || (held !== null && bundle.since <= held.asOf);
}

/** What a code is found by in a bundle: the first eight bytes of the SHA-256 of its element string. */
export async function hashOfCode(gtin: string, serial: string): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`01${gtin}21${serial}`));
  return new Uint8Array(digest, 0, hashBytes);
}

/** Hashes as a bundle holds them: in order, one after the other. */
export function packHashes(hashes: readonly Uint8Array[]): Uint8Array {
  const packed = new Uint8Array(hashes.length * hashBytes);
  hashes.toSorted((one, other) => compare(one, 0, other)).forEach((hash, at) => packed.set(hash, at * hashBytes));
  return packed;
}

/** Whether a piece of packed hashes has one: some twenty steps in a million. */
export function hasHash(packed: Uint8Array, hash: Uint8Array): boolean {
  let [from, to] = [0, Math.floor(packed.length / hashBytes)];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const order = compare(packed, middle * hashBytes, hash);
    if (order === 0) return true;
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return false;
}

function compare(bytes: Uint8Array, start: number, hash: Uint8Array): number {
  for (let at = 0; at < hashBytes; at++) {
    const order = (bytes[start + at] ?? 0) - (hash[at] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}
