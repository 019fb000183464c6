import { isUtf8 } from "node:buffer";
import type { Lang } from "../../../kernel/text/index.ts";
import type { Fields, RawRecord, RecordProblem } from "../model.ts";
import { largestWholeFile } from "../model.ts";
import { recordProblem } from "./byte-records.ts";
import { flattened, parseJson } from "./flatten.ts";

/** All bytes of a small file, or the problem that it is not small. */
export async function wholeFile(chunks: AsyncIterable<Buffer>, lang: Lang): Promise<Buffer | RecordProblem> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of chunks) {
    size += piece.length;
    if (size > largestWholeFile) return recordProblem(lang, "too-large", { limit: largestWholeFile / 2 ** 20 });
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

/**
 * The objects of a JSON list. `path` leads to the list: names joined by dots, `*` for every element of a list on the way
 * (`recalls`, `*.Wards`); empty where the file is the list.
 */
export function jsonRecords(bytes: Buffer, path: string, lang: Lang): RawRecord[] | RecordProblem {
  if (!isUtf8(bytes)) return recordProblem(lang, "encoding");
  let value: unknown;
  try {
    value = parseJson(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  } catch {
    return recordProblem(lang, "json");
  }
  const found = listAt(value, path === "" ? [] : path.split("."));
  if (found === null) return recordProblem(lang, "no-list", { path: path === "" ? "/" : path });
  return found.map((item, index) => numbered(index, asObject(item), lang));
}

function listAt(value: unknown, path: readonly string[]): unknown[] | null {
  const [step, ...rest] = path;
  if (step === undefined) return Array.isArray(value) ? value : null;
  if (step === "*") return Array.isArray(value) ? value.flatMap((item) => listAt(item, rest) ?? []) : null;
  return value !== null && typeof value === "object" && Object.hasOwn(value, step)
    ? listAt((value as Record<string, unknown>)[step], rest)
    : null;
}

function asObject(item: unknown): Fields | null {
  return item !== null && typeof item === "object" && !Array.isArray(item) ? flattened(item) : null;
}

/** A record of a format that is read whole: its line and offset are its number. */
export function numbered(index: number, fields: Fields | null, lang: Lang): RawRecord {
  const place = { line: index + 1, offset: index + 1 };
  return fields === null ? { ...place, problem: recordProblem(lang, "not-an-object") } : { ...place, fields };
}
