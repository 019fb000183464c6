import { hash, randomFillSync } from "node:crypto";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new id with a type prefix that sorts by time: `cas_01J8Z…` (48 bits of milliseconds, 80 random bits; the ULID layout). */
export function newId(prefix: string, now: Date): string {
  const bytes = freshBytes();
  bytes.writeUIntBE(now.getTime(), 0, 6);
  return `${prefix}_${base32(bytes)}`;
}

// Random bytes are fetched for 256 ids at a time: a fetch is a system call, and every request makes an id. None is used twice.
const pool = Buffer.alloc(256 * 16);
let used = pool.length;

function freshBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}

/**
 * The id of a thing that is unique by its natural key, so that its primary key is the uniqueness (DESIGN rule 11).
 * Name-based like a version 5 UUID (RFC 9562): SHA-1 of prefix and parts, 128 bits. Parts are length-prefixed, so
 * ("ab","c") and ("a","bc") differ.
 */
export function derivedId(prefix: string, ...parts: string[]): string {
  let name = prefix;
  for (const part of parts) name += `\u0000${part.length}:${part}`;
  return `${prefix}_${base32(hash("sha1", name, "buffer").subarray(0, 16))}`;
}

/** 16 bytes as 26 Crockford base-32 characters, most significant first. */
function base32(bytes: Uint8Array): string {
  let out = "";
  let carry = 0;
  let bits = 2; // 128 bits are 26 characters of 5 with two zero bits in front
  for (const byte of bytes) {
    carry = (carry << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += crockford[(carry >>> bits) & 31];
      carry &= (1 << bits) - 1;
    }
  }
  return out;
}
