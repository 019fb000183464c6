import type { OriginKeys } from "../../../../engines/codes/index.ts";
import { makeSerial, pinOf, signCode } from "../../../../engines/codes/index.ts";
import { giveWay } from "../../../../kernel/give-way.ts";
import { boxAt, pageHeight, pageWidth, pdfOf, symbolAt, textAt } from "./pdf.ts";
import type { PrintRun } from "./print-run.ts";
import { elementsBefore, linkHead } from "./print-run.ts";
import { gs1DataMatrix, qrCode } from "./symbols.ts";

const columns = 3;
const rows = 8;
const margin = 28;
const labelWidth = (pageWidth - 2 * margin) / columns;
const labelHeight = (pageHeight - 2 * margin) / rows;
const qrSide = 54; // 19 mm: 0.66 mm a module, 0.39 mm where the code is signed; four modules of it stay white around
const matrixSide = 45;
const pinBox = { width: 78, height: 16 };

/** Labels on A4 sheets, 24 a page: QR code, GS1 DataMatrix, the serial in letters, and the PIN where there is one. */
export async function sheetsOf(keys: OriginKeys, run: PrintRun): Promise<Buffer> {
  const pages: string[] = [];
  for (let counter = 0; counter < run.size; counter++) {
    const at = counter % (columns * rows);
    if (at === 0) pages.push("");
    const x = margin + (at % columns) * labelWidth;
    const y = pageHeight - margin - (Math.floor(at / columns) + 1) * labelHeight;
    pages[pages.length - 1] += await labelAt(keys, run, counter, { x, y });
    if (at === 0) await giveWay();
  }
  return pdfOf(pages);
}

async function labelAt(
  keys: OriginKeys,
  run: PrintRun,
  counter: number,
  { x, y }: { x: number; y: number },
): Promise<string> {
  const serial = makeSerial(keys, { ...run, counter });
  const signature = run.signed ? `?s=${signCode(keys, { gtin: run.gtin, serial }, run.batch.keyVersion)}` : "";
  const elements: [ai: string, value: string][] = [...elementsBefore(run), ["21", serial]];
  const [qr, matrix] = [await qrCode(`${linkHead(run)}${serial}${signature}`), await gs1DataMatrix(elements)];
  const lines = elements.map(([ai, value]) => `(${ai})${value}`);
  const right = x + qrSide + 32;
  return (
    symbolAt(x + 10, y + labelHeight - qrSide - 10, qrSide, qr) +
    symbolAt(right, y + labelHeight - matrixSide - 10, matrixSide, matrix) +
    lines.map((line, at) => textAt(x + 10, y + 3 + (lines.length - 1 - at) * 6, 5.5, line)).join("") +
    (run.withPin ? pinAt(right, y + 3, pinOf(keys, run.batch, counter)) : "")
  );
}

/** The PIN in a box of its own, beside everything else, for the layer that is scratched off. */
function pinAt(x: number, y: number, pin: string): string {
  return boxAt(x, y, pinBox) + textAt(x + 5, y + 5, 8, `PIN ${spaced(pin)}`);
}

function spaced(pin: string): string {
  return `${pin.slice(0, 4)} ${pin.slice(4)}`;
}
