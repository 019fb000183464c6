import type { PrintRun } from "./print-run.ts";
import { elementsBefore, linkHead } from "./print-run.ts";
import type { RecordPart } from "./records.ts";

// A label of 40 x 30 mm at 8 dots a millimetre.
const labelOpens = "^XA^CI28^PW320^LL240";

/** One label in ZPL II: the printer draws QR code and GS1 DataMatrix itself. */
export function zplRecord(run: PrintRun): RecordPart[] {
  const size = run.signed ? 3 : 4; // a signed code has 49 modules instead of 29
  const under = run.lot === null ? "" : `^FO16,176^A0N,20,20^FDLOT ${run.lot}^FS`;
  return [
    { words: `${labelOpens}^FO8,8^BQN,2,${size}^FDMA,${linkHead(run)}` },
    { slot: "serial" },
    ...(run.signed ? [{ words: "?s=" }, { slot: "signature" } as const] : []),
    { words: `^FS^FO192,16^BXN,4,200,0,0,1,_^FD${dataMatrix(run)}` },
    { slot: "serial" },
    { words: `^FS^FO16,198^A0N,20,20^FD(01)${run.gtin}^FS^FO16,220^A0N,20,20^FD(21)` },
    { slot: "serial" },
    { words: `^FS${under}` },
    ...(run.withPin ? [{ words: "^FO192,140^A0N,28,28^FD" }, { slot: "pin" } as const, { words: "^FS" }] : []),
    { words: "^XZ\n" },
  ];
}

/** `_1` is FNC1 in a field whose escape letter is `_`: at its head, and behind a lot, whose length is open. An escape letter stands twice. */
function dataMatrix(run: PrintRun): string {
  const values = elementsBefore(run).map(
    ([ai, value]) => `${ai}${value.replaceAll("_", "__")}${ai === "10" ? "_1" : ""}`,
  );
  return `_1${values.join("")}21`;
}
