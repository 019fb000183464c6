import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sharedPath } from "../../../test/support/shared.ts";
import type { PrintedSymbology, SymbolContent } from "./symbol-writing.ts";
import { writeSymbolScan } from "./symbol-writing.ts";
import { readSymbolScan } from "./symbols.ts";

function rowsOf<T>(name: string): T[] | null {
  const path = sharedPath(`vectors/gs1-syntax/${name}.json`);
  return path === null ? null : (JSON.parse(readFileSync(path, "utf8")) as T[]);
}

const printed: Record<string, PrintedSymbology> = {
  QR: "qr",
  DM: "data-matrix",
  DotCode: "dotcode",
  DataBarExpanded: "databar-expanded",
  DataBarOmni: "databar",
  DataBarLimited: "databar-limited",
  GS1_128_CCA: "gs1-128",
  GS1_128_CCC: "gs1-128",
  UPCA: "upc-a",
  UPCE: "upc-e",
  EAN13: "ean-13",
  EAN8: "ean-8",
};
const scanned: Partial<Record<PrintedSymbology, string>> = { "databar-expanded": "databar" };

/** The tables write FNC1 as `^`, put a backslash before a `^` that is data, and the composite of a bar code behind `|`. */
function contentOf(symbology: string, text: string): SymbolContent {
  if (["QR", "DM", "DotCode"].includes(symbology)) return part(text);
  const bar = text.indexOf("|");
  return bar < 0 ? part(text) : { ...part(text.slice(0, bar)), composite: part(text.slice(bar + 1)).text };
}

function part(text: string): SymbolContent {
  if (text.startsWith("^")) return { elements: true, text: text.slice(1).replaceAll("^", "\u001d") };
  return { elements: false, text: /^\\+\^/.test(text) ? text.slice(1) : text };
}

test("all 54 scans are read as the table says", (t) => {
  const rows = rowsOf<{ ok: boolean; scanData: string; expectSymbology: string; expectDataStr: string }>(
    "scandata-process",
  );
  if (rows === null) return t.skip("../shared is absent");
  assert.equal(rows.length, 54);
  for (const { ok, scanData, expectSymbology, expectDataStr } of rows) {
    const scan = readSymbolScan(scanData, { combinations: false });
    assert.equal(scan.ok, ok, `${scanData} ${JSON.stringify(scan)}`);
    if (!scan.ok) continue;
    const { symbology, elements, text, composite } = scan;
    const expected = printed[expectSymbology] as PrintedSymbology;
    assert.equal(symbology, scanned[expected] ?? expected);
    const content = composite === undefined ? { elements, text } : { elements, text, composite };
    assert.deepEqual(content, contentOf(expectSymbology, expectDataStr), scanData);
  }
});

test("all 45 codes are written as the table says", (t) => {
  const rows = rowsOf<{
    symbology: string;
    dataStr: string;
    expectScanData: string | null;
    state?: Record<string, boolean>;
  }>("scandata-generate");
  if (rows === null) return t.skip("../shared is absent");
  assert.equal(rows.length, 45);
  for (const { symbology, dataStr, expectScanData, state } of rows) {
    const kind = printed[symbology];
    // NONE is no kind of code: our type has no word for it.
    if (kind === undefined) {
      assert.equal(symbology, "NONE");
      assert.equal(expectScanData, null);
      continue;
    }
    const made = writeSymbolScan(kind, contentOf(symbology, dataStr), {
      addCheckDigit: state?.["AddCheckDigit"] === true,
    });
    assert.equal(made, expectScanData, `${symbology} ${dataStr}`);
  }
});
