import { writeBase32 } from "./base32.ts";
import type { BatchRef, OriginKeys } from "./keys.ts";
import { pinLength, plainPin } from "./shape.ts";

/** The PIN of one code: 8 letters under its batch's key; nothing of it is stored. */
export function pinOf(keys: OriginKeys, batch: BatchRef, counter: number): string {
  return Buffer.from(makePins(keys, batch, counter, 1)).toString("latin1");
}

/** The PINs of `count` codes from counter `from` on, one after another, 8 ASCII letters each. */
export function makePins(keys: OriginKeys, batch: BatchRef, from: number, count: number): Uint8Array {
  const blocks = new Uint8Array(16 * count);
  const view = new DataView(blocks.buffer);
  for (let at = 0; at < count; at++) {
    view.setUint16(16 * at + 10, Math.floor((from + at) / 2 ** 32));
    view.setUint32(16 * at + 12, (from + at) % 2 ** 32);
  }
  const mixed = keys.batchKeys(batch).pin(blocks);
  const found = new DataView(mixed.buffer, mixed.byteOffset, mixed.byteLength);
  const letters = new Uint8Array(pinLength * count);
  for (let at = 0; at < count; at++) {
    const value = found.getUint8(16 * at) * 2 ** 32 + found.getUint32(16 * at + 1);
    writeBase32(letters, pinLength * at, value, pinLength);
  }
  return letters;
}

/** Whether what was typed is the PIN of that code; as fast when the first letter is wrong as when the last is. */
export function pinMatches(keys: OriginKeys, batch: BatchRef, counter: number, typed: string): boolean {
  const given = plainPin(typed);
  if (given === null) return false;
  const right = makePins(keys, batch, counter, 1);
  let different = 0;
  for (let at = 0; at < pinLength; at++) different |= (right[at] as number) ^ given.charCodeAt(at);
  return different === 0;
}
