import type { ReaderOptions } from "zxing-wasm/reader";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
// Served by the house itself: without this address the package would fetch its program from a host outside.
import program from "zxing-wasm/reader/zxing_reader.wasm?url";

prepareZXingModule({ overrides: { locateFile: () => program } });

const options: ReaderOptions = {
  formats: ["QRCode", "DataMatrix", "EAN13", "EAN8", "UPCA", "UPCE", "Code128"],
  maxNumberOfSymbols: 4,
};

/** What a picture's code says, as a GS1 carrier with its brackets; null where none can be read. Of several the longest: a serial says more than a bar code. */
export async function readCode(picture: ImageData | Blob): Promise<string | null> {
  const found = await readBarcodes(picture, options);
  const texts = found.filter((one) => one.isValid).map((one) => one.text);
  return texts.sort((one, other) => other.length - one.length)[0] ?? null;
}
