import { readPostLine } from "../../../engines/social/index.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { RecordFormat } from "./byte-records.ts";
import { recordProblem } from "./byte-records.ts";
import { flattened, parseJson } from "./flatten.ts";
import { postRecords } from "./posts.ts";

/** One JSON object a line. */
export function jsonLinesFormat(lang: Lang): RecordFormat {
  return objectLines(lang, (value) => ({ fields: flattened(value) }));
}

/** One post a line, in the form of docs/social-exports.md. */
export function socialLinesFormat(lang: Lang): RecordFormat {
  return objectLines(lang, (value) => postRecords(readPostLine(value as Record<string, unknown>), lang));
}

function objectLines(lang: Lang, read: (value: object) => ReturnType<RecordFormat["read"]>): RecordFormat {
  return lineFormat((text) => {
    if (text.trim() === "") return null;
    let value: unknown;
    try {
      value = parseJson(text);
    } catch {
      return { problem: recordProblem(lang, "json") };
    }
    return value !== null && typeof value === "object" && !Array.isArray(value)
      ? read(value)
      : { problem: recordProblem(lang, "not-an-object") };
  });
}

/** One value a line, as the field `line`; blank lines and lines that begin with # are passed over. */
export function textLinesFormat(): RecordFormat {
  return lineFormat((text) => {
    const line = text.trim();
    return line === "" || line.startsWith("#") ? null : { fields: { line } };
  });
}

function lineFormat(read: RecordFormat["read"]): RecordFormat {
  return {
    atStart: false,
    dead: false,
    extent: (bytes, _at, newlineAt) => ({
      end: newlineAt === -1 ? bytes.length : newlineAt,
      next: newlineAt === -1 ? bytes.length : newlineAt + 1,
    }),
    read,
  };
}
