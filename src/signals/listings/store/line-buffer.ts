import { hash } from "node:crypto";

/** Lines for COPY, encoded as they come, so that a batch goes to another thread and to the database as one piece of bytes. */
export type LineBuffer = {
  /**
   * Appends a line: its place, its content, and what `derive` makes of the content's hash, which it returns (16 bytes of SHA-256 in
   * hexadecimal, over `whose` and the content). The first byte is the row's mode, which is set when the database has told what is known.
   */
  add(place: string, whose: string, content: string, derive: (hash: string) => string): string;
  /** How many bytes there are. */
  readonly length: number;
  /** The bytes so far; the buffer begins anew. */
  take(): Uint8Array<ArrayBuffer>;
  /** Takes bytes back that are done with: without it every batch leaves megabytes to the collector, which takes its time. */
  giveBack(bytes: Uint8Array<ArrayBuffer>): void;
};

const smallest = 2 ** 20;
const mostBytes = 3; // UTF-8 needs three bytes at most for a UTF-16 unit

export function lineBuffer(): LineBuffer {
  let bytes = Buffer.from(new ArrayBuffer(smallest));
  let end = 0;
  const spare: ArrayBuffer[] = [];
  const reserve = (units: number) => {
    if (end + units * mostBytes <= bytes.length) return;
    const larger = Buffer.from(new ArrayBuffer(Math.max(end + units * mostBytes, bytes.length * 2)));
    bytes.copy(larger, 0, 0, end);
    bytes = larger;
  };
  return {
    add(place, whose, content, derive) {
      reserve(place.length + whose.length + content.length);
      // The content is encoded once, for its hash and for its line: `whose` stands before it until it is hashed, and is written over.
      end += bytes.write(place, end);
      const start = end + bytes.write(whose, end);
      const stop = start + bytes.write(content, start);
      const contentHash = hash("sha256", bytes.subarray(end, stop), "hex").slice(0, 32);
      bytes.copyWithin(end, start, stop);
      end += stop - start;
      const derived = derive(contentHash);
      reserve(derived.length);
      end += bytes.write(derived, end);
      return contentHash;
    },
    get length() {
      return end;
    },
    take() {
      const taken = bytes.subarray(0, end) as Uint8Array<ArrayBuffer>;
      bytes = Buffer.from(spare.pop() ?? new ArrayBuffer(Math.max(smallest, bytes.length)));
      end = 0;
      return taken;
    },
    giveBack(given) {
      if (spare.length < 2) spare.push(given.buffer);
    },
  };
}
