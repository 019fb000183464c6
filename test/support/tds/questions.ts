import type { Reader } from "./bytes.ts";
import { readerOf } from "./bytes.ts";
import type { Message } from "./packets.ts";
import { kinds } from "./packets.ts";

/** Who signs in, and to what. */
export type SignIn = { user: string; password: string; database: string };

/** What a client asks once it is in: a batch of text, a call of sp_executesql with its values, or an order about a transaction. */
export type Question =
  | { kind: "batch"; sql: string }
  | { kind: "call"; sql: string; values: (string | null)[] }
  | { kind: "begin" | "commit" | "rollback" };

/** Whether the client wants its connection encrypted, from its first message ([MS-TDS] 2.2.6.5). */
export function wantsEncryption(data: Buffer): boolean {
  for (let at = 0; data[at] !== 0xff; at += 5)
    if (data[at] === 1) return data.readUInt8(data.readUInt16BE(at + 1)) === 1;
  return false;
}

/** Reads the sign-in, whose password is hidden by swapped half bytes and a mask ([MS-TDS] 2.2.6.4). */
export function readSignIn(data: Buffer): SignIn {
  const field = (at: number) => {
    const from = data.readUInt16LE(at);
    return data.subarray(from, from + data.readUInt16LE(at + 2) * 2);
  };
  const password = field(44).map((byte) => {
    const swapped = byte ^ 0xa5;
    return (swapped >> 4) | ((swapped & 0x0f) << 4);
  });
  return {
    user: field(40).toString("utf16le"),
    password: Buffer.from(password).toString("utf16le"),
    database: field(68).toString("utf16le"),
  };
}

/** Reads a batch, a call with parameters, or an order about a transaction; what the client of this house never sends is refused. */
export function readQuestion({ kind, data }: Message): Question {
  const reader = readerOf(data);
  reader.skip(data.readUInt32LE(0)); // headers about the transaction
  if (kind === kinds.batch) return { kind: "batch", sql: reader.text((data.length - data.readUInt32LE(0)) / 2) };
  if (kind === kinds.rpc) return readCall(reader);
  if (kind === kinds.transaction) {
    const order = ({ 5: "begin", 7: "commit", 8: "rollback" } as const)[reader.u16()];
    if (order !== undefined) return { kind: order };
  }
  throw new Error(`a message of kind ${kind} is not understood`);
}

const executeSql = 10;

function readCall(reader: Reader): Question {
  if (reader.u16() !== 0xffff || reader.u16() !== executeSql) throw new Error("only sp_executesql is understood");
  reader.skip(2);
  const values: (string | null)[] = [];
  while (!reader.done()) {
    reader.skip(reader.u8() * 2 + 1); // its name and flags
    values.push(readValue(reader));
  }
  const [sql, , ...rest] = values;
  return { kind: "call", sql: sql ?? "", values: rest };
}

function readValue(reader: Reader): string | null {
  const type = reader.u8();
  if (type === 0x26) {
    reader.skip(1);
    const length = reader.u8();
    return length === 0 ? null : reader.bytes(8).readBigInt64LE().toString();
  }
  if (type !== 0xe7) throw new Error(`a parameter of type ${type} is not understood`);
  const isLong = reader.u16() === 0xffff;
  reader.skip(5);
  return isLong ? readParts(reader) : readShort(reader);
}

function readShort(reader: Reader): string | null {
  const length = reader.u16();
  return length === 0xffff ? null : reader.text(length / 2);
}

function readParts(reader: Reader): string | null {
  const isNull = reader.bytes(8).readBigUInt64LE() === 0xffffffffffffffffn;
  if (isNull) return null;
  let text = "";
  for (let length = reader.u32(); length > 0; length = reader.u32()) text += reader.text(length / 2);
  return text;
}
