import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { ReaderOptions, ReadResult } from "zxing-wasm/reader";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { meaningOf } from "./code-meaning.ts";
import type { GreyImage } from "./grey-image.ts";
import { greymap } from "./grey-image.ts";
import type { CodeFormat, CodeRead } from "./model.ts";

const asked = ["EAN13", "EAN8", "UPCA", "UPCE", "Code128", "DataMatrix", "QRCode"] as const;
const formats: Partial<Record<ReadResult["format"], CodeFormat>> = {
  EAN13: "EAN-13",
  EAN8: "EAN-8",
  UPCA: "EAN-13", // twelve digits, told with the zero that makes them thirteen
  UPCE: "UPC-E",
  Code128: "Code 128",
  DataMatrix: "Data Matrix",
  QRCode: "QR",
};
const options: ReaderOptions = {
  formats: [...asked],
  maxNumberOfSymbols: 20,
};
const longestText = 4_000; // a QR code holds 2,953 bytes

/** Makes the reader ready from the package's own file; without these bytes it would fetch them from a host outside. */
export async function startCodeReader(): Promise<void> {
  const file = fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  await prepareZXingModule({ overrides: { wasmBinary: (await readFile(file)).buffer }, fireImmediately: true });
}

/** The bar codes, QR codes and Data Matrix codes of a picture, each once at each place. A retail code with a wrong check digit is none. */
export async function readCodes(image: GreyImage): Promise<CodeRead[]> {
  const found = await readBarcodes(greymap(image), options);
  return found.flatMap((one) => {
    const format = formats[one.format];
    const text = one.text.normalize("NFC");
    if (!one.isValid || format === undefined || text === "" || text.length > longestText) return [];
    const meaning = meaningOf(format, text, one.contentType === "GS1");
    if (meaning === null) return [];
    const { topLeft, topRight, bottomRight, bottomLeft } = one.position;
    return [{ format, text, corners: [topLeft, topRight, bottomRight, bottomLeft], meaning }];
  });
}
