/** Lines for COPY, encoded as they come, so that a batch goes to another thread and to the database as one piece of bytes. */
export type LineBuffer = {
  /** Appends a line; where it stands. Its first byte is the row's mode, which is set when the database has told what is known. */
  add(line: string): { start: number; end: number };
  /** The bytes so far; the buffer begins anew. */
  take(): Uint8Array<ArrayBuffer>;
  /** Takes bytes back that are done with: without it every batch leaves megabytes to the collector, which takes its time. */
  giveBack(bytes: Uint8Array<ArrayBuffer>): void;
};

const smallest = 2 ** 20;

export function lineBuffer(): LineBuffer {
  let bytes = Buffer.from(new ArrayBuffer(smallest));
  let end = 0;
  const spare: ArrayBuffer[] = [];
  return {
    add(line) {
      const most = end + line.length * 3; // UTF-8 needs three bytes at most for a UTF-16 unit
      if (most > bytes.length) {
        const larger = Buffer.from(new ArrayBuffer(Math.max(most, bytes.length * 2)));
        bytes.copy(larger, 0, 0, end);
        bytes = larger;
      }
      const start = end;
      end += bytes.write(line, end);
      return { start, end };
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
