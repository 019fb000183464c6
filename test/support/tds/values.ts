import { low, u16, u32, u64, u8, wide } from "./bytes.ts";

/** A column of an answer. Types are those that a partner's table may have; `size` is characters, bytes or digits, `scale` digits behind the point. */
export type TdsColumn = { name: string; type: TdsType; size?: number; scale?: number };
export type TdsType =
  | "int"
  | "bigint"
  | "bit"
  | "float"
  | "decimal"
  | "nvarchar"
  | "nvarchar(max)"
  | "varchar"
  | "varbinary"
  | "varbinary(max)"
  | "uniqueidentifier"
  | "date"
  | "datetime"
  | "datetime2"
  | "datetimeoffset";

/** Latin1_General_CI_AS, as a server's default often is. */
export const collation = Buffer.from("0904d00034", "hex");

/** How the protocol tells of a column's type ([MS-TDS] 2.2.5.4). */
export function typeInfo({ type, size = 100, scale = 0 }: TdsColumn): Buffer {
  switch (type) {
    case "int":
      return Buffer.from([0x26, 4]);
    case "bigint":
      return Buffer.from([0x26, 8]);
    case "bit":
      return Buffer.from([0x68, 1]);
    case "float":
      return Buffer.from([0x6d, 8]);
    case "decimal":
      return Buffer.from([0x6a, 17, size, scale]);
    case "nvarchar":
      return Buffer.concat([u8(0xe7), u16(size * 2), collation]);
    case "nvarchar(max)":
      return Buffer.concat([u8(0xe7), u16(0xffff), collation]);
    case "varchar":
      return Buffer.concat([u8(0xa7), u16(size), collation]);
    case "varbinary":
      return Buffer.concat([u8(0xa5), u16(size)]);
    case "varbinary(max)":
      return Buffer.concat([u8(0xa5), u16(0xffff)]);
    case "uniqueidentifier":
      return Buffer.from([0x24, 16]);
    case "date":
      return u8(0x28);
    case "datetime":
      return Buffer.from([0x6f, 8]);
    case "datetime2":
      return Buffer.from([0x2a, scale]);
    case "datetimeoffset":
      return Buffer.from([0x2b, scale]);
  }
}

/** A cell, given as text (bytes as hex, times as ISO 8601), as the protocol writes it ([MS-TDS] 2.2.5.5). */
export function valueOf({ type, scale = 0 }: TdsColumn, text: string | null): Buffer {
  if (text === null) return /max/.test(type) ? u64(-1n) : /var/.test(type) ? u16(0xffff) : u8(0);
  switch (type) {
    case "int":
      return withLength(low(BigInt(text), 4));
    case "bigint":
      return withLength(low(BigInt(text), 8));
    case "bit":
      return withLength(u8(/^[1t]/.test(text) ? 1 : 0));
    case "float": {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleLE(Number(text));
      return withLength(bytes);
    }
    case "decimal": {
      const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
      const magnitude = BigInt(whole + fraction.padEnd(scale, "0").slice(0, scale));
      return withLength(Buffer.concat([u8(text.startsWith("-") ? 0 : 1), low(magnitude, 16)]));
    }
    case "nvarchar":
      return Buffer.concat([u16(text.length * 2), wide(text)]);
    case "nvarchar(max)":
      return inParts(wide(text));
    case "varchar":
      return Buffer.concat([u16(text.length), Buffer.from(text, "latin1")]);
    case "varbinary":
      return Buffer.concat([u16(text.length / 2), Buffer.from(text, "hex")]);
    case "varbinary(max)":
      return inParts(Buffer.from(text, "hex"));
    case "uniqueidentifier": {
      const bytes = Buffer.from(text.replaceAll("-", ""), "hex");
      bytes.subarray(0, 4).reverse();
      bytes.subarray(4, 6).reverse();
      bytes.subarray(6, 8).reverse();
      return withLength(bytes);
    }
    case "date":
      return withLength(low(BigInt(daysOf(text)), 3));
    case "datetime": {
      const days = u32(daysOf(text) - daysOf("1900-01-01"));
      return withLength(Buffer.concat([days, u32(Math.round(Number(ticksOf(text, 4)) * 0.03))]));
    }
    case "datetime2":
      return withLength(clockAndDay(text, scale));
    case "datetimeoffset":
      // Told in UTC, with the minutes that its writer's clock is ahead.
      return withLength(Buffer.concat([clockAndDay(text, scale), u16(0)]));
  }
}

const withLength = (bytes: Buffer): Buffer => Buffer.concat([u8(bytes.length), bytes]);

/** A value of any length: how long it is, its parts, and an empty one at the end. */
function inParts(bytes: Buffer): Buffer {
  const parts: Buffer[] = [u64(BigInt(bytes.length))];
  for (let at = 0; at < bytes.length; at += 8_000) {
    const part = bytes.subarray(at, at + 8_000);
    parts.push(u32(part.length), part);
  }
  return Buffer.concat([...parts, u32(0)]);
}

const daysOf = (text: string): number =>
  (Date.parse(`${text.slice(0, 10)}T00:00:00Z`) - Date.parse("0001-01-01T00:00:00Z")) / 86_400_000;

/** The time of day in units of ten to the minus `scale` seconds. */
function ticksOf(text: string, scale: number): bigint {
  const [, hour = "0", minute = "0", second = "0", fraction = ""] =
    /(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?/.exec(text) ?? [];
  const seconds = BigInt(hour) * 3_600n + BigInt(minute) * 60n + BigInt(second);
  return BigInt(`${seconds}${fraction.padEnd(scale, "0").slice(0, scale)}`);
}

function clockAndDay(text: string, scale: number): Buffer {
  const length = scale < 3 ? 3 : scale < 5 ? 4 : 5;
  return Buffer.concat([low(ticksOf(text, scale), length), low(BigInt(daysOf(text)), 3)]);
}
