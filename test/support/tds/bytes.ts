/** Numbers and texts as the protocol writes them: little-endian, UTF-16, lengths in characters or bytes ([MS-TDS] 2.2.5.1). */
export const u8 = (value: number): Buffer => Buffer.from([value]);

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value & 0xffff);
  return bytes;
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

export function u64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt.asUintN(64, value));
  return bytes;
}

/** The lowest bytes of a whole number. */
export function low(value: bigint, length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn)));
}

export const wide = (text: string): Buffer => Buffer.from(text, "utf16le");

/** A text with its length in characters before it, in one byte or two. */
export const shortText = (text: string): Buffer => Buffer.concat([u8(text.length), wide(text)]);
export const longText = (text: string): Buffer => Buffer.concat([u16(text.length), wide(text)]);

/** Reads a message from its beginning on. */
export type Reader = {
  u8(): number;
  u16(): number;
  u32(): number;
  bytes(length: number): Buffer;
  text(characters: number): string;
  skip(length: number): void;
  done(): boolean;
};

export function readerOf(data: Buffer): Reader {
  let at = 0;
  const bytes = (length: number) => data.subarray(at, (at += length));
  return {
    u8: () => bytes(1).readUInt8(),
    u16: () => bytes(2).readUInt16LE(),
    u32: () => bytes(4).readUInt32LE(),
    bytes,
    text: (characters) => bytes(characters * 2).toString("utf16le"),
    skip: (length) => void (at += length),
    done: () => at >= data.length,
  };
}
