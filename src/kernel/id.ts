import { hash, randomFillSync } from "node:crypto";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new id with a type prefix that sorts by time: `cas_01J8Z…` (48 bits of milliseconds, 80 random bits; the ULID layout). */
export function newId(prefix: string, now: Date): string {
  const bytes = freshBytes();
  bytes.writeUIntBE(now.getTime(), 0, 6);
  return `${prefix}_${base32(bytes.toString("latin1"))}`;
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
  return `${prefix}_${base32(hash("sha1", name, "binary"))}`;
}

const pairs = Array.from({ length: 1024 }, (_, at) => `${crockford[at >>> 5]}${crockford[at & 31]}`);

/**
 * The first 16 bytes (a latin1 text has one a character) as 26 Crockford base-32 characters, most significant first. The first
 * stands for three bits, then come twelve pairs and one: 0.7 microseconds an id, hash included, against 1.7 bit by bit.
 */
function base32(bytes: string): string {
  const first = bytes.charCodeAt(0);
  let out = crockford[first >>> 5] as string;
  let carry = first & 31;
  let bits = 5;
  for (let at = 1; at < 16; at++) {
    carry = (carry << 8) | bytes.charCodeAt(at);
    bits += 8;
    if (bits < 10) continue;
    bits -= 10;
    out += pairs[carry >>> bits] as string;
    carry &= (1 << bits) - 1;
  }
  return out + (crockford[carry] as string);
}
