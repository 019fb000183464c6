import { longText, shortText, u16, u32, u64, u8 } from "./bytes.ts";
import type { TdsColumn } from "./values.ts";
import { typeInfo, valueOf } from "./values.ts";

/** The columns of the rows that follow ([MS-TDS] 2.2.7.4). */
export function columnsToken(columns: readonly TdsColumn[]): Buffer {
  const told = columns.map((column) => {
    const isNullable = u16(1);
    return Buffer.concat([u32(0), isNullable, typeInfo(column), shortText(column.name)]);
  });
  return Buffer.concat([u8(0x81), u16(columns.length), ...told]);
}

/** A row; one with nulls names them by bits and leaves them out ([MS-TDS] 2.2.7.17 ROW, 2.2.7.13 NBCROW). */
export function rowToken(columns: readonly TdsColumn[], cells: readonly (string | null)[]): Buffer {
  const cell = (at: number) => valueOf(columns[at] as TdsColumn, cells[at] ?? null);
  if (!cells.includes(null)) return Buffer.concat([u8(0xd1), ...columns.map((_, at) => cell(at))]);
  const bits = Buffer.alloc(Math.ceil(columns.length / 8));
  cells.forEach((one, at) => {
    if (one === null) bits.writeUInt8(bits.readUInt8(at >> 3) | (1 << (at & 7)), at >> 3);
  });
  return Buffer.concat([u8(0xd2), bits, ...columns.flatMap((_, at) => (cells[at] === null ? [] : [cell(at)]))]);
}

export const doneTypes = { batch: 0xfd, procedure: 0xfe, inProcedure: 0xff } as const;

/** The end of an answer or of a part of it; `rows` is how many it touched, null where it does not say ([MS-TDS] 2.2.7.6). */
export function doneToken(
  type: number,
  rows: number | null,
  more: { isMore?: boolean; isError?: boolean; isCancelled?: boolean } = {},
): Buffer {
  const status =
    (more.isMore ? 0x01 : 0) | (more.isError ? 0x02 : 0) | (rows === null ? 0 : 0x10) | (more.isCancelled ? 0x20 : 0);
  return Buffer.concat([u8(type), u16(status), u16(0), u64(BigInt(rows ?? 0))]);
}

/** What a procedure returns. */
export const returnToken = (): Buffer => Buffer.concat([u8(0x79), u32(0)]);

const withLength = (type: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u8(type), u16(body.length), body]);
};

const message = (type: number, number: number, severity: number, text: string): Buffer =>
  withLength(type, u32(number), Buffer.from([1, severity]), longText(text), shortText("stand-in"), u8(0), u32(1));

/** A fault of the server's, by its number ([MS-TDS] 2.2.7.10). */
export const errorToken = (number: number, text: string): Buffer => message(0xaa, number, 16, text);

/** A word of the server's that is no fault. */
export const infoToken = (number: number, text: string): Buffer => message(0xab, number, 0, text);

/** A thing of the session that has changed, as text. */
export const changeToken = (what: number, from: string, to: string): Buffer =>
  withLength(0xe3, u8(what), shortText(to), shortText(from));

/** A thing of the session that has changed, as bytes. */
export const changeOfBytes = (what: number, from: Buffer, to: Buffer): Buffer =>
  withLength(0xe3, u8(what), u8(to.length), to, u8(from.length), from);

/** Somewhere else that the server sends its client to. */
export function routingToken(host: string, port: number): Buffer {
  const where = Buffer.concat([u8(0), u16(port), longText(host)]);
  return withLength(0xe3, u8(20), u16(where.length), where, u16(0));
}

export const changes = { database: 1, packetSize: 4, collation: 7, begun: 8, committed: 9, rolledBack: 10 } as const;

/** The sign-in is taken, in the protocol's version 7.4 ([MS-TDS] 2.2.7.14). */
export const signedInToken = (): Buffer =>
  withLength(0xad, u8(1), Buffer.from("74000004", "hex"), shortText("stand-in"), Buffer.from([16, 0, 0, 0]));
