import { hash } from "node:crypto";

/** The length in bytes of every hash of the tree. */
export const hashLength = 32;

const leafPrefix = 0x00;
const nodePrefix = 0x01;

// A plain array: a Buffer's slice() shares its memory.
const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(hash("sha256", bytes, "buffer"));

/** The root of the tree without leaves. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array(0));

/** The hash of a leaf, SHA-256 over 0x00 and its bytes. Source: RFC 6962 section 2.1. */
export function leafHash(bytes: Uint8Array): Uint8Array {
  const prefixed = new Uint8Array(1 + bytes.length);
  prefixed[0] = leafPrefix;
  prefixed.set(bytes, 1);
  return sha256(prefixed);
}

/** The hash of a node, SHA-256 over 0x01 and its two children. The prefixes keep a node from passing as a leaf. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(1 + left.length + right.length);
  joined[0] = nodePrefix;
  joined.set(left, 1);
  joined.set(right, 1 + left.length);
  return sha256(joined);
}

/** True when two hashes are the same bytes. They are public, so the time it takes tells nothing. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
