import { fromBase32, toBase32, writeBase32 } from "./base32.ts";
import type { BlockCipher } from "./ciphers.ts";
import type { BatchRef, OriginKeys } from "./keys.ts";
import type { Sealed } from "./seal.ts";
import { openSealed, sealCounters } from "./seal.ts";
import { plainSerial, serialLength, tagLimit } from "./shape.ts";

/** A batch of codes of one article: the GTIN in 14 digits, and the tag, 20 bits that no other batch of that GTIN has. */
export type CodeBatch = { readonly gtin: string; readonly tag: number; readonly batch: BatchRef };

const halfSize = 2 ** 20;

/** The serial (AI 21) of one code, 17 characters: 4 of the batch's tag, 8 of the sealed counter, 5 of a keyed check over both and the GTIN. */
export function makeSerial(keys: OriginKeys, code: CodeBatch & { readonly counter: number }): string {
  return Buffer.from(makeSerials(keys, code, code.counter, 1)).toString("latin1");
}

/** The serials of `count` codes from counter `from` on, one after another, 17 ASCII letters each. */
export function makeSerials(keys: OriginKeys, code: CodeBatch, from: number, count: number): Uint8Array {
  if (!isGtin(code.gtin)) throw new TypeError("a GTIN is written in 14 digits");
  if (!Number.isInteger(code.tag) || code.tag < 0 || code.tag >= tagLimit) throw new RangeError("no such tag");
  const sealed = sealCounters(keys.batchKeys(code.batch).seal, from, count);
  const checks = checksOf(keys.checkKey(code.batch.keyVersion), code.gtin, code.tag, sealed);
  const letters = new Uint8Array(serialLength * count);
  for (let at = 0; at < count; at++) {
    const place = serialLength * at;
    writeBase32(letters, place, code.tag, 4);
    writeBase32(letters, place + 4, sealed.left[at] as number, 4);
    writeBase32(letters, place + 8, sealed.right[at] as number, 4);
    writeBase32(letters, place + 12, checks[at] as number, 5);
  }
  return letters;
}

/** What a serial says without any look-up: the batch's tag, the counter as it is sealed, and the serial as it is printed. */
export type ReadSerial = { readonly tag: number; readonly sealed: number; readonly serial: string };

/**
 * Reads a serial, forgiving case, spaces, hyphens, and letters taken for digits. Null when it is none of ours: the form is
 * another, or the keyed check fails. An invented serial passes with a chance of 2^-25; then the batch must exist and its counter be issued.
 */
export function readSerial(keys: OriginKeys, gtin: string, text: string): ReadSerial | null {
  const serial = plainSerial(text);
  if (serial === null || !isGtin(gtin)) return null;
  const tag = fromBase32(serial, 0, 4);
  const [left, right] = [fromBase32(serial, 4, 8), fromBase32(serial, 8, 12)];
  const given = fromBase32(serial, 12, 17);
  const halves = { left: Uint32Array.of(left), right: Uint32Array.of(right) };
  const good = keys.versions.some((version) => checksOf(keys.checkKey(version), gtin, tag, halves)[0] === given);
  return good ? { tag, sealed: left * halfSize + right, serial } : null;
}

/** The counter of a code under its batch's key. The code exists when it is below the number that the batch has issued. */
export function openCounter(keys: OriginKeys, batch: BatchRef, sealed: number): number {
  return openSealed(keys.batchKeys(batch).seal, sealed);
}

/** The tag in letters, as it stands at the head of every serial of the batch. */
export function tagLetters(tag: number): string {
  return toBase32(tag, 4);
}

function isGtin(gtin: string): boolean {
  return /^[0-9]{14}$/.test(gtin);
}

/** 25 bits a code: one AES block over GTIN (48 bits), tag (24) and sealed counter (40), cut short. */
function checksOf(key: BlockCipher, gtin: string, tag: number, { left, right }: Sealed): Uint32Array {
  const head = new Uint8Array(16);
  const view = new DataView(head.buffer);
  view.setUint16(0, Math.floor(Number(gtin) / 2 ** 32));
  view.setUint32(2, Number(gtin) % 2 ** 32);
  view.setUint32(5, ((head[5] as number) * 2 ** 24 + tag) >>> 0);
  const blocks = new Uint8Array(16 * left.length);
  for (let at = 0; at < left.length; at++) {
    const [high, low] = [left[at] as number, right[at] as number];
    const place = 16 * at;
    blocks.set(head, place);
    blocks[place + 9] = high >>> 12;
    blocks[place + 10] = (high >>> 4) & 255;
    blocks[place + 11] = ((high & 15) << 4) | (low >>> 16);
    blocks[place + 12] = (low >>> 8) & 255;
    blocks[place + 13] = low & 255;
  }
  const mixed = key(blocks);
  return Uint32Array.from(left, (_, at) => {
    const place = 16 * at;
    const word = ((mixed[place] as number) << 24) | ((mixed[place + 1] as number) << 16);
    return (word | ((mixed[place + 2] as number) << 8) | (mixed[place + 3] as number)) >>> 7;
  });
}
