import type { OriginKeys } from "../../../../engines/codes/index.ts";
import { makeSerial, pinOf, signCode } from "../../../../engines/codes/index.ts";
import { giveWay } from "../../../../kernel/give-way.ts";
import { pageHeight, pageWidth, pdfOf, symbolAt, textAt } from "./pdf.ts";
import type { PrintRun } from "./print-run.ts";
import { elementsBefore, linkHead } from "./print-run.ts";
import { gs1DataMatrix, qrCode } from "./symbols.ts";

const columns = 3;
const rows = 8;
const margin = 28;
const labelWidth = (pageWidth - 2 * margin) / columns;
const labelHeight = (pageHeight - 2 * margin) / rows;
const qrSide = 62; // 22 mm: 0.75 mm a module, 0.44 mm where the code is signed
const matrixSide = 45;

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
  const lines = [
    ...elements.map(([ai, value]) => `(${ai})${value}`),
    ...(run.withPin ? [`PIN ${spaced(pinOf(keys, run.batch, counter))}`] : []),
  ];
  return (
    symbolAt(x + 4, y + labelHeight - qrSide - 4, qrSide, qr) +
    symbolAt(x + qrSide + 24, y + labelHeight - matrixSide - 4, matrixSide, matrix) +
    lines.map((line, at) => textAt(x + 4, y + 4 + (lines.length - 1 - at) * 6, 5.5, line)).join("")
  );
}

function spaced(pin: string): string {
  return `${pin.slice(0, 4)} ${pin.slice(4)}`;
}
