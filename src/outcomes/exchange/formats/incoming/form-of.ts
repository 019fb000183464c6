import type { Format } from "../../../../services/sockets/index.ts";
import { openRecords, sniffFormat } from "../../../../services/sockets/index.ts";
import type { FileForm } from "../model.ts";
import { tableHead } from "../record-table.ts";
import type { IncomingFile } from "./file.ts";
import { beginningOf } from "./file.ts";

/** What a file is told to be by what stands at its beginning, whatever it is called. */
export async function formOf(file: IncomingFile): Promise<{ form: FileForm; format: Format }> {
  const beginning = await beginningOf(file);
  const format = sniffFormat(file.name, beginning);
  const text = new TextDecoder().decode(beginning).trimStart();
  if (/^\{[^[\]]*"notifications"\s*:\s*\[/.test(text)) return { form: "safety-gate", format: "json" };
  if (format === "jsonl") return { form: isRecord(text.split("\n", 1)[0] as string) ? "records" : "table", format };
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
