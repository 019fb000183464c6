import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";

/** The modules of a symbol, without its quiet zone: `dark[y * width + x]` is 0 where it is dark. */
export type Symbol2d = { readonly width: number; readonly height: number; readonly modules: Uint8ClampedArray };

let ready: Promise<unknown> | null = null;

/** Makes the writer ready from the package's own file; without these bytes it would fetch them from a host outside. */
function startWriter(): Promise<unknown> {
  ready ??= (async () => {
    const file = fileURLToPath(import.meta.resolve("zxing-wasm/writer/zxing_writer.wasm"));
    await prepareZXingModule({ overrides: { wasmBinary: (await readFile(file)).buffer }, fireImmediately: true });
  })();
  return ready;
}

/** A QR code of medium correction (15 %). */
export function qrCode(words: string): Promise<Symbol2d> {
  return symbolOf(words, "QRCode", "ecLevel=M");
}

/** A GS1 DataMatrix of AIs with their values. */
export function gs1DataMatrix(elements: readonly (readonly [ai: string, value: string])[]): Promise<Symbol2d> {
  // Square brackets, since a value may hold round ones.
  const bracketed = elements.map(([ai, value]) => `[${ai}]${value}`).join("");
  return symbolOf(bracketed, "DataMatrix", "gs1,forceSquare");
}

async function symbolOf(words: string, format: "QRCode" | "DataMatrix", options: string): Promise<Symbol2d> {
  await startWriter();
  const { symbol, error } = await writeBarcode(words, { format, options, scale: 1, addQuietZones: false });
  if (error !== "") throw new Error(`no ${format} of ${words.length} letters: ${error}`);
  return { width: symbol.width, height: symbol.height, modules: symbol.data };
}
