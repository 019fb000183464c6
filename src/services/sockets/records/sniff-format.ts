import type { Format } from "../model.ts";
import { formats } from "../model.ts";

/** Forms with a meaning of their own: a profile that names one is for no other. */
const ownForms: ReadonlySet<Format> = new Set(["telegram-json", "social-jsonl", "transcript"]);

/** The format in which a file is read: what the profile says where that is a form of its own, else what the file looks like. */
export function formatOfFile(ofProfile: Format, name: string, firstBytes: Uint8Array): Format {
  return ownForms.has(ofProfile) ? ofProfile : sniffFormat(name, firstBytes);
}

/** The format in which bytes without a name are read: JSON lines or CSV as they say, unless the profile has a form of its own. */
export function formatOfBody(ofProfile: Format, contentType: string | undefined): Format {
  if (ownForms.has(ofProfile)) return ofProfile;
  return /^text\/csv\b/i.test(contentType ?? "") ? "csv" : "jsonl";
}

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

/** The format of a file by its name and its first bytes (unzipped ones, some thousand will do); content wins over a wrong name. */
export function sniffFormat(name: string, firstBytes: Uint8Array): Format {
  if (firstBytes[0] === 0x50 && firstBytes[1] === 0x4b) return "xlsx";
  // An old .xls, or a workbook behind a password: what reads workbooks says what to do with it.
  if (oldOffice.every((byte, at) => firstBytes[at] === byte)) return "xlsx";
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
