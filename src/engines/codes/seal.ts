import type { BlockCipher } from "./ciphers.ts";

// The cipher is FF1 of NIST SP 800-38G at one fixed size: radix 32, eight numerals, no tweak. So the halves have 20 bits, the
// first block P of its CBC-MAC never changes, and the second, Q, holds nothing but the number of the round and one half.
const rounds = 10;
const half = 0xfffff;
const halfSize = 2 ** 20;

/** One more than the largest counter: 2^40. */
export const counterLimit = 2 ** 40;

const first = Uint8Array.from([1, 2, 1, 0, 0, 32, 10, 4, 0, 0, 0, 8, 0, 0, 0, 0]);
const macs = new WeakMap<BlockCipher, Uint8Array>();

/** Sealed counters: `left` and `right` are the halves of each, 20 bits. */
export type Sealed = { readonly left: Uint32Array; readonly right: Uint32Array };

/** Seals `count` counters from `from` on: a permutation of 0 … 2^40 - 1 that shows nothing of their order. */
export function sealCounters(key: BlockCipher, from: number, count: number): Sealed {
  if (!Number.isSafeInteger(from) || from < 0 || from + count > counterLimit) throw new RangeError("no such counter");
  let left = new Uint32Array(count);
  let right = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    left[at] = Math.floor((from + at) / halfSize);
    right[at] = (from + at) % halfSize;
  }
  const blocks = new Uint8Array(16 * count);
  for (let round = 0; round < rounds; round++) {
    const mixed = mix(key, blocks, round, right);
    for (let at = 0; at < count; at++) left[at] = ((left[at] as number) + numberOf(mixed, at)) & half;
    [left, right] = [right, left];
  }
  return { left, right };
}

/** The counter that was sealed. Every number below 2^40 opens to one: whether it was issued, the batch knows. */
export function openSealed(key: BlockCipher, sealed: number): number {
  let left = Uint32Array.of(Math.floor(sealed / halfSize));
  let right = Uint32Array.of(sealed % halfSize);
  const block = new Uint8Array(16);
  for (let round = rounds - 1; round >= 0; round--) {
    [left, right] = [right, left];
    left[0] = ((left[0] as number) - numberOf(mix(key, block, round, right), 0)) & half;
  }
  return (left[0] as number) * halfSize + (right[0] as number);
}

function mix(key: BlockCipher, blocks: Uint8Array, round: number, halves: Uint32Array): Uint8Array {
  const mac = macOf(key);
  for (let at = 0; at < halves.length; at++) {
    const value = halves[at] as number;
    const place = 16 * at;
    blocks.set(mac, place);
    blocks[place + 12] = (mac[12] as number) ^ round;
    blocks[place + 13] = (mac[13] as number) ^ (value >>> 16);
    blocks[place + 14] = (mac[14] as number) ^ ((value >>> 8) & 255);
    blocks[place + 15] = (mac[15] as number) ^ (value & 255);
  }
  return key(blocks);
}

/** The last 20 of the first 64 bits of a block: the standard's S as a number, modulo 2^20. */
function numberOf(blocks: Uint8Array, at: number): number {
  const place = 16 * at;
  return (
    (((blocks[place + 5] as number) << 16) | ((blocks[place + 6] as number) << 8) | (blocks[place + 7] as number)) &
    half
  );
}

function macOf(key: BlockCipher): Uint8Array {
  const known = macs.get(key);
  if (known !== undefined) return known;
  const mac = Uint8Array.from(key(first));
  macs.set(key, mac);
  return mac;
}
