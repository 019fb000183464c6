import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import type { Format } from "../../../../services/sockets/index.ts";
import { openRecords, sniffFormat } from "../../../../services/sockets/index.ts";
import type { FileForm } from "../model.ts";
import { tableHead } from "../record-table.ts";
import type { IncomingFile } from "./file.ts";
import { beginningOf } from "./file.ts";

/** What holds no records however it is called: PDF, JPEG, PNG, and what Word and Excel wrote before 2007. */
const noRecords = ["%PDF-", "\xff\xd8\xff", "\x89PNG", "\xd0\xcf\x11\xe0"];

/** What a file is told to be by what stands at its beginning, whatever it is called. Throws `invalid` for documents and pictures. */
export async function formOf({ lang }: Context, file: IncomingFile): Promise<{ form: FileForm; format: Format }> {
  const beginning = await beginningOf(file);
  const signs = beginning.toString("latin1", 0, 8);
  if (noRecords.some((sign) => signs.startsWith(sign)))
    throw problem("invalid", text(lang, "exchange-formats.file.no-records"));
  const format = sniffFormat(file.name, beginning);
  const words = new TextDecoder().decode(beginning).trimStart();
  if (/^\{[^[\]]*"notifications"\s*:\s*\[/.test(words)) return { form: "safety-gate", format: "json" };
  if (format === "jsonl") return { form: isRecord(words.split("\n", 1)[0] as string) ? "records" : "table", format };
  if (format === "csv" || format === "xlsx") {
    for await (const { fields } of openRecords(file.open(), format)) {
      const isOurs = fields !== undefined && tableHead.every((name) => name in fields);
      return { form: isOurs ? "record-table" : "table", format };
    }
  }
  return { form: "table", format };
}

function isRecord(line: string): boolean {
  try {
    const found = JSON.parse(line) as unknown;
    return (
      typeof found === "object" && found !== null && ["externalId", "kind", "title"].every((name) => name in found)
    );
  } catch {
    return false;
  }
}
