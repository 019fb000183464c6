import type { OriginKeys } from "../../../../engines/codes/index.ts";
import { makePins, makeSerials, pinLength, serialLength, signCode } from "../../../../engines/codes/index.ts";
import type { PrintRun } from "./print-run.ts";

/** What stands at a place of a record: words that are the same in each, or a part of its code. */
export type RecordPart = { readonly words: string } | { readonly slot: Slot };
type Slot = "number" | "serial" | "pin" | "signature";

const lengths: Record<Slot, number> = { number: 7, serial: serialLength, pin: pinLength, signature: 90 };

/** Records of one length, so that any stretch of the file can be made by itself. */
export type Records = {
  readonly length: number;
  /** The records of `count` codes from counter `from` on. */
  make(from: number, count: number): Uint8Array;
};

/** Records after one pattern: all of a run look alike but for number, serial, PIN and signature. */
export function recordsOf(keys: OriginKeys, run: PrintRun, parts: readonly RecordPart[]): Records {
  const { blank, slots } = patternOf(parts);
  const length = blank.length;
  return {
    length,
    make(from, count) {
      const serials = Buffer.from(makeSerials(keys, run, from, count));
      const pins = run.withPin ? makePins(keys, run.batch, from, count) : null;
      const made = Buffer.allocUnsafe(length * count);
      for (let at = 0; at < count; at++) {
        const place = length * at;
        const serial = serials.subarray(serialLength * at, serialLength * (at + 1));
        made.set(blank, place);
        for (const { slot, offset } of slots) {
          if (slot === "serial") made.set(serial, place + offset);
          else if (slot === "pin")
            made.set((pins as Uint8Array).subarray(pinLength * at, pinLength * (at + 1)), place + offset);
          else if (slot === "number") writeNumber(made, place + offset, from + at + 1);
          else {
            const code = { gtin: run.gtin, serial: serial.toString("latin1") };
            made.write(signCode(keys, code, run.batch.keyVersion), place + offset, "latin1");
          }
        }
      }
      return made;
    },
  };
}

function patternOf(parts: readonly RecordPart[]): { blank: Uint8Array; slots: { slot: Slot; offset: number }[] } {
  const slots: { slot: Slot; offset: number }[] = [];
  const pieces: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    if ("slot" in part) slots.push({ slot: part.slot, offset });
    const piece = "slot" in part ? Buffer.alloc(lengths[part.slot]) : Buffer.from(part.words);
    pieces.push(piece);
    offset += piece.length;
  }
  return { blank: Buffer.concat(pieces), slots };
}

function writeNumber(into: Uint8Array, at: number, value: number): void {
  let rest = value;
  for (let place = lengths.number - 1; place >= 0; place--) {
    into[at + place] = 48 + (rest % 10);
    rest = Math.floor(rest / 10);
  }
}
