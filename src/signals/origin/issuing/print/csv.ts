import type { PrintRun } from "./print-run.ts";
import { linkHead } from "./print-run.ts";
import type { RecordPart } from "./records.ts";

/** One line of a CSV file (RFC 4180). The number tells which code a wasted label was; it stands nowhere on the label. */
export function csvHead(run: PrintRun): string {
  return `number,gtin,serial${run.withPin ? ",pin" : ""},qr,lot,produced,expires\r\n`;
}

export function csvRecord(run: PrintRun): RecordPart[] {
  const same = [run.lot ?? "", run.producedOn ?? "", run.expiresOn ?? ""].map(quoted).join(",");
  return [
    { slot: "number" },
    { words: `,${run.gtin},` },
    { slot: "serial" },
    ...(run.withPin ? [{ words: "," }, { slot: "pin" } as const] : []),
    { words: `,${linkHead(run)}` },
    { slot: "serial" },
    ...(run.signed ? [{ words: "?s=" }, { slot: "signature" } as const] : []),
    { words: `,${same}\r\n` },
  ];
}

function quoted(field: string): string {
  return /[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
