import type { Format } from "../model.ts";
import { formats } from "../model.ts";

/** The format of a file by its name and its first bytes (unzipped ones, some thousand will do); content wins over a wrong name. */
export function sniffFormat(name: string, firstBytes: Uint8Array): Format {
  if (firstBytes[0] === 0x50 && firstBytes[1] === 0x4b) return "xlsx";
  const text = new TextDecoder().decode(firstBytes).trimStart();
  const named = formatOfName(name);
  if (text.startsWith("[")) return "json";
  if (text.startsWith("{")) return formatOfObjects(text, named);
  if (named === "csv" || named === "txt") return named;
  return /[,;\t]/.test(text.split("\n", 1)[0] as string) ? "csv" : "txt";
}

function formatOfName(name: string): Format | undefined {
  const extension = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === "ndjson") return "jsonl";
  return extension === "tsv" ? "csv" : formats.find((format) => format === extension);
}

/** A first line that is an object by itself begins JSON lines, unless it is alone in a file that is named otherwise. */
function formatOfObjects(text: string, named: Format | undefined): Format {
  const [first = "", ...others] = text.split("\n");
  if (others.every((line) => line.trim() === "")) return named === "json" ? "json" : "jsonl";
  try {
    JSON.parse(first);
    return "jsonl";
  } catch {
    return "json";
  }
}
